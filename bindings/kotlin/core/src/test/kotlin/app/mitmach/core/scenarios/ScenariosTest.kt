package app.mitmach.core.scenarios

import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Plays the scenarios that Rust, Kotlin and Swift share, all phones in this process. */
class ScenariosTest {
    @TestFactory
    fun scenarios(): List<DynamicTest> =
        Scenario.all().map { scenario ->
            DynamicTest.dynamicTest(scenario.name, scenario.source) {
                scenario.play { town, name, _ -> OwnPhone(town, name) }
            }
        }
}
