import type { CueTimes } from '../../../src/core/session/plan.ts';
import { describe, expect, it } from 'vitest';
import {
  arbitrate,
  forgetHistory,
  startArbiter,
  type Decision,
  type Hush,
  type StrideVerdict,
} from '../../../src/core/coaching/arbiter.ts';
import { LIVE_TIMES } from '../../../src/core/coaching/settings.ts';
import type { Side } from '../../../src/core/model/measure.ts';
import type { MeasureId } from '../../../src/core/measures/all.ts';

/** A stride takes 0.7 s. */
const STRIDE_S = 0.7;

const ORDER: readonly MeasureId[] = ['trunkLean', 'shoulderHeight', 'forwardHead', 'armCrossing'];

const verdict = (
  id: MeasureId,
  side: Side,
  atFault: boolean,
  severity = atFault ? 1.5 : 0,
): StrideVerdict => ({
  id,
  side,
  atFault,
  severity,
});

type Said = Decision & { readonly timeS: number };

interface Play {
  readonly seconds: number;
  /** What a stride shows; its number and its time. */
  readonly stride: (index: number, timeS: number) => readonly StrideVerdict[];
  readonly times?: Partial<CueTimes>;
  readonly order?: readonly MeasureId[];
  readonly hush?: (timeS: number) => Hush | null;
  readonly before?: (state: ReturnType<typeof startArbiter>, timeS: number) => void;
}

function play({ seconds, stride, times = {}, order = ORDER, hush = () => null, before }: Play): Said[] {
  const state = startArbiter();
  const said: Said[] = [];
  for (let i = 0; i * STRIDE_S < seconds; i++) {
    const timeS = i * STRIDE_S;
    before?.(state, timeS);
    const decision = arbitrate(state, stride(i, timeS), {
      timeS,
      hush: hush(timeS),
      times: { ...LIVE_TIMES, ...times },
      order,
    });
    if (decision) said.push({ ...decision, timeS });
  }
  return said;
}

const crossing = (atFault: boolean) => [verdict('armCrossing', 'left', atFault)];
const corrections = (said: readonly Said[]) => said.filter((s) => s.kind === 'correction');
const praises = (said: readonly Said[]) => said.filter((s) => s.kind === 'praise');

describe('a fault', () => {
  it('that holds for half a minute is cued exactly once before the silence is over', () => {
    const said = play({ seconds: 85, stride: () => crossing(true) });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ kind: 'correction', id: 'armCrossing', side: 'left' });
    expect(said[0].timeS).toBeGreaterThan(0.8 * LIVE_TIMES.faultHoldS);
    expect(said[0].timeS).toBeLessThan(LIVE_TIMES.faultHoldS + 2);
  });

  it('that does not exist is never cued', () => {
    expect(play({ seconds: 600, stride: () => crossing(false) })).toEqual([]);
  });

  it('in half of the strides is no habit, in two thirds it is', () => {
    expect(play({ seconds: 300, stride: (i) => crossing(i % 2 === 0) })).toEqual([]);
    expect(corrections(play({ seconds: 60, stride: (i) => crossing(i % 3 !== 0) }))).toHaveLength(1);
  });

  it('of a quarter of a minute passes without a word', () => {
    expect(play({ seconds: 120, stride: (_, t) => crossing(t > 35 && t < 50) })).toEqual([]);
  });

  it('that has just been mended is not cued any more', () => {
    // Two thirds of the window are at fault, its last third is not.
    expect(play({ seconds: 60, stride: (_, t) => crossing(t < 21) })).toEqual([]);
  });

  it('in a handful of strides is no habit, however short the times are set', () => {
    const said = play({ seconds: 3.5, times: { faultHoldS: 1 }, stride: () => crossing(true) });
    expect(said).toEqual([]);
  });

  it('is not made of strides in which it could not be seen', () => {
    // Seen at fault in the first strides only, then hidden.
    expect(play({ seconds: 90, stride: (i) => (i < 12 ? crossing(true) : []) })).toEqual([]);
  });

  it('that nobody asked to hear of is not cued', () => {
    expect(play({ seconds: 90, order: ['trunkLean'], stride: () => crossing(true) })).toEqual([]);
  });
});

