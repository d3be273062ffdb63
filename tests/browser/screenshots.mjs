// Pictures of the main pages for the README, taken of the demonstration: `cargo xtask screenshots`.
// NYTTIG_ADDRESS is where it is served, NYTTIG_PICTURES the folder they go to.

import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

import { faults, inBrowser, open } from './browser.mjs';

const folder = process.env.NYTTIG_PICTURES;

/** What all of them may weigh together, in the repository. */
const MOST = 1.5 * 1024 * 1024;

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Chooses who to be, as anybody would. */
async function be(page, name) {
  await open(page, '/fjordvik/personas?language=nb');
  const persona = page.locator('li', { hasText: name });
  if (await persona.locator('button').count()) {
    await persona.locator('button').click();
    await page.waitForLoadState();
  }
}

async function follow(page, selector) {
  const address = await page.locator(selector).first().getAttribute('href');
  await open(page, address);
}

/** The project of which most is told. */
async function richest(page) {
  await open(page, '/fjordvik/portfolio.json');
  const projects = JSON.parse(await page.textContent('body'));
  let [most, best] = [0, projects[0].id];
  for (const { id } of projects) {
    const answer = await page.request.get(`${process.env.NYTTIG_ADDRESS}/fjordvik/projects/${id}.json`);
    const told = (await answer.json()).timeline.length;
    if (told > most) [most, best] = [told, id];
  }
  return `/fjordvik/projects/${best}`;
}

/** Name, who looks, on what, and the way there. */
const PICTURES = [
  ['portfolio', 'Amina Warsame', DESK, async (page) => open(page, '/fjordvik/portfolio')],
  ['portfolio-dark', 'Amina Warsame', { ...DESK, scheme: 'dark' }, async (page) => open(page, '/fjordvik/portfolio')],
  ['portfolio-then', 'Unni Bjerke', DESK, async (page) => open(page, '/fjordvik/portfolio?effective_on=2024-06-01')],
  ['project', 'Amina Warsame', DESK, async (page, project) => open(page, project)],
  ['project-phone', 'Amina Warsame', PHONE, async (page, project) => open(page, project)],
  ['decision', 'Unni Bjerke', DESK, async (page, project) => {
    await open(page, project);
    await follow(page, 'a[href*="/decisions/"]');
  }],
  ['step', 'Amina Warsame', DESK, async (page, project) => {
    await open(page, project);
    await follow(page, '.steps a[href*="/steps/explore"]');
  }],
  ['my-work', 'Marit Solheim', DESK, async (page) => open(page, '/fjordvik/my-work')],
  ['follow-up-phone', 'Amina Warsame', PHONE, async (page) => {
    await open(page, '/fjordvik/portfolio?state=in_operation');
    for (const link of await page.locator('th a[href*="/projects/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      await open(page, link);
      if (await page.locator('a[href*="/follow-ups/"]').count()) return follow(page, 'a[href*="/follow-ups/"]');
    }
    throw new Error('no follow-up can be answered');
  }],
  ['register-phone', 'Magnus Fjelde', PHONE, async (page) => open(page, '/fjordvik/register')],
  ['result-dark', 'Amina Warsame', { ...DESK, scheme: 'dark' }, async (page, project) => {
    await open(page, project);
    await page.locator('#measures').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#measures').scrollIntoView());
  }],
  ['move', 'Amina Warsame', DESK, async (page) => {
    await open(page, '/fjordvik/portfolio?state=active');
    await follow(page, 'th a[href*="/projects/"]');
    await follow(page, '.actions a[href*="/move"]');
  }],
];

let project = '';
await inBrowser({}, async (page) => {
  project = await richest(page);
});
for (const [name, persona, { width, height, scheme }, way] of PICTURES) {
  await inBrowser({ width, height, scheme }, async (page) => {
    await be(page, persona);
    await way(page, project);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  });
}
const names = new Set(PICTURES.map(([name]) => `${name}.png`));
for (const file of readdirSync(folder)) if (!names.has(file)) unlinkSync(join(folder, file));
const weight = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
if (weight > MOST) faults.push(`the pictures weigh ${weight} bytes, more than ${MOST}`);
console.log(`${names.size} pictures, ${Math.round(weight / 1024)} KiB`);
for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
