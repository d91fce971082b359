//! What the derive refuses, and in which words.

use syn::parse_quote;

/// The words of the refusal.
fn refusal(input: &syn::DeriveInput) -> String {
    super::expand(input).expect_err("it is refused").to_string()
}

#[test]
fn unknown_attributes_are_refused() {
    let words = "`schema` knows no such attribute here";
    assert_eq!(refusal(&parse_quote! { struct A { #[schema(max_len = 1)] b: String } }), words);
    assert_eq!(refusal(&parse_quote! { #[schema(secret)] struct A { b: String } }), words);
    assert_eq!(
        refusal(&parse_quote! { #[schema(open)] enum A { B, #[serde(untagged)] Other(String) } }),
        words
    );
}

#[test]
fn serde_attributes_that_change_the_json_unseen_are_refused() {
    let words = "the shape does not follow this serde attribute here";
    assert_eq!(refusal(&parse_quote! { struct A { #[serde(flatten)] b: C } }), words);
    assert_eq!(refusal(&parse_quote! { #[serde(rename_all = "camelCase")] struct A { b: String } }), words);
    assert_eq!(refusal(&parse_quote! { #[serde(tag = "type")] enum A { B(C) } }), words);
}

#[test]
fn rules_over_fields_the_record_lacks_are_refused() {
    assert_eq!(
        refusal(&parse_quote! { #[schema(any_of(a, c))] struct A { a: String, b: String } }),
        "the record has no field `c`"
    );
}

#[test]
fn limits_that_do_not_fit_the_type_are_refused() {
    assert_eq!(
        refusal(&parse_quote! { struct A { #[schema(max_length = 2)] b: Vec<String> } }),
        "`max_length` does not narrow a list"
    );
    assert!(
        refusal(&parse_quote! { struct A { #[schema(max_items = 2)] b: BTreeMap<String, String> } })
            .starts_with("only `String`")
    );
    assert_eq!(
        refusal(&parse_quote! { struct A { #[schema(min_length = 3, max_length = 2)] b: String } }),
        "below the lower limit"
    );
}

#[test]
fn optional_fields_that_serde_would_write_as_null_are_refused() {
    assert!(refusal(&parse_quote! { struct A { b: Option<String> } }).contains("skip_serializing_none"));
    let both = parse_quote! {
        struct A { #[serde(skip_serializing_if = "Option::is_none")] b: Option<Nullable<String>> }
    };
    assert!(refusal(&both).contains("present"));
}

#[test]
fn a_type_stands_in_a_when_alone() {
    let typed = refusal(&parse_quote! { #[schema(any_of(a: B))] struct A { a: Option<String> } });
    assert!(typed.contains("expected"), "{typed}");
}

#[test]
fn a_record_of_65_fields_is_refused() {
    let fields = (0..65).map(|at| quote::format_ident!("field_{at}"));
    assert_eq!(
        refusal(&parse_quote! { struct A { #(#fields: String),* } }),
        "a record has at most 64 fields"
    );
}

#[test]
fn a_record_of_64_fields_is_taken() {
    let fields = (0..64).map(|at| quote::format_ident!("field_{at}"));
    assert!(super::expand(&parse_quote! { struct A { #(#fields: String),* } }).is_ok());
}

#[test]
fn enums_without_a_place_for_new_values_are_refused() {
    assert!(refusal(&parse_quote! { enum A { B, C } }).contains("Other(String)"));
    assert_eq!(
        refusal(&parse_quote! { enum A { B, #[serde(rename = "b")] C, #[serde(untagged)] Other(String) } }),
        "`b` is a value already"
    );
}

#[test]
fn cases_that_no_record_uses_are_refused() {
    let shouted = parse_quote! {
        #[serde(rename_all = "UPPERCASE")] enum A { B, #[serde(untagged)] Other(String) }
    };
    assert_eq!(refusal(&shouted), "the derive does not follow this case: use `rename`");
}

#[test]
fn rules_over_places_that_are_none_are_refused() {
    let given = parse_quote! { #[schema(when(a.b.c => a))] struct A { a: B } };
    assert_eq!(refusal(&given), "expected `=`");
}

#[test]
fn patterns_that_need_too_many_states_are_refused() {
    assert!(super::expand(&parse_quote! { #[schema(pattern = "^[a-z]{62}$")] struct A(String); }).is_ok());
    let long = refusal(&parse_quote! { #[schema(pattern = "^[a-z]{63}$")] struct A(String); });
    assert_eq!(long, "the pattern needs more than 63 states or 256 steps between them; simplify it");
    let wide = refusal(&parse_quote! { #[schema(pattern = "^a1b2c3d4e5f6g7h8i9$")] struct A(String); });
    assert_eq!(wide, long);
}

#[test]
fn patterns_that_ecmascript_reads_otherwise_are_refused() {
    let patterns = [
        "[a-z]+",
        "^a|b$",
        "^.$",
        r"^\s$",
        r"^\w\b$",
        "^[^a]$",
        "^é$",
        "^(?i)a$",
        "^(?<a>b)$",
        "^a++$",
        "^[[a]]$",
        "^[a&&b]$",
        "^a{,3}$",
        "^a}$",
        r"^\-$",
        r"^a\$",
    ];
    for pattern in patterns {
        assert!(crate::ecmascript::common_subset(pattern).is_err(), "{pattern}");
    }
    for pattern in ["^$", r"^(a|b\.)+\d{2,}(?:[-+]|[a\-z])?$", "^[a-z0-9]+(_[a-z0-9-]+)* ?$"] {
        assert_eq!(crate::ecmascript::common_subset(pattern), Ok(()), "{pattern}");
    }
}
