//! A reader for the little XML that drawings use; it panics where a browser's XML parser would refuse.

#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value.as_str()))
    }

    pub fn number(&self, name: &str) -> f64 {
        self.get(name).unwrap().parse().unwrap()
    }
}

/// All elements in the order of their start tags, with the text directly inside.
pub fn elements(mut xml: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    while !xml.is_empty() {
        let Some(rest) = xml.strip_prefix('<') else {
            let end = xml.find('<').unwrap_or(xml.len());
            let index = *open.last().expect("text outside the root element");
            found[index].text.push_str(&unescaped(&xml[..end]));
            xml = &xml[end..];
            continue;
        };
        let end = rest.find('>').expect("a tag that does not end");
        let tag = &rest[..end];
        xml = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let index = open.pop().expect("an end tag without a start");
            assert_eq!(found[index].name, name, "end tag of another element");
            continue;
        }
        assert!(
            found.is_empty() || !open.is_empty(),
            "a second root element"
        );
        let (tag, empty) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase()),
            "element {name:?}"
        );
        found.push(Element {
            name: name.to_owned(),
            attributes: self::attributes(attributes),
            text: String::new(),
        });
        if !empty {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty(), "an element that does not end");
    found
}

fn attributes(mut text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    while !text.is_empty() {
        let (name, rest) = text
            .split_once("=\"")
            .expect("an attribute without a value");
        let (value, rest) = rest.split_once('"').expect("a value that does not end");
        assert!(
            name.chars().all(|c| c.is_ascii_alphabetic() || c == '-'),
            "attribute {name:?}"
        );
        assert!(
            found.iter().all(|(other, _)| other != name),
            "attribute {name} twice"
        );
        found.push((name.to_owned(), unescaped(value)));
        text = rest.strip_prefix(' ').unwrap_or(rest);
    }
    found
}

fn unescaped(text: &str) -> String {
    assert!(!text.contains('<'), "a bare < in {text:?}");
    assert!(
        text.chars().all(|c| c >= ' ' || c.is_ascii_whitespace()),
        "a control character"
    );
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (entity, rest) = part.split_once(';').expect("a bare &");
        out.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => panic!("entity &{entity};"),
        });
        out.push_str(rest);
    }
    out
}
