/**
 * Pages in the preview's made-up language: what is shown without accents stands outside the catalogue, and what is
 * wider than the window will be so in a longer language.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPreview } from '../../scripts/lib/preview.mjs';
import * as languages from '../../src/language/languages.ts';
import { sampleSession } from '../surfaces/fixtures/sample-session.ts';
import { sleep } from './support/pages.ts';

const PAGES = [
  'home/index.html?seen',
  'athletes/index.html?seen',
  'coach/index.html?seen',
  'coach/index.html?autostart=1&fake=standing',
  'coach/index.html?autostart=1&fake=running',
  'coach/index.html?autostart=1&fake=cue',
  'coach/index.html?autostart=1&fake=over',
  'coach/index.html?autostart=1&fake=running&devices=full',
  'coach/index.html?autostart=1&fake=running&devices=missing',
  'coach/index.html?autostart=1&fake=camera-denied',
  'summary/index.html?id=sample-0',
  'summary/index.html?id=sample-3',
  'analyze/index.html?fake=working',
  'analyze/index.html?fake=done',
  'analyze/index.html?tab=2',
  'analyze/index.html?tab=3',
  'analyze/index.html?tab=6',
  'checkin/index.html?seen',
  'compare/index.html?run=upright&with=other-side&mirrored=1',
  'compare/index.html?run=sample-0&with=upright',
  'history/index.html?seen',
  'learn/index.html?seen',
  'plan/index.html?for=armCrossing',
  'review/index.html?id=upright',
  'settings/index.html?seen',
  'settings/index.html?letterhead',
  'privacy/index.html?seen',
];

/** What is pressed on some of them, in this order. */
const PRESSED = (address: string): readonly string[] =>
  address.includes('&devices=')
    ? ['[data-action="more"]', '[data-action="devices"]']
    : address.startsWith('review/')
      ? ['[data-action="voice"]']
      : [];

/** Names, and what was said or written down when a run was recorded: they are in no language's catalogue. */
const NAMES =
  'Midline English Pseudo BlazePose full LiteRT.js Integrated camera Amara Diallo Jonas Weber Zoë Lindqvist Mei ' +
  'Tanaka Ivo Ruth Okafor IMG MOV treadmill easy pace from the left old avi AVI phone mp4 AM PM Laufband Polar enable features WebBluetooth Left hand on its track ' +
  'Forerunner morning run fit Easy club example';
const inDates = (options: Intl.DateTimeFormatOptions): string[] =>
  // A year in steps of sixteen days comes by every month and every day of the week.
  Array.from({ length: 23 }, (_, i) =>
    new Intl.DateTimeFormat('en', options).format(new Date(2026, 0, 1 + 16 * i)),
  );
const DATA = [
  NAMES,
  // The switch in Settings names each language in that language.
  ...Object.values(languages).map(({ name }) => name),
  JSON.stringify([0, 1, 2, 3, 4].map(sampleSession)),
  ...inDates({ month: 'long', weekday: 'short' }),
  ...inDates({ month: 'short', weekday: 'long' }),
].join(' ');
/** Letters of English, three and more: two are a unit, a key or the initials of something. */
const ENGLISH = /(?<![\p{L}\d])[A-Za-z]{3,}(?!\p{L})/gu;
const KNOWN = new Set(DATA.match(/[A-Za-z]{3,}/g));

let preview: Awaited<ReturnType<typeof openPreview>>;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(() => preview.close());

it.each(PAGES)('%s has every word from the catalogue, and room for longer ones', async (address) => {
  const page = await preview.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${preview.address}src/surfaces/${address}&language=qps`, { waitUntil: 'load' });
  await page.waitForSelector('html[lang="qps"] h1, html[lang="qps"] main, html[lang="qps"] [data-stage]');
  for (const selector of PRESSED(address)) await (await page.waitForSelector(selector))?.click();
  await page.waitForFunction(() => document.body.innerText.includes('~'));
  // What is read from the store, and what the fake run tells, comes after it.
  await sleep(1000);
  const { shown, width } = await page.evaluate(() => {
    const shown = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
          shown.push(node.getAttribute(name) ?? '');
      else if (!node.parentElement?.closest('script, style')) shown.push(node.nodeValue ?? '');
    }
    return { shown, width: document.documentElement.scrollWidth };
  });
  await page.close({ runBeforeUnload: false });
  expect(shown.join(' ')).toMatch(/~/);
  const english = shown.flatMap((text) => text.match(ENGLISH) ?? []).filter((word) => !KNOWN.has(word));
  expect([...new Set(english)]).toEqual([]);
  expect(width).toBeLessThanOrEqual(1280);
});
