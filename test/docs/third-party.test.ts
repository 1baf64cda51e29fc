/** THIRD-PARTY.md names every package. What ships beyond these, through them, the build itself checks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedPackages, packageOf, wrongNotice } from '../../scripts/lib/third-party.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folderOf = (name: string): string => path.join(ROOT, 'node_modules', name);
const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const notices = readFileSync(path.join(ROOT, 'THIRD-PARTY.md'), 'utf8');

describe('third-party notices', () => {
  it.each(Object.keys(dependencies))('list %s as it is installed', (name) =>
    expect(wrongNotice(name, folderOf(name), listedPackages())).toBeNull(),
  );

  it.each([...listedPackages().keys()])('still need %s', (name) =>
    expect(wrongNotice(name, folderOf(name), listedPackages())).toBeNull(),
  );

  it.each(Object.keys(devDependencies))('name %s, which builds and tests', (name) =>
    expect(notices).toContain(name),
  );

  it('are wrong where a package is missing, older, or under another licence', () => {
    const row = (text: string) => listedPackages(`## In the extension\n\n${text}\n\n## More`);
    const told = (text: string) => wrongNotice('mediabunny', folderOf('mediabunny'), row(text));
    expect(told('| preact | 1.0.0 | MIT | J |')).toContain('does not list');
    expect(told('| mediabunny (videos) | 0.0.1 | MPL-2.0 | V |')).toContain('0.0.1');
    expect(told(`| preact, mediabunny | ${dependencies.mediabunny} | MIT | V |`)).toContain('under MIT');
    expect(told(`| preact, mediabunny | ${dependencies.mediabunny} | MPL-2.0 | V |`)).toBeNull();
  });

  it('know the package of a module, also of one within another', () => {
    expect(packageOf('/a/src/live/contract.ts')).toBeNull();
    expect(packageOf('/a/node_modules/preact/hooks/dist/hooks.js?v=1')?.name).toBe('preact');
    expect(packageOf('/a/node_modules/@x/y/node_modules/long/src/long.js')).toEqual({
      name: 'long',
      folder: '/a/node_modules/@x/y/node_modules/long',
    });
  });
});
