/** npm run firefox: what Firefox makes of recorded videos, next to Chromium, and how every page looks in it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { OWN_CLIPS, ROOT } from './lib/repo.mjs';
import { table } from './lib/session-table.mjs';
import { command, EXIT, readArguments } from './lib/usage.mjs';

const USAGE = `npm run firefox                analyses three clips in Firefox and in Chromium and compares the values
npm run firefox -- CLIP…       others of test/clips/own

Writes the screenshots of every page in Firefox, and what it exports, to out/firefox. Ends with 1 where a value differs by
more than we want to be near the truth and by more than the noise of both (the rules of the Compare page), or where Firefox
asked for anything but the extension's own files.`;

/** One of each side of a runner that is measured in its own way. */
const CLIPS = ['own02_good_sideright_60fps', 'own04_leftcross8_frontlaptop', 'own11_dropright10_rear'];

const PAGES = ['home', 'analyze', 'history', 'plan', 'checkin', 'learn', 'settings', 'privacy', 'athletes'];

const EXPORTS = [
  ['export-report', '.report.html'],
  ['export-frames', '.frames.csv'],
  ['export-trc', '.trc'],
  ['export-video', '.annotated.mp4', '.annotated.webm'],
];

const OUT = path.join(ROOT, 'out/firefox');

await command(USAGE, async () => {
  const { positionals } = readArguments(USAGE, {}, { positionals: true });
  const clips = positionals.length > 0 ? positionals : CLIPS;
  await ensurePackages();
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { findFirefox, startFirefox } = await import('./lib/firefox.mjs');
  const { build, buildFor } = await import('./lib/build.mjs');
  const { analyzeFiles } = await import('./lib/analyze-files.mjs');
  const executablePath = findFirefox();
  const chromium = await ensureBrowser();
  await build();
  await buildFor('firefox');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const files = clips.map((name) => path.join(OWN_CLIPS, `${name}.mp4`));

  const inChromium = [];
  for await (const { session, failure } of analyzeFiles(files, { executablePath: chromium })) {
    if (session === null) throw new Error(`Chromium: ${failure}`);
    inChromium.push(session);
  }
  const firefox = await startFirefox({ executablePath });
  let ok = true;
  try {
    console.log(await firefox.browser.version());
    for (const [n, session] of inChromium.entries())
      ok = (await compare(clips[n], session, await analysed(firefox, files[n]))) && ok;
    await lookAround(firefox, files[0]);
    ok = (await askedForNothing(firefox)) && ok;
  } finally {
    await firefox.close();
  }
  console.log(`\nScreenshots and exports are in ${path.relative(process.cwd(), OUT)}: look at them.`);
  return ok ? EXIT.ok : EXIT.noSession;
});

async function analysed({ open, downloads }, file) {
  const { analyzeOne } = await import('./lib/analyze-files.mjs');
  const page = await open('analyze', { keep: '0' });
  const started = Date.now();
  const { session } = await analyzeOne(page, file, () => {}, downloads);
  await page.close();
  const { framesAnalysed } = session.engine;
  const took = (Date.now() - started) / 1000;
  console.log(`\n${path.basename(file)}: ${framesAnalysed} frames in ${took.toFixed(0)} s`);
  return session;
}

/** @returns {Promise<boolean>} whether all values are near enough */
async function compare(clip, chromium, firefox) {
  const { limitOf, VIEW_GROUPS } = await import('../test/accuracy/limits.mjs');
  const { compareSessions } = await import('./lib/compare-sessions.mjs');
  const { readFileSync } = await import('node:fs');
  const { view } = JSON.parse(readFileSync(path.join(OWN_CLIPS, `${clip}.json`), 'utf8'));
  const { data } = await compareSessions([chromium, firefox]);
  const compared = /** @type {any} */ (data).measures;
  const rows = [];
  let ok = firefox.view === chromium.view;
  for (const ours of chromium.measures) {
    const isOurs = ({ id, side }) => id === ours.id && side === ours.side;
    const theirs = firefox.measures.find(isOurs);
    const noise = compared.find(isOurs)?.smallestChange ?? null;
    const aim = limitOf(ours.id, VIEW_GROUPS[view])?.aim ?? null;
    if (ours.value === null && (theirs?.value ?? null) === null) continue;
    const both = ours.value !== null && typeof theirs?.value === 'number';
    const difference = both ? theirs.value - ours.value : null;
    const right = aim === null || (difference !== null && Math.abs(difference) <= Math.max(aim, noise ?? 0));
    ok &&= right;
    const text = (value) => (value === null || value === undefined ? '–' : value.toFixed(2));
    rows.push([
      `${ours.id} ${ours.side}`,
      text(ours.value),
      text(theirs?.value),
      text(difference),
      text(noise),
      aim === null ? '' : `${aim}${right ? '' : '  WRONG'}`,
    ]);
  }
  const head = [`view ${firefox.view}`, 'Chromium', 'Firefox', 'difference', 'noise', 'aim'];
  console.log(table(head, rows, new Set(head.slice(1, 5))));
  return ok;
}

/** Every page with a run in it, and the files that one is exported as. */
async function lookAround({ open, downloads }, file) {
  const { exported } = await import('./lib/coach.mjs');
  const page = await open('analyze');
  const input = await page.waitForSelector('input[type="file"]');
  await input.uploadFile(file);
  const link = await page.waitForSelector('[data-action="review"]', { timeout: 300_000 });
  const href = await link.evaluate((element) => /** @type {HTMLAnchorElement} */ (element).href);
  const id = new URL(href).searchParams.get('id') ?? '';
  await page.screenshot({ path: path.join(OUT, 'analyze-done.png') });
  for (const name of PAGES) await picture(open, name);
  await picture(open, 'review', { id });
  await picture(open, 'coach');
  const summary = await picture(open, 'summary', { id }, true);
  for (const [action, ...endings] of EXPORTS) {
    const made = await exported(summary, action, endings, { downloads, timeoutMs: 300_000 });
    writeFileSync(path.join(OUT, made.name), made.bytes);
    console.log(`${made.name}: ${(made.bytes.length / 1e6).toFixed(2)} MB`);
  }
}

async function picture(open, name, parameters = {}, stays = false) {
  const page = await open(name, parameters);
  // Plots and typeface.
  await sleep(3000);
  await page.screenshot({ path: path.join(OUT, `${name}.png`) });
  if (!stays) await page.close();
  return page;
}

async function askedForNothing({ open }) {
  const page = await open('privacy');
  const sent = await page.waitForSelector('[data-testid="sent"]', { timeout: 20_000 });
  const { outside, refused } = await sent.evaluate((element) => {
    const { dataset } = /** @type {HTMLElement} */ (element);
    return { outside: dataset.outside, refused: dataset.refused };
  });
  console.log(`\nrequests outside its own files: ${outside}; refused: ${refused}`);
  return outside === '0' && refused === '0';
}
