package app.mitmach.companion.android.sync

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import app.mitmach.companion.android.Services
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap

/**
 * Sends and fetches while the app is closed, when Android thinks it a good moment and there is a network: about every
 * half hour, and once soon after the app was left with something that nobody else has.
 */
class SyncJob : JobService() {
    private val running = ConcurrentHashMap<Int, Job>()

    override fun onStartJob(parameters: JobParameters): Boolean {
        val services = Services.of(this)
        val job =
            services.scope.launch {
                val outcome = syncInBackground(services)
                if (outcome is Outcome.Failed && outcome.trouble == Trouble.NOT_JOINED) unschedule(this@SyncJob)
                // No second attempt of its own: without signal the next turn comes anyhow.
                jobFinished(parameters, false)
            }
        running[parameters.jobId] = job
        job.invokeOnCompletion { running.remove(parameters.jobId, job) }
        return true
    }

    /** The network has gone or others need it; what has come stays. */
    override fun onStopJob(parameters: JobParameters): Boolean {
        running.remove(parameters.jobId)?.cancel()
        return true
    }

    companion object {
        internal const val EVERY = 1
        internal const val SOON = 2
        private val PERIOD = Duration.ofMinutes(30)
        private val FLEX = Duration.ofMinutes(10)

        /** From now on, also after the phone was off; asked for again it goes on as it is. */
        fun schedule(context: Context) {
            val wanted =
                job(context, EVERY)
                    .setPeriodic(PERIOD.toMillis(), FLEX.toMillis())
                    .setPersisted(true)
                    .build()
            val pending = scheduler(context).getPendingJob(EVERY)
            if (pending?.intervalMillis != wanted.intervalMillis) scheduler(context).schedule(wanted)
        }

        /** Once, as soon as there is a network. */
        fun scheduleSoon(context: Context) {
            scheduler(context).schedule(job(context, SOON).setPersisted(true).build())
        }

        fun unschedule(context: Context) {
            scheduler(context).cancel(EVERY)
            scheduler(context).cancel(SOON)
        }

        private fun job(
            context: Context,
            id: Int,
        ) = JobInfo
            .Builder(id, ComponentName(context, SyncJob::class.java))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)

        private fun scheduler(context: Context) =
            context.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
    }
}
