/** Damaged rows, from a damaged disk or an older restore: the pages stand, name them, and take them away. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../scripts/lib/coach.mjs';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { sessionFile, STARTED } from '../storage/fixtures.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';
import { storeIsThere } from './support/stored-runs.ts';

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  const page = await openPage(extension, 'privacy');
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { get(): Promise<{ settings?: object }>; set(items: object): Promise<void> } };
      };
    };
    const { settings } = await chrome.storage.local.get();
    await chrome.storage.local.set({ settings: { ...settings, onboardingSeen: true } });
  });
  await page.reload();
  const file = sessionFile();
  const row = rowOf(file, { origin: 'recorded', title: 'Sound', notes: '', hasFrames: false });
  const checkIn = blankCheckIn({ id: 'sound', at: STARTED, day: '2026-11-20' });
  await storeIsThere(page);
  await put(page, 'files', file);
  await put(page, 'rows', row);
  await put(page, 'rows', { ...row, id: 'damaged', source: null, values: null });
  await put(page, 'checkIns', checkIn);
  await put(page, 'checkIns', { ...checkIn, id: 'damaged', soreness: null, sites: 5 });
  await put(page, 'athletes', { id: 'damaged', name: null, createdAt: 0, deletedAt: null });
  await page.close();
});

afterAll(() => extension.close());

function put(page: Page, store: string, value: object): Promise<void> {
  return page.evaluate(
    (name, row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sessions');
        opening.addEventListener('success', () => {
          const db = opening.result;
          const tx = db.transaction(name, 'readwrite');
          tx.objectStore(name).put(row);
          tx.addEventListener('complete', () => {
            db.close();
            resolve();
          });
          tx.addEventListener('abort', () => reject(new Error('not written')));
        });
      }),
    store,
    value,
  );
}

it.each(['home', 'history', 'plan', 'checkin', 'athletes', 'settings'])(
  '%s stands beside damaged rows',
  async (name) => {
    const page = await openPage(extension, name);
    await page.waitForSelector('main h1');
    await page.waitForFunction(() => document.querySelectorAll('main h2').length > 0);
    expect(await page.$('[data-testid="broken-part"]')).toBeNull();
    await page.close();
  },
);

it('a damaged run is named beside the sound one, and taken off the list', async () => {
  const home = await openPage(extension, 'home');
  await home.waitForSelector('tr[data-session]');
  await home.waitForSelector('[data-testid="damaged"]');
  expect(await home.$eval('[data-testid="damaged"]', (note) => note.textContent)).toContain('damaged');
  await press(home, 'remove-damaged');
  await home.waitForSelector('[data-testid="damaged"]', { hidden: true });
  expect(await home.$$('tr[data-session]')).toHaveLength(1);
  await home.close();
});

it('a damaged diary entry is named, and removed', async () => {
  const diary = await openPage(extension, 'checkin');
  await press(diary, 'remove-damaged');
  await diary.waitForSelector('[data-testid="damaged"]', { hidden: true });
  await diary.close();
});

it.each([
  ['home', 'table', 0, '.hero h1'],
  ['history', 'table', 0, 'h1'],
  ['plan', 'table', 0, 'h1'],
  // The first list is the navigation's.
  ['checkin', 'ul', 1, 'h1'],
] as const)('%s without a part that breaks down keeps its others', async (name, tag, after, other) => {
  const page = await extension.browser.newPage();
  const breakDown = (broken: string, spared: number): void => {
    let made = 0;
    const make = document.createElementNS.bind(document);
    document.createElementNS = ((space: string, tagName: string, options?: ElementCreationOptions) => {
      if (tagName === broken && made++ >= spared) throw new Error('a part that breaks down');
      return make(space, tagName, options);
    }) as typeof document.createElementNS;
  };
  await page.evaluateOnNewDocument(breakDown, tag, after);
  await page.goto(`chrome-extension://${extension.extensionId}/src/surfaces/${name}/index.html`);
  await page.waitForSelector('[data-testid="broken-part"]');
  await page.waitForSelector(other);
  await page.close();
});
