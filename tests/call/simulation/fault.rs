//! What can go wrong in the world.

/// A fault, by where it strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The request never leaves.
    BeforeSend,
    /// The connection breaks under the request; nothing is done.
    MidRequest,
    /// The request is never answered; nothing is done.
    Silence,
    /// 429, the platform's or a carrier's.
    Limit,
    /// 5xx or 408; nothing is done.
    ServiceError,
    /// A refusal or a redirect.
    Refusal,
    /// The work is done, and the connection breaks before the reply.
    AfterCommit,
    /// The work is done, and the reply is cut.
    MidBody,
    /// The work is done, and 5xx says that it failed.
    ErrorAfterCommit,
    /// The work is done, and the reply comes too late.
    SlowReply,
    /// The request is delivered twice, and only the second answer comes back.
    DoubleDelivery,
    /// The service is down for a while, and what it was working on is lost.
    Restart,
    /// A look-up does not see yet what was bought.
    Lag,
    /// A look-up fails, or does not tell.
    Lookup,
}

impl Fault {
    /// All there are.
    pub(crate) const ALL: [Self; 14] = [
        Self::BeforeSend,
        Self::MidRequest,
        Self::Silence,
        Self::Limit,
        Self::ServiceError,
        Self::Refusal,
        Self::AfterCommit,
        Self::MidBody,
        Self::ErrorAfterCommit,
        Self::SlowReply,
        Self::DoubleDelivery,
        Self::Restart,
        Self::Lag,
        Self::Lookup,
    ];

    /// Those that strike a single request, as often as they come.
    pub(crate) const OF_REQUESTS: [Self; 12] = [
        Self::BeforeSend,
        Self::BeforeSend,
        Self::MidRequest,
        Self::Silence,
        Self::Limit,
        Self::ServiceError,
        Self::Refusal,
        Self::AfterCommit,
        Self::MidBody,
        Self::ErrorAfterCommit,
        Self::SlowReply,
        Self::DoubleDelivery,
    ];
}

/// The faults that a world has met.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Met(u16);

impl Met {
    pub(crate) fn note(&mut self, fault: Fault) {
        self.0 |= 1 << fault as u16;
    }

    pub(crate) fn holds(self, fault: Fault) -> bool {
        self.0 & (1 << fault as u16) != 0
    }
}
