//! Answers as people have them: what is read, what is rejected, and what only the visitor can say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::error::Rule;
use lifeworth::survey::answers::{AnswerTable, ReadAnswersOptions, read_answers};
use lifeworth::survey::columns::AnswerColumns;
use lifeworth::survey::date::{CalendarDate, DayOrder, DayOrderFinding};
use lifeworth::survey::delimited::Delimiter;
use lifeworth::survey::grouping::{GroupKey, Grouping, group_answers};
use lifeworth::survey::score_cell::RowProblem;

fn read(text: &str) -> AnswerTable {
    read_answers(text.as_bytes(), &ReadAnswersOptions::default()).unwrap()
}

fn scores(table: &AnswerTable) -> Vec<u8> {
    table.answers.iter().map(|answer| answer.score).collect()
}

fn rejected(table: &AnswerTable) -> Vec<(u32, RowProblem)> {
    table
        .rejected
        .iter()
        .map(|row| (row.line, row.problem))
        .collect()
}

fn columns(
    score: u32,
    date: Option<u32>,
    segment: Option<u32>,
    comment: Option<u32>,
) -> AnswerColumns {
    AnswerColumns {
        score: Some(score),
        date,
        segment,
        comment,
    }
}

fn date(year: u16, month: u8, day: u8) -> Option<CalendarDate> {
    Some(CalendarDate::new(year, month, day).unwrap())
}

mod pasted_scores {
    use super::*;

    #[test]
    fn a_column() {
        let table = read("9\n10\r\n\n7\r0\n");
        assert_eq!(scores(&table), [9, 10, 7, 0]);
        assert_eq!(
            table.distribution,
            [1., 0., 0., 0., 0., 0., 0., 1., 0., 1., 1.]
        );
        assert_eq!((table.header, table.delimiter, table.rows), (None, None, 4));
        let lines: Vec<u32> = table.answers.iter().map(|answer| answer.line).collect();
        assert_eq!(lines, [1, 2, 4, 5]);
    }

    #[test]
    fn a_column_with_a_name() {
        let table = read("How likely are you to recommend us?\n9\n8\n");
        assert_eq!(scores(&table), [9, 8]);
        assert_eq!(
            table.header.unwrap(),
            ["How likely are you to recommend us?"]
        );
    }

    #[test]
    fn one_line() {
        for text in [
            "9, 10, 7, 0",
            "9 10 7 0",
            "9;10;7;0",
            "9\t10\t7\t0\n",
            " 9,10 ,7, 0 ",
        ] {
            assert_eq!(scores(&read(text)), [9, 10, 7, 0], "{text}");
        }
        assert_eq!(scores(&read("8")), [8]);
    }

    #[test]
    fn every_way_to_write_a_score() {
        let table = read(
            "9\n9.0\n9,0\n9/10\n9 / 10\n 9 \n\"9\"\n10 - Extremely likely\n0 (not at all)\n10 – sehr\n-0",
        );
        assert_eq!(scores(&table), [9, 9, 9, 9, 9, 9, 9, 10, 0, 10, 0]);
    }

    #[test]
    fn every_way_not_to() {
        let table = read(
            "9\n9\n9\n9\n9\n9\n9\n9\n9\n9\n7.5\n11\n-1\nn/a\n4/5\n9-10\n9 points\n9/\n1e1\n999999\n--\n٣",
        );
        use RowProblem::{NotANumber, NotWhole, OtherScale, OutsideScale};
        let expected = [
            (11, NotWhole),
            (12, OutsideScale),
            (13, OutsideScale),
            (14, NotANumber),
            (15, OtherScale),
            (16, NotANumber),
            (17, NotANumber),
            (18, NotANumber),
            (19, NotANumber),
            (20, OutsideScale),
            (21, NotANumber),
            (22, NotANumber),
        ];
        assert_eq!(rejected(&table), expected);
        assert_eq!(table.rejected[0].text, "7.5");
        assert_eq!(table.answers.len(), 10);
    }

