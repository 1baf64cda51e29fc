/** Files held over a page and let go, as from a file manager. */
import type { Page } from 'puppeteer-core';

export async function drop(page: Page, files: readonly string[]): Promise<void> {
  await page.bringToFront();
  const client = await page.createCDPSession();
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await client.detach();
}
