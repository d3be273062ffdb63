// The pages as people meet them: with assistive technology, on a phone, by keyboard, without scripts.
// Prints every fault found and ends with 1 when there is one.

import { audit, check, faults, inBrowser, open } from './browser.mjs';

const portfolio = process.env.NYTTIG_PORTFOLIO;
const project = process.env.NYTTIG_PROJECT;

const PAGES = [
  ['portfolio', portfolio],
  ['portfolio narrowed', `${portfolio}?text=sewer&phase=design`],
  ['portfolio with nothing chosen', `${portfolio}?text=zzz`],
  ['portfolio then', `${portfolio}?effective_on=2018-06-01`],
  ['portfolio by marks', `${portfolio}?useful=not-measured&sort=unit`],
  ['ten questions', `${portfolio}/questions`],
  ['a selection to save', `${portfolio}/selection?phase=design&sort=since`],
  ['my unit', portfolio.replace('portfolio', 'my-unit')],
  ['project', project],
  ['project then', `${project}?effective_on=2018-09-01`],
  ['search', `${portfolio.replace('portfolio', 'search')}?q=sewer`],
  ['search, nothing asked', portfolio.replace('portfolio', 'search')],
  ['search, nothing found', `${portfolio.replace('portfolio', 'search')}?q=zzz`],
  ['no page', `${portfolio}/nothing`],
  ['the future', `${portfolio}?known_at=2199-01-01`],
];

/** No fault that axe knows, in either colour scheme. */
async function accessible() {
  for (const scheme of ['light', 'dark']) {
    await inBrowser({ scheme }, async (page) => {
      for (const [name, path] of PAGES) {
        await open(page, path);
        await audit(page, `${name}, ${scheme}`);
      }
    });
  }
}

/** At 320 px nothing is cut off and nothing scrolls sideways, in the language with the longest words too. */
async function narrow() {
  await inBrowser({ width: 320 }, async (page) => {
    for (const [name, path] of PAGES) {
      for (const language of ['nb', 'nn', 'da', 'en']) {
        await open(page, `${path}${path.includes('?') ? '&' : '?'}language=${language}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        check(width <= 320, `${name}, ${language}: is ${width} px wide on a screen of 320`);
      }
      await audit(page, `${name}, 320 px`);
    }
  });
}

/** Tabs until this is in focus, as a person would. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
  }
  check(false, `${selector} cannot be reached by keyboard`);
  return false;
}

const rows = (page) => page.locator('table.stack tbody tr').count();

/** Narrowing the list and taking that back, with the keyboard alone, with and without scripts. */
async function byKeyboard(scripts) {
  const how = scripts ? 'with scripts' : 'without scripts';
  await inBrowser({ scripts }, async (page) => {
    await open(page, portfolio);
    const all = await rows(page);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.className);
    check(first === 'ds-skip-link', `${how}: the first stop is ${first}, not the way past the menu`);
    if (!(await tabTo(page, '#text'))) return;
    await page.keyboard.type('plaza');
    await Promise.all([page.waitForURL(/text=plaza/), page.keyboard.press('Enter')]);
    const narrowed = await rows(page);
    check(narrowed > 0 && narrowed < all, `${how}: ${narrowed} of ${all} rows are shown for “plaza”`);
    if (!(await tabTo(page, '.chips .ds-chip'))) return;
    await Promise.all([page.waitForURL((url) => !url.search.includes('plaza')), page.keyboard.press('Enter')]);
    check((await rows(page)) === all, `${how}: taking the word away does not show all again`);
  });
}

/** Another point in time is asked for in a form, and there is a way back. */
async function anotherPoint() {
  await inBrowser({ scripts: false }, async (page) => {
    await open(page, portfolio);
    if (!(await tabTo(page, '.as-of summary'))) return;
    await page.keyboard.press('Enter');
    if (!(await tabTo(page, '#effective_on'))) return;
    await page.keyboard.type('1. juni 2018');
    await Promise.all([page.waitForURL(/effective_on/), page.keyboard.press('Enter')]);
    check((await page.locator('.then').count()) === 1, 'a page of then does not say so');
    await Promise.all([page.waitForURL((url) => url.search === ''), page.locator('.then a').click()]);
    check((await page.locator('.then').count()) === 0, 'the way back does not lead to now');
  });
}

await accessible();
await narrow();
await byKeyboard(true);
await byKeyboard(false);
await anotherPoint();

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
