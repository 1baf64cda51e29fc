/**
 * Which folder of `src` may import which folder and which package. The lint rule `house/layers` obeys this table, and the
 * one in CONTRIBUTING.md is written from it.
 *
 * A folder may import itself and what its row names; a name stands for the folder and everything below it. Type imports
 * count like any other. Tests beside the code may import what they like.
 */

/**
 * @typedef {object} Layer
 * @property {string} folder - below `src`
 * @property {string} what - what is in it
 * @property {readonly string[]} may - folders below `src` that it may import
 * @property {readonly string[]} packages - npm packages that it may import; `@scope/*` is all of a scope
 */

/**
 * Core's floors, lowest first. Each may import the floors before it.
 * @type {readonly (readonly [folder: string, what: string])[]}
 */
const FLOORS = [
  ['core/model', 'the words that all of core uses: view, side, unit, activity'],
  ['core/signal', 'numbers over time: filters, gaps, medians'],
  ['core/figure', 'a drawn body, posed by its joint angles'],
  ['core/pose', 'frames with landmarks, as engines give them'],
  ['core/body', "the body's own axes, angles and lengths; the camera that sees it"],
  ['core/gait', 'contacts, steps and strides'],
  ['core/measures', 'a folder per measure: reading, range, cues, words'],
  ['core/session', 'types of what is stored of a run'],
  ['core/handwork', 'what a hand adds to a run: corrected joints, drawings, key moments, voice notes'],
  ['core/coaching', 'when a cue is given, and which'],
  ['core/recording', 'frames become facts: strides, drift, summary'],
];

/**
 * Core's top floor: side by side. One imports another only where its row says so.
 * @type {readonly (readonly [folder: string, what: string, also: readonly string[]])[]}
 */
const TOP_FLOOR = [
  ['core/coach', 'the live coach, one frame at a time', []],
  ['core/review', 'one run again, stride by stride', []],
  ['core/history', 'runs compared with each other', []],
  [
    'core/compare',
    'two recordings side by side, by the phase of the stride',
    ['core/review', 'core/history'],
  ],
  ['core/devices', 'what a treadmill, a strap and a foot pod tell', []],
  ['core/checkin', 'how the runner feels', []],
  ['core/advice', 'exercises, and a plan for the week', ['core/checkin']],
  ['core/export', 'tables, motion files and activity files of a run', ['core/review']],
  ['core/watch', "a watch's file of a run, set beside it", ['core/export']],
];

const IN_CORE = ['valibot'];

/** A page may import everything but other pages and what runs in the background. */
const BELOW_PAGES = [
  'product.ts',
  'core',
  'theme',
  'workers',
  'language',
  'engine',
  'storage',
  'platform',
  'video',
  'closing',
  'live',
  'recorded',
  'review',
  'watch',
  'page-video',
];
const ON_PAGES = ['preact', 'uplot'];

/** @type {readonly (readonly [name: string, what: string, also: readonly string[]])[]} */
const PAGES = [
  ['analyze', 'video files are analysed', []],
  ['athletes', 'whose runs they are', []],
  ['checkin', 'the diary', []],
  ['coach', 'a live run', []],
  ['compare', 'two runs beside each other', ['surfaces/player']],
  ['history', 'all runs', ['surfaces/export']],
  ['home', 'the first page', []],
  ['learn', 'what each measure means', ['surfaces/figures']],
  ['plan', 'the week and its exercises', ['surfaces/figures']],
  ['privacy', 'what is stored where', []],
  ['review', 'the player', ['surfaces/export', 'surfaces/player']],
  ['settings', 'settings and backups', []],
  ['summary', 'one run', ['surfaces/export']],
];

