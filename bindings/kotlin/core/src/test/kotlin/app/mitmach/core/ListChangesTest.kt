package app.mitmach.core

import app.mitmach.core.generated.ListStep
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class ListChangesTest {
    @Test
    fun `steps apply in their order and each takes the next row`() {
        val list = mutableListOf("x")
        list.change(listOf(ListStep.Reset(3u)), listOf("a", "b", "c"))
        assertEquals(listOf("a", "b", "c"), list)
        list.change(
            listOf(ListStep.Remove(0u), ListStep.Insert(1u), ListStep.Update(0u), ListStep.Insert(3u)),
            listOf("new", "B", "last"),
        )
        assertEquals(listOf("B", "new", "c", "last"), list)
        list.change(listOf(ListStep.Reset(0u)), emptyList())
        assertEquals(emptyList<String>(), list)
    }
}
