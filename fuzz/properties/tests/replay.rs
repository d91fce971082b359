//! The properties over the same inputs each time: the corpora's own texts, spoilt by a fixed die; the
//! corpus that fuzzing left; and bombs.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]
#![allow(clippy::disallowed_methods, reason = "runs natively only, and measures")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use shipstation_partner::schema::check::{Checker, Code, Direction, ExtraFields};
use shipstation_partner_properties::{Subjects, checker, path, reply, retry_after};

static SUBJECTS: LazyLock<Subjects> = LazyLock::new(Subjects::of_the_table);

/// Spoilt texts for each record in each direction.
const EACH: usize = 60;

#[test]
fn the_checker_and_the_reference_agree_on_spoilt_payloads() {
    let mut die = Die(0x5eed_0001);
    let mut failures = 0;
    for record in SUBJECTS.records() {
        for _ in 0..EACH {
            let text = spoilt(record.texts[die.below(record.texts.len())].as_bytes(), &mut die);
            let input = Subjects::input(record, &text);
            let held = catch_unwind(AssertUnwindSafe(|| checker(&SUBJECTS, &input)));
            failures += usize::from(held.is_err());
        }
    }
    assert_eq!(failures, 0, "each is told above");
}

#[test]
fn the_corpus_holds() {
    for_each_file("checker", |input| checker(&SUBJECTS, input));
    for_each_file("reply", reply);
    for_each_file("retry_after", retry_after);
    for_each_file("path", path);
}

#[test]
fn replies_waits_and_paths_hold_for_spoilt_inputs() {
    let mut die = Die(0x5eed_0002);
    let bodies: [&[u8]; 3] = [
        br#"{"request_id":"r","errors":[{"error_source":"carrier","error_code":"x","message":"\u00e9"}]}"#,
        br#"{"labels":[{"label_id":"se-1","rate_id":"se-1","created_at":"2023-01-01T00:00:00Z","voided":false}],"pages":1}"#,
        br#"{"external_shipment_id":"o-1","shipment":{"external_shipment_id":"o-1","ship_to":{"postal_code":"78756"}}}"#,
    ];
    let waits = ["2", "2.5", "Sun, 06 Nov 1994 08:49:37 GMT", "-1", "1e9", "", "99999999999999999999"];
    let arguments = [
        "se-1",
        "a/b",
        "..",
        "%2e%2e",
        "é\u{1f4e6}",
        "a?b#c",
        "a\\b",
        " ",
        "\0",
        "https://[::1]:8080/v1",
        "/v1/%2f..",
    ];
    for _ in 0..4000 {
        let body = bodies[die.below(bodies.len())];
        reply(&headed(&mut die, 3, body));
        let wait = waits[die.below(waits.len())].as_bytes();
        retry_after(&headed(&mut die, 4, wait));
        let argument = arguments[die.below(arguments.len())].as_bytes();
        path(&headed(&mut die, 0, argument));
    }
}

/// Any bytes in front, of that number, and a spoilt text behind.
fn headed(die: &mut Die, head: usize, text: &[u8]) -> Vec<u8> {
    let head = (0..head).map(|_| u8::try_from(die.below(256)).unwrap_or(0));
    head.collect::<Vec<u8>>().into_iter().chain(spoilt(text, die)).collect()
}

/// What a text is made of, its parts, and what must be found in it.
type Bomb = (&'static str, Vec<u8>, Option<Code>);

/// Those of full size are for the optimised build: `tests/node/bombs.test.js`.
#[test]
fn bombs_end_soon_and_say_what_they_are() {
    let record = SUBJECTS
        .records()
        .find(|record| record.name == "NewLabel" && record.direction == Direction::Request)
        .unwrap_or_else(|| panic!("no NewLabel"));
    let nested =
        |open: &str, close: &str| [open.repeat(100_000), close.repeat(100_000)].concat().into_bytes();
    let keys = |count: usize| {
        let fields: Vec<String> = (0..count).map(|index| format!("\"k{index}\":1")).collect();
        format!("{{{}}}", fields.join(",")).into_bytes()
    };
    let bombs: [Bomb; 9] = [
        ("lists 100 000 deep", nested("[", "]"), None),
        ("records 100 000 deep", nested("{\"shipment\":", "}"), None),
        ("lists that do not end", b"[".repeat(100_000), None),
        (
            "a text of 10 MB",
            [b"{\"label_format\":\"".as_slice(), &b"x".repeat(10_000_000), b"\"}"].concat(),
            None,
        ),
        ("300 000 fields", keys(300_000), Some(Code::UnknownField)),
        (
            "one field 300 000 times",
            format!("{{{}\"test_label\":true}}", "\"test_label\":true,".repeat(300_000)).into_bytes(),
            Some(Code::DuplicateField),
        ),
        ("a lone surrogate", br#"{"label_format":"\ud800"}"#.to_vec(), None),
        ("a byte order mark", b"\xef\xbb\xbf{}".to_vec(), Some(Code::Json)),
        ("a bare NUL in a text", b"{\"label_format\":\"\0\"}".to_vec(), Some(Code::Json)),
    ];
    for (what, text, code) in bombs {
        let mut checker = Checker::new();
        let started = Instant::now();
        let verdict = checker.check(&text, record.shape, record.direction, ExtraFields::Refuse);
        let findings: Vec<_> = checker.findings().collect();
        let took = started.elapsed();
        assert!(!verdict.is_ok(), "{what} passed");
        assert!(took < Duration::from_secs(30), "{what}: {took:?}");
        assert!(findings.len() <= 1000, "{what}: {} findings", findings.len());
        if let Some(code) = code {
            assert!(findings.iter().any(|finding| finding.code == code), "{what}: {:?}", findings.first());
        }
    }
}

fn for_each_file(target: &str, run: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus").join(target);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for file in files {
        let path = file.unwrap_or_else(|error| panic!("{error}")).path();
        run(&fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
    }
}

/// A text with one to three of its bytes changed, doubled, dropped or swapped for what JSON is made of.
fn spoilt(text: &[u8], die: &mut Die) -> Vec<u8> {
    const PIECES: [&[u8]; 14] = [
        b"\"", b"{", b"}", b"[", b"]", b",", b":", b"null", b"-0", b"1e400", b"\\ud800", b"\xff", b"\0", b" ",
    ];
    let mut spoilt = text.to_vec();
    for _ in 0..=die.below(3) {
        let at = die.below(spoilt.len() + 1);
        match die.below(4) {
            0 if at < spoilt.len() => spoilt[at] = u8::try_from(die.below(256)).unwrap_or(0),
            1 if at < spoilt.len() => drop(spoilt.remove(at)),
            2 => {
                let end = (at + die.below(40)).min(spoilt.len());
                let copy = spoilt[at..end].to_vec();
                spoilt.splice(at..at, copy);
            }
            _ => drop(spoilt.splice(at..at, PIECES[die.below(PIECES.len())].iter().copied())),
        }
    }
    spoilt
}

/// xorshift64: the same throws each time.
struct Die(u64);

impl Die {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 11).unwrap_or(0) % limit.max(1)
    }
}
