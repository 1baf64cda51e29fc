import { describe, expect, it } from 'vitest';
import { againstUsual } from '../../../src/core/history/against-usual.ts';
import type { PastRun } from '../../../src/core/history/past-run.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { rowOf } from '../../../src/storage/session-row.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';

const PACE = { speedKmh: 10, inclinePercent: null, strides: 900, seconds: 1200, stepLengthM: 1, values: {} };

/** The newest is number 0. */
function session(n: number, crossing: number, change: Partial<SessionFile> = {}): SessionFile {
  const file = sampleSession(n);
  const measures = file.measures.map((m) =>
    m.id === 'armCrossing' && m.side === 'left' ? { ...m, value: crossing, confidence: 'good' as const } : m,
  );
  return { ...file, measures, paces: [PACE], ...change };
}

const row = (file: SessionFile): PastRun =>
  rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false });
const crossing = (file: SessionFile, runs: readonly SessionFile[]) =>
  againstUsual(file, runs.map(row))?.measures.find((m) => m.id === 'armCrossing' && m.side === 'left');

describe('a run against the usual', () => {
  const earlier = [1, 2, 3, 4].map((n) => session(n, 14));

  it('tells what has improved, by how much, and from when that is worth believing', () => {
    expect(crossing(session(0, 2), earlier)).toMatchObject({
      change: -12,
      usual: { middle: 14, runs: 4 },
      smallest: 6,
      believable: true,
      improved: true,
    });
    expect(crossing(session(0, 26), earlier)).toMatchObject({ believable: true, improved: false });
    expect(crossing(session(0, 10), earlier)).toMatchObject({ believable: false, improved: false });
  });

  it('calls no change within the good range an improvement', () => {
    const good = [1, 2, 3].map((n) => session(n, -2));
    expect(crossing(session(0, -20), good)).toMatchObject({ believable: true, improved: false });
  });

  it('rests on earlier runs at the same speed and from the same side only', () => {
    const faster = [1, 2, 3].map((n) => session(n, 14, { paces: [{ ...PACE, speedKmh: 13 }] }));
    const behind = [1, 2, 3].map((n) => session(n, 14, { view: 'rear' }));
    const run = session(0, 2);
    expect(againstUsual(run, [...faster, ...behind, run].map(row))).toMatchObject({ runs: 0, measures: [] });
    expect(againstUsual(session(4, 2), earlier.slice(0, 3).map(row))?.runs).toBe(0);
    expect(againstUsual(session(0, 2, { view: 'oblique' }), earlier.map(row))).toBeNull();
  });

  it('takes three of them', () => {
    expect(againstUsual(session(0, 2), earlier.slice(0, 2).map(row))).toMatchObject({
      runs: 2,
      measures: [],
    });
    expect(crossing(session(0, 2), earlier.slice(0, 3))).toBeDefined();
  });
});
