package app.mitmach.companion.android.sources

import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The sources of the app, to look whether they fit together. */
object Sources {
    val android = File(checkNotNull(System.getProperty("mitmach.test.android"))).canonicalFile

    fun file(path: String) = File(android, path)

    fun text(path: String) = file(path).readText()

    fun xml(path: String): Element =
        DocumentBuilderFactory
            .newInstance()
            .newDocumentBuilder()
            .parse(file(path))
            .documentElement

    /** All resources' files, below res. */
    fun resources(): List<String> {
        val folder = file("app/src/main/res")
        return folder
            .walk()
            .filter { it.isFile }
            .map { it.relativeTo(folder).path }
            .toList()
    }

    /** Whether a resource is there: as a file of its own, or in one of values. */
    fun hasResource(
        type: String,
        name: String,
    ): Boolean {
        val asFile = resources().any { it.startsWith(type) && File(it).nameWithoutExtension == name }
        val tag = "<(item|$type)[^>]* name=\"${Regex.escape(name)}\"".toRegex()
        return asFile ||
            resources().any { it.startsWith("values") && tag.containsMatchIn(text("app/src/main/res/$it")) }
    }
}

fun Element.all(tag: String): List<Element> {
    val found = getElementsByTagName(tag)
    return List(found.length) { found.item(it) as Element }
}

fun Element.android(name: String): String = getAttribute("android:$name")

/** The attributes of a filter's data, as `host=garden`. */
fun Element.data(): String =
    List(attributes.length) {
        attributes.item(it)
    }.single().let { "${it.nodeName.removePrefix("android:")}=${it.nodeValue}" }
