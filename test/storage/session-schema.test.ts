import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/storage/session-schema.ts';
import { sampleSession } from '../surfaces/fixtures/sample-session.ts';

describe('a session file of an older version', () => {
  it('may name limits that are no longer told: it is read, and they are left out', () => {
    const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
    const notes = ['mirrored-picture', 'feet-out-of-frame', 'second-person', 'too-dark'];
    const read = checkSession({ ...file, quality: { ...file.quality, notes } });
    expect(read.ok && read.file.quality.notes).toEqual(['feet-out-of-frame', 'too-dark']);
  });

  it('is refused with a limit that no version had', () => {
    const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
    expect(checkSession({ ...file, quality: { ...file.quality, notes: ['rain'] } }).ok).toBe(false);
  });
});

describe('when a session file begins', () => {
  const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
  const begun = (startedAt: string) => {
    const read = checkSession({ ...file, startedAt });
    return read.ok ? read.file.startedAt : null;
  };

  // Lists are sorted, and days counted, by the text: other zones and spellings become the one that we write.
  it.each([
    ['2026-11-20T07:40:00.400Z', '2026-11-20T07:40:00.400Z'],
    ['2026-11-20T07:40:00Z', '2026-11-20T07:40:00Z'],
    ['2026-11-20 07:40:00Z', '2026-11-20T07:40:00.000Z'],
    ['2026-11-20T07:40:00+02', '2026-11-20T05:40:00.000Z'],
    ['2026-11-20T01:40:00.25 +0230', '2026-11-19T23:10:00.250Z'],
    ['2026-12-31T23:40:00-01:00', '2027-01-01T00:40:00.000Z'],
  ])('%s is kept as %s', (startedAt, kept) => {
    expect(begun(startedAt)).toBe(kept);
    expect(Date.parse(kept)).not.toBeNaN();
  });

  it.each(['2026-11-20', 'yesterday', '2026-13-20T07:40:00Z'])('%s is refused', (startedAt) => {
    expect(begun(startedAt)).toBeNull();
  });
});

describe('times in a session file', () => {
  const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };

  // Much is done for every second or ten: a file of years would keep a page busy for ever.
  it.each([
    ['durationS', { durationS: 1e9 }],
    ['running[0].endS', { running: [{ startS: 0, endS: 1e12 }] }],
    ['events[0].timeS', { events: [{ timeS: -1e9, kind: 'paused' }] }],
    ['belt[0].timeS', { belt: [{ timeS: 1e9, speedKmh: 9, inclinePercent: null }] }],
  ])('of years are refused: %s', (field, change) => {
    expect(checkSession({ ...file, ...change })).toMatchObject({ ok: false, reason: 'bad-field', field });
  });

  it('are put in order where those who read them go from one to the next', () => {
    const belt = [900, 18].map((timeS) => ({ timeS, speedKmh: 9, inclinePercent: null }));
    const events = [
      { timeS: 60, kind: 'resumed' },
      { timeS: 30, kind: 'paused' },
    ];
    const read = checkSession({ ...file, belt, events });
    expect(read.ok && read.file.belt?.map(({ timeS }) => timeS)).toEqual([18, 900]);
    expect(read.ok && read.file.events.map(({ kind }) => kind)).toEqual(['paused', 'resumed']);
  });

  it('count no second of running twice: stretches are in order, and joined where they overlap', () => {
    const stretch = (startS: number, endS: number) => ({ startS, endS });
    const running = [stretch(40, 50), stretch(0, 20), stretch(10, 30), stretch(12, 14), stretch(30, 35)];
    const read = checkSession({ ...file, running });
    expect(read.ok && read.file.running).toEqual([stretch(0, 30), stretch(30, 35), stretch(40, 50)]);
  });
});

describe('the heart rate in a session file', () => {
  const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
  const beats = (...series: object[]) => ({ ...file, heartRate: { source: 'Strap', series } });

  it('is kept as it stands, with the speed that a treadmill told', () => {
    const heartRate = {
      source: 'Strap',
      series: [
        { timeS: 0, bpm: 98 },
        { timeS: 1.02, bpm: 99 },
      ],
    };
    const belt = [{ timeS: 4, speedKmh: 9.5, inclinePercent: 1, from: 'treadmill', source: 'Belt 7' }];
    const read = checkSession({ ...file, heartRate, belt });
    expect(read.ok && read.file).toMatchObject({ heartRate, belt });
  });

  it.each([
    ['nought', beats({ timeS: 0, bpm: 0 })],
    ['more than a heart can', beats({ timeS: 0, bpm: 400 })],
    ['an older time after a newer one', beats({ timeS: 2, bpm: 90 }, { timeS: 1, bpm: 90 })],
    ['a time before the run', beats({ timeS: -1, bpm: 90 })],
    ['no number', beats({ timeS: 1, bpm: null })],
  ])('is refused with %s', (_, bad) => {
    expect(checkSession(bad)).toMatchObject({ ok: false, reason: 'bad-field' });
  });

  it('is refused with more seconds than a day has', () => {
    const series = Array.from({ length: 90_000 }, (_, timeS) => ({ timeS, bpm: 90 }));
    expect(checkSession(beats(...series))).toMatchObject({ ok: false, reason: 'too-many' });
  });
});

describe('a session file with more entries than any run has', () => {
  const file = { ...sampleSession(1), id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' };
  const many = (entry: object | undefined, count: number) => Array.from({ length: count }, () => entry);

  it.each([
    ['epochs', many(file.epochs[0], 200_000)],
    ['cues', many(file.cues[0], 120_000)],
    ['running', many(file.running[0], 150_000)],
  ])('is refused: %s', (field, entries) => {
    expect(checkSession({ ...file, [field]: entries })).toMatchObject({
      ok: false,
      reason: 'too-many',
      field,
    });
  });

  it('is not one of a day of running', () => {
    expect(checkSession({ ...file, epochs: many(file.epochs[0], 8640) }).ok).toBe(true);
  });
});
