//! What the facade gives, read from JSON text. It has checked names and types of all options; what is
//! checked here is what must hold whoever calls.

use crate::call::Settings;
use crate::digits;
use crate::json::{Items, Value};
use crate::operations::{self, Handle, Operation};
use crate::request::{
    AccountRef, Arguments, BaseUrl, Endpoint, Head, HeaderList, Inquiry, Region, RequestError, check_parts,
    custom_operation,
};

/// Reads the options of a client: `[baseUrl, region, headers]` and then the limits of its calls, each null where it is
/// not given: see [`settings`].
pub(super) fn client_from(options: &str) -> Result<(Endpoint, Settings), RequestError> {
    let mut list = List::of(options);
    let (base_url, region, headers) = (list.next(), list.next(), list.next());
    let base_url = match base_url.text() {
        Some(text) => BaseUrl::parse(&text)?,
        None if region.text().as_deref() == Some("eu") => BaseUrl::from(Region::Eu),
        None => BaseUrl::from(Region::Us),
    };
    let endpoint = Endpoint { base_url, headers: header_list(headers)? };
    Ok((endpoint, settings(&mut list, Settings::default())))
}

/// What a caller asks for.
pub(super) struct Asked {
    pub(super) operation: &'static Operation,
    pub(super) account: Option<AccountRef>,
    pub(super) settings: Settings,
    /// How long ago an earlier call began that this one goes on with; 0 for none.
    pub(super) began_ago_ms: u32,
    /// Whether the caller had given up before the call began.
    pub(super) is_cancelled: bool,
    /// The arguments of the path, or the whole path where it is one of the caller's own.
    path: Vec<String>,
    query: Option<String>,
    headers: HeaderList,
    has_body: bool,
    is_custom: bool,
}

impl Asked {
    /// Reads `[operation, method, path, query, account, headers, hasBody, cancelled, beganAgoMs]` and then the limits, each
    /// null where it is not given: names would be looked for in every call. `operation` has `path: string[]`, `method` in its place `path: [string]`.
    pub(super) fn read(call: &str, over: Settings) -> Result<Self, RequestError> {
        let mut list = List::of(call);
        let (operation, method, path) = (list.next(), list.next(), list.next());
        let (query, account, headers) = (list.next(), list.next(), list.next());
        let has_body = list.next().is_true();
        let is_cancelled = list.next().is_true();
        let began_ago_ms = number(list.next()).unwrap_or(0);
        let settings = settings(&mut list, over);
        let account = match account.text() {
            Some(account) => Some(AccountRef::parse(&account)?),
            None => None,
        };
        let query = query.text();
        let method = method.text();
        let operation = if let Some(method) = &method {
            let handle = if account.is_some() { Handle::Merchant } else { Handle::Partner };
            custom_operation(method, handle)?
        } else {
            let row = number(operation).and_then(|index| operations::table().get(index as usize));
            let row =
                row.ok_or(RequestError::InvalidOption("operation", " must be an index of the table"))?;
            check_parts(row, has_body, query.is_some())?;
            row
        };
        Ok(Self {
            operation,
            account,
            settings,
            began_ago_ms,
            is_cancelled,
            path: path.items().map(|item| item.text().unwrap_or_default()).collect(),
            query,
            headers: header_list(headers)?,
            has_body,
            is_custom: method.is_some(),
        })
    }

    /// The head of the request and, where it can be asked after, how to ask whether it was carried out.
    pub(super) fn request(
        &self,
        endpoint: &Endpoint,
        body: &[u8],
    ) -> Result<(Head, Option<Inquiry>), RequestError> {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let arguments = Arguments {
            account: self.account.as_ref(),
            path: &path,
            query: self.query.as_deref(),
            headers: Some(&self.headers),
            has_body: self.has_body,
        };
        if self.is_custom {
            let path = path.first().copied().unwrap_or_default();
            return Ok((endpoint.custom_head(self.operation, path, &arguments)?, None));
        }
        let head = endpoint.head(self.operation, &arguments)?;
        Ok((head, endpoint.inquiry(self.operation, &arguments, Some(body))))
    }
}

/// The values of a list, read in their order; null beyond its end.
struct List<'a>(Items<'a>);

impl<'a> List<'a> {
    fn of(text: &'a str) -> Self {
        Self(Value::of(text.as_bytes()).unwrap_or(Value::NULL).items())
    }

    #[inline(never)]
    fn next(&mut self) -> Value<'a> {
        self.0.next().unwrap_or(Value::NULL)
    }
}

/// A whole number; what is something else is not given.
pub(super) fn number(value: Value<'_>) -> Option<u32> {
    u32::try_from(digits::read(value.raw().as_bytes())?).ok()
}

/// The headers of the caller: texts by name.
fn header_list(given: Value<'_>) -> Result<HeaderList, RequestError> {
    let mut headers = HeaderList::default();
    for (name, value) in given.fields() {
        let value = value.text();
        let value = value.ok_or(RequestError::InvalidOption("headers", " must be texts by name"))?;
        headers.insert(&name.text().unwrap_or_default(), &value)?;
    }
    Ok(headers)
}

/// Reads `timeoutMs, deadlineMs, maxRetries, queues, resumedAfterMs`.
fn settings(list: &mut List<'_>, over: Settings) -> Settings {
    Settings {
        timeout_ms: number(list.next()).unwrap_or(over.timeout_ms),
        deadline_ms: number(list.next()).unwrap_or(over.deadline_ms),
        max_retries: number(list.next())
            .map_or(over.max_retries, |most| u8::try_from(most).unwrap_or(u8::MAX)),
        queues: list.next().is_true(),
        resumed_after_ms: number(list.next()),
        ..over
    }
}
