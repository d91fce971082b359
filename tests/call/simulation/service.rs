//! The model of the service: a ledger of labels that grows while nobody looks.

use shipstation_partner::call::Found;

/// A label somebody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Order {
    /// By what it can be looked up.
    pub(crate) mark: Mark,
    /// What is asked for; two orders with the same content are the same intent.
    pub(crate) content: u64,
}

/// By what an order can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing.
    None,
    /// The caller's own id.
    Id(u64),
    /// What it is made from, such as a rate: the list of labels takes it.
    Source(u64),
}

/// A line of the ledger.
#[derive(Debug, Clone, Copy)]
struct Label {
    order: Order,
    /// The call that bought it; none for what was there before.
    call: Option<usize>,
    /// From then on it is bought, and its id taken.
    committed_ms: u64,
    /// From then on a look-up sees it.
    visible_ms: u64,
}

/// A time in which the service is down. What it was working on then is lost.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Restart {
    pub(crate) from_ms: u64,
    pub(crate) until_ms: u64,
}

#[derive(Debug)]
pub(crate) struct Service {
    ledger: Vec<Label>,
    /// Whether an id can be used once only, and a rate or shipment bought once only.
    pub(crate) marks_are_unique: bool,
    /// How long a look-up does not see what was bought.
    pub(crate) lag_ms: u64,
    pub(crate) restart: Option<Restart>,
}

impl Service {
    pub(crate) fn new(marks_are_unique: bool, lag_ms: u64, restart: Option<Restart>) -> Self {
        Self { ledger: Vec::new(), marks_are_unique, lag_ms, restart }
    }

    /// Puts a label on the ledger: when its work is done it is bought.
    pub(crate) fn buy(&mut self, order: Order, call: Option<usize>, committed_ms: u64) {
        let visible_ms = committed_ms + self.lag_ms;
        self.ledger.push(Label { order, call, committed_ms, visible_ms });
    }

    pub(crate) fn is_down(&self, now_ms: u64) -> bool {
        self.restart.is_some_and(|restart| (restart.from_ms..restart.until_ms).contains(&now_ms))
    }

    /// When a restart ends the work on what arrived before it and would have been done after it began.
    pub(crate) fn loses(&self, arrived_ms: u64, committed_ms: u64) -> Option<u64> {
        let from_ms = self.restart?.from_ms;
        (arrived_ms < from_ms && from_ms <= committed_ms).then_some(from_ms)
    }

    /// Whether an order arriving now is refused because its mark is taken. Work in progress is not seen:
    /// two orders at once can both be bought.
    pub(crate) fn refuses(&self, order: Order, now_ms: u64) -> bool {
        self.marks_are_unique
            && order.mark != Mark::None
            && self.ledger.iter().any(|label| label.order.mark == order.mark && label.committed_ms <= now_ms)
    }

    /// Whether an order's label is bought and a look-up arriving now would not see it.
    pub(crate) fn hides(&self, order: Order, now_ms: u64) -> bool {
        let is_hidden = |label: &Label| (label.committed_ms..label.visible_ms).contains(&now_ms);
        self.ledger.iter().any(|label| label.order == order && is_hidden(label))
    }

    /// What a look-up finds that arrives now and belongs to a call begun then.
    pub(crate) fn find(&self, order: Order, began_ms: u64, now_ms: u64) -> Found {
        let seen = || {
            self.ledger.iter().filter(|label| label.order.mark == order.mark && label.visible_ms <= now_ms)
        };
        if let Mark::Id(_) = order.mark {
            return match seen().find(|label| label.order == order) {
                Some(_) => Found::Same,
                None if seen().next().is_some() => Found::Different,
                None => Found::Missing,
            };
        }
        let (recent, earlier): (Vec<&Label>, Vec<&Label>) =
            seen().partition(|label| label.committed_ms >= began_ms);
        match (recent.len(), earlier.len()) {
            (0, 0) => Found::Missing,
            (0, _) => Found::Unseen,
            (1, _) => Found::Same,
            _ => Found::Unclear,
        }
    }

    /// Labels a call bought, in the end.
    pub(crate) fn bought_by(&self, call: usize) -> usize {
        self.ledger.iter().filter(|label| label.call == Some(call)).count()
    }

    /// Labels on the ledger for an intent, in the end, whoever bought them.
    pub(crate) fn bought_for(&self, order: Order) -> usize {
        self.ledger.iter().filter(|label| label.order == order).count()
    }
}
