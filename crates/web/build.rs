//! Fetches what the pages load with `npm ci`, as the lock file says, and embeds it.
//!
//! Everything lands below cargo's build folder; the repository holds the lock file alone. The result is
//! a list of files with the hash of their content in their names, each once plain and, where that is
//! smaller, once compressed.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// What npm reads.
const MANIFESTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The parts of the design system that pages use, with their layers. All of it would be four times
/// as much to load.
const DESIGN_SYSTEM: [(&str, &str); 10] = [
    ("ds.base", "src/base.css"),
    ("ds.components", "src/button.css"),
    ("ds.components", "src/chip.css"),
    ("ds.components", "src/error-summary.css"),
    ("ds.components", "src/field.css"),
    ("ds.components", "src/input.css"),
    ("ds.components", "src/label.css"),
    ("ds.components", "src/validation-message.css"),
    ("ds.components", "src/skip-link.css"),
    ("ds.components", "src/details.css"),
];

/// The fonts that a page may load; the second only for letters outside of Western Europe.
const FONTS: [&str; 2] = ["inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2"];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            for line in problem.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    for file in MANIFESTS.into_iter().chain(["static"]) {
        println!("cargo::rerun-if-changed={file}");
    }
    let out = PathBuf::from(variable("OUT_DIR")?);
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let modules = fetch(&here, &out.join("npm"))?;
    let mut assets = Assets { folder: out.join("assets"), list: String::new() };
    fs::create_dir_all(&assets.folder).map_err(|error| failed("the build folder", &error))?;
    let sheet = style_sheet(&here, &modules, &mut assets)?;
    assets.add("nyttig.css", "text/css; charset=utf-8", sheet.as_bytes())?;
    let script = script(&here, &modules)?;
    assets.add("nyttig.js", "text/javascript; charset=utf-8", script.as_bytes())?;
    let icon = read(&here.join("static/icon.svg"))?;
    assets.add("icon.svg", "image/svg+xml", icon.as_bytes())?;
    let list = format!("&[\n{}]\n", assets.list);
    fs::write(out.join("assets.rs"), list).map_err(|error| failed("assets.rs", &error))
}

/// Runs `npm ci` in a copy of the manifests, unless that was done for this very lock file.
fn fetch(here: &Path, folder: &Path) -> Result<PathBuf, String> {
    let mut wanted = String::new();
    for file in MANIFESTS {
        wanted.push_str(&read(&here.join(file))?);
    }
    let modules = folder.join("node_modules");
    let stamp = folder.join("fetched");
    if fs::read_to_string(&stamp).is_ok_and(|fetched| fetched == wanted) && modules.is_dir() {
        return Ok(modules);
    }
    fs::create_dir_all(folder).map_err(|error| failed("the build folder", &error))?;
    for file in MANIFESTS {
        let text = read(&here.join(file))?;
        fs::write(folder.join(file), text).map_err(|error| failed(file, &error))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm).args(["ci", "--prefer-offline"]).current_dir(folder).output();
    let output = output.map_err(|error| {
        format!(
            "the pages need npm, which comes with Node.js 20 or newer, to fetch their style sheet \
             and font: `npm ci` cannot be started ({error})\n\
             install Node.js (Debian, Ubuntu: apt-get install nodejs npm) and build again"
        )
    })?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`npm ci` in {} failed:\n{told}", folder.display()));
    }
    fs::write(stamp, wanted).map_err(|error| failed("the build folder", &error))?;
    Ok(modules)
}

/// One sheet: the theme, the parts of the design system, the font faces, then our own rules.
fn style_sheet(here: &Path, modules: &Path, assets: &mut Assets) -> Result<String, String> {
    let system = modules.join("@digdir/designsystemet-css/dist");
    let mut sheet = String::from("@layer ds.theme, ds.base, ds.components;\n");
    sheet.push_str(&theme(&read(&system.join("theme/designsystemet.css"))?)?);
    for (layer, file) in DESIGN_SYSTEM {
        let part = read(&system.join(file))?;
        let _ = write!(sheet, "\n@layer {layer}{{{part}}}");
    }
    let inter = modules.join("@fontsource-variable/inter");
    for face in read(&inter.join("wght.css"))?.split("/*") {
        let Some(font) = FONTS.into_iter().find(|font| face.contains(font)) else { continue };
        let file = inter.join("files").join(font);
        let bytes = fs::read(&file).map_err(|error| failed(font, &error))?;
        let name = assets.add(font, "font/woff2", &bytes)?;
        let rule = face.split_once("*/").map_or(face, |(_, rule)| rule);
        let _ = write!(sheet, "\n{}", rule.trim().replace(&format!("./files/{font}"), &name));
    }
    let _ = write!(sheet, "\n{}", read(&here.join("static/nyttig.css"))?);
    Ok(sheet)
}

/// One script: htmx, then how our pages use it.
fn script(here: &Path, modules: &Path) -> Result<String, String> {
    let htmx = read(&modules.join("htmx.org/dist/htmx.min.js"))?;
    let htmx = htmx.split("//# sourceMappingURL").next().unwrap_or_default();
    Ok(format!("{}\n{}", htmx.trim_end(), read(&here.join("static/enhance.js"))?))
}

/// The theme, dark on screens only: paper is white whatever the reader's screen is.
fn theme(css: &str) -> Result<String, String> {
    const DARK: &str = "@media (prefers-color-scheme:dark)";
    if !css.contains(DARK) {
        return Err("the theme of the design system has no dark scheme where it had one".into());
    }
    Ok(css.replace(DARK, "@media screen and (prefers-color-scheme:dark)"))
}

/// The files written so far, as Rust source.
struct Assets {
    folder: PathBuf,
    list: String,
}

impl Assets {
    /// Writes a file under a name that holds its hash, and answers that name.
    fn add(&mut self, name: &str, media_type: &str, bytes: &[u8]) -> Result<String, String> {
        let digest = Sha256::digest(bytes);
        let mut hash = String::new();
        for byte in &digest[..8] {
            let _ = write!(hash, "{byte:02x}");
        }
        let (stem, ending) = name.rsplit_once('.').ok_or("a file has an ending")?;
        let hashed = format!("{stem}-{hash}.{ending}");
        let plain = self.folder.join(&hashed);
        fs::write(&plain, bytes).map_err(|error| failed(name, &error))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let compressed = encoder.write_all(bytes).and_then(|()| encoder.finish());
        let compressed = compressed.map_err(|error| failed(name, &error))?;
        let zipped = if compressed.len() < bytes.len() {
            let file = self.folder.join(format!("{hashed}.gz"));
            fs::write(&file, compressed).map_err(|error| failed(name, &error))?;
            format!("Some(include_bytes!({:?}))", file.display().to_string())
        } else {
            "None".to_owned()
        };
        let _ = writeln!(
            self.list,
            "    Asset {{ name: {name:?}, hashed: {hashed:?}, media_type: {media_type:?}, \
             plain: include_bytes!({:?}), zipped: {zipped} }},",
            plain.display().to_string(),
        );
        Ok(hashed)
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| failed(&path.display().to_string(), &error))
}

fn failed(what: &str, error: &std::io::Error) -> String {
    format!("{what}: {error}")
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|error| format!("{name}: {error}"))
}
