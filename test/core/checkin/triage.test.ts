import { describe, expect, it } from 'vitest';
import { blankCheckIn, type CheckIn } from '../../../src/core/checkin/check-in.ts';
import { actFor, FLAGS, RED_FLAGS } from '../../../src/core/checkin/red-flags.ts';
import {
  asksFlags,
  awaitsMorning,
  newSites,
  outcomeOf,
  outcomeOfDay,
} from '../../../src/core/checkin/triage.ts';

let count = 0;

function checkIn(day: string, change: Partial<CheckIn> = {}): CheckIn {
  count += 1;
  return { ...blankCheckIn({ id: `c${count}`, at: `${day}T08:00:00.000Z`, day }), ...change };
}

const sore = (before: number): CheckIn['soreness'] => ({ before, worst: null, after: null, morning: null });

describe('the red-flag questions are asked', () => {
  it('before the first session, whatever was answered', () => {
    expect(asksFlags(checkIn('2026-11-21'), [])).toBe(true);
  });

  it('again where they were skipped so far', () => {
    expect(asksFlags(checkIn('2026-11-21'), [checkIn('2026-11-20')])).toBe(true);
  });

  it('not a second time for a runner who is fine', () => {
    const asked = checkIn('2026-11-20', { flags: [] });
    expect(asksFlags(checkIn('2026-11-21', { soreness: sore(3) }), [asked])).toBe(false);
  });

  it.each([
    ['before', { before: 4, worst: null, after: null, morning: null }],
    ['worst', { before: 1, worst: 5, after: 2, morning: null }],
    ['after', { before: 0, worst: 0, after: 4, morning: null }],
    ['the next morning', { before: 0, worst: 0, after: 0, morning: 4 }],
  ])('where soreness is 4 or more: %s', (_when, soreness) => {
    const asked = checkIn('2026-11-20', { flags: [] });
    expect(asksFlags(checkIn('2026-11-21', { soreness }), [asked])).toBe(true);
  });

  it('where a place is sore that was not, however little', () => {
    const asked = checkIn('2026-11-20', { flags: [], sites: ['neck'] });
    expect(asksFlags(checkIn('2026-11-21', { sites: ['neck'], soreness: sore(2) }), [asked])).toBe(false);
    expect(asksFlags(checkIn('2026-11-21', { sites: ['lowBack'], soreness: sore(1) }), [asked])).toBe(true);
  });

  it('where a place is sore again after more than two weeks', () => {
    const old = checkIn('2026-11-01', { flags: [], sites: ['neck'] });
    expect(newSites(checkIn('2026-11-15', { sites: ['neck'] }), [old])).toEqual([]);
    expect(newSites(checkIn('2026-11-16', { sites: ['neck'] }), [old])).toEqual(['neck']);
  });

  it('and a check-in that is edited does not count as its own past', () => {
    const entry = checkIn('2026-11-21', { sites: ['neck'], flags: [] });
    expect(asksFlags(entry, [entry])).toBe(true);
  });
});

describe('what follows', () => {
  it('the most urgent yes decides', () => {
    expect(actFor([])).toBeNull();
    expect(actFor(['lasting', 'night'])).toBe('urgent');
    expect(actFor(['lasting', 'night', 'heart'])).toBe('emergency');
    expect(FLAGS.filter((flag) => RED_FLAGS[flag] === 'emergency')).toHaveLength(4);
  });

  it.each([
    [null, 'go'],
    [3, 'go'],
    [4, 'ease'],
    [5, 'ease'],
    [6, 'rest'],
    [10, 'rest'],
  ])('soreness %s: %s', (before, kind) => {
    const entry = checkIn('2026-11-21', {
      soreness: { before, worst: null, after: null, morning: null },
      flags: [],
    });
    expect(outcomeOf(entry).kind).toBe(kind);
  });

  it.each(FLAGS)('a yes to %s stops, without any soreness', (flag) => {
    expect(outcomeOf(checkIn('2026-11-21', { flags: [flag] }))).toEqual({
      kind: 'stop',
      act: RED_FLAGS[flag],
    });
  });

  it('a yes holds for the day, whatever is said later, and not for the next', () => {
    const day = [
      checkIn('2026-11-21', { flags: ['lasting'] }),
      checkIn('2026-11-21', { flags: ['heart'] }),
      checkIn('2026-11-21', { flags: [] }),
    ];
    expect(outcomeOfDay(day, '2026-11-21')).toEqual({ kind: 'stop', act: 'emergency' });
    expect(outcomeOfDay(day, '2026-11-22')).toEqual({ kind: 'go' });
  });
});

describe('the next morning', () => {
  it('is asked for once, on the day after, where something was sore', () => {
    const entry = checkIn('2026-11-20', { sites: ['neck'] });
    expect(awaitsMorning([entry], '2026-11-21')?.id).toBe(entry.id);
    expect(awaitsMorning([entry], '2026-11-20')).toBeNull();
    expect(awaitsMorning([entry], '2026-11-22')).toBeNull();
    const noted = { ...entry, soreness: { ...entry.soreness, morning: 1 } };
    expect(awaitsMorning([noted], '2026-11-21')).toBeNull();
    expect(awaitsMorning([checkIn('2026-11-20')], '2026-11-21')).toBeNull();
  });
});

describe('a blank check-in', () => {
  it('carries habits over and leaves the day open', () => {
    const last = checkIn('2026-11-20', { shoes: 'worn', handed: 'left', sleep: 'poor', flags: [] });
    const next = blankCheckIn({ id: 'n', at: '2026-11-21T08:00:00.000Z', day: '2026-11-21' }, last);
    expect(next).toMatchObject({ shoes: 'worn', handed: 'left', sleep: null, flags: null, sites: [] });
  });
});
