//! The canonical bytes of one event, as the Merkle tree commits to them.
