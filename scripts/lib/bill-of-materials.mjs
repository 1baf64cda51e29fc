/**
 * What a build is made of, as a CycloneDX 1.6 document. It holds no time and no random number, so that it is the same on
 * every machine. `npm sbom` is not used: it lists what is installed, not what the bundler kept, and no weights.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repo.mjs';

/** Its place in the extension. */
export const BILL_FILE = 'licences/bom.cdx.json';

/**
 * @typedef {object} PackedWeights a file of `models/catalogue.json` or an engine's `weights.json`
 * @property {string} id
 * @property {string} role `weights` or `runtime`
 * @property {string} package
 * @property {string} version of the package
 * @property {string} path inside the package
 * @property {string} emit inside the extension
 * @property {string} sha256
 * @property {string} licence
 * @property {string} source
 * @property {{ sha256: string }} [cut] for a model packed without some of its outputs
 *
 * @param {object} build
 * @param {ReadonlyMap<string, string>} build.shipped folders of the packages in it, by name
 * @param {readonly PackedWeights[]} build.weights files packed as they are, or cut
 * @returns {Record<string, unknown>}
 */
export function billOfMaterials({ shipped, weights }) {
  const own = readJson(path.join(ROOT, 'package.json'));
  const locked = readJson(path.join(ROOT, 'package-lock.json')).packages;
  // Of a runtime's files, its package is the component.
  const models = weights.filter(({ role }) => role === 'weights');
  const components = [
    ...[...shipped].map(([name, folder]) => library(name, folder, locked)),
    ...models.map(model),
  ].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const root = purl(own.name, own.version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        licenses: licences(own.license),
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((component) => component['bom-ref']) }],
  };
}

function library(name, folder, locked) {
  const { version, license } = readJson(path.join(folder, 'package.json'));
  const key = folder.slice(folder.indexOf('node_modules/'));
  const [algorithm, sum] = locked[key]?.integrity?.split('-') ?? [];
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }
      : {}),
    licenses: licences(license),
    purl: purl(name, version),
  };
}

function model(entry) {
  const ref = `${purl(entry.package, entry.version)}#${entry.path}`;
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    name: entry.id,
    version: entry.version,
    hashes: [{ alg: 'SHA-256', content: entry.cut?.sha256 ?? entry.sha256 }],
    licenses: licences(entry.licence),
    purl: ref,
    ...(entry.cut ? { pedigree: { notes: 'Packed without the outputs that nobody reads.' } } : {}),
    externalReferences: [{ type: 'distribution', url: entry.source }],
    properties: [{ name: 'midline:file', value: entry.emit }],
  };
}

/** One licence by its SPDX name, or several as an expression. */
function licences(spdx) {
  return / (AND|OR|WITH) /.test(spdx) ? [{ expression: spdx }] : [{ license: { id: spdx } }];
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
