//! What webhooks are told of: the second table, of what the service sends by itself. Printed only.

use crate::model::{ReportData, TrackingData};
use crate::schema::{Schema, Shape};

/// A kind of event.
#[derive(Debug)]
pub struct Event {
    /// The type's name in declarations.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// What a webhook is registered for.
    pub event: &'static str,
    /// What its deliveries call it.
    pub resource_type: &'static str,
    /// What it carries, where that is known.
    pub data: Option<&'static Shape>,
    /// Whether it always carries it.
    pub always: bool,
}

/// The documented events. Source: OpenAPI `webhook_event`, and the vendor's guide to webhooks.
pub static EVENTS: &[Event] = &[
    Event {
        data: Some(TrackingData::SHAPE),
        always: true,
        ..event("TrackEvent", "track", "API_TRACK", "A parcel was scanned, or what is known of it changed.")
    },
    event("BatchEvent", "batch", "API_BATCH", "A batch was processed."),
    event("RateEvent", "rate", "API_RATE", "Rates that took long are there."),
    event(
        "CarrierConnectedEvent",
        "carrier_connected",
        "API_CARRIER_CONNECTED",
        "A carrier was connected to the account.",
    ),
    Event {
        data: Some(ReportData::SHAPE),
        ..event("ReportCompleteEvent", "report_complete", "API_REPORT_COMPLETE", "A report can be fetched.")
    },
    event(
        "OrderSourceRefreshEvent",
        "order_source_refresh_complete",
        "API_ORDER_SOURCE_REFRESH_COMPLETE",
        "An order source was refreshed; beta.",
    ),
    event(
        "SalesOrdersImportedEvent",
        "sales_orders_imported",
        "API_SALES_ORDERS_IMPORTED",
        "Sales orders were imported; beta. Carries them, by one account of it.",
    ),
];

/// An event that points to what it is about.
const fn event(
    name: &'static str,
    event: &'static str,
    resource_type: &'static str,
    doc: &'static str,
) -> Event {
    Event { name, doc, event, resource_type, data: None, always: false }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;
    use crate::model::WebhookEvent;
    use crate::schema::Kind;

    #[test]
    fn what_a_webhook_can_be_registered_for_has_an_event_and_no_other() {
        let Kind::Enum(known) = &WebhookEvent::SHAPE.kind else { panic!("a list of events") };
        let mut known = known.values.to_vec();
        let mut told: Vec<_> = EVENTS.iter().map(|event| event.event).collect();
        known.sort_unstable();
        told.sort_unstable();
        assert_eq!(known, told);
    }

    #[test]
    fn a_delivery_calls_an_event_what_its_webhook_is_registered_for() {
        for event in EVENTS {
            assert_eq!(event.resource_type, format!("API_{}", event.event.to_ascii_uppercase()));
        }
    }
}
