//! What is dangerous about goods.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What is dangerous about a product. Source: OpenAPI `dangerous_goods`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct DangerousGoods {
    /// UN number.
    #[serde(default, deserialize_with = "present")]
    pub id_number: Option<Nullable<String>>,
    /// Name it is shipped under.
    #[serde(default, deserialize_with = "present")]
    pub shipping_name: Option<Nullable<String>>,
    /// Technical or chemical name.
    #[serde(default, deserialize_with = "present")]
    pub technical_name: Option<Nullable<String>>,
    /// Class by the regulation.
    #[serde(default, deserialize_with = "present")]
    pub product_class: Option<Nullable<String>>,
    /// Second class, where there is more than one hazard.
    #[serde(default, deserialize_with = "present")]
    pub product_class_subsidiary: Option<Nullable<String>>,
    /// Packing group.
    pub packaging_group: Option<PackagingGroup>,
    /// How much of it there is.
    pub dangerous_amount: Option<DangerousAmount>,
    /// How many there are.
    #[schema(minimum = 0, default = 0)]
    pub quantity: Option<Integer>,
    /// Packing instruction that was followed.
    #[serde(default, deserialize_with = "present")]
    pub packaging_instruction: Option<Nullable<String>>,
    /// Section of the packing instruction.
    pub packaging_instruction_section: Option<PackagingInstructionSection>,
    /// Kind of the outer packaging.
    #[serde(default, deserialize_with = "present")]
    pub packaging_type: Option<Nullable<String>>,
    /// How it travels.
    pub transport_mean: Option<TransportMean>,
    /// Transport category.
    #[serde(default, deserialize_with = "present")]
    pub transport_category: Option<Nullable<String>>,
    /// Authority that regulates it.
    #[serde(default, deserialize_with = "present")]
    pub regulation_authority: Option<Nullable<String>>,
    /// How strictly it is regulated.
    pub regulation_level: Option<RegulationLevel>,
    /// Whether it is radioactive.
    #[serde(default, deserialize_with = "present")]
    pub radioactive: Option<Nullable<bool>>,
    /// Whether there is so much that it must be reported.
    #[serde(default, deserialize_with = "present")]
    pub reportable_quantity: Option<Nullable<bool>>,
    /// Which tunnels it may pass.
    #[serde(default, deserialize_with = "present")]
    pub tunnel_code: Option<Nullable<String>>,
    /// What else the carrier wants to know.
    #[serde(default, deserialize_with = "present")]
    pub additional_description: Option<Nullable<String>>,
}

/// How much of something dangerous there is. Source: OpenAPI `dangerous_amount`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct DangerousAmount {
    /// How much, in `unit`.
    #[schema(minimum = 0, default = 0)]
    pub amount: Option<f64>,
    /// The unit of `amount`.
    #[serde(default, deserialize_with = "present")]
    pub unit: Option<Nullable<String>>,
}

values! {
    /// Packing groups. Source: OpenAPI `packaging_group`.
    #[serde(rename_all = "lowercase")]
    pub enum PackagingGroup {
        /// High danger.
        I,
        /// Medium danger.
        Ii,
        /// Low danger.
        Iii,
    }

    /// Sections of a packing instruction. Source: OpenAPI `packaging_instruction_section`.
    pub enum PackagingInstructionSection {
        /// Section I.
        #[serde(rename = "section_1")]
        One,
        /// Section II; OpenAPI's name for it.
        #[serde(rename = "section_2")]
        Two,
        /// Section IA.
        #[serde(rename = "section_1a")]
        OneA,
        /// Section IB.
        #[serde(rename = "section_1b")]
        OneB,
    }

    /// How something travels. Source: OpenAPI `transport_mean`.
    #[serde(rename_all = "snake_case")]
    pub enum TransportMean {
        /// On land.
        Ground,
        /// On water.
        Water,
        /// In aircraft without passengers.
        CargoAircraftOnly,
        /// In aircraft with passengers.
        PassengerAircraft,
    }

    /// How strictly something is regulated. Source: OpenAPI `regulation_level`.
    #[serde(rename_all = "snake_case")]
    pub enum RegulationLevel {
        /// Lightly.
        LightlyRegulated,
        /// Fully.
        FullyRegulated,
        /// By the rules for limited quantities.
        LimitedQuantities,
        /// By the rules for excepted quantities.
        ExceptedQuantity,
    }
}
