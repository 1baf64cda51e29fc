/** The bill of materials names what ships, and nothing that changes from machine to machine. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../models/weights-plugin.ts';
import { billOfMaterials } from '../../scripts/lib/bill-of-materials.mjs';
import { licenceText, listedPackages } from '../../scripts/lib/third-party.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folderOf = (name: string): string => path.join(ROOT, 'node_modules', name);
const PACKAGES = ['valibot', '@tensorflow/tfjs-layers', 'mediabunny'];
const shipped = new Map(PACKAGES.map((name) => [name, folderOf(name)]));

interface Component {
  readonly type: string;
  readonly name: string;
  readonly purl: string;
  readonly licenses: readonly { license?: { id: string }; expression?: string }[];
  readonly hashes: readonly { alg: string; content: string }[];
}

const bill = billOfMaterials({ shipped, weights: CATALOGUE });
const components = bill['components'] as Component[];
const find = (name: string): Component | undefined => components.find((one) => one.name === name);

describe('the bill of materials', () => {
  it('gives each package its address, licence and the sum in the lockfile', () => {
    expect(find('valibot')).toMatchObject({
      type: 'library',
      purl: expect.stringMatching(/^pkg:npm\/valibot@\d/),
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
    });
    expect(find('@tensorflow/tfjs-layers')).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\/%40tensorflow\/tfjs-layers@/),
      licenses: [{ expression: 'Apache-2.0 AND MIT' }],
    });
  });

  it('gives each model its licence and the sum of the file that is packed', () => {
    const cut = CATALOGUE.filter((entry) => entry.cut !== undefined);
    expect(cut.length).toBeGreaterThan(0);
    for (const { id, cut: packed } of cut)
      expect(find(id)?.hashes).toEqual([{ alg: 'SHA-256', content: packed?.sha256 }]);
    expect(components.filter(({ type }) => type === 'machine-learning-model')).toHaveLength(
      CATALOGUE.filter(({ role }) => role === 'weights').length,
    );
  });

  it('names licences as SPDX does', () => {
    // The schema has a list of all names; `npm run package` was checked against it. Here: no words of ours in one.
    const NAME = '[A-Za-z0-9][\\w.+-]*';
    for (const { licenses } of components)
      for (const { license, expression } of licenses)
        expect(license?.id ?? expression).toMatch(new RegExp(`^${NAME}( (AND|OR|WITH) ${NAME})*$`));
  });

  it('is the same whatever order the bundler has', () => {
    const turned = billOfMaterials({
      shipped: new Map([...shipped].toReversed()),
      weights: [...CATALOGUE].toReversed(),
    });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(bill));
  });
});

/** They say their licence in package.json, and bring no text; the Apache License is LICENSE. */
const WITHOUT_TEXT = /^@(tensorflow|tensorflow-models|litertjs)\//;

describe('licence texts', () => {
  it.each([...listedPackages().keys()].filter((name) => !WITHOUT_TEXT.test(name)))('%s has its own', (name) =>
    expect(licenceText(folderOf(name))?.length).toBeGreaterThan(500),
  );

  it.each([...listedPackages()].filter(([name]) => WITHOUT_TEXT.test(name)))(
    '%s is under the licence of the extension itself',
    (_, { licence }) => expect(licence).toMatch(/^Apache-2\.0/),
  );
});
