//! What is recognised in the exports of shops, and what is asked.
//!
//! The header row of Shopify is that of its published exports, those of WooCommerce's analytics (both downloads) and of
//! PrestaShop's list of orders are those of their source code. Shoper and BaseLinker let each shop choose columns and
//! their names, and what plugins and modules write is from memory: any of these may differ. The orders are made up.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::orders::{
    AmountMeaning, DateOrder, DecimalMark, Delimiter, Detection, OrderReader, Quote, ReadingReport,
    Shop, Undecided, detect,
};

/// Detects, checks that nothing is left to ask, and reads with what was detected.
fn read(text: &str) -> (Detection, ReadingReport) {
    let found = detect(text.as_bytes());
    assert_eq!(found.undecided, [], "{:?}", found.options);
    let mut reader = OrderReader::new(found.options.clone()).unwrap();
    reader.push(text.as_bytes());
    (found, reader.finish().1)
}

/// The name of the column that has a role.
fn name(found: &Detection, column: Option<u32>) -> &str {
    column.map_or("", |column| &found.column_names[column as usize])
}

#[test]
fn shopify() {
    let header = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,\
        Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,\
        Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
        Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,\
        Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,\
        Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,\
        Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,\
        Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Phone,Receipt Number\n";
    let width = header.split(',').count();
    let column = |name: &str| {
        header
            .split(',')
            .position(|one| one.trim() == name)
            .unwrap()
    };
    let row = |cells: &[(&str, &str)]| {
        let mut fields = vec![""; width];
        for (name, value) in cells {
            fields[column(name)] = value;
        }
        fields.join(",") + "\n"
    };
    let order = |name: &'static str, email, status, total, created| {
        vec![
            ("Name", name),
            ("Email", email),
            ("Financial Status", status),
            ("Currency", "EUR"),
            ("Total", total),
            ("Created at", created),
            ("Source", "web"),
            ("Lineitem quantity", "1"),
            ("Lineitem price", "10.00"),
        ]
    };
    let mut text = String::from(header);
    text += &row(&order(
        "#1004",
        "anna@example.com",
        "paid",
        "35.00",
        "2025-12-31 23:41:13 +0100",
    ));
    // The second item of the order.
    text += &row(&[
        ("Name", "#1004"),
        ("Email", "anna@example.com"),
        ("Created at", "2025-12-31 23:41:13 +0100"),
        ("Lineitem price", "15.00"),
    ]);
    let mut refunded = order(
        "#1003",
        "bob@example.com",
        "partially_refunded",
        "20.00",
        "2025-12-30 10:00:00 +0100",
    );
    refunded.push(("Refunded Amount", "5.00"));
    text += &row(&refunded);
    let mut cancelled = order(
        "#1002",
        "bob@example.com",
        "voided",
        "99.00",
        "2025-12-29 10:00:00 +0100",
    );
    cancelled.push(("Cancelled at", "2025-12-29 12:00:00 +0100"));
    text += &row(&cancelled);
    let mut refunded = order(
        "#1001",
        "bob@example.com",
        "refunded",
        "12.00",
        "2025-12-28 10:00:00 +0100",
    );
    refunded.push(("Refunded Amount", "12.00"));
    text += &row(&refunded);
    let (found, report) = read(&text);
    assert_eq!(found.shop, Some(Shop::Shopify));
    let columns = found.options.columns;
    assert_eq!(name(&found, columns.customer), "Email");
    assert_eq!(name(&found, columns.date), "Created at");
    assert_eq!(name(&found, columns.amount), "Total");
    assert_eq!(name(&found, columns.order_id), "Name");
    assert_eq!(name(&found, columns.refund), "Refunded Amount");
    assert_eq!(name(&found, columns.channel), "Source");
    assert_eq!(found.options.amount_meaning, AmountMeaning::OrderTotal);
    assert_eq!(
        (report.purchases, report.customers, report.revenue),
        (2.0, 2.0, 50.0)
    );
    assert_eq!(
        (report.merged_rows, report.cancelled_orders, report.bad_rows),
        (1.0, 2.0, 0.0)
    );
    assert_eq!(report.last_date.as_deref(), Some("2025-12-31"));
    assert_eq!(report.currency.as_deref(), Some("EUR"));
}

