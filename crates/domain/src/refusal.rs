//! Why a command is refused: a stable word for programs and translations, a sentence for developers.

macro_rules! given {
    () => {
        None
    };
    ($field:expr) => {
        Some($field)
    };
}

macro_rules! refusals {
    ($(
        $code:literal $name:ident $({ $field:ident $(, $detail:ident: $type:ty)* })? $(at $fixed:literal)?
            => $message:literal;
    )*) => {
        /// Why a command cannot be carried out as things stand. Nothing is recorded then.
        ///
        /// `field` is the part of the command that the refusal concerns, as the command names it.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum Refusal {
            $(
                #[doc = concat!("`", $code, "`: ", $message)]
                #[error($message)]
                $name $({
                    #[doc = "Which part of the command."]
                    $field: &'static str,
                    $(#[doc = concat!("The ", stringify!($detail), ".")] $detail: $type,)*
                })?,
            )*
        }

        impl Refusal {
            /// Every stable word.
            pub const CODES: &[&str] = &[$($code),*];

            /// The stable word: part of the API, and the key of the translations.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $code,)*
                }
            }

            /// The part of the command that it concerns, if it is one part.
            pub fn field(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { $($field,)? .. } => given!($($field)? $($fixed)?),)*
                }
            }
        }
    };
}

