/** Tables as spreadsheets of several countries open them. */
import { describe, expect, it } from 'vitest';
import { framesCsv, sessionCsv } from '../../../src/core/export/csv.ts';
import { withDecimalComma, writesDecimalComma } from '../../../src/core/export/csv-decimal-comma.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';

/** Splits as a spreadsheet does: quotes count at the beginning of a field only. */
function open(csv: string, separator: string): string[] {
  const fields: string[] = [];
  let rest = csv;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const plain = quoted ? quoted[1].replaceAll('""', '"') : '';
    const behind = quoted ? rest.slice(quoted[0].length) : rest;
    const end = behind.search(new RegExp(`[${separator}\\r\\n]`));
    const more = end < 0 ? behind : behind.slice(0, end);
    fields.push(plain + more);
    rest = end < 0 ? '' : behind.slice(end + 1);
  }
  return fields;
}

const named = (name: string) => {
  const file = sampleSession(1);
  return { ...file, athlete: { id: 'a', name }, source: { ...file.source, name } };
};

describe('a text in a table', () => {
  it.each([
    '=1+1',
    '\n=1+1',
    'a\n=1+1',
    'a\r\n+1',
    'a;=1+1;b',
    'a\t@x',
    'a, -x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
  ])('%j is a formula in no spreadsheet, whatever sign it separates fields by', (name) => {
    for (const separator of [',', ';', '\t']) {
      for (const csv of [sessionCsv(named(name)), withDecimalComma(sessionCsv(named(name)))]) {
        const bad = open(csv, separator).filter(
          (field) => /^\s*[=+\-@＝＋－＠]/.test(field) && !/^-\d+([.,]\d+)?$/.test(field),
        );
        // A row that is split by another sign than its own begins with what stands before that: negative numbers.
        expect(bad.filter((field) => !/^-\d+[.,]\d+[,;]/.test(field))).toEqual([]);
      }
    }
  });
});

describe('a table with decimal commas', () => {
  const csv = withDecimalComma(sessionCsv(named('Käthe 7; "12.4", x')));

  it('has the same fields, split by semicolons, with a mark of UTF-8', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const plain = open(sessionCsv(named('Käthe 7; "12.4", x')), ',');
    const own = open(csv.slice(1), ';');
    expect(own).toHaveLength(plain.length);
    const back = own.map((field) => (/^-?\d+,\d+$/.test(field) ? field.replace(',', '.') : field));
    expect(back).toEqual(plain);
    expect(own.filter((field) => /^-?\d+,\d+$/.test(field)).length).toBeGreaterThan(20);
  });

  it('leaves a text that looks like a number as it is', () => {
    expect(withDecimalComma(sessionCsv(named('12.4')))).toContain('"12.4"');
  });

  it('is what German and French systems get, and English ones do not', () => {
    expect(['de-DE', 'fr-FR', 'de-AT', 'pl'].map((locale) => writesDecimalComma(locale))).not.toContain(
      false,
    );
    expect(['en-US', 'en-GB', 'ja'].map((locale) => writesDecimalComma(locale))).not.toContain(true);
  });
});

describe('the time of a frame', () => {
  it.each([
    ['29.97/s', 30_000, 1001],
    ['59.94/s', 60_000, 1001],
    ['90 kHz', 90_000, 3003],
    ['23.976/s', 24_000, 1001],
    ['milliseconds', 1000, 33],
  ])('names its own frame for a player and for FFmpeg: %s', (_, ticks, step) => {
    const timesS = Float64Array.from({ length: 4000 }, (_unused, i) => (i * step) / ticks);
    const frames = { timesS, values: {}, joints: new Float32Array(timesS.length * 66).fill(Number.NaN) };
    const csv = framesCsv({ frames, series: [], strides: [], spells: [], hands: [] } as unknown as Review);
    const written = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => Number(row.split(',')[1]));
    written.forEach((t, i) => {
      // A player: the last frame that begins at or before it.
      expect(timesS[i]).toBeLessThanOrEqual(t + 1e-12);
      expect(timesS[i + 1] ?? Infinity).toBeGreaterThan(t);
      // FFmpeg: the first frame at or after it, in ticks of the file.
      expect(Math.round(t * ticks)).toBe(i * step);
    });
  });
});
