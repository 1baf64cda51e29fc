import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADVICE_IDS, adviceOf, exerciseTexts } from '../../../src/core/advice/exercises/all.ts';
import { peopleAt, thingsAt } from '../../../src/core/figure/at-phase.ts';
import { solve } from '../../../src/core/figure/skeleton.ts';

const HOME = new URL('../../../src/core/advice/exercises/', import.meta.url);

describe('the registry', () => {
  it('holds every folder once, under its own name', () => {
    const folders = readdirSync(HOME, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...ADVICE_IDS].toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
    for (const { name } of folders) expect(existsSync(new URL(`${name}/words.en.ts`, HOME))).toBe(true);
  });

  it('gives the words of another language in place of the English ones', () => {
    const english = exerciseTexts();
    const shouted = Object.fromEntries(
      ADVICE_IDS.map((id) => [id, { name: `${id}!`, how: `${id}?`, says: `${id}.` }]),
    ) as Parameters<typeof exerciseTexts>[0];
    const other = exerciseTexts(shouted);
    expect(other['advice.rows.how']).toBe('rows?');
    expect(Object.keys(other)).toEqual(Object.keys(english));
  });
});

describe.each(ADVICE_IDS)('%s', (id) => {
  const { words, dose, figure } = adviceOf(id);

  it('says how it is done in short sentences', () => {
    for (const text of Object.values(words)) expect(text.trim()).toMatch(/^[A-Z].*\S$/);
    for (const text of [words.how, words.says]) {
      expect(text).toMatch(/[.]$/);
      for (const sentence of text.split(/[.:] /))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThan(25);
    }
  });

  it('counts something where it has a dose', () => {
    if (dose !== null) expect(dose.reps ?? dose.seconds ?? dose.minutes).toBeDefined();
  });

  it('is drawn inside its frame, at every moment', () => {
    for (let phase = 0; phase < 1; phase += 0.05) {
      const people = peopleAt(figure, phase);
      expect(people.length + thingsAt(figure, phase, people).length).toBeGreaterThan(0);
      for (const { head, arms, legs } of people.map(solve)) {
        const joints = [head, ...[...arms, ...legs].flatMap(({ joint, to }) => [joint, to])];
        for (const [x, y] of joints) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(160);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(112);
        }
      }
    }
  });
});
