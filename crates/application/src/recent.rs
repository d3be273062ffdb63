//! What was asked for of late, made by one of those who ask and waited for by the others.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::sync::OnceCell;

/// One that is being made or has been.
type Cell<V> = Arc<OnceCell<Arc<V>>>;

/// The values of late; the one asked for longest ago goes first.
#[derive(Debug)]
pub struct Recent<K, V> {
    most: usize,
    cells: Mutex<VecDeque<(K, Cell<V>)>>,
}

impl<K: PartialEq, V> Recent<K, V> {
    /// Keeps at most so many.
    pub const fn new(most: usize) -> Self {
        Self { most, cells: Mutex::new(VecDeque::new()) }
    }

    /// The value of a key, made now if it is not kept. What could not be made is tried anew.
    pub async fn get<E>(
        &self,
        key: K,
        make: impl Future<Output = Result<Arc<V>, E>>,
    ) -> Result<Arc<V>, E> {
        self.cell(key).get_or_try_init(|| make).await.cloned()
    }

    fn cell(&self, key: K) -> Cell<V> {
        let mut cells = self.cells.lock().expect("nobody panics while holding it");
        let place = cells.iter().position(|(other, _)| *other == key);
        let found = place.and_then(|place| cells.remove(place)).map(|(_, cell)| cell);
        let cell = found.unwrap_or_default();
        cells.push_back((key, Arc::clone(&cell)));
        if cells.len() > self.most {
            cells.pop_front();
        }
        cell
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    /// How often a value was made for these keys, asked for one after the other.
    async fn made(keys: &[u8]) -> u32 {
        let (recent, count) = (Recent::new(2), AtomicU32::new(0));
        for key in keys {
            let make = async { Ok::<_, ()>(Arc::new(count.fetch_add(1, Ordering::Relaxed))) };
            recent.get(*key, make).await.unwrap();
        }
        count.into_inner()
    }

    #[tokio::test]
    async fn it_is_made_once_until_others_were_asked_for() {
        assert_eq!(made(&[1, 1, 2, 1, 2]).await, 2);
        assert_eq!(made(&[1, 2, 3, 1]).await, 4, "the oldest of three went");
        assert_eq!(made(&[1, 2, 1, 3, 1]).await, 3, "what is asked for again stays");
    }

    #[tokio::test]
    async fn what_could_not_be_made_is_tried_anew() {
        let recent = Recent::new(2);
        assert_eq!(recent.get(1, async { Err::<Arc<u8>, _>("trouble") }).await, Err("trouble"));
        assert_eq!(recent.get(1, async { Ok::<_, &str>(Arc::new(7)) }).await, Ok(Arc::new(7)));
    }
}
