//! The suite that every store must pass: one function for each promise of the ports.
//!
//! A store crate lends a [`Subject`] over a fresh database and writes
//! `testkit::exercise_store!(path::to::make);` in a test file, where `make` is an
//! `async fn() -> impl Subject`. Each check then is a test of its own and bears its name;
//! [`exercise`] runs them all one after the other.
//!
//! What is asked of every store, and where it is checked. Both databases run all of the suite; what
//! only one of them can show stands in its own tests.
//!
//! | promise | checks |
//! |---|---|
//! | one winner among 16 with the same version | [`appending::one_of_sixteen_writers_with_the_same_version_wins`] |
//! | one winner among 16 with the same condition | [`appending::one_of_sixteen_writers_with_the_same_condition_wins`] |
//! | a batch is judged command by command: good, stale, repeated, reused id, empty | [`appending::commands_sent_together_are_judged_alone`], [`appending::a_refused_command_writes_none_of_its_events`], [`idempotency`] |
//! | 8 writers, of which 30 % are refused, and a reader that misses nothing | [`following::a_follower_sees_every_position_once_in_order`], [`following::recording_times_rise_with_position`], [`appending::positions_and_versions_have_no_gaps`] |
//! | erasure is the only update | [`erasing`], with [`Subject::forgeries`] in each database's own words |
//! | appends run at READ COMMITTED alone | PostgreSQL: `a_server_that_runs_appends_at_another_level_is_refused` |
//! | followers on other replicas miss nothing | PostgreSQL: `two_replicas_append_to_one_log_without_gaps_and_followers_see_all` |
//! | a transaction elsewhere stalls nobody | [`organisations::the_traffic_of_one_organisation_does_not_stall_another`]; PostgreSQL: `who_holds_the_head_of_one_log_stalls_no_other`, `a_long_transaction_elsewhere_stalls_neither_readers_nor_writers` |
//! | a gap, an edit, a deletion, a replacement are refused | [`erasing::history_cannot_be_changed_behind_the_stores_back`] |
//! | whoever writes asks for the write lock first | SQLite has one writing thread, which begins immediately, and one process: `a_second_writer_is_refused_while_the_first_goes_on_and_readers_read` |
//! | a dropped request loses and leaks nothing | [`dropping`]; PostgreSQL: `what_is_dropped_anywhere_leaves_no_transaction_and_no_lock` |
//! | every statement is explained | SQLite: `every_statement_is_explained_and_reads_by_an_index_alone`; PostgreSQL: `every_statement_seeks_along_keys_and_scans_no_table`, `statements_inside_functions_are_explained_too` |
//! | a fresh schema equals a migrated one | both: `a_fresh_schema_equals_a_migrated_one`, `a_migrated_schema_equals_a_fresh_one` |
//! | a migration is never changed | both: `a_migration_is_never_changed`, `a_migration_that_was_changed_since_is_refused` |
//! | accounts, sessions, links and attempts are kept, and what must happen together does | [`accounts`] |
//! | a newer schema is refused | both: `a_newer_schema_is_refused` |

pub mod accounts;
pub mod appending;
pub mod dropping;
pub mod erasing;
pub mod following;
pub mod generations;
pub mod idempotency;
pub mod organisations;
pub mod reading;
pub mod rectangles;
pub mod samples;
pub mod trees;
pub mod values;

use std::sync::Arc;

use ::accounts::AccountStore;
use async_trait::async_trait;
use eventlog::EventStore;
use eventlog::documents::Generations;

/// A store over a database of its own that holds nothing yet.
#[async_trait]
pub trait Subject: Send + Sync {
    /// The log under test.
    fn store(&self) -> Arc<dyn EventStore>;

    /// The read models beside it.
    fn generations(&self) -> Arc<dyn Generations>;

    /// The accounts beside it.
    fn accounts(&self) -> Arc<dyn AccountStore>;

    /// Closes everything and opens the same database again, as after a restart.
    async fn reopen(&mut self);

    /// Statements in the database's own SQL, each of which tries to change history behind the
    /// store's back and must be refused. The log of organisation 1 then has events with tags and
    /// texts, the answer of a command, a tile and a checkpoint.
    fn forgeries(&self) -> Vec<String>;

    /// Runs a statement on a plain connection with all the rights that the store itself has.
    async fn execute(&self, statement: &str) -> Result<(), String>;
}