#[test]
fn woocommerce() {
    // Analytics > Orders: what was given back has a row of its own, before the order, in what is sent by e-mail …
    let (found, report) = read(
        "Date,\"Order #\",\"N. Revenue (formatted)\",Status,Customer,\"Customer type\",Product(s),\"Items sold\",Coupon(s),\"Net Sales\",Attribution\n\
         \"2025-12-31 20:20:11\",5012,-&euro;9.00,completed,\"Anna Nowak\",returning,\"1× Spoon\",-1,,-9,\"Organic: Google\"\n\
         \"2025-12-31 18:20:11\",5012,&euro;49.00,completed,\"Anna Nowak\",returning,\"1× Mug, 2× Spoon\",3,,49,\"Organic: Google\"\n\
         \"2025-12-30 10:00:00\",5011,&euro;12.50,cancelled,\"Jan Kowalski\",new,\"1× Mug\",1,,12.5,Direct\n",
    );
    assert_eq!(found.shop, Some(Shop::WooCommerce));
    assert_eq!(name(&found, found.options.columns.amount), "Net Sales");
    assert_eq!(
        (report.purchases, report.revenue, report.cancelled_orders),
        (1.0, 40.0, 1.0)
    );
    // … and in what the page itself writes, with or without the columns that can be left out.
    for (head, cells) in [
        (
            "Status,Customer,Customer type,Payment method,Product(s),Items sold,Coupon(s),Net sales,Attribution",
            "completed,Anna Nowak,new,Card,1× Mug,1,,12.5,Direct",
        ),
        ("Customer,Customer type,Net sales", "Anna Nowak,new,12.5"),
    ] {
        let (found, report) = read(&format!(
            "Date,Order #,{head}\n2025-12-30 10:00:00,5010,{cells}\n"
        ));
        assert_eq!(found.shop, Some(Shop::WooCommerce));
        assert_eq!(name(&found, found.options.columns.amount), "Net sales");
        assert_eq!(name(&found, found.options.columns.customer), "Customer");
        assert_eq!((report.purchases, report.revenue), (1.0, 12.5));
    }
    // Earlier versions call the amount otherwise.
    let (found, report) = read(
        "Date,\"Order #\",\"N. Revenue (formatted)\",Status,Customer,\"Customer type\",Product(s),\"Items sold\",Coupon(s),\"N. Revenue\"\n\
         \"2025-12-31 18:20:11\",5012,&euro;49.00,completed,\"Anna Nowak\",returning,\"1× Mug, 2× Spoon\",3,,49\n",
    );
    assert_eq!(found.shop, Some(Shop::WooCommerce));
    assert_eq!(name(&found, found.options.columns.amount), "N. Revenue");
    assert_eq!(report.revenue, 49.0);
    // Advanced Order Export.
    let (found, report) = read(
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax\n\
         81,Completed,2025-12-31 10:05,,Anna,Nowak,anna@example.com,,Card,0,40,Courier,5,0,45,8.41,M1,1,Mug,1,20,,,\n\
         81,Completed,2025-12-31 10:05,,Anna,Nowak,anna@example.com,,Card,0,40,Courier,5,0,45,8.41,S1,2,Spoon,2,10,,,\n\
         82,Refunded,2025-12-31 11:05,,Bob,Kot,bob@example.com,,Card,0,40,Courier,5,45,45,8.41,S1,1,Spoon,2,10,,,\n",
    );
    assert_eq!(found.shop, Some(Shop::WooCommerce));
    assert_eq!(
        name(&found, found.options.columns.customer),
        "Email (Billing)"
    );
    assert_eq!(
        (report.purchases, report.revenue, report.merged_rows),
        (1.0, 45.0, 1.0)
    );
    // Customer/Order CSV Export.
    let (found, report) = read(
        "order_id,order_number,date,status,shipping_total,tax_total,order_total,refunded_total,order_currency,payment_method,shipping_method,customer_id,billing_first_name,billing_last_name,billing_email,billing_phone\n\
         501,501,2025-12-31 09:00:00,processing,5.00,3.10,25.00,10.00,PLN,bacs,flat_rate,7,Anna,Nowak,anna@example.com,\n",
    );
    assert_eq!(found.shop, Some(Shop::WooCommerce));
    assert_eq!(name(&found, found.options.columns.refund), "refunded_total");
    assert_eq!(report.revenue, 15.0);
}

