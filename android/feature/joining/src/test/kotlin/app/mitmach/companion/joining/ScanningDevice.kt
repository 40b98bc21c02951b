package app.mitmach.companion.joining

import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.hand.NotingDevice

/** A phone with a camera that reads these codes one after the other, or with none. */
class ScanningDevice(
    private val codes: MutableList<String>?,
) : Device by NotingDevice() {
    override val scans = codes != null

    override suspend fun scan(): String? = codes?.removeAt(0)
}
