//! What the derive makes of records, enums, unions and named scalars.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use shipstation_partner::schema::{
    Given, Integer, Kind, Nullable, Object, Place, Schema, Severity, Shape, Then, present,
};

/// An identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(transparent)]
#[schema(min_length = 4, max_length = 25, pattern = r"^se(-[a-z0-9]+)+$")]
struct SeId(String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(
    pattern = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2}))?$",
    format = "date-time"
)]
struct Moment(String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(max_items = 3)]
struct Tags(Vec<Nullable<String>>);

/// Whether an address is a home.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Residential {
    #[serde(alias = "Yes", alias = "true")]
    Yes,
    #[serde(alias = "No")]
    No,
    NotKnownYet,
    #[serde(rename = "po-box")]
    PoBox,
    #[serde(untagged)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Amount {
    #[schema(exclusive_minimum = 0)]
    Number(f64),
    #[schema(pattern = r"^[0-9]+(\.[0-9]{1,2})?$")]
    Text(String),
    Money(Box<Money>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(open)]
struct Money {
    currency: String,
    #[schema(minimum = -5, maximum = 100)]
    amount: Integer,
}

/// A record with one of everything.
///
/// Second paragraph.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema, bon::Builder)]
#[builder(on(_, into))]
#[schema(any_of(name, company), one_of(id, r#type), at_most_one(id, parent))]
#[schema(when(parent => id, name), when(residential = "yes" | "po-box" => company))]
#[schema(note(when(paid = true => amount)))]
struct Everything {
    /// Its id.
    #[schema(read_only)]
    id: SeId,
    #[schema(min_length = 1, max_length = 35, deprecated, default = "none")]
    name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(max_length = 10)]
    company: Option<Nullable<String>>,
    r#type: Nullable<String>,
    #[serde(rename = "residentialIndicator")]
    residential: Residential,
    #[schema(write_only, secret)]
    password: String,
    paid: bool,
    amount: Option<Amount>,
    #[schema(min_items = 1, max_items = 2)]
    lines: Vec<Nullable<String>>,
    parent: Option<Box<Money>>,
    shipped: Option<Moment>,
    #[schema(default = -1)]
    anything: serde_json::Value,
    tags: Option<Tags>,
}

fn object(shape: &'static Shape) -> &'static Object {
    match &shape.kind {
        Kind::Object(object) => object,
        other => panic!("not an object: {other:?}"),
    }
}

fn everything() -> &'static Object {
    object(Everything::SHAPE)
}

fn kind_of(field: &str) -> &'static Kind {
    &everything().field(field).expect("a field").shape.kind
}

fn index(field: &str) -> usize {
    everything().fields.iter().position(|known| known.key.is(field)).expect("a field")
}

fn bits(fields: &[&str]) -> u64 {
    fields.iter().map(|field| 1 << index(field)).sum()
}

/// The field itself, as rules name it.
fn own(field: &str) -> Place {
    Place { field: u8::try_from(index(field)).expect("a small index"), within: "" }
}

#[test]
fn fields_keep_the_order_and_the_wire_names() {
    let names: Vec<_> = everything().fields.iter().map(|field| field.key.name()).collect();
    let expected =
        "id name company type residentialIndicator password paid amount lines parent shipped anything tags";
    assert_eq!(names.join(" "), expected);
}

#[test]
fn optional_and_nullable_follow_from_the_type() {
    let nullable: Vec<_> =
        everything().fields.iter().filter(|field| field.nullable).map(|field| field.key.name()).collect();
    assert_eq!(nullable, ["company", "type"]);
    let always = bits(&["type", "residentialIndicator", "paid", "lines", "anything"]);
    assert_eq!(
        everything().required_in_request,
        always | bits(&["password"]),
        "the service sets a read-only id"
    );
    assert_eq!(everything().required_in_reply, always | bits(&["id"]), "a password never comes back");
}

#[test]
fn only_open_records_admit_undeclared_fields() {
    assert!(everything().closed);
    assert!(!object(Money::SHAPE).closed);
}

#[test]
fn flags_stand_on_their_fields() {
    let field = |name: &str| everything().field(name).expect("a field");
    assert!(field("password").secret && field("password").write_only && !field("password").read_only);
    assert!(field("id").read_only && !field("id").secret);
}