#[test]
fn prestashop() {
    let (found, report) = read(
        "ID;Reference;\"New client\";Delivery;Customer;Total;Payment;Status;Date\n\
         5;KHWLILZLL;1;\"United States\";\"J. DOE\";€20.90;\"Bank wire\";\"Awaiting bank wire payment\";\"2025-12-31 14:21:49\"\n\
         4;FFATNOMMJ;0;\"United States\";\"J. DOE\";€14.90;Check;Canceled;\"2025-12-30 14:21:49\"\n",
    );
    assert_eq!(
        (found.shop, found.options.delimiter),
        (Some(Shop::PrestaShop), Delimiter::Semicolon)
    );
    assert_eq!(
        (report.purchases, report.revenue, report.cancelled_orders),
        (1.0, 20.9, 1.0)
    );
    let (found, report) = read(
        "ID;Indeks;\"Nowy klient\";Dostawa;Klient;Razem;Płatność;Status;Data\n\
         7;XKBKNABJK;1;Polska;\"A. Nowak\";\"1 020,90 zł\";Przelew;\"Płatność zaakceptowana\";\"2025-12-31 14:21:49\"\n\
         6;XKBKNABJL;1;Polska;\"B. Kot\";\"20,90 zł\";Przelew;Anulowane;\"2025-12-31 14:21:49\"\n",
    );
    assert_eq!(found.shop, Some(Shop::PrestaShop));
    assert_eq!(found.options.decimal_mark, DecimalMark::Comma);
    assert_eq!((report.revenue, report.cancelled_orders), (1020.9, 1.0));
    let (found, report) = read(
        "ID;Referencia;\"Nový zákazník\";Doručenie;Zákazník;Celkom;Platba;Stav;Dátum\n\
         7;XKBKNABJK;1;Slovensko;\"A. Nováková\";\"20,90 €\";Prevod;\"Platba prijatá\";\"31. 12. 2025 14:21\"\n\
         6;XKBKNABJL;1;Slovensko;\"B. Mačka\";\"9,90 €\";Prevod;Zrušená;\"31. 12. 2025 14:21\"\n",
    );
    assert_eq!(found.shop, Some(Shop::PrestaShop));
    assert_eq!(found.options.date_order, DateOrder::DayMonthYear);
    assert_eq!((report.revenue, report.cancelled_orders), (20.9, 1.0));
    let (found, report) = read(
        "id_order;reference;id_shop;id_customer;current_state;total_paid;total_paid_tax_incl;date_add\n\
         7;XKBKNABJK;1;31;2;20.900000;20.900000;2025-12-31 14:21:49\n",
    );
    assert_eq!(found.shop, Some(Shop::PrestaShop));
    assert_eq!((report.revenue, report.rounded_amounts), (20.9, 0.0));
}

#[test]
fn shoper() {
    let (found, report) = read(
        "order_id;date;status;email;firstname;lastname;sum;currency;payment;shipping;origin\n\
         1201;2025-12-31 12:00:00;zrealizowane;anna@example.com;Anna;Nowak;129,99;PLN;Przelew;Kurier;Sklep\n\
         1200;2025-12-30 12:00:00;anulowane;bob@example.com;Bob;Kot;59,00;PLN;Przelew;Kurier;Allegro\n",
    );
    assert_eq!(found.shop, Some(Shop::Shoper));
    assert_eq!(name(&found, found.options.columns.channel), "origin");
    assert_eq!(
        (report.purchases, report.revenue, report.cancelled_orders),
        (1.0, 129.99, 1.0)
    );
}

#[test]
fn baselinker() {
    let (found, report) = read(
        "order_id;date_add;order_source;order_status;email;name;price_brutto;quantity;currency\n\
         9001;31.12.2025 12:01;allegro;Wysłane;anna@example.com;Kubek;20,00;2;PLN\n\
         9001;31.12.2025 12:01;allegro;Wysłane;anna@example.com;Łyżka;5,50;1;PLN\n\
         9002;31.12.2025 13:01;shop;Anulowane;bob@example.com;Łyżka;5,50;1;PLN\n",
    );
    assert_eq!(found.shop, Some(Shop::BaseLinker));
    assert_eq!(found.options.amount_meaning, AmountMeaning::UnitPrice);
    assert_eq!(
        (report.purchases, report.revenue, report.cancelled_orders),
        (1.0, 45.5, 1.0)
    );
    let (found, report) = read(
        "Numer zamówienia;Data zamówienia;Źródło;Status;E-mail;Wartość zamówienia;Waluta\n\
         9001;2025-12-31;Allegro;Wysłane;anna@example.com;45,50;PLN\n",
    );
    assert_eq!(found.shop, Some(Shop::BaseLinker));
    assert_eq!(report.revenue, 45.5);
}

