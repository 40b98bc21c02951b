package app.mitmach.core

import app.mitmach.core.support.TODAY
import app.mitmach.core.support.inTown
import app.mitmach.core.support.liveObjects
import app.mitmach.core.support.openFiles
import app.mitmach.core.support.residentBytes
import app.mitmach.core.support.untilCallsWait
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.nio.file.Path

class GrowthTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `ten thousand subscriptions come and go and nothing of them stays`() =
        inTown(folder) {
            assumeTrue(File("/proc/self/status").exists(), "counts by what Linux tells")
            val garden = garden()
            val gardens = organiser().gardens()
            val beds = gardens.observeBeds(garden, TODAY)

            suspend fun openAndClose(times: Int) =
                repeat(times) {
                    when (it % 10) {
                        // Some look once, some are left while they wait, most are closed unused.
                        0 -> beds.first()
                        1 -> launch(start = CoroutineStart.UNDISPATCHED) { beds.collect {} }.cancelAndJoin()
                        else -> gardens.followBeds(garden, TODAY).close()
                    }
                }
            openAndClose(2_000)
            val objects = liveObjects(SUBSCRIPTION)
            val files = openFiles()
            val before = residentBytes()

            openAndClose(10_000)

            untilCallsWait(0)
            val left = liveObjects(SUBSCRIPTION)
            assertTrue(left <= objects + 100, "$left objects, before: $objects")
            assertTrue(openFiles() <= files + 10, "files: ${openFiles()}, before: $files")
            val grown = (residentBytes() - before) / 1_000
            println("10,000 subscriptions: $objects objects before, $left after, $grown kB more in memory")
            // A subscription that stayed would be some kilobytes, ten thousand of them far beyond this.
            assertTrue(grown < 64_000, "$grown kB more")
        }

    private companion object {
        val SUBSCRIPTION = Regex("app\\.mitmach\\.core\\.generated\\.BedListSubscription(\\\$.*)?")
    }
}
