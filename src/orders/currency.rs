//! The currency that a sign, a code or a column names, and the one currency that is read from a file.

/// Signs and short names of currencies, and the ISO 4217 code that each stands for. `$`, `kr` and `¥` are not here: they
/// are the signs of several currencies, and stay what they are.
const SIGNS: [(&str, &str); 24] = [
    ("zł", "PLN"),
    ("ZŁ", "PLN"),
    ("zl", "PLN"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("Kč", "CZK"),
    ("KČ", "CZK"),
    ("Kc", "CZK"),
    ("£", "GBP"),
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("C$", "CAD"),
    ("A$", "AUD"),
    ("R$", "BRL"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("Fr", "CHF"),
    ("SFr", "CHF"),
    ("лв", "BGN"),
    ("₴", "UAH"),
    ("₹", "INR"),
    ("Rs", "INR"),
    ("₽", "RUB"),
    ("₺", "TRY"),
];

/// Longest name of a currency that is kept, in bytes.
const LONGEST: usize = 16;

/// What stands before or after the digits of an amount, without blanks, minus signs and parentheses.
pub(super) fn sign(mut affix: &[u8]) -> &[u8] {
    loop {
        affix = match affix {
            [first, rest @ ..] if is_around(*first) => rest,
            [rest @ .., last] if is_around(*last) => rest,
            // No-break space; then narrow and thin ones, the minus sign, the en dash and the typographic apostrophe.
            [0xC2, 0xA0, rest @ ..] | [rest @ .., 0xC2, 0xA0] => rest,
            [0xE2, 0x80, 0xAF | 0x89 | 0x93 | 0x99, rest @ ..]
            | [rest @ .., 0xE2, 0x80, 0xAF | 0x89 | 0x93 | 0x99]
            | [0xE2, 0x88, 0x92, rest @ ..]
            | [rest @ .., 0xE2, 0x88, 0x92] => rest,
            _ => return affix,
        };
    }
}

fn is_around(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, b'-' | b'+' | b'(' | b')' | b'.' | b',' | b'\'')
}

/// The ISO 4217 code that a text stands for, where there is only one; otherwise the text, its letters in upper case.
pub(super) fn code(text: &[u8]) -> String {
    let text = text.get(..LONGEST).unwrap_or(text);
    let known = SIGNS
        .iter()
        .find(|(sign, _)| text.eq_ignore_ascii_case(sign.as_bytes()));
    let code = known.map_or(text, |(_, code)| code.as_bytes());
    String::from_utf8_lossy(&code.to_ascii_uppercase()).into_owned()
}

/// Reads the amounts of one currency: that which is asked for, or the first that a row names.
#[derive(Debug, Default)]
pub(super) struct OneCurrency {
    code: Option<String>,
    /// How the last row wrote it: files hardly ever write it in two ways.
    written: Vec<u8>,
    others: Vec<String>,
}

/// Currencies that are listed.
pub(super) const MOST_CURRENCIES: usize = 20;

impl OneCurrency {
    pub(super) fn new(wanted: Option<&str>) -> Self {
        Self {
            code: wanted.map(|wanted| code(wanted.as_bytes())),
            ..Self::default()
        }
    }

    /// Whether a row that names this currency is read; a row that names none is.
    #[inline]
    pub(super) fn takes(&mut self, text: &[u8]) -> bool {
        text.is_empty() || text == self.written || self.takes_other(text)
    }

    #[cold]
    fn takes_other(&mut self, text: &[u8]) -> bool {
        let named = code(text);
        if *self.code.get_or_insert_with(|| named.clone()) == named {
            self.written.clear();
            self.written.extend_from_slice(text);
            return true;
        }
        if !self.others.contains(&named) && self.others.len() < MOST_CURRENCIES {
            self.others.push(named);
        }
        false
    }

    /// The currency that was read, and others that rows name.
    pub(super) fn into_names(self) -> (Option<String>, Vec<String>) {
        (self.code, self.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_codes_of_one_currency_are_the_same() {
        for (text, expected) in [
            ("zł", "PLN"),
            ("ZŁ", "PLN"),
            ("pln", "PLN"),
            ("Kč", "CZK"),
            ("KČ", "CZK"),
            ("KČ", "CZK"),
            ("€", "EUR"),
            ("eur", "EUR"),
            ("$", "$"),
            ("us$", "USD"),
            ("kr", "KR"),
            ("1", "1"),
        ] {
            assert_eq!(code(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_sign_is_what_is_left_without_blanks_and_minus() {
        for (affix, expected) in [
            (" zł", "zł"),
            ("\u{a0}zł", "zł"),
            ("-$", "$"),
            ("($ ", "$"),
            ("\u{2212}\u{202f}€", "€"),
            ("Rs.", "Rs"),
            (",- Kč", "Kč"),
            ("-", ""),
            ("", ""),
        ] {
            assert_eq!(sign(affix.as_bytes()), expected.as_bytes(), "{affix}");
        }
    }

    #[test]
    fn the_first_currency_is_that_of_the_file_unless_another_is_wanted() {
        let mut first = OneCurrency::new(None);
        assert!(first.takes(b"") && first.takes("€".as_bytes()) && first.takes(b"EUR"));
        assert!(!first.takes(b"$") && !first.takes(b"$") && first.takes(b""));
        assert_eq!(
            first.into_names(),
            (Some("EUR".into()), vec![String::from("$")])
        );
        let mut wanted = OneCurrency::new(Some("eur"));
        assert!(!wanted.takes(b"PLN") && wanted.takes("€".as_bytes()));
    }
}
