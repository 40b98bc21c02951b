//! The cases: what is done, how often, and what each figure is called.

/// How many phones hold how many documents, of how many changes each.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Phones that hold all documents.
    pub phones: u32,
    /// Documents.
    pub documents: u32,
    /// Changes in each document before the measurement.
    pub changes: u32,
}

/// What is done in a case.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// Every phone edits every document while connected, until all agree.
    Burst {
        /// Edits of each phone in each document.
        edits: u32,
    },
    /// The same edits made while disconnected; then all connect, until all agree.
    Offline {
        /// Edits of each phone in each document.
        edits: u32,
    },
    /// One phone edits, another waits for it.
    Relay {
        /// How many times.
        times: u32,
    },
    /// One more phone, without data, gets everything.
    ColdJoin,
    /// What one of our phones takes by itself.
    Alone {
        /// How many times.
        times: u32,
    },
}

/// A case with its name for `--case`.
#[derive(Clone, Debug)]
pub struct Case {
    /// Such as `burst-4x20x20`.
    pub name: String,
    /// Its phones and documents.
    pub shape: Shape,
    /// What they do.
    pub work: Work,
}

/// Four phones, twenty documents.
const SMALL: Shape = Shape {
    phones: 4,
    documents: 20,
    changes: 50,
};
/// Twelve and a half times as many pairs of phone and document.
const LARGE: Shape = Shape {
    phones: 10,
    documents: 100,
    changes: 100,
};
const SMALL_EDITS: u32 = 20;
const LARGE_EDITS: u32 = 5;

impl Case {
    fn burst(shape: Shape, edits: u32) -> Self {
        Self {
            name: format!("burst-{}", size(shape, edits)),
            shape,
            work: Work::Burst { edits },
        }
    }

    fn offline(shape: Shape, edits: u32) -> Self {
        Self {
            name: format!("offline-{}", size(shape, edits)),
            shape,
            work: Work::Offline { edits },
        }
    }

    fn relay(shape: Shape, times: u32) -> Self {
        Self {
            name: format!("relay-{}x{}", shape.phones, shape.documents),
            shape,
            work: Work::Relay { times },
        }
    }

    fn cold_join(shape: Shape) -> Self {
        Self {
            name: format!("cold-join-{}x{}", shape.documents, shape.changes),
            shape,
            work: Work::ColdJoin,
        }
    }

    fn alone(times: u32) -> Self {
        Self {
            name: "phone-alone".to_owned(),
            shape: Shape {
                phones: 1,
                documents: 1,
                changes: 1,
            },
            work: Work::Alone { times },
        }
    }

    /// Whether only our side has it.
    pub fn is_ours_alone(&self) -> bool {
        matches!(self.work, Work::Alone { .. })
    }

    /// What follows the slash in the names of this case's figures.
    pub fn size(&self) -> String {
        match self.work {
            Work::Burst { edits } | Work::Offline { edits } => size(self.shape, edits),
            Work::Relay { .. } => format!("{}x{}", self.shape.phones, self.shape.documents),
            Work::ColdJoin => format!("{}x{}", self.shape.documents, self.shape.changes),
            Work::Alone { .. } => String::new(),
        }
    }
}

fn size(shape: Shape, edits: u32) -> String {
    format!("{}x{}x{edits}", shape.phones, shape.documents)
}

/// All cases. The quick selection leaves the large shape and its growth out, and relays less often.
pub fn all(quick: bool) -> Vec<Case> {
    let two = |shape| Shape { phones: 2, ..shape };
    let one = |shape| Shape { phones: 1, ..shape };
    if quick {
        return vec![
            Case::burst(SMALL, SMALL_EDITS),
            Case::offline(SMALL, SMALL_EDITS),
            Case::relay(two(SMALL), 50),
            Case::cold_join(one(SMALL)),
            Case::alone(20),
        ];
    }
    vec![
        Case::burst(SMALL, SMALL_EDITS),
        Case::burst(LARGE, LARGE_EDITS),
        Case::offline(SMALL, SMALL_EDITS),
        Case::offline(LARGE, LARGE_EDITS),
        Case::relay(two(SMALL), 200),
        Case::relay(LARGE, 200),
        Case::cold_join(one(LARGE)),
        Case::alone(200),
    ]
}

/// Growth of a figure from the small burst to the large one: the figure's name, the name of the
/// result, and the two sizes.
pub fn growths() -> Vec<(&'static str, String, String, String)> {
    let small = size(SMALL, SMALL_EDITS);
    let large = size(LARGE, LARGE_EDITS);
    [
        ("server_cpu_per_edit", "server_cpu_growth"),
        ("server_cpu_per_edit_offline", "server_cpu_growth_offline"),
    ]
    .into_iter()
    .map(|(figure, name)| {
        (
            figure,
            format!("{name}/{small}_to_{large}"),
            small.clone(),
            large.clone(),
        )
    })
    .collect()
}
