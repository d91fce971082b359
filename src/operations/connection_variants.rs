//! What each carrier asks for, by its name in the path. Source: OpenAPI `connect_carrier`,
//! `get_carrier_settings`, `update_carrier_settings`.

use super::{Part, Variant, Variants};
use crate::model::{
    AccountNumberConnection, AccountPasswordConnection, AmazonBuyShippingConnection,
    AmazonBuyShippingSettings, AmazonShippingUkConnection, AsendiaConnection, AustraliaPostConnection,
    CanadaPostConnection, DhlEcommerceConnection, DhlExpressConnection, DhlExpressSettings,
    DhlExpressUkConnection, EndiciaConnection, FedexConnection, FedexSettings, FirstmileConnection,
    LasershipConnection, LoginConnection, NewgisticsConnection, NewgisticsSettings, PurolatorConnection,
    RoyalMailConnection, SekoConnection, SendleConnection, UpsConnection, UpsSettings, UpsWalletedSettings,
};

/// What connects an account.
pub(super) static CARRIER_CONNECTIONS: Variants = Variants::new(
    "CarrierConnections",
    "carrier_name",
    Part::Body,
    &[
        Variant::new::<LoginConnection>("access_worldwide"),
        Variant::new::<AmazonBuyShippingConnection>("amazon_buy_shipping"),
        Variant::new::<AmazonShippingUkConnection>("amazon_shipping_uk"),
        Variant::new::<LoginConnection>("apc"),
        Variant::new::<AsendiaConnection>("asendia"),
        Variant::new::<AustraliaPostConnection>("australia_post"),
        Variant::new::<CanadaPostConnection>("canada_post"),
        Variant::new::<DhlEcommerceConnection>("dhl_ecommerce"),
        Variant::new::<DhlExpressConnection>("dhl_express"),
        Variant::new::<AccountNumberConnection>("dhl_express_au"),
        Variant::new::<AccountNumberConnection>("dhl_express_ca"),
        Variant::new::<DhlExpressUkConnection>("dhl_express_uk"),
        Variant::new::<AccountPasswordConnection>("dpd"),
        Variant::new::<EndiciaConnection>("endicia"),
        Variant::new::<FedexConnection>("fedex"),
        Variant::new::<FedexConnection>("fedex_uk"),
        Variant::new::<FirstmileConnection>("firstmile"),
        Variant::new::<LoginConnection>("imex"),
        Variant::new::<LasershipConnection>("lasership"),
        Variant::new::<NewgisticsConnection>("newgistics"),
        Variant::new::<AccountPasswordConnection>("ontrac"),
        Variant::new::<PurolatorConnection>("purolator_canada"),
        Variant::new::<RoyalMailConnection>("royal_mail"),
        Variant::new::<LoginConnection>("rr_donnelley"),
        Variant::new::<SekoConnection>("seko"),
        Variant::new::<SendleConnection>("sendle"),
        Variant::new::<LoginConnection>("stamps_com"),
        Variant::new::<UpsConnection>("ups"),
    ],
);

/// Settings as they are. Newgistics has some as well, but what they look like is not documented.
pub(super) static CARRIER_SETTINGS: Variants = Variants::new(
    "CarrierSettings",
    "carrier_name",
    Part::Reply,
    &[
        Variant::new::<DhlExpressSettings>("dhl_express"),
        Variant::new::<FedexSettings>("fedex"),
        Variant::new::<UpsSettings>("ups"),
    ],
);

/// Settings to change. OpenAPI has a body for Amazon and leaves its name out; the partner guide has the one
/// for `ups_walleted`.
pub(super) static CARRIER_SETTINGS_CHANGES: Variants = Variants::new(
    "CarrierSettingsChanges",
    "carrier_name",
    Part::Body,
    &[
        Variant::new::<AmazonBuyShippingSettings>("amazon_buy_shipping"),
        Variant::new::<DhlExpressSettings>("dhl_express"),
        Variant::new::<FedexSettings>("fedex"),
        Variant::new::<NewgisticsSettings>("newgistics"),
        Variant::new::<UpsSettings>("ups"),
        Variant::new::<UpsWalletedSettings>("ups_walleted"),
    ],
);