/// Hands every check there is to a macro: `every_check!({ the::macro } { its arguments })`.
#[doc(hidden)]
#[macro_export]
macro_rules! every_check {
    ({ $($callback:tt)+ } { $($arguments:tt)* }) => {
        $($callback)+! {
            { $($arguments)* }
            appending::an_event_is_read_back_as_it_was_written,
            appending::positions_and_versions_have_no_gaps,
            appending::one_of_sixteen_writers_with_the_same_version_wins,
            appending::one_of_sixteen_writers_with_the_same_condition_wins,
            appending::commands_sent_together_are_judged_alone,
            appending::a_refused_command_writes_none_of_its_events,
            appending::versions_of_streams_merely_read_are_expected,
            appending::a_condition_holds_for_what_stands_after_its_position,
            appending::what_no_log_can_hold_is_refused,
            appending::a_large_append_is_one_whole,
            idempotency::a_repeated_command_gets_its_first_answer,
            idempotency::a_repeat_is_known_after_a_restart,
            idempotency::a_repeat_is_never_a_conflict,
            idempotency::sixteen_repeats_at_once_write_one_command,
            idempotency::a_command_without_events_keeps_its_answer,
            following::a_follower_sees_every_position_once_in_order,
            following::recording_times_rise_with_position,
            following::a_write_wakes_a_waiting_follower,
            following::a_restart_goes_on_where_the_log_ended,
            erasing::an_erasure_destroys_the_text_and_nothing_else,
            erasing::an_erasure_that_is_refused_erases_nothing,
            erasing::a_text_that_is_not_there_cannot_be_erased,
            erasing::history_cannot_be_changed_behind_the_stores_back,
            dropping::a_dropped_request_loses_and_leaks_nothing,
            dropping::a_dropped_read_leaves_no_connection_behind,
            dropping::a_closed_store_has_written_what_it_took,
            organisations::two_organisations_share_no_position,
            organisations::the_traffic_of_one_organisation_does_not_stall_another,
            organisations::making_a_log_again_changes_nothing,
            organisations::a_log_that_was_never_made_is_empty_and_takes_nothing,
            organisations::nobody_reads_anothers_events,
            reading::a_log_is_read_in_parts,
            reading::a_stream_is_read_from_a_version_up_to_a_position,
            reading::a_tag_finds_its_events_and_the_head,
            reading::a_moment_finds_its_position,
            values::texts_survive_byte_for_byte,
            values::a_payload_of_a_mebibyte_survives,
            values::the_ends_of_the_calendar_survive,
            values::a_simulated_clock_says_the_moment,
            values::a_server_clock_takes_no_moment,
            trees::a_tree_grows_by_compare_and_set,
            trees::a_tree_covers_only_what_is_in_the_log,
            generations::the_first_generation_is_made_when_asked_for,
            generations::a_flip_goes_forward_only,
            generations::a_retired_generation_is_gone_and_the_live_one_stays,
            generations::generations_do_not_share_rows,
            generations::of_two_runners_with_the_same_batch_one_wins,
            generations::rows_and_checkpoint_survive_a_restart,
            generations::a_halted_model_says_why_until_it_goes_on,
            rectangles::questions_as_of_any_point_equal_a_plain_model,
            rectangles::a_row_opened_and_closed_in_one_batch_is_history,
            rectangles::closing_a_row_that_is_not_open_is_refused_whole,
            accounts::an_account_is_read_back_as_it_was_made,
            accounts::nobody_has_two_accounts_and_no_login_two_people,
            accounts::a_session_lasts_until_it_is_ended,
            accounts::a_new_password_ends_every_session_and_link,
            accounts::who_is_shut_out_has_no_session_and_no_link,
            accounts::a_link_works_once_and_for_a_while,
            accounts::of_sixteen_who_use_a_link_one_gets_it,
            accounts::attempts_are_counted_by_compare_and_set,
            accounts::what_is_too_old_is_thrown_away,
            accounts::no_organisation_sees_anothers_accounts,
            accounts::accounts_survive_a_restart,
        }
    };
}

/// One test for each check, each over a subject of its own.
#[macro_export]
macro_rules! exercise_store {
    ($make:path) => {
        $crate::every_check!({ $crate::check_tests } { $make });
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! check_tests {
    ({ $make:path } $($room:ident::$check:ident,)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $check() {
                let mut subject = $make().await;
                $crate::exercise::$room::$check(&mut subject).await;
            }
        )*
    };
}

macro_rules! check_calls {
    ({ $make:ident } $($room:ident::$check:ident,)*) => {
        $(
            let mut subject = $make().await;
            $room::$check(&mut subject).await;
        )*
    };
}

/// Runs every check, each over a subject of its own; panics at the first promise that is broken.
pub async fn exercise<S: Subject>(make: impl AsyncFn() -> S) {
    every_check!({ check_calls } { make });
}
