import SwiftUI

#if canImport(CoreImage)
  import CoreImage
  import CoreImage.CIFilterBuiltins
#endif

/// A code for the camera of another phone: black on white by day and at night, with its quiet zone. What it says stands
/// in the row that it is drawn for.
struct CodeView: View {
  let text: String

  #if canImport(CoreImage)
    var body: some View {
      if let image {
        Image(decorative: image, scale: 1)
          // A dot is a dot: no grey lies between them.
          .interpolation(.none)
          .resizable()
          .scaledToFit()
          .padding(24)
          .background(.white, in: RoundedRectangle(cornerRadius: 12))
          .frame(maxWidth: 360)
          .frame(maxWidth: .infinity, alignment: .center)
      }
    }

    private var image: CGImage? {
      let filter = CIFilter.qrCodeGenerator()
      filter.message = Data(text.utf8)
      filter.correctionLevel = "M"
      return filter.outputImage.flatMap { CIContext().createCGImage($0, from: $0.extent) }
    }
  #else
    // Nothing draws codes here; tests read the text that the model gives.
    var body: some View { Image(systemName: "qrcode") }
  #endif
}
