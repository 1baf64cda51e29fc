import { expect, it } from 'vitest';
import { cueStride, startCueing } from '../../../src/core/coaching/cueing.ts';
import { LIVE_TIMES } from '../../../src/core/coaching/settings.ts';
import type { Cue } from '../../../src/core/coaching/cue.ts';

const STRIDE_S = 0.7;

/** Shoulders that are judged raised until second 40; `heightAfter` is what is measured from then on. */
function run(heightAfter: number): Cue[] {
  const state = startCueing({
    times: { ...LIVE_TIMES, quietStartS: 0 },
    focus: ['shoulderHeight'],
    plan: null,
    amount: 'usual',
    lengthS: null,
  });
  const said: Cue[] = [];
  for (let startS = 0; startS < 110; startS += STRIDE_S) {
    const raised = startS < 40;
    const cue = cueStride(state, {
      startS,
      endS: startS + STRIDE_S,
      runningS: startS + 600,
      nowS: startS + STRIDE_S,
      hush: null,
      trusted: [],
      derived: {
        values: { shoulderHeight: raised ? 52 : heightAfter },
        baselines: { shoulderHeight: 60 },
        judgements: { shoulderHeight: { band: raised ? 'fault' : 'ok', severity: raised ? 2.3 : 0 } },
        doubts: {},
        turnedDeg: null,
      },
    });
    if (cue) said.push(cue);
  }
  return said;
}

it('praises shoulders that have come down', () => {
  expect(run(59).map(({ kind }) => kind)).toEqual(['correction', 'praise']);
});

it('does not praise what is only judged otherwise, because something else explains it now', () => {
  expect(run(45).map(({ kind }) => kind)).toEqual(['correction']);
});
