//! The model of the service: a ledger of labels that grows while nobody looks.

use shipstation_partner::call::Found;

/// A label somebody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Order {
    /// The caller's id, if the request holds one.
    pub(crate) id: Option<u64>,
    /// What is asked for; two orders with the same content are the same intent.
    pub(crate) content: u64,
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

#[derive(Debug)]
pub(crate) struct Service {
    ledger: Vec<Label>,
    /// Whether an id can be used once only.
    pub(crate) ids_are_unique: bool,
    /// How long a look-up does not see what was bought.
    pub(crate) lag_ms: u64,
}

impl Service {
    pub(crate) fn new(ids_are_unique: bool, lag_ms: u64) -> Self {
        Self { ledger: Vec::new(), ids_are_unique, lag_ms }
    }

    /// Puts a label on the ledger: when its work is done it is bought.
    pub(crate) fn buy(&mut self, order: Order, call: Option<usize>, committed_ms: u64) {
        let visible_ms = committed_ms + self.lag_ms;
        self.ledger.push(Label { order, call, committed_ms, visible_ms });
    }

    /// Whether an order arriving now is refused because its id is taken. Work in progress is not seen:
    /// two orders at once can both be bought.
    pub(crate) fn refuses(&self, order: Order, now_ms: u64) -> bool {
        self.ids_are_unique
            && order.id.is_some()
            && self.ledger.iter().any(|label| label.order.id == order.id && label.committed_ms <= now_ms)
    }

    /// What a look-up arriving now finds.
    pub(crate) fn find(&self, order: Order, now_ms: u64) -> Found {
        let mut found = Found::Missing;
        for label in &self.ledger {
            if label.order.id == order.id && label.visible_ms <= now_ms {
                if label.order == order {
                    return Found::Same;
                }
                found = Found::Different;
            }
        }
        found
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
