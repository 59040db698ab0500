//! Numbers customers in the order in which the file names them first, and brings them in that order.
//!
//! Read shelf by shelf, they are in another order, which would cost every later reading a wait for memory per customer.

use super::groups::Group;
use super::names::Names;
use super::store::SHELVES;
use super::word::Word;

/// Customers of a group of the table: so few that a group finds room where some pieces of shelves were before.
pub(super) const GROUP: usize = 256;
/// Numbers of a piece: a little less memory than a chunk of orders, so that it finds room where one was.
const PIECE: usize = 1000;
/// Orders that are walked over in one step.
const STEP: usize = 8192;

/// The customers of a shelf with their orders, one after the other in the order of their first orders: side by side with
/// those of all other shelves they are read again, and so of each shelf memory is read at one place only.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// For each customer: the word of the name, the number of orders, these, and their labels if the file has any. No
    /// customer is cut; pieces that are read are empty.
    pieces: Vec<Vec<u64>>,
    /// The piece of the next customer, and where it is there.
    piece: usize,
    at: usize,
    /// The long names.
    names: Names,
}

/// Where a customer is on a shelf.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    piece: usize,
    at: usize,
    orders: usize,
    is_last: bool,
}

impl Sorted {
    /// The customers of a group, from which what needs no copy is taken.
    // Not inlined, as the steps below: called often, they soon run in their optimised form.
    #[inline(never)]
    pub(super) fn of(group: &mut Group) -> Self {
        let mut pieces = Vec::new();
        let mut piece = Vec::with_capacity(PIECE);
        for customer in 0..group.names.len() {
            let (words, labels) = group.orders_of(customer);
            let length = 2 + words.len() + labels.len();
            if piece.len() + length > PIECE && !piece.is_empty() {
                let next = Vec::with_capacity(PIECE);
                pieces.push(std::mem::replace(&mut piece, next));
            }
            piece.push(group.names.word(customer as u32));
            piece.push(words.len() as u64);
            piece.extend(words.iter().map(|word| word.bits()));
            piece.extend(labels.iter().map(|&label| u64::from(label)));
        }
        piece.shrink_to_fit();
        pieces.push(piece);
        Self {
            pieces,
            names: std::mem::take(&mut group.names).into_long(),
            ..Self::default()
        }
    }

    /// Finds the next customer.
    #[inline]
    fn find(&mut self, labelled: bool) -> Found {
        let Some(piece) = self.pieces.get(self.piece) else {
            return Found::default();
        };
        let orders = piece.get(self.at + 1).map_or(0, |&count| count as usize);
        let at = self.at;
        self.at += 2 + orders + if labelled { orders } else { 0 };
        let is_last = self.at >= piece.len();
        let found = Found {
            piece: self.piece,
            at,
            orders,
            is_last,
        };
        if is_last {
            self.piece += 1;
            self.at = 0;
        }
        found
    }

    /// Moves a customer to a group.
    #[inline]
    fn give(&mut self, found: Found, group: &mut Group, labelled: bool) {
        let Some(piece) = self.pieces.get_mut(found.piece) else {
            return;
        };
        if let Some([name, _, rest @ ..]) = piece.get(found.at..) {
            // One by one: most customers have few orders, and copying in one go is slow to begin.
            for &bits in rest.iter().take(found.orders) {
                group.words.push(Word::of_bits(bits));
            }
            if labelled {
                let labels = rest.iter().skip(found.orders).take(found.orders);
                group.labels.extend(labels.map(|&label| label as u32));
            }
            group.names.push(*name, self.names.long_of(*name));
        }
        group.places.push(group.words.len() as u32);
        if found.is_last {
            // Its memory is that of the groups to come.
            *piece = Vec::new();
        }
    }
}

/// The customers in the order of their first orders, [`GROUP`] in each group but the last: `newcomers` is the shelf of each.
#[inline(never)]
pub(super) fn in_order(newcomers: &[u8], mut shelves: Vec<Sorted>, labelled: bool) -> Vec<Group> {
    let groups = newcomers.chunks(GROUP);
    groups
        .map(|newcomers| gather(newcomers, &mut shelves, labelled))
        .collect()
}

