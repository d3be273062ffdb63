//! Who acts on the command line: a name, and the person registered under it. On pages that is whoever is signed in.

use domain::values::PersonId;
use eventlog::envelope::Organisation;
use uuid::Uuid;

/// The space in which names become identities.
const NAMES: Uuid = Uuid::from_u128(0x6e79_7474_6967_2f61_6374_6f72_2f76_3031);

/// The person that a name stands for: always the same one in the same organisation.
pub fn person_named(organisation: Organisation, name: &str) -> PersonId {
    let text = format!("{}/{}", organisation.number(), name.trim());
    PersonId(Uuid::new_v5(&NAMES, text.as_bytes()))
}
