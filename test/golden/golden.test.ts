/**
 * Golden files: recorded skeletons, and every number that the core made of them when they were last written.
 * `npm run golden` runs this alone, `npm run golden -- --update` writes the files anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { asText, differences, plain } from './as-text.ts';
import { unpackFrames } from './frames-file.ts';
import { observe, type ObserveOptions } from './observe.ts';

vi.setConfig({ testTimeout: 120_000 });

const HERE = import.meta.dirname;
const UPDATE = process.env['MIDLINE_GOLDEN_UPDATE'] === '1';
const ALL = UPDATE || process.env['MIDLINE_GOLDEN'] === 'all';

/** One a view: every stride of them. */
const STRIDES = [
  'own01_good_frontlaptop',
  'own12_armasym30_frontfull_portrait',
  'own02_good_sideright_60fps',
  'own16_slowcadence150_sideleft',
  'own11_dropright10_rear',
];
/** Seen from the front and from the side: the player and the exports. */
const REVIEWS = ['own04_leftcross8_frontlaptop', 'own10_lean15_sideleft_60fps'];

/** Further ones that every run looks at: each takes a way through the core that the others do not. */
const OTHERS = [
  'own05_bothcross4_frontfull_mirrored',
  'own14_fatigue48_frontfull',
  'abn01_nobody',
  'abn02_secondperson_frontfull',
  'abn03_walking_sideleft',
  'abn06_toofar_frontfull',
  'abn08_slowmotion4_sideleft',
];
const EVERY_RUN = [...STRIDES, ...REVIEWS, ...OTHERS];

function namesIn(dir: string, ending: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

const ONLY_ALL = 'run with MIDLINE_GOLDEN=all';

function titleOf(name: string, skippedBecause: string | null): string {
  return `${name} gives the same numbers${skippedBecause ? ` (skipped: ${skippedBecause})` : ''}`;
}

function compare(name: string, framesDir: string, expectedDir: string, options: ObserveOptions): void {
  const recorded = unpackFrames(readFileSync(path.join(framesDir, `${name}.bin`)));
  const now = plain(observe(name, recorded, options));
  const file = path.join(expectedDir, `${name}.json`);
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const changed = differences(before, now).toSorted((a, b) => sectionOf(a) - sectionOf(b));
  if (UPDATE) {
    mkdirSync(expectedDir, { recursive: true });
    writeFileSync(file, asText(now));
    if (before === null) console.log(`${name}: new`);
    else if (changed.length > 0) console.log(`${name}: ${list(changed)}`);
    return;
  }
  if (before === null) expect.fail(`${name} has no golden file: npm run golden -- --update writes it`);
  if (changed.length > 0) expect.fail(`${name}: ${list(changed)}`);
}

/** The session's own numbers are told first, what follows from them last. */
const SECTIONS = ['session', 'live', 'words', 'strides', 'review'];

function sectionOf(difference: string): number {
  return SECTIONS.findIndex((section) => difference.startsWith(section));
}

function list(changed: readonly string[]): string {
  const shown = changed.slice(0, 20).map((line) => `\n  ${line}`);
  const more = changed.length > shown.length ? `\n  … and ${changed.length - shown.length} more` : '';
  return `${changed.length} changed${shown.join('')}${more}`;
}

describe('recordings of the project', () => {
  const framesDir = path.join(HERE, 'frames');
  const names = namesIn(framesDir, '.bin');

  it('are there, each with its golden file', () => {
    expect(names).toEqual(expect.arrayContaining(EVERY_RUN));
    if (!UPDATE) expect(namesIn(path.join(HERE, 'expected'), '.json')).toEqual(names);
  });

  for (const name of names) {
    const reason = ALL || EVERY_RUN.includes(name) ? null : ONLY_ALL;
    it.skipIf(reason !== null)(titleOf(name, reason), () => {
      compare(name, framesDir, path.join(HERE, 'expected'), {
        strides: STRIDES.includes(name),
        review: REVIEWS.includes(name),
      });
    });
  }
});

describe('what differs', () => {
  it('is named by its place', () => {
    const before = { measures: [{ id: 'cadence', side: 'both', value: 172.1 }], gone: 1 };
    const after = { measures: [{ id: 'cadence', side: 'both', value: 172.4 }] };
    expect(differences(before, after)).toEqual([
      'measures[0 cadence.both].value 172.1 → 172.4',
      'gone 1 → nothing',
    ]);
    expect(differences('a'.repeat(200), `${'a'.repeat(199)}b`)[0]).toMatch(/a{19,}" → …a{19,}b"$/);
  });

  it('is not the order of keys, nor what lies beyond the ninth digit', () => {
    expect(asText({ a: 0.1 + 0.2, b: -0 })).toBe(asText({ b: 0, a: 0.3 }));
    expect(differences(plain({ a: 1.00001 }), plain({ a: 1.00002 }))).toHaveLength(1);
    expect(differences(plain({ a: Number.NaN }), plain({ a: null }))).toHaveLength(1);
  });
});
