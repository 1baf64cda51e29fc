/** A simulated watch's file, written by the format's own maker. */
import { Encoder, Profile } from '@garmin/fitsdk';
import type { WatchFile } from '../../../src/core/watch/watch-file.ts';

const { FILE_ID, RECORD, SESSION } = Profile.MesgNum;

export function watchFit({ samples }: WatchFile): Uint8Array {
  const encoder = new Encoder();
  // Its types know no field of any message.
  const write = (message: number, fields: object): void => {
    encoder.onMesg(message, fields);
  };
  const at = (unixS: number): Date => new Date(1000 * unixS);
  const [first, last] = [samples[0].unixS, samples.at(-1)?.unixS ?? 0];
  write(FILE_ID, {
    type: 'activity',
    manufacturer: 'garmin',
    product: 1,
    timeCreated: at(first),
    serialNumber: 1,
  });
  for (const { unixS, beatsPerMin, cadence, speedMps } of samples)
    write(RECORD, {
      timestamp: at(unixS),
      ...(beatsPerMin !== null && { heartRate: beatsPerMin }),
      ...(cadence !== null && { cadence: Math.floor(cadence), fractionalCadence: cadence % 1 }),
      ...(speedMps !== null && { enhancedSpeed: speedMps }),
    });
  write(SESSION, { timestamp: at(last), startTime: at(first), sport: 'running', subSport: 'treadmill' });
  return encoder.close();
}
