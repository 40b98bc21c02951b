//! Through a real phone.