describe('silence', () => {
  const stubborn = (times: Partial<CueTimes>, seconds = 1200) =>
    corrections(play({ seconds, times, stride: () => crossing(true) }));

  it('keeps the same cue away for a minute and a half, even if it is still wrong', () => {
    const [first, second] = stubborn({});
    expect(second.timeS - first.timeS).toBeGreaterThanOrEqual(LIVE_TIMES.sameMeasureGapS);
    expect(second.timeS - first.timeS).toBeLessThan(LIVE_TIMES.sameMeasureGapS + 2);
  });

  it('keeps any two cues a minute apart', () => {
    const said = corrections(
      play({ seconds: 1800, stride: () => ORDER.map((id) => verdict(id, 'both', true)) }),
    );
    expect(said.length).toBeGreaterThan(3);
    said
      .slice(1)
      .forEach((s, i) => expect(s.timeS - said[i].timeS).toBeGreaterThanOrEqual(LIVE_TIMES.minGapS));
  });

  it('falls for good on a measure whose cue has failed twice', () => {
    expect(stubborn({})).toHaveLength(2);
    expect(stubborn({ maxFailedCues: 4 })).toHaveLength(4);
  });

  it('leaves the other measures their cues when one has failed', () => {
    const said = play({
      seconds: 900,
      stride: () => [verdict('armCrossing', 'left', true), verdict('trunkLean', 'both', true)],
    });
    expect(
      corrections(said)
        .map((s) => s.id)
        .toSorted(),
    ).toEqual(['armCrossing', 'armCrossing', 'trunkLean', 'trunkLean']);
  });

  it('follows the twelfth cue of half an hour', () => {
    const times = { maxFailedCues: 99, minGapS: 10, sameMeasureGapS: 10, faultHoldS: 8 };
    const said = stubborn(times, 3600);
    for (const s of said)
      expect(said.filter((o) => o.timeS > s.timeS - 1800 && o.timeS <= s.timeS).length).toBeLessThanOrEqual(
        LIVE_TIMES.maxCuesPer30Min,
      );
    expect(said).toHaveLength(2 * LIVE_TIMES.maxCuesPer30Min);
  });

  it.each<Hush>(['warming-up', 'speed-change', 'poor-tracking', 'on-the-rails', 'snoozed', 'cues-off'])(
    'is kept while %s, and one cue comes after it',
    (reason) => {
      const said = play({
        seconds: 140,
        hush: (t) => (t < 100 ? reason : null),
        stride: () => crossing(true),
      });
      expect(said).toHaveLength(1);
      expect(said[0].timeS).toBeGreaterThanOrEqual(100);
    },
  );

  it('after a break lasts until the fault has held again', () => {
    const said = play({
      seconds: 70,
      stride: () => crossing(true),
      before: (state, t) => {
        if (Math.abs(t - 20) < STRIDE_S / 2) forgetHistory(state);
      },
    });
    expect(said).toHaveLength(1);
    expect(said[0].timeS).toBeGreaterThan(20 + 0.8 * LIVE_TIMES.faultHoldS);
  });
});

