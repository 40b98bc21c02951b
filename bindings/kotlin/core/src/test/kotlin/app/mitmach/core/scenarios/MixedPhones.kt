package app.mitmach.core.scenarios

import app.mitmach.core.support.Place
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/**
 * Plays the scenarios with phones of two languages on one server: every other phone is a program of the other one, first
 * all but the first, then the first. `scripts/phones.sh` builds that program and runs this; without it there is nothing to
 * be run, so that this is no test of the ordinary run.
 */
class MixedPhones {
    @TestFactory
    fun `the first phone is Kotlin's`(): List<DynamicTest> = played { it % 2 == 1 }

    @TestFactory
    fun `the first phone is the other language's`(): List<DynamicTest> = played { it % 2 == 0 }

    private fun played(foreign: (place: Int) -> Boolean) =
        Scenario.all().map { scenario ->
            DynamicTest.dynamicTest(scenario.name, scenario.source) {
                val opened = mutableListOf<ForeignPhone>()
                try {
                    scenario.play { town, name, place ->
                        if (foreign(place)) ForeignPhone(Place.otherPhone).also(opened::add) else OwnPhone(town, name)
                    }
                } finally {
                    opened.forEach(ForeignPhone::close)
                }
            }
        }
}
