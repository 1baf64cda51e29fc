import { describe, expect, it, vi } from 'vitest';
import { laptopFront, simulate, standThenRun, type Value } from '../../simulator/index.ts';
import { summarise } from '../../../src/core/recording/summarise.ts';
import { MEASURES } from '../../../src/core/measures/all.ts';
import { recordingInfo, resultOf, summary } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** From one value to another within ten seconds. */
const tiring = (fromS: number, before: number, after: number): Value => [
  [fromS, before],
  [fromS + 10, after],
];

describe('a run in which form is lost after 36 seconds', () => {
  const run = simulate(
    laptopFront({
      durationS: 66,
      seed: 4,
      running: [[6, 62]],
      parameters: {
        shoulderUpL: tiring(36, 0, 4),
        shoulderUpR: tiring(36, 0, 4),
        crossL: tiring(36, -8, 5),
      },
    }),
  );
  const found = summary(run.frames);
  const drift = (id: string) => found.drift.find((d) => d.measure === id);

  it('names what drifted, which side, which way, and from when to ten seconds', () => {
    expect(drift('shoulderHeight')).toMatchObject({ side: 'both', unit: '% shoulder width' });
    expect(drift('armCrossing')).toMatchObject({ side: 'left' });
    expect(drift('shoulderHeight')!.change).toBeLessThan(-3);
    expect(drift('armCrossing')!.change).toBeGreaterThan(15);
    for (const id of ['shoulderHeight', 'armCrossing'])
      expect(Math.abs(drift(id)!.fromS - 36)).toBeLessThan(10);
  });

  it('names nothing else', () => {
    expect(found.drift.map((d) => d.measure).toSorted()).toEqual(['armCrossing', 'shoulderHeight']);
  });

  it('has one event for each drift, at its start, and all events in order', () => {
    const inOrder = (times: readonly number[]) => times.toSorted((a, b) => a - b);
    const drifts = found.events.filter((e) => e.kind === 'drift').map((e) => e.timeS);
    expect(drifts).toEqual(inOrder(found.drift.map((d) => d.fromS)));
    const all = found.events.map((e) => e.timeS);
    expect(all).toEqual(inOrder(all));
  });

  it('says so, with the second and the size that the numbers have', () => {
    const told = found.summary.facts!.filter((fact) => fact.kind === 'drift');
    expect(told).toHaveLength(found.drift.length);
    for (const [i, drift] of found.drift.entries()) expect(told[i]).toMatchObject(drift);
  });

  it('gives each drift the size that it has', () => {
    const [early, late] = [run.truthBetween(10, 34).values, run.truthBetween(48, 61).values];
    const change = (key: string) => late[key] - early[key];
    expect(Math.abs(drift('shoulderHeight')!.change - change('shoulderHeight'))).toBeLessThan(3);
    expect(Math.abs(drift('armCrossing')!.change - change('armCrossing.left'))).toBeLessThan(8);
  });

  it('has epochs of ten seconds of running that show it', () => {
    for (const e of found.epochs) {
      expect(e.endS - e.startS).toBeLessThanOrEqual(10);
      expect(e.startS).toBeGreaterThanOrEqual(5.9);
      expect(e.endS).toBeLessThanOrEqual(62.5);
    }
    const at = (s: number) => found.epochs.find((e) => e.startS <= s && e.endS > s)!.values;
    for (const [s, from, to] of [
      [25, 20, 30],
      [55, 50, 60],
    ]) {
      const truth = run.truthBetween(from, to).values;
      expect(Math.abs(at(s)['cadence'] - truth['cadence'])).toBeLessThan(1);
      expect(Math.abs(at(s)['verticalOscillation'] - truth['verticalOscillation'])).toBeLessThan(1.5);
    }
    expect(at(55)['armCrossing.left']).toBeGreaterThan(at(25)['armCrossing.left'] + 15);
    expect(at(55)['armCrossingShare.left']).toBeGreaterThan(80);
    expect(at(25)['armCrossingShare.left']).toBeLessThan(20);
  });

  it('leaves standing out: one run, from start to stop', () => {
    expect(found.running).toHaveLength(1);
    expect(Math.abs(found.running[0].startS - 6.6)).toBeLessThan(2);
    expect(Math.abs(found.running[0].endS - 61.4)).toBeLessThan(2);
    expect(found.events.map((e) => e.kind).filter((k) => k !== 'drift')).toEqual([
      'running-started',
      'running-stopped',
    ]);
  });
});

