#!/usr/bin/env bash
# sports-lib adds the fraction of a FIT cadence second by second, but not to the run's average.
set -euo pipefail
cat <<'T'
@sports-alliance/sports-lib 21.2.5; file written by @garmin/fitsdk 21.217.0; seen on 2026-11-28 with Node 20.

A run at a steady 177 steps/min. FIT holds a foot's revolutions as a whole number and a fraction, 88 and 0.5, in every record and in the
session (avgCadence, avgFractionalCadence).

One would expect: average, least and greatest cadence of 88.5.
What happens: the least and the greatest are 88.5, the average is 88. Records are read with their fraction, the session without: the average
lies below the minimum.
Why it matters: half a revolution is a whole step a minute. The same run shows 177 in the curve and 176 at its head, and two programs differ by
the size of a change in cadence that a coach would want to see.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @garmin/fitsdk@21.217.0 @sports-alliance/sports-lib@21.2.5
cat > try.mjs <<'T'
import { Encoder, Profile } from '@garmin/fitsdk';
import { SportsLib } from '@sports-alliance/sports-lib';
const SECONDS = 120;
const at = (s) => new Date(Date.parse('2026-01-05T10:00:00Z') + s * 1000);
const encoder = new Encoder();
const { FILE_ID, RECORD, LAP, SESSION, ACTIVITY } = Profile.MesgNum;
encoder.onMesg(FILE_ID, { type: 'activity', manufacturer: 'development', product: 1, timeCreated: at(0), serialNumber: 1 });
for (let s = 0; s <= SECONDS; s++) encoder.onMesg(RECORD, { timestamp: at(s), cadence: 88, fractionalCadence: 0.5, heartRate: 140 });
const run = {
  timestamp: at(SECONDS), startTime: at(0), totalElapsedTime: SECONDS, totalTimerTime: SECONDS, sport: 'running', subSport: 'treadmill',
  avgCadence: 88, avgFractionalCadence: 0.5,
};
encoder.onMesg(LAP, { ...run, messageIndex: 0 });
encoder.onMesg(SESSION, { ...run, messageIndex: 0, firstLapIndex: 0, numLaps: 1 });
encoder.onMesg(ACTIVITY, { timestamp: at(SECONDS), numSessions: 1, totalTimerTime: SECONDS, type: 'manual', event: 'activity', eventType: 'stop' });
const bytes = encoder.close();
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const activity = (await SportsLib.importFromFit(buffer)).getFirstActivity();
for (const name of ['Minimum Cadence', 'Average Cadence', 'Maximum Cadence']) console.log(`${name}: ${activity.getStat(name).getValue()}`);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
Minimum Cadence: 88.5
Average Cadence: 88
Maximum Cadence: 88.5
T
