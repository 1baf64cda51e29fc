import { describe, expect, it } from 'vitest';
import { readHeartRate } from '../../../src/core/devices/heart-rate-measurement.ts';
import { readRsc } from '../../../src/core/devices/rsc-measurement.ts';
import { readTreadmillData } from '../../../src/core/devices/treadmill-data.ts';
import {
  bytes,
  CITY_SPORTS,
  hex,
  HORIZON,
  KING_SMITH,
  LIFE_FITNESS,
  MATRIX,
  OTHER_STRAP,
  PLAIN_STRAP,
  podByTheStandard,
  POLAR_H7,
  TRUE_BEGINNING,
} from './captures.ts';

describe('a treadmill as recorded', () => {
  it.each([
    ['Matrix, standing', MATRIX.idle, { speedKmh: 0, distanceM: 0, inclinePercent: 0 }],
    ['Matrix, walking', MATRIX.walking, { speedKmh: 0.81, distanceM: 88, inclinePercent: 0 }],
    ['Matrix, uphill', MATRIX.uphill, { speedKmh: 9.66, distanceM: 318, inclinePercent: 9 }],
    ['Matrix, running', MATRIX.running, { speedKmh: 9.66, distanceM: 1464, bpm: null, elapsedS: null }],
    ['Life Fitness', LIFE_FITNESS.uphill, { speedKmh: 6.27, distanceM: 37, inclinePercent: 6, elapsedS: 31 }],
    [
      'Life Fitness with heart rate',
      LIFE_FITNESS.withHeartRate,
      { speedKmh: 13.03, distanceM: 251, inclinePercent: 0, elapsedS: 138, bpm: 105 },
    ],
    ['Life Fitness with time left', LIFE_FITNESS.withTimeLeft, { speedKmh: 0.8, elapsedS: 173, bpm: null }],
    ['CitySports, starting', CITY_SPORTS.start, { speedKmh: 1, distanceM: 0, inclinePercent: null }],
    ['CitySports, walking', CITY_SPORTS.walking, { speedKmh: 3, distanceM: 6, elapsedS: 9 }],
    ['CitySports, coming to rest', CITY_SPORTS.comingToRest, { speedKmh: 0.2, distanceM: 49, elapsedS: 70 }],
    ['CitySports, stopped', CITY_SPORTS.stopped, { speedKmh: 0, distanceM: 0, elapsedS: 0 }],
    ['Horizon, standing', HORIZON, { speedKmh: 0, distanceM: 0, elapsedS: 0, bpm: null }],
    ['True, cut off in the record', TRUE_BEGINNING, { speedKmh: 3.06, distanceM: 50, inclinePercent: 5 }],
    ['KingSmith', KING_SMITH, { speedKmh: 3, distanceM: 150, elapsedS: 120 }],
  ])('%s', (_, value, expected) => {
    const read = readTreadmillData(value);
    expect(read.ok && read.data).toMatchObject(expected);
  });

  it('that announces more than its twenty bytes hold says so, and what is there counts', () => {
    const read = readTreadmillData(MATRIX.running);
    expect(read).toMatchObject({ ok: true, cut: true, data: { speedKmh: 9.66, elapsedS: null } });
    expect(readTreadmillData(LIFE_FITNESS.uphill)).toMatchObject({ ok: true, cut: false });
  });
});

