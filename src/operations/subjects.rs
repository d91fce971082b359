//! What operations are about, in words: for declarations and documents.

/// The words of a subject, such as `accounts.apiKeys`.
#[must_use]
pub fn words(subject: &str) -> Option<&'static str> {
    SUBJECTS.iter().find(|(name, _)| *name == subject).map(|(_, words)| *words)
}

static SUBJECTS: &[(&str, &str)] = &[
    ("accounts", "The merchants' accounts: opens them, finds them, and turns them off and on."),
    ("accounts.apiKeys", "Keys of an account's own, for callers that act for it alone."),
    ("themes", "How the vendor's dashboard looks to the partner's merchants."),
    ("tokens", "Short-lived tokens that log a merchant in to the vendor's dashboard."),
    ("registration", "Opens walleted carriers for the account: USPS by Stamps.com, UPS and DHL Express."),
    ("connections", "The merchant's own accounts at carriers, and their settings."),
    ("carriers", "The carriers of the account: services, packages, wallets."),
    ("warehouses", "Places that the merchant ships from."),
    ("shipments", "What goes from where to where: to keep, to change, to rate and to buy labels for."),
    ("rates", "What a shipment would cost, by carrier and service."),
    ("labels", "Buys labels, finds, tracks and voids them."),
    ("batches", "Many labels at once, made by the service in its own time."),
    ("manifests", "One form for a day's packages, which the carrier scans."),
    ("pickups", "Has a carrier come for packages."),
    ("documents", "Documents made of several labels."),
    ("downloads", "The service's files, by the parts of their addresses."),
    ("tracking", "Where a package is, and being told when it moves."),
    ("addresses", "Checks addresses, and reads them in free text."),
    ("servicePoints", "Shops and lockers where packages are brought or fetched."),
    ("insurance", "The account's insurance at Shipsurance, and its balance."),
    ("packageTypes", "Kinds of packages of the merchant's own."),
    ("tags", "Words of the merchant's own for its shipments."),
    ("webhooks", "Where the service posts what has happened."),
    ("accountSettings", "How the account's labels are made unless said otherwise."),
    ("accountImages", "Pictures that are printed on the account's labels."),
    ("adjustments", "What carriers charged afterwards. Not documented by the vendor."),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::operations;

    #[test]
    fn every_subject_of_the_table_has_words_and_no_other() {
        let subjects = operations::all().filter_map(|row| Some(row.name.rsplit_once('.')?.0));
        let told = SUBJECTS.iter().map(|(name, _)| *name);
        assert_eq!(told.collect::<BTreeSet<_>>(), subjects.collect());
    }
}
