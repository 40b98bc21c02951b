package app.mitmach.companion.android.sync

import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.content.Context
import android.net.NetworkCapabilities
import app.mitmach.companion.android.AndroidTown
import app.mitmach.companion.android.PhoneState
import app.mitmach.companion.android.TestActivity
import app.mitmach.companion.android.waitUntil
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow

/** Android's side by Robolectric, with the real core and the real server behind it. */
@RunWith(RobolectricTestRunner::class)
class SyncJobTest {
    @get:Rule
    val phone = AndroidTown()

    private val scheduler get() = phone.application.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler

    private fun run(): SyncJob {
        val job = Robolectric.buildService(SyncJob::class.java).create().get()
        assertTrue(job.onStartJob(Shadow.newInstanceOf(JobParameters::class.java)))
        return job
    }

    private fun finished(job: SyncJob) = shadowOf(job).isJobFinished

    @Test
    fun `it runs about every half hour with a network, also after the phone was off`() {
        SyncJob.schedule(phone.application)
        val job = scheduler.getPendingJob(SyncJob.EVERY)!!
        assertEquals(30 * 60_000L, job.intervalMillis)
        assertEquals(10 * 60_000L, job.flexMillis)
        assertTrue(job.isPeriodic)
        assertTrue(job.isPersisted)
        assertTrue(job.requiredNetwork!!.hasCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET))
        assertFalse(job.isRequireCharging)
        assertEquals(SyncJob::class.java.name, job.service.className)
        SyncJob.schedule(phone.application)
        assertSame("its turn does not begin anew with each start", job, scheduler.getPendingJob(SyncJob.EVERY))
    }

    @Test
    fun `it sends what was entered without signal`() {
        runBlocking { phone.town.settled() }
        phone.joined()
        val garden =
            phone.onPhone { renate ->
                val garden = document(renate, DocumentKind.GARDEN)
                val task =
                    renate.gardens
                        .day(garden, SUNDAY)
                        .first()
                        .done()
                        .tasks
                        .first()
                renate.gardens.logWork(garden, WorkForm(task = task.entry.key.record, day = SUNDAY)).done()
                assertEquals(
                    1,
                    renate.line
                        .state()
                        .first()
                        .onlyHere,
                )
                garden
            }
        val job = run()
        waitUntil("finished") { finished(job) }
        assertFalse(shadowOf(job).isRescheduleNeeded)
        phone.onPhone {
            assertEquals(
                0,
                it.line
                    .state()
                    .first()
                    .onlyHere,
            )
        }
        runBlocking {
            val office = phone.town.office()
            office.line.sync().done()
            val work =
                office.gardens
                    .garden(garden)
                    .first()
                    .done()
                    .beds
                    .flatMap { it.tasks }
                    .flatMap { it.done }
            assertTrue(work.any { it.entry.owner.name == "Renate B." })
        }
    }

    @Test
    fun `it shares the phone with the app that is open`() {
        phone.joined()
        val activity = Robolectric.buildActivity(TestActivity::class.java).setup()
        waitUntil("open") {
            activity
                .get()
                .shell.phone.value is PhoneState.Open
        }
        val job = run()
        waitUntil("finished") { finished(job) }
        val session =
            (
                activity
                    .get()
                    .shell.phone.value as PhoneState.Open
            ).session
        assertTrue("still connected", runBlocking { session.line.state().first() }.wanted)
        phone.onPhone { assertSame(session, it) }
    }

    @Test
    fun `where nobody has joined it ends for good`() {
        SyncJob.schedule(phone.application)
        val job = run()
        waitUntil("finished") { finished(job) }
        assertNull(scheduler.getPendingJob(SyncJob.EVERY))
    }

    @Test
    fun `without the server it ends in peace and comes again`() {
        phone.joined()
        phone.town.server.stop()
        SyncJob.schedule(phone.application)
        val job = run()
        waitUntil("finished") { finished(job) }
        assertEquals(SyncJob.EVERY, scheduler.getPendingJob(SyncJob.EVERY)?.id)
    }

    @Test
    fun `when Android needs the network it stops at once and frees the phone`() {
        phone.joined()
        val job = Robolectric.buildService(SyncJob::class.java).create().get()
        val parameters = Shadow.newInstanceOf(JobParameters::class.java)
        job.onStartJob(parameters)
        assertTrue(job.onStopJob(parameters))
        phone.onPhone {
            assertEquals(
                0,
                it.line
                    .state()
                    .first()
                    .onlyHere,
            )
        }
    }
}
