// Parts of a page that are exchanged where they stand, when there are scripts: the page stays, the address and the
// focus follow, what changed is told, back leads back, and a session that ended leads to the door.
// Prints every fault found and ends with 1 when there is one.

import { audit, check, faults, inBrowser, open } from './browser.mjs';

const project = process.env.NYTTIG_PROJECT;

const events = (page) => page.locator('.timeline li').count();

const shown = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.timeline li').length === wanted, count, { timeout: 5000 });

async function byKeyboard(page, selector) {
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

async function exchanged(scheme) {
  await inBrowser({ scheme }, async (page) => {
    await open(page, `${project}?language=nb`);
    const all = await events(page);
    await page.evaluate(() => { window.stayed = true; });
    await byKeyboard(page, '#show-decisions');
    await shown(page, 1).catch(() => check(false, 'the timeline is not narrowed where it stands'));
    check(await page.evaluate(() => window.stayed === true), 'the page was loaded anew');
    check(page.url().includes('show=decisions'), `the address is still ${page.url()}`);
    const focused = await page.evaluate(() => document.activeElement?.id);
    check(focused === 'show-decisions', `the focus went to ${focused}`);
    const told = await page.locator('[aria-live="polite"]').textContent();
    check(told === `Viser 1 av ${all} hendelser.`, `what changed is told as “${told}”`);
    await audit(page, `after an exchange, ${scheme}`);
    await page.goBack();
    await shown(page, all).catch(() => check(false, 'back does not lead back'));
    await page.context().clearCookies();
    await open(page, `${project}?language=nb`);
    check(page.url().includes('/sign-in'), 'without a session there is a door');
  });
}

/** Narrowing the portfolio: chosen in the form, taken back by its chip. */
async function narrowed() {
  await inBrowser({}, async (page) => {
    await open(page, '/city/portfolio?language=nb');
    await page.evaluate(() => { window.stayed = true; });
    await page.fill('#text', 'finnes ikke');
    await byKeyboard(page, '#narrow');
    await page.waitForSelector('.chips').catch(() => check(false, 'the list is not narrowed where it stands'));
    check(page.url().includes('text=finnes'), `the address is still ${page.url()}`);
    const told = await page.locator('[aria-live="polite"]').textContent();
    check(told === 'Ingen prosjekter passer med utvalget.', `what changed is told as “${told}”`);
    await audit(page, 'the portfolio after an exchange');
    await byKeyboard(page, '#chip-1');
    await page.waitForSelector('table.stack').catch(() => check(false, 'taking a choice back changes nothing'));
    check(await page.evaluate(() => window.stayed === true), 'the portfolio was loaded anew');
  });
}

async function ended() {
  await inBrowser({}, async (page) => {
    await open(page, `${project}?language=nb`);
    await page.context().clearCookies();
    await page.click('#show-decisions');
    await page.waitForURL(/sign-in/, { timeout: 5000 }).catch(() => check(false, `an ended session leaves one on ${page.url()}`));
    const fields = await page.locator('input[type="password"]').count();
    check(fields === 1, 'the door is not shown where the session has ended');
  });
}

await exchanged('light');
await exchanged('dark');
await narrowed();
await ended();

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
