// The whole way of one idea on a phone, in Danish and without scripts: a challenge is registered, taken through
// the four steps, decided upon, measured, handed over, and a follow-up is answered by the one who took it over.
// Only what a page itself leads to is followed. Prints every fault found and ends with 1 when there is one.

import { check, faults, inBrowser, open } from './browser.mjs';

const SEND = '.buttons button:first-child';

/** The phases in the order of the guide. */
const PHASES = ['foundation', 'needs', 'explore', 'realise'];

async function inWidth(page, name) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(width <= 320, `${name}: is ${width} px wide on a screen of 320`);
}

async function follow(page, selector) {
  const link = page.locator(selector).first();
  const found = (await link.count()) > 0;
  check(found, `${page.url()} leads to no ${selector}`);
  if (!found) throw new Error(`no ${selector}`);
  await link.click();
  await page.waitForLoadState();
}

/** Fills in a form as the page shows it, sends it, and sees that it was taken. */
async function send(page, name, fields) {
  check((await page.getAttribute('html', 'lang')) === 'da', `${name}: is not in Danish`);
  for (const [field, value] of Object.entries(fields)) {
    if (value === true) await page.locator(`input[name="${field}"]`).first().check();
    else if (value && value.value) await page.check(`input[name="${field}"][value="${value.value}"]`);
    else if (value && value.place) await page.selectOption(`#${field}`, { index: value.place });
    else await page.fill(`#${field}`, value);
  }
  await inWidth(page, name);
  await page.click(SEND);
  await page.waitForLoadState();
  const said = page.locator('.ds-error-summary');
  if (await said.count()) throw new Error(`${name}: refused: ${await said.textContent()}`);
}

/** What was recorded is said, on a page that fits. */
async function confirmed(page, name) {
  const told = page.locator('[role="status"]');
  check((await told.count()) === 1, `${name}: nothing says that it was saved, on ${page.url()}`);
  await inWidth(page, `after ${name}`);
}

async function recorded(page, project, link, fields) {
  await open(page, project);
  await follow(page, link);
  await send(page, link, fields);
  await confirmed(page, link);
}

async function register(page) {
  await open(page, '/city/portfolio?language=da');
  await follow(page, 'nav a[href*="register"]');
  await send(page, 'title', { title: 'Roligere måltider på Solsikken' });
  await send(page, 'challenge', { challenge: 'Der er så meget larm, at børnene ikke spiser.' });
  await send(page, 'concerns', { concerns: '60 børn og 14 ansatte' });
  await confirmed(page, 'register');
  return new URL(page.url()).pathname;
}

async function throughThePhases(page, project) {
  for (const [place, phase] of PHASES.entries()) {
    await open(page, project);
    // The first is begun from the project's page, the others from the guide of the one before.
    if (place > 0) await follow(page, `.steps a[href*="/steps/${PHASES[place - 1]}"]`);
    await follow(page, 'a[href*="/move"]');
    if (!page.url().includes('/forward')) await follow(page, 'a[href*="/move/forward"]');
    await send(page, `move to ${phase}`, {});
    await open(page, project);
    await follow(page, `.steps a[href*="/steps/${phase}"]`);
    await follow(page, `main a[href*="/steps/${phase}/answers"]`);
    const [first] = await page.locator('textarea').evaluateAll((all) => all.map((one) => one.id));
    await send(page, `answers of ${phase}`, { [first]: 'Det ved vi nu.' });
    await confirmed(page, `answers of ${phase}`);
    if (await page.locator(`main a[href*="/steps/${phase}/readiness"]`).count()) {
      await follow(page, `main a[href*="/steps/${phase}/readiness"]`);
      for (const yes of await page.locator('input[type="radio"][value="yes"]').all()) await yes.check();
      await send(page, `readiness of ${phase}`, {});
      await confirmed(page, `readiness of ${phase}`);
    }
  }
}

async function journey(page) {
  const project = await register(page);
  await throughThePhases(page, project);
  await recorded(page, project, '.actions a[href*="/insight"]', {
    need: 'Børnene vil høre hinanden ved bordet.', method: true,
  });
  await recorded(page, project, 'a[href*="/benefit"]', { title: 'Roligere måltider' });
  await recorded(page, project, 'a[href*="/indicator"]', {
    name: 'Lyd ved bordet', scale: 'dB', direction: { value: 'down' }, baseline: '70,5', target: '60',
  });
  await recorded(page, project, '.actions a[href*="/decision"]', {
    question: 'Skal vi lægge tæppe?', title_a: 'Tæppe på gulvet', chosen: { value: 'a' },
    rationale: 'Det dæmper mest for pengene.', deciders: { place: 1 },
  });
  await open(page, project);
  await follow(page, '#decisions ~ ul a');
  check((await page.textContent('main')).includes('Det dæmper mest for pengene.'), 'the decision does not say why');
  await open(page, project);
  await follow(page, '.actions a[href*="/operation"]');
  const met = await page.locator('input[name^="met_"][value="yes"]').all();
  for (const yes of met) await yes.check();
  const day = (await page.inputValue('#effective_on')) || '';
  check(day !== '', 'the day of the hand-over is not suggested');
  const inTenDays = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await send(page, 'operation', {
    line_manager: { place: 1 }, schedule: { value: 'dates' }, dates: inTenDays,
  });
  await confirmed(page, 'operation');
  // The one who took it over finds it in their own work.
  await open(page, '/city/my-work');
  await follow(page, 'main a[href*="/follow-ups/"]');
  await send(page, 'follow-up', {
    in_use: { value: 'yes' }, as_intended: { value: 'yes' }, gives_value: { value: 'yes' }, value_0: '57,5',
    course: { value: 'keep' },
  });
  await confirmed(page, 'follow-up');
  await open(page, project);
  const said = await page.textContent('main');
  for (const expected of ['57,5', 'Roligere måltider', 'Tæppe på gulvet', 'I drift']) {
    check(said.includes(expected), `the project's page does not say ${expected}`);
  }
  check((await page.getAttribute('html', 'lang')) === 'da', 'the language was lost on the way');
}

await inBrowser({ width: 320, locale: 'da-DK', scripts: false }, async (page) => {
  try {
    await journey(page);
  } catch (failure) {
    check(false, `${failure.message.split('\n')[0]}, on ${page.url()}`);
  }
});

for (const fault of new Set(faults)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
