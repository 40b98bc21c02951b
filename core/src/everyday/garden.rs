//! Gardens.

use crate::exchange::fold_name;
use crate::ids::DocumentId;
use crate::model::DocumentKind;
use crate::phone::{Error, Phone, Receipt};

impl Phone {
    /// A garden's year. Two who add the same garden make one document.
    pub fn add_garden(&self, name: &str, year: i16) -> Result<(DocumentId, Receipt), Error> {
        let mut batch = self.batch();
        let series = fold_name(name);
        let document = self.add_year(&mut batch, DocumentKind::Garden, name, (&series, year));
        Ok((document, self.enter_together(batch)?))
    }
}
