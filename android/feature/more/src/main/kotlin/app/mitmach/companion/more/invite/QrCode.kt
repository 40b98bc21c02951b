package app.mitmach.companion.more.invite

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import com.google.zxing.BarcodeFormat
import com.google.zxing.EncodeHintType
import com.google.zxing.common.BitMatrix
import com.google.zxing.qrcode.QRCodeWriter
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel
import kotlin.math.floor

/** A code for the camera of another phone: black on white in both themes, with its quiet zone. */
@Composable
internal fun QrCode(
    text: String,
    description: String,
    modifier: Modifier = Modifier,
) {
    val code = remember(text) { qrCode(text) }
    Box(modifier.fillMaxWidth(), Alignment.Center) {
        Canvas(
            Modifier
                .widthIn(max = 360.dp)
                .fillMaxWidth()
                .aspectRatio(1f)
                .clip(RoundedCornerShape(12.dp))
                .background(Color.White)
                .semantics {
                    contentDescription = description
                    role = Role.Image
                },
        ) { draw(code) }
    }
}

/** One dot a module, and around them the four that a reader needs to find the code. */
internal fun qrCode(text: String): BitMatrix {
    val hints = mapOf(EncodeHintType.MARGIN to 4, EncodeHintType.ERROR_CORRECTION to ErrorCorrectionLevel.M)
    return QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)
}

/** Modules are whole pixels, so that no seam of grey lies between them. */
private fun DrawScope.draw(code: BitMatrix) {
    val module = floor(size.minDimension / code.width)
    val edge = floor((size.minDimension - module * code.width) / 2)
    for (y in 0 until code.height) {
        for (x in 0 until code.width) {
            if (code[x, y]) {
                drawRect(Color.Black, Offset(edge + x * module, edge + y * module), Size(module, module))
            }
        }
    }
}
