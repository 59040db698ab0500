//! What the word in a status column means.

/// What a status says about the money of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A sale, perhaps still to be paid or sent, perhaps refunded in part.
    Sale,
    /// Cancelled, refused, failed, or refunded as a whole.
    Void,
}

/// Beginnings of words that void an order, in English, Polish, Slovak and Czech, German and Spanish, without accents.
const VOID: [&str; 27] = [
    "cancel",
    "void",
    "fail",
    "expired",
    "declin",
    "reject",
    "trash",
    "draft",
    "checkout-draft",
    "refund",
    "charged back",
    "chargeback",
    "anul",
    "odrzuc",
    "zwrot",
    "zwroc",
    "nieudan",
    "blad platn",
    "storn",
    "zrus",
    "vraten",
    "vracen",
    "odmietn",
    "odmitn",
    "chyba plat",
    "erstatt",
    "reembols",
];

/// Words that say "in part".
const PARTLY: [&str; 6] = ["part", "czesc", "ciastoc", "castec", "teil", "parcial"];

/// Reads a status, such as `wc-cancelled`, `partially_refunded` or `Anulowane`.
pub(super) fn standing(status: &[u8]) -> Standing {
    let text = fold(&String::from_utf8_lossy(status.get(..64).unwrap_or(status)));
    if PARTLY.iter().any(|partly| text.contains(partly)) {
        return Standing::Sale;
    }
    let void = VOID.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            at == 0
                || text
                    .as_bytes()
                    .get(at - 1)
                    .is_some_and(|&byte| byte == b' ')
        })
    });
    if void && !text.starts_with("not ") && !text.starts_with("no ") {
        Standing::Void
    } else {
        Standing::Sale
    }
}

/// Lower case without accents; what is neither letter nor digit nor `#` becomes one blank, and camel case is split.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut lower = false;
    for character in text.chars() {
        let (letter, is_upper) = plain(character);
        if letter == ' ' {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            if is_upper && lower {
                folded.push(' ');
            }
            folded.push(letter);
        }
        lower = letter.is_ascii_lowercase() && !is_upper;
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// A character without accent in lower case, and whether it was upper case; a blank for what is not part of a word.
fn plain(character: char) -> (char, bool) {
    if character.is_ascii_alphanumeric() || character == '#' {
        return (
            character.to_ascii_lowercase(),
            character.is_ascii_uppercase(),
        );
    }
    for (plain, accented) in ACCENTS {
        if let Some(at) = accented.chars().position(|one| one == character) {
            return (plain, at % 2 == 1);
        }
    }
    (' ', false)
}

/// Accented letters of Polish, Slovak, Czech, German and Spanish: lower and upper case in turn.
const ACCENTS: [(char, &str); 16] = [
    ('a', "áÁąĄäÄ"),
    ('c', "čČćĆ"),
    ('d', "ďĎ"),
    ('e', "éÉěĚęĘ"),
    ('i', "íÍ"),
    ('l', "łŁľĽĺĹ"),
    ('n', "ńŃňŇñÑ"),
    ('o', "óÓôÔöÖ"),
    ('r', "řŘŕŔ"),
    ('s', "śŚšŠ"),
    ('s', "ß"),
    ('t', "ťŤ"),
    ('u', "úÚůŮüÜ"),
    ('y', "ýÝ"),
    ('z', "żŻźŹ"),
    ('z', "žŽ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_folded() {
        assert_eq!(fold("Data złożenia zamówienia"), "data zlozenia zamowienia");
        assert_eq!(fold("Item #"), "item #");
        assert_eq!(fold(" Quantity (- Refund) "), "quantity refund");
        assert_eq!(fold("order_id"), "order id");
        assert_eq!(fold("totalPaidTaxIncl"), "total paid tax incl");
        assert_eq!(fold("ČÍSLO OBJEDNÁVKY"), "cislo objednavky");
        assert_eq!(fold("E-mail"), "e mail");
    }

    #[test]
    fn what_voids_an_order() {
        for status in [
            "cancelled",
            "Canceled",
            "wc-cancelled",
            "voided",
            "refunded",
            "Refunded",
            "Anulowane",
            "Zwrócone",
            "Zrušená",
            "Stornovaná objednávka",
            "Failed",
            "Błąd płatności",
            "payment_failed",
        ] {
            assert_eq!(standing(status.as_bytes()), Standing::Void, "{status}");
        }
        for status in [
            "",
            "paid",
            "pending",
            "partially_refunded",
            "Partial refund",
            "completed",
            "Zrealizowane",
            "Częściowy zwrot",
            "Čiastočne vrátené",
            "Wysłane",
            "Odoslaná",
            "unavoidable",
            "Not refunded",
        ] {
            assert_eq!(standing(status.as_bytes()), Standing::Sale, "{status}");
        }
    }
}
