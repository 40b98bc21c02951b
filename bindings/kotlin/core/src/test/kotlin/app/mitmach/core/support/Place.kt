package app.mitmach.core.support

import java.nio.file.Path
import kotlin.io.path.Path

/** What of the checkout the tests use; the pom says where it is. */
object Place {
    /** The root of the checkout. */
    val root: Path = Path(property("mitmach.test.root")).toRealPath()

    /** The server's program. */
    val server: String = property("mitmach.test.server")

    /** The scenarios that all languages play. */
    val scenarios: Path = root.resolve("tests/scenarios")

    /** The lists of the demonstration. */
    val lists: Path = root.resolve("tests/demo")

    /** How a phone of another language's is started; only where one is played with. */
    val otherPhone: List<String> get() = listOf("sh", "-c", property("mitmach.test.phone"))

    private fun property(name: String): String = checkNotNull(System.getProperty(name)) { "-D$name is missing" }
}
