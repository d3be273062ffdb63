//! Reads Rust as the compiler does: which part is for tests, which paths are named, how long functions are.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::tree::Tree;

/// What a source file is made of, without what is only compiled for tests.
#[derive(Default)]
pub(super) struct Source {
    /// Every path in full, `use` groups opened, such as `std::fs::File`, and its line.
    pub(super) paths: Vec<(String, usize)>,
    /// Every function, the line it begins on, and how many lines it has.
    pub(super) functions: Vec<(String, usize, usize)>,
    /// The attributes outside and inside of tests: name, line.
    pub(super) attributes: Vec<(String, usize)>,
    /// The methods called, and their lines.
    pub(super) calls: Vec<(String, usize)>,
}

impl Source {
    /// The production part of a file.
    pub(super) fn read(path: &str, text: &str) -> Self {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut source = Self::default();
        source.visit_file(&file);
        source
    }
}

/// The Rust files of the product and its tasks, without those that hold only tests or benchmarks.
pub(super) fn production(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let ours = |path: &str| path.starts_with("crates/") || path.starts_with("xtask/");
    let for_tests = |path: &str| {
        path.ends_with("/tests.rs") || path.contains("/tests/") || path.contains("/benches/")
    };
    tree.within("", ".rs").filter(move |(path, _)| ours(path) && !for_tests(path))
}

/// The lines before the tests begin.
pub(super) fn production_lines(text: &str) -> usize {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count()
}

/// Every name in a file, tests included, and its line. Comments and literals are not names.
pub(super) fn names(path: &str, text: &str) -> Vec<(String, usize)> {
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut names = Vec::new();
    collect_names(tokens, &mut names);
    names
}

fn collect_names(tokens: TokenStream, names: &mut Vec<(String, usize)>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push((name.to_string(), name.span().start().line)),
            TokenTree::Group(group) => collect_names(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn only_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let test = attribute.path().is_ident("test");
        let cfg_test = attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"));
        test || cfg_test
    })
}

fn lines(node: &impl syn::spanned::Spanned) -> (usize, usize) {
    let span = node.span();
    (span.start().line, span.end().line)
}

impl Source {
    fn function(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let ((first, _), (_, last)) = (lines(signature), lines(block));
        self.functions.push((signature.ident.to_string(), first, last - first + 1));
    }

    fn use_tree(&mut self, prefix: &str, tree: &syn::UseTree) {
        let join = |name: &syn::Ident| {
            if prefix.is_empty() { name.to_string() } else { format!("{prefix}::{name}") }
        };
        match tree {
            syn::UseTree::Path(path) => self.use_tree(&join(&path.ident), &path.tree),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|item| self.use_tree(prefix, item));
            }
            syn::UseTree::Name(name) => self.paths.push((join(&name.ident), lines(name).0)),
            syn::UseTree::Rename(name) => self.paths.push((join(&name.ident), lines(name).0)),
            syn::UseTree::Glob(glob) => self.paths.push((format!("{prefix}::*"), lines(glob).0)),
        }
    }
}

impl<'ast> Visit<'ast> for Source {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !only_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !only_for_tests(&item.attrs) {
            self.function(&item.sig, &item.block);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !only_for_tests(&item.attrs) {
            self.function(&item.sig, &item.block);
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !only_for_tests(&item.attrs) {
            self.use_tree("", &item.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.paths.push((segments.join("::"), lines(path).0));
        visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        self.attributes.push((name, lines(attribute).0));
        visit::visit_attribute(self, attribute);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.calls.push((call.method.to_string(), lines(&call.method).0));
        visit::visit_expr_method_call(self, call);
    }
}
