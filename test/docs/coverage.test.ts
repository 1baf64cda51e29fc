import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADVICE_IDS } from '../../src/core/advice/exercises/all.ts';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { FLAGS } from '../../src/core/checkin/red-flags.ts';
import { MEASURES } from '../../src/core/measures/all.ts';
import { hasText } from '../../src/language/index.ts';
import { MYTHS, UNSEEN } from '../../src/surfaces/learn/topics.ts';

const PAGE = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const ROWS = PAGE.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Named'));
const HOMES = [...PAGE.matchAll(/`([a-z-]+):([A-Za-z]+)`/g)].map(([, kind = '', name = '']) => [kind, name]);

const BLANK = blankCheckIn({ id: '', at: '', day: '' });
const EXISTS: Readonly<Record<string, (name: string) => boolean>> = {
  measure: (name) => MEASURES.some(({ id }) => id === name),
  'check-in': (name) => Object.hasOwn(BLANK, name),
  advice: (name) => ADVICE_IDS.some((id) => id === name),
  flag: (name) => FLAGS.some((flag) => flag === name),
  unseen: (name) => UNSEEN.some((id) => id === name),
  myth: (name) => MYTHS.some(({ id }) => id === name),
};

describe('the coverage page', () => {
  it.each(HOMES)('%s:%s exists', (kind, name) => expect(EXISTS[kind ?? '']?.(name ?? '')).toBe(true));

  it.each(ROWS)('gives a home, or says that there is none: %s', (row) => {
    expect(row).toMatch(/`|typed|out of scope/);
  });

  it('names every red flag', () => {
    const named = new Set(HOMES.map(([kind, name]) => `${kind}:${name}`));
    expect(FLAGS.filter((flag) => !named.has(`flag:${flag}`))).toEqual([]);
  });
});

describe('words', () => {
  it.each(FLAGS)('there are some for the flag %s', (flag) => expect(hasText(`flags.${flag}`)).toBe(true));
});