#[test]
fn limits_reach_through_optional_and_nullable() {
    assert!(matches!(kind_of("name"), Kind::Text(text) if (text.min, text.max) == (1, 35)));
    assert!(matches!(kind_of("company"), Kind::Text(text) if (text.min, text.max) == (0, 10)));
    let amount = object(Money::SHAPE).field("amount").expect("a field");
    assert!(
        matches!(&amount.shape.kind, Kind::Number(n) if (n.min, n.max, n.exclusive_min, n.integer) == (Some(-5), Some(100), false, true))
    );
}

#[test]
fn lists_keep_their_limits_and_their_nullable_items() {
    assert!(
        matches!(kind_of("lines"), Kind::Array(list) if (list.min, list.max, list.nullable) == (1, 2, true))
    );
    assert!(
        matches!(kind_of("tags"), Kind::Array(list) if (list.min, list.max, list.nullable) == (0, 3, true))
    );
}

#[test]
fn a_field_without_limits_shares_the_shape_of_its_type() {
    assert!(std::ptr::eq(everything().field("id").expect("a field").shape, SeId::SHAPE));
    assert!(std::ptr::eq(everything().field("parent").expect("a field").shape, Money::SHAPE));
}

#[test]
fn rules_hold_their_fields_as_bits() {
    let rules = everything().rules;
    assert_eq!(rules.len(), 6);
    assert!(matches!(rules[0].then, Then::AnyOf(of) if of == bits(&["name", "company"])));
    assert!(matches!(rules[1].then, Then::OneOf(of) if of == bits(&["id", "type"])));
    assert!(matches!(rules[2].then, Then::AtMostOne(of) if of == bits(&["id", "parent"])));
    assert!(rules[..3].iter().all(|rule| matches!(rule.given, Given::Always)));
    assert!(matches!(rules[3].given, Given::There { place, values: [] } if place == own("parent")));
    assert!(matches!(rules[3].then, Then::All(of) if of == bits(&["id", "name"])));
    assert!(
        matches!(rules[4].given, Given::There { place, values: ["yes", "po-box"] } if place == own("residentialIndicator"))
    );
    assert!(matches!(rules[4].then, Then::All(of) if of == bits(&["company"])));
    assert!(matches!(rules[5].given, Given::There { values: ["true"], .. }));
    assert!(rules[..5].iter().all(|rule| rule.severity == Severity::Issue));
    assert_eq!(rules[5].severity, Severity::Note);
}

