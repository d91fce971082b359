//! What a price is made of.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::Money;
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// A part of a price. Source: OpenAPI `rate_detail`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct RateDetail {
    /// What it is for.
    pub rate_detail_type: Option<RateDetailType>,
    /// What the carrier calls it.
    pub carrier_description: Option<String>,
    /// The carrier's code for it.
    #[serde(default, deserialize_with = "present")]
    pub carrier_billing_code: Option<Nullable<String>>,
    /// What else there is to say.
    #[serde(default, deserialize_with = "present")]
    pub carrier_memo: Option<Nullable<String>>,
    /// How much it is.
    pub amount: Option<Money>,
    /// More about some kinds, such as taxes.
    pub rate_detail_attributes: Option<RateDetailAttributes>,
    /// Who bills it: mostly the carrier.
    pub billing_source: Option<String>,
}

/// More about a tax in a price. Source: OpenAPI `rate_detail_attributes`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct RateDetailAttributes {
    /// Which tax it is.
    pub tax_type: Option<TaxType>,
    /// Its rate in per cent: `20` is 20 per cent.
    pub tax_percentage: Option<f64>,
}

values! {
    /// What a part of a price is for. Source: OpenAPI `rate_detail_type`.
    #[serde(rename_all = "snake_case")]
    pub enum RateDetailType {
        /// Not said.
        Uncategorized,
        /// Carriage.
        Shipping,
        /// Insurance.
        Insurance,
        /// Proof of delivery.
        Confirmation,
        /// Less for some reason.
        Discount,
        /// Fuel.
        FuelCharge,
        /// Other fees.
        AdditionalFees,
        /// Tariff.
        Tariff,
        /// Tax.
        Tax,
        /// Delivery.
        Delivery,
        /// Handling.
        Handling,
        /// Goods that need care.
        SpecialGoods,
        /// Collection.
        Pickup,
        /// Where it comes from or goes to.
        LocationFee,
        /// Size.
        Oversize,
        /// Coming back.
        Returns,
        /// Messages.
        Notifications,
        /// A tip for who delivers.
        Tip,
        /// Duties and taxes.
        DutiesAndTaxes,
        /// A customs broker.
        BrokerageFee,
        /// Administration.
        AdminFee,
        /// A correction of another charge.
        Adjustment,
    }

    /// Taxes in a price. Source: OpenAPI `tax_type`.
    #[serde(rename_all = "lowercase")]
    pub enum TaxType {
        /// Value added tax.
        Vat,
    }
}