describe('a steady run of six minutes', () => {
  const run = simulate(
    laptopFront({ durationS: 360, seed: 8, ...standThenRun(6), engine: { secondEvery: 10 } }),
  );
  const shares: number[] = [];
  const found = summarise(run.frames, recordingInfo(), (share) => shares.push(share));

  it('has no drift and no focus, and says so', () => {
    expect(found.drift).toEqual([]);
    expect(found.summary.focus).toBeNull();
    expect(found.summary.facts).toContainEqual({ kind: 'nothing' });
  });

  it('is measured from end to end: no stride is lost or counted twice where pieces meet', () => {
    const truth = run.truth.values;
    expect(Math.abs(resultOf(found.measures, 'cadence').value! - truth['cadence'])).toBeLessThan(0.2);
    const expected = ((360 - 6.6 - 3.5) * truth['cadence']) / 120;
    expect(Math.abs(resultOf(found.measures, 'cadence').strides - expected)).toBeLessThan(0.02 * expected);
    expect(found.epochs.length).toBeGreaterThanOrEqual(35);
    for (const e of found.epochs) expect(Math.abs(e.values['cadence'] - truth['cadence'])).toBeLessThan(1.5);
  });

  it('tells how far the work has got', () => {
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('says minutes and the share of good pictures as they are', () => {
    const [first] = found.summary.facts!;
    if (first.kind !== 'validity') throw new Error('the summary says first how far it can be trusted');
    expect(Math.round(first.runningS / 60)).toBe(6);
    expect(Math.round(100 * first.validShare)).toBe(100);
  });
});

describe('a run in which nothing could be measured', () => {
  it('says why, and not that no measure stood out', () => {
    const { frames } = simulate(laptopFront({ durationS: 14, seed: 3 }));
    const found = summary(frames, { pauses: [{ startS: 0, endS: 14 }] });
    expect(found.measures.filter((m) => m.value !== null)).toEqual([]);
    expect(found.summary.facts).toEqual([{ kind: 'blocked', reason: 'too-few-strides' }]);
  });
});

describe('the summary', () => {
  const crossing = summary(
    simulate(laptopFront({ durationS: 20, seed: 3, ...standThenRun(5, { crossL: 7 }) })).frames,
  );

  it('has every measure of every side once, with a value or a reason', () => {
    const wanted = MEASURES.flatMap((m) => m.sides.map((side) => `${m.id} ${side}`));
    expect(crossing.measures.map((m) => `${m.id} ${m.side}`)).toEqual(wanted);
    for (const m of crossing.measures) {
      expect(m.value === null, m.id).toBe(m.reason !== null);
      if (m.value === null) expect(m.band).toBeNull();
      else {
        expect(Number.isFinite(m.value)).toBe(true);
        expect(m.spread).toBeGreaterThanOrEqual(0);
        expect(m.strides).toBeGreaterThan(5);
      }
    }
  });

  it('focuses on the fault, with the number that the measure has', () => {
    const arm = resultOf(crossing.measures, 'armCrossing', 'left');
    expect(arm.band).toBe('fault');
    expect(crossing.summary.focus).toBe('armCrossing');
    expect(crossing.summary.facts).toContainEqual({
      kind: 'focus',
      measure: 'armCrossing',
      side: 'left',
      value: arm.value,
      unit: arm.unit,
      band: 'fault',
    });
  });

  it('names something that went well, which is in its good range', () => {
    const { strength } = crossing.summary;
    expect(strength).not.toBeNull();
    expect(strength).not.toBe('armCrossing');
    expect(crossing.measures.some((m) => m.id === strength && m.band === 'ok')).toBe(true);
    expect(crossing.measures.some((m) => m.id === strength && m.band !== 'ok' && m.band !== null)).toBe(
      false,
    );
  });

  it('leaves paused time out of the numbers', () => {
    const { frames } = simulate(
      laptopFront({
        durationS: 26,
        seed: 3,
        parameters: {
          crossL: [
            [12, -8],
            [13, 8],
          ],
        },
      }),
    );
    const all = summary(frames);
    const paused = summary(frames, { pauses: [{ startS: 12, endS: 26 }] });
    expect(resultOf(all.measures, 'armCrossingShare', 'left').value).toBeGreaterThan(30);
    expect(resultOf(paused.measures, 'armCrossingShare', 'left').value).toBeLessThan(5);
  });

  it('keeps what only the shell could know, and finds the rest again', () => {
    const { frames } = simulate(laptopFront({ durationS: 10 }));
    const { events } = summary(frames, {
      shellEvents: [
        { timeS: 4, kind: 'camera-lost' },
        { timeS: 5, kind: 'running-started' },
      ],
    });
    expect(events.filter((e) => e.kind === 'camera-lost')).toHaveLength(1);
    expect(events.filter((e) => e.kind === 'running-started')).toHaveLength(1);
    expect(events.find((e) => e.kind === 'running-started')!.timeS).toBeLessThan(1);
  });
});
