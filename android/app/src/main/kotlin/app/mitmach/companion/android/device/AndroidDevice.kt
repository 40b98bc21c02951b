package app.mitmach.companion.android.device

import android.Manifest
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ClipboardManager
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import app.mitmach.companion.android.ShellWords
import app.mitmach.companion.android.scan.ScanActivity
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream

/** What the phone can do, through the screens that it has for it: they ask the person, and nothing is done unasked. */
class AndroidDevice(
    private val activity: Activity,
    private val answers: Answers,
    private val notices: Notices,
    private val words: () -> ShellWords,
) : Device {
    override fun call(number: String) = open(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))

    override fun message(
        number: String,
        text: String,
    ) = open(Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", number, null)).putExtra("sms_body", text))

    override fun share(
        title: String,
        text: String,
    ) {
        val send =
            Intent(Intent.ACTION_SEND)
                .setType("text/plain")
                .putExtra(Intent.EXTRA_SUBJECT, title)
                .putExtra(Intent.EXTRA_TEXT, text)
        open(Intent.createChooser(send, title))
    }

    override fun copied(): String? {
        val clip = activity.getSystemService(ClipboardManager::class.java)?.primaryClip ?: return null
        return if (clip.itemCount == 0) null else clip.getItemAt(0).text?.toString()
    }

    override suspend fun save(
        name: String,
        content: ByteArray,
    ): Boolean {
        val create =
            Intent(Intent.ACTION_CREATE_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE)
                .setType(typeOf(name))
                .putExtra(Intent.EXTRA_TITLE, name)
        val file = ask(create)?.data ?: return false
        return file { activity.contentResolver.openOutputStream(file, "wt")?.use { it.write(content) } } != null
    }

    override suspend fun choose(limit: Int): ByteArray? {
        val open = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")
        val file = ask(open)?.data ?: return null
        return file { activity.contentResolver.openInputStream(file)?.use { it.readAtMost(limit + 1) } }
    }

    override val scans: Boolean
        get() = activity.packageManager.hasSystemFeature(PackageManager.FEATURE_CAMERA_ANY)

    override suspend fun scan(): String? {
        if (!answers.permits(Manifest.permission.CAMERA)) {
            notices.tell(Notice(words().noCamera))
            return null
        }
        return ask(Intent(activity, ScanActivity::class.java))?.getStringExtra(ScanActivity.TEXT)
    }

    private fun open(intent: Intent) {
        try {
            activity.startActivity(intent)
        } catch (_: ActivityNotFoundException) {
            notices.tell(Notice(words().noApp))
        }
    }

    private suspend fun ask(intent: Intent): Intent? =
        try {
            answers.of(intent)
        } catch (_: ActivityNotFoundException) {
            notices.tell(Notice(words().noApp))
            null
        }

    /** The file lies with another app, which may fail as it likes. */
    private suspend fun <T : Any> file(work: () -> T?): T? {
        val done =
            withContext(Dispatchers.IO) {
                try {
                    work()
                } catch (_: IOException) {
                    null
                } catch (_: SecurityException) {
                    null
                }
            }
        if (done == null) notices.tell(Notice(words().noFile))
        return done
    }
}

/** The type by which Android offers places to keep a file. */
internal fun typeOf(name: String): String =
    when (name.substringAfterLast('.', "").lowercase()) {
        "csv" -> "text/csv"
        "ics" -> "text/calendar"
        "txt" -> "text/plain"
        "html" -> "text/html"
        "json" -> "application/json"
        "pdf" -> "application/pdf"
        "png" -> "image/png"
        else -> "application/octet-stream"
    }

/** So many bytes and no more, whatever the file claims to have. */
internal fun InputStream.readAtMost(limit: Int): ByteArray {
    val read = ByteArrayOutputStream()
    val part = ByteArray(minOf(limit, PART))
    while (read.size() < limit) {
        val count = read(part, 0, minOf(part.size, limit - read.size()))
        if (count < 0) break
        read.write(part, 0, count)
    }
    return read.toByteArray()
}

private const val PART = 64 * 1024
