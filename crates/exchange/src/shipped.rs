//! The mappings that ship with the program: examples that are used.

/// Name and text of each.
pub const MAPPINGS: [(&str, &str); 2] = [
    ("nyc_capital_projects", include_str!("../mappings/nyc_capital_projects.toml")),
    ("uk_gmpp", include_str!("../mappings/uk_gmpp.toml")),
];

/// The text of the mapping with a name.
pub fn mapping(name: &str) -> Option<&'static str> {
    MAPPINGS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::Mapping;

    #[test]
    fn each_can_be_used_and_bears_its_own_name() {
        for (name, text) in MAPPINGS {
            assert_eq!(Mapping::parse(text).unwrap().key, name);
        }
        assert_eq!(mapping("other"), None);
    }
}
