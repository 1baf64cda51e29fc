/** Runs, put into the store that the extension's pages read. */
import type { Page } from 'puppeteer-core';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { rowOf } from '../../../src/storage/session-row.ts';
import { eventually } from './pages.ts';

/**
 * Waits until a page has made the store: whoever asked for it before would make an empty one in its place.
 * @param page any of the extension's
 */
export async function storeIsThere(page: Page): Promise<void> {
  await eventually('the store', () =>
    page.evaluate(async () => {
      const all = await indexedDB.databases();
      return all.some(({ name }) => name === 'sessions') ? true : null;
    }),
  );
}

/**
 * @param page any of the extension's
 * @param notesOf the n-th run's notes
 */
export async function storeRuns(
  page: Page,
  files: readonly SessionFile[],
  notesOf: (n: number) => string = () => '',
): Promise<void> {
  const rows = files.map((file, n) =>
    rowOf(file, { origin: 'recorded', title: '', notes: notesOf(n), hasFrames: false }),
  );
  await storeIsThere(page);
  await page.evaluate(
    async (allRows, allFiles) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sessions');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const tx = db.transaction(['rows', 'files'], 'readwrite');
      for (const row of allRows) tx.objectStore('rows').put(row);
      for (const file of allFiles) tx.objectStore('files').put(file);
      await new Promise((resolve) => {
        tx.addEventListener('complete', resolve);
      });
      db.close();
    },
    rows,
    files,
  );
}
