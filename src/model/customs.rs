//! What customs must know of a shipment.

use alloc::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CountryCode, DangerousGoods, Money, SeId, Weight};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What customs must know of a shipment. Source: OpenAPI `international_shipment_options`. It requires `contents` and
/// `non_delivery`, and has a default for both: they may be left out.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(when(contents = "other" => contents_explanation))]
pub struct Customs {
    /// What it holds. May change duties and treatment.
    #[schema(default = "merchandise")]
    pub contents: Option<CustomsContents>,
    /// What it holds, in words. Must be there where `contents` is `other`.
    #[serde(default, deserialize_with = "present")]
    pub contents_explanation: Option<Nullable<String>>,
    /// What happens to a package that cannot be delivered.
    #[schema(default = "return_to_sender")]
    pub non_delivery: Option<NonDelivery>,
    /// Who bears cost and risk on the way (incoterms).
    #[serde(default, deserialize_with = "present")]
    pub terms_of_trade_code: Option<Nullable<TermsOfTrade>>,
    /// A declaration for the commercial invoice.
    #[serde(default, deserialize_with = "present")]
    pub declaration: Option<Nullable<String>>,
    /// Further entries of the commercial invoice.
    pub invoice_additional_details: Option<InvoiceDetails>,
    /// Who imports the goods.
    #[serde(default, deserialize_with = "present")]
    pub importer_of_record: Option<Nullable<ImporterOfRecord>>,
    /// Number of the export licence.
    pub license_number: Option<String>,
    /// Number of the certificate.
    pub certificate_number: Option<String>,
    /// The goods. Their new place is `products` of the packages.
    #[schema(deprecated)]
    pub customs_items: Option<Vec<CustomsItem>>,
}

/// A kind of goods in a shipment. Source: OpenAPI `customs_item`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct CustomsItem {
    /// Its id. OpenAPI wants it from the service alone.
    #[schema(read_only)]
    pub customs_item_id: Option<SeId>,
    /// What it is.
    #[schema(max_length = 100)]
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
    /// How many there are.
    #[schema(minimum = 0, default = 0)]
    pub quantity: Option<Integer>,
    /// What one is worth: a number, in `value_currency`, or an amount with its currency.
    pub value: Option<CustomsValue>,
    /// The currency of `value`, as ISO 4217 writes it.
    pub value_currency: Option<String>,
    /// What one weighs.
    pub weight: Option<Weight>,
    /// Harmonized tariff code, such as `3926.1`.
    #[serde(default, deserialize_with = "present")]
    pub harmonized_tariff_code: Option<Nullable<String>>,
    /// Where it was made.
    #[serde(default, deserialize_with = "present")]
    pub country_of_origin: Option<Nullable<CountryCode>>,
    /// The unit it is counted in.
    #[serde(default, deserialize_with = "present")]
    pub unit_of_measure: Option<Nullable<String>>,
    /// Stock keeping unit.
    #[serde(default, deserialize_with = "present")]
    pub sku: Option<Nullable<String>>,
    /// What the stock keeping unit stands for.
    #[serde(default, deserialize_with = "present")]
    pub sku_description: Option<Nullable<String>>,
}

/// What goods are worth. Source: OpenAPI `customs_item` has a number; the vendor's own clients send and read an amount
/// with its currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub enum CustomsValue {
    /// In the item's `value_currency`.
    Number(#[schema(minimum = 0)] f64),
    /// With a currency of its own.
    Amount(Money),
}

/// A kind of goods in a package. Source: OpenAPI `products`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Product {
    /// What it is.
    #[schema(max_length = 100)]
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
    /// How many there are.
    #[schema(minimum = 0, default = 0)]
    pub quantity: Option<Integer>,
    /// What one is worth.
    pub value: Option<Money>,
    /// What one weighs.
    #[serde(default, deserialize_with = "present")]
    pub weight: Option<Nullable<Weight>>,
    /// Harmonized tariff code, such as `3926.1`.
    #[serde(default, deserialize_with = "present")]
    pub harmonized_tariff_code: Option<Nullable<String>>,
    /// Where it was made.
    #[serde(default, deserialize_with = "present")]
    pub country_of_origin: Option<Nullable<CountryCode>>,
    /// The unit it is counted in.
    #[serde(default, deserialize_with = "present")]
    pub unit_of_measure: Option<Nullable<String>>,
    /// Stock keeping unit.
    #[serde(default, deserialize_with = "present")]
    pub sku: Option<Nullable<String>>,
    /// What the stock keeping unit stands for.
    #[serde(default, deserialize_with = "present")]
    pub sku_description: Option<Nullable<String>>,
    /// Manufacturer's identification code.
    #[serde(default, deserialize_with = "present")]
    pub mid_code: Option<Nullable<String>>,
    /// Its page in the seller's shop.
    #[serde(default, deserialize_with = "present")]
    pub product_url: Option<Nullable<String>>,
    /// Its rate of value added tax: `0.2` is 20 per cent.
    #[serde(default, deserialize_with = "present")]
    pub vat_rate: Option<Nullable<f64>>,
    /// What is dangerous about it.
    pub dangerous_goods: Option<Vec<DangerousGoods>>,
    /// More about it, in fields of the carrier's choice.
    pub extended_details: Option<BTreeMap<String, serde_json::Value>>,
}