/** @type {readonly Layer[]} */
export const LAYERS = [
  ...FLOORS.map(([folder, what], at) => layer(folder, what, names(FLOORS.slice(0, at)), IN_CORE)),
  ...TOP_FLOOR.map(([folder, what, also]) => layer(folder, what, [...names(FLOORS), ...also], IN_CORE)),
  layer('product.ts', "the product's name and addresses", []),
  layer('workers', 'a question to a worker and its answer', []),
  layer('theme', 'colours and sizes, as CSS', []),
  layer(
    'language',
    'every word that is shown or spoken, a folder per language ([how to add one](docs/add-a-language.md))',
    ['product.ts', 'core'],
  ),
  layer(
    'engine',
    'frames become skeletons, in a worker; the only importer of TensorFlow.js and LiteRT.js',
    ['core/signal', 'core/pose', 'workers'],
    ['@tensorflow/*', '@tensorflow-models/*', '@litertjs/*'],
  ),
  layer(
    'storage',
    'IndexedDB, settings, backups; nothing is measured here',
    [
      'core/model',
      'core/pose',
      'core/measures',
      'core/session',
      'core/handwork',
      'core/checkin',
      'core/advice',
      'workers',
    ],
    ['idb', 'valibot'],
  ),
  layer(
    'platform',
    'camera, voice, tones, wake lock, messages: one browser facility a file',
    ['core/model', 'core/session', 'core/coaching'],
    ['webextension-polyfill'],
  ),
  layer(
    'video',
    'video files, frame by frame, with their times and rotation',
    ['core/pose', 'engine'],
    ['mediabunny'],
  ),
  layer('closing', 'a recording becomes a session file', ['core', 'workers', 'storage', 'platform']),
  layer('card', 'the card in a web page', ['theme', 'language', 'platform']),
  layer('page-video', 'the video on a web page is found there, and read by the page', ['platform']),
  layer('live', 'a live run: all of the above put together', [
    'core',
    'workers',
    'language',
    'engine',
    'storage',
    'platform',
    'closing',
    'card',
  ]),
  layer('recorded', 'video files through the same engine, recorder and summary', [
    'core',
    'workers',
    'engine',
    'storage',
    'platform',
    'video',
    'closing',
  ]),
  layer('review', "a recorded run's frames and values, for the player", [
    'core',
    'workers',
    'storage',
    'platform',
    'video',
  ]),
  layer('watch', "a watch's file is read and kept with its run", ['core', 'workers', 'storage'], ['fflate']),
  layer('background', 'opens and finds the coach, passes keys on; keeps no state', [
    'core/model',
    'core/advice',
    'workers',
    'language',
    'storage',
    'platform',
    'card',
    'page-video',
  ]),
  layer('surfaces/shared', 'what pages share', BELOW_PAGES, ON_PAGES),
  layer(
    'surfaces/figures',
    'drawings of exercises and of good form',
    [...BELOW_PAGES, 'surfaces/shared'],
    ON_PAGES,
  ),
  layer(
    'surfaces/export',
    'the export panel and its work',
    [...BELOW_PAGES, 'surfaces/shared'],
    [...ON_PAGES, 'mediabunny', 'fflate'],
  ),
  layer(
    'surfaces/player',
    'what shows a recording and plots it, for the player and for a pair',
    [...BELOW_PAGES, 'surfaces/shared'],
    ON_PAGES,
  ),
  ...PAGES.map(([name, what, also]) =>
    layer(`surfaces/${name}`, what, [...BELOW_PAGES, 'surfaces/shared', ...also], ON_PAGES),
  ),
  layer(
    'surfaces/lab',
    "a developer's page, packed on request only",
    [...BELOW_PAGES, 'surfaces/shared'],
    ['mediabunny'],
  ),
  layer(
    'surfaces/label',
    "a developer's page on which a person marks a video; never packed",
    ['theme', 'video', 'review', 'surfaces/shared'],
    ['preact', 'valibot'],
  ),
];

/**
 * @param {string} folder
 * @param {string} what
 * @param {readonly string[]} may
 * @param {readonly string[]} packages
 * @returns {Layer}
 */
function layer(folder, what, may, packages = []) {
  return { folder, what, may, packages };
}

/** @param {readonly (readonly [folder: string, ...unknown[]])[]} rows */
function names(rows) {
  return rows.map(([folder]) => folder);
}

/**
 * @param {string} file - below `src`, with forward slashes
 * @returns {Layer | null} its row; null where the table has none
 */
export function layerOf(file) {
  return LAYERS.find(({ folder }) => isIn(file, folder)) ?? null;
}

/**
 * @param {string} file - the importing file, below `src`
 * @param {string} target - the imported file, below `src`; with `..` in front where it lies elsewhere
 * @returns {string | null} what is wrong with it, in words; null where it is allowed
 */
export function refusedFile(file, target) {
  const from = layerOf(file);
  if (from === null) return `src/${file} is in no folder of scripts/lint/layers.mjs: give the folder a row`;
  if (target.startsWith('..')) return `src/${from.folder} may not import from outside src`;
  if (isIn(target, from.folder) || from.may.some((folder) => isIn(target, folder))) return null;
  return `src/${from.folder} may not import src/${layerOf(target)?.folder ?? target}`;
}

/**
 * @param {string} file - the importing file, below `src`
 * @param {string} specifier - of a package, such as `preact/hooks`
 * @returns {string | null} what is wrong with it, in words; null where it is allowed
 */
export function refusedPackage(file, specifier) {
  const from = layerOf(file);
  const [scope = '', rest = ''] = specifier.split('/');
  const name = specifier.startsWith('@') ? `${scope}/${rest}` : scope;
  if (from === null || from.packages.some((p) => p === name || p === `${scope}/*`)) return null;
  return `src/${from.folder} may not import the package ${name}`;
}

/**
 * @param {string} file
 * @param {string} folder
 */
function isIn(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

/** @returns {string} the table, in Markdown */
export function layersTable() {
  return [
    '| Folder of `src` | What is in it | May import | Packages |',
    '|---|---|---|---|',
    ...LAYERS.map(
      (row) => `| \`${row.folder}\` | ${row.what} | ${inWords(row)} | ${row.packages.map(code).join(', ')} |`,
    ),
  ].join('\n');
}

/**
 * The two long lists are shortened; what else a row may import stands by itself.
 * @param {Layer} row
 */
function inWords({ may }) {
  const floors = may.filter((folder) => names(FLOORS).includes(folder));
  const inRow = floors.length > 2 && floors.every((folder, at) => folder === FLOORS[at]?.[0]);
  const [short, listed] = BELOW_PAGES.every((folder) => may.includes(folder))
    ? ['everything below pages', BELOW_PAGES]
    : inRow
      ? [`${code(floors[0] ?? '')} to ${code(floors.at(-1) ?? '')}`, floors]
      : ['', []];
  const others = may.filter((folder) => !listed.includes(folder)).map(code);
  return [short, ...others].filter((text) => text !== '').join(', ') || 'nothing of ours';
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}
