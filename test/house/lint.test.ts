/** The rules of lint refuse what they are there to refuse: a violation of each is planted, in one run of oxlint. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYERS, refusedFile } from '../../scripts/lint/layers.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SETTINGS = ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint'];

/** Where and what, by the rule that refuses it. */
const PLANTED: Readonly<Record<string, readonly (readonly [file: string, text: string])[]>> = {
  'house/layers': [
    [
      'src/core/measures/cadence/types.ts',
      "import type { Db } from '../../../storage/db.ts';\nexport type A = Db;",
    ],
    ['src/core/gait/later.ts', "export const later = () => import('../../engine/client.ts');"],
    ['src/core/body/of-type.ts', "export type A = import('../recording/block.ts').Block;"],
    ['src/core/signal/again.ts', "export { a } from '../coach/step.ts';"],
    ['src/core/pose/all.ts', "export * from '../../language/index.ts';"],
    ['src/core/coach/of-test.ts', "export { a } from '../../../test/core/support.ts';"],
    ['src/core/advice/package.ts', "export { openDB } from 'idb';"],
    ['src/core/model/deep-package.ts', "export { useState } from 'preact/hooks';"],
    ['src/live/engine.ts', "export { ready } from '@tensorflow/tfjs';"],
    ['src/recorded/runtime.ts', "export { loadLiteRt } from '@litertjs/core';"],
    ['src/platform/worker.ts', "export const w = new URL('../live/coach-worker.ts', import.meta.url);"],
    ['src/card/style.ts', "export { default } from '../surfaces/shared/base.css?inline';"],
    ['src/nowhere/new-folder.ts', "export { PRODUCT_NAME } from '../product.ts';"],
  ],
  'import/no-cycle': [
    ['src/core/gait/one.ts', "import type { Two } from './two.ts';\nexport type One = Two | 1;"],
    ['src/core/gait/two.ts', "import type { One } from './one.ts';\nexport type Two = One | 2;"],
  ],
  'no-restricted-globals': [
    ['src/core/gait/clock.ts', 'export const now = () => Date.now();'],
    ['src/core/gait/hidden-clock.ts', 'export const now = () => globalThis.Date.now();'],
    ['src/core/measures/cadence/timer.ts', 'export const now = () => performance.now();'],
    ['src/core/model/page.ts', 'export const title = () => document.title;'],
  ],
  'no-restricted-properties': [['src/core/gait/chance.ts', 'export const chance = () => Math.random();']],
  eqeqeq: [['src/storage/equal.ts', 'export const same = (a: number, b: number) => a == b;']],
  complexity: [
    [
      'src/storage/branches.ts',
      `export const f = (a: number) => {\n${'  if (a > 1) a--;\n'.repeat(21)}  return a;\n};`,
    ],
    ['scripts/branches.mjs', `export const f = (a) => {\n${'  if (a > 1) a--;\n'.repeat(21)}  return a;\n};`],
  ],
  'max-lines': [
    ['src/storage/long.ts', 'export {};\n'.repeat(360)],
    ['models/long.ts', 'export {};\n'.repeat(360)],
  ],
  'react/rules-of-hooks': [
    [
      'src/surfaces/home/sometimes.tsx',
      "import { useState } from 'preact/hooks';\nexport const useA = (on: boolean) => (on ? useState(1) : null);",
    ],
  ],
  'react/exhaustive-deps': [
    [
      'src/surfaces/home/forgets.tsx',
      "import { useMemo } from 'preact/hooks';\nexport const useA = (a: number) => useMemo(() => a + 1, []);",
    ],
  ],
  'no-console': [['src/storage/talk.ts', "console.log('a');"]],
  'typescript/no-explicit-any': [['src/storage/any.ts', 'export const a = (b: any): unknown => b;']],
  'typescript/no-floating-promises': [
    ['src/storage/floating.ts', 'const work = async () => 1;\nexport const go = () => {\n  work();\n};'],
  ],
  'typescript/no-misused-promises': [
    ['src/storage/misused.ts', 'const work = async () => true;\nexport const go = () => (work() ? 1 : 2);'],
  ],
};

