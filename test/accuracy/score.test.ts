import { describe, expect, it } from 'vitest';
import type { Band, Reason, Side } from '../../src/core/model/measure.ts';
import type { MeasureId } from '../../src/core/measures/all.ts';
import { compareFaults, setFaults } from './faults.mjs';
import { aggregate, scoreClip } from './score.mjs';

function measure(
  id: MeasureId,
  side: Side,
  value: number | null,
  more: { band?: Band; baseline?: number; reason?: Reason } = {},
) {
  return {
    id,
    side,
    unit: 'deg',
    value,
    baseline: null,
    band: null,
    reason: null,
    confidence: 'good',
    ...more,
  };
}

// Only what is scored is there; the rest of a session file does not matter here.
function session(measures: readonly ReturnType<typeof measure>[], notes: readonly string[] = []) {
  return { measures, quality: { notes } } as unknown as Parameters<typeof compareFaults>[0];
}

describe('set faults', () => {
  const good = { view: 'front-laptop', params: { crossL: -8, crossR: -8, armAmpL: 34, armAmpR: 34 } };

  it('are none on good form', () => {
    expect(setFaults(good)).toEqual(new Set());
  });

  it('carry the side', () => {
    expect(setFaults({ ...good, params: { ...good.params, crossL: 6 } })).toEqual(
      new Set(['armCrossing.left']),
    );
  });

  it('need a stand for head and shoulders', () => {
    const raised = {
      ...good,
      params: {
        ...good.params,
        shoulderUpL: [
          [5, 0],
          [7, 4],
        ],
        shoulderUpR: 4,
      },
    };
    expect(setFaults({ ...raised, running: [[0, 16]] })).toEqual(new Set());
    expect(setFaults({ ...raised, running: [[6, 24]] })).toEqual(new Set(['shoulderHeight']));
  });

  it('leave out what the view cannot show', () => {
    expect(setFaults({ ...good, view: 'side-left', params: { ...good.params, crossL: 6 } })).toEqual(
      new Set(),
    );
  });
});

describe('comparing faults', () => {
  it('tells missed, wrong side and false alarms', () => {
    const named = session([
      measure('armCrossing', 'right', 12, { band: 'fault' }),
      measure('cadence', 'both', 170, { band: 'ok' }),
      measure('trunkLean', 'both', 20, { band: 'watch' }),
    ]);
    const result = compareFaults(named, new Set(['armCrossing.left']));
    expect(result.missed).toEqual(['armCrossing.left']);
    expect(result.false).toEqual(['armCrossing.right', 'trunkLean']);
  });

  it('takes the share of crossing strides for the same fault', () => {
    const named = session([
      measure('armCrossing', 'left', 12, { band: 'fault' }),
      measure('armCrossingShare', 'left', 90, { band: 'fault' }),
    ]);
    expect(compareFaults(named, new Set(['armCrossing.left']))).toMatchObject({ missed: [], false: [] });
  });
});

describe('a run whose form gives way', () => {
  const ramp = [
    [22, -8],
    [32, 5],
  ];
  const clip = { view: 'front-full', params: { crossL: ramp, crossR: -8, armAmpL: 34, armAmpR: 34 } };
  const drifting = (measure: string, side: string, fromS: number) => ({
    ...session([]),
    drift: [{ measure, side, fromS, change: 13, unit: '% shoulder width' }],
  });
  const faultsOf = (found: ReturnType<typeof drifting>) => scoreClip(clip, null, found).faults;

  it('is named by a drift of the measure, dated within ten seconds', () => {
    const found = faultsOf(drifting('armCrossing', 'left', 27));
    expect(found).toMatchObject({ hit: ['armCrossing.left'], missed: [], false: [] });
  });

  it('is missed where the drift is dated wrong, and made up where it is of another measure', () => {
    expect(faultsOf(drifting('armCrossing', 'left', 8))).toMatchObject({ missed: ['armCrossing.left'] });
    expect(faultsOf(drifting('trunkLean', 'both', 25))).toMatchObject({
      missed: ['armCrossing.left'],
      false: ['trunkLean'],
    });
  });
});

describe('abnormal input', () => {
  const clip = { view: 'front-laptop', expect: { reasons: ['no-person'], notes: ['too-dark'] } };

  it('passes with its reason, its note and no number', () => {
    const right = session([measure('cadence', 'both', null, { reason: 'no-person' })], ['too-dark']);
    expect(scoreClip(clip, null, right).abnormal).toEqual({ ok: true, complaints: [] });
  });

  it('fails on a number, on another reason and without the note', () => {
    const wrong = session([
      measure('cadence', 'both', 150),
      measure('trunkLean', 'both', null, { reason: 'not-running' }),
    ]);
    expect(scoreClip(clip, null, wrong).abnormal?.complaints).toHaveLength(3);
  });
});

describe('aggregate', () => {
  const row = (error: number | null) => ({
    clip: `c${error}`,
    view: 'side',
    measure: 'trunkLean',
    id: 'trunkLean',
    unit: 'deg',
    truth: 6,
    ours: error,
    reason: null,
    confidence: 'good',
    spread: null,
    smallestChange: null,
    error,
    change: false,
    ok: null,
  });

  it('gives the median, the worst and the verdict', () => {
    expect(aggregate([row(0.5), row(-3), row(2)])).toMatchObject([{ median: 2, worst: 3, verdict: 'must' }]);
  });

  it('says when nothing was measured', () => {
    expect(aggregate([row(null)])).toMatchObject([{ median: null, missing: 1, verdict: 'MISSING' }]);
  });
});
