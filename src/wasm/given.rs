//! What the facade gives, read from JSON text. It has checked names and types of all options; what is
//! checked here is what must hold whoever calls.

use crate::call::Settings;
use crate::digits;
use crate::json::Value;
use crate::operations::{self, Handle, Operation};
use crate::request::{
    AccountRef, Arguments, BaseUrl, Endpoint, Head, HeaderList, Inquiry, Region, RequestError, check_parts,
    custom_operation,
};

/// Reads the options of a client: `{ baseUrl?, region?, headers?, timeoutMs?, deadlineMs?, maxRetries? }`.
pub(super) fn client_from(options: &str) -> Result<(Endpoint, Settings), RequestError> {
    let given = Given::of(options);
    let base_url = match given.text("baseUrl") {
        Some(text) => BaseUrl::parse(&text)?,
        None if given.text("region").as_deref() == Some("eu") => BaseUrl::from(Region::Eu),
        None => BaseUrl::from(Region::Us),
    };
    let endpoint = Endpoint { base_url, headers: given.headers()? };
    Ok((endpoint, given.settings(Settings::default())))
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
    /// Reads `{ operation, path: string[] }` or `{ method, path: [string] }`, and of either
    /// `{ account?, query?, hasBody?, headers?, timeoutMs?, deadlineMs?, maxRetries?, cancelled?,
    /// queues?, beganAgoMs?, resumedAfterMs? }`.
    pub(super) fn read(call: &str, over: Settings) -> Result<Self, RequestError> {
        let given = Given::of(call);
        let account = match given.text("account") {
            Some(account) => Some(AccountRef::parse(&account)?),
            None => None,
        };
        let query = given.text("query");
        let has_body = given.is_true("hasBody");
        let method = given.text("method");
        let operation = if let Some(method) = &method {
            let handle = if account.is_some() { Handle::Merchant } else { Handle::Partner };
            custom_operation(method, handle)?
        } else {
            let row = given.number("operation").and_then(|index| operations::table().get(index as usize));
            let row =
                row.ok_or(RequestError::InvalidOption("operation", " must be an index of the table"))?;
            check_parts(row, has_body, query.is_some())?;
            row
        };
        let path = given.field("path").unwrap_or(Value::NULL);
        Ok(Self {
            operation,
            account,
            settings: given.settings(over),
            began_ago_ms: given.number("beganAgoMs").unwrap_or(0),
            is_cancelled: given.is_true("cancelled"),
            path: path.items().map(|item| item.text().unwrap_or_default()).collect(),
            query,
            headers: given.headers()?,
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

/// A JSON text, asked by name. What is not there, or is something else, is not given.
#[derive(Clone, Copy)]
pub(super) struct Given<'a>(Value<'a>);

impl<'a> Given<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(Value::of(text.as_bytes()).unwrap_or(Value::NULL))
    }

    #[inline(never)]
    pub(super) fn field(self, name: &str) -> Option<Value<'a>> {
        self.0.field(name)
    }

    #[inline(never)]
    pub(super) fn text(self, name: &str) -> Option<String> {
        self.field(name)?.text()
    }

    pub(super) fn is_true(self, name: &str) -> bool {
        self.field(name).is_some_and(Value::is_true)
    }

    #[inline(never)]
    pub(super) fn number(self, name: &str) -> Option<u32> {
        u32::try_from(digits::read(self.field(name)?.raw().as_bytes())?).ok()
    }

    /// The headers of the caller: texts by name.
    fn headers(self) -> Result<HeaderList, RequestError> {
        let mut headers = HeaderList::default();
        for (name, value) in self.field("headers").unwrap_or(Value::NULL).fields() {
            let value = value.text();
            let value = value.ok_or(RequestError::InvalidOption("headers", " must be texts by name"))?;
            headers.insert(&name.text().unwrap_or_default(), &value)?;
        }
        Ok(headers)
    }

    fn settings(self, over: Settings) -> Settings {
        let max_retries = self.number("maxRetries").map(|most| u8::try_from(most).unwrap_or(u8::MAX));
        Settings {
            timeout_ms: self.number("timeoutMs").unwrap_or(over.timeout_ms),
            deadline_ms: self.number("deadlineMs").unwrap_or(over.deadline_ms),
            max_retries: max_retries.unwrap_or(over.max_retries),
            resumed_after_ms: self.number("resumedAfterMs"),
            queues: self.is_true("queues"),
            ..over
        }
    }
}
