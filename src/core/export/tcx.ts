/**
 * A run as a TCX file (Training Center Database v2, with the activity extension v2), for programs that do not read FIT. It
 * has less room: cadence is a whole number of one foot's revolutions (so it may be half a revolution off, one step a minute),
 * and there are no own fields. What the format demands and nobody knows stands as 0: calories, and a lap's way where the belt's
 * speed was not told.
 */
import { utcText } from '../model/utc.ts';
import type { Activity, ActivityLap, ActivityRecord } from './activity.ts';

const EXTENSION = 'http://www.garmin.com/xmlschemas/ActivityExtension/v2';
const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2' +
    ' http://www.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd">',
];

/** @returns the text of the file */
export function tcxOf(activity: Activity): string {
  const { laps, total } = activity;
  const lines = [
    ...HEAD,
    '<Activities>',
    '<Activity Sport="Running">',
    tag('Id', utcText(total.startS)),
    ...laps.flatMap((lap, i) => lapLines(activity, lap, i === laps.length - 1)),
    '</Activity>',
    '</Activities>',
    '</TrainingCenterDatabase>',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function lapLines({ records, timer }: Activity, lap: ActivityLap, isLast: boolean): string[] {
  const { startS, endS } = lap;
  const within = records.filter((r) => r.unixS >= startS && (isLast ? r.unixS <= endS : r.unixS < endS));
  // A track is without pauses.
  const tracks = timer
    .map((stretch) => within.filter((r) => r.unixS >= stretch.startS && r.unixS <= stretch.endS))
    .filter((track) => track.length > 0);
  return [
    `<Lap StartTime="${utcText(startS)}">`,
    tag('TotalTimeSeconds', lap.timerS.toFixed(2)),
    tag('DistanceMeters', (lap.distanceM ?? 0).toFixed(2)),
    ...optional('MaximumSpeed', lap.maxSpeedMps, 3),
    tag('Calories', '0'),
    ...beats('AverageHeartRateBpm', lap.beatsPerMin),
    ...beats('MaximumHeartRateBpm', lap.maxBeatsPerMin),
    tag('Intensity', 'Active'),
    tag('TriggerMethod', 'Manual'),
    ...tracks.flatMap((track) => ['<Track>', ...track.flatMap((record) => pointLines(record)), '</Track>']),
    ...extension('LX', [
      ...optional('AvgSpeed', lap.speedMps, 3),
      ...optional('AvgRunCadence', revolutions(lap.stepsPerMin), 0),
      ...optional('MaxRunCadence', revolutions(lap.maxStepsPerMin), 0),
    ]),
    '</Lap>',
  ];
}

function pointLines(record: ActivityRecord): string[] {
  return [
    '<Trackpoint>',
    tag('Time', utcText(record.unixS)),
    ...optional('DistanceMeters', record.distanceM, 2),
    ...beats('HeartRateBpm', record.beatsPerMin),
    ...extension('TPX', [
      ...optional('Speed', record.speedMps, 3),
      ...optional('RunCadence', revolutions(record.stepsPerMin), 0),
    ]),
    '</Trackpoint>',
  ];
}

/** One foot's a minute. */
function revolutions(stepsPerMin: number | null): number | null {
  return stepsPerMin === null ? null : stepsPerMin / 2;
}

function tag(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function optional(name: string, value: number | null, decimals: number): string[] {
  return value === null ? [] : [tag(name, value.toFixed(decimals))];
}

function beats(name: string, beatsPerMin: number | null): string[] {
  return beatsPerMin === null ? [] : [tag(name, tag('Value', beatsPerMin.toFixed(0)))];
}

function extension(name: string, fields: readonly string[]): string[] {
  if (fields.length === 0) return [];
  return [`<Extensions><${name} xmlns="${EXTENSION}">${fields.join('')}</${name}></Extensions>`];
}
