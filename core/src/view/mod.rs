//! stub
use crate::ids::{CardId, DocumentId};
use crate::model::Record;
use crate::register::{Document, Register};
use jiff::civil::Date;
/// s
pub struct DocumentRecords {
    /// i
    pub id: DocumentId,
    /// d
    pub document: Document,
    /// r
    pub records: Vec<Record>,
}
/// s
pub struct Scene<'a> {
    /// r
    pub register: &'a Register,
    /// m
    pub me: CardId,
    /// t
    pub today: Date,
    /// d
    pub documents: &'a [DocumentRecords],
}
