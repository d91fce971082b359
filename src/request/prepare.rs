//! Checked requests for native callers, who send them with a client of their own.

use super::{AccountRef, Arguments, Endpoint, HeaderList, RequestError, check_parts};
use crate::operations::{Method, Operation, Part};
use crate::prelude::*;
use crate::schema::Severity;
use crate::schema::check::{Checker, Code, Direction, ExtraFields, Finding};

/// A checked request. Whoever sends it adds the `API-Key` header, and follows no redirect with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedRequest {
    /// HTTP method.
    pub method: Method,
    /// Full address.
    pub url: String,
    /// Headers, without `API-Key`.
    pub headers: HeaderList,
    /// JSON text.
    pub body: Option<String>,
    /// What the checks noticed and did not refuse.
    pub notes: Vec<Finding>,
}

/// Why a request was not prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrepareError {
    /// Body or query do not fit the operation: all that was found, notes included.
    Invalid(Vec<Finding>),
    /// The other arguments do not.
    Request(RequestError),
}

/// What a check of a payload found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Whether nothing refuses the payload.
    pub is_ok: bool,
    /// Issues and notes, in the order they were found: what a record lacks comes after what is wrong within it.
    pub findings: Vec<Finding>,
}

/// Checks what an operation would send: the JSON text of its body or, where it has none, of its
/// query. An operation that sends neither accepts nothing. `path` holds the path's arguments: they
/// are read only where one of them decides what the body is.
///
/// # Errors
/// [`RequestError::BodyNotAllowed`] when the operation sends neither, and
/// [`RequestError::MissingArgument`] when the argument that decides is not there.
pub fn validate(operation: &Operation, path: &[&str], payload: &str) -> Result<Validation, RequestError> {
    let shape = operation.body_shape(operation.variant(path)).or(operation.query);
    let shape = shape.ok_or(RequestError::BodyNotAllowed)?;
    if let Some(variants) = operation.variants.filter(|variants| variants.part == Part::Body) {
        let place = operation.path_arguments().position(|name| name == variants.argument);
        place.and_then(|place| path.get(place)).ok_or(RequestError::MissingArgument(variants.argument))?;
    }
    let mut checker = Checker::new();
    let verdict = checker.check(payload.as_bytes(), shape, Direction::Request, ExtraFields::Refuse);
    let findings = unknown_variant(operation, path).into_iter().chain(checker.findings()).collect();
    Ok(Validation { is_ok: verdict.is_ok(), findings })
}

/// Checks and prepares a request to the service at `endpoint`. `path` holds the path's arguments in
/// the order of the template, `query` and `body` are JSON texts.
///
/// # Errors
/// [`PrepareError::Invalid`] with all findings, or any [`RequestError`].
pub fn prepare(
    endpoint: &Endpoint,
    operation: &'static Operation,
    account: Option<&AccountRef>,
    path: &[&str],
    query: Option<&str>,
    body: Option<String>,
) -> Result<PreparedRequest, PrepareError> {
    check_parts(operation, body.is_some(), query.is_some())?;
    let mut checker = Checker::new();
    let mut notes: Vec<_> = unknown_variant(operation, path).into_iter().collect();
    let parts = [(operation.query, query), (operation.body_shape(operation.variant(path)), body.as_deref())];
    for (shape, text) in parts {
        let (Some(shape), Some(text)) = (shape, text) else { continue };
        let verdict = checker.check(text.as_bytes(), shape, Direction::Request, ExtraFields::Refuse);
        notes.extend(checker.findings());
        if !verdict.is_ok() {
            return Err(PrepareError::Invalid(notes));
        }
    }
    let arguments = Arguments { account, path, query, headers: None, has_body: body.is_some() };
    let head = endpoint.head(operation, &arguments)?;
    Ok(PreparedRequest { method: head.method, url: head.url, headers: head.headers, body, notes })
}

/// Says of a body that no documented variant describes that little was checked.
fn unknown_variant(operation: &Operation, path: &[&str]) -> Option<Finding> {
    let variants = operation.variants.filter(|variants| variants.part == Part::Body)?;
    if operation.variant(path).is_some() {
        return None;
    }
    let argument = variants.argument;
    Some(Finding {
        severity: Severity::Note,
        path: String::new(),
        code: Code::UnknownVariant,
        message: format!("the fields were not checked: the {argument} is not a documented one"),
        expected: format!("a documented {argument}"),
        received: String::new(),
    })
}

impl From<RequestError> for PrepareError {
    fn from(error: RequestError) -> Self {
        Self::Request(error)
    }
}

impl core::fmt::Display for PrepareError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Request(error) => error.fmt(f),
            Self::Invalid(findings) => {
                f.write_str("the payload does not fit the operation:")?;
                for finding in findings {
                    write!(f, "\n{}: {}", finding.path, finding.message)?;
                }
                Ok(())
            }
        }
    }
}

impl core::error::Error for PrepareError {}
