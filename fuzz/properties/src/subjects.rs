//! The records of the whole table, each found by a number that an input begins with.

use shipstation_partner::operations::{self, Operation, print};
use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::print::{Printing, json_schema};
use xtask::corpus::{Corpus, corpora};

use crate::reference::Reference;

/// Every record in each direction, with the reference for both.
#[derive(Debug)]
pub struct Subjects {
    /// Each with texts to start from, and the number that leads to it: in the order of these.
    records: Vec<(u32, Corpus)>,
    requests: Reference,
    replies: Reference,
}

impl Subjects {
    /// Those of the whole table.
    pub fn of_the_table() -> Self {
        let rows: Vec<&'static Operation> = operations::all().collect();
        let catalogue = print::catalogue(&rows);
        let reference = |direction| Reference::new(&json_schema(&catalogue, direction, Printing::Exact));
        let mut records: Vec<_> =
            corpora(&catalogue).into_iter().map(|record| (number_of(&record), record)).collect();
        records.sort_by_key(|(number, _)| *number);
        Self { records, requests: reference(Direction::Request), replies: reference(Direction::Reply) }
    }

    /// The records, in an order of their own.
    pub fn records(&self) -> impl Iterator<Item = &Corpus> {
        self.records.iter().map(|(_, record)| record)
    }

    /// The input that checks `text` as that record.
    pub fn input(record: &Corpus, text: &[u8]) -> Vec<u8> {
        [&number_of(record).to_be_bytes(), text].concat()
    }

    /// The record that an input is for, and its text. The numbers are a ring: the record is the first at or
    /// behind the input's number, so that a new record takes over few inputs and leaves the others as they are.
    pub(crate) fn of_input<'a>(&self, input: &'a [u8]) -> Option<(&Corpus, &'a [u8])> {
        let (number, text) = input.split_first_chunk()?;
        let number = u32::from_be_bytes(*number);
        let at = self.records.partition_point(|(its, _)| *its < number);
        let (_, record) = self.records.get(at).or_else(|| self.records.first())?;
        Some((record, text))
    }

    pub(crate) fn reference(&self, direction: Direction) -> &Reference {
        match direction {
            Direction::Request => &self.requests,
            Direction::Reply => &self.replies,
        }
    }
}

/// FNV-1a of name and direction: of no order, and the same for ever.
fn number_of(record: &Corpus) -> u32 {
    let direction = match record.direction {
        Direction::Request => b'>',
        Direction::Reply => b'<',
    };
    record
        .name
        .bytes()
        .chain([direction])
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
