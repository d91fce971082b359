//! Packages: weight, measures, value and what is printed on them.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Money, PackageCode, Product, SeId};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// A package of a shipment. Source: OpenAPI `package`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Package {
    /// The package's id.
    #[schema(read_only)]
    pub shipment_package_id: Option<SeId>,
    /// The id of its kind. Rates and labels go by `package_code` alone.
    pub package_id: Option<SeId>,
    /// The code of its kind.
    pub package_code: Option<PackageCode>,
    /// The name of its kind.
    pub package_name: Option<String>,
    /// What it weighs.
    pub weight: Weight,
    /// How large it is.
    pub dimensions: Option<Dimensions>,
    /// What it is insured for; nothing where left out. Needs the shipment's `insurance_provider`.
    #[schema(told)]
    pub insured_value: Option<Money>,
    /// What is printed on its label.
    #[serde(default, deserialize_with = "present")]
    pub label_messages: Option<Nullable<LabelMessages>>,
    /// The caller's own id.
    #[schema(min_length = 1)]
    #[serde(default, deserialize_with = "present")]
    pub external_package_id: Option<Nullable<String>>,
    /// Its tracking number.
    #[schema(min_length = 1, read_only)]
    #[serde(default, deserialize_with = "present")]
    pub tracking_number: Option<Nullable<String>>,
    /// What is in it, in a few words. Required for what moves to, from or through Mexico.
    #[schema(min_length = 1, max_length = 35)]
    #[serde(default, deserialize_with = "present")]
    pub content_description: Option<Nullable<String>>,
    /// What is in it, piece by piece, for customs.
    #[serde(default, deserialize_with = "present")]
    pub products: Option<Nullable<Vec<Product>>>,
}

/// A weight. Source: OpenAPI `weight`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Weight {
    /// How much, in `unit`.
    #[schema(exclusive_minimum = 0)]
    pub value: f64,
    /// The unit of `value`.
    pub unit: WeightUnit,
}

/// The size of a package. Source: OpenAPI `dimensions`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Dimensions {
    /// The unit of the measures.
    #[schema(default = "inch")]
    pub unit: DimensionUnit,
    /// Length, in `unit`.
    #[schema(minimum = 0, default = 0)]
    pub length: f64,
    /// Width, in `unit`.
    #[schema(minimum = 0, default = 0)]
    pub width: f64,
    /// Height, in `unit`.
    #[schema(minimum = 0, default = 0)]
    pub height: f64,
}

/// Lines of one's own on a label, null for none. How many and how long depends on the carrier: USPS by
/// Stamps.com 3 of 60 characters, FedEx 3 of 35, 30 and 30, UPS 2 of 35, OnTrac 2 of 25.
/// Source: OpenAPI `label_messages`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct LabelMessages {
    /// First line. Some carriers put a word like `REF` before it.
    #[serde(default, deserialize_with = "present")]
    pub reference1: Option<Nullable<String>>,
    /// Second line. Some carriers put a word like `INV` before it.
    #[serde(default, deserialize_with = "present")]
    pub reference2: Option<Nullable<String>>,
    /// Third line. Some carriers put a word like `PO` before it.
    #[serde(default, deserialize_with = "present")]
    pub reference3: Option<Nullable<String>>,
}

values! {
    /// Units of weight. Source: OpenAPI `weight_unit`.
    #[serde(rename_all = "lowercase")]
    pub enum WeightUnit {
        /// Pounds of 453.6 grams.
        Pound,
        /// Ounces, 16 to the pound.
        Ounce,
        /// Grams.
        Gram,
        /// Kilograms.
        Kilogram,
    }

    /// Units of length. Source: OpenAPI `dimension_unit`.
    #[serde(rename_all = "lowercase")]
    pub enum DimensionUnit {
        /// Inches.
        Inch,
        /// Centimetres.
        Centimeter,
    }
}
