/** Watch files read by us: those that other programs write, our own, and broken ones. */
import { Encoder, Profile } from '@garmin/fitsdk';
import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/core/export/activity.ts';
import { fitOf } from '../../../src/core/export/fit.ts';
import { tcxOf } from '../../../src/core/export/tcx.ts';
import { readFit } from '../../../src/core/watch/read-fit.ts';
import { readTcx } from '../../../src/core/watch/read-tcx.ts';
import { activityRun } from '../export/activity-run.ts';

const START = Date.parse('2026-11-20T07:40:00Z');
const FLOAT32 = 136;
const { FILE_ID, DEVELOPER_DATA_ID, FIELD_DESCRIPTION, RECORD, SESSION } = Profile.MesgNum;

/** A file as the maker's own encoder writes it. */
function encoded(about: { type?: string; session?: boolean; seconds?: number } = {}): Uint8Array {
  const { type = 'activity', session = true, seconds = 60 } = about;
  const encoder = new Encoder();
  // Its types know no field of any message.
  const write = (message: number, fields: object): void => {
    encoder.onMesg(message, fields);
  };
  const at = (s: number): Date => new Date(START + 1000 * s);
  const writer = {
    developerDataIndex: 0,
    applicationId: Array.from({ length: 16 }, (_, i) => i),
    applicationVersion: 1,
  };
  const own = {
    developerDataIndex: 0,
    fieldDefinitionNumber: 0,
    fitBaseTypeId: FLOAT32,
    fieldName: 'cadence',
    units: 'steps/min',
  };
  write(FILE_ID, { type, manufacturer: 'garmin', product: 1, timeCreated: at(0), serialNumber: 1 });
  write(DEVELOPER_DATA_ID, writer);
  write(FIELD_DESCRIPTION, own);
  encoder.addDeveloperField(0, writer, own);
  for (let s = 0; s < seconds; s++)
    write(RECORD, {
      timestamp: at(s),
      cadence: 88,
      fractionalCadence: 0.5,
      heartRate: 140 + (s % 3),
      enhancedSpeed: 2.5,
      developerFields: { 0: 177 },
    });
  if (session)
    write(SESSION, { timestamp: at(seconds), startTime: at(0), sport: 'running', subSport: 'treadmill' });
  return encoder.close();
}

/** The checksum at the end set right again, so that what is wrong is what the test says. */
function resealed(bytes: Uint8Array): Uint8Array {
  const body = bytes.slice(0, -2);
  let sum = 0;
  for (const byte of body)
    for (let bit = 0, b = byte; bit < 8; bit++, b >>= 1) sum = (sum ^ b) & 1 ? (sum >> 1) ^ 0xa001 : sum >> 1;
  return Uint8Array.from([...body, sum & 0xff, sum >> 8]);
}

describe('a FIT file', () => {
  it('of the maker’s encoder is read second by second, and its own field called "cadence" replaces nothing', () => {
    const read = readFit(encoded());
    expect(read.ok && read.file.device).toBe('Garmin');
    expect(read.ok && read.file.samples).toHaveLength(60);
    expect(read.ok && read.file.samples[31]).toEqual({
      unixS: START / 1000 + 31,
      beatsPerMin: 141,
      cadence: 88.5,
      speedMps: 2.5,
    });
  });

  it('of our own comes back as it was written', () => {
    const activity = activityOf(activityRun())!;
    const read = readFit(fitOf(activity, { madeBy: 'Test', utcOffsetMin: 0 }));
    expect(read.ok && read.file.samples).toEqual(
      activity.records.map((r) => ({
        unixS: r.unixS,
        beatsPerMin: r.beatsPerMin,
        cadence: r.stepsPerMin === null ? null : r.stepsPerMin / 2,
        speedMps: r.speedMps === null ? null : expect.closeTo(r.speedMps, 3),
      })),
    );
  });

  it('with big numbers first and short times in its headers is read too', () => {
    // By hand, after the protocol's example: one record with a time, two that go on by 3 and 30 seconds over the wrap of 32.
    const t = 1_000_000_029;
    const body = [
      [0x40, 0, 1, 0, 0, 1, 0, 1, 0, 0x00, 4],
      [0x41, 0, 1, 0, 20, 2, 253, 4, 134, 3, 1, 2],
      [0x01, t >>> 24, (t >>> 16) & 0xff, (t >>> 8) & 0xff, t & 0xff, 120],
      [0x42, 0, 1, 0, 20, 1, 3, 1, 2],
      [0x80 | (2 << 5) | ((t + 3) & 0x1f), 121],
      [0x80 | (2 << 5) | ((t + 33) & 0x1f), 122],
      [0x43, 0, 1, 0, 18, 1, 5, 1, 0, 0x03, 1],
    ].flat();
    const head = [12, 0x10, 0, 0, body.length, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54];
    const read = readFit(resealed(Uint8Array.from([...head, ...body, 0, 0])));
    expect(read.ok && read.file.samples.map((s) => [s.unixS - 631_065_600 - t, s.beatsPerMin])).toEqual([
      [0, 120],
      [3, 121],
      [33, 122],
    ]);
  });

  it.each([
    ['that was not copied whole', encoded().slice(0, 900), 'cut-off'],
    ['in which a bit was changed', encoded().map((b, i) => (i === 700 ? b ^ 4 : b)), 'damaged'],
    ['whose last message ends early', resealed(endless(encoded())), 'damaged'],
    ['without a session', encoded({ session: false }), 'no-session'],
    ['of a course', encoded({ type: 'course' }), 'no-session'],
    ['without a record', encoded({ seconds: 0 }), 'no-records'],
    ['that is none', new TextEncoder().encode('not a FIT file at all'), 'not-an-activity'],
    ['that is empty', new Uint8Array(), 'not-an-activity'],
  ])('%s is refused with its reason', (_, bytes, reason) => {
    expect(readFit(bytes)).toEqual({ ok: false, reason });
  });
});