describe('praise', () => {
  const mended = (_: number, t: number) => crossing(t < 35);

  it('comes once, when the measure has been back for a while', () => {
    const said = play({ seconds: 300, stride: mended });
    expect(said.map((s) => s.kind)).toEqual(['correction', 'praise']);
    expect(said[1].timeS).toBeGreaterThan(35 + LIVE_TIMES.praiseAfterS);
    expect(said[1].timeS).toBeLessThan(35 + LIVE_TIMES.praiseAfterS + 8);
  });

  it('is not given for what was never cued', () => {
    expect(praises(play({ seconds: 200, stride: () => crossing(false) }))).toEqual([]);
  });

  it('is not given where the fault comes and goes', () => {
    expect(praises(play({ seconds: 88, stride: (_, t) => crossing(t < 35 || t % 14 < 9) }))).toEqual([]);
  });

  it('wipes the slate: the cue may fail twice again', () => {
    const said = play({ seconds: 1500, stride: (_, t) => crossing(t < 35 || t > 200) });
    expect(said.map((s) => s.kind)).toEqual(['correction', 'praise', 'correction', 'correction']);
  });

  it('is held back while nothing may be said', () => {
    const said = play({ seconds: 120, stride: mended, hush: (t) => (t > 40 ? 'snoozed' : null) });
    expect(praises(said)).toEqual([]);
  });

  it('is not given for what cannot be seen any more', () => {
    const said = play({
      seconds: 100,
      stride: (_, t) => (t < 35 ? crossing(true) : t < 42 ? crossing(false) : []),
    });
    expect(praises(said)).toEqual([]);
  });

  it('is not earned by standing still', () => {
    const state = startArbiter();
    const said: Said[] = [];
    for (let i = 0; i < 140; i++) {
      // Two minutes of rest after five good seconds.
      const timeS = i * STRIDE_S + (i >= 58 ? 120 : 0);
      if (i === 58) forgetHistory(state);
      if (i > 62) break;
      const decision = arbitrate(state, crossing(i * STRIDE_S < 35), {
        timeS,
        hush: null,
        times: LIVE_TIMES,
        order: ORDER,
      });
      if (decision) said.push({ ...decision, timeS });
    }
    expect(said.map((s) => s.kind)).toEqual(['correction']);
  });
});

describe('sides', () => {
  const sided = (left: (i: number) => boolean, right: (i: number) => boolean) =>
    play({
      seconds: 60,
      stride: (i) => [
        verdict('armCrossing', 'left', left(i), left(i) ? 2 : 0),
        verdict('armCrossing', 'right', right(i), right(i) ? 1.4 : 0),
      ],
    });

  it('one at fault is named alone', () => {
    expect(
      sided(
        () => true,
        () => false,
      ),
    ).toMatchObject([{ side: 'left' }]);
    expect(
      sided(
        () => false,
        () => true,
      ),
    ).toMatchObject([{ side: 'right' }]);
  });

  it('both at fault are one cue for both', () => {
    expect(
      sided(
        () => true,
        () => true,
      ),
    ).toMatchObject([{ side: 'both' }]);
    // The other side nearly as often: both, too.
    expect(
      sided(
        () => true,
        (i) => i % 2 === 0,
      ),
    ).toMatchObject([{ side: 'both' }]);
  });

  it('the other one at fault now and then is left out', () => {
    expect(
      sided(
        () => true,
        (i) => i % 5 === 0,
      ),
    ).toMatchObject([{ side: 'left' }]);
  });
});

describe('of several faults', () => {
  const all = () => [
    verdict('armCrossing', 'left', true, 9),
    verdict('forwardHead', 'both', true, 1.1),
    verdict('shoulderHeight', 'right', true, 1.1),
  ];

  it('the first in the runner’s order is cued, not the largest', () => {
    expect(play({ seconds: 60, stride: all })[0].id).toBe('shoulderHeight');
    expect(play({ seconds: 60, stride: all, order: ['armCrossing', 'forwardHead'] })[0].id).toBe(
      'armCrossing',
    );
  });

  it('of the same measure the worse side comes first', () => {
    const stride = () => [
      verdict('armCrossing', 'left', true, 1.2),
      verdict('armCrossing', 'right', true, 3),
    ];
    // With the share of both sides that high, the cue is for both.
    expect(play({ seconds: 60, stride })).toMatchObject([{ id: 'armCrossing', side: 'both' }]);
  });

  it('the next one follows after the silence', () => {
    const said = corrections(play({ seconds: 100, stride: all, times: { sameMeasureGapS: 900 } }));
    expect(said.map((s) => s.id)).toEqual(['shoulderHeight', 'forwardHead']);
  });
});
