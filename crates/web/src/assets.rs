//! Style sheet, font and icon: embedded, named by their content, kept by browsers for ever.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// One embedded file.
struct Asset {
    name: &'static str,
    /// The name with the hash of the content in it.
    hashed: &'static str,
    media_type: &'static str,
    plain: &'static [u8],
    /// Compressed with gzip, where that is smaller.
    zipped: Option<&'static [u8]>,
}

/// Written by the build script.
const ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of a file by its plain name.
pub(crate) fn address(name: &str) -> Option<String> {
    let asset = ASSETS.iter().find(|asset| asset.name == name)?;
    Some(format!("/static/{}", asset.hashed))
}

/// `GET /static/{name}`
pub(crate) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.hashed == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    match asset.zipped.filter(|_| takes_gzip(&headers)) {
        Some(zipped) => (kept, [(header::CONTENT_ENCODING, "gzip")], zipped).into_response(),
        None => (kept, asset.plain).into_response(),
    }
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| {
        accepted.split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("gzip") && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_found_by_the_hash_of_its_content_alone_and_kept_for_ever() {
        let sheet = address("nyttig.css").unwrap();
        let name = sheet.strip_prefix("/static/").unwrap().to_owned();
        let answer = file(Path(name), HeaderMap::new()).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert!(answer.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
        let plain = file(Path("nyttig.css".into()), HeaderMap::new()).await;
        assert_eq!(plain.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn gzip_is_sent_to_whoever_takes_it() {
        let asked = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, value.parse().unwrap());
            takes_gzip(&headers)
        };
        assert!(asked("br, gzip;q=0.8") && asked("gzip"));
        assert!(!asked("br") && !asked("gzip;q=0") && !asked("xgzip"));
    }

    #[test]
    fn the_first_visit_weighs_less_than_a_hundred_kilobytes() {
        let first = ["nyttig.css", "nyttig.js", "inter-latin-wght-normal.woff2", "icon.svg"];
        let weight: usize = ASSETS
            .iter()
            .filter(|asset| first.contains(&asset.name))
            .map(|asset| asset.zipped.unwrap_or(asset.plain).len())
            .sum();
        assert!(weight < 86_000, "{weight} bytes, before the page itself");
    }
}