    #[test]
    fn decimals_with_a_comma_are_not_two_columns() {
        let table = read("9,0\n8,0\n10,0\n7,5\n");
        assert_eq!((table.delimiter, table.width), (None, 1));
        assert_eq!(scores(&table), [9, 8, 10]);
        assert_eq!(rejected(&table), [(4, RowProblem::NotWhole)]);
    }

    #[test]
    fn another_scale() {
        let options = ReadAnswersOptions {
            lowest: Some(1.0),
            highest: Some(5.0),
            ..Default::default()
        };
        let table = read_answers(b"5\n4/5\n0\n6\n1", &options).unwrap();
        assert_eq!(scores(&table), [5, 4, 1]);
        assert_eq!(table.distribution, [1.0, 0.0, 0.0, 1.0, 1.0]);
        let options = ReadAnswersOptions {
            lowest: Some(5.0),
            highest: Some(5.0),
            ..Default::default()
        };
        let error = read_answers(b"5", &options).unwrap_err();
        assert_eq!(error.rule, Rule::LessThan { limit: 5.0 });
    }

    #[test]
    fn nothing() {
        for text in ["", "\n \n\r\n", "\u{feff}"] {
            let table = read(text);
            assert_eq!((table.rows, table.answers.len()), (0, 0));
            assert_eq!((table.rejected.len(), table.header), (0, None));
        }
    }
}

mod exports {
    use super::*;

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let table = read(
            "Respondent ID,Submitted at,NPS score,Country,Why did you give this score?\n\
             1,2020-03-26T10:00:00Z,9,DE,\"Quick, friendly\"\n\
             2,2020-03-27T11:30:00Z,3,AT,\"He said \"\"no\"\"\nand left\"\n\
             3,2020-04-01T00:00:00Z,10,DE,\n",
        );
        assert_eq!(table.columns, columns(2, Some(1), Some(3), Some(4)));
        assert_eq!(table.delimiter, Some(Delimiter::Comma));
        assert_eq!(scores(&table), [9, 3, 10]);
        let second = &table.answers[1];
        assert_eq!(second.comment.as_deref(), Some("He said \"no\"\nand left"));
        assert_eq!(second.segment.as_deref(), Some("AT"));
        assert_eq!(second.date, date(2020, 3, 27));
        // The quoted line break counts as a line.
        let third = &table.answers[2];
        assert_eq!((third.line, &third.comment), (5, &None));
    }

    #[test]
    fn columns_are_found_by_their_contents() {
        let table = read(
            "neu;26.03.2020;9;Alles bestens, sehr freundlich und schnell geliefert\n\
             treu;27.03.2020;7;Die Lieferung kam leider zwei Tage zu spaet bei mir an\n\
             neu;1.4.2020;10;\n\
             treu;2.4.20;8;Gern wieder",
        );
        assert_eq!(table.header, None);
        assert_eq!(table.columns, columns(2, Some(1), Some(0), Some(3)));
        assert_eq!(table.day_order, DayOrderFinding::NotNeeded);
        assert_eq!(table.answers[3].date, date(2020, 4, 2));
    }

    #[test]
    fn the_visitor_can_say_which_column_is_which() {
        let text = "a\tb\tc\n5\t9\tx\n6\t10\ty\n";
        let options = ReadAnswersOptions {
            columns: Some(columns(1, None, Some(2), None)),
            ..Default::default()
        };
        let table = read_answers(text.as_bytes(), &options).unwrap();
        assert_eq!(scores(&table), [9, 10]);
        assert_eq!(table.answers[1].segment.as_deref(), Some("y"));
        let options = ReadAnswersOptions {
            columns: Some(columns(99, None, None, None)),
            header: Some(false),
            delimiter: Some(Delimiter::Tab),
            ..Default::default()
        };
        let table = read_answers(text.as_bytes(), &options).unwrap();
        assert_eq!((table.answers.len(), table.rejected.len()), (0, 3));
        assert!(
            table
                .rejected
                .iter()
                .all(|row| row.problem == RowProblem::NoScore)
        );
    }

    #[test]
    fn without_a_score_column_every_row_is_rejected() {
        let table = read("name;city\nAnna;Berlin\nBen;Wien\n");
        assert_eq!(table.columns.score, None);
        assert_eq!(
            rejected(&table),
            [(2, RowProblem::NoScore), (3, RowProblem::NoScore)]
        );
    }

    #[test]
    fn rows_of_other_lengths_and_missing_scores() {
        let table = read("score,segment\n9,a\n,b\n8\n7,c,surplus\n");
        assert_eq!(scores(&table), [9, 8, 7]);
        assert_eq!(rejected(&table), [(3, RowProblem::NoScore)]);
        assert_eq!(table.answers[1].segment, None);
    }

    #[test]
    fn a_spreadsheet_may_declare_its_delimiter() {
        let table = read("sep=;\nscore;text\n9;a, b, c\n8;d, e, f\n");
        assert_eq!(table.delimiter, Some(Delimiter::Semicolon));
        assert_eq!(table.header.unwrap(), ["score", "text"]);
        assert_eq!(table.answers.len(), 2);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_no_rows() {
        let table = read("score,comment\n9,\"fine\n8,good\n7,\"a \"\"b\"\" c\"\n6,\"\n");
        assert_eq!(scores(&table), [9, 8, 7, 6]);
        let comments: Vec<&str> = table
            .answers
            .iter()
            .filter_map(|a| a.comment.as_deref())
            .collect();
        assert_eq!(comments, ["\"fine", "good", "a \"b\" c", "\""]);
        let table = read("score,comment\n9,\"Great\" service, really\n8,so \"so\"\n");
        assert_eq!(
            table.answers[0].comment.as_deref(),
            Some("\"Great\" service")
        );
        assert_eq!(scores(&table), [9, 8]);
    }

    #[test]
    fn a_long_row_is_shown_in_part() {
        let row = "é".repeat(1000);
        let table = read(&format!("9\n{row}\n8\n"));
        assert_eq!(table.rejected[0].text.chars().count(), 200);
    }

    #[test]
    fn any_encoding() {
        let text = "score;segment\n9;Zürich – neu\n8;Zürich – neu\n";
        let expected = Some("Zürich – neu");
        let little: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let big: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect();
        let windows: Vec<u8> = text
            .chars()
            .map(|c| match c {
                'ü' => 0xFC,
                '–' => 0x96,
                c => c as u8,
            })
            .collect();
        let marked = format!("\u{feff}{text}").into_bytes();
        for bytes in [little, big, windows, marked] {
            let table = read_answers(&bytes, &ReadAnswersOptions::default()).unwrap();
            assert_eq!(table.header.as_ref().unwrap()[0], "score");
            assert_eq!(table.answers[0].segment.as_deref(), expected);
        }
    }
}