const CLEAN: readonly (readonly [file: string, text: string])[] = [
  ['src/core/measures/cadence/clean.ts', "export { median } from '../../signal/robust.ts';"],
  [
    'src/core/measures/cadence/clean.test.ts',
    "export { render } from '../../../../test/simulator/index.ts';",
  ],
  [
    'src/core/export/clean.ts',
    "export type { A } from '../review/review.ts';\nexport { object } from 'valibot';",
  ],
  ['src/storage/clean.ts', "export { openDB } from 'idb';"],
  [
    'src/surfaces/home/clean.tsx',
    "export { useState } from 'preact/hooks';\nexport { PageFrame } from '../shared/page-frame.tsx';",
  ],
  ['scripts/clean.mjs', "console.log('a');"],
];

/** Each folder of the table imports the first one that it may not. */
const UPWARD = LAYERS.filter(({ folder }) => !folder.endsWith('.ts')).map(({ folder }, at) => {
  const refused = LAYERS.find((other) => refusedFile(`${folder}/a.ts`, `${other.folder}/b.ts`) !== null);
  const from = at % 2 === 0 ? `src/${folder}` : `src/${folder}/deep/deeper`;
  const target = path.posix.relative(from, `src/${refused?.folder ?? ''}/b.ts`);
  return [`${from}/upward.ts`, `export { b } from '${target}';`] as const;
});

let dir = '';
let found = new Map<string, string[]>();

beforeAll(async () => {
  dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'midline-lint-')));
  for (const name of SETTINGS) cpSync(path.join(ROOT, name), path.join(dir, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'));
  for (const [file, text] of [...Object.values(PLANTED).flat(), ...UPWARD, ...CLEAN]) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), `${text}\n`);
  }
  found = await lint();
}, 60_000);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('lint', () => {
  for (const [rule, files] of Object.entries(PLANTED))
    for (const [file, text] of files)
      it(`refuses by ${rule}: ${text.replaceAll('\n', ' ').slice(0, 90)}`, () =>
        expect(found.get(file)).toContain(rule));

  it('refuses an import against the order from every folder, at any depth', () => {
    expect(UPWARD.length).toBeGreaterThan(40);
    expect(UPWARD.map(([file]) => file).filter((file) => !found.get(file)?.includes('house/layers'))).toEqual(
      [],
    );
  });

  it.each(CLEAN)('accepts %s', (file) => expect(found.get(file) ?? []).toEqual([]));

  it('has a planted violation for each rule that is set to refuse', () => {
    const settings = readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8');
    const set = [...settings.matchAll(/"([\w/-]+)": (?:\[\s*)?"error"/g)].map(([, rule = '']) => rule);
    const categories = ['correctness', 'suspicious'];
    expect(set.filter((rule) => !categories.includes(rule)).toSorted()).toEqual(
      Object.keys(PLANTED).toSorted(),
    );
  });
});

/** @returns the rules that were broken, by file */
async function lint(): Promise<Map<string, string[]>> {
  const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '--type-aware', '-c', '.oxlintrc.json', '-f', 'json', 'src', 'scripts', 'models'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: dir, maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  );
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  const rules = new Map<string, string[]>();
  for (const { code, filename } of diagnostics)
    rules.set(filename, [...(rules.get(filename) ?? []), ruleOf(code)]);
  return rules;
}

/** `import(no-cycle)` → `import/no-cycle`, `eslint(eqeqeq)` → `eqeqeq`. */
function ruleOf(code: string): string {
  const [, plugin = '', rule = ''] = /^(.*)\((.*)\)$/.exec(code) ?? [];
  const name = plugin.replace(/^typescript-eslint$/, 'typescript').replace(/^react-hooks$/, 'react');
  return name === 'eslint' ? rule : `${name}/${rule}`;
}
