//! The surface of a library as a sorted list, a line for each thing that an app can name: what a review reads to see
//! what breaks.

use std::path::Path;
use uniffi_bindgen::macro_metadata::extract_from_bytes;
use uniffi_meta::{DefaultValueMetadata, FieldMetadata, FnParamMetadata, Metadata, Type};

/// The lines of a library's surface.
pub fn of(library: impl AsRef<Path>) -> anyhow::Result<Vec<String>> {
    let items = extract_from_bytes(&std::fs::read(library)?)?;
    let mut lines: Vec<String> = items.iter().flat_map(lines).collect();
    lines.sort();
    lines.dedup();
    Ok(lines)
}

fn lines(item: &Metadata) -> Vec<String> {
    match item {
        Metadata::Object(object) => vec![format!("object {}", object.name)],
        Metadata::Record(record) => {
            let head = format!("record {}", record.name);
            let fields = record.fields.iter().map(field);
            let fields = fields.map(|field| format!("{head} {field}"));
            std::iter::once(head.clone()).chain(fields).collect()
        }
        Metadata::Enum(of) => of
            .variants
            .iter()
            .map(|variant| {
                let fields: Vec<_> = variant.fields.iter().map(field).collect();
                format!("enum {} {}({})", of.name, variant.name, fields.join(", "))
            })
            .collect(),
        Metadata::CustomType(of) => vec![format!("type {} = {}", of.name, name(&of.builtin))],
        Metadata::Func(of) => {
            let call = call(&of.inputs, of.return_type.as_ref(), of.throws.as_ref());
            vec![format!("fn {}{}{call}", waits(of.is_async), of.name)]
        }
        Metadata::Constructor(of) => {
            let call = call(&of.inputs, None, of.throws.as_ref());
            let waits = waits(of.is_async);
            vec![format!(
                "object {} new {waits}{}{call}",
                of.self_name, of.name
            )]
        }
        Metadata::Method(of) => {
            let call = call(&of.inputs, of.return_type.as_ref(), of.throws.as_ref());
            let waits = waits(of.is_async);
            vec![format!("object {} {waits}{}{call}", of.self_name, of.name)]
        }
        // What an app does not name, or what this surface does not have.
        Metadata::Namespace(_)
        | Metadata::UdlFile(_)
        | Metadata::CallbackInterface(_)
        | Metadata::TraitMethod(_)
        | Metadata::UniffiTrait(_)
        | Metadata::ObjectTraitImpl(_) => Vec::new(),
    }
}

fn waits(is_async: bool) -> &'static str {
    if is_async { "async " } else { "" }
}

fn call(inputs: &[FnParamMetadata], returns: Option<&Type>, throws: Option<&Type>) -> String {
    let inputs: Vec<_> = inputs
        .iter()
        .map(|input| {
            let default = default(input.default.as_ref());
            format!("{}: {}{default}", input.name, name(&input.ty))
        })
        .collect();
    let mut call = format!("({})", inputs.join(", "));
    if let Some(returns) = returns {
        call = format!("{call} -> {}", name(returns));
    }
    if let Some(throws) = throws {
        call = format!("{call} throws {}", name(throws));
    }
    call
}

fn field(field: &FieldMetadata) -> String {
    let (of, default) = (name(&field.ty), default(field.default.as_ref()));
    if field.name.is_empty() {
        of
    } else {
        format!("{}: {of}{default}", field.name)
    }
}

fn default(default: Option<&DefaultValueMetadata>) -> &'static str {
    if default.is_some() { " = .." } else { "" }
}

fn name(of: &Type) -> String {
    match of {
        Type::Object { name, .. }
        | Type::Record { name, .. }
        | Type::Enum { name, .. }
        | Type::CallbackInterface { name, .. }
        | Type::Custom { name, .. } => name.clone(),
        Type::Box { inner_type } => name(inner_type),
        Type::Optional { inner_type } => format!("{}?", name(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", name(inner_type)),
        Type::Set { inner_type } => format!("{{{}}}", name(inner_type)),
        Type::Map {
            key_type,
            value_type,
        } => format!("{{{}: {}}}", name(key_type), name(value_type)),
        primitive => format!("{primitive:?}"),
    }
}
