//! The values of a statement's parameters, encoded once and sent as often as it takes.

/// Encodes values, in the order of `$1`, `$2` and on.
macro_rules! arguments {
    () => { sqlx::postgres::PgArguments::default() };
    ($($value:expr),+ $(,)?) => {{
        let mut arguments = sqlx::postgres::PgArguments::default();
        $(
            sqlx::Arguments::add(&mut arguments, $value)
                .expect("numbers, texts, bytes and dates have a binary form");
        )+
        arguments
    }};
}
pub(crate) use arguments;
