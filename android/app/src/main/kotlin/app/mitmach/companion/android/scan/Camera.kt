package app.mitmach.companion.android.scan

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.media.Image
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import android.view.Surface
import kotlin.math.abs

/**
 * The camera at the back: shows on a surface what it sees and gives the brightness of its pictures. Nothing is kept.
 * All of it happens on a thread of its own.
 */
internal class Camera(
    context: Context,
    private val onBrightness: (bytes: ByteArray, width: Int, height: Int, stride: Int) -> Unit,
    private val onFailed: () -> Unit,
) {
    private val manager = context.getSystemService(Context.CAMERA_SERVICE) as CameraManager
    private val thread = HandlerThread("camera").apply { start() }
    private val handler = Handler(thread.looper)
    private var device: CameraDevice? = null
    private var pictures: ImageReader? = null
    private var closed = false

    /** The person has permitted it, see [ScanActivity]. */
    @SuppressLint("MissingPermission")
    fun open(
        choice: CameraChoice,
        preview: Surface,
    ) {
        handler.post {
            if (closed) return@post
            val reader = ImageReader.newInstance(choice.size.width, choice.size.height, ImageFormat.YUV_420_888, 2)
            reader.setOnImageAvailableListener({ it.acquireLatestImage()?.use(::give) }, handler)
            pictures = reader
            trying { manager.openCamera(choice.id, Opened(listOf(preview, reader.surface)), handler) } ?: onFailed()
        }
    }

    fun close() {
        handler.post {
            closed = true
            device?.close()
            pictures?.close()
            thread.quitSafely()
        }
    }

    private fun give(image: Image) {
        val plane = image.planes[0]
        val bytes = ByteArray(plane.buffer.remaining()).also(plane.buffer::get)
        onBrightness(bytes, image.width, image.height, plane.rowStride)
    }

    private inner class Opened(
        private val surfaces: List<Surface>,
    ) : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            device = camera
            if (closed) return camera.close()
            // The newer way with a SessionConfiguration is not on Android 8.
            @Suppress("DEPRECATION")
            trying { camera.createCaptureSession(surfaces, Configured(camera, surfaces), handler) } ?: onFailed()
        }

        override fun onDisconnected(camera: CameraDevice) = camera.close()

        override fun onError(
            camera: CameraDevice,
            error: Int,
        ) {
            camera.close()
            onFailed()
        }
    }

    private inner class Configured(
        private val camera: CameraDevice,
        private val surfaces: List<Surface>,
    ) : CameraCaptureSession.StateCallback() {
        override fun onConfigured(session: CameraCaptureSession) {
            trying {
                val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
                surfaces.forEach(request::addTarget)
                request.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
                session.setRepeatingRequest(request.build(), null, handler)
            } ?: onFailed()
        }

        override fun onConfigureFailed(session: CameraCaptureSession) = onFailed()
    }
}

/** Which camera, and the size of its pictures: large enough for a code, small enough to be read at once. */
internal class CameraChoice private constructor(
    val id: String,
    val size: Size,
    /** How many degrees its pictures are turned against the upright phone. */
    val turned: Int,
) {
    companion object {
        private val WANTED = Size(1280, 720)

        /** The one at the back if there is one; null if there is none that can do it. */
        fun of(context: Context): CameraChoice? =
            trying {
                val manager = context.getSystemService(Context.CAMERA_SERVICE) as CameraManager
                val all = manager.cameraIdList.associateWith(manager::getCameraCharacteristics)
                val back = CameraCharacteristics.LENS_FACING_BACK
                val atBack = all.entries.find { it.value.get(CameraCharacteristics.LENS_FACING) == back }
                (atBack ?: all.entries.firstOrNull())?.let { (id, camera) ->
                    val sizes = camera.get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP)
                    val size = sizes?.getOutputSizes(ImageFormat.YUV_420_888)?.minByOrNull(::distance)
                    val turned = camera.get(CameraCharacteristics.SENSOR_ORIENTATION) ?: 0
                    size?.let { CameraChoice(id, it, turned) }
                }
            }

        private fun distance(size: Size) = abs(size.width * size.height - WANTED.width * WANTED.height)
    }
}

/** Another app may have the camera, or take it at any moment. */
private inline fun <T> trying(call: () -> T): T? =
    try {
        call()
    } catch (_: CameraAccessException) {
        null
    } catch (_: IllegalStateException) {
        null
    } catch (_: IllegalArgumentException) {
        null
    } catch (_: SecurityException) {
        null
    }
