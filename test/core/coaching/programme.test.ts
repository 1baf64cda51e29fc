import { describe, expect, it, vi } from 'vitest';
import { cuesOpen, fadeOf, FIRST_RUN_CUES, firstOpenS } from '../../../src/core/coaching/fading.ts';
import { fadeOfPlan, planSession, RETEST_AFTER_DAYS } from '../../../src/core/coaching/programme.ts';
import { LIVE_TIMES } from '../../../src/core/coaching/settings.ts';
import type { CueRecord } from '../../../src/core/session/session-file.ts';
import {
  answers,
  dayOf,
  fine,
  ignores,
  programme,
  runOn,
  tires,
  type Character,
  type Run,
} from './simulated-runner.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = 9;
const gaps = (cues: readonly CueRecord[]): number[] => cues.slice(1).map((c, i) => c.timeS - cues[i].timeS);
const counts = (runs: readonly Run[]): number[] => runs.map((r) => r.corrections.length);

/** Rules that hold for whoever runs. */
function expectRules(runs: readonly Run[]): void {
  for (const { cues, corrections, plan } of runs) {
    const fade = fadeOfPlan(plan);
    for (const cue of cues) {
      const afterQuietS = cue.timeS - 0.7 - LIVE_TIMES.quietStartS;
      expect(cue.timeS).toBeGreaterThan(LIVE_TIMES.quietStartS);
      expect(cue.timeS).toBeLessThanOrEqual(30 * 60 - 60 + 0.7);
      expect(cuesOpen(fade, afterQuietS)).toBe(true);
    }
    for (const gap of gaps(corrections)) expect(gap).toBeGreaterThanOrEqual(LIVE_TIMES.minGapS);
    for (const id of new Set(corrections.map((c) => c.measure)))
      for (const gap of gaps(corrections.filter((c) => c.measure === id)))
        expect(gap).toBeGreaterThanOrEqual(LIVE_TIMES.sameMeasureGapS);
    expect(corrections.length).toBeLessThanOrEqual(Math.ceil(12 * fade.share));
    // One focus, and a second thing at most.
    const spokenOf = new Set(corrections.map((c) => c.measure));
    if (plan.focus) for (const id of spokenOf) expect([plan.focus, plan.secondary]).toContain(id);
    else expect(spokenOf.size).toBeLessThanOrEqual(1);
  }
}

/** Every fact that names a number is checked against the ledger it was made from. */
function expectTrueFacts({ report, corrections }: Run): void {
  const { cueEffects, programme: record, facts } = report;
  expect(cueEffects).toHaveLength(corrections.length);
  const judged = cueEffects.filter((e) => e.moved !== null);
  const quoted = facts.filter((fact) => fact.kind === 'cue');
  expect(quoted).toHaveLength(new Set(judged.map((e) => e.text)).size);
  for (const { said, count, worked, held } of quoted) {
    const own = judged.filter((e) => e.text === said);
    expect(count).toBe(own.length);
    expect(worked).toBe(own.filter((e) => e.moved).length);
    expect(held).toBe(own.filter((e) => e.held).length);
  }
  const retention = facts.find((fact) => fact.kind === 'retention');
  expect(retention !== undefined).toBe((record?.retention ?? null) !== null);
  if (retention && record?.retention) {
    expect(retention.goodShare).toBeCloseTo(1 - record.retention.faultShare, 2);
    expect(retention.strides).toBe(record.retention.strides);
  }
}

