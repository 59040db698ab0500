//! The columns of the order exports of known shops, by the names in their header rows.

use serde::{Deserialize, Serialize};

use super::options::{AmountMeaning, Columns, Role};
use super::status::fold;

/// A shop system whose export is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Shop {
    /// Shopify's orders export.
    Shopify,
    /// WooCommerce: its analytics report, and the usual export plugins.
    WooCommerce,
    /// PrestaShop's list of orders, and its database table.
    PrestaShop,
    /// Shoper.
    Shoper,
    /// BaseLinker (Base).
    BaseLinker,
}

/// One kind of export: the header names that prove it, and which of its columns have which roles.
struct Export {
    shop: Shop,
    proof: &'static [&'static str],
    roles: &'static [(Role, &'static str)],
    meaning: AmountMeaning,
}

use AmountMeaning::{LineTotal, OrderTotal, UnitPrice};
use Role::{
    Amount, Cancelled, Channel, Currency, Customer, Date, OrderId, Quantity, Refund, Segment,
    Status,
};

/// Names are folded: lower case, without accents, words separated by one blank. Earlier entries of a role win.
#[rustfmt::skip]
const EXPORTS: [Export; 11] = [
    Export {
        shop: Shop::Shopify,
        proof: &["name", "email", "financial status", "lineitem name"],
        roles: &[
            (Customer, "email"),
            (Date, "created at"),
            (Amount, "total"),
            (OrderId, "name"),
            (Channel, "source"),
            (Refund, "refunded amount"),
            (Status, "financial status"),
            (Cancelled, "cancelled at"),
            (Currency, "currency"),
        ],
        meaning: OrderTotal,
    },
    // WooCommerce > Analytics > Orders > Download: as the page writes few orders, and as many are sent by e-mail. An order
    // has one row, and what was given back another with the same number and less than zero, which stands first.
    Export {
        shop: Shop::WooCommerce,
        proof: &["date", "order #", "customer", "customer type"],
        roles: &[
            (Customer, "customer"),
            (Date, "date"),
            (Amount, "net sales"),
            (Amount, "n revenue"),
            (OrderId, "order #"),
            (Status, "status"),
            (Channel, "attribution"),
        ],
        meaning: LineTotal,
    },
    // Advanced Order Export.
    Export {
        shop: Shop::WooCommerce,
        proof: &[
            "order number",
            "order status",
            "order date",
            "email billing",
        ],
        roles: &[
            (Customer, "email billing"),
            (Date, "order date"),
            (Amount, "order total amount"),
            (OrderId, "order number"),
            (Refund, "order refund amount"),
            (Status, "order status"),
            (Currency, "currency"),
        ],
        meaning: OrderTotal,
    },
    // Customer/Order CSV Export, and Order Export & Import.
    Export {
        shop: Shop::WooCommerce,
        proof: &["order id", "billing email", "order total"],
        roles: &[
            (Customer, "billing email"),
            (Date, "order date"),
            (Date, "date"),
            (Amount, "order total"),
            (OrderId, "order id"),
            (Refund, "refunded total"),
            (Refund, "order refund"),
            (Status, "status"),
            (Currency, "order currency"),
            (Currency, "currency"),
        ],
        meaning: OrderTotal,
    },
    // PrestaShop > Orders > Export, in English, Polish and Slovak.
    Export {
        shop: Shop::PrestaShop,
        proof: &["id", "reference", "new client", "customer", "total"],
        roles: &[
            (Customer, "customer"),
            (Date, "date"),
            (Amount, "total"),
            (OrderId, "id"),
            (Status, "status"),
            (Segment, "delivery"),
        ],
        meaning: OrderTotal,
    },
    Export {
        shop: Shop::PrestaShop,
        proof: &["id", "nowy klient", "klient", "data"],
        roles: &[
            (Customer, "klient"),
            (Date, "data"),
            (Amount, "razem"),
            (Amount, "suma"),
            (Amount, "lacznie"),
            (OrderId, "id"),
            (Status, "status"),
            (Status, "stan"),
            (Segment, "dostawa"),
        ],
        meaning: OrderTotal,
    },
    Export {
        shop: Shop::PrestaShop,
        proof: &["id", "novy zakaznik", "zakaznik", "datum"],
        roles: &[
            (Customer, "zakaznik"),
            (Date, "datum"),
            (Amount, "celkom"),
            (Amount, "spolu"),
            (OrderId, "id"),
            (Status, "stav"),
            (Segment, "dorucenie"),
            (Segment, "dodanie"),
        ],
        meaning: OrderTotal,
    },
    // PrestaShop > SQL manager, or a module, on the table of orders.
    Export {
        shop: Shop::PrestaShop,
        proof: &["id order", "id customer", "total paid", "date add"],
        roles: &[
            (Customer, "email"),
            (Customer, "id customer"),
            (Date, "date add"),
            (Amount, "total paid tax incl"),
            (Amount, "total paid"),
            (OrderId, "id order"),
            (Channel, "id shop"),
            (Status, "current state"),
            (Currency, "id currency"),
        ],
        meaning: OrderTotal,
    },
    Export {
        shop: Shop::Shoper,
        proof: &["order id", "email", "sum", "date"],
        roles: &[
            (Customer, "email"),
            (Date, "date"),
            (Amount, "sum"),
            (OrderId, "order id"),
            (Channel, "origin"),
            (Status, "status"),
            (Status, "status name"),
            (Currency, "currency"),
            (Segment, "user group"),
        ],
        meaning: OrderTotal,
    },
    // One row per product.
    Export {
        shop: Shop::BaseLinker,
        proof: &["order id", "email", "order source", "price brutto"],
        roles: &[
            (Customer, "email"),
            (Date, "date add"),
            (Date, "order date"),
            (Date, "date confirmed"),
            (Amount, "price brutto"),
            (OrderId, "order id"),
            (Channel, "order source"),
            (Quantity, "quantity"),
            (Status, "order status"),
            (Status, "status"),
            (Currency, "currency"),
        ],
        meaning: UnitPrice,
    },
    Export {
        shop: Shop::BaseLinker,
        proof: &["numer zamowienia", "zrodlo", "data zamowienia"],
        roles: &[
            (Customer, "e mail"),
            (Customer, "email"),
            (Date, "data zamowienia"),
            (Amount, "wartosc zamowienia"),
            (Amount, "suma"),
            (Amount, "razem"),
            (OrderId, "numer zamowienia"),
            (Channel, "zrodlo"),
            (Status, "status"),
            (Status, "status zamowienia"),
            (Currency, "waluta"),
        ],
        meaning: OrderTotal,
    },
];

