import type { MeasureResult } from '../../../src/core/measures/measure-result.ts';
import { describe, expect, it } from 'vitest';
import { chooseAdvice } from '../../../src/core/advice/choose.ts';
import {
  findingsOfCheckIn,
  findingsOfRun,
  findingsOfWeek,
  isSore,
} from '../../../src/core/advice/findings.ts';
import { ADVICE_IDS, adviceOf } from '../../../src/core/advice/exercises/all.ts';
import type { Finding } from '../../../src/core/advice/finding.ts';
import { adviceFor, FOR_FINDING } from '../../../src/core/advice/for-finding.ts';
import {
  addItem,
  daysFor,
  isTicked,
  leftToDo,
  planWeek,
  progress,
  removeItem,
  tick,
} from '../../../src/core/advice/week-plan.ts';
import { blankCheckIn, type CheckIn } from '../../../src/core/checkin/check-in.ts';

const FINDINGS = Object.keys(FOR_FINDING) as Finding[];

function checkIn(day: string, change: Partial<CheckIn> = {}): CheckIn {
  return { ...blankCheckIn({ id: day, at: `${day}T08:00:00.000Z`, day }), ...change };
}

function measure(id: MeasureResult['id'], band: MeasureResult['band'], confidence = 'good'): MeasureResult {
  return {
    id,
    side: 'both',
    unit: 'deg',
    value: 9,
    baseline: null,
    spread: 1,
    strides: 40,
    confidence: confidence as MeasureResult['confidence'],
    band,
    reason: null,
    smallestChange: 2,
  };
}

describe('the library', () => {
  it('is reached: nothing in it is advised for no finding but what is only browsed', () => {
    const reached = new Set(FINDINGS.flatMap(adviceFor));
    expect(ADVICE_IDS.filter((id) => !reached.has(id))).toEqual(['beltCheck']);
  });

  it('keeps the doses that the articles give', () => {
    for (const id of ['pecStretch', 'neckStretch', 'latStretch'] as const)
      expect(adviceOf(id).dose).toEqual({ seconds: 30, timesADay: [2, 3], from: 'article' });
    expect(adviceOf('foamRoll').dose).toEqual({ seconds: [60, 90], from: 'article' });
    expect(adviceOf('breathing').dose).toEqual({ minutes: [5, 10], from: 'article' });
  });

  it('never rolls the low back', () => {
    expect(adviceFor('sore.lowBack')).not.toContain('foamRoll');
  });
});

describe('findings', () => {
  it('of a run: the focus, then what is off by evidence, drift last; no poor number', () => {
    const found = findingsOfRun({
      summary: { focus: 'armCrossing', strength: null, text: [] },
      measures: [
        measure('shoulderHeight', 'fault'),
        measure('cadence', 'fault'),
        measure('armCrossing', 'fault'),
        measure('pelvicDrop', 'fault', 'poor'),
        measure('trunkLean', 'watch'),
      ],
      drift: [{ measure: 'trunkLean', side: 'both', fromS: 100, change: 3, unit: 'deg' }],
    });
    expect(found).toEqual(['armCrossing', 'cadence', 'shoulderHeight', 'drift']);
  });

  it('of a check-in: soreness before the rest; nothing from what was not answered', () => {
    expect(findingsOfCheckIn(checkIn('2026-11-21'))).toEqual([]);
    const entry = checkIn('2026-11-21', { sites: ['neck'], deskHours: 9, sleep: 'poor', warmUp: 'none' });
    expect(findingsOfCheckIn(entry)).toEqual(['sore.neck', 'desk', 'sleep', 'noWarmUp']);
  });

  it('of a week: only its days', () => {
    const entries = [
      checkIn('2026-11-21', { stress: 'high' }),
      checkIn('2026-11-15', { sleep: 'poor' }),
      checkIn('2026-11-14', { load: 'pack' }),
    ];
    expect(findingsOfWeek(entries, '2026-11-21')).toEqual(['stress', 'sleep']);
  });
});

