//! What a row holds, and the `const fn`s that write it.

use super::{Lookup, Part, Variants};
use crate::prelude::*;
use crate::schema::{Kind, Schema, Shape};
use crate::search::split_once;

/// One operation of the service.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name here, such as `accounts.apiKeys.create`: resources, then the method, in camelCase.
    pub name: &'static str,
    /// HTTP method.
    pub method: Method,
    /// Path template, such as `/v1/labels/{label_id}`.
    pub path: &'static str,
    /// Who calls it: the partner for itself, or a merchant's account.
    pub handle: Handle,
    /// The query's fields, an object of scalars.
    pub query: Option<&'static Shape>,
    /// What it sends.
    pub body: Option<Body>,
    /// What a success holds; `None` for an empty one.
    pub reply: Option<&'static Shape>,
    /// Whether a success holds a file, handed over as it comes and never read as JSON. It is fetched without
    /// a key: its address alone opens it.
    pub is_file: bool,
    /// Whether a success holds text that is no JSON, such as CSV.
    pub is_text: bool,
    /// Where a path argument decides what the body or the reply is.
    pub variants: Option<&'static Variants>,
    /// What may be repeated.
    pub retry: Retry,
    /// Whether it spends money, and how.
    pub spends: Spends,
    /// How its list is paged.
    pub paging: Option<Paging>,
    /// Where the fact comes from that this operation exists.
    pub evidence: Evidence,
    /// The vendor's page or document that describes it.
    #[cfg(feature = "text")]
    pub source: &'static str,
    /// The doc comment.
    #[cfg(feature = "text")]
    pub doc: &'static str,
}

/// HTTP methods the service uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names say it")]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// As it is written in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// Which handle has the operation. Decides whether `On-Behalf-Of` is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// `PartnerClient`: never sends `On-Behalf-Of`.
    Partner,
    /// `MerchantClient`: always sends `On-Behalf-Of`.
    Merchant,
}

/// A request body.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// What it must be.
    pub shape: &'static Shape,
    /// Whether it must be there.
    pub required: bool,
}

/// What may be repeated. Follows from the operation, never from the HTTP method.
#[derive(Debug, Clone, Copy)]
pub enum Retry {
    /// Repeat freely.
    Safe,
    /// Repeat only when surely nothing was sent, or on the platform's own 429.
    OnlyIfUnsent,
    /// After an unknown end, look for the thing before repeating.
    AfterLookup(&'static Lookup),
    /// Never repeat.
    Never,
}

/// Whether an operation spends money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spends {
    /// It costs nothing.
    Nothing,
    /// It buys something from the balance, such as a label.
    Balance,
    /// It charges the payment method, such as adding funds.
    PaymentMethod,
}

/// How a list is paged: query fields `page` and `page_size`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// Field of the reply that holds the items.
    pub items: &'static str,
    /// Items per page where the caller says nothing; 0 where that is not known, so that pages are asked for
    /// until one is empty.
    pub default_size: u16,
    /// Largest page the service gives.
    pub max_size: u16,
}

/// Where the fact comes from that an operation exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The vendor's OpenAPI document.
    OpenApi,
    /// The vendor's documentation pages.
    VendorDocs,
    /// Public code that calls the service; the vendor does not document it.
    ThirdParty,
}

impl Operation {
    const fn new(method: Method, path: &'static str) -> Self {
        Self {
            name: "",
            method,
            path,
            handle: Handle::Merchant,
            query: None,
            body: None,
            reply: None,
            is_file: false,
            is_text: false,
            variants: None,
            retry: match method {
                Method::Get => Retry::Safe,
                _ => Retry::OnlyIfUnsent,
            },
            spends: Spends::Nothing,
            paging: None,
            evidence: Evidence::OpenApi,
            #[cfg(feature = "text")]
            source: "",
            #[cfg(feature = "text")]
            doc: "",
        }
    }

    /// A row for `GET path`. Reads are [`Retry::Safe`].
    pub const fn get(path: &'static str) -> Self {
        Self::new(Method::Get, path)
    }

    /// A row for `POST path`. Writes are [`Retry::OnlyIfUnsent`] unless the row says otherwise.
    pub const fn post(path: &'static str) -> Self {
        Self::new(Method::Post, path)
    }

    /// A row for `PUT path`.
    pub const fn put(path: &'static str) -> Self {
        Self::new(Method::Put, path)
    }

    /// A row for `PATCH path`.
    pub const fn patch(path: &'static str) -> Self {
        Self::new(Method::Patch, path)
    }

    /// A row for `DELETE path`.
    pub const fn delete(path: &'static str) -> Self {
        Self::new(Method::Delete, path)
    }

