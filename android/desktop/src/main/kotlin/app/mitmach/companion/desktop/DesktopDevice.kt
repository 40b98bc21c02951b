package app.mitmach.companion.desktop

import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.awt.Desktop
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.awt.datatransfer.UnsupportedFlavorException
import java.io.File
import java.io.IOException
import java.net.URI
import java.net.URISyntaxException

/** What a computer can do of what a phone can: links go to its programs, what is shared to its clipboard, which is told. */
internal class DesktopDevice(
    private val notices: Notices,
    private val words: () -> DesktopWords,
) : Device {
    override fun call(number: String) = browse("tel", number)

    override fun message(
        number: String,
        text: String,
    ) = browse("sms", number)

    override fun share(
        title: String,
        text: String,
    ) {
        clipboard.setContents(StringSelection(text), null)
        notices.tell(Notice(words().copied))
    }

    override fun copied(): String? =
        try {
            clipboard.getData(DataFlavor.stringFlavor) as? String
        } catch (_: UnsupportedFlavorException) {
            null
        } catch (_: IOException) {
            null
        }

    override suspend fun save(
        name: String,
        content: ByteArray,
    ): Boolean {
        val file = ask(FileDialog.SAVE, name) ?: return false
        withContext(Dispatchers.IO) { file.writeBytes(content) }
        return true
    }

    override suspend fun choose(limit: Int): ByteArray? {
        val file = ask(FileDialog.LOAD, null) ?: return null
        return withContext(Dispatchers.IO) {
            try {
                file.inputStream().use { it.readNBytes(limit + 1) }
            } catch (_: IOException) {
                null
            }
        }
    }

    override val scans = false

    override suspend fun scan(): String? = null

    private val clipboard get() = Toolkit.getDefaultToolkit().systemClipboard

    private fun ask(
        mode: Int,
        name: String?,
    ): File? {
        val dialog = FileDialog(null as Frame?, "", mode)
        if (name != null) dialog.file = name
        dialog.isVisible = true
        return dialog.file?.let { File(dialog.directory, it) }
    }

    /** A computer without a program for it copies the number instead, so that one can still use it. */
    private fun browse(
        scheme: String,
        number: String,
    ) {
        try {
            Desktop.getDesktop().browse(URI(scheme, number, null))
        } catch (_: IOException) {
            share("", number)
        } catch (_: UnsupportedOperationException) {
            share("", number)
        } catch (_: URISyntaxException) {
            share("", number)
        }
    }
}
