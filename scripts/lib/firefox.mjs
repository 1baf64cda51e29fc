/** Starts Firefox with the built extension, over WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { ROOT } from './repo.mjs';
import { which } from './run.mjs';

/** An extension gets another address in every profile, unless it is told one. */
const ADDRESS = '6d69646c-696e-4e65-8000-000000000001';

const ON_A_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** @returns {string} the program */
export function findFirefox() {
  const found = process.env.FIREFOX ?? which('firefox') ?? which('firefox-esr') ?? which(ON_A_MAC);
  if (found) return found;
  throw new Error(
    'No Firefox was found. Install Firefox 151 or later, or name one: FIREFOX=/path/to/firefox',
  );
}

/**
 * @typedef {object} StartedFirefox
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} downloads folder into which it saves without asking
 * @property {(name: string, parameters?: Record<string, string>) => Promise<import('puppeteer-core').Page>} open a page of
 *   the extension, once there is something on it
 * @property {() => Promise<void>} close
 *
 * @param {{ executablePath: string, extension?: string }} options
 * @returns {Promise<StartedFirefox>}
 */
export async function startFirefox({ executablePath, extension = path.join(ROOT, 'dist/firefox') }) {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'midline-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
    // Without it, the protocol does not lead to an extension's pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: ADDRESS,
      }),
      'intl.accept_languages': 'en',
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const close = async () => {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await close();
    throw error;
  }
  const open = async (name, parameters = {}) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 860 });
    const query = new URLSearchParams(parameters).toString();
    // The load of an extension's page is never reported, so it is not waited for.
    page
      .goto(`moz-extension://${ADDRESS}/src/surfaces/${name}/index.html${query ? `?${query}` : ''}`)
      .catch(() => undefined);
    await page.waitForSelector('h1, h2', { timeout: 60_000 });
    return page;
  };
  return { browser, downloads, open, close };
}
