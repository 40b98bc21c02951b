package app.mitmach.companion.android.scan

import com.google.zxing.BarcodeFormat
import com.google.zxing.qrcode.QRCodeWriter
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import kotlin.random.Random

class CodeReaderTest {
    private val invite = "https://mitmach.example.org/join#" + "Ab3-_xYz".repeat(11)
    private val reader = CodeReader()

    /** A picture as the camera gives it: the code somewhere in it, noise around, rows longer than the picture. */
    private class Picture(
        text: String,
        val width: Int = 640,
        val height: Int = 480,
        val stride: Int = 704,
        light: Int = 200,
        dark: Int = 40,
    ) {
        val bytes = ByteArray(stride * (height - 1) + width)

        init {
            val random = Random(1)
            bytes.indices.forEach { bytes[it] = (light + random.nextInt(-20, 20)).toByte() }
            val code = QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE)
            for (y in 0 until SIZE) {
                for (x in 0 until SIZE) {
                    val shade = (if (code[x, y]) dark else light) + random.nextInt(-20, 20)
                    bytes[(y + 60) * stride + x + 130] = shade.toByte()
                }
            }
        }

        fun turned() =
            Turned(
                ByteArray(width * height) { bytes[(height - 1 - it % height) * stride + it / height] },
                height,
                width,
            )
    }

    private class Turned(
        val bytes: ByteArray,
        val width: Int,
        val height: Int,
    )

    @Test
    fun `reads an invite from a picture with noise and padded rows`() {
        val picture = Picture(invite)
        assertEquals(invite, reader.read(picture.bytes, picture.width, picture.height, picture.stride))
    }

    @Test
    fun `reads it however the phone is held`() {
        val picture = Picture(invite).turned()
        assertEquals(invite, reader.read(picture.bytes, picture.width, picture.height))
    }

    @Test
    fun `reads light on dark`() {
        val picture = Picture(invite, light = 40, dark = 200)
        assertEquals(invite, reader.read(picture.bytes, picture.width, picture.height, picture.stride))
    }

    @Test
    fun `where there is no code there is none, and the next picture is read all the same`() {
        val random = Random(2)
        assertNull(reader.read(random.nextBytes(640 * 480), 640, 480))
        assertNull(reader.read(ByteArray(10), 640, 480))
        val picture = Picture(invite)
        assertEquals(invite, reader.read(picture.bytes, picture.width, picture.height, picture.stride))
    }

    private companion object {
        const val SIZE = 360
    }
}