mod dates {
    use super::*;

    fn order(dates: &str) -> (DayOrderFinding, Vec<Option<CalendarDate>>) {
        let rows: Vec<String> = dates.split(' ').map(|date| format!("9;{date}")).collect();
        let table = read(&format!("score;date\n{}", rows.join("\n")));
        let dates = table.answers.iter().map(|answer| answer.date).collect();
        (table.day_order, dates)
    }

    #[test]
    fn a_day_above_twelve_decides() {
        let found = order("4/5/2020 13/5/2020");
        let expected = vec![date(2020, 5, 4), date(2020, 5, 13)];
        assert_eq!(found, (DayOrderFinding::DayFirst, expected));
        let found = order("4/5/2020 5/13/20");
        let expected = vec![date(2020, 4, 5), date(2020, 5, 13)];
        assert_eq!(found, (DayOrderFinding::MonthFirst, expected));
    }

    #[test]
    fn what_nothing_decides_is_left_open_until_the_visitor_says() {
        let found = order("4/5/2020 2020-06-01");
        let expected = vec![None, date(2020, 6, 1)];
        assert_eq!(found, (DayOrderFinding::Undecided, expected));
        let (finding, _) = order("13/5/2020 5/13/2020");
        assert_eq!(finding, DayOrderFinding::Contradictory);

        let text = "score,date\n9,4/5/2020\n8,13/5/2020\n7,5/13/2020";
        let options = ReadAnswersOptions {
            day_order: Some(DayOrder::DayFirst),
            ..Default::default()
        };
        let table = read_answers(text.as_bytes(), &options).unwrap();
        assert_eq!(table.day_order, DayOrderFinding::Given);
        assert_eq!(table.answers[0].date, date(2020, 5, 4));
        // The answer counts; its date is listed.
        assert_eq!(table.answers.len(), 3);
        let undated = &table.undated[0];
        assert_eq!(
            (undated.line, undated.problem),
            (4, RowProblem::UnreadableDate)
        );
    }

