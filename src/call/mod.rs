//! One call as a state machine: no clock, no socket, no random source.
