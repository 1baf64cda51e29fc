import { describe, expect, it, vi } from 'vitest';
import { trcOf } from '../../../src/core/export/trc.ts';
import { mirrorFrame } from '../../../src/core/pose/mirror.ts';
import { median } from '../../../src/core/signal/robust.ts';
import { laptopFront, sideLeft, sideRight, simulate } from '../../simulator/index.ts';

vi.setConfig({ testTimeout: 120_000 });

/** As OpenSim does it: a tab ends a field, and what follows the last tab is a field only where it is not empty. */
function tokens(line: string): string[] {
  const fields = line.split('\t');
  return fields.at(-1) === '' ? fields.slice(0, -1) : fields;
}

/** A reader of our own, as strict as OpenSim's. */
function read(trc: string) {
  const lines = trc.split('\n').map(tokens);
  expect(lines[0].slice(0, 3)).toEqual(['PathFileType', '4', '(X/Y/Z)']);
  const about = Object.fromEntries(lines[1].map((name, i) => [name, lines[2][i]]));
  const names = lines[3].slice(2).filter((_, i) => i % 3 === 0);
  expect(lines[3].slice(0, 2)).toEqual(['Frame#', 'Time']);
  expect(lines[4].slice(2)).toEqual(names.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]));
  expect(names).toHaveLength(Number(about['NumMarkers']));
  const rows = lines.slice(5).filter((line) => line.length > 1);
  expect(rows).toHaveLength(Number(about['NumFrames']));
  for (const row of rows) expect(row).toHaveLength(2 + 3 * names.length);
  const place = (row: string[], name: string) => {
    const k = 2 + 3 * names.indexOf(name);
    expect(k).toBeGreaterThan(1);
    return row.slice(k, k + 3).map((v) => (v === '' ? Number.NaN : Number(v)));
  };
  const middle = (name: string) => [0, 1, 2].map((k) => median(rows.map((row) => place(row, name)[k])));
  return { about, rows, place, middle };
}

const options = { view: null, mirrored: false, fileName: 'run.trc' };

describe('a marker file', () => {
  it('is evenly timed at the recording’s own rate, however unevenly the frames came', () => {
    const { frames } = simulate(laptopFront({ durationS: 46, timing: { fps: 30, captureJitterS: 0.006 } }));
    const { about, rows } = read(trcOf(frames, options)!);
    expect(about).toMatchObject({ DataRate: '30', CameraRate: '30', Units: 'm' });
    rows.forEach((row, i) => {
      expect(row[0]).toBe(String(i + 1));
      expect(Number(row[1])).toBeCloseTo(i / 30, 4);
    });
    expect(rows.length).toBeGreaterThan(45.9 * 30);
    expect(rows.length).toBeLessThan(46.1 * 30);
  });

  it.each([
    ['from the front', laptopFront],
    ['from the left', sideLeft],
    ['from the right', sideRight],
  ])('stands upright and faces X, left on the left, %s', (_, scene) => {
    const { frames } = simulate(scene({ durationS: 12, seed: 2 }));
    const { middle } = read(trcOf(frames, options)!);
    expect(middle('Hip')[1]).toBeCloseTo(1, 1);
    expect(middle('Nose')[1]).toBeGreaterThan(middle('Neck')[1]);
    expect(middle('Neck')[1] - middle('Hip')[1]).toBeGreaterThan(0.35);
    expect(middle('Neck')[1] - middle('Hip')[1]).toBeLessThan(0.65);
    expect(middle('Nose')[0]).toBeGreaterThan(middle('REar')[0]);
    expect(middle('RShoulder')[2] - middle('LShoulder')[2]).toBeGreaterThan(0.2);
  });

  it('takes a mirrored picture’s runner the right way round', () => {
    const { frames } = simulate(laptopFront({ durationS: 10, parameters: { crossL: 8 } }));
    const straight = read(trcOf(frames, options)!).middle('LWrist');
    const mirrored = read(trcOf(frames.map(mirrorFrame), { ...options, mirrored: true })!).middle('LWrist');
    straight.forEach((v, k) => expect(mirrored[k]).toBeCloseTo(v, 2));
  });

  it('leaves the fields of what is not seen empty', () => {
    const { frames } = simulate(laptopFront({ durationS: 10 }));
    const gone = frames.map((f) => (f.timeS > 4 && f.timeS < 7 ? { ...f, image: null, world: null } : f));
    const { rows, place } = read(trcOf(gone, options)!);
    expect(place(rows[165], 'Neck')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(place(rows[60], 'Neck').every(Number.isFinite)).toBe(true);
  });

  it('has every field of a runner from the right whose last marker comes and goes', () => {
    const { frames } = simulate(sideRight({ durationS: 12, seed: 2 }));
    const gone = frames.map((f) => (f.timeS > 4 && f.timeS < 7 ? { ...f, image: null, world: null } : f));
    const trc = trcOf(gone, options)!;
    const { rows, place } = read(trc);
    expect(rows.some((row) => place(row, 'LWrist').every(Number.isNaN))).toBe(true);
    expect(rows.some((row) => place(row, 'RWrist').every(Number.isFinite))).toBe(true);
    // A reader of tables, which takes the columns from their names, counts as many in each row.
    const [axes, , ...data] = trc.split('\n').slice(4, -1);
    expect(new Set(data.map((line) => line.split('\t').length))).toEqual(new Set([axes.split('\t').length]));
  });

  it('tells how far it is, from before the first block on', () => {
    const { frames } = simulate(laptopFront({ durationS: 10 }));
    const told: number[] = [];
    trcOf(frames, options, (share) => told.push(share));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('is none where the engine gives no depth', () => {
    const { frames } = simulate(laptopFront({ durationS: 4 }));
    expect(
      trcOf(
        frames.map((f) => ({ ...f, world: null })),
        options,
      ),
    ).toBeNull();
    expect(trcOf([], options)).toBeNull();
  });
});
