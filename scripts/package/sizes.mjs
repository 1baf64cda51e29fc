/** What takes the room in a package. */

/** The first that fits counts. */
const PARTS = /** @type {const} */ ([
  ['models and their runtimes', /^models\//],
  ['typeface', /\.woff2$/],
  ['motion tracking (worker)', /engine-worker/],
  ['other workers', /-worker/],
  ['pages and styles', /\.(js|css|html)$/],
  ['licences', /^(licences\/|LICENSE|THIRD-PARTY)/],
  ['everything else', /./],
]);

/**
 * @param {readonly { name: string, bytes: number, packedBytes: number }[]} files
 * @returns {{ part: string, files: number, bytes: number, packedBytes: number }[]} parts without files are left out
 */
export function sizesByPart(files) {
  const partOf = (name) => PARTS.find(([, pattern]) => pattern.test(name))?.[0];
  return PARTS.map(([part]) => {
    const mine = files.filter(({ name }) => partOf(name) === part);
    const sum = (key) => mine.reduce((total, file) => total + file[key], 0);
    return { part, files: mine.length, bytes: sum('bytes'), packedBytes: sum('packedBytes') };
  }).filter(({ files: count }) => count > 0);
}
