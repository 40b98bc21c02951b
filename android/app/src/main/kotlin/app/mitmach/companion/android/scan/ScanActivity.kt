package app.mitmach.companion.android.scan

import android.app.Activity
import android.content.Intent
import android.graphics.Color
import android.os.Bundle
import android.view.Gravity
import android.view.SurfaceHolder
import android.view.SurfaceView
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import app.mitmach.companion.android.Services
import app.mitmach.companion.android.languageOn
import app.mitmach.companion.android.shellWords
import app.mitmach.companion.design.commonWords

/**
 * Shows what the camera sees until there is a code in it, and gives its text back. For nobody but this app; it asks
 * for nothing itself, the camera was permitted before. Views of the platform, as there is nothing to it.
 */
class ScanActivity :
    Activity(),
    SurfaceHolder.Callback {
    private val reader = CodeReader()
    private lateinit var preview: SurfaceView
    private lateinit var below: TextView
    private var camera: Camera? = null
    private var choice: CameraChoice? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val language =
            Services
                .of(this)
                .settings.settings.value
                .languageOn(this)
        val words = shellWords.of(language)
        title = words.scanTitle
        choice = CameraChoice.of(this)
        preview = SurfaceView(this)
        preview.holder.addCallback(this)
        choice?.size?.let { preview.holder.setFixedSize(it.width, it.height) }
        below = text(words.scanBelow)
        val cancel =
            Button(this).apply {
                text = commonWords.of(language).cancel
                textSize = TEXT_SIZE
                minHeight = dp(TOUCH)
                setOnClickListener { finish() }
            }
        setContentView(layout(cancel))
    }

    override fun onStart() {
        super.onStart()
        if (choice == null) failed()
    }

    /** The camera is open as long as there is something to show its pictures on, which is as long as one sees it. */
    override fun surfaceCreated(holder: SurfaceHolder) {
        val chosen = choice ?: return
        camera = Camera(this, ::look, ::failed).also { it.open(chosen, holder.surface) }
    }

    override fun surfaceChanged(
        holder: SurfaceHolder,
        format: Int,
        width: Int,
        height: Int,
    ) = Unit

    override fun surfaceDestroyed(holder: SurfaceHolder) {
        camera?.close()
        camera = null
    }

    private fun look(
        brightness: ByteArray,
        width: Int,
        height: Int,
        stride: Int,
    ) {
        val text = reader.read(brightness, width, height, stride) ?: return
        runOnUiThread { found(text) }
    }

    internal fun found(text: String) {
        if (isFinishing) return
        setResult(RESULT_OK, Intent().putExtra(TEXT, text))
        finish()
    }

    private fun failed() =
        runOnUiThread {
            below.text =
                shellWords
                    .of(
                        Services
                            .of(this)
                            .settings.settings.value
                            .languageOn(this),
                    ).cameraBusy
        }

    private fun layout(cancel: View): View {
        val foot =
            LinearLayout(this).apply {
                orientation = LinearLayout.VERTICAL
                gravity = Gravity.CENTER_HORIZONTAL
                setBackgroundColor(Color.BLACK)
                setPadding(dp(SPACE), dp(SPACE), dp(SPACE), dp(SPACE))
                addView(below)
                addView(cancel, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
            }
        return FrameLayout(this).apply {
            setBackgroundColor(Color.BLACK)
            fitsSystemWindows = true
            addView(preview, FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT, Gravity.CENTER))
            addView(foot, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.BOTTOM))
            addOnLayoutChangeListener { _, left, top, right, bottom, _, _, _, _ -> fit(right - left, bottom - top) }
        }
    }

    /** The preview keeps the shape of the camera's pictures, which lie on their side. */
    private fun fit(
        width: Int,
        height: Int,
    ) {
        val choice = choice ?: return
        val upright = choice.turned % HALF_TURN != 0
        val (across, down) = choice.size.run { if (upright) this.height to this.width else this.width to this.height }
        val scale = minOf(width.toFloat() / across, height.toFloat() / down)
        val fitting = FrameLayout.LayoutParams((across * scale).toInt(), (down * scale).toInt(), Gravity.CENTER)
        val now = preview.layoutParams
        if (now.width != fitting.width || now.height != fitting.height) preview.post { preview.layoutParams = fitting }
    }

    private fun text(says: String) =
        TextView(this).apply {
            text = says
            textSize = TEXT_SIZE
            gravity = Gravity.CENTER
            setTextColor(Color.WHITE)
            // Said aloud when it changes: who does not see the picture has nothing else.
            accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        }

    private fun dp(count: Int) = (count * resources.displayMetrics.density).toInt()

    companion object {
        internal const val TEXT = "text"
        private const val TEXT_SIZE = 18f
        private const val TOUCH = 48
        private const val SPACE = 16
        private const val HALF_TURN = 180
    }
}
