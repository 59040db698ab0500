//! What a drawn thing is. plotters knows colours only, so a role travels through it as a colour and comes out as a class.

use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::BackendColor;

use super::drawing::Tone;

/// The role of an element; its class in the drawing. The module documentation explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Grid,
    Zero,
    Axis,
    Tick,
    AxisTitle,
    Band,
    BandGain,
    BandLoss,
    Range,
    Limit,
    Interval,
    Series1,
    Series2,
    Series3,
    Point1,
    Point2,
    Point3,
    Label1,
    Label2,
    Label3,
    Value1,
    Value2,
    Value3,
    Stack1,
    Stack2,
    Stack3,
    BarGain,
    BarLoss,
    BarTotal,
    Connector,
    ToneNegative,
    ToneNeutral,
    TonePositive,
    Inside,
    RowLabel,
    Value,
    Guide,
    Mark,
    Label,
    Line1,
    Line2,
    Line3,
    Line4,
    Line5,
    Line6,
    LineLabel1,
    LineLabel2,
    LineLabel3,
    LineLabel4,
    LineLabel5,
    LineLabel6,
    Cohort,
    RangeInner,
    Column1,
    Column2,
    Divider,
    Tint0,
    Tint1,
    Tint2,
    Tint3,
    Tint4,
    Tint5,
    Tint6,
    Tint7,
    OnTint,
    OnDeepTint,
}

const CLASSES: [(Role, &str); 66] = [
    (Role::Grid, "grid"),
    (Role::Zero, "zero"),
    (Role::Axis, "axis"),
    (Role::Tick, "tick"),
    (Role::AxisTitle, "axis-title"),
    (Role::Band, "band"),
    (Role::BandGain, "band-gain"),
    (Role::BandLoss, "band-loss"),
    (Role::Range, "range"),
    (Role::Limit, "limit"),
    (Role::Interval, "interval"),
    (Role::Series1, "series-1"),
    (Role::Series2, "series-2"),
    (Role::Series3, "series-3"),
    (Role::Point1, "point-1"),
    (Role::Point2, "point-2"),
    (Role::Point3, "point-3"),
    (Role::Label1, "label-1"),
    (Role::Label2, "label-2"),
    (Role::Label3, "label-3"),
    (Role::Value1, "value-1"),
    (Role::Value2, "value-2"),
    (Role::Value3, "value-3"),
    (Role::Stack1, "stack-1"),
    (Role::Stack2, "stack-2"),
    (Role::Stack3, "stack-3"),
    (Role::BarGain, "bar-gain"),
    (Role::BarLoss, "bar-loss"),
    (Role::BarTotal, "bar-total"),
    (Role::Connector, "connector"),
    (Role::ToneNegative, "tone-negative"),
    (Role::ToneNeutral, "tone-neutral"),
    (Role::TonePositive, "tone-positive"),
    (Role::Inside, "inside"),
    (Role::RowLabel, "row-label"),
    (Role::Value, "value"),
    (Role::Guide, "guide"),
    (Role::Mark, "mark"),
    (Role::Label, "label"),
    (Role::Line1, "line-1"),
    (Role::Line2, "line-2"),
    (Role::Line3, "line-3"),
    (Role::Line4, "line-4"),
    (Role::Line5, "line-5"),
    (Role::Line6, "line-6"),
    (Role::LineLabel1, "line-label-1"),
    (Role::LineLabel2, "line-label-2"),
    (Role::LineLabel3, "line-label-3"),
    (Role::LineLabel4, "line-label-4"),
    (Role::LineLabel5, "line-label-5"),
    (Role::LineLabel6, "line-label-6"),
    (Role::Cohort, "cohort"),
    (Role::RangeInner, "range-inner"),
    (Role::Column1, "column-1"),
    (Role::Column2, "column-2"),
    (Role::Divider, "divider"),
    (Role::Tint0, "tint-0"),
    (Role::Tint1, "tint-1"),
    (Role::Tint2, "tint-2"),
    (Role::Tint3, "tint-3"),
    (Role::Tint4, "tint-4"),
    (Role::Tint5, "tint-5"),
    (Role::Tint6, "tint-6"),
    (Role::Tint7, "tint-7"),
    (Role::OnTint, "on-tint"),
    (Role::OnDeepTint, "on-deep-tint"),
];

impl Role {
    /// The class that the drawing carries.
    pub(super) fn class(self) -> &'static str {
        class(self as u8)
    }

    /// The colour that stands for this role inside plotters.
    pub(super) fn color(self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: (self as u8, 0, 0),
        }
    }

    /// A plotters style that stands for this role.
    pub(super) fn style(self) -> ShapeStyle {
        ShapeStyle {
            color: RGBAColor(self as u8, 0, 0, 1.0),
            filled: true,
            stroke_width: 1,
        }
    }
}

impl From<Tone> for Role {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Negative => Role::ToneNegative,
            Tone::Neutral => Role::ToneNeutral,
            Tone::Positive => Role::TonePositive,
        }
    }
}

/// The class of the role that a colour stands for.
pub(super) fn class_of(color: BackendColor) -> &'static str {
    class(color.rgb.0)
}

fn class(index: u8) -> &'static str {
    CLASSES
        .get(usize::from(index))
        .map_or("", |(_, class)| class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_comes_back_as_its_own_class() {
        for (role, class) in CLASSES {
            assert_eq!(class_of(role.color()), class);
            assert_eq!(role.class(), class);
        }
    }
}
