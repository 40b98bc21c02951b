//! Progress of long work: on a terminal only, on the error stream.

use crate::out::Out;
use crate::words::{self, Lang};
use indicatif::{ProgressBar, ProgressDrawTarget};
use mitmach_core::phone::Progress;
use std::time::Duration;

/// Shows how far syncing is.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    lang: Lang,
}

impl Bar {
    /// Does some work and shows its progress.
    pub fn over<T>(out: &Out, work: impl FnOnce(&Self) -> T) -> T {
        let target = if out.json || !console::Term::stderr().is_term() {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_message(out.text(words::SYNCING));
        bar.enable_steady_tick(Duration::from_millis(120));
        let bar = Self {
            bar,
            lang: out.lang,
        };
        let done = work(&bar);
        bar.bar.finish_and_clear();
        done
    }

    /// Tells how far it is.
    pub fn tell(&self, progress: Progress) {
        let text = match progress {
            Progress::Received(bytes) => {
                words::SYNC_BYTES.with(self.lang, &[&bytes.div_ceil(1_000).to_string()])
            }
            Progress::Stored(_) => words::SYNCING.text(self.lang).to_owned(),
            Progress::Waiting(ms) => {
                words::SYNC_WAITING.with(self.lang, &[&(ms / 1_000 + 1).to_string()])
            }
        };
        self.bar.set_message(text);
    }
}