describe('a runner who answers cues', () => {
  const runs = programme(answers(), RUNS);

  it('is told in the first run only of what is clearly off, and only after the baseline; then come eight runs on one thing', () => {
    expect(runs.map((r) => r.plan.kind)).toEqual(['baseline', ...Array.from({ length: 8 }, () => 'coached')]);
    expect(runs.map((r) => r.plan.session)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(runs[0].corrections.length).toBeGreaterThan(0);
    expect(runs[0].corrections.length).toBeLessThanOrEqual(FIRST_RUN_CUES);
    for (const cue of runs[0].cues) expect(cue.timeS).toBeGreaterThan(LIVE_TIMES.baselineToS);
    for (const r of runs.slice(1)) expect(r.plan.focus).toBe('armCrossing');
  });

  it('hears less and less', () => {
    const said = counts(runs);
    expect(said[1]).toBeGreaterThanOrEqual(4);
    expect(said[1] + said[2]).toBeGreaterThan(said[3] + said[4]);
    expect(said[3] + said[4]).toBeGreaterThanOrEqual(said[5] + said[6]);
    expect(said[8]).toBeLessThanOrEqual(1);
    expectRules(runs);
  });

  it('is praised about as often as corrected', () => {
    for (const r of runs.slice(1, 3))
      expect(r.praise.length).toBeGreaterThanOrEqual(r.corrections.length - 1);
    for (const r of runs) expect(r.praise.length).toBeLessThanOrEqual(r.corrections.length);
  });

  it('keeps the words that work', () => {
    const effects = runs.flatMap((r) => r.report.cueEffects);
    expect(effects.every((e) => e.moved !== false)).toBe(true);
    expect(effects.filter((e) => e.held).length).toBeGreaterThan(0.8 * effects.length);
    expect(new Set(effects.map((e) => e.wording))).toEqual(new Set(['armCrossing#1']));
  });

  it('is scored on what was carried without a word, and it becomes a habit', () => {
    const kept = runs.map((r) => r.report.programme?.retention ?? null);
    // Sessions one and two are open from the start: nothing is left to score.
    expect(kept.slice(0, 3)).toEqual([null, null, null]);
    const shares = kept.slice(3).map((k) => k!.faultShare);
    // Cued in three runs by then, the first one after its baseline included: it is not kept yet.
    expect(shares[0]).toBeGreaterThan(0.34);
    expect(shares.at(-1)).toBeLessThan(0.34);
    expect(kept[8]).toMatchObject({ measure: 'armCrossing', side: 'left', kept: true });
    // Nothing was said before or within the stretch.
    for (const r of runs.slice(3)) {
      const { endS } = r.report.programme!.retention!;
      for (const cue of r.cues) expect(cue.timeS).toBeGreaterThanOrEqual(endS);
    }
  });

  it('has facts that the numbers bear out', () => {
    for (const r of runs) expectTrueFacts(r);
    expect(runs[0].report.facts[0]).toMatchObject({ kind: 'programme', run: 'baseline' });
    expect(runs[3].report.facts[0]).toMatchObject({ kind: 'programme', run: 'coached', session: 3, of: 8 });
  });

  it('goes on to nothing in particular, and is tested again after four weeks, in silence', () => {
    const past = runs.map((r) => r.past);
    const soon = planSession({ sessions: past, now: dayOf(18), chosen: null, view: null });
    expect(soon).toMatchObject({ kind: 'open', focus: null });
    const later = dayOf(16 + RETEST_AFTER_DAYS);
    const retest = runOn(answers(), past, { startedAt: later });
    expect(retest.plan).toMatchObject({ kind: 'retest', focus: 'armCrossing' });
    expect(retest.cues).toEqual([]);
    expect(retest.report.programme?.retention).toMatchObject({ kept: false });
    // It was lost. One sentence first; where that is not enough, there are sessions again.
    const recall = runOn(answers(), [...past, retest.past], { startedAt: dayOf(60) });
    expect(recall.plan).toMatchObject({ kind: 'recall', focus: 'armCrossing' });
    const again = planSession({
      sessions: [...past, retest.past, recall.past],
      now: dayOf(62),
      chosen: null,
      view: null,
    });
    expect(again).toMatchObject({ kind: 'coached', session: 1, focus: 'armCrossing' });
  });
});

describe('a runner who ignores cues', () => {
  const runs = programme(ignores(), RUNS);

  it('hears each wording twice, and then no more of it', () => {
    expect(runs.map((r) => r.corrections.map((c) => c.wording))).toEqual([
      ['armCrossing#1', 'armCrossing#1'],
      ['armCrossing#2', 'armCrossing#2'],
      ['armCrossing#3', 'armCrossing#3'],
      ...Array.from({ length: 6 }, () => []),
    ]);
    expect(runs.flatMap((r) => r.praise)).toEqual([]);
    expectRules(runs);
  });

  it('is left to the summary, and other things are proposed instead', () => {
    expect(runs[4].plan.focus).toBeNull();
    expect(runs[4].plan.candidates.map((c) => c.measure)).not.toContain('armCrossing');
  });

  it('reads that nothing moved, and that other words come', () => {
    for (const r of runs) expectTrueFacts(r);
    expect(runs[1].report.facts.at(-1)).toMatchObject({ kind: 'cue', worked: 0, dropped: true });
  });

  it('who answers to the second wording keeps that one', () => {
    const obeys = answers(false);
    const second: Character = {
      begin: () => obeys.begin(),
      form: (m) => obeys.form(m),
      hear: (cue, m) => cue.wording === 'armCrossing#2' && obeys.hear(cue, m),
    };
    const wordings = programme(second, 6).map((r) => [...new Set(r.corrections.map((c) => c.wording))]);
    expect(wordings[0]).toEqual(['armCrossing#1']);
    for (const used of wordings.slice(1)) expect(used).toEqual(['armCrossing#2']);
  });
});

describe('a runner who gets tired', () => {
  const runs = programme(tires(), RUNS);

  it('works on what drifts', () => {
    expect(runs[0].past.drift).toMatchObject([{ measure: 'shoulderHeight', side: 'both' }]);
    for (const r of runs.slice(1)) expect(r.plan.focus).toBe('shoulderHeight');
  });

  it('hears nothing while fresh', () => {
    for (const cue of runs.flatMap((r) => r.cues)) expect(cue.timeS).toBeGreaterThan(15 * 60);
    expect(runs[1].corrections.length).toBeGreaterThan(0);
    expectRules(runs);
  });

  it('has facts that the numbers bear out', () => {
    for (const r of runs) expectTrueFacts(r);
  });
});

describe('a runner who is fine', () => {
  const runs = programme(fine(), RUNS);

  it('hears nothing at all, and has nothing to work on', () => {
    expect(runs.flatMap((r) => r.cues)).toEqual([]);
    expect(runs.slice(1).map((r) => r.plan.kind)).toEqual(Array.from({ length: 8 }, () => 'open'));
    for (const r of runs) expectTrueFacts(r);
  });

  it('may choose something all the same', () => {
    const past = runs.map((r) => r.past);
    const plan = planSession({ sessions: past, now: dayOf(30), chosen: 'forwardHead', view: null });
    expect(plan).toMatchObject({ kind: 'coached', session: 1, focus: 'forwardHead' });
  });
});

describe('windows in which nothing may be said', () => {
  it('are kept to in every session, also where the fault goes on', () => {
    const hushed = (timeS: number) => timeS % 300 < 200;
    const runs = programme(ignores(), 4, () => ({
      hush: (timeS) => (hushed(timeS) ? 'on-the-rails' : null),
    }));
    const cues = runs.flatMap((r) => r.cues);
    expect(cues.length).toBeGreaterThan(0);
    for (const cue of cues) expect(hushed(cue.timeS - 0.7)).toBe(false);
    expectRules(runs);
  });

  it('come first in a faded session, so that what was kept can be seen', () => {
    for (const session of [3, 4, 5, 6, 7, 8]) {
      const fade = fadeOf(session);
      expect(firstOpenS(fade)).toBeGreaterThanOrEqual(60 - 1e-9);
      expect(cuesOpen(fade, firstOpenS(fade) - 1)).toBe(false);
      expect(cuesOpen(fade, firstOpenS(fade) + 1)).toBe(true);
    }
    let open = 0;
    for (let s = 0; s < 2400; s++) open += cuesOpen(fadeOf(5), s) ? 1 : 0;
    expect(open / 2400).toBeCloseTo(0.5, 2);
  });
});

describe('the amount', () => {
  const first = (amount: 'less' | 'usual' | 'more', n = 2) =>
    counts(programme(answers(false), n, () => ({ amount })))[n - 1];

  it('goes down and up with the runner’s wish', () => {
    expect(first('less')).toBeLessThan(first('usual'));
    expect(first('less')).toBeGreaterThan(0);
    expect(first('more', 6)).toBeGreaterThan(first('less', 6));
  });

  it('never makes a first run talk more than it may', () => {
    expect(first('more', 1)).toBeLessThanOrEqual(FIRST_RUN_CUES);
    expect(first('less', 1)).toBeLessThanOrEqual(FIRST_RUN_CUES);
  });
});

describe('which runs count', () => {
  const [baseline, one, two] = programme(answers(), 3).map((r) => r.past);
  const plan = (sessions: Parameters<typeof planSession>[0]['sessions'], view: 'left' | null = null) =>
    planSession({ sessions, now: dayOf(9), chosen: null, view });

  it('videos and short runs do not', () => {
    expect(plan([{ ...baseline, source: { ...baseline.source, kind: 'file' } }]).kind).toBe('baseline');
    expect(plan([{ ...baseline, running: [{ startS: 0, endS: 120 }] }]).kind).toBe('baseline');
    expect(plan([baseline, one, { ...two, running: [{ startS: 0, endS: 120 }] }]).session).toBe(2);
  });

  it('their order in the list does not matter, and one that is deleted is gone', () => {
    expect(plan([two, baseline, one])).toEqual(plan([baseline, one, two]));
    expect(plan([baseline, one, two]).session).toBe(3);
    expect(plan([baseline, two]).session).toBe(2);
  });

  it('runs from before the programme are a baseline', () => {
    const { programme: _, ...older } = baseline;
    expect(plan([older])).toMatchObject({ kind: 'coached', session: 1, focus: 'armCrossing' });
  });

  it('a focus that this camera cannot see waits', () => {
    expect(plan([baseline, one], 'left').focus).not.toBe('armCrossing');
    expect(plan([baseline, one]).focus).toBe('armCrossing');
  });
});