/// The rules of a record that reach into others.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(when(lines.price != total.price => note), when(lines.price => total: Money))]
struct Bill {
    lines: Vec<Line>,
    total: Line,
    note: bool,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Line {
    #[schema(told)]
    price: f64,
    name: String,
}

#[test]
fn rules_name_fields_of_other_records_and_shapes_to_fit() {
    let within = |field| Place { field, within: "price" };
    let rules = object(Bill::SHAPE).rules;
    assert!(matches!(rules[0].given, Given::Differ(one, other) if (one, other) == (within(0), within(1))));
    assert!(matches!(rules[1].given, Given::There { place, values: [] } if place == within(0)));
    assert!(matches!(rules[1].then, Then::Fits { field: 1, shape } if std::ptr::eq(shape, Money::SHAPE)));
}

#[test]
fn only_fields_that_rules_ask_about_are_told() {
    let told = |shape| -> Vec<_> {
        object(shape).fields.iter().filter(|field| field.told).map(|field| field.key.name()).collect()
    };
    assert_eq!(told(Everything::SHAPE), ["residentialIndicator", "paid", "parent"]);
    assert_eq!((told(Bill::SHAPE), told(Line::SHAPE)), (vec!["total"], vec!["price"]));
}

#[test]
fn patterns_match_the_whole_text() {
    let verdicts = |kind: &Kind, cases: &[(&str, bool)]| {
        let Kind::Text(text) = kind else { panic!("not a text") };
        let dfa = text.pattern.expect("a pattern");
        for (case, verdict) in cases {
            assert_eq!(dfa.matches(case.bytes()), *verdict, "{case:?} against {}", dfa.source);
        }
    };
    let ids = [("se-1", true), ("se-a-b9", true), ("se-", false), ("se-1-", false), ("SE-1", false)];
    verdicts(&SeId::SHAPE.kind, &ids);
    verdicts(&SeId::SHAPE.kind, &[("se-1\n", false), (" se-1", false), ("", false), ("se-é", false)]);
    let moments =
        [("2024-02-29", true), ("2024-02-29T10:00:00Z", true), ("2024-02-29T10:00:00.123+01:00", true)];
    verdicts(&Moment::SHAPE.kind, &moments);
    verdicts(
        &Moment::SHAPE.kind,
        &[("2024-02-29T10:00:00", false), ("2024-2-29", false), ("٢٠٢٤-02-29", false)],
    );
}

#[test]
fn an_alias_that_differs_by_case_is_a_spelling_and_another_is_a_value() {
    let Kind::Enum(residential) = &Residential::SHAPE.kind else { panic!("not an enum") };
    assert_eq!(residential.values, ["yes", "true", "no", "not_known_yet", "po-box"]);
    #[cfg(feature = "text")]
    assert_eq!(Residential::SHAPE.about.spellings, ["Yes", "No"]);
}

#[test]
fn alternatives_of_a_union_have_limits_of_their_own() {
    let Kind::Union(alternatives) = &Amount::SHAPE.kind else { panic!("not a union") };
    assert_eq!(alternatives.len(), 3);
    assert!(matches!(&alternatives[0].kind, Kind::Number(n) if n.exclusive_min && n.min == Some(0)));
    assert!(matches!(&alternatives[1].kind, Kind::Text(text) if text.pattern.is_some()));
    assert!(std::ptr::eq(alternatives[2], Money::SHAPE));
}

/// Declares an enum under one of serde's cases and says what the shape and serde make of it.
macro_rules! case {
    ($case:literal) => {{
        #[derive(Serialize, Schema)]
        #[serde(rename_all = $case)]
        enum Sample {
            Ups2ndDayAir,
            UsGPO,
            Plain,
            #[serde(untagged)]
            #[allow(dead_code, reason = "every enum has it")]
            Other(String),
        }
        let Kind::Enum(shape) = &Sample::SHAPE.kind else { panic!("not an enum") };
        let serde = [Sample::Ups2ndDayAir, Sample::UsGPO, Sample::Plain]
            .map(|value| serde_json::to_value(value).expect("a string"));
        assert_eq!(shape.values, serde.map(|value| value.as_str().expect("a string").to_owned()), $case);
    }};
}

#[test]
fn enum_values_are_the_ones_serde_writes() {
    case!("lowercase");
    case!("snake_case");
    case!("kebab-case");
}

#[test]
fn serde_writes_the_fields_the_shape_declares_and_reads_them_back() {
    let sample = Everything::builder()
        .id(SeId("se-1".into()))
        .company(Nullable::Null)
        .r#type(Nullable::Null)
        .residential(Residential::Other("Perhaps".into()))
        .password("secret")
        .paid(true)
        .amount(Amount::Text("10.0".into()))
        .lines(vec![Nullable::Null, Nullable::from("a")])
        .anything(1)
        .build();
    let json = serde_json::to_value(&sample).expect("it has a JSON form");
    let written = json.as_object().expect("an object");
    assert!(written.keys().all(|name| everything().field(name).is_some()));
    assert!(!written.contains_key("name"), "an absent field is left out");
    assert!(written["company"].is_null(), "null is a value");
    assert_eq!(serde_json::from_value::<Everything>(json).expect("it reads what it wrote"), sample);
}

#[cfg(feature = "text")]
#[test]
fn doc_comments_defaults_and_formats_are_kept_for_the_printers() {
    let field = |name: &str| &everything().field(name).expect("a field").about;
    assert_eq!(Everything::SHAPE.about.name, Some("Everything"));
    assert_eq!(Everything::SHAPE.about.doc, "A record with one of everything.\n\nSecond paragraph.");
    assert_eq!(field("id").doc, "Its id.");
    assert!(field("name").deprecated);
    assert_eq!(field("name").default, Some("\"none\""));
    assert_eq!(field("anything").default, Some("-1"));
    assert_eq!(Moment::SHAPE.about.format, Some("date-time"));
    assert_eq!(kind_name("name"), None, "a narrowed type is written in place");
}

#[cfg(feature = "text")]
fn kind_name(field: &str) -> Option<&'static str> {
    everything().field(field).expect("a field").shape.about.name
}
