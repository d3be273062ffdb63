// What is recorded after the first steps: a line manager answers a follow-up on a phone, in Danish, with the
// keyboard alone and without scripts; and every page of it in both colour schemes as axe sees it.
// Prints every fault found and ends with 1 when there is one.

import { audit, check, faults, inBrowser, open } from './browser.mjs';

const project = process.env.NYTTIG_PROJECT;

const PHONE = { width: 320, locale: 'da-DK' };

const SEND = '.buttons button:first-child';

async function look(page, name) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(width <= 320, `${name}: is ${width} px wide on a screen of 320`);
  await audit(page, name);
}

async function links(part) {
  let found = [];
  await inBrowser({}, async (page) => {
    await open(page, project);
    found = await page.locator(`a[href*="${part}"]`).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  });
  check(found.length > 0, `the project's page leads to no ${part}`);
  return found;
}

/** Every page with its form empty, and with what is wrong with it. */
async function accessible(paths, scheme) {
  await inBrowser({ ...PHONE, scheme }, async (page) => {
    for (const path of [project, '/city/my-work', ...paths]) {
      await open(page, `${path}?language=nn`);
      await look(page, `${path}, ${scheme}`);
      if (await page.locator(SEND).count()) {
        await page.click(SEND);
        await page.waitForLoadState();
        await look(page, `${path} refused, ${scheme}`);
      }
    }
  });
}

async function tabTo(page, selector) {
  for (let steps = 0; steps < 90; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
    await page.keyboard.press('Tab');
  }
  check(false, `${selector} cannot be reached by keyboard on ${page.url()}`);
  return false;
}

/** The three questions, the figure and what follows, by keyboard. */
async function answer() {
  await inBrowser({ ...PHONE, scripts: false }, async (page) => {
    await open(page, `${project}?language=da`);
    if (!(await tabTo(page, '.actions .ds-button, a[href*="/follow-ups/"]'))) return;
    await open(page, await page.locator('a[href*="/follow-ups/"]').first().getAttribute('href'));
    for (const name of ['in_use', 'as_intended', 'gives_value']) {
      if (!(await tabTo(page, `input[name="${name}"]`))) return;
      await page.keyboard.press('Space');
    }
    if (!(await tabTo(page, '#value_0'))) return;
    await page.keyboard.type('57,5');
    if (!(await tabTo(page, 'input[name="course"]'))) return;
    await page.keyboard.press('Space');
    if (!(await tabTo(page, SEND))) return;
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const told = await page.locator('[role="status"]').count();
    check(told === 1, `nothing says that the answer was saved, on ${page.url()}`);
    const body = await page.textContent('main');
    check(body.includes('57,5'), 'the figure is not on the project\'s page');
  });
}

const results = await links('/result');
const corrections = await links('/correction');
const followUps = await links('/follow-ups/');
const decisions = await links('/decisions/');
const changes = await links('/change');
const due = followUps[0];
const pages = [
  `${project}/benefit`, `${project}/indicator`, `${project}/decision`, `${project}/operation`,
  results[0], corrections[0], ...changes.slice(0, 2), decisions[0], `${decisions[0]}/revisit`, due, `${due}/postponement`, `${due}/responsible`, `${due}/end`,
];
for (const scheme of ['light', 'dark']) await accessible(pages, scheme);
await answer();

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
