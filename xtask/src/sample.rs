//! A small API that uses everything a shape and a row can say.
#![allow(dead_code, missing_docs, clippy::struct_field_names, reason = "read as shapes only")]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use shipstation_partner::operations::events::Event;
use shipstation_partner::operations::{
    Evidence, FieldPath, Lookup, Operation, Paging, Part, Retry, Spends, Variant, Variants,
};
use shipstation_partner::schema::{Integer, Nullable, Schema, present};

/// A parcel's id: `se-` and digits.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(transparent)]
#[schema(pattern = "^se-[0-9]+$")]
pub struct ParcelId(String);

/// A moment.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(transparent)]
#[schema(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", format = "date")]
pub struct Day(String);

/// Where a parcel stands.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub enum ParcelStatus {
    #[serde(alias = "New")]
    New,
    OnItsWay,
    Delivered,
    #[serde(untagged)]
    Other(String),
}

/// An amount, as a number or as text.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub enum Amount {
    Number(f64),
    Text(String),
}

/// A place, the same in requests and replies.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
pub struct Place {
    /// Two capital letters.
    #[schema(pattern = "^[A-Z]{2}$", told)]
    pub country: String,
    /// Further lines; `*/` must not end this comment.
    #[schema(max_items = 3)]
    pub lines: Option<Vec<String>>,
}

/// A thing in a parcel.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
pub struct Thing {
    #[schema(told)]
    pub worth: Option<f64>,
    pub name: Option<String>,
}

/// What some countries want of a thing.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct NamedThing {
    pub name: serde_json::Value,
}

/// Where a parcel stands in a week that is known.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    OnItsWay,
    Delivered,
    #[serde(untagged)]
    Other(String),
}

/// A parcel. Differs by direction: see [`ParcelStatus`].
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(any_of(name, company_name), one_of(day, week), at_most_one(tag, label, mark))]
#[schema(when(insured => insurer, policy), when(status = "new" | "on_its_way" => weight))]
#[schema(when(fragile = "true" => mark), note(any_of(hint)))]
#[schema(when(things.worth => policy), when(to.country = "MX" | "CU" => things: Vec<NamedThing>))]
#[schema(when(week => status: Settled), note(when(to.country != policy.country => tag)))]
pub struct Parcel {
    /// Set by the service.
    #[schema(read_only)]
    pub parcel_id: ParcelId,
    pub to: Place,
    pub name: Option<String>,
    #[schema(min_length = 1, max_length = 50)]
    pub company_name: Option<String>,
    pub day: Option<Day>,
    #[schema(minimum = 1, maximum = 53)]
    pub week: Option<Integer>,
    pub status: Option<ParcelStatus>,
    #[schema(exclusive_minimum = 0)]
    pub weight: Option<f64>,
    /// The insured value.
    pub insured: Option<Amount>,
    pub insurer: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub policy: Option<Nullable<Place>>,
    #[schema(default = false)]
    pub fragile: Option<bool>,
    #[schema(deprecated)]
    pub tag: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub label: Option<Nullable<String>>,
    pub mark: Option<Vec<Nullable<ParcelStatus>>>,
    pub hint: Option<serde_json::Value>,
    /// What is in it.
    pub things: Option<Vec<Thing>>,
    /// Never comes back.
    #[schema(secret, write_only, min_length = 7)]
    pub password: Option<String>,
    pub extra: Option<BTreeMap<String, Amount>>,
}

/// What narrows a list.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
pub struct ParcelQuery {
    pub status: Option<ParcelStatus>,
    #[schema(minimum = 1, maximum = 100)]
    pub page_size: Option<Integer>,
}

/// One page.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct ParcelList {
    pub parcels: Vec<Parcel>,
    pub account_id: Option<Integer>,
    pub bag_id: Option<Integer>,
}

static FIND: Operation = Operation {
    doc: " Finds a parcel by its label.\n",
    ..Operation::get("/v1/parcels/label/{label}").named("parcels.getByLabel").returns::<Parcel>()
};
static CREATE: Operation = Operation {
    doc: " Sends a parcel.\n\n Takes a while.\n",
    ..Operation::post("/v1/parcels")
        .named("parcels.create")
        .body::<Parcel>()
        .returns::<Parcel>()
        .spends(Spends::Balance)
        .retry(Retry::AfterLookup(&Lookup::by_id(FieldPath::new(Parcel::SHAPE, &["label"]), &FIND, "label")))
};
static LIST: Operation = Operation {
    doc: " Lists parcels.\n",
    ..Operation::get("/v1/parcels")
        .named("parcels.list")
        .query::<ParcelQuery>()
        .returns::<ParcelList>()
        .paged(Paging { items: "parcels", default_size: 25, max_size: 100 })
};
static EMPTY_BAG: Operation = Operation {
    doc: " Empties a bag.\n",
    ..Operation::delete("/v1/accounts/{account_id}/bags/{bag_id}/{shelf_name}")
        .named("accounts.bags.empty")
        .optional_body::<Place>()
        .retry(Retry::Never)
        .spends(Spends::PaymentMethod)
        .known_from(Evidence::VendorDocs, "docs:bags/empty")
        .partner()
};

static WRAPPINGS: Variants = Variants::new(
    "Wrappings",
    "material",
    Part::Body,
    &[Variant::new::<Place>("paper"), Variant::new::<ParcelQuery>("foil")],
);
static WRAP: Operation = Operation {
    doc: " Wraps a parcel.\n",
    ..Operation::put("/v1/wrappings/{material}/{label}").named("parcels.wrap").varies(&WRAPPINGS)
};
static UNWRAP: Operation = Operation {
    doc: " Unwraps a parcel.\n",
    ..Operation::delete("/v1/parcels/{label}/{material}").named("parcels.unwrap")
};

pub static ROWS: &[&Operation] = &[&CREATE, &FIND, &LIST, &EMPTY_BAG, &WRAP, &UNWRAP];

/// One event that always carries something, and one that carries nothing.
pub static EVENTS: &[Event] = &[
    Event {
        name: "ParcelEvent",
        doc: "A parcel moved.",
        event: "parcel",
        resource_type: "API_PARCEL",
        data: Some(Place::SHAPE),
        always: true,
    },
    Event {
        name: "BagEvent",
        doc: "A bag is full.",
        event: "bag",
        resource_type: "API_BAG",
        data: Some(Thing::SHAPE),
        always: false,
    },
];
