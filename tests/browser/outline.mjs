// An accessibility tree as a text that can be kept and compared: what changes from run to run is taken out, and long
// lists are cut after their first few.

/** How many alike in a row are kept. */
const MOST_ALIKE = 4;

const depth = (line) => line.length - line.trimStart().length;
const role = (line) => line.trim().match(/^- '?([a-z]+)/)?.[1];

/** A run of neighbours with one role is cut after the first few, with all that hangs below them. */
function cut(lines) {
  const kept = [];
  const runs = [];
  let skipping = Infinity;
  for (const line of lines) {
    const here = depth(line);
    if (here > skipping) continue;
    skipping = Infinity;
    runs.length = Math.min(runs.length, here + 1);
    const run = runs[here];
    if (run !== undefined && run.role === role(line) && ['row', 'listitem', 'option'].includes(run.role)) {
      run.alike += 1;
      if (run.alike > MOST_ALIKE) {
        if (run.alike === MOST_ALIKE + 1) kept.push(`${' '.repeat(here)}- and more`);
        skipping = here;
        continue;
      }
    } else {
      runs[here] = { role: role(line), alike: 1 };
    }
    kept.push(line);
  }
  return kept;
}

/** The tree of a page. Pages about sign-in show this machine's time and addresses, so their figures are blotted out. */
export function outline(tree, name) {
  const steady = tree.split('\n').filter((line) => !/^\s*- \/url:/.test(line));
  const told = cut(steady).join('\n');
  const ofToday = /^(account|people|sign-in|set-up|personas)/.test(name);
  return `${ofToday ? told.replace(/\d+/g, '#') : told.replace(/127\.0\.0\.1:\d+/g, 'this machine')}\n`;
}
