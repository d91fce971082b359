//! Themes of the vendor's onboarding portal.

use super::{Evidence, Operation, Retry};
use crate::model::{NewTheme, Theme, ThemeChanges};

operations! {
    /// Makes a theme; a partner has at most ten.
    // Only if unsent: a repeat makes a second theme, and no documented operation lists them.
    pub const CREATE = Operation::post("/v1/partners/themes")
        .named("themes.create")
        .partner()
        .body::<NewTheme>()
        .returns::<Theme>()
        .known_from(Evidence::VendorDocs, "docs:partners/customize-theme");

    /// Changes what is given of a theme; the reply has the whole of it.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE = Operation::patch("/v1/partners/themes/{theme_id}")
        .named("themes.update")
        .partner()
        .body::<ThemeChanges>()
        .returns::<Theme>()
        .retry(Retry::Safe)
        .known_from(Evidence::VendorDocs, "docs:partners/customize-theme");

    /// Deletes a theme.
    // Safe: a deleted theme stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE = Operation::delete("/v1/partners/themes/{theme_id}")
        .named("themes.delete")
        .partner()
        .retry(Retry::Safe)
        .known_from(Evidence::VendorDocs, "docs:partners/customize-theme");
}
