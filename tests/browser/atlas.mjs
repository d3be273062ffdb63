// Every kind of page of the demonstration, found by following links: what a screen reader is given in each
// language, whether the markup is valid, whether axe finds a fault, what the headers are worth, what it weighs.
// Prints every fault found and ends with 1 when there is one.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';

import { audit, check, faults, inBrowser, load, open } from './browser.mjs';
import { score } from './observatory.mjs';
import { outline } from './outline.mjs';

const { HtmlValidate } = load('html-validate');

const LANGUAGES = ['nb', 'nn', 'da', 'en'];
const address = process.env.NYTTIG_ADDRESS;
const golden = process.env.NYTTIG_GOLDEN;
const update = process.env.NYTTIG_UPDATE_GOLDEN !== undefined;

/** At most, compressed: the first visit with style sheet and fonts, and each page after it. */
const FIRST_VISIT = 100 * 1024;
const LATER_VISIT = 20 * 1024;

/** Fetches as a browser does over TLS: compressed, signed in. */
function fetched(path, type = 'text/html') {
  return new Promise((resolve, reject) => {
    const headers = { accept: type, 'accept-encoding': 'br', cookie: process.env.NYTTIG_COOKIE };
    request(new URL(path, address), { headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const sent = Buffer.concat(parts);
        const whole = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent;
        resolve({ status: answer.statusCode, headers: answer.headers, weight: sent.length, body: whole.toString() });
      });
    }).on('error', reject).end();
  });
}

const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&#x2f;', '/').replaceAll('&#x3d;', '=');
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What pages of one kind have in common, as a file's name. */
function kind(path) {
  const parts = path.split('?')[0].replace(ID, 'one').split('/').slice(2);
  return parts.map((part) => (/^\d/.test(part) ? 'one' : part)).join('-').replaceAll('_', '-');
}

function links(body) {
  return [...body.matchAll(/href="([^"]+)"/g)]
    .map(([, link]) => plain(link).split('#')[0])
    .filter((link) => link.startsWith('/') && !/^\/(static|theme)\/|\.(json|csv|svg|png)(\?|$)|sign-out|\/charts\//.test(link))
    .map((link) => link.split('?')[0]);
}

/** One address of every kind, in the order in which they are met from where people begin. */
async function found(starts) {
  const pages = new Map();
  const waiting = [...starts];
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (pages.has(kind(path))) continue;
    const answer = await fetched(path);
    if (answer.status !== 200 || !answer.headers['content-type']?.startsWith('text/html')) {
      // A way on leads somewhere else; anything but that is a dead link.
      check(answer.status === 303 || answer.status === 307, `${path} answers ${answer.status}`);
      continue;
    }
    pages.set(kind(path), path);
    for (const link of links(answer.body)) {
      if (!seen.has(link)) {
        seen.add(link);
        waiting.push(link);
      }
    }
  }
  return pages;
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of taste.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Everything comes from the same origin, which could change the hash as well.
    'require-sri': 'off',
    // A table that is shown as cards on a narrow screen says its roles, which browsers else take from it.
    'no-redundant-role': 'off',
    // Lists and groups may be named, says ARIA 1.2.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Names are as long as people make them.
    'long-title': 'off',
  },
});

async function valid(name, body) {
  const report = await validator.validateString(body);
  for (const { ruleId, message, line } of report.results.flatMap((result) => result.messages)) {
    faults.push(`${name}: ${ruleId}: ${message} (line ${line}: ${body.split('\n')[line - 1]?.trim().slice(0, 100)})`);
  }
}

/** Compares with what was said the last time, or keeps it when that is asked for. */
function compare(file, text) {
  const path = join(golden, file);
  if (update) writeFileSync(path, text);
  else if (!existsSync(path)) faults.push(`${file} is missing: NYTTIG_UPDATE_GOLDEN=1 writes it`);
  else if (readFileSync(path, 'utf8') !== text) {
    const [was, is] = [readFileSync(path, 'utf8').split('\n'), text.split('\n')];
    const at = was.findIndex((line, place) => line !== is[place]);
    faults.push(`${file}, line ${at + 1}: was “${was[at] ?? ''}”, is “${is[at] ?? ''}”`);
  }
}

const withLanguage = (path, language) => `${path}${path.includes('?') ? '&' : '?'}language=${language}`;

/** What is sent: markup, headers, weight. */
async function sent(pages) {
  for (const [name, path] of pages) {
    for (const language of LANGUAGES) {
      const { body, headers, weight } = await fetched(withLanguage(path, language));
      await valid(`${name}, ${language}`, body);
      const { total, missing } = score(headers, body);
      check(total >= 150, `${name}: its headers are worth ${total} points, not 150: ${missing.join(', ')}`);
      check(weight <= LATER_VISIT, `${name}, ${language}: weighs ${weight} bytes after the first visit`);
      const parts = [...body.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, part]) => plain(part));
      let first = weight;
      for (const part of new Set(parts)) {
        const answer = await fetched(part, '*/*');
        first += answer.weight;
        for (const [, font] of answer.body.matchAll(/url\("?([^")]+\.woff2)/g)) {
          // A browser fetches the part of a font that has the letters it needs: ours are Latin.
          if (!/-(cyrillic|greek|vietnamese|latin-ext)/.test(font)) first += (await fetched(new URL(font, new URL(part, address)).pathname, '*/*')).weight;
        }
      }
      check(first <= FIRST_VISIT, `${name}, ${language}: weighs ${first} bytes on the first visit`);
    }
  }
}

/** What a screen reader is given. */
async function read(pages) {
  mkdirSync(golden, { recursive: true });
  await inBrowser({ scripts: false }, async (page) => {
    for (const [name, path] of pages) {
      for (const language of LANGUAGES) {
        await open(page, withLanguage(path, language));
        const tree = await page.locator('body').ariaSnapshot();
        compare(`${name}.${language}.yaml`, outline(tree, name));
      }
    }
  });
  const wanted = new Set([...pages.keys()].flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.yaml`)));
  for (const file of readdirSync(golden)) check(wanted.has(file), `${file} belongs to no page any more`);
}

const SCRIPTS = /\/static\/[^/]*\.js$/;

/** No fault that axe knows, with scripts, and where a page has one, without it: axe itself is one. */
async function accessible(pages) {
  for (const scheme of ['light', 'dark']) {
    await inBrowser({ scheme }, async (page) => {
      for (const [name, path] of pages) {
        for (const language of LANGUAGES) {
          await open(page, withLanguage(path, language));
          const scripted = (await page.locator('script').count()) > 0;
          await audit(page, `${name}, ${language}, ${scheme}`);
          if (!scripted) continue;
          await page.route(SCRIPTS, (route) => route.abort());
          await open(page, withLanguage(path, language));
          check(await page.evaluate(() => !('htmx' in window)), `${name}: its script was loaded`);
          await audit(page, `${name}, ${language}, ${scheme}, without its script`);
          await page.unroute(SCRIPTS);
        }
      }
    });
  }
}

const starts = JSON.parse(process.env.NYTTIG_STARTS);
// Those that no link leads to, or that show more of what they are with a question.
const odd = JSON.parse(process.env.NYTTIG_ODD);
const oddly = new Set(odd.map(([, path]) => path.split('?')[0]));
for (const [, path] of odd) {
  const near = links((await fetched(path)).body);
  starts.push(...near.filter((link) => !oddly.has(link)));
}
const pages = await found(starts);
for (const [name, path] of odd) pages.set(name, path);
await sent(pages);
await read(pages);
await accessible(pages);

console.error(`${pages.size} kinds of pages`);
for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
