//! The checker, through records made for it.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use shipstation_partner::schema::check::{Checker, Code, Direction, ExtraFields, Finding};
use shipstation_partner::schema::{Integer, Nullable, Schema, Severity, present};

/// A place.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(any_of(name, company_name))]
struct Place {
    #[schema(min_length = 1, max_length = 5)]
    name: Option<String>,
    company_name: Option<String>,
    #[schema(pattern = "^[A-Z]{2}$")]
    country_code: String,
    kind: Option<PlaceKind>,
    #[serde(default, deserialize_with = "present")]
    line2: Option<Nullable<String>>,
    #[schema(secret)]
    password: Option<String>,
}

/// Kinds of places.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum PlaceKind {
    Home,
    BusinessPark,
    #[serde(untagged)]
    Other(String),
}

/// An amount, in either form.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Amount {
    Number(f64),
    Text(String),
}

/// A parcel.
#[skip_serializing_none]
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(when(insured => insurer), when(insurer = "third_party" => policy), at_most_one(tag, label), note(any_of(hint)))]
struct Parcel {
    #[schema(read_only)]
    id: Option<String>,
    to: Place,
    #[schema(min_items = 1, max_items = 3)]
    weights: Vec<f64>,
    #[schema(minimum = 0, maximum = 10)]
    count: Option<Integer>,
    insured: Option<Amount>,
    insurer: Option<String>,
    policy: Option<String>,
    tag: Option<String>,
    label: Option<String>,
    hint: Option<String>,
}

fn check(text: &str, direction: Direction, extra: ExtraFields) -> Vec<Finding> {
    let mut checker = Checker::new();
    let verdict = checker.check(text.as_bytes(), Parcel::SHAPE, direction, extra);
    let findings: Vec<_> = checker.findings().collect();
    let issues = findings.iter().filter(|finding| finding.severity == Severity::Issue).count();
    assert_eq!((verdict.issues as usize, verdict.notes as usize), (issues, findings.len() - issues));
    findings
}

/// Issues as `code path`, in order.
fn issues(text: &str) -> Vec<String> {
    let findings = check(text, Direction::Request, ExtraFields::Refuse);
    let issues = findings.iter().filter(|finding| finding.severity == Severity::Issue);
    issues.map(|finding| format!("{} {}", finding.code.as_str(), finding.path)).collect()
}

const GOOD: &str = r#"{"to":{"name":"Ada","country_code":"US"},"weights":[1.5],"hint":"x"}"#;

fn with(members: &str) -> String {
    GOOD.replacen("\"hint\":\"x\"", &format!("\"hint\":\"x\",{members}"), 1)
}

#[test]
fn a_right_text_has_no_findings_however_it_is_written() {
    assert_eq!(check(GOOD, Direction::Request, ExtraFields::Refuse), []);
    let spaced = GOOD.replace(':', " :\t").replace(',', "\n,\r ").replace('{', "{ ").replace('}', " }");
    assert_eq!(check(&format!("  {spaced}  "), Direction::Request, ExtraFields::Refuse), []);
    assert_eq!(issues(&GOOD.replace("weights", "weight\\u0073")), [""; 0]);
}

#[test]
fn every_fault_is_reported_with_its_path() {
    let text = r#"{"to":{"name":"","country_code":"us","kind":"castle","line2":7,"pasword":"x"},"weights":[],"count":11.5}"#;
    assert_eq!(
        issues(text),
        [
            "min_length /to/name",
            "pattern /to/country_code",
            "enum /to/kind",
            "type /to/line2",
            "unknown_field /to/pasword",
            "min_items /weights",
            "integer /count"
        ]
    );
}

#[test]
fn missing_fields_are_named_where_they_should_be() {
    assert_eq!(issues("{}"), ["required /to", "required /weights"]);
    assert_eq!(issues(&GOOD.replace("\"name\":\"Ada\",", "")), ["any_of /to"]);
}

