//! Bytes in any of the encodings we know: which one it is, and how they are made UTF-8 block by block.

use super::options::Encoding;

/// Bytes that are decoded at a time, so that memory stays bounded whatever the size of a chunk.
const BLOCK: usize = 64 << 10;

/// Turns chunks of bytes into UTF-8; a character may be split anywhere between chunks.
#[derive(Debug)]
pub(super) struct Decoder {
    encoding: Encoding,
    /// Bytes of the byte order mark that have been seen: UTF-8's mark may be split too.
    mark: Mark,
    /// First byte of a UTF-16 unit whose second byte is in the next chunk.
    odd: Option<u8>,
    /// High surrogate whose low one is in the next chunk.
    surrogate: Option<u16>,
    text: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark {
    Seen(usize),
    Done,
}

const UTF8_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];
const REPLACEMENT: char = '\u{FFFD}';

impl Decoder {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            mark: Mark::Seen(0),
            odd: None,
            surrogate: None,
            text: Vec::new(),
        }
    }

    /// Decodes a chunk and hands its text to `take` in pieces; UTF-8 is handed on as it is, without a copy.
    pub(super) fn decode(&mut self, bytes: &[u8], mut take: impl FnMut(&[u8])) {
        if self.encoding == Encoding::Utf8 {
            let rest = self.skip_mark(bytes, &mut take);
            if !rest.is_empty() {
                take(rest);
            }
            return;
        }
        for block in bytes.chunks(BLOCK) {
            let mut text = std::mem::take(&mut self.text);
            text.clear();
            match self.encoding {
                Encoding::Windows1250 => {
                    for &byte in block {
                        push(windows_1250(byte), &mut text);
                    }
                }
                _ => self.utf16(block, &mut text),
            }
            if !text.is_empty() {
                take(&text);
            }
            self.text = text;
        }
    }

    /// Hands on what was held back for a character that never came.
    pub(super) fn finish(&mut self, mut take: impl FnMut(&[u8])) {
        if let Mark::Seen(count) = self.mark
            && self.encoding == Encoding::Utf8
        {
            take(UTF8_MARK.get(..count).unwrap_or_default());
        }
        if self.odd.is_some() || self.surrogate.is_some() {
            take(REPLACEMENT.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    fn skip_mark<'a>(&mut self, mut bytes: &'a [u8], take: &mut impl FnMut(&[u8])) -> &'a [u8] {
        while let Mark::Seen(count) = self.mark {
            let Some((&byte, rest)) = bytes.split_first() else {
                break;
            };
            if UTF8_MARK.get(count) == Some(&byte) {
                bytes = rest;
                self.mark = if count == 2 {
                    Mark::Done
                } else {
                    Mark::Seen(count + 1)
                };
            } else {
                self.mark = Mark::Done;
                if count > 0 {
                    take(UTF8_MARK.get(..count).unwrap_or_default());
                }
            }
        }
        bytes
    }

    fn utf16(&mut self, bytes: &[u8], text: &mut Vec<u8>) {
        for &byte in bytes {
            let Some(first) = self.odd.take() else {
                self.odd = Some(byte);
                continue;
            };
            let unit = if self.encoding == Encoding::Utf16Le {
                u16::from_le_bytes([first, byte])
            } else {
                u16::from_be_bytes([first, byte])
            };
            if self.mark != Mark::Done {
                self.mark = Mark::Done;
                if unit == 0xFEFF {
                    continue;
                }
            }
            self.unit(unit, text);
        }
    }

    fn unit(&mut self, unit: u16, text: &mut Vec<u8>) {
        let high = self.surrogate.take();
        match (high, unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                let code =
                    0x1_0000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00);
                push(char::from_u32(code).unwrap_or(REPLACEMENT), text);
            }
            _ => {
                if high.is_some() {
                    push(REPLACEMENT, text);
                }
                if (0xD800..0xDC00).contains(&unit) {
                    self.surrogate = Some(unit);
                } else {
                    push(char::from_u32(u32::from(unit)).unwrap_or(REPLACEMENT), text);
                }
            }
        }
    }
}

/// The encoding that the first bytes of a file speak for.
pub(super) fn encoding_of(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    let zeros = |parity| {
        let own = bytes.iter().skip(parity).step_by(2);
        own.filter(|&&byte| byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = bytes.len() / 5;
    if odd > most && even * 4 < odd {
        return Encoding::Utf16Le;
    }
    if even > most && odd * 4 < even {
        return Encoding::Utf16Be;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        // A character cut at the end of the sample is no error.
        Err(error) if error.error_len().is_none() => Encoding::Utf8,
        Err(_) => Encoding::Windows1250,
    }
}

/// All of a text at once.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Vec<u8> {
    let mut text = Vec::new();
    Decoder::new(encoding).decode(bytes, |piece| text.extend_from_slice(piece));
    text
}

fn push(character: char, text: &mut Vec<u8>) {
    if character.is_ascii() {
        text.push(character as u8);
    } else {
        text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

fn windows_1250(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        None => char::from(byte),
        Some(at) => WINDOWS_1250
            .get(usize::from(at))
            .copied()
            .unwrap_or(REPLACEMENT),
    }
}

/// The upper half of Windows-1250, from <https://encoding.spec.whatwg.org/index-windows-1250.txt>.
const WINDOWS_1250: [char; 128] = [
    '€', '\u{81}', '‚', '\u{83}', '„', '…', '†', '‡', '\u{88}', '‰', 'Š', '‹', 'Ś', 'Ť', 'Ž', 'Ź',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '\u{98}', '™', 'š', '›', 'ś', 'ť', 'ž', 'ź',
    '\u{a0}', 'ˇ', '˘', 'Ł', '¤', 'Ą', '¦', '§', '¨', '©', 'Ş', '«', '¬', '\u{ad}', '®', 'Ż', '°',
    '±', '˛', 'ł', '´', 'µ', '¶', '·', '¸', 'ą', 'ş', '»', 'Ľ', '˝', 'ľ', 'ż', 'Ŕ', 'Á', 'Â', 'Ă',
    'Ä', 'Ĺ', 'Ć', 'Ç', 'Č', 'É', 'Ę', 'Ë', 'Ě', 'Í', 'Î', 'Ď', 'Đ', 'Ń', 'Ň', 'Ó', 'Ô', 'Ő', 'Ö',
    '×', 'Ř', 'Ů', 'Ú', 'Ű', 'Ü', 'Ý', 'Ţ', 'ß', 'ŕ', 'á', 'â', 'ă', 'ä', 'ĺ', 'ć', 'ç', 'č', 'é',
    'ę', 'ë', 'ě', 'í', 'î', 'ď', 'đ', 'ń', 'ň', 'ó', 'ô', 'ő', 'ö', '÷', 'ř', 'ů', 'ú', 'ű', 'ü',
    'ý', 'ţ', '˙',
];
