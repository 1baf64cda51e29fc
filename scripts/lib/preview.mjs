/** The developer's preview, served at a free port, in a browser of its own: for tests and pictures of its pages. */
import path from 'node:path';
import { createServer } from 'vite';
import { ensureBrowser } from './find-browser.mjs';
import { launch } from './launch.mjs';
import { ROOT } from './repo.mjs';

/**
 * @param {readonly string[]} [args] further switches of the browser
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, address: string, close: () => Promise<void> }>} the
 *   address ends with a slash
 */
export async function openPreview(args = []) {
  const executablePath = await ensureBrowser();
  // Somebody may look at the preview at its own port meanwhile.
  const server = await createServer({
    configFile: path.join(ROOT, 'test/surfaces/preview/vite.config.ts'),
    server: { port: 0, strictPort: false },
    logLevel: 'error',
  });
  try {
    await server.listen();
    const [address] = server.resolvedUrls?.local ?? [];
    if (!address) throw new Error('the preview was not served');
    const { browser } = await launch({ executablePath, extension: null, args });
    const close = async () => {
      await browser.close();
      await server.close();
    };
    return { browser, address, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
