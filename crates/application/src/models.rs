//! Every read model there is, on one page.

use std::sync::{Arc, Mutex};

use domain::Event;
use eventlog::fold::Fold;
use eventlog::model::{FoldedModel, Model};
use readmodels::decisions::DecisionsFold;
use readmodels::decode;
use readmodels::description::Descriptions;
use readmodels::directory::Directory;
use readmodels::follow_ups::FollowUpsFold;
use readmodels::guide::GuideFold;
use readmodels::indicators::IndicatorsFold;
use readmodels::portfolio::{Part, Portfolio};
use readmodels::remarks::RemarksFold;
use readmodels::results::ResultsFold;
use readmodels::selections::SelectionsFold;
use readmodels::standing::Standings;

/// Whoever wants every newest document: the portfolio in memory, or nobody.
#[derive(Clone)]
pub(crate) enum Audience {
    /// Documents are put into this portfolio.
    Memory(Arc<Mutex<Portfolio>>),
    /// A generation in building has no readers.
    Nobody,
}

/// The read models, all of them, each with its way into the portfolio.
pub(crate) fn all(audience: &Audience) -> Vec<Box<dyn Model<Event>>> {
    vec![
        model(Standings, Part::Standing, audience),
        model(Descriptions, Part::Description, audience),
        model(IndicatorsFold, Part::Indicators, audience),
        model(ResultsFold, Part::Results, audience),
        model(DecisionsFold, Part::Decisions, audience),
        model(GuideFold, Part::Guide, audience),
        model(FollowUpsFold, Part::FollowUps, audience),
        model(RemarksFold, Part::Remarks, audience),
        model(Directory, Part::Entry, audience),
        model(SelectionsFold, Part::Selections, audience),
    ]
}

/// The way from a stored body to a part.
type Read = fn(&str) -> serde_json::Result<Part>;

/// The names they have in storage.
pub fn names() -> Vec<&'static str> {
    readers().into_iter().map(|(name, _)| name).collect()
}

/// The names they have in storage, each with its way back from there.
pub(crate) fn readers() -> Vec<(&'static str, Read)> {
    vec![
        (Standings.name(), |body| serde_json::from_str(body).map(Part::Standing)),
        (Descriptions.name(), |body| serde_json::from_str(body).map(Part::Description)),
        (IndicatorsFold.name(), |body| serde_json::from_str(body).map(Part::Indicators)),
        (ResultsFold.name(), |body| serde_json::from_str(body).map(Part::Results)),
        (DecisionsFold.name(), |body| serde_json::from_str(body).map(Part::Decisions)),
        (GuideFold.name(), |body| serde_json::from_str(body).map(Part::Guide)),
        (FollowUpsFold.name(), |body| serde_json::from_str(body).map(Part::FollowUps)),
        (RemarksFold.name(), |body| serde_json::from_str(body).map(Part::Remarks)),
        (Directory.name(), |body| serde_json::from_str(body).map(Part::Entry)),
        (SelectionsFold.name(), |body| serde_json::from_str(body).map(Part::Selections)),
    ]
}

fn model<F: Fold<Event>>(
    fold: F,
    part: fn(F::Document) -> Part,
    audience: &Audience,
) -> Box<dyn Model<Event>> {
    let audience = audience.clone();
    Box::new(FoldedModel::new(
        fold,
        decode::for_folds,
        Box::new(move |stream, document: &F::Document| {
            if let Audience::Memory(portfolio) = &audience {
                let mut portfolio = portfolio.lock().expect("nobody panics while holding it");
                portfolio.put(stream, part(document.clone()));
            }
        }),
    ))
}