describe('what is chosen', () => {
  it('gives every finding its best before any its second best', () => {
    const chosen = chooseAdvice(['armCrossing', 'desk'], { gentleOnly: false, most: 4 });
    expect(chosen).toEqual([
      { advice: 'tracksDrill', because: 'armCrossing' },
      { advice: 'deskBreak', because: 'desk' },
      { advice: 'rows', because: 'armCrossing' },
      { advice: 'openBook', because: 'desk' },
    ]);
  });

  it.each(FINDINGS)('is something for %s, and something gentle or nothing on a sore day', (finding) => {
    const all = chooseAdvice([finding], { gentleOnly: false, most: 6 });
    expect(all.length).toBeGreaterThan(0);
    const gentle = chooseAdvice([finding], { gentleOnly: true, most: 6 });
    expect(gentle.every(({ advice }) => adviceOf(advice).gentle)).toBe(true);
  });

  it('is never longer than wanted, never twice the same, never all of one kind', () => {
    const chosen = chooseAdvice(FINDINGS, { gentleOnly: false, most: 12 });
    expect(chosen).toHaveLength(12);
    expect(new Set(chosen.map((c) => c.advice)).size).toBe(12);
    const kinds = chosen.map((c) => adviceOf(c.advice).kind);
    for (const kind of kinds) expect(kinds.filter((k) => k === kind).length).toBeLessThanOrEqual(3);
  });
});

describe('a sore runner', () => {
  const soreness = (before: number): CheckIn['soreness'] => ({
    before,
    worst: null,
    after: null,
    morning: null,
  });

  it('is spared for two days at 4, for the week at 6, and again when it is better', () => {
    const four = checkIn('2026-11-18', { soreness: soreness(4) });
    expect(isSore([four], '2026-11-20')).toBe(true);
    expect(isSore([four], '2026-11-21')).toBe(false);
    const six = checkIn('2026-11-18', { soreness: soreness(6) });
    expect(isSore([six], '2026-11-24')).toBe(true);
    expect(isSore([six], '2026-11-25')).toBe(false);
    expect(isSore([six, checkIn('2026-11-20', { soreness: soreness(1) })], '2026-11-20')).toBe(false);
  });
});

describe('the plan of a week', () => {
  const plan = planWeek('2026-11-16', [
    { advice: 'rows', because: 'armCrossing' },
    { advice: 'pecStretch', because: 'desk' },
    { advice: 'tracksDrill', because: 'armCrossing' },
    { advice: 'restDay', because: 'sleep' },
  ]);

  it('leaves a day between two of strength, and rest a day without it', () => {
    for (const id of ADVICE_IDS.filter((a) => adviceOf(a).kind === 'strength')) {
      const days = daysFor(id);
      expect(days.every((day, i) => i === 0 || day - days[i - 1] >= 2)).toBe(true);
      expect(days).not.toContain(daysFor('restDay')[0]);
    }
  });

  it('plans every advice on as many days as it says', () => {
    for (const id of ADVICE_IDS) expect(daysFor(id)).toHaveLength(adviceOf(id).daysAWeek);
  });

  it('knows what is left of a day', () => {
    const tuesday = '2026-11-17';
    expect(leftToDo(plan, tuesday, 1).map((i) => i.advice)).toEqual(['rows', 'pecStretch']);
    const done = tick(plan, { day: tuesday, advice: 'rows', done: true });
    expect(leftToDo(done, tuesday, 1).map((i) => i.advice)).toEqual(['pecStretch']);
    expect(isTicked(done, tuesday, 'rows')).toBe(true);
    expect(isTicked(done, '2026-11-18', 'rows')).toBe(false);
    expect(tick(done, { day: tuesday, advice: 'rows', done: false }).ticks).toEqual([]);
  });

  it('does not count a tick twice', () => {
    const mark = { day: '2026-11-17', advice: 'rows', done: true };
    expect(tick(tick(plan, mark), mark).ticks).toHaveLength(1);
  });

  it('counts what was due so far; drills of runs are a gift', () => {
    expect(progress(plan, 1)).toEqual({ done: 0, due: 3 });
    const done = tick(plan, { day: '2026-11-16', advice: 'tracksDrill', done: true });
    expect(progress(done, 6)).toEqual({ done: 1, due: 2 + 7 + 1 });
  });

  it('takes things in and out, and remembers the ticks of what comes back', () => {
    const done = tick(plan, { day: '2026-11-17', advice: 'rows', done: true });
    const without = removeItem(done, 'rows');
    expect(without.items.map((i) => i.advice)).not.toContain('rows');
    const back = addItem(without, { advice: 'rows', because: null });
    expect(isTicked(back, '2026-11-17', 'rows')).toBe(true);
    expect(addItem(back, { advice: 'rows', because: null }).items).toHaveLength(4);
  });
});