    /// Gives the name, such as `labels.create`.
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Belongs to `PartnerClient`.
    pub const fn partner(mut self) -> Self {
        self.handle = Handle::Partner;
        self
    }

    /// Takes these query fields.
    ///
    /// # Panics
    /// While compiling, when it is no record.
    pub const fn query<T: Schema>(mut self) -> Self {
        assert!(matches!(T::SHAPE.kind, Kind::Object(_)), "a query is a record");
        self.query = Some(T::SHAPE);
        self
    }

    /// Sends this body.
    pub const fn body<T: Schema>(mut self) -> Self {
        self.body = Some(Body { shape: T::SHAPE, required: true });
        self
    }

    /// Sends this body when the caller gives one.
    pub const fn optional_body<T: Schema>(mut self) -> Self {
        self.body = Some(Body { shape: T::SHAPE, required: false });
        self
    }

    /// Answers with this.
    pub const fn returns<T: Schema>(mut self) -> Self {
        self.reply = Some(T::SHAPE);
        self
    }

    /// Sends or answers with what a path argument decides: any object, where it names none of them.
    ///
    /// # Panics
    /// While compiling, when the path has no such argument.
    pub const fn varies(mut self, variants: &'static Variants) -> Self {
        assert!(has_argument(self.path, variants.argument), "the path has the argument that decides");
        match variants.part {
            Part::Body => self.body = Some(Body { shape: ANY_OBJECT, required: true }),
            Part::Reply => self.reply = Some(ANY_OBJECT),
        }
        self.variants = Some(variants);
        self
    }

    /// Answers with text that is no JSON.
    pub const fn returns_text(mut self) -> Self {
        self.reply = Some(String::SHAPE);
        self.is_text = true;
        self
    }

    /// Answers with a file.
    pub const fn returns_file(mut self) -> Self {
        self.is_file = true;
        self
    }

    /// Says what may be repeated.
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Spends money.
    pub const fn spends(mut self, spends: Spends) -> Self {
        self.spends = spends;
        self
    }

    /// Is a list of pages.
    pub const fn paged(mut self, paging: Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// Is known from elsewhere than the vendor's OpenAPI document, described on page `source`.
    #[cfg_attr(not(feature = "text"), allow(unused_variables, unused_mut))]
    pub const fn known_from(mut self, evidence: Evidence, source: &'static str) -> Self {
        self.evidence = evidence;
        #[cfg(feature = "text")]
        {
            self.source = source;
        }
        self
    }

    #[cfg_attr(not(feature = "text"), allow(unused_variables, unused_mut))]
    pub(crate) const fn documented(mut self, doc: &'static str) -> Self {
        #[cfg(feature = "text")]
        {
            self.doc = doc;
        }
        self
    }

    /// The names in the path template, in order.
    pub fn path_arguments(&self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.path;
        core::iter::from_fn(move || {
            let (_, place) = split_once(rest, b'{')?;
            let (name, behind) = split_once(place, b'}')?;
            rest = behind;
            Some(name)
        })
    }

    /// Which variant these path arguments name; `None` where they name none that is known.
    pub fn variant(&self, path: &[&str]) -> Option<usize> {
        let variants = self.variants?;
        let place = self.path_arguments().position(|name| name == variants.argument)?;
        variants.find(path.get(place)?)
    }

    /// What the body must be, given the variant.
    pub fn body_shape(&self, variant: Option<usize>) -> Option<&'static Shape> {
        self.shape(Part::Body, variant).or(self.body.as_ref().map(|body| body.shape))
    }

    /// What a success holds, given the variant.
    pub fn reply_shape(&self, variant: Option<usize>) -> Option<&'static Shape> {
        self.shape(Part::Reply, variant).or(self.reply)
    }

    fn shape(&self, part: Part, variant: Option<usize>) -> Option<&'static Shape> {
        self.variants.and_then(|variants| variants.shape(part, variant))
    }
}

/// What a part is where nobody says more.
const ANY_OBJECT: &Shape = <alloc::collections::BTreeMap<String, serde_json::Value> as Schema>::SHAPE;

/// Whether a path template holds `{name}`.
#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loops end before the lengths")]
const fn has_argument(path: &str, name: &str) -> bool {
    let (path, name) = (path.as_bytes(), name.as_bytes());
    let mut start = 0;
    while start + name.len() + 2 <= path.len() {
        let mut at = 0;
        while at < name.len() && path[start + 1 + at] == name[at] {
            at += 1;
        }
        if at == name.len() && path[start] == b'{' && path[start + 1 + at] == b'}' {
            return true;
        }
        start += 1;
    }
    false
}
