//! The edit that both sides make: it creates one record of five scalar fields.
//!
//! The shape is that of a garden's done entry: a root key of 36 hex digits and a kind, the first
//! eight of them inverted minutes, and about 272 bytes as a raw change.

use std::time::{SystemTime, UNIX_EPOCH};

use automerge::transaction::Transactable;
use automerge::{AutomergeError, ChangeHash, ObjType, ROOT};

use crate::Result;

/// Creates a record in this document as one change and gives the change's hash.
pub fn create(document: &mut automerge::Automerge) -> Result<ChangeHash> {
    let key = format!("{}:done", record_id()?);
    let task = record_id()?;
    let person = random()?;
    let made = document
        .transact::<_, _, AutomergeError>(|transaction| {
            let record = transaction.put_object(ROOT, key, ObjType::Map)?;
            transaction.put(&record, "task", task)?;
            transaction.put(&record, "who", person.to_vec())?;
            transaction.put(&record, "day", "2026-11-22")?;
            transaction.put(&record, "minutes", 30_i64)?;
            transaction.put(&record, "note", "Frühbeet und Hochbeete gegossen")?;
            Ok(())
        })
        .map_err(|failure| failure.error)?;
    made.hash.ok_or_else(|| "the edit made no change".into())
}

/// 36 hex digits of which the first eight are the inverted minute, so that newer keys sort first:
/// automerge's time to create a key grows with the number of keys that sort below it.
fn record_id() -> Result<String> {
    let minutes = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 60;
    let inverted = u32::MAX - u32::try_from(minutes)?;
    // Twelve random bytes; the last four digits count the records of one command.
    let rest = u128::from_be_bytes(random()?) >> 32;
    Ok(format!("{inverted:08x}{rest:024x}0000"))
}

fn random() -> Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use automerge::ReadDoc;

    use super::*;

    #[test]
    fn an_edit_is_about_272_bytes_raw() -> Result<()> {
        let mut document = automerge::Automerge::new();
        create(&mut document)?;
        let hash = create(&mut document)?;
        let change = document
            .get_change_by_hash(&hash)
            .ok_or("the change is not there")?;
        let bytes = change.raw_bytes().len();
        assert!((262..=282).contains(&bytes), "{bytes} bytes");
        Ok(())
    }

    #[test]
    fn a_record_id_has_36_hex_digits() -> Result<()> {
        let id = record_id()?;
        assert_eq!(id.len(), 36);
        assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()));
        Ok(())
    }
}
