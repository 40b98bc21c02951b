//! Field values as automerge scalars.

use crate::model::Value;
use automerge::ScalarValue;

/// The scalar that stores a value.
pub fn to_scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Null => ScalarValue::Null,
        Value::Flag(flag) => ScalarValue::Boolean(*flag),
        Value::Int(number) => ScalarValue::Int(*number),
        Value::Text(text) => ScalarValue::Str(text.as_str().into()),
        Value::Id(bytes) => ScalarValue::Bytes(bytes.clone()),
    }
}

/// The value that a scalar stores; `None` for scalars that documents may not hold.
pub fn to_value(scalar: &ScalarValue) -> Option<Value> {
    Some(match scalar {
        ScalarValue::Null => Value::Null,
        ScalarValue::Boolean(flag) => Value::Flag(*flag),
        ScalarValue::Int(number) => Value::Int(*number),
        ScalarValue::Str(text) => Value::Text(text.to_string()),
        ScalarValue::Bytes(bytes) => Value::Id(bytes.clone()),
        ScalarValue::Uint(_)
        | ScalarValue::F64(_)
        | ScalarValue::Counter(_)
        | ScalarValue::Timestamp(_)
        | ScalarValue::Unknown { .. } => return None,
    })
}
