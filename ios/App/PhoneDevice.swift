import CompanionKit
import Foundation
import UIKit
import UniformTypeIdentifiers
import VisionKit

/// What an iPhone can do besides showing screens.
@MainActor
final class PhoneDevice: NSObject, Device {
  private var chosen: CheckedContinuation<URL?, Never>?
  private var scanned: CheckedContinuation<String?, Never>?

  func call(_ number: String) { open("tel:" + number.filter { $0.isNumber || $0 == "+" }) }

  func message(_ number: String, text: String) {
    let body = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    open("sms:" + number.filter { $0.isNumber || $0 == "+" } + "&body=" + body)
  }

  func share(title: String, text: String) {
    show(UIActivityViewController(activityItems: [text], applicationActivities: nil))
  }

  func copied() -> String? { UIPasteboard.general.string }

  func save(name: String, content: Data) async -> Bool {
    let file = URL.temporaryDirectory.appending(path: name)
    guard (try? content.write(to: file, options: .completeFileProtection)) != nil else { return false }
    defer { try? FileManager.default.removeItem(at: file) }
    return await pick(UIDocumentPickerViewController(forExporting: [file], asCopy: true)) != nil
  }

  func choose(limit: Int) async -> Data? {
    let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.commaSeparatedText, .plainText])
    guard let file = await pick(picker) else { return nil }
    let open = file.startAccessingSecurityScopedResource()
    defer { if open { file.stopAccessingSecurityScopedResource() } }
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    return try? handle.read(upToCount: limit + 1)
  }

  var scans: Bool { DataScannerViewController.isSupported && DataScannerViewController.isAvailable }

  func scan() async -> String? {
    guard scans, scanned == nil else { return nil }
    let scanner = DataScannerViewController(recognizedDataTypes: [.barcode(symbologies: [.qr])])
    scanner.delegate = self
    scanner.presentationController?.delegate = self
    show(scanner)
    try? scanner.startScanning()
    let code = await withCheckedContinuation { scanned = $0 }
    scanner.dismiss(animated: true)
    return code
  }

  func mayRemind() async -> Bool { await Reminders.mayRemind() }

  private func pick(_ picker: UIDocumentPickerViewController) async -> URL? {
    guard chosen == nil else { return nil }
    picker.delegate = self
    show(picker)
    return await withCheckedContinuation { chosen = $0 }
  }

  private func open(_ address: String) {
    if let url = URL(string: address) { UIApplication.shared.open(url) }
  }

  private func show(_ controller: UIViewController) {
    let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
    var top = scenes.first?.keyWindow?.rootViewController
    while let over = top?.presentedViewController { top = over }
    controller.popoverPresentationController?.sourceView = top?.view
    top?.present(controller, animated: true)
  }

  private func end(choosing file: URL?) {
    chosen?.resume(returning: file)
    chosen = nil
  }

  private func end(scanning code: String?) {
    scanned?.resume(returning: code)
    scanned = nil
  }
}

extension PhoneDevice: UIDocumentPickerDelegate {
  func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
    end(choosing: urls.first)
  }

  func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { end(choosing: nil) }
}

extension PhoneDevice: DataScannerViewControllerDelegate {
  func dataScanner(_ scanner: DataScannerViewController, didAdd added: [RecognizedItem], allItems: [RecognizedItem]) {
    for case .barcode(let code) in added {
      if let text = code.payloadStringValue { return end(scanning: text) }
    }
  }
}

extension PhoneDevice: UIAdaptivePresentationControllerDelegate {
  /// The person pulled the camera away.
  func presentationControllerDidDismiss(_ controller: UIPresentationController) { end(scanning: nil) }
}
