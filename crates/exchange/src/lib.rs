//! Files in and out: the snapshot import, CSV, the export of events.