describe('a treadmill by the standard', () => {
  it('tells speed and distance in values that take turns', () => {
    const speed = readTreadmillData(hex('00-00-84-03'));
    const distance = readTreadmillData(hex('05-00-10-27-00'));
    expect(speed.ok && speed.data).toMatchObject({ speedKmh: 9, distanceM: null });
    expect(distance.ok && distance.data).toMatchObject({ speedKmh: null, distanceM: 10_000 });
  });

  it('goes downhill below zero, and far with three bytes', () => {
    const read = readTreadmillData(hex('0C-00-E8-03-01-02-03-E2-FF-FF-7F'));
    expect(read.ok && read.data).toMatchObject({ distanceM: 0x03_02_01, inclinePercent: -3 });
  });

  it('says what no belt does, as one that turns its bytes round: that counts as not told', () => {
    const read = readTreadmillData(hex('08-00-03-C6-00-7E-00-00'));
    expect(read.ok && read.data).toMatchObject({ speedKmh: null, inclinePercent: null });
    const fastest = readTreadmillData(hex('08-00-94-11-90-01-00-00'));
    expect(fastest.ok && fastest.data).toMatchObject({ speedKmh: 45, inclinePercent: 40 });
  });

  it('does not know: that is null, and no number', () => {
    const read = readTreadmillData(hex('0C-01-FF-FF-FF-FF-FF-FF-7F-FF-7F-00'));
    expect(read.ok && read.data).toEqual({
      speedKmh: null,
      distanceM: null,
      inclinePercent: null,
      elapsedS: null,
      bpm: null,
    });
  });
});

describe('a strap as recorded', () => {
  it('Polar H7: beats, and the times between them', () => {
    expect(POLAR_H7.map((value) => readHeartRate(value)).map((r) => r.ok && r.data.bpm)).toEqual([
      115, 115, 116, 116,
    ]);
    const first = readHeartRate(POLAR_H7[0]);
    expect(first.ok && first.data.beatsS).toEqual([528 / 1024, 525 / 1024]);
    expect(first.ok && first.data.contact).toBe(true);
  });

  it('others: one interval, and one that counts though it says that it does not touch the skin', () => {
    expect(OTHER_STRAP.map((value) => readHeartRate(value)).map((r) => r.ok && r.data.bpm)).toEqual([89, 93]);
    expect(readHeartRate(PLAIN_STRAP)).toMatchObject({
      ok: true,
      cut: false,
      data: { bpm: 84, contact: false, beatsS: [] },
    });
  });

  it('by the standard: two bytes, energy before the intervals, and 0 for none', () => {
    const long = readHeartRate(hex('19-2C-01-0A-00-00-04'));
    expect(long.ok && long.data).toEqual({ bpm: 300, contact: null, beatsS: [1] });
    expect(readHeartRate(bytes(0, 0))).toMatchObject({ ok: true, data: { bpm: null } });
  });
});

describe('a foot pod by the standard', () => {
  it('tells speed, cadence, length and distance', () => {
    const read = readRsc(podByTheStandard(9, 88, 0.94));
    expect(read.ok && read.data).toMatchObject({ perMin: 88, lengthM: 0.94, running: true, distanceM: null });
    expect(read.ok && read.data.speedKmh).toBeCloseTo(9, 1);
    const far = readRsc(hex('02-00-01-50-10-27-00-00'));
    expect(far.ok && far.data).toMatchObject({ speedKmh: 3.6, perMin: 80, distanceM: 1000, running: false });
  });
});

describe('a value that breaks off', () => {
  const whole = [
    ['treadmill', readTreadmillData, LIFE_FITNESS.withHeartRate],
    ['strap', readHeartRate, POLAR_H7[0]],
    ['foot pod', readRsc, podByTheStandard(9, 88, 0.94)],
  ] as const;

  it.each(whole)('of a %s is never more than what is there, at any length', (_, read, value) => {
    const complete = read(value);
    for (let length = 0; length < value.byteLength; length++) {
      const part = read(new DataView(value.buffer, 0, length));
      if (!part.ok || !complete.ok) continue;
      for (const [field, told] of Object.entries(part.data))
        if (told !== null && !Array.isArray(told))
          expect([length, field, told]).toEqual([length, field, complete.data[field as never]]);
    }
    expect(read(new DataView(new ArrayBuffer(0))).ok).toBe(false);
  });

  it.each(whole)('of a %s: no bytes at all make it throw', (_, read) => {
    for (let seed = 1; seed < 400; seed++) {
      const length = seed % 23;
      const noise = Array.from({ length }, (__, i) => (seed * 73 + i * i * 151 + seed * i) % 256);
      expect(() => read(bytes(...noise))).not.toThrow();
    }
  });
});