/// A group of customers.
#[inline(never)]
fn gather(newcomers: &[u8], shelves: &mut [Sorted], labelled: bool) -> Group {
    // First all are found, then all are moved: so memory is waited for at many places at once.
    let mut found = [Found::default(); GROUP];
    let mut orders = 0;
    for (found, &shelf) in found.iter_mut().zip(newcomers) {
        if let Some(shelf) = shelves.get_mut(shelf as usize) {
            *found = shelf.find(labelled);
            orders += found.orders;
        }
    }
    let mut group = Group::with_capacity(newcomers.len(), orders, labelled);
    group.places.push(0);
    for (&found, &shelf) in found.iter().zip(newcomers) {
        if let Some(shelf) = shelves.get_mut(shelf as usize) {
            shelf.give(found, &mut group, labelled);
        }
    }
    group.names.shrink();
    group
}

/// The shelf of each customer, in the order of their first orders: of the shelf of each order, and the places on the shelf
/// of the first orders of its customers.
#[inline(never)]
pub(super) fn newcomers(turns: &[u8], firsts: &[Vec<u32>]) -> Vec<u8> {
    let mut walks = [Walk::default(); SHELVES];
    for (walk, firsts) in walks.iter_mut().zip(firsts) {
        walk.next = firsts.first().copied().unwrap_or(u32::MAX);
    }
    let customers = firsts.iter().map(Vec::len).sum();
    // One more, that is passed over.
    let mut newcomers = vec![0; customers + 1];
    let mut count = 0;
    for turns in turns.chunks(STEP) {
        if let Some(newcomers) = newcomers.get_mut(count..) {
            count += walk(turns, &mut walks, firsts, newcomers);
        }
    }
    newcomers.truncate(customers);
    newcomers
}

/// Where the walk over the orders is on a shelf.
#[derive(Debug, Clone, Copy, Default)]
struct Walk {
    orders: u32,
    customers: u32,
    /// The place of the next customer's first order.
    next: u32,
}

/// Goes on over some orders; tells how many customers it met.
#[inline(never)]
fn walk(
    turns: &[u8],
    walks: &mut [Walk; SHELVES],
    firsts: &[Vec<u32>],
    newcomers: &mut [u8],
) -> usize {
    let mut count = 0;
    for &turn in turns {
        let walk = walks.get_mut(turn as usize);
        let (Some(walk), Some(newcomer), Some(firsts)) =
            (walk, newcomers.get_mut(count), firsts.get(turn as usize))
        else {
            continue;
        };
        // Each order is written down as if it were a customer's first, and then passed over or not: which it is can't be
        // predicted, so that a branch would cost more.
        *newcomer = turn;
        let is_first = walk.orders == walk.next;
        count += usize::from(is_first);
        walk.customers += u32::from(is_first);
        let next = firsts.get(walk.customers as usize);
        walk.next = next.copied().unwrap_or(u32::MAX);
        walk.orders += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// More orders than a piece has room for, of the first customer, one in the middle and the last.
    #[test]
    fn customers_of_many_orders_are_kept_whole() {
        let counts = [2 * PIECE, 1, PIECE, 3, 5 * PIECE];
        let mut shelf = Group::default();
        shelf.places.push(0);
        for (customer, &count) in counts.iter().enumerate() {
            shelf.names.push(customer as u64 + 1, &[]);
            for order in 0..count {
                shelf.words.push(Word::of_bits(order as u64));
                shelf.labels.push(customer as u32);
            }
            shelf.places.push(shelf.words.len() as u32);
        }
        let expected = shelf.clone();
        let groups = in_order(&[0; 5], vec![Sorted::of(&mut shelf)], true);
        let of = |group: &Group, customer| {
            let (words, labels) = group.orders_of(customer);
            (words.to_vec(), labels.to_vec(), group.name(customer))
        };
        for (customer, &count) in counts.iter().enumerate() {
            let found: Vec<_> = groups.iter().map(|group| of(group, customer)).collect();
            assert_eq!(found, [of(&expected, customer)]);
            assert_eq!(expected.orders_of(customer).0.len(), count);
        }
    }
}
