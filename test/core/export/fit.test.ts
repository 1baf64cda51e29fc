/** Written FIT files, read by two programs that are not ours. */
import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/core/export/activity.ts';
import { fitOf } from '../../../src/core/export/fit.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { activityRun } from './activity-run.ts';

const OPTIONS = { madeBy: 'Test', utcOffsetMin: 60 };

// oxlint-disable-next-line typescript/no-explicit-any -- what the readers give, looked at value by value
type Message = Record<string, any>;

function written(file: SessionFile): Uint8Array<ArrayBuffer> {
  return fitOf(activityOf(file)!, OPTIONS);
}

/** @garmin/fitsdk: the maker's own decoder. */
function decoded(bytes: Uint8Array) {
  const whole = new Decoder(Stream.fromByteArray([...bytes])).checkIntegrity();
  const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
  const of = (name: string) => (messages as Record<string, Message[]>)[name] ?? [];
  return { whole, errors, of };
}

async function parsed(bytes: Uint8Array<ArrayBuffer>) {
  const parser = new FitParser({ force: false, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
  return (await parser.parseAsync(bytes.buffer)) as unknown as Record<string, Message[]>;
}

/** What a whole second of the clock shows, worked out from the session file alone. */
function expectedAt(file: SessionFile, unixS: number) {
  const timeS = unixS - Date.parse(file.startedAt) / 1000;
  const epoch = file.epochs.find((e) => timeS >= e.startS && timeS < e.endS);
  const mark = file.belt?.filter((b) => b.timeS <= timeS).at(-1);
  const heart = file.heartRate?.series.filter((h) => h.timeS <= timeS && h.timeS > timeS - 5).at(-1);
  return { timeS, values: epoch?.values ?? {}, mark, heart: heart?.bpm ?? null };
}

describe('a run as a FIT file', () => {
  const file = activityRun();
  const bytes = written(file);
  const garmin = decoded(bytes);

  it('is whole by its checksums, and only so as long as no bit is changed', () => {
    expect(garmin.whole).toBe(true);
    expect(garmin.errors).toEqual([]);
    const broken = bytes.slice();
    broken[5000] ^= 1;
    expect(decoded(broken).whole).toBe(false);
  });

  it('has a record for each second that was not paused, and every number of it is the session file’s', async () => {
    const records = garmin.of('recordMesgs');
    const others = (await parsed(bytes))['records'];
    expect(others).toHaveLength(records.length);
    // From 07:40:01 to 08:12:42, without the 59 seconds inside the pause.
    expect(records).toHaveLength(1962 - 59);
    records.forEach((record, i) => {
      const other = others[i];
      expect(other['timestamp'].getTime()).toBe(record['timestamp'].getTime());
      const { timeS, values, mark, heart } = expectedAt(file, record['timestamp'].getTime() / 1000);
      const runs = timeS >= 20 && timeS < 1940 && !(timeS > 600.2 && timeS < 660.9);
      if (runs && values['cadence'] !== undefined) {
        expect(2 * (record['cadence'] + record['fractionalCadence'])).toBeCloseTo(values['cadence'], 1);
        expect(2 * (other['cadence'] + other['fractional_cadence'])).toBeCloseTo(values['cadence'], 1);
      } else expect([record['cadence'], other['cadence']]).toEqual([undefined, undefined]);
      const speed = runs && mark?.speedKmh ? mark.speedKmh / 3.6 : undefined;
      for (const read of [record['enhancedSpeed'], record['speed'], other['enhanced_speed'], other['speed']])
        if (speed === undefined) expect(read).toBeUndefined();
        else expect(read).toBeCloseTo(speed, 2);
      expect(record['heartRate'] ?? null).toBe(heart);
      expect(other['heart_rate'] ?? null).toBe(heart);
      expect(record['grade'] ?? null).toBe(runs ? (mark?.inclinePercent ?? null) : null);
      if (speed !== undefined && values['cadence'] !== undefined) {
        expect(record['stepLength'] / 1000).toBeCloseTo((speed * 60) / values['cadence'], 3);
        expect(other['step_length'] / 1000).toBeCloseTo((speed * 60) / values['cadence'], 3);
      }
      expect(record).not.toHaveProperty('positionLat');
    });
  });

  it('adds up the belt’s way while the runner ran: 9, 10.8 and 12.6 km/h, without the pause', async () => {
    const metres = (600.2 - 20 + (900.3 - 660.9)) * 2.5 + (1500 - 900.3) * 3 + (1940 - 1500) * 3.5;
    const [session] = garmin.of('sessionMesgs');
    expect(session['totalDistance']).toBeCloseTo(metres, 1);
    expect(garmin.of('recordMesgs').at(-1)!['distance']).toBeCloseTo(metres, 1);
    expect((await parsed(bytes))['sessions'][0]['total_distance']).toBeCloseTo(metres, 1);
    expect(session['totalElapsedTime']).toBe(1961);
    expect(session['totalTimerTime']).toBeCloseTo(1961 - 60.7, 1);
    expect(session['enhancedAvgSpeed']).toBeCloseTo(metres / (1920 - 60.7), 2);
  });

  it('says 177 steps a minute as 88 and a half revolutions of one foot, under the field that readers carry', async () => {
    const [session] = garmin.of('sessionMesgs');
    expect([session['avgCadence'], session['avgFractionalCadence']]).toEqual([88, 0.5]);
    const [other] = (await parsed(bytes))['sessions'];
    expect([other['avg_cadence'], other['avg_fractional_cadence']]).toEqual([88, 0.5]);
    expect([session['sport'], session['subSport']]).toEqual(['running', 'treadmill']);
    expect([other['sport'], other['sub_sport']]).toEqual(['running', 'treadmill']);
  });

  it('has a lap for each speed, from the first whole second that has it', async () => {
    const laps = garmin.of('lapMesgs');
    expect(laps.map((lap) => lap['startTime'].toISOString().slice(11, 19))).toEqual([
      '07:40:01',
      '07:55:01',
      '08:05:01',
    ]);
    expect(laps.map((lap) => lap['avgCadence'] + lap['avgFractionalCadence'])).toEqual([
      88.5,
      expect.closeTo(89.7, 0),
      89.75,
    ]);
    expect(laps[1]['enhancedAvgSpeed']).toBeCloseTo(3, 2);
    expect(laps.map((lap) => lap['lapTrigger'])).toEqual([
      'fitnessEquipment',
      'fitnessEquipment',
      'sessionEnd',
    ]);
    const distance = laps.reduce((sum, lap) => sum + lap['totalDistance'], 0);
    expect(distance).toBeCloseTo(garmin.of('sessionMesgs')[0]['totalDistance'], 1);
    expect((await parsed(bytes))['laps']).toHaveLength(3);
  });

  it('stops the timer in the pause', () => {
    const seen = garmin
      .of('eventMesgs')
      .map((e) => [e['eventType'], e['timestamp'].toISOString().slice(11, 19)]);
    expect(seen).toEqual([
      ['start', '07:40:01'],
      ['stopAll', '07:50:01'],
      ['start', '07:51:01'],
      ['stopAll', '08:12:42'],
    ]);
  });

  it('has our own measures as described fields with their units, beside the standard ones', async () => {
    const described = garmin.of('fieldDescriptionMesgs');
    const at = (name: string) => described.findIndex((d) => d['fieldName'] === name);
    expect(described[at('form.armCrossing.left')]['units']).toBe('% shoulder width');
    const record = garmin.of('recordMesgs')[100];
    const { values } = expectedAt(file, record['timestamp'].getTime() / 1000);
    const own = record['developerFields'] as Record<string, number>;
    expect(own[at('form.armCrossing.left')]).toBeCloseTo(values['armCrossing.left'], 4);
    // In % of the trunk: of a runner whose trunk nobody measured there are no millimetres.
    expect(record).not.toHaveProperty('verticalOscillation');
    expect(own[at('form.verticalOscillation')]).toBeCloseTo(21.25, 4);
    const other = (await parsed(bytes))['records'][100];
    expect(other['form.armCrossing.left']).toBeCloseTo(values['armCrossing.left'], 4);
    expect(other['form.verticalOscillation']).toBeCloseTo(21.25, 4);
    expect(other['cadence']).toBe(88);
    const total = garmin.of('sessionMesgs')[0]['developerFields'] as Record<string, number>;
    for (const m of file.measures) {
      const name = `form.${m.id}${m.side === 'both' ? '' : `.${m.side}`}`;
      if (m.value !== null && m.id !== 'cadence' && m.id !== 'groundContact')
        expect(total[at(name)], name).toBeCloseTo(m.value, 4);
    }
  });

  it('is another file than that of another run of the same second', () => {
    const other = decoded(written(activityRun({ id: '7f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d' })));
    expect(other.of('fileIdMesgs')[0]['serialNumber']).not.toBe(garmin.of('fileIdMesgs')[0]['serialNumber']);
  });
});

describe('what is not known', () => {
  it('is left out where no speed was told: no 0 km/h, no 0 m', async () => {
    const { belt, heartRate, ...file } = activityRun();
    const bytes = written(file);
    const { whole, of } = decoded(bytes);
    expect(whole).toBe(true);
    for (const message of [...of('recordMesgs'), ...of('lapMesgs'), ...of('sessionMesgs')])
      for (const name of [
        'distance',
        'totalDistance',
        'speed',
        'enhancedSpeed',
        'avgSpeed',
        'stepLength',
        'grade',
        'heartRate',
      ])
        expect(message).not.toHaveProperty(name);
    expect(of('lapMesgs')).toHaveLength(1);
    expect((await parsed(bytes))['records'][300]['distance']).toBeUndefined();
    expect([belt?.length, heartRate?.source]).toEqual([3, 'Strap']);
  });

  it('is a distance where the speed came only in the middle of the run; its speed from then on is written', () => {
    const { of } = decoded(
      written(activityRun({ belt: [{ timeS: 900, speedKmh: 9, inclinePercent: null }] })),
    );
    expect(of('sessionMesgs')[0]).not.toHaveProperty('totalDistance');
    expect(of('recordMesgs').at(-60)).not.toHaveProperty('distance');
    expect(of('recordMesgs').at(-60)!['enhancedSpeed']).toBe(2.5);
  });

  it('is a step length while the belt stands', () => {
    const belt = [
      { timeS: 0, speedKmh: 9, inclinePercent: null },
      { timeS: 900, speedKmh: 0, inclinePercent: null },
    ];
    const records = decoded(written(activityRun({ belt }))).of('recordMesgs');
    expect(records.at(-60)).toMatchObject({ speed: 0, cadence: 89 });
    expect(records.at(-60)).not.toHaveProperty('stepLength');
  });

  it('does not hinder a run in which nothing was measured', async () => {
    const { belt: _, heartRate: __, ...file } = activityRun({ epochs: [], measures: [], running: [] });
    const bytes = written(file);
    expect(decoded(bytes).whole).toBe(true);
    expect((await parsed(bytes))['sessions']).toHaveLength(1);
  });

  it('is no file where there is no whole second', () => {
    expect(activityOf(activityRun({ startedAt: '2026-11-20T07:40:00.400Z', durationS: 1.1 }))).toBeNull();
  });
});
