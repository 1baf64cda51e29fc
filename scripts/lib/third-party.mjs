/** What THIRD-PARTY.md says of the packages that ship, and whether it is so. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
 * Fails a build that packs a package which THIRD-PARTY.md does not list, or not as it is. Workers are bundles of their
 * own and need it too.
 * @returns {import('vite').Plugin}
 */
export function thirdPartyNotices() {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const listed = listedPackages();
      const shipped = new Map();
      for (const output of Object.values(bundle))
        for (const id of sourcesOf(output)) {
          const found = packageOf(path.resolve(ROOT, id));
          if (found) shipped.set(found.name, found.folder);
        }
      const wrong = [...shipped].map(([name, folder]) => wrongNotice(name, folder, listed));
      const words = wrong.filter((message) => message !== null).join('\n');
      if (words !== '') this.error(words);
      // The Open Font License asks to go where the font goes.
      for (const [name, folder] of shipped)
        if (listed.get(name)?.licence.startsWith('OFL'))
          this.emitFile({
            type: 'asset',
            fileName: `licences/${path.basename(name)}.txt`,
            source: readFileSync(path.join(folder, 'LICENSE'), 'utf8'),
          });
    },
  };
}

/** What a file of the bundle was made of: modules of a chunk, or the file that was copied, such as a font. */
function sourcesOf(output) {
  if (output.type === 'asset') return output.originalFileNames ?? [];
  return Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  );
}
