//! What a reply says, read from its text: pure functions.
