import { describe, expect, it, vi } from 'vitest';
import { framesCsv, sessionCsv, stridesCsv } from '../../../src/core/export/csv.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import { median } from '../../../src/core/signal/robust.ts';
import { laptopFront, simulate, standThenRun } from '../../simulator/index.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';
import { summary } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** RFC 4180, read by somebody else than who wrote it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (csv[i + 1] === '"') field += csv[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(field);
      field = '';
    } else if (c === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      i++;
    } else field += c;
  }
  expect(field + row.join(''), 'ends with a line end').toBe('');
  return rows;
}

const run = simulate(laptopFront({ durationS: 24, seed: 5, ...standThenRun(5, { crossL: 7 }) }));
const review = reviewRecording(run.frames, { view: null, mirrored: false, pauses: [] });

function column(rows: string[][], name: string): string[] {
  const k = rows[0].indexOf(name);
  expect(k, name).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((r) => r[k]);
}

describe('the table of frames', () => {
  const rows = parse(framesCsv(review));

  it('has a row for every frame, all as long as the header, units in it', () => {
    expect(rows).toHaveLength(run.frames.length + 1);
    expect(new Set(rows.map((r) => r.length)).size).toBe(1);
    expect(rows[0]).toContain('armCrossing.left (% shoulder width)');
    expect(rows[0]).toContain('leftWrist.x (px)');
    expect(new Set(rows[0]).size).toBe(rows[0].length);
  });

  it('has the values that are shown, empty where there is none', () => {
    const times = column(rows, 'time (s)');
    const crossing = column(rows, 'armCrossing.left (% shoulder width)');
    const x = column(rows, 'leftWrist.x (px)');
    run.frames.forEach((frame, i) => {
      expect(Number(times[i])).toBeCloseTo(frame.timeS, 3);
      const value = review.frames.values['armCrossing.left'][i];
      expect(crossing[i]).toBe(Number.isNaN(value) ? '' : value.toFixed(2).replace(/^-(0\.00)$/, '$1'));
      const joint = review.frames.joints[(i * 33 + LM.leftWrist) * 2];
      if (Number.isNaN(joint)) expect(x[i]).toBe('');
      else expect(Number(x[i])).toBeCloseTo(joint, 0);
    });
    expect(rows.flat().join(' ')).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('says what the runner did, and where in which stride', () => {
    const doing = column(rows, 'activity');
    expect(doing[30]).toBe('standing');
    expect(doing.at(-30)).toBe('running');
    const strides = column(rows, 'stride');
    expect(strides[30]).toBe('');
    expect(Number(strides.at(-60))).toBeGreaterThan(10);
  });
});

describe('the table of strides', () => {
  it('has medians over the counted strides that are the session’s values', () => {
    const rows = parse(stridesCsv(review));
    const counted = column(rows, 'counted');
    const { measures } = summary(run.frames);
    for (const [id, name] of [
      ['armCrossing', 'armCrossing.left (% shoulder width)'],
      ['armCrossing', 'armCrossing.right (% shoulder width)'],
      ['verticalOscillation', 'verticalOscillation (% trunk length)'],
    ]) {
      const side = name.includes('left') ? 'left' : name.includes('right') ? 'right' : 'both';
      const values = column(rows, name).filter((v, i) => counted[i] === 'yes' && v !== '');
      const shown = measures.find((m) => m.id === id && m.side === side)!;
      expect(values).toHaveLength(shown.strides);
      expect(Math.abs(median(values.map(Number)) - shown.value!), name).toBeLessThan(0.011);
    }
    expect(new Set(column(rows, 'left out because'))).toEqual(new Set(['', 'start-of-run']));
  });
});

describe('the table of a session', () => {
  it('has every measure with its value as it is in the session file', () => {
    const file = sampleSession(0);
    const rows = parse(sessionCsv(file));
    expect(rows).toHaveLength(file.measures.length + 1);
    column(rows, 'value').forEach((text, i) => {
      const { value } = file.measures[i];
      expect(text === '' ? null : Number(text)).toBe(value === null ? null : Number(value.toFixed(2)));
    });
  });

  it('keeps whatever people write in one field, and never as a formula', () => {
    const athlete = { id: 'a', name: '=HYPERLINK("http://x", "Ann, ""the\r\nfast""")' };
    const rows = parse(sessionCsv({ ...sampleSession(0), athlete }));
    expect(new Set(rows.map((r) => r.length)).size).toBe(1);
    expect(column(rows, 'athlete')[0]).toBe(`'${athlete.name}`);
  });
});
