//! The table: one row per operation. API paths stand here and nowhere else.
//!
//! A row is plain data. From it follow the request, the checks, the retry class, the money guard,
//! paging, the facade's method, its declaration, the documents and the stand-in's route.

mod connection_variants;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
pub mod events;
mod listing;
mod lookup;
mod operation;
mod packed;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
pub mod print;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
pub mod subjects;
mod variants;

pub use listing::listing;
pub use lookup::{Ask, FieldPath, Lookup, Mark};
pub use operation::{Body, Evidence, Handle, Method, Operation, Paging, Retry, Spends};
pub use variants::{Part, Variant, Variants};

/// Lists rows: each becomes a `static`, its doc comment becomes data, and `ALL` names them all.
macro_rules! operations {
    ($($(#[doc = $doc:literal])+ $vis:vis const $name:ident = $row:expr;)+) => {
        $(
            $(#[doc = $doc])+
            $vis static $name: $crate::operations::Operation =
                $row.documented(concat!($($doc, "\n"),+));
        )+
        /// The rows of this subject, in the order they are declared.
        pub(super) const ALL: &[&$crate::operations::Operation] = &[$(&$name),+];
    };
}

/// The path to a field of a record. A name that is not there does not compile.
macro_rules! field {
    ($record:ident . $($name:ident).+) => {
        const {
            $crate::operations::FieldPath::new(
                <$record as $crate::schema::Schema>::SHAPE,
                &[$(stringify!($name)),+],
            )
        }
    };
}

pub mod account_settings;
pub mod accounts;
pub mod addresses;
pub mod adjustments;
pub mod batches;
pub mod carriers;
pub mod connections;
pub mod documents;
pub mod downloads;
pub mod insurance;
pub mod labels;
pub mod manifests;
pub mod package_types;
pub mod pickups;
pub mod rates;
pub mod registration;
pub mod service_points;
pub mod shipments;
pub mod tags;
pub mod themes;
pub mod tokens;
pub mod tracking;
pub mod warehouses;
pub mod webhooks;

/// All rows, by subject.
static SUBJECTS: &[&[&Operation]] = &[
    accounts::ALL,
    themes::ALL,
    tokens::ALL,
    registration::ALL,
    connections::ALL,
    carriers::ALL,
    warehouses::ALL,
    shipments::ALL,
    rates::ALL,
    labels::ALL,
    tracking::ALL,
    tags::ALL,
    account_settings::ALL,
    addresses::ALL,
    adjustments::ALL,
    insurance::ALL,
    package_types::ALL,
    webhooks::ALL,
    manifests::ALL,
    pickups::ALL,
    documents::ALL,
    downloads::ALL,
    service_points::ALL,
    batches::ALL,
];

/// Every operation, in a fixed order: its position is its index at the boundary.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    SUBJECTS.iter().flat_map(|rows| rows.iter().copied())
}

/// As [`all`], for programs: without words, and out of a tenth of the bytes.
pub fn table() -> &'static [Operation] {
    packed::rows()
}

/// The operation of this name, such as `labels.create`.
pub fn by_name(name: &str) -> Option<&'static Operation> {
    all().find(|row| row.name == name)
}
