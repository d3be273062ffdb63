// The pages that record something: from a challenge to the second phase on a phone, in Danish, with the
// keyboard alone, with and without scripts; and every form in both colour schemes as axe sees it.
// Prints every fault found and ends with 1 when there is one.

import { audit, check, faults, inBrowser, open } from './browser.mjs';

const REGISTER = '/city/register?language=da';

const PHONE = { width: 320, locale: 'da-DK' };

/** Tabs until this is in focus, as a person would. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
    await page.keyboard.press('Tab');
  }
  check(false, `${selector} cannot be reached by keyboard on ${page.url()}`);
  return false;
}

/** Types into a field and goes on, and says whether that could be done. */
async function write(page, field, text) {
  if (!(await tabTo(page, `#${field}`))) return false;
  await page.keyboard.type(text);
  return true;
}

async function press(page, selector) {
  if (!(await tabTo(page, selector))) return false;
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return true;
}

const SEND = '.buttons button:first-child';

/** Nothing is cut off, and axe finds nothing. */
async function look(page, name) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(width <= 320, `${name}: is ${width} px wide on a screen of 320`);
  await audit(page, name);
}

/** An empty answer: the summary has the focus, and its link leads to the field. */
async function refusal(page, field, how) {
  // The browser gives the focus when it first draws the page.
  const focused = page.locator('.ds-error-summary:focus').waitFor({ timeout: 5000 });
  await focused.catch(() => check(false, `${how}: the summary of faults is not in focus`));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const now = await page.evaluate(() => document.activeElement?.id);
  check(now === field, `${how}: the summary leads to ${now} instead of ${field}`);
}

async function flow(scripts) {
  const how = scripts ? 'with scripts' : 'without scripts';
  await inBrowser({ ...PHONE, scripts }, async (page) => {
    await open(page, '/city/portfolio?language=da');
    if (!(await press(page, 'nav a[href*="register"]'))) return;
    if (!(await press(page, SEND))) return;
    await refusal(page, 'title', how);
    if (!(await write(page, 'title', 'Roligere måltider'))) return;
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    if (!(await write(page, 'challenge', 'Der er meget larm.'))) return;
    if (!(await press(page, '.buttons button[name="back"]'))) return;
    check((await page.inputValue('#title')) === 'Roligere måltider', `${how}: going back loses the title`);
    if (!(await press(page, SEND))) return;
    check((await page.inputValue('#challenge')) === 'Der er meget larm.', `${how}: going back loses the challenge`);
    if (!(await press(page, SEND))) return;
    if (!(await write(page, 'concerns', '60 elever'))) return;
    if (!(await press(page, SEND))) return;
    const told = await page.locator('[role="status"]').textContent();
    check(told.includes('Gemt.'), `${how}: nothing says that the challenge was saved`);
    check(page.url().includes('language=da'), `${how}: the language is lost on the way`);
    // Begin, look at the guide, write an insight, move on.
    if (!(await press(page, '.actions .ds-button'))) return;
    if (!(await press(page, SEND))) return;
    if (!(await press(page, '.actions .ds-button'))) return;
    check(page.url().includes('/steps/foundation'), `${how}: ${page.url()} is not the guide`);
    if (!(await press(page, '.side .actions .ds-button[href*="/move"]'))) return;
    if (!(await press(page, '.choices li:first-child a'))) return;
    if (!(await press(page, SEND))) return;
    const here = await page.locator('.steps .here b').textContent();
    check(here.includes('Identificer behov'), `${how}: the project is in ${here}`);
  });
}

/** A project to look at every form of. */
async function project() {
  let path = '';
  await inBrowser({}, async (page) => {
    await open(page, '/city/register');
    for (const [field, text] of [['title', 'Ro'], ['challenge', 'Bråk'], ['concerns', 'Elever']]) {
      await page.fill(`#${field}`, text);
      await page.click(SEND);
      await page.waitForLoadState();
    }
    path = new URL(page.url()).pathname;
    for (let moves = 0; moves < 2; moves += 1) {
      await open(page, `${path}/move/forward`);
      await page.click(SEND);
      await page.waitForLoadState();
    }
  });
  return path;
}

const FORMS = [
  'describe', 'insight', 'trial', 'move/forward', 'move/back', 'move/skip', 'move/pause', 'move/shelve', 'move/stop',
];

async function accessible(path) {
  for (const scheme of ['light', 'dark']) {
    await inBrowser({ ...PHONE, scheme }, async (page) => {
      for (const other of ['', '/move', '/steps/foundation', '/steps/needs', '/steps/realise']) {
        await open(page, `${path}${other}`);
        await look(page, `project${other}, ${scheme}`);
      }
      for (const [form, field] of [['answers', 'answer_hope'], ['readiness', 'ready_need']]) {
        await open(page, `${path}/steps/foundation/${form}`);
        await look(page, `${form}, ${scheme}`);
        if (form === 'answers') await page.fill(`#${field}`, 'a'.repeat(20001));
        await page.click(SEND);
        await page.waitForLoadState();
        check((await page.locator('.ds-error-summary').count()) === 1, `${form}: a fault is not told`);
        await look(page, `${form} refused, ${scheme}`);
        if (form === 'answers') await page.fill(`#${field}`, 'Ro ved bordet');
        else for (const radio of await page.locator('input[value="partly"]').all()) await radio.check();
        await page.click(SEND);
        await page.waitForLoadState();
        check((await page.locator('[role="status"]').count()) === 1, `${form}: nothing says that it was saved`);
        await look(page, `${form} saved, ${scheme}`);
      }
      await open(page, REGISTER);
      await look(page, `register, ${scheme}`);
      await page.click(SEND);
      await page.waitForLoadState();
      await look(page, `register refused, ${scheme}`);
      for (const form of FORMS) {
        await open(page, `${path}/${form}`);
        await look(page, `${form}, ${scheme}`);
        if (form === 'describe') await page.fill('#title', '');
        else await page.fill('#effective_on', 'snart');
        await page.click(SEND);
        await page.waitForLoadState();
        check((await page.locator('.ds-error-summary').count()) === 1, `${form}: a fault is not told`);
        await look(page, `${form} refused, ${scheme}`);
      }
    });
  }
}

await flow(true);
await flow(false);
await accessible(await project());

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
