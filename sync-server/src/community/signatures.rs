//! Signatures of a whole batch at once: a quarter of the time that single ones take.
//!
//! ZIP-215 makes single and batch verification agree, so a batch that fails may be taken apart.

use mitmach_core::host::Host;
use mitmach_core::keys::{self, Claim};

/// Which of these signatures hold, in their order.
pub(super) fn check(host: &dyn Host, claims: &[Option<Claim>]) -> Vec<bool> {
    let there: Vec<usize> = (0..claims.len())
        .filter(|at| claims[*at].is_some())
        .collect();
    let mut holds = vec![false; claims.len()];
    check_part(host, claims, &there, &mut holds);
    holds
}

/// Checks these claims together; if that fails each half alone, so that one forged signature among many
/// costs a few batches and not all of them singly.
fn check_part(host: &dyn Host, claims: &[Option<Claim>], part: &[usize], holds: &mut [bool]) {
    let claimed = part.iter().filter_map(|at| claims[*at].as_ref());
    match part {
        [] => {}
        [at] => {
            holds[*at] = claims[*at].as_ref().is_some_and(|claim| {
                keys::verify(&claim.key, &claim.signature, &claim.signed).is_ok()
            });
        }
        _ if keys::all_hold(host, claimed) => part.iter().for_each(|at| holds[*at] = true),
        _ => {
            let (first, second) = part.split_at(part.len() / 2);
            check_part(host, claims, first, holds);
            check_part(host, claims, second, holds);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mitmach_core::host::SystemHost;
    use mitmach_core::keys::PrivateKey;

    #[test]
    fn one_forged_signature_among_many_is_found_and_the_others_hold() {
        let mut claims: Vec<Option<Claim>> = (0..40_u8)
            .map(|number| {
                let key = PrivateKey::from_seed([number % 7 + 1; 32]);
                let signed = vec![number; 20];
                Some(Claim {
                    key: key.public(),
                    signature: key.sign(&signed),
                    signed,
                })
            })
            .collect();
        assert!(check(&SystemHost, &claims).iter().all(|holds| *holds));
        if let Some(claim) = &mut claims[17] {
            claim.signed[0] ^= 1;
        }
        claims[30] = None;
        let holds = check(&SystemHost, &claims);
        let broken: Vec<usize> = (0..40).filter(|at| !holds[*at]).collect();
        assert_eq!(broken, [17, 30]);
    }
}
