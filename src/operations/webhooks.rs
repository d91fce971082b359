//! Webhooks: where the service sends what has happened. What it sends is read by the package's own
//! `webhooks` entry.

use super::{Operation, Retry};
use crate::model::{NewWebhook, Webhook, WebhookChanges};
use crate::prelude::*;

operations! {
    /// Lists the webhooks of the account: all of them, in one list.
    pub const LIST =
        Operation::get("/v1/environment/webhooks").named("webhooks.list").returns::<Vec<Webhook>>();

    /// Makes a webhook. An account has one address for each event: a second is refused with a conflict.
    // Only if unsent: after a lost success a repeat is refused with that conflict, and who gets it could not
    // tell his own webhook from another's. The list tells.
    pub const CREATE = Operation::post("/v1/environment/webhooks")
        .named("webhooks.create")
        .body::<NewWebhook>()
        .returns::<Webhook>();

    /// Reads a webhook.
    pub const GET =
        Operation::get("/v1/environment/webhooks/{webhook_id}").named("webhooks.get").returns::<Webhook>();

    /// Changes a webhook: all but its event.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE = Operation::put("/v1/environment/webhooks/{webhook_id}")
        .named("webhooks.update")
        .body::<WebhookChanges>()
        .retry(Retry::Safe);

    /// Deletes a webhook.
    // Safe: a deleted webhook stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE = Operation::delete("/v1/environment/webhooks/{webhook_id}")
        .named("webhooks.delete")
        .retry(Retry::Safe);
}
