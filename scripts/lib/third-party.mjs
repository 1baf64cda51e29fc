/** What THIRD-PARTY.md says of the packages that ship, and whether it is so. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BILL_FILE, billOfMaterials } from './bill-of-materials.mjs';
import { ROOT } from './repo.mjs';

/** @typedef {{ version: string, licence: string }} Listed */

/**
 * @param {string} [text] of THIRD-PARTY.md
 * @returns {ReadonlyMap<string, Listed>} by name: the rows under "In the extension", several packages in a row where they
 *   have version and licence in common
 */
export function listedPackages(text = readFileSync(path.join(ROOT, 'THIRD-PARTY.md'), 'utf8')) {
  const [, section = ''] = /## In the extension\n([^]*?)\n## /.exec(text) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Package'));
  return new Map(
    rows.flatMap((row) => {
      const [, names = '', version = '', licence = ''] = row.split('|').map((cell) => cell.trim());
      return names.split(', ').map((name) => [name.replace(/ \(.*\)$/, ''), { version, licence }]);
    }),
  );
}

/**
 * @param {string} name
 * @param {string} folder where the package is installed
 * @param {ReadonlyMap<string, Listed>} listed
 * @returns {string | null} what is wrong with its notice, in words; null where it is right
 */
export function wrongNotice(name, folder, listed) {
  const row = listed.get(name);
  if (!row) return `${name} ships, and THIRD-PARTY.md does not list it under "In the extension".`;
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (row.version !== version) return `THIRD-PARTY.md says ${name} ${row.version}; installed is ${version}.`;
  if (row.licence !== license)
    return `THIRD-PARTY.md says ${name} is under ${row.licence}; it says ${license}.`;
  return null;
}

/**
 * @param {string} id of a module, as the bundler has it
 * @returns {{ name: string, folder: string } | null} the package it is from; null where it is our own
 */
export function packageOf(id) {
  const file = id.replaceAll('\\', '/').replace(/^\0/, '');
  const [, folder = '', name = ''] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
  return name === '' ? null : { name, folder };
}

/**
 * The licence as the package brings it: its own file, or the last part of its README.
 * @param {string} folder where the package is installed
 * @returns {string | null} null where it only names its licence
 */
export function licenceText(folder) {
  const names = readdirSync(folder).toSorted();
  const file = names.find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file !== undefined) return readFileSync(path.join(folder, file), 'utf8');
  const readme = names.find((name) => /^readme\.md$/i.test(name));
  if (readme === undefined) return null;
  const [part] = /^LICENSE\b.*\n-+\n[^]+/m.exec(readFileSync(path.join(folder, readme), 'utf8')) ?? [];
  return part ?? null;
}

/**
 * Fails a build that packs a package which THIRD-PARTY.md does not list, or not as it is. Packs each one's licence text,
 * and a bill of materials of what is in the build. Workers are bundles of their own: the pages' bundle is written last
 * and speaks for all of them.
 * @param {{ weights: readonly import('./bill-of-materials.mjs').PackedWeights[] }} options the weights of this build
 * @returns {{ pages: import('vite').Plugin, worker: () => import('vite').Plugin }}
 */
export function thirdPartyNotices({ weights }) {
  /** Folders of the packages, by name. */
  const shipped = new Map();
  const take = (plugin, bundle) => {
    const found = packagesIn(bundle);
    const listed = listedPackages();
    const wrong = [...found].map(([name, folder]) => wrongNotice(name, folder, listed));
    const words = wrong.filter((message) => message !== null).join('\n');
    if (words !== '') plugin.error(words);
    for (const [name, folder] of found) shipped.set(name, folder);
  };
  return {
    worker: () => ({
      name: 'third-party-notices:worker',
      apply: 'build',
      generateBundle(_, bundle) {
        take(this, bundle);
      },
    }),
    pages: {
      name: 'third-party-notices',
      apply: 'build',
      generateBundle(_, bundle) {
        take(this, bundle);
        const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
        const ofWeights = weights.map((entry) => entry.package);
        const folders = new Map(ofWeights.map((name) => [name, path.join(ROOT, 'node_modules', name)]));
        for (const [name, folder] of new Map([...folders, ...shipped])) {
          const text = licenceText(folder);
          if (text !== null) emit(`licences/${name.replace('@', '').replace('/', '-')}.txt`, text);
        }
        emit(BILL_FILE, `${JSON.stringify(billOfMaterials({ shipped, weights }), null, 2)}\n`);
      },
    },
  };
}

/** @returns {Map<string, string>} folders of the packages that a bundle is made of, by name */
function packagesIn(bundle) {
  const found = new Map();
  for (const output of Object.values(bundle))
    for (const id of sourcesOf(output)) {
      const from = packageOf(path.resolve(ROOT, id));
      if (from) found.set(from.name, from.folder);
    }
  return found;
}

/** What a file of the bundle was made of: modules of a chunk, or the file that was copied, such as a font. */
function sourcesOf(output) {
  if (output.type === 'asset') return output.originalFileNames ?? [];
  return Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  );
}
