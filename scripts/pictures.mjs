/**
 * npm run pictures: the screenshots of the docs, all from the preview's pages with their simulated runs, so that they
 * show the product as it is now and look the same wherever they are made.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openPreview } from './lib/preview.mjs';
import { ROOT } from './lib/repo.mjs';
import { command, readArguments } from './lib/usage.mjs';

const USAGE = `npm run pictures              writes docs/pictures anew
npm run pictures -- NAME…     only those whose name contains NAME`;

const OUT = path.join(ROOT, 'docs/pictures');

/** @typedef {{ name: string, page: string, ready: string, size?: [number, number], scheme?: 'light' | 'dark', press?: readonly string[] }} Picture */

/** @type {readonly Picture[]} */
const PICTURES = [
  { name: 'home-dark.jpg', page: 'src/surfaces/home/index.html', ready: '.runs tbody tr', scheme: 'dark' },
  { name: 'coach.jpg', page: 'src/surfaces/coach/index.html?autostart=1&fake=cue', ready: '.gauge' },
  { name: 'set-up.jpg', page: 'src/surfaces/coach/index.html', ready: '.panel-actions, .panel button' },
  {
    name: 'set-up-dark.jpg',
    page: 'src/surfaces/coach/index.html',
    ready: '.panel-actions, .panel button',
    scheme: 'dark',
  },
  {
    name: 'floating-cue.png',
    page: 'test/surfaces/preview/pip.html?fake=cue',
    ready: '.glance',
    size: [420, 300],
  },
  { name: 'summary.jpg', page: 'src/surfaces/summary/index.html?id=sample-0', ready: 'canvas' },
  {
    name: 'summary-dark.jpg',
    page: 'src/surfaces/summary/index.html?id=sample-0',
    ready: 'canvas',
    scheme: 'dark',
  },
  { name: 'history.jpg', page: 'src/surfaces/history/index.html', ready: '#main table' },
  { name: 'plan.jpg', page: 'src/surfaces/plan/index.html?for=armCrossing', ready: '.cards' },
  {
    name: 'queue.jpg',
    page: 'src/surfaces/analyze/index.html?fake=done',
    ready: '[data-action="export-this"]',
  },
  {
    name: 'queue-dark.jpg',
    page: 'src/surfaces/analyze/index.html?fake=done',
    ready: '[data-action="export-this"]',
    scheme: 'dark',
  },
  {
    name: 'compare.jpg',
    page: 'src/surfaces/compare/index.html?run=upright&with=other-side&mirrored=1',
    ready: '[data-place]',
    size: [1280, 1240],
  },
  {
    name: 'compare-dark.jpg',
    page: 'src/surfaces/compare/index.html?run=upright&with=other-side&mirrored=1',
    ready: '[data-place]',
    size: [1280, 1240],
    scheme: 'dark',
  },
  {
    name: 'voice-note.jpg',
    page: 'src/surfaces/review/index.html?id=upright',
    ready: '.timeline',
    press: ['[data-action="voice"]'],
  },
  { name: 'page-video.jpg', page: 'src/surfaces/analyze/index.html?tab=1', ready: '[data-page-refused]' },
  { name: 'review.jpg', page: 'src/surfaces/review/index.html?id=upright', ready: '.timeline' },
  {
    name: 'review-dark.jpg',
    page: 'src/surfaces/review/index.html?id=upright',
    ready: '.timeline',
    scheme: 'dark',
  },
];

/** Movements come to rest, and plots are drawn. */
const SETTLE_MS = 2000;

await command(USAGE, async () => {
  const { positionals } = readArguments(USAGE, {}, { positionals: true });
  mkdirSync(OUT, { recursive: true });
  const { browser, address, close } = await openPreview([
    '--hide-scrollbars',
    '--accept-lang=en',
    '--autoplay-policy=no-user-gesture-required',
  ]);
  try {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    for (const picture of PICTURES) {
      if (positionals.length > 0 && !positionals.some((name) => picture.name.includes(name))) continue;
      const file = await take(page, address, picture);
      console.log(path.relative(ROOT, file));
    }
  } finally {
    await close();
  }
  return 0;
});

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 * @param {Picture} picture
 */
async function take(
  page,
  url,
  { name, page: address, ready, size = [1280, 800], scheme = 'light', press = [] },
) {
  await page.setViewport({ width: size[0], height: size[1] });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const asked = `${address}${address.includes('?') ? '&' : '?'}language=en`;
  await page.goto(url + asked, { waitUntil: 'load', timeout: 90_000 });
  await page.waitForSelector(ready, { timeout: 60_000 });
  for (const button of press) await page.locator(button).click();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const file = path.join(OUT, name);
  /** @type {import('puppeteer-core').ScreenshotOptions} */
  const kind = name.endsWith('.jpg') ? { type: 'jpeg', quality: 82 } : { type: 'png' };
  await page.screenshot({ ...kind, path: file });
  return file;
}
