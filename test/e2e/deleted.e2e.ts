/** Deleted is deleted: afterwards the browser holds nothing of a run, wherever one looks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { finish, press } from '../../scripts/lib/coach.mjs';
import { SAMPLE_LOGO } from '../surfaces/fixtures/sample-logo.ts';
import { liveCoach, startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage, sleep } from './support/pages.ts';

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension();
});

afterAll(() => extension.close());

/** Everything that is kept: stores with rows in them, files, caches, keys of settings. */
function kept(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not read')));
      });
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const db = await asked(indexedDB.open('sessions'));
    const rows: Record<string, number> = {};
    for (const store of db.objectStoreNames) {
      // oxlint-disable-next-line no-await-in-loop
      const count = await asked(db.transaction(store).objectStore(store).count());
      if (count > 0) rows[store] = count;
    }
    db.close();
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) files.push(name);
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(): Promise<object> } } };
    };
    return {
      databases,
      rows,
      files,
      caches: await caches.keys(),
      localStorage: Object.keys(localStorage),
      settings: Object.keys(await chrome.storage.local.get()),
    };
  });
}

/** What a crash leaves: parts of a run that has no row, a piece of its voice note, a video that was being made, a restore that broke off. */
function leaveOver(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('export-left', { create: true });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('sessions');
      opening.addEventListener('success', () => {
        const db = opening.result;
        const tx = db.transaction(['rows', 'chunks', 'log', 'notePieces'], 'readwrite');
        const rows = tx.objectStore('rows').getAll();
        rows.addEventListener('success', () => {
          const [row] = rows.result as { id: string }[];
          tx.objectStore('rows').put({ ...row, id: 'half', state: 'restoring' });
        });
        tx.objectStore('chunks').put({ count: 0 }, ['gone', 0]);
        tx.objectStore('log').put({ kind: 'event' }, ['gone', 0]);
        tx.objectStore('notePieces').put({ durationS: 4 }, ['gone', 'note', 1]);
        tx.addEventListener('complete', () => {
          db.close();
          resolve();
        });
        tx.addEventListener('abort', () => reject(new Error('not written')));
      });
    });
  });
}

/** Ten minutes later. */
function letUndoPass(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sessions');
        opening.addEventListener('success', () => {
          const db = opening.result;
          const tx = db.transaction('rows', 'readwrite');
          const cursors = tx.objectStore('rows').openCursor();
          cursors.addEventListener('success', () => {
            const cursor = cursors.result;
            if (!cursor) return;
            cursor.update({ ...cursor.value, deletedAt: cursor.value.deletedAt === null ? null : 1 });
            cursor.continue();
          });
          tx.addEventListener('complete', () => {
            db.close();
            resolve();
          });
        });
      }),
  );
}

async function setLogo(page: Page): Promise<void> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'logo-')), 'logo.png');
  writeFileSync(file, Buffer.from(SAMPLE_LOGO.split(',')[1] ?? '', 'base64'));
  const input = await page.waitForSelector('[data-action="choose-logo"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('.letterhead img');
  rmSync(path.dirname(file), { recursive: true });
}

it('leaves nothing but the settings', async () => {
  const coach = await liveCoach(extension);
  await sleep(8000);
  await finish(coach);
  await leaveOver(coach);
  await coach.close();

  const settings = await openPage(extension, 'settings');
  await setLogo(settings);
  await press(settings, 'delete-all');
  await settings.waitForSelector('[data-action="undo"]');
  const soon = await kept(settings);
  expect(soon['files']).toEqual([]);
  expect(soon['rows']).toMatchObject({ rows: 1 });
  await letUndoPass(settings);
  // Any page that is opened finds it.
  const privacy = await openPage(extension, 'privacy');
  const empty = await eventually('everything is gone', async () => {
    const left = await kept(privacy);
    return Object.keys(left['rows'] as object).length === 0 ? left : null;
  });
  const { settings: keys, ...rest } = empty;
  expect(rest).toEqual({ databases: ['sessions'], rows: {}, files: [], caches: [], localStorage: [] });
  // The logo for reports is one of them: it is of no run.
  expect((keys as string[]).filter((key) => key !== 'settings')).toEqual(['logo']);
});
