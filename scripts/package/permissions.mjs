/** What an extension asks for and why, in the words of README.md: they stand in one place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/repo.mjs';

/** README names what the browser shows to the runner, not its pattern. */
const ALL_PAGES = 'access to all pages';

/**
 * @typedef {object} Asked
 * @property {string} permission
 * @property {boolean} optional asked for when it is needed, by the browser
 * @property {string} reason
 *
 * @param {Record<string, any>} manifest
 * @param {string} [readme]
 * @returns {Asked[]}
 * @throws where README.md gives no reason for one
 */
export function permissionsOf(manifest, readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8')) {
  const reasons = reasonsIn(readme);
  const asked = (names = [], optional = false) =>
    names.map((name) => {
      const permission = name === '<all_urls>' ? ALL_PAGES : name;
      const reason = reasons.get(permission);
      if (reason === undefined) throw new Error(`README.md does not say what ${permission} is for.`);
      return { permission, optional, reason };
    });
  return [
    ...asked(manifest.permissions),
    ...asked(manifest.host_permissions),
    ...asked(manifest.optional_permissions, true),
    ...asked(manifest.optional_host_permissions, true),
  ];
}

/** @returns {Map<string, string>} */
function reasonsIn(readme) {
  const [, section = ''] = /\| Permission \| What for \|\n[^\n]*\n((?:\|.*\n)+)/.exec(readme) ?? [];
  return new Map(
    section.split('\n').flatMap((row) => {
      const [, names = '', reason = ''] = row.split('|').map((cell) => cell.trim());
      return names.split(', ').map((name) => /** @type {const} */ ([name.replaceAll('`', ''), reason]));
    }),
  );
}
