//! Why the server says no: one code per broken rule, the same on phone and server.

use serde::{Deserialize, Deserializer, Serialize};

macro_rules! refusals {
    ($($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        /// The rule that a change or register command breaks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum Refusal {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
            /// A code of a newer server.
            #[serde(rename = "unknown")]
            Unknown,
        }

        impl Refusal {
            /// Every code that this version gives.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in answers.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ Self::Unknown => "unknown" }
            }

            /// The code of this word.
            pub fn of_word(word: &str) -> Self {
                match word { $($word => Self::$variant,)+ _ => Self::Unknown }
            }
        }
    };
}

refusals! {
    /// Larger than a change, command or request may be.
    TooLarge = "too_large",
    /// The envelope can't be read.
    Envelope = "envelope",
    /// The envelope's signature does not hold.
    Signature = "signature",
    /// The envelope's device belongs to nobody here.
    UnknownDevice = "unknown_device",
    /// The envelope's device has been revoked.
    RevokedDevice = "revoked_device",
    /// The envelope is of another community.
    Community = "community",
    /// No register row knows the document.
    UnknownDocument = "unknown_document",
    /// The document lives in another generation.
    Generation = "generation",
    /// The command's id was not made by the envelope's device.
    Command = "command",
    /// Of a newer schema than the server's.
    Schema = "schema",
    /// The payload can't be read.
    Undecodable = "undecodable",
    /// The change's actor is not the device's.
    Actor = "actor",
    /// More actors of one device than a generation takes.
    TooManyActors = "too_many_actors",
    /// Sequence number or first operation number are not the next ones.
    Sequence = "sequence",
    /// More dependencies than a change may have.
    TooManyDependencies = "too_many_dependencies",
    /// It builds on a change that was refused.
    Dependency = "dependency",
    /// Not records of scalars: another object, list, counter, delete, message or time stamp.
    Shape = "shape",
    /// More operations than a change may have.
    TooManyOperations = "too_many_operations",
    /// Its predecessors are not exactly the values that it could see.
    Predecessors = "predecessors",
    /// A record's id does not follow from its command, or is taken.
    RecordId = "record_id",
    /// A kind that this sort of document does not hold.
    Kind = "kind",
    /// It names a record that the document does not have.
    UnknownRecord = "unknown_record",
    /// A field is unknown, missing or holds what it may not.
    Field = "field",
    /// A field that is set at creation only.
    Immutable = "immutable",
    /// The author is not the device's person.
    Author = "author",
    /// The person may not write this.
    Right = "right",
    /// A register row that does not exist.
    UnknownRow = "unknown_row",
    /// A register row that exists with other contents.
    Taken = "taken",
    /// An invite for somebody with more rights than the inviter may give.
    InviteLevel = "invite_level",
    /// It would leave the community without an organiser.
    LastOrganiser = "last_organiser",
}

impl<'de> Deserialize<'de> for Refusal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of_word(&String::deserialize(deserializer)?))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl std::error::Error for Refusal {}
