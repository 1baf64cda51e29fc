/** The developer's preview, built and served at a free port, in a browser of its own: for tests and pictures of its pages. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { ensureBrowser } from './find-browser.mjs';
import { launch } from './launch.mjs';
import { ROOT } from './repo.mjs';

const CONFIG = path.join(ROOT, 'test/surfaces/preview/vite.config.ts');

/** Pages that need what the preview has no stand-in for. */
const WITHOUT_PREVIEW = ['lab', 'label'];

/** Every page of the product, and the preview's own. */
function pages() {
  const surfaces = path.join(ROOT, 'src/surfaces');
  const own = path.join(ROOT, 'test/surfaces/preview');
  return [
    ...readdirSync(surfaces)
      .filter((name) => !WITHOUT_PREVIEW.includes(name))
      .map((name) => path.join(surfaces, name, 'index.html'))
      .filter((file) => existsSync(file)),
    ...readdirSync(own)
      .filter((name) => name.endsWith('.html'))
      .map((name) => path.join(own, name)),
  ];
}

/**
 * Built, not served from the sources as for designing: a page is some 600 modules, and each visit would ask for all of
 * them again.
 * @param {readonly string[]} [args] further switches of the browser
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, address: string, close: () => Promise<void> }>} the
 *   address ends with a slash
 */
export async function openPreview(args = []) {
  const executablePath = await ensureBrowser();
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'preview-'));
  const shared = { configFile: CONFIG, logLevel: /** @type {const} */ ('error') };
  const clear = () => rmSync(outDir, { recursive: true, force: true });
  try {
    await build({ ...shared, build: { outDir, emptyOutDir: true, rollupOptions: { input: pages() } } });
    // Somebody may look at the preview at its own port meanwhile.
    const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, strictPort: false } });
    const [address] = server.resolvedUrls?.local ?? [];
    if (!address) throw new Error('the preview was not served');
    const { browser } = await launch({ executablePath, extension: null, args });
    const close = async () => {
      await browser.close();
      await server.close();
      clear();
    };
    return { browser, address, close };
  } catch (error) {
    clear();
    throw error;
  }
}
