//! The one error of the core: which field broke which rule, and with what value.

use serde::{Deserialize, Serialize};

/// A rule that an input can break. The page has a sentence for each, in each language.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "rule",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[non_exhaustive]
pub enum Rule {
    /// Must be a number that is neither NaN nor infinite.
    Finite,
    /// Must be greater than `limit`.
    GreaterThan {
        /// The excluded lower limit.
        limit: f64,
    },
    /// Must be `limit` or more.
    AtLeast {
        /// The least allowed value.
        limit: f64,
    },
    /// Must be less than `limit`.
    LessThan {
        /// The excluded upper limit.
        limit: f64,
    },
    /// Must be `limit` or less.
    AtMost {
        /// The greatest allowed value.
        limit: f64,
    },
    /// Must be a whole number.
    WholeNumber,
    /// Must last a whole number of periods.
    WholePeriods {
        /// How many periods a year has.
        periods_per_year: f64,
    },
    /// Must not be empty.
    NotEmpty,
    /// Must equal the sum of its parts. If it does not, the fault is ours and not the visitor's.
    Balanced,
}

/// An input that breaks a rule: the field, the rule and the value that was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Error {
    /// Path of the field as JavaScript writes it, such as `grossMargin` or `segments[2].retention`.
    pub field: String,
    /// The rule that the value breaks.
    #[serde(flatten)]
    pub rule: Rule,
    /// The value as given.
    pub value: f64,
}

impl Rule {
    /// The rule in English, for developers; a limit follows where the rule has one.
    pub fn sentence(self) -> &'static str {
        match self {
            Rule::Finite => "must be a finite number",
            Rule::GreaterThan { .. } => "must be greater than",
            Rule::AtLeast { .. } => "must be at least",
            Rule::LessThan { .. } => "must be less than",
            Rule::AtMost { .. } => "must be at most",
            Rule::WholeNumber => "must be a whole number",
            Rule::WholePeriods { .. } => "must be a whole number of periods, of which a year has",
            Rule::NotEmpty => "must not be empty",
            Rule::Balanced => "must equal the sum of its parts",
        }
    }

    /// The limit that the rule sets, if it sets one.
    pub fn limit(self) -> Option<f64> {
        match self {
            Rule::GreaterThan { limit }
            | Rule::AtLeast { limit }
            | Rule::LessThan { limit }
            | Rule::AtMost { limit }
            | Rule::WholePeriods {
                periods_per_year: limit,
            } => Some(limit),
            Rule::Finite | Rule::WholeNumber | Rule::NotEmpty | Rule::Balanced => None,
        }
    }
}

impl Error {
    /// What must be there is not.
    pub fn empty(field: &str) -> Self {
        Self {
            field: field.to_owned(),
            rule: Rule::NotEmpty,
            value: 0.0,
        }
    }

    /// The error of a part, seen from the whole.
    ///
    /// ```
    /// use lifeworth::error::Error;
    ///
    /// assert_eq!(Error::empty("months").within("expiry").field, "expiry.months");
    /// ```
    pub fn within(self, part: &str) -> Self {
        Self {
            field: [part, ".", &self.field].concat(),
            ..self
        }
    }

    /// The error of an item, seen from the list.
    ///
    /// ```
    /// use lifeworth::error::Error;
    ///
    /// assert_eq!(Error::empty("name").within_item("segments", 2).field, "segments[2].name");
    /// ```
    pub fn within_item(self, list: &str, index: usize) -> Self {
        self.within(&[list, "[", &index.to_string(), "]"].concat())
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.field, self.rule.sentence())?;
        if let Some(limit) = self.rule.limit() {
            write!(f, " {limit}")?;
        }
        write!(f, " (given {})", self.value)
    }
}

impl std::error::Error for Error {}

/// Result of a calculation whose inputs are validated.
pub type Result<T> = std::result::Result<T, Error>;

/// Checks one field: `check("grossMargin", margin).finite()?.at_most(1.0)?`.
///
/// ```
/// use lifeworth::error::{check, Rule};
///
/// let error = check("retentionRate", 1.2).share().unwrap_err();
/// assert_eq!(error.field, "retentionRate");
/// assert_eq!(error.rule, Rule::AtMost { limit: 1.0 });
/// assert_eq!(error.value, 1.2);
/// ```
pub fn check(field: &str, value: f64) -> Check<'_> {
    Check { field, value }
}

/// A field under validation; made by [`check`]. Each method passes the field on or names the broken rule.
#[derive(Debug, Clone, Copy)]
pub struct Check<'a> {
    field: &'a str,
    value: f64,
}

impl Check<'_> {
    fn require(self, holds: bool, rule: Rule) -> Result<Self> {
        if holds {
            Ok(self)
        } else {
            Err(Error {
                field: self.field.to_owned(),
                rule,
                value: self.value,
            })
        }
    }

    /// Neither NaN nor infinite.
    pub fn finite(self) -> Result<Self> {
        self.require(self.value.is_finite(), Rule::Finite)
    }

    /// Finite and greater than `limit`.
    pub fn greater_than(self, limit: f64) -> Result<Self> {
        self.finite()?
            .require(self.value > limit, Rule::GreaterThan { limit })
    }

    /// Finite and at least `limit`.
    pub fn at_least(self, limit: f64) -> Result<Self> {
        self.finite()?
            .require(self.value >= limit, Rule::AtLeast { limit })
    }

    /// Finite and less than `limit`.
    pub fn less_than(self, limit: f64) -> Result<Self> {
        self.finite()?
            .require(self.value < limit, Rule::LessThan { limit })
    }

    /// Finite and at most `limit`.
    pub fn at_most(self, limit: f64) -> Result<Self> {
        self.finite()?
            .require(self.value <= limit, Rule::AtMost { limit })
    }

    /// A fraction from 0 to 1, both included.
    pub fn share(self) -> Result<Self> {
        self.at_least(0.0)?.at_most(1.0)
    }

    /// A whole number.
    pub fn whole_number(self) -> Result<Self> {
        self.finite()?
            .require(self.value.fract() == 0.0, Rule::WholeNumber)
    }
}
