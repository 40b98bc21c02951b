import CompanionKit
import Foundation
import Security

/// The device key in the Keychain: on this device only, and readable in the background once the phone was unlocked.
enum DeviceKey {
  struct Refused: Error {
    let status: OSStatus
  }

  private static let place: [CFString: Any] = [
    kSecClass: kSecClassGenericPassword,
    kSecAttrService: "app.mitmach.companion",
    kSecAttrAccount: "device key",
  ]

  /// The key that is kept; nil if none was made yet.
  static func kept() throws -> Data? {
    var query = place
    query[kSecReturnData] = true
    var found: CFTypeRef?
    let status = SecItemCopyMatching(query as CFDictionary, &found)
    switch status {
    case errSecSuccess: return found as? Data
    case errSecItemNotFound: return nil
    default: throw Refused(status: status)
    }
  }

  /// The key that is kept, or a new one, which is kept before anybody joins with it.
  static func keptOrNew() throws -> Data {
    if let key = try kept() { return key }
    let key = newDeviceKey()
    var item = place
    item[kSecValueData] = key
    item[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
    let status = SecItemAdd(item as CFDictionary, nil)
    guard status == errSecSuccess else { throw Refused(status: status) }
    return key
  }
}