/** One byte short inside, and the header says so. */
function endless(bytes: Uint8Array): Uint8Array {
  const shorter = Uint8Array.from([...bytes.slice(0, -3), 0, 0]);
  new DataView(shorter.buffer).setUint32(4, shorter.length - 16, true);
  new DataView(shorter.buffer).setUint16(12, 0, true);
  return shorter;
}

const TCX = `<?xml version="1.0"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
 <Activities><Activity Sport="Running"><Id>2026-11-20T07:40:00.000Z</Id>
  <Lap StartTime="2026-11-20T07:40:00.000Z"><TotalTimeSeconds>2</TotalTimeSeconds><DistanceMeters>5</DistanceMeters><Track>
   <Trackpoint><Time>2026-11-20T08:40:00.000+01:00</Time><DistanceMeters>0.0</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>
    <Extensions><ns3:TPX><ns3:Speed>2.5</ns3:Speed><ns3:RunCadence>88</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>
   <Trackpoint><Time>2026-11-20T07:40:01.000Z</Time><DistanceMeters>2.5</DistanceMeters><Cadence>89</Cadence></Trackpoint>
   <!-- a > in a comment -->
  </Track></Lap>
  <Creator xsi:type="Device_t"><Name>Forerunner</Name></Creator></Activity></Activities>
</TrainingCenterDatabase>`;

describe('a TCX file', () => {
  it('as watches write it is read, with any prefix and zone', () => {
    const read = readTcx(TCX);
    expect(read).toEqual({
      ok: true,
      file: {
        device: 'Forerunner',
        samples: [
          { unixS: START / 1000, beatsPerMin: 140, cadence: 88, speedMps: 2.5 },
          { unixS: START / 1000 + 1, beatsPerMin: null, cadence: 89, speedMps: null },
        ],
      },
    });
  });

  it('without speeds has those of its distances', () => {
    const points = Array.from(
      { length: 60 },
      (_, i) =>
        `<Trackpoint><Time>${new Date(START + 1000 * i).toISOString()}</Time><DistanceMeters>${3 * i}</DistanceMeters></Trackpoint>`,
    );
    const head = '<TrainingCenterDatabase><Activities><Activity><Lap><Track>';
    const foot = '</Track></Lap></Activity></Activities></TrainingCenterDatabase>';
    const read = readTcx(head + points.join('') + foot);
    expect(read.ok && read.file.samples.slice(1).every((s) => Math.abs((s.speedMps ?? 0) - 3) < 1e-9)).toBe(
      true,
    );
  });

  it('of our own comes back as it was written', () => {
    const activity = activityOf(activityRun())!;
    const read = readTcx(tcxOf(activity));
    expect(read.ok && read.file.samples.map((s) => s.unixS)).toEqual(activity.records.map((r) => r.unixS));
    expect(read.ok && read.file.samples.map((s) => s.beatsPerMin)).toEqual(
      activity.records.map((r) => r.beatsPerMin),
    );
  });

  it.each([
    ['that was not copied whole', TCX.slice(0, 800), 'cut-off'],
    ['that ends within a tag', TCX.slice(0, -8), 'cut-off'],
    ['whose tags do not fit', TCX.replace('</Track>', ''), 'damaged'],
    ['of a course', TCX.replaceAll(/Activit(y|ies)/g, 'Course'), 'no-session'],
    ['without a point', TCX.replaceAll(/<Trackpoint>[^]*<\/Trackpoint>/g, ''), 'no-records'],
    ['that goes on in ever deeper tags', '<TrainingCenterDatabase>' + '<a>'.repeat(1e6), 'damaged'],
    ['whose comments never end', TCX.slice(0, 800) + '<!--'.repeat(1e6), 'cut-off'],
    ['whose tags never end', TCX.slice(0, 800) + '<a "'.repeat(1e6), 'cut-off'],
    ['that is another XML', '<gpx><trk></trk></gpx>', 'not-an-activity'],
    ['that is none', 'hello', 'not-an-activity'],
  ])('%s is refused with its reason', (_, text, reason) => {
    expect(readTcx(text)).toEqual({ ok: false, reason });
  });
});
