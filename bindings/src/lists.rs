//! Lists as organisers keep them, in and out.

use crate::PhoneError;
use crate::handle::Handle;
use crate::surface::ids::LocalDate;
use mitmach_core::exchange::{
    self, ExportOptions, ImportError, ImportErrors, ImportOptions, ImportReport, ListKind, Plan,
    PlannedRow,
};
use std::sync::Arc;

/// What importing a list would do. Either there are errors and nothing can be imported, or there is a plan.
#[derive(uniffi::Record)]
pub struct ImportPreview {
    /// Everything that is wrong, line by line.
    pub errors: Vec<ImportError>,
    /// What becomes of every row, in the order of lines.
    pub rows: Vec<PlannedRow>,
    /// How many rows come to what.
    pub report: Option<ImportReport>,
    /// What carries it out.
    pub plan: Option<Arc<ImportPlan>>,
}

/// An import that was shown and can be carried out.
#[derive(uniffi::Object)]
pub struct ImportPlan {
    handle: Arc<Handle>,
    plan: Plan,
}

#[uniffi::export]
impl ImportPlan {
    /// Enters everything, durably, or nothing. Fails with `OutOfDate` if it would do something else than was shown.
    pub async fn carry_out(&self) -> Result<ImportReport, PhoneError> {
        let plan = self.plan.clone();
        self.handle
            .run(move |phone| exchange::apply(phone, plan))
            .await
    }
}

/// Import and export.
#[derive(uniffi::Object)]
pub struct Lists {
    handle: Arc<Handle>,
}

impl Lists {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        Self { handle }
    }
}

#[uniffi::export]
impl Lists {
    /// Reads a CSV list (`;` or `,`, UTF-8) and says what importing it would do. Nothing is entered.
    pub async fn preview(
        &self,
        file: Vec<u8>,
        options: ImportOptions,
    ) -> Result<ImportPreview, PhoneError> {
        let handle = self.handle.clone();
        self.handle
            .run(move |phone| {
                let plan = match exchange::plan(phone, &file, &options) {
                    Ok(plan) => plan,
                    Err(ImportErrors::Lines(errors)) => {
                        return Ok(ImportPreview {
                            errors,
                            rows: Vec::new(),
                            report: None,
                            plan: None,
                        });
                    }
                    Err(error) => return Err(error),
                };
                Ok(ImportPreview {
                    errors: Vec::new(),
                    rows: plan.rows().to_vec(),
                    report: Some(plan.report()),
                    plan: Some(Arc::new(ImportPlan { handle, plan })),
                })
            })
            .await
    }

    /// A list as CSV that can be imported again. Cells that a spreadsheet would run are made safe.
    pub async fn export_csv(
        &self,
        list: ListKind,
        options: ExportOptions,
    ) -> Result<String, PhoneError> {
        self.handle
            .run(move |phone| exchange::export_csv(phone, list, &options))
            .await
    }

    /// Everything that this phone holds, as JSON.
    pub async fn export_json(&self, today: LocalDate) -> Result<String, PhoneError> {
        self.handle
            .run(move |phone| exchange::export_json(phone, today).map(|all| all.to_string()))
            .await
    }
}
