/** Starts a browser with the built extension, for a person or for a test. */
import path from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import { DIST } from './repo.mjs';

/**
 * Puppeteer keeps hidden pages as lively as shown ones. A runner's browser does not: these are taken out, so that a
 * hidden tab here is a hidden tab there.
 */
const KEEPS_HIDDEN_PAGES_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** What a busy machine has not shown by then will not come. */
const PATIENCE_MS = 90_000;

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {boolean} [headless] true where it is left out
 * @property {string | null} [camera] a .mjpeg or .y4m file that plays the webcam, again and again
 * @property {boolean} [grantCamera] answer the permission prompt with yes; true where a camera file is given
 * @property {string} [userDataDir] a profile to keep; a new, empty one where it is left out
 * @property {string | null} [extension] folder of the built extension; null for none
 * @property {readonly [number, number]} [size] of the window
 * @property {boolean} [watchesNetwork] true where it is left out. A browser whose requests are watched keeps all that its pages
 *   fetched, as text: twice 27 MB for two engines. Off where memory is measured
 * @property {readonly string[]} [args] further switches
 *
 * @param {LaunchOptions} options
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, extensionId: string }>}
 */
export async function launch({ extension = DIST, ...options }) {
  const browser = await start(options);
  try {
    bePatient(browser);
    const extensionId = extension === null ? '' : await browser.installExtension(extension);
    return { browser, extensionId };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Every page that is opened here waits long for what it is asked for, where nothing else is said. */
function bePatient(browser) {
  const open = browser.newPage.bind(browser);
  browser.newPage = async (...given) => patient(await open(...given));
  const wait = browser.waitForTarget.bind(browser);
  browser.waitForTarget = (which, options) => wait(which, { timeout: PATIENCE_MS, ...options });
}

/** The same for a page that the product has opened. */
export function patient(page) {
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

async function start(options) {
  // The fake webcam's name is its file as given: beside it, that is a name and not a path.
  const camera = options.camera ? path.resolve(options.camera) : null;
  const before = process.cwd();
  if (camera) process.chdir(path.dirname(camera));
  const named = { ...options, camera: camera && path.basename(camera) };
  try {
    return await launchBrowser(launchOptions(named, mustDropSandbox()));
  } catch (error) {
    // Containers without user namespaces have no sandbox to offer.
    if (!/sandbox/i.test(String(error))) throw error;
    return await launchBrowser(launchOptions(named, true));
  } finally {
    process.chdir(before);
  }
}

function launchOptions(options, withoutSandbox) {
  const {
    executablePath,
    headless = true,
    camera = null,
    userDataDir,
    size = [1280, 860],
    watchesNetwork = true,
    args = [],
  } = options;
  const grantCamera = options.grantCamera ?? camera !== null;
  return {
    executablePath,
    headless,
    // The pipe is how an extension is loaded into every browser of the family, branded Chrome included.
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: KEEPS_HIDDEN_PAGES_AWAKE,
    defaultViewport: null,
    protocolTimeout: 600_000,
    timeout: PATIENCE_MS,
    handleSIGINT: true,
    networkEnabled: watchesNetwork,
    ...(userDataDir ? { userDataDir } : {}),
    args: [
      ...QUIET,
      `--window-size=${size.join(',')}`,
      ...(withoutSandbox ? ['--no-sandbox'] : []),
      ...(grantCamera ? ['--use-fake-ui-for-media-stream'] : []),
      ...(camera
        ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`]
        : []),
      ...args,
    ],
  };
}

/** Chromium refuses to run as root with its sandbox on. */
function mustDropSandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
