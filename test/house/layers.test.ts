/** The table of layers is whole, and CONTRIBUTING.md shows it. `npm run docs:layers` writes it there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS, layerOf, layersTable, refusedFile } from '../../scripts/lint/layers.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SRC = path.join(ROOT, 'src');
const CONTRIBUTING = path.join(ROOT, 'CONTRIBUTING.md');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);

describe('layers', () => {
  it('have a row for every file', () => {
    const code = files.filter((file) => /\.(tsx?|css)$/.test(file));
    expect(code.length).toBeGreaterThan(300);
    expect(code.filter((file) => layerOf(file) === null)).toEqual([]);
  });

  it('are folders that exist', () => {
    expect(LAYERS.map(({ folder }) => folder).filter((folder) => !files.includes(folder))).toEqual([]);
  });

  it('have no way back: what a folder may import may not import that folder', () => {
    const circles = LAYERS.flatMap(({ folder, may }) => {
      const inside = LAYERS.filter((other) => may.some((name) => isIn(other.folder, name)));
      return inside
        .filter((other) => refusedFile(`${other.folder}/a.ts`, `${folder}/b.ts`) === null)
        .map((other) => `${folder} and ${other.folder}`);
    });
    expect(circles).toEqual([]);
  });

  it('hold for style sheets too', () => {
    const refused = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(path.join(SRC, file), 'utf8').matchAll(/@import '([^']+)'/g)].map(
          ([, target = '']) => refusedFile(file, path.posix.join(path.posix.dirname(file), target)),
        ),
      );
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((message) => message !== null)).toEqual([]);
  });

  it('stand in CONTRIBUTING.md as they are', async () => {
    const text = readFileSync(CONTRIBUTING, 'utf8');
    const written = text.replace(
      /(<!-- layers: .*-->\n)[^]*(<!-- \/layers -->)/,
      (_, from: string, to: string) => [from, layersTable(), '', to].join('\n'),
    );
    expect(written).toContain(layersTable());
    await expect(written).toMatchFileSnapshot(CONTRIBUTING);
  });
});

function isIn(folder: string, name: string): boolean {
  return folder === name || folder.startsWith(`${name}/`);
}
