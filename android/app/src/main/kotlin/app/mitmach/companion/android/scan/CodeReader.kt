package app.mitmach.companion.android.scan

import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.qrcode.QRCodeReader

/** Reads QR codes from the brightness of a picture; whichever way the phone is held. */
internal class CodeReader {
    private val reader = QRCodeReader()
    private val hints = mapOf(DecodeHintType.TRY_HARDER to true)

    /**
     * The text of the code in a picture of [width] and [height], a byte a point, whose rows begin every [stride] bytes;
     * null if there is none. Light on dark is read, too: phones at night show codes so.
     */
    fun read(
        brightness: ByteArray,
        width: Int,
        height: Int,
        stride: Int = width,
    ): String? {
        // The last row of a camera's picture may end before its stride does.
        if (width > stride || brightness.size < stride * (height - 1) + width) return null
        val rows = minOf(height, brightness.size / stride)
        val picture = PlanarYUVLuminanceSource(brightness, stride, rows, 0, 0, width, rows, false)
        return decode(BinaryBitmap(HybridBinarizer(picture)))
            ?: decode(BinaryBitmap(HybridBinarizer(picture.invert())))
    }

    private fun decode(picture: BinaryBitmap): String? =
        try {
            reader.decode(picture, hints).text
        } catch (_: ReaderException) {
            null
        } finally {
            reader.reset()
        }
}
