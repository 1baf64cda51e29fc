import { describe, expect, it, vi } from 'vitest';
import { progressOf, type ProgressSession } from '../../../src/core/coaching/progress.ts';
import { RETEST_AFTER_DAYS } from '../../../src/core/coaching/programme.ts';
import { answers, dayOf, fine, ignores, programme, runOn, type Run } from './simulated-runner.ts';

vi.setConfig({ testTimeout: 120_000 });

const stored = (runs: readonly Run[]): ProgressSession[] =>
  runs.map(({ past }, n) => ({ ...past, id: `run-${n}` }));

describe('progress of a runner who answers cues', () => {
  const runs = programme(answers(), 9);
  const sessions = stored(runs);

  it('is nothing before there is a focus', () => {
    expect(progressOf([])).toEqual([]);
    expect(progressOf(sessions.slice(0, 1))).toEqual([]);
    expect(progressOf(stored(programme(fine(), 3)))).toEqual([]);
  });

  it('tells run by run what the focus did, in any order of the list', () => {
    const [round, ...others] = progressOf(sessions.toReversed());
    expect(others).toEqual([]);
    expect(round).toMatchObject({ focus: 'armCrossing', side: 'left', done: 8 });
    expect(round.steps.map((s) => s.session)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [n, step] of round.steps.entries()) {
      const { past, report, corrections } = runs[n];
      const result = past.measures.find((m) => m.id === 'armCrossing' && m.side === 'left');
      expect(step).toMatchObject({ id: `run-${n}`, value: result?.value, cues: corrections.length });
      expect(step.retention).toEqual(report.programme?.retention ?? null);
      expect(step.moved).toBe(report.cueEffects.filter((e) => e.moved).length);
    }
  });

  it('holds the last run against the one before the first cue, and believes no more than both bear', () => {
    const [{ change, steps }] = progressOf(sessions);
    expect(change).toMatchObject({ from: steps[0].value, to: steps.at(-1)!.value, missing: 0 });
    expect(change!.to).toBeLessThan(change!.from);
    const [early] = progressOf(stored(programme(ignores(), 2)));
    expect(early.change).toMatchObject({ believable: false, missing: 2 });
  });

  it('believes a change that exceeds what runs differ by from day to day', () => {
    const change = (values: readonly number[]) =>
      progressOf(
        sessions.slice(0, values.length).map((s, n) => ({
          ...s,
          measures: s.measures.map((m) => (m.id === 'armCrossing' ? { ...m, value: values[n] } : m)),
        })),
      )[0].change;
    expect(change([14, 4, 4.5, 3.8, 4.2])).toMatchObject({ believable: true, missing: 0 });
    expect(change([14, 10, -2, 12, 3])).toMatchObject({ believable: false });
    expect(change([14, 4, 4.5])).toMatchObject({ believable: false, missing: 1 });
  });

  it('scores what stays from the third run on', () => {
    expect(progressOf(sessions.slice(0, 3))[0]).toMatchObject({ done: 2, retention: null });
    expect(progressOf(sessions)[0].retention).toEqual(runs[8].report.programme?.retention);
  });

  it('names the day of the re-test, and ends the round with it', () => {
    const [waiting] = progressOf(sessions);
    expect(waiting.retestFrom).toBe(dayOf(16 + RETEST_AFTER_DAYS).slice(0, 10));
    const retest = runOn(
      answers(),
      runs.map((r) => r.past),
      { startedAt: dayOf(16 + RETEST_AFTER_DAYS) },
    );
    const [over] = progressOf(stored([...runs, retest]));
    expect(over).toMatchObject({ done: 8, retestFrom: null });
    expect(over.steps.at(-1)).toMatchObject({ session: 9, retention: retest.report.programme?.retention });
  });

  it('leaves out what does not count in the programme', () => {
    const short = { ...sessions[2], running: [{ startS: 0, endS: 60 }] };
    expect(progressOf([sessions[0], sessions[1], short])[0].done).toBe(1);
  });

  it('does not compare runs that were seen from different sides', () => {
    const [{ change }] = progressOf([sessions[0], { ...sessions[1], view: 'rear' }]);
    expect(change).toBeNull();
  });
});
