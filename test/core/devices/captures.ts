/**
 * Values as real machines and straps sent them, each with the public record it was taken from. Bytes only.
 *
 * A value that is named `byTheStandard` was put together from the specification: no record of one was found.
 */

export const bytes = (...list: number[]): DataView => new DataView(Uint8Array.from(list).buffer);
export const hex = (text: string): DataView => bytes(...text.split(/[- ]/).map((byte) => parseInt(byte, 16)));

/** Matrix treadmill: TrackMyIndoorWorkout/TrackMyIndoorWorkout, test/matrix_treadmill_test.dart. */
export const MATRIX = {
  idle: bytes(158, 27, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 127, 0, 0, 255, 255, 0, 0, 0),
  walking: bytes(158, 31, 81, 0, 178, 0, 88, 0, 0, 0, 0, 255, 127, 0, 0, 255, 255, 12, 0, 151),
  uphill: bytes(158, 31, 198, 3, 148, 2, 62, 1, 0, 90, 0, 255, 127, 50, 0, 255, 255, 37, 0, 244),
  running: bytes(158, 31, 198, 3, 118, 3, 184, 5, 0, 0, 0, 255, 127, 60, 0, 255, 255, 169, 0, 92),
};

/** Life Fitness treadmill: TrackMyIndoorWorkout/TrackMyIndoorWorkout, test/life_fitness_treadmill_test.dart. */
export const LIFE_FITNESS = {
  uphill: bytes(158, 4, 115, 2, 51, 2, 37, 0, 0, 60, 0, 255, 127, 0, 0, 255, 127, 2, 0, 255, 255, 255, 31, 0),
  withHeartRate: bytes(
    158,
    5,
    23,
    5,
    146,
    2,
    251,
    0,
    0,
    0,
    0,
    255,
    127,
    124,
    0,
    255,
    127,
    27,
    0,
    255,
    255,
    255,
    105,
    138,
    0,
  ),
  withTimeLeft: bytes(
    158,
    12,
    80,
    0,
    189,
    2,
    83,
    1,
    0,
    0,
    0,
    255,
    127,
    124,
    0,
    255,
    127,
    35,
    0,
    255,
    255,
    255,
    173,
    0,
    59,
    0,
  ),
};

/** CitySports CS-WP8: hughesjs/FitnessMachine, protocol/CS-WP8/1_to_3_with_person_60s_49m_3cal.log. It appends steps. */
export const CITY_SPORTS = {
  start: hex('84-24-64-00-00-00-00-00-00-00-00-00-00-00-00-00-00'),
  walking: hex('84-24-2C-01-06-00-00-00-00-00-00-00-09-00-07-00-00'),
  comingToRest: hex('84-24-14-00-31-00-00-03-00-00-00-00-46-00-64-00-00'),
  stopped: hex('84-24-00-00-00-00-00-00-00-00-00-00-00-00-00-00-00'),
  /** Every half second from standing to 3 km/h and on: speed in hundredths of km/h. */
  startingUp: [
    0, 0, 100, 100, 100, 100, 100, 150, 200, 200, 250, 300, 300, 300, 300, 300, 300, 300, 300, 300,
  ],
};

/** Horizon treadmill, standing: cagnulein/qdomyos-zwift, issue 175. */
export const HORIZON = hex('84-04-00-00-00-00-00-00-00-00-00-00-00-00');

/** True treadmill, the record breaks off: TrackMyIndoorWorkout/TrackMyIndoorWorkout, issue 577. */
export const TRUE_BEGINNING = bytes(254, 23, 50, 1, 54, 1, 50, 0, 0, 50, 0);

/** KingSmith KS-HD-Z1D: kkz6/WalkingPadSDK, its tests ("real capture"; it ends before the steps it announces). */
export const KING_SMITH = hex('84-24-2C-01-96-00-00-0C-00-00-00-00-78-00');

/** Straps: TrackMyIndoorWorkout/TrackMyIndoorWorkout, test/heart_rate_monitor_sensor_test.dart. */
export const POLAR_H7 = [
  bytes(22, 115, 16, 2, 13, 2),
  bytes(22, 115, 15, 2, 17, 2),
  bytes(22, 116, 20, 2, 22, 2),
  bytes(22, 116, 41, 2),
];
/** It says that it does not touch the skin, and counts all the same. Same source. */
export const PLAIN_STRAP = bytes(4, 84);
/** One interval in each value. Same source. */
export const OTHER_STRAP = [bytes(22, 89, 162, 2), bytes(22, 93, 133, 2)];

/** A foot pod by the standard; a pod that counts strides sends half of `perMin`. */
export function podByTheStandard(kmh: number, perMin: number, lengthM?: number): DataView {
  const speed = Math.round((kmh / 3.6) * 256);
  const length = Math.round((lengthM ?? 0) * 100);
  const flags = lengthM === undefined ? 0x04 : 0x05;
  const ending = lengthM === undefined ? [] : [length & 255, length >> 8];
  return bytes(flags, speed & 255, speed >> 8, perMin, ...ending);
}
