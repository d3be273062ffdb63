//! Builds the Merkle tree after commit and signs what it built.
