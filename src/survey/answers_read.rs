//! How the options of reading answers read themselves from plain values.

use crate::read::{choices, fields};
use crate::survey::answers::ReadAnswersOptions;
use crate::survey::columns::AnswerColumns;
use crate::survey::date::DayOrder;
use crate::survey::delimited::Delimiter;
use crate::survey::grouping::Grouping;

fields! { ReadAnswersOptions { lowest, highest, delimiter, header, columns, day_order, } }

fields! { AnswerColumns { score, date, segment, comment, } }

choices! { Delimiter { Tab, Semicolon, Pipe, Comma, } }

choices! { DayOrder { DayFirst, MonthFirst, } }

choices! { Grouping { Month, Quarter, Segment, } }
