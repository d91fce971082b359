//! The rules of the layers, read from the sources themselves.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "the functions around the tests are tests too")]

use std::fs;
use std::path::{Path, PathBuf};

struct Source {
    path: String,
    lines: usize,
    /// The text without comments.
    code: String,
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "node_modules") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, lines: text.lines().count(), code: without_comments(&text) });
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file in {folder}");
    found
}

/// Drops whole-line comments, which are free to name anything.
fn without_comments(text: &str) -> String {
    let is_comment = |line: &&str| {
        let line = line.trim_start();
        ["//", "/*", "* ", "*/"].iter().any(|opening| line.starts_with(opening))
    };
    text.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n")
}

/// Files that hold one of `words` although `allowed` does not let them.
fn offenders(sources: &[Source], words: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !allowed(&source.path)) {
        let words = words.iter().filter(|word| source.code.contains(**word));
        found.extend(words.map(|word| format!("{} names {word}", source.path)));
    }
    found
}

const NONE: [&str; 0] = [];

#[test]
fn a_lower_layer_never_names_a_higher_one() {
    let layers: [(&str, &[&str]); 7] = [
        (
            "src/json/",
            &[
                "crate::schema",
                "crate::model",
                "crate::operations",
                "crate::request",
                "crate::reply",
                "crate::call",
                "crate::wasm",
            ],
        ),
        (
            "src/schema/",
            &[
                "crate::model",
                "crate::operations",
                "crate::request",
                "crate::reply",
                "crate::call",
                "crate::wasm",
            ],
        ),
        (
            "src/model/",
            &["crate::operations", "crate::request", "crate::reply", "crate::call", "crate::wasm"],
        ),
        ("src/operations/", &["crate::request", "crate::reply", "crate::call", "crate::wasm"]),
        ("src/request/", &["crate::call", "crate::wasm"]),
        ("src/reply/", &["crate::call", "crate::wasm"]),
        ("src/call/", &["crate::wasm"]),
    ];
    let all = sources("src", "rs");
    for (layer, higher) in layers {
        assert!(all.iter().any(|source| source.path.starts_with(layer)), "there is no {layer}");
        assert_eq!(offenders(&all, higher, |path| !path.starts_with(layer)), NONE);
    }
}

#[test]
fn only_the_boundary_names_javascript() {
    let names = ["js_sys", "web_sys", "gloo_net", "wasm_bindgen"];
    assert_eq!(offenders(&sources("src", "rs"), &names, |path| path.starts_with("src/wasm/")), NONE);
}

#[test]
fn the_facade_alone_awaits() {
    assert_eq!(offenders(&sources("src", "rs"), &[".await", "async fn"], |_| false), NONE);
}

#[test]
fn serde_stays_off_the_boundary() {
    let names = ["serde_wasm_bindgen", "serde::", "serde_json::from", "serde_json::to"];
    assert_eq!(offenders(&sources("src/wasm", "rs"), &names, |_| false), NONE);
}

#[test]
fn api_paths_stand_only_in_the_table() {
    let table = |path: &str| path.starts_with("src/operations/");
    assert_eq!(offenders(&sources("src", "rs"), &["\"/v1/"], table), NONE);
    // The stand-in serves label files, which are no operation.
    let downloads = |path: &str| path.starts_with("pkg-template/testing/");
    assert_eq!(offenders(&sources("pkg-template", "js"), &["/v1/"], downloads), NONE);
}

#[test]
fn no_clock_socket_or_random_source_below_the_boundary() {
    let names = ["std::time", "std::net", "std::thread", "std::env", "rand::"];
    assert_eq!(offenders(&sources("src", "rs"), &names, |path| path.starts_with("src/wasm/")), NONE);
}

#[test]
fn one_file_makes_error_classes() {
    let makes = |path: &str| path == "pkg-template/errors.js";
    assert_eq!(offenders(&sources("pkg-template", "js"), &["extends Error"], makes), NONE);
}

#[test]
fn unsafe_code_stands_in_two_modules() {
    let allowed = |path: &str| ["src/schema/check/buffer.rs", "src/single.rs"].contains(&path);
    assert_eq!(offenders(&sources("src", "rs"), &["unsafe {", "unsafe fn", "unsafe impl"], allowed), NONE);
}

#[test]
fn the_facade_evaluates_no_text_and_logs_nothing() {
    let names = ["eval(", "new Function", "console."];
    assert_eq!(offenders(&sources("pkg-template", "js"), &names, |_| false), NONE);
}

#[test]
fn files_stay_short_and_are_named_for_what_is_in_them() {
    let mut all = sources("src", "rs");
    all.extend(sources("macros/src", "rs"));
    all.extend(sources("pkg-template", "js"));
    all.extend(sources("pkg-template", "ts"));
    // Printed from the table, or data.
    let may_be_long = ["src/model/", "src/operations/", "pkg-template/schema.d.ts"];
    for Source { path, lines, .. } in all {
        let name = Path::new(&path).file_name().unwrap().to_string_lossy();
        let stem = name.split('.').next().unwrap();
        assert!(
            !["utils", "util", "common", "helpers", "types", "misc"].contains(&stem),
            "{path} says nothing of what is in it"
        );
        let is_data = may_be_long.iter().any(|beginning| path.starts_with(beginning));
        assert!(is_data || lines <= 500, "{path} has {lines} lines");
    }
}
