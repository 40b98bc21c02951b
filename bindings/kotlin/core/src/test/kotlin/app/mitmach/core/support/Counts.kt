package app.mitmach.core.support

import kotlinx.coroutines.delay
import java.io.File
import java.lang.management.ManagementFactory
import javax.management.ObjectName

/** Calls into the core that have not come back, by uniffi's own table. */
private fun waitingCalls(): Int {
    val file = Class.forName("app.mitmach.core.generated.MitmachKt")
    val table = file.getMethod("getUniffiContinuationHandleMap").invoke(null)
    return table.javaClass.getMethod("getSize").invoke(table) as Int
}

/** Returns once so many calls wait; one that is going out or coming back just now may take a moment. */
suspend fun untilCallsWait(calls: Int) {
    while (waitingCalls() != calls) delay(1)
}

/** Objects of these classes that are reachable, by the virtual machine's own count. */
fun liveObjects(name: Regex): Int {
    val histogram =
        ManagementFactory.getPlatformMBeanServer().invoke(
            ObjectName("com.sun.management:type=DiagnosticCommand"),
            "gcClassHistogram",
            arrayOf<Any>(arrayOf<String>()),
            arrayOf(Array<String>::class.java.name),
        ) as String
    // Number, objects, bytes, class.
    return histogram
        .lines()
        .map { it.trim().split(Regex("\\s+")) }
        .filter { it.size >= 4 && name.matches(it[3]) }
        .sumOf { it[1].toInt() }
}

/** What the process has in memory, the core's part too. */
fun residentBytes(): Long {
    val line = File("/proc/self/status").readLines().first { it.startsWith("VmRSS:") }
    return line.filter { it.isDigit() }.toLong() * 1024
}

/** Open files, sockets and the like. */
fun openFiles(): Int = File("/proc/self/fd").list().orEmpty().size
