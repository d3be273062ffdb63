// Coming in: an invitation, signing in, one's account, people and access; as axe sees them in both colour schemes
// on a phone, and by keyboard without scripts. And a form whose session has ended.
// Prints every fault found and ends with 1 when there is one.

import { audit, check, faults, inBrowser, open } from './browser.mjs';

const PHONE = { width: 320, locale: 'da-DK' };
const PASSWORD = 'en ganske lang setning';
const ADMINISTRATOR = 'administrator@city.example';
const LINK = new URL(process.env.NYTTIG_PROJECT).pathname;
const SEND = '.form .buttons button:first-child';

/** Tabs until this is in focus, as a person would. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
    await page.keyboard.press('Tab');
  }
  check(false, `${selector} cannot be reached by keyboard on ${page.url()}`);
  return false;
}

async function write(page, field, text) {
  if (await tabTo(page, `#${field}`)) await page.keyboard.type(text);
}

async function press(page, selector) {
  if (!(await tabTo(page, selector))) return;
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Nothing is cut off, and axe finds nothing; it needs scripts to look. */
async function look(page, name) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(width <= 320, `${name}: is ${width} px wide on a screen of 320`);
  await audit(page, name);
}

/** Every page around coming in, in both colour schemes. */
async function accessible() {
  for (const scheme of ['light', 'dark']) {
    await inBrowser({ ...PHONE, scheme, anonymous: true }, async (page) => {
      for (const path of ['/city/sign-in', '/city/forgotten', LINK, '/city/password/none']) {
        await open(page, path);
        await look(page, `${path}, ${scheme}`);
      }
      await open(page, LINK);
      await page.click(SEND);
      await look(page, `a password refused, ${scheme}`);
      await open(page, '/city/sign-in');
      await page.click(SEND);
      await look(page, `nobody let in, ${scheme}`);
    });
    await inBrowser({ ...PHONE, scheme }, async (page) => {
      for (const path of ['/city/account', '/city/account/password', '/city/people', '/city/people/invitation']) {
        await open(page, path);
        await look(page, `${path}, ${scheme}`);
      }
      await open(page, '/city/people');
      await page.click('tbody a');
      await page.waitForLoadState();
      await look(page, `a person, ${scheme}`);
      await open(page, '/city/people/invitation');
      await page.click(SEND);
      await look(page, `an invitation refused, ${scheme}`);
      await open(page, '/city/register');
      await page.fill('#title', 'Ro');
      await page.context().clearCookies({ name: 'nyttig-city' });
      await page.click(SEND);
      await look(page, `a form was held, ${scheme}`);
    });
  }
}

/** The invited choose a password, fill in a form, lose their session, sign in, and find what they wrote. */
async function flow() {
  await inBrowser({ ...PHONE, scripts: false, anonymous: true }, async (page) => {
    await open(page, LINK);
    await write(page, 'password', PASSWORD);
    await press(page, SEND);
    check(page.url().includes('/city/portfolio'), `choosing a password leads to ${page.url()}`);
    await press(page, 'nav a[href*="register"]');
    await write(page, 'title', 'Roligere måltider & mer');
    await page.context().clearCookies({ name: 'nyttig-city' });
    await press(page, SEND);
    check((await page.locator('#login').count()) === 1, 'a form without a session does not ask to sign in');
    await write(page, 'login', 'per@city.example');
    await write(page, 'password', PASSWORD);
    await press(page, SEND);
    // The first question was answered: the second is asked, and the answer travels along.
    const title = await page.inputValue('input[name="title"]');
    check(title === 'Roligere måltider & mer', `what was typed has become ${title}`);
    await write(page, 'challenge', 'Der er meget larm.');
    await press(page, SEND);
    await write(page, 'concerns', '60 elever');
    await page.context().clearCookies({ name: 'nyttig-city' });
    await press(page, SEND);
    await write(page, 'login', 'per@city.example');
    await write(page, 'password', PASSWORD);
    await press(page, SEND);
    check((await page.inputValue('#concerns')).includes('60 elever'), 'the last answer is lost');
    check((await page.locator('.ds-error-summary').count()) === 1, 'nothing says that it is not saved yet');
    await press(page, SEND);
    const told = await page.locator('[role="status"]').textContent();
    check(told.includes('Gemt.'), 'nothing says that the challenge was saved');
    // Out again.
    await press(page, '.visitor button');
    await open(page, '/city/portfolio');
    check(page.url().includes('/city/sign-in'), `signed out, and still at ${page.url()}`);
    await write(page, 'login', ADMINISTRATOR);
    await write(page, 'password', PASSWORD);
    await press(page, SEND);
    check(page.url().endsWith('/city/portfolio'), `signing in leads to ${page.url()}`);
  });
}

await accessible();
await flow();

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
