//! The records, each declared once. One file per subject.