refusals! {
    "date.in_future" DateInFuture at "effective_on" => "nothing is recorded before it has happened";
    "date.out_of_range" DateOutOfRange { field } => "{field} lies outside the years 1900 to 2199";
    "date.too_early" DateTooEarly { field } => "{field} must lie later";
    "text.missing" TextMissing { field } => "{field} must say something";
    "text.too_long" TextTooLong { field, most: usize } => "{field} has more than {most} characters";
    "text.unlawful" TextUnlawful { field } => "{field} holds a control character";
    "list.too_long" ListTooLong { field, most: usize } => "{field} has more than {most} entries";
    "reason.missing" ReasonMissing at "reason" => "this needs a reason";
    "id.taken" IdTaken at "id" => "the project has something of this kind under this id";

    "organisation.not_registered" OrganisationNotRegistered => "the organisation is not registered";
    "organisation.already_registered" OrganisationAlreadyRegistered => "the organisation is registered once";
    "language.unknown" LanguageUnknown at "language" => "the language is none of nb, nn, da, en";
    "method.unknown" MethodUnknown at "method" => "the organisation has not adopted this method";
    "method.unlawful" MethodUnlawful { field } => "{field} of the method is missing, misspelt or there twice";
    "method.version_taken" MethodVersionTaken at "version" => "this version was adopted with other contents";

    "unit.unknown" UnitUnknown { field } => "{field}: there is no such unit";
    "unit.closed" UnitClosed { field } => "{field}: the unit is closed";
    "unit.already_registered" UnitAlreadyRegistered at "id" => "the unit is registered once";
    "unit.within_itself" UnitWithinItself { field } => "{field}: a unit cannot belong to or succeed itself";
    "person.unknown" PersonUnknown { field } => "{field}: there is no such person";
    "person.left" PersonHasLeft { field } => "{field}: this person has left";
    "person.already_registered" PersonAlreadyRegistered at "id" => "the person is registered once";
    "person.email_unlawful" EmailUnlawful at "email" => "this is not an address that mail can reach";
    "person.is_partner" PersonIsPartner { field } => "{field} must work for the organisation itself";
    "person.is_employee" PersonIsEmployee { field } => "{field} must work for a partner";

    "draft.entry_twice" DraftEntryTwice at "entries" => "a field of the draft is there twice";
    "project.unknown" ProjectUnknown { field } => "{field}: there is no such project";
    "project.already_registered" ProjectAlreadyRegistered at "id" => "the project is registered once";
    "project.already_active" ProjectAlreadyActive => "the project goes on already";
    "project.already_paused" ProjectAlreadyPaused => "the project is paused";
    "project.already_shelved" ProjectAlreadyShelved => "the project is shelved";
    "project.already_stopped" ProjectAlreadyStopped => "the project is stopped";
    "project.ends_before_start" EndsBeforeStart at "planned_end" => "the planned end lies before the planned start";
    "role.already_held" RoleAlreadyHeld at "person" => "this person has this role already";
    "selection.shared_by_leaders_only" SharedByLeadersOnly at "shared" => "leaders share a selection with the organisation";
    "selection.unknown" SelectionUnknown at "selection" => "this person has no such selection";
    "role.not_held" RoleNotHeld at "person" => "this person does not have this role";
    "phase.unknown" PhaseUnknown at "phase" => "the project's method has no such phase";
    "phase.already_there" PhaseAlreadyThere at "phase" => "the project is in this phase";
    "novelty.first_has_no_origin" FirstHasNoOrigin at "novelty" => "what is first comes from nowhere else";
    "link.to_itself" LinkToItself { field } => "{field}: a project is not linked to itself";
    "link.already_made" LinkAlreadyMade at "to" => "these projects are linked so already";
    "link.unknown" LinkUnknown at "to" => "these projects are not linked so";

    "guide.question_unknown" QuestionUnknown at "question" => "the phase asks no such question";
    "readiness.incomplete" ReadinessIncomplete at "answers" => "a check says something of everything on the phase's list, once";
    "insight.unknown" InsightUnknown { field } => "{field}: the project has no such insight";
    "trial.unknown" TrialUnknown { field } => "{field}: the project has no such trial";
    "evidence.address_unlawful" AddressUnlawful at "evidence" => "evidence elsewhere has an http or https address";
    "decision.unknown" DecisionUnknown { field } => "{field}: the project has no such decision";
    "decision.too_few_options" TooFewOptions at "options" => "a decision weighs at least two options";
    "decision.option_twice" OptionTwice at "options" => "two options have the same key";
    "decision.do_nothing_not_one" DoNothingNotOne at "options" => "exactly one option is to do nothing";
    "decision.chosen_unknown" ChosenUnknown at "chosen" => "what was chosen is none of the options";
    "decision.nobody_decided" NobodyDecided at "deciders" => "somebody must have decided";
    "decision.decider_twice" DeciderTwice at "deciders" => "somebody is named twice";
    "decision.limit_not_a_figure" LimitNotAFigure at "conditions" => "a limit needs an indicator that is a figure";
    "decision.superseded" DecisionSuperseded { field } => "{field}: another decision took its place";

    "benefit.unknown" BenefitUnknown { field } => "{field}: the project has no such benefit";
    "indicator.unknown" IndicatorUnknown { field } => "{field}: the project has no such indicator";
    "indicator.levels_too_few" LevelsTooFew at "scale" => "an ordinal scale has at least two levels";
    "indicator.level_twice" LevelTwice at "scale" => "a level stands twice in the scale";
    "indicator.scale_changed" ScaleChanged at "scale" => "another scale or unit is another indicator";
    "value.does_not_fit" ValueDoesNotFit { field } => "{field} is not a value of the indicator's scale";
    "result.unknown" ResultUnknown { field } => "{field}: the project has no such result";
    "result.source_missing" SourceMissing at "source" => "an imported result names where it was read";
    "result.nothing_corrected" NothingCorrected at "value" => "the corrected value is the one that stands";

    "operation.already_started" OperationAlreadyStarted => "the solution is in operation";
    "operation.not_started" OperationNotStarted => "the solution is not in operation";
    "operation.not_in_last_phase" NotInLastPhase => "the project is not in the last phase of its method";
    "operation.check_twice" CheckTwice at "checks" => "a check stands there twice";
    "schedule.empty" ScheduleEmpty at "schedule" => "the schedule has no date";
    "schedule.not_rising" ScheduleNotRising at "schedule" => "the dates or months of a schedule rise";
    "schedule.unreadable" ScheduleUnreadable at "schedule" => "this is not a cron expression of five fields";
    "schedule.never_due" ScheduleNeverDue at "schedule" => "the schedule does not fall due within ten years";
    "follow_up.unknown" FollowUpUnknown { field } => "{field}: the project has no such follow-up";
    "follow_up.not_due_then" NotDueThen at "due_on" => "the follow-up does not fall due on that date";
    "follow_up.answered_too_early" AnsweredTooEarly at "due_on" => "it is more than a month until that date";
    "follow_up.already_answered" AlreadyAnswered at "due_on" => "that date is answered";
    "follow_up.already_ended" FollowUpAlreadyEnded => "the follow-up has ended";
    "follow_up.already_responsible" AlreadyResponsible at "responsible" => "this person is asked already";

    "remark.unknown" RemarkUnknown { field } => "{field}: there is no such remark on the project";
    "remark.not_for_person" RemarkNotForPerson at "person" => "nobody asked this person to see the remark";
    "remark.asks_nothing" RemarkAsksNothing at "id" => "only a question has an answer";
    "attachment.unknown" AttachmentUnknown { field } => "{field}: the project has no such attachment";
    "attachment.address_unlawful" AttachmentAddressUnlawful at "address" => "what lies elsewhere has a plain https address";
    "remark.mentioned_sees_nothing" MentionedSeesNothing at "mentions" => "a partner sees only the projects they take part in";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_one_word_after_its_concept_and_stands_once() {
        let unique: BTreeSet<_> = Refusal::CODES.iter().collect();
        assert_eq!(unique.len(), Refusal::CODES.len());
        for code in Refusal::CODES {
            let lawful = |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let parts: Vec<_> = code.split('.').collect();
            assert!(parts.len() == 2 && parts.iter().all(|part| lawful(part)), "{code}");
        }
    }

    #[test]
    fn a_refusal_says_which_field_it_concerns() {
        assert_eq!(Refusal::DateTooEarly { field: "until" }.field(), Some("until"));
        assert_eq!(Refusal::PhaseUnknown.field(), Some("phase"));
        assert_eq!(Refusal::ProjectAlreadyStopped.field(), None);
        assert_eq!(Refusal::TextMissing { field: "title" }.to_string(), "title must say something");
    }
}