    #[test]
    fn days_that_the_calendar_does_not_have() {
        let (_, dates) = order(
            "2020-02-29 2021-02-29 2021-13-01 2021-04-31 2000-02-29 1900-02-29 soon 2021-06-15",
        );
        let known: Vec<bool> = dates.iter().map(Option::is_some).collect();
        assert_eq!(known, [true, false, false, false, true, false, false, true]);
    }

    #[test]
    fn times_are_left_out() {
        let table =
            read("9\t2020-03-26 10:00\n8\t20200327\n7\t2020/3/28T9:00\n6\t29.3.2020 8:00 Uhr");
        let days: Vec<u8> = table
            .answers
            .iter()
            .map(|answer| answer.date.unwrap().day)
            .collect();
        assert_eq!(days, [26, 27, 28, 29]);
    }
}

mod groups {
    use super::*;

    const TEXT: &str = "score,date,segment\n9,2021-02-01,b\n7,2020-12-31,a\n10,2021-03-31,b\n3,,\n8,2021-04-01,a\n";

    #[test]
    fn waves_stand_in_order_of_time_with_true_gaps() {
        let months = group_answers(&read(TEXT), Grouping::Month);
        let times: Vec<f64> = months
            .groups
            .iter()
            .map(|wave| wave.time.unwrap())
            .collect();
        let first = times[0];
        let gaps: Vec<f64> = times.iter().map(|time| time - first).collect();
        assert_eq!(gaps, [0.0, 2.0, 3.0, 4.0]);
        assert_eq!(months.unassigned, 1.0);

        let quarters = group_answers(&read(TEXT), Grouping::Quarter).groups;
        let keys: Vec<&GroupKey> = quarters.iter().map(|wave| &wave.key).collect();
        let quarter = |year, quarter| GroupKey::Quarter { year, quarter };
        assert_eq!(
            keys,
            [&quarter(2020, 4), &quarter(2021, 1), &quarter(2021, 2)]
        );
        assert_eq!(quarters[1].n, 2.0);
        assert_eq!(quarters[1].distribution[9..], [1.0, 1.0]);
    }

    #[test]
    fn segments_stand_in_order_of_appearance() {
        let found = group_answers(&read(TEXT), Grouping::Segment);
        let names: Vec<&GroupKey> = found.groups.iter().map(|group| &group.key).collect();
        let named = |name: &str| GroupKey::Segment {
            name: name.to_owned(),
        };
        assert_eq!(names, [&named("b"), &named("a")]);
        assert_eq!((found.groups[0].n, found.unassigned), (2.0, 1.0));
        assert_eq!(found.groups[0].time, None);
    }
}

#[test]
fn a_hundred_thousand_rows_are_read_at_once() {
    let mut text = String::from("id;date;score;segment;comment\n");
    for i in 0..100_000 {
        let day = i % 28 + 1;
        text += &format!(
            "{i};2021-03-{day:02};{};s{};\"comment; number {i}\"\n",
            i % 11,
            i % 7
        );
    }
    let started = std::time::Instant::now();
    let table = read(&text);
    assert_eq!((table.answers.len(), table.rejected.len()), (100_000, 0));
    assert_eq!(table.columns, columns(2, Some(1), Some(3), Some(4)));
    assert_eq!(group_answers(&table, Grouping::Segment).groups.len(), 7);
    // Far above what it takes, far below what anything quadratic would.
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