/// Names that mean the same in any file, in English, Polish, Slovak, Czech, German and Spanish.
#[rustfmt::skip]
const ANY: [(Role, &[&str]); 11] = [
    (
        Customer,
        &[
            "customer email",
            "email",
            "e mail",
            "e mail klienta",
            "email klienta",
            "adres e mail",
            "billing email",
            "email zakaznika",
            "customer id",
            "customerid",
            "id customer",
            "client id",
            "user id",
            "id klienta",
            "kod klienta",
            "id zakaznika",
            "kundennummer",
            "kunden nr",
            "id cliente",
            "customer",
            "client",
            "klient",
            "nabywca",
            "kupujacy",
            "zakaznik",
            "kupujuci",
            "odberatel",
            "kunde",
            "cliente",
            "customer name",
            "nazwa klienta",
            "login",
            "buyer",
        ],
    ),
    (
        Date,
        &[
            "order date",
            "created at",
            "date created",
            "date add",
            "purchase date",
            "data zamowienia",
            "data zlozenia zamowienia",
            "data zlozenia",
            "data zakupu",
            "datum objednavky",
            "datum vytvorenia",
            "datum vytvoreni",
            "bestelldatum",
            "fecha del pedido",
            "transaction date",
            "date",
            "data",
            "datum",
            "fecha",
            "invoice date",
            "invoicedate",
            "order purchase timestamp",
            "day",
            "dzien",
            "paid at",
        ],
    ),
    (
        Amount,
        &[
            "order total",
            "order total amount",
            "total paid",
            "total amount",
            "grand total",
            "total price",
            "total",
            "wartosc zamowienia",
            "kwota zamowienia",
            "suma zamowienia",
            "do zaplaty",
            "wartosc brutto",
            "razem",
            "suma",
            "kwota",
            "wartosc",
            "celkova suma",
            "suma objednavky",
            "spolu s dph",
            "celkom",
            "celkem",
            "cena celkem",
            "gesamtbetrag",
            "gesamt",
            "betrag",
            "importe",
            "importe total",
            "amount",
            "revenue",
            "sales",
            "sum",
            "value",
            "dollar value",
            "payment value",
        ],
    ),
    (
        OrderId,
        &[
            "order id",
            "order number",
            "order no",
            "order #",
            "id order",
            "numer zamowienia",
            "nr zamowienia",
            "id zamowienia",
            "zamowienie",
            "cislo objednavky",
            "kod objednavky",
            "objednavka",
            "bestellnummer",
            "numero de pedido",
            "pedido",
            "order",
            "invoice",
            "invoice no",
            "invoiceno",
            "transaction id",
            "numer faktury",
        ],
    ),
    (
        Channel,
        &[
            "channel",
            "sales channel",
            "source",
            "order source",
            "kanal",
            "kanal sprzedazy",
            "zrodlo",
            "zrodlo zamowienia",
            "predajny kanal",
            "zdroj",
            "vertriebskanal",
            "kanaal",
            "canal",
            "marketplace",
        ],
    ),
    (
        Segment,
        &[
            "segment",
            "customer group",
            "grupa klientow",
            "grupa klienta",
            "grupa",
            "skupina zakaznikov",
            "skupina",
            "kundengruppe",
            "grupo",
            "customer segment",
        ],
    ),
    (
        Quantity,
        &[
            "quantity",
            "qty",
            "ilosc",
            "liczba sztuk",
            "mnozstvo",
            "mnozstvi",
            "pocet kusov",
            "menge",
            "anzahl",
            "cantidad",
        ],
    ),
    (
        Refund,
        &[
            "refunded amount",
            "refund amount",
            "refund",
            "refunded",
            "kwota zwrotu",
            "zwrot",
            "vratena suma",
            "erstattung",
            "reembolso",
        ],
    ),
    (
        Status,
        &[
            "order status",
            "status",
            "status zamowienia",
            "stan zamowienia",
            "stav objednavky",
            "stav",
            "bestellstatus",
            "estado",
        ],
    ),
    (
        Cancelled,
        &[
            "cancelled at",
            "canceled at",
            "date cancelled",
            "data anulowania",
            "datum zrusenia",
            "storniert am",
        ],
    ),
    (
        Currency,
        &[
            "currency",
            "order currency",
            "currency code",
            "waluta",
            "mena",
            "wahrung",
            "moneda",
        ],
    ),
];