/// Who imports the goods, and where he is. Source: OpenAPI `importer_of_records`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open, any_of(name, company_name))]
pub struct ImporterOfRecord {
    /// Name of a person there.
    #[schema(min_length = 1)]
    pub name: Option<String>,
    /// Phone number of the person there, in the manner of the country.
    #[schema(min_length = 1)]
    pub phone: Option<String>,
    /// E-mail address of the person there.
    #[serde(default, deserialize_with = "present")]
    pub email: Option<Nullable<String>>,
    /// Name of the company there.
    #[schema(min_length = 1)]
    #[serde(default, deserialize_with = "present")]
    pub company_name: Option<Nullable<String>>,
    /// First line of the street address; often the only one.
    #[schema(min_length = 1)]
    pub address_line1: String,
    /// Second line of the street address.
    #[serde(default, deserialize_with = "present")]
    pub address_line2: Option<Nullable<String>>,
    /// Third line of the street address.
    #[schema(min_length = 1)]
    #[serde(default, deserialize_with = "present")]
    pub address_line3: Option<Nullable<String>>,
    /// City or locality.
    #[schema(min_length = 1)]
    pub city_locality: String,
    /// State or province.
    #[schema(min_length = 1)]
    pub state_province: Option<String>,
    /// Postal code.
    #[schema(min_length = 1)]
    pub postal_code: String,
    /// Country.
    pub country_code: CountryCode,
}

/// Further entries of the commercial invoice. Source: OpenAPI `invoice_additional_details`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct InvoiceDetails {
    /// What the freight costs.
    #[serde(default, deserialize_with = "present")]
    pub freight_charge: Option<Nullable<Money>>,
    /// What the insurance costs.
    #[serde(default, deserialize_with = "present")]
    pub insurance_charge: Option<Nullable<Money>>,
    /// What is taken off.
    #[serde(default, deserialize_with = "present")]
    pub discount: Option<Nullable<Money>>,
    /// What the import is expected to cost.
    pub estimated_import_charges: Option<ImportCharges>,
    /// What else is charged.
    #[serde(default, deserialize_with = "present")]
    pub other_charge: Option<Nullable<Money>>,
    /// What `other_charge` is for.
    #[serde(default, deserialize_with = "present")]
    pub other_charge_description: Option<Nullable<String>>,
    /// The invoice's number.
    pub invoice_number: Option<String>,
}

/// What an import is expected to cost. Source: OpenAPI `estimated_import_charges`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ImportCharges {
    /// Taxes.
    pub taxes: Option<Money>,
    /// Duties.
    pub duties: Option<Money>,
}

values! {
    /// What a shipment holds. Source: OpenAPI `package_contents`.
    #[serde(rename_all = "snake_case")]
    pub enum CustomsContents {
        /// Goods that were sold.
        Merchandise,
        /// Papers.
        Documents,
        /// A gift, not sold.
        Gift,
        /// Goods that go back.
        ReturnedGoods,
        /// A sample of goods.
        Sample,
        /// Something else: `contents_explanation` says what.
        #[serde(rename = "other")]
        SomethingElse,
    }

    /// What happens to a package that cannot be delivered. Source: OpenAPI `non_delivery`.
    #[serde(rename_all = "snake_case")]
    pub enum NonDelivery {
        /// It goes back.
        ReturnToSender,
        /// It is given up.
        TreatAsAbandoned,
    }

    /// Incoterms. Source: OpenAPI `Allowed incoterms`.
    #[serde(rename_all = "lowercase")]
    pub enum TermsOfTrade {
        /// Ex works.
        Exw,
        /// Free carrier.
        Fca,
        /// Carriage paid to.
        Cpt,
        /// Carriage and insurance paid to.
        Cip,
        /// Delivered at place, unloaded.
        Dpu,
        /// Delivered at place.
        Dap,
        /// Delivered, duty paid.
        Ddp,
        /// Free alongside ship.
        Fas,
        /// Free on board.
        Fob,
        /// Cost and freight.
        Cfr,
        /// Cost, insurance and freight.
        Cif,
        /// Delivered, duty unpaid.
        Ddu,
        /// Delivered at frontier.
        Daf,
        /// Delivered ex quay.
        Deq,
        /// Delivered ex ship.
        Des,
    }
}
