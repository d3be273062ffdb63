// What every browser test shares: a fresh Chromium, axe, and a list of faults found.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const modules = createRequire(join(process.env.NYTTIG_BROWSER_MODULES, 'package.json'));
export const load = modules;
const { chromium } = modules('playwright-core');
const AXE = readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Everything WCAG 2.2 asks for at AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const faults = [];

export function check(holds, fault) {
  if (!holds) faults.push(fault);
}

/** Runs a test with one page in a browser of its own settings. */
export async function inBrowser(settings, test) {
  const folder = await mkdtemp(join(tmpdir(), 'nyttig-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.NYTTIG_CHROMIUM,
    args: FLAGS,
    viewport: { width: settings.width ?? 1280, height: settings.height ?? 900 },
    colorScheme: settings.scheme ?? 'light',
    locale: settings.locale ?? 'nb-NO',
    javaScriptEnabled: settings.scripts ?? true,
  });
  try {
    if (process.env.NYTTIG_COOKIE && !settings.anonymous) {
      const [name, value] = process.env.NYTTIG_COOKIE.split('=');
      const { origin } = new URL(process.env.NYTTIG_ADDRESS);
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
    }
    const page = context.pages()[0] ?? (await context.newPage());
    const host = new URL(process.env.NYTTIG_ADDRESS).host;
    page.on('console', (message) => {
      // A page that is meant to say 404 or 400 is told of by the browser as well.
      const told = message.text();
      if (message.type() === 'error' && !told.includes('Failed to load resource')) faults.push(told);
    });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      check(asked.protocol === 'data:' || asked.host === host, `loads ${request.url()}`);
    });
    await test(page);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function open(page, path) {
  const answer = await page.goto(process.env.NYTTIG_ADDRESS + path);
  return answer.status();
}

/** The page as axe sees it. */
export async function audit(page, name) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: rules } });
    return violations.map((violation) => ({
      rule: violation.id,
      help: violation.help,
      where: violation.nodes.slice(0, 3).map((node) => node.target.join(' ')),
    }));
  }, RULES);
  for (const { rule, help, where } of found) faults.push(`${name}: ${rule}: ${help}: ${where.join(', ')}`);
}