/// Names that say that the amount is the price of one piece, or the value of a line.
const UNIT_PRICES: [&str; 20] = [
    "unit price",
    "unitprice",
    "price",
    "lineitem price",
    "item price",
    "product price",
    "cena",
    "cena brutto",
    "cena jednostkowa",
    "cena jednostkowa brutto",
    "cena produktu",
    "price brutto",
    "jednotkova cena",
    "jednotkova cena s dph",
    "cena za kus",
    "cena s dph",
    "einzelpreis",
    "stuckpreis",
    "precio",
    "precio unitario",
];
const LINE_TOTALS: [&str; 7] = [
    "line total",
    "item total",
    "line amount",
    "wartosc pozycji",
    "kwota pozycji",
    "subtotal line",
    "row total",
];

/// What a header row tells.
pub(super) struct Match {
    pub shop: Option<Shop>,
    pub columns: Columns,
    pub meaning: AmountMeaning,
    /// How many of the names are known.
    pub known: usize,
}

/// Finds the roles of the columns by their names; the first of two columns with the same name is taken.
pub(super) fn match_header(names: &[String]) -> Match {
    let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let find = |wanted: &str| names.iter().position(|name| name == wanted);
    let export = EXPORTS
        .iter()
        .find(|export| export.proof.iter().all(|&name| find(name).is_some()));
    let mut columns = Columns::default();
    let mut known = 0;
    let mut meaning = export.map_or(OrderTotal, |export| export.meaning);
    for &(role, name) in export.map_or(&[][..], |export| export.roles) {
        let slot = columns.slot(role);
        if slot.is_none()
            && let Some(column) = find(name)
        {
            *slot = Some(column as u32);
            known += 1;
        }
    }
    if export.is_none() {
        for (role, wanted) in ANY {
            let column = wanted.iter().find_map(|name| find(name));
            known += usize::from(column.is_some());
            *columns.slot(role) = column.map(|column| column as u32);
        }
        for (kind, wanted) in [(LineTotal, &LINE_TOTALS[..]), (UnitPrice, &UNIT_PRICES[..])] {
            let column = wanted.iter().find_map(|name| find(name));
            if columns.amount.is_none()
                && let Some(column) = column
            {
                columns.amount = Some(column as u32);
                meaning = kind;
                known += 1;
            }
        }
        if meaning == OrderTotal {
            columns.quantity = None;
        }
    }
    Match {
        shop: export.map(|export| export.shop),
        columns,
        meaning,
        known,
    }
}