#[test]
fn limits_count_code_points() {
    assert_eq!(issues(&GOOD.replace("Ada", "😀😀😀😀é")), [""; 0]);
    assert_eq!(issues(&GOOD.replace("Ada", "\\ud83d\\ude00\\u00e9abc")), [""; 0]);
    assert_eq!(issues(&GOOD.replace("Ada", "😀😀😀😀éx")), ["max_length /to/name"]);
}

#[test]
fn null_says_as_little_as_leaving_a_field_out() {
    assert_eq!(issues(&GOOD.replace("\"name\"", "\"line2\":null,\"name\"")), [""; 0]);
    assert_eq!(issues(&with(r#""insurer":null"#)), [""; 0]);
    assert_eq!(issues(&with(r#""id":null"#)), [""; 0], "though it must not be sent");
    assert_eq!(
        issues(&GOOD.replace("\"weights\":[", "\"weights\":null,\"w\":[")),
        ["type /weights", "unknown_field /w"]
    );
    assert_eq!(issues(&GOOD.replace("\"Ada\"", "null")), ["any_of /to"], "no rule takes it for a name");
    let found = check(&with(r#""insurer":null"#), Direction::Reply, ExtraFields::Refuse);
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::Type], "a reply drifts");
}

#[test]
fn what_only_the_service_sets_passes_with_a_note_where_further_fields_do() {
    let found = check(&with(r#""id":"se-1""#), Direction::Request, ExtraFields::Allow);
    assert_eq!(
        found.iter().map(|found| (found.code, found.severity)).collect::<Vec<_>>(),
        [(Code::ReadOnly, Severity::Note)]
    );
}

#[test]
fn enums_are_compared_without_case() {
    for kind in ["home", "HOME", "Business_Park", "h\\u006fme"] {
        let text = GOOD.replace("\"name\"", &format!("\"kind\":\"{kind}\",\"name\""));
        assert_eq!(issues(&text), [""; 0], "{kind}");
    }
}

#[test]
fn a_union_takes_any_member_and_reports_against_the_nearest() {
    assert_eq!(issues(&with(r#""insurer":"a","insured":5"#)), [""; 0]);
    assert_eq!(issues(&with(r#""insurer":"a","insured":"5.0""#)), [""; 0]);
    assert_eq!(issues(&with(r#""insurer":"a","insured":{}"#)), ["type /insured"]);
}

#[test]
fn rules_ask_for_fields_and_notes_only_inform() {
    assert_eq!(issues(&with(r#""insured":5"#)), ["required /insurer"]);
    assert_eq!(issues(&with(r#""insurer":"Third_Party""#)), ["required /policy"]);
    assert_eq!(issues(&with(r#""insurer":"third_party","policy":"p""#)), [""; 0]);
    assert_eq!(issues(&with(r#""insurer":"carrier""#)), [""; 0]);
    assert_eq!(issues(&with(r#""tag":"a","label":"b""#)), ["at_most_one "]);
    let findings = check(&GOOD.replace(",\"hint\":\"x\"", ""), Direction::Request, ExtraFields::Refuse);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].severity, findings[0].code), (Severity::Note, Code::AnyOf));
}

#[test]
fn a_field_the_service_sets_is_refused_in_a_request_and_welcome_in_a_reply() {
    assert_eq!(issues(&with(r#""id":"se-1""#)), ["read_only /id"]);
    assert_eq!(check(&with(r#""id":"se-1""#), Direction::Reply, ExtraFields::Refuse), []);
}

#[test]
fn a_reply_is_never_refused() {
    let text = r#"{"to":null,"weights":["x"],"count":99,"new":{"a":[1,{}]},"kind":1}"#;
    let findings = check(text, Direction::Reply, ExtraFields::Refuse);
    assert!(findings.iter().all(|finding| finding.severity == Severity::Note), "{findings:?}");
    assert_eq!(findings.len(), 5);
    assert!(check("{", Direction::Reply, ExtraFields::Refuse).iter().all(|f| f.severity == Severity::Note));
}

#[test]
fn undocumented_fields_go_through_where_the_caller_says_so() {
    let findings = check(&with(r#""new":1"#), Direction::Request, ExtraFields::Allow);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].severity, findings[0].path.as_str()), (Severity::Note, "/new"));
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest_one() {
    let findings = check(&with(r#""wieghts":1"#), Direction::Request, ExtraFields::Refuse);
    assert_eq!(findings[0].message, "is not a field of this record; did you mean \"weights\"?");
}

#[test]
fn secrets_are_never_shown() {
    let text = GOOD.replace("\"name\"", "\"password\":12345,\"pasword\":\"hunter2\",\"name\"");
    let shown = format!("{:?}", check(&text, Direction::Request, ExtraFields::Refuse));
    assert!(!shown.contains("12345") && !shown.contains("hunter2") && shown.contains("[secret]"), "{shown}");
}

#[test]
fn keys_are_escaped_as_a_json_pointer_has_it() {
    assert_eq!(issues(&with(r#""a/b~c\"d\u00e9":1"#)), ["unknown_field /a~1b~0c\"dé"]);
}

#[test]
fn a_field_given_twice_is_refused() {
    assert_eq!(issues(&with(r#""tag":"a","tag":"b""#)), ["duplicate_field /tag"]);
}

#[test]
fn text_that_is_no_json_is_one_issue() {
    for text in [
        "",
        "{",
        "{\"to\"",
        "[1]x",
        "{\"to\":{}}}",
        "nul",
        "{\"weights\":[1,]}",
        "{\"hint\":\"\\x\"}",
        "{\"hint\":tru}",
        "{,}",
        "{\"a\":1,}",
        "{\"weights\":[01]}",
    ] {
        let found = issues(text);
        assert_eq!(found.iter().filter(|issue| issue.starts_with("json")).count(), 1, "{text} {found:?}");
    }
    assert!(issues(&with("\"hint2\":\"a\u{0}b\"")).iter().any(|issue| issue.starts_with("json")));
}

#[test]
fn broken_utf8_is_refused() {
    let mut text = GOOD.as_bytes().to_vec();
    let at = GOOD.find("Ada").unwrap();
    text[at] = 0xff;
    let verdict = Checker::new().check(&text, Parcel::SHAPE, Direction::Request, ExtraFields::Refuse);
    assert_eq!(verdict.issues, 1);
}

#[test]
fn nesting_has_an_end() {
    let deep = format!("{{\"new\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(issues(&deep).len(), 1);
    assert!(issues(&deep)[0].starts_with("too_deep /new/0/0"));
    // The record is the first level.
    let lists = |count| format!("{{\"new\":{}{}}}", "[".repeat(count), "]".repeat(count));
    let is_too_deep =
        |count| check(&lists(count), Direction::Request, ExtraFields::Allow)[0].code == Code::TooDeep;
    assert!(!is_too_deep(63));
    assert!(is_too_deep(64));
}

#[test]
fn a_byte_order_mark_is_no_drift_and_hides_none() {
    let marked = format!("\u{feff}{}", with("\"insurer\":null"));
    let found = check(&marked, Direction::Reply, ExtraFields::Refuse);
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::Type]);
    assert_eq!(check(&marked, Direction::Request, ExtraFields::Refuse)[0].code, Code::Json);
}

#[test]
fn a_million_faults_are_counted_and_a_thousand_kept() {
    let text = GOOD.replace("[1.5]", &format!("[{}]", vec!["\"x\""; 1_000_000].join(",")));
    let mut checker = Checker::new();
    let verdict = checker.check(text.as_bytes(), Parcel::SHAPE, Direction::Request, ExtraFields::Refuse);
    assert_eq!((verdict.issues, checker.findings().count()), (1_000_001, 1_000));
}

#[test]
fn a_checker_forgets_the_last_text() {
    let mut checker = Checker::new();
    let mut verdict = |text: &str| {
        checker.check(text.as_bytes(), Parcel::SHAPE, Direction::Request, ExtraFields::Refuse).issues
    };
    assert_eq!((verdict("{}"), verdict(GOOD), verdict("{\"to"), verdict(GOOD)), (2, 0, 1, 0));
}
