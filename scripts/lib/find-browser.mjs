/**
 * Finds a browser of the Chromium family, or installs one. Chromium, Chrome for Testing and Edge come before branded
 * Chrome, which ignores `--load-extension` since version 137 (the launcher loads the extension over the debugging pipe,
 * which branded Chrome still honours, but a person who starts it by hand would be puzzled).
 */
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run, versionLine, which } from './run.mjs';
import { installSystemPackage } from './system-packages.mjs';

/** The manifest's `minimum_chrome_version`. */
const OLDEST_CHROMIUM = 148;

/** Carries a Chromium of its own for systems whose package manager has none. */
const PLAYWRIGHT = 'playwright-core@1.65.1';

const HOME = os.homedir();

/** @returns {string | null} the executable of a browser that runs here and is new enough */
export function findBrowser() {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM is set to ${asked}, and there is no such file.`);
    return asked;
  }
  return candidates().find(usable) ?? null;
}

/** As `findBrowser`, and where there is none: the system's package manager, then Playwright's own Chromium. */
export async function ensureBrowser() {
  const there = findBrowser();
  if (there) return there;

  console.error('No Chromium found: asking the package manager of this system …');
  await installSystemPackage({
    'apt-get': ['chromium'],
    dnf: ['chromium'],
    pacman: ['chromium'],
    zypper: ['chromium'],
    brew: ['--cask', 'chromium'],
    winget: ['Microsoft.Edge'],
  });
  const fromSystem = findBrowser();
  if (fromSystem) return fromSystem;

  console.error('Not from there: fetching the Chromium that Playwright keeps …');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  await run('npx', ['--yes', PLAYWRIGHT, 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  const fromPlaywright = findBrowser();
  if (fromPlaywright) return fromPlaywright;

  throw new Error(
    [
      `No browser of the Chromium family, version ${OLDEST_CHROMIUM} or later, was found, and none could be installed.`,
      'Install Chromium, Chrome for Testing or Microsoft Edge by hand, or name one: CHROMIUM=/path/to/chromium npm start',
    ].join('\n'),
  );
}

function usable(file) {
  if (!existsSync(file)) return false;
  // On Windows `chrome.exe --version` opens a window and prints nothing.
  if (process.platform === 'win32') return true;
  // Ubuntu's chromium-browser is a note about snap where snap is missing: only a version makes it a browser.
  const version = /(\d+)\.\d+\.\d+/.exec(versionLine(file) ?? '');
  return version !== null && Number(version[1]) >= OLDEST_CHROMIUM;
}

function candidates() {
  const byPlatform = { darwin: onMac, win32: onWindows }[process.platform] ?? onLinux;
  const { open, branded } = byPlatform();
  return [...open, ...downloaded(), ...branded].filter((file) => file !== null);
}

function onLinux() {
  return {
    open: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'].map(which),
    branded: ['google-chrome', 'google-chrome-stable'].map(which),
  };
}

function onMac() {
  const app = (name) =>
    ['/Applications', path.join(HOME, 'Applications')].map((dir) =>
      path.join(dir, `${name}.app/Contents/MacOS/${name}`),
    );
  return {
    open: [which('chromium'), ...['Chromium', 'Google Chrome for Testing', 'Microsoft Edge'].flatMap(app)],
    branded: app('Google Chrome'),
  };
}

function onWindows() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const under = (tail) => roots.filter((root) => root !== undefined).map((root) => path.join(root, tail));
  return {
    open: [...under('Chromium/Application/chrome.exe'), ...under('Microsoft/Edge/Application/msedge.exe')],
    branded: under('Google/Chrome/Application/chrome.exe'),
  };
}

/** Browsers that Playwright and Puppeteer have fetched before, newest first. */
function downloaded() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(HOME, '.cache/ms-playwright'),
    path.join(HOME, 'Library/Caches/ms-playwright'),
    path.join(HOME, 'AppData/Local/ms-playwright'),
    path.join(HOME, '.cache/puppeteer/chrome'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ...['x64', 'arm64'].map(
      (arch) => `chrome-mac-${arch}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  ];
  return caches
    .filter((cache) => cache !== undefined)
    .filter((cache) => existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        // Playwright's headless shell cannot load extensions.
        .filter((name) => /\d/.test(name) && !name.includes('headless'))
        .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .flatMap((version) => inside.map((tail) => path.join(cache, version, tail))),
    );
}
