/** A finished round, recalled: one sentence, then silence, scored against the end of the round. */
import { describe, expect, it, vi } from 'vitest';
import { planSession, RECALL_AFTER_DAYS, RETEST_AFTER_DAYS } from '../../../src/core/coaching/programme.ts';
import { progressOf } from '../../../src/core/coaching/progress.ts';
import { answers, dayOf, ignores, programme, runOn, type Character } from './simulated-runner.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Day of the eighth session: every other day, the first run being day nought. */
const END = 16;
const round = programme(answers(), 9).map((r) => r.past);
const retest = runOn(answers(), round, { startedAt: dayOf(END + RETEST_AFTER_DAYS) }).past;
const kindOn = (sessions: Parameters<typeof planSession>[0]['sessions'], day: number) =>
  planSession({ sessions, now: dayOf(day), chosen: null, view: null }).kind;

/** What is recalled helps for the whole run. */
function remembers(): Character {
  let reminded = false;
  return {
    begin: () => void (reminded = false),
    form: () => ({ crossing: reminded ? -8 : 14, shoulders: 0 }),
    hear: (cue) => void (reminded ||= cue.kind === 'reminder'),
  };
}

describe('a recall', () => {
  const recall = runOn(remembers(), [...round, retest], { startedAt: dayOf(50) });

  it('comes after the re-test, and says one sentence as soon as the runner runs', () => {
    expect(recall.plan).toMatchObject({ kind: 'recall', focus: 'armCrossing', session: 0 });
    expect(recall.cues).toMatchObject([{ kind: 'reminder', measure: 'armCrossing', side: 'left' }]);
    expect(recall.cues[0].timeS).toBeLessThan(5);
  });

  it('is scored in the running after it, against the end of the eight runs', () => {
    const end = round[8].programme?.retention;
    expect(recall.report.programme).toMatchObject({ retention: { kept: true, faultShare: 0 }, atEnd: end });
    expect(recall.report.facts).toMatchObject([
      { kind: 'programme', run: 'recall' },
      { kind: 'retention', kept: true },
      { kind: 'recall', goodShare: 1, endShare: 1 - (end?.faultShare ?? Number.NaN) },
    ]);
    const forgotten = runOn(ignores(), [...round, retest], { startedAt: dayOf(50) });
    expect(forgotten.cues).toHaveLength(1);
    expect(forgotten.report.facts.at(-1)).toMatchObject({ kind: 'recall', goodShare: 0, than: 'worse' });
  });

  it('comes once, and once more half a year after the last session', () => {
    const past = [...round, retest, recall.past];
    expect(kindOn(past, END + RECALL_AFTER_DAYS - 1)).not.toBe('recall');
    expect(kindOn(past, END + RECALL_AFTER_DAYS)).toBe('recall');
    const late = runOn(remembers(), past, { startedAt: dayOf(END + RECALL_AFTER_DAYS) }).past;
    expect(kindOn([...past, late], END + 2 * RECALL_AFTER_DAYS)).not.toBe('recall');
  });

  it('is followed by nothing in particular where all was kept, and comes after half a year of such runs', () => {
    const keeps: Character = {
      begin: () => undefined,
      form: () => ({ crossing: -8, shoulders: 0 }),
      hear: () => undefined,
    };
    const past = [...round];
    for (const day of [END + RETEST_AFTER_DAYS, 50, 60, 120])
      past.push(runOn(keeps, past, { startedAt: dayOf(day) }).past);
    expect(past.slice(9).map((s) => s.programme?.kind)).toEqual(['retest', 'recall', 'open', 'open']);
    expect(kindOn(past, END + RECALL_AFTER_DAYS)).toBe('recall');
  });

  it('waits for the re-test, which looks at what stays with no reminder', () => {
    expect(kindOn(round, END + 1)).not.toBe('recall');
    expect(kindOn(round, END + RECALL_AFTER_DAYS)).toBe('retest');
  });

  it('stays silent where the runner wants silence', () => {
    const quiet = runOn(remembers(), [...round, retest], { startedAt: dayOf(50), hush: () => 'cues-off' });
    expect(quiet.plan.kind).toBe('recall');
    // The first strides are warm-up, in which it would come.
    expect(quiet.cues.length).toBeLessThanOrEqual(1);
  });

  it('belongs to its round in the progress', () => {
    const sessions = [...round, retest, recall.past].map((past, i) => ({ ...past, id: String(i) }));
    const [shown, ...others] = progressOf(sessions);
    expect(others).toEqual([]);
    expect(shown.steps.map((step) => step.session)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shown.steps.at(-1)?.retention).toMatchObject({ kept: true });
  });
});
