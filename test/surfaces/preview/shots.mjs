/**
 * Pictures of the preview's pages, light and dark, to be looked at:
 *   node test/surfaces/preview/shots.mjs OUT_DIR [name …] [--language TAG] [--light-only]
 * Starts the preview itself.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openPreview } from '../../../scripts/lib/preview.mjs';

const PAGES = {
  home: 'src/surfaces/home/index.html',
  'home-first': 'src/surfaces/home/index.html?first',
  'home-empty': 'src/surfaces/home/index.html?empty',
  'home-crash': 'src/surfaces/home/index.html?crash',
  athletes: 'src/surfaces/athletes/index.html#full',
  ask: 'src/surfaces/coach/index.html?autostart=1&fake=running#key=h',
  beat: 'src/surfaces/coach/index.html?autostart=1&fake=running#key=m',
  'big-off': 'src/surfaces/coach/index.html?autostart=1&fake=fault#key=b',
  'setup-first': 'src/surfaces/coach/index.html?empty',
  'setup-signs': 'src/surfaces/coach/index.html?empty#click=start',
  'setup-plan': 'src/surfaces/coach/index.html#open=.plan summary',
  setup: 'src/surfaces/coach/index.html',
  looking: 'src/surfaces/coach/index.html?autostart=1&fake=looking',
  framing: 'src/surfaces/coach/index.html?autostart=1&fake=framing',
  standing: 'src/surfaces/coach/index.html?autostart=1&fake=standing',
  running: 'src/surfaces/coach/index.html?autostart=1&fake=running',
  cue: 'src/surfaces/coach/index.html?autostart=1&fake=cue',
  denied: 'src/surfaces/coach/index.html?autostart=1&fake=camera-denied',
  unstored: 'src/surfaces/coach/index.html?autostart=1&fake=storage-full',
  silent: 'src/surfaces/coach/index.html?autostart=1&fake=warning-camera-silent',
  big: 'src/surfaces/coach/index.html?autostart=1&fake=running#key=b',
  'big-cue': 'src/surfaces/coach/index.html?autostart=1&fake=cue#key=b',
  keys: 'src/surfaces/coach/index.html?autostart=1&fake=running#key=?',
  history: 'src/surfaces/history/index.html#full',
  'history-empty': 'src/surfaces/history/index.html?empty',
  summary: 'src/surfaces/summary/index.html?id=sample-0#full',
  'summary-watch': 'src/surfaces/summary/index.html?id=sample-3#full',
  files: 'src/surfaces/analyze/index.html#full',
  'files-working': 'src/surfaces/analyze/index.html?fake=working#full',
  'files-done': 'src/surfaces/analyze/index.html?fake=done#full',
  checkin: 'src/surfaces/checkin/index.html#click=check-in',
  'checkin-list': 'src/surfaces/checkin/index.html',
  'checkin-outside': 'src/surfaces/checkin/index.html#click=log-outside',
  'setup-checkin': 'src/surfaces/coach/index.html#click=check-in&site=lowBack',
  learn: 'src/surfaces/learn/index.html#full',
  plan: 'src/surfaces/plan/index.html',
  'plan-for': 'src/surfaces/plan/index.html?for=armCrossing',
  'plan-empty': 'src/surfaces/plan/index.html?empty',
  settings: 'src/surfaces/settings/index.html#full',
  privacy: 'src/surfaces/privacy/index.html#full',
  figures: 'test/surfaces/preview/figures.html#full',
  card: 'test/surfaces/preview/card.html',
  'card-trouble': 'test/surfaces/preview/card.html?trouble',
  pip: 'test/surfaces/preview/pip.html?fake=running#small',
  'pip-cue': 'test/surfaces/preview/pip.html?fake=cue#small',
  'pip-silent': 'test/surfaces/preview/pip.html?fake=warning-camera-silent#small',
  'pip-full': 'test/surfaces/preview/pip.html?fake=warning-storage-full#small',
  'pip-praise': 'test/surfaces/preview/pip.html?fake=praise#small',
};

const { values, positionals } = parseArgs({
  options: { language: { type: 'string' }, 'light-only': { type: 'boolean' } },
  allowPositionals: true,
});
const [out = 'shots', ...wanted] = positionals;
const unknown = wanted.filter((name) => !Object.hasOwn(PAGES, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(PAGES).join(', ')}`);
  process.exit(2);
}

/** The address in the language that was asked for. */
function inLanguage(address) {
  if (values.language === undefined) return address;
  const [page, hash] = address.split('#');
  const asked = `${page}${page.includes('?') ? '&' : '?'}language=${values.language}`;
  return hash === undefined ? asked : `${asked}#${hash}`;
}

mkdirSync(out, { recursive: true });
const preview = await openPreview(['--hide-scrollbars', '--autoplay-policy=no-user-gesture-required']);
for (const [name, address] of Object.entries(PAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const scheme of values['light-only'] ? ['light'] : ['light', 'dark']) {
    const page = await preview.browser.newPage();
    page.on('pageerror', (error) => console.error(name, String(error)));
    page.on('console', (m) => m.type() === 'error' && console.error(name, m.text()));
    const small = address.includes('#small');
    await page.setViewport(small ? { width: 420, height: 300 } : { width: 1280, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(preview.address + inLanguage(address), { waitUntil: 'load' });
    await new Promise((done) => setTimeout(done, 1500));
    const open = /#open=(.+)/.exec(address)?.[1];
    if (open) await page.click(open);
    const click = /#click=([\w-]+)/.exec(address)?.[1];
    if (click) await page.$eval(`[data-action="${click}"]`, (element) => element.click());
    const site = /#.*site=(\w+)/.exec(address)?.[1];
    if (site) await new Promise((done) => setTimeout(done, 300));
    if (site) await page.$eval(`[data-site="${site}"]`, (element) => element.click());
    if (click) await new Promise((done) => setTimeout(done, 500));
    const key = /#key=(.)/.exec(address)?.[1];
    if (key) await page.keyboard.press(key);
    if (key) await new Promise((done) => setTimeout(done, 500));
    await page.screenshot({
      path: path.join(out, `${name}-${scheme}.png`),
      fullPage: address.includes('#full'),
    });
    await page.close({ runBeforeUnload: false });
  }
}
await preview.close();
