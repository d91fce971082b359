//! What a shipment holds, as the shop sees it.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// A line of an order. Source: OpenAPI `shipment_item`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentItem {
    /// What is sold, by its name.
    pub name: Option<String>,
    /// The sales order's id.
    #[serde(default, deserialize_with = "present")]
    pub sales_order_id: Option<Nullable<String>>,
    /// The id of the sales order's line.
    #[serde(default, deserialize_with = "present")]
    pub sales_order_item_id: Option<Nullable<String>>,
    /// How many of it are in the shipment.
    #[schema(minimum = 0)]
    pub quantity: Option<Integer>,
    /// Stock keeping unit.
    #[serde(default, deserialize_with = "present")]
    pub sku: Option<Nullable<String>>,
    /// Stock keeping unit of the bundle it belongs to.
    #[schema(read_only)]
    #[serde(default, deserialize_with = "present")]
    pub bundle_sku: Option<Nullable<String>>,
    /// The order's id at the order source.
    #[serde(default, deserialize_with = "present")]
    pub external_order_id: Option<Nullable<String>>,
    /// The id of the order's line at the order source.
    #[serde(default, deserialize_with = "present")]
    pub external_order_item_id: Option<Nullable<String>>,
    /// Amazon's product number, ten characters.
    #[schema(min_length = 10, max_length = 10)]
    #[serde(default, deserialize_with = "present")]
    pub asin: Option<Nullable<String>>,
    /// Where the order came from.
    pub order_source_code: Option<OrderSourceCode>,
}

values! {
    /// Where orders come from. Source: OpenAPI `order_source_name`.
    #[serde(rename_all = "snake_case")]
    pub enum OrderSourceCode {
        /// Amazon Canada.
        AmazonCa,
        /// Amazon US.
        AmazonUs,
        /// Brightpearl.
        Brightpearl,
        /// ChannelAdvisor.
        ChannelAdvisor,
        /// Cratejoy.
        Cratejoy,
        /// eBay.
        Ebay,
        /// Etsy.
        Etsy,
        /// Jane.
        Jane,
        /// Groupon Goods.
        GrouponGoods,
        /// Magento.
        Magento,
        /// PayPal.
        Paypal,
        /// Seller Active.
        SellerActive,
        /// Shopify.
        Shopify,
        /// Stitch Labs.
        StitchLabs,
        /// Squarespace.
        Squarespace,
        /// 3dcart.
        ThreeDcart,
        /// Tophatter.
        Tophatter,
        /// Walmart.
        Walmart,
        /// WooCommerce.
        WooCommerce,
        /// Volusion.
        Volusion,
    }
}