#[test]
fn files_of_no_known_shop() {
    // Slovak Excel.
    let (found, report) = read(
        "Číslo objednávky;Dátum;E-mail;Celková suma;Kanál;Skupina zákazníkov\n1;1.2.2025;a@example.sk;1 234,50 €;e-shop;VIP\n",
    );
    let columns = found.options.columns;
    assert_eq!(found.shop, None);
    assert_eq!(name(&found, columns.customer), "E-mail");
    assert_eq!((columns.channel, columns.segment), (Some(4), Some(5)));
    assert_eq!(found.options.date_order, DateOrder::DayMonthYear);
    assert_eq!(report.revenue, 1234.5);
    // UCI's online retail: the price of a piece, and its number.
    let (found, report) = read(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n\
         536365,85123A,HEART,6,12/1/2010 8:26,2.55,17850,UK\n536365,71053,LANTERN,6,12/31/2010 8:26,3.39,17850,UK\n",
    );
    assert_eq!(found.options.amount_meaning, AmountMeaning::UnitPrice);
    assert_eq!(found.options.date_order, DateOrder::MonthDayYear);
    assert_eq!((report.purchases, report.revenue), (1.0, 35.64));
    // The same in Polish, as BaseLinker and others call the columns.
    let (found, report) = read(
        "Numer zamówienia;Data dodania;E-mail klienta;Nazwa produktu;Cena brutto;Ilość;Źródło\n\
         1;2025-12-31 10:00;a@example.com;Kubek;12,50;2;Allegro\n1;2025-12-31 10:00;a@example.com;Łyżka;2,50;4;Allegro\n",
    );
    assert_eq!(found.options.amount_meaning, AmountMeaning::UnitPrice);
    assert_eq!((report.purchases, report.revenue), (1.0, 35.0));
    // CDNOW: blanks, and no words that are known to mean an order.
    let (found, report) = read(
        " customer_id  date number_of_cds  dollar_value\r\n 00001 19970101  1   11.77\r\n 00002 19970112  1   12.00\r\n",
    );
    assert_eq!(found.options.delimiter, Delimiter::Blanks);
    assert_eq!((report.customers, report.revenue), (2.0, 23.77));
}

#[test]
fn delimiters_and_quotes() {
    for (delimiter, character) in [
        (Delimiter::Comma, ","),
        (Delimiter::Semicolon, ";"),
        (Delimiter::Tab, "\t"),
        (Delimiter::Pipe, "|"),
    ] {
        let text = "customer~date~amount\n\"a,;|\t\"~2025-01-01~\"1,50\"\n\"b,;|\t\"~2025-01-02~\"2,50\"\n";
        let (found, report) = read(&text.replace('~', character));
        assert_eq!(found.options.delimiter, delimiter);
        assert_eq!(report.revenue, 4.0, "{delimiter:?}");
    }
    let (found, report) =
        read("customer,date,amount\n'a,b',2025-01-01,'1.50'\n'c',2025-01-01,'2.50'\n");
    assert_eq!(found.options.quote, Quote::Single);
    assert_eq!(report.revenue, 4.0);
    let (found, report) = read("sep=;\r\ncustomer;date;amount\r\na;2025-01-01;1,50\r\n");
    assert_eq!(
        (found.options.delimiter, found.options.skipped_rows),
        (Delimiter::Semicolon, 1)
    );
    assert_eq!((report.rows, report.revenue), (1.0, 1.5));
}

#[test]
fn files_without_header() {
    let (found, report) =
        read("anna@example.com,2025-12-31,12.50\nbob@example.com,2025-12-30,10.00\n");
    assert!(!found.options.header);
    assert_eq!((report.customers, report.revenue), (2.0, 22.5));
}

#[test]
fn what_is_asked() {
    let asked = |text: &str| detect(text.as_bytes()).undecided;
    assert_eq!(
        asked("customer,date,amount\na,01/02/2025,1.50\nb,03/04/2025,2.50\n"),
        [Undecided::DateOrder]
    );
    assert_eq!(
        asked("customer,date,amount\na,01/02/25,1.50\n"),
        [Undecided::DateOrder]
    );
    assert_eq!(
        asked("customer,date,amount\na,01/02/2025,1.50\nb,13/04/2025,2.50\n"),
        []
    );
    assert_eq!(
        asked("customer,date,amount\na,01/13/2025,1.50\nb,03/04/2025,2.50\n"),
        []
    );
    assert_eq!(asked("customer,date,amount\na,01.02.2025,1.50\n"), []);
    assert_eq!(
        asked("customer,date,amount\na,2025-01-02,1.500\nb,2025-01-02,\"2,250\"\n"),
        [Undecided::DecimalMark]
    );
    assert_eq!(
        asked("customer,date,amount\na,2025-01-02,1.500\nb,2025-01-02,1.5\n"),
        []
    );
    // What is called a date and is none is not a question of order; an order is shown until it is answered.
    assert_eq!(
        asked("customer,date,amount\na,soon,1.50\n"),
        [Undecided::Date]
    );
    let shown = detect(b"customer,date,amount\na,01/02/2025,1.50\n").options;
    assert_eq!(shown.date_order, DateOrder::DayMonthYear);
    assert_eq!(
        asked("x,y,z\nfoo,bar,baz\n"),
        [Undecided::Customer, Undecided::Date, Undecided::Amount]
    );
    assert_eq!(
        asked(""),
        [Undecided::Customer, Undecided::Date, Undecided::Amount]
    );
    assert_eq!(
        asked("who,when,date,total\na,b,2025-01-02,1.5\n"),
        [Undecided::Customer]
    );
}
