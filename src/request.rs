//! Requests from rows and arguments: pure functions.
