//! A batch as it comes in: decoded, bounded, its signatures checked all at once.

use super::Push;
use super::judge::Judge;
use super::signatures;
use mitmach_core::CommandId;
use mitmach_core::keys::Claim;
use mitmach_core::model::Refusal;
use mitmach_core::sync::{Envelope, EnvelopeError};

/// An envelope that may be judged, or why not.
pub(super) struct Incoming<'a> {
    /// Its command; zeros when it can't even be read that far.
    pub(super) command: CommandId,
    /// Its bytes.
    pub(super) raw: &'a [u8],
    /// The envelope with a device that the register knows and a signature that holds.
    pub(super) envelope: Result<Envelope, Refusal>,
}

impl<'a> Incoming<'a> {
    /// Reads all pushes of a batch.
    pub(super) fn read(pushes: &[Push<'a>], judge: &Judge<'_>) -> Vec<Vec<Self>> {
        let mut incoming: Vec<Vec<Self>> = pushes
            .iter()
            .map(|push| {
                push.envelopes
                    .iter()
                    .map(|raw| Self::decode(raw, judge))
                    .collect()
            })
            .collect();
        let mut all: Vec<&mut Self> = incoming.iter_mut().flatten().collect();
        let claims: Vec<Option<Claim>> = all.iter().map(|one| one.claim(judge)).collect();
        let holds = signatures::check(judge.host, &claims);
        for (one, holds) in all.iter_mut().zip(holds) {
            if one.envelope.is_ok() && !holds {
                one.envelope = Err(Refusal::Signature);
            }
        }
        incoming
    }

    fn decode(raw: &'a [u8], judge: &Judge<'_>) -> Self {
        let envelope = match Envelope::decode(raw) {
            Err(EnvelopeError::TooLarge) => Err(Refusal::TooLarge),
            Err(EnvelopeError::Codec(_)) => Err(Refusal::Envelope),
            // Another spelling of the same envelope would be other bytes in every phone's log.
            Ok(envelope) if envelope.encode() != raw => Err(Refusal::Envelope),
            Ok(envelope) if envelope.community != judge.identity.id => Err(Refusal::Community),
            Ok(envelope) => match judge.working.register.device(envelope.device) {
                Some(_) => Ok(envelope),
                None => Err(Refusal::UnknownDevice),
            },
        };
        Self {
            command: command_of(raw).unwrap_or_default(),
            raw,
            envelope,
        }
    }

    fn claim(&self, judge: &Judge<'_>) -> Option<Claim> {
        let envelope = self.envelope.as_ref().ok()?;
        let device = judge.working.register.device(envelope.device)?;
        Some(envelope.claim(&device.key))
    }
}

/// The command id in an envelope's bytes, also when the rest of it can't be read: so that its sender learns
/// which one was refused.
fn command_of(raw: &[u8]) -> Option<CommandId> {
    /// An array of eight, then byte strings of 16: community, document, generation, device, command.
    const ID: usize = 1 + 16;
    let (array, ids) = raw.split_first()?;
    let ids = ids.get(..5 * ID)?;
    let well_formed = *array == 0x88 && ids.chunks(ID).all(|id| id[0] == 0x50);
    well_formed
        .then(|| CommandId::from_slice(&ids[4 * ID + 1..]))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mitmach_core::CommunityId;
    use mitmach_core::keys::PrivateKey;
    use mitmach_core::sync::Body;

    #[test]
    fn a_command_is_found_in_an_envelope_that_is_cut_off_after_it() {
        let key = PrivateKey::from_seed([3; 32]);
        let command = CommandId([7; 16]);
        let raw = Envelope::seal(
            &key,
            CommunityId::default(),
            Body::Register,
            command,
            1,
            vec![1],
        )
        .encode();
        assert_eq!(command_of(&raw), Some(command));
        assert_eq!(command_of(&raw[..86]), Some(command));
        assert_eq!(command_of(&raw[..85]), None);
        assert_eq!(command_of(&[]), None);
    }
}
