#!/usr/bin/env bash
# A run whose points lie unevenly has the average speed and heart rate of its points, not of its time.
set -euo pipefail
cat <<'T'
@sports-alliance/sports-lib 21.2.5, seen on 2026-11-29 with Node 20.

Watches and phones do not store a point each second: some store one when something changes, some every so many metres. Here one and the same TCX run: ten minutes at 2 m/s with a
heart rate of 120, then ten at 4 m/s with 180. So 3600 m in 1200 s, 3 m/s and 150 on average. Once with a point each second, once with a point every 10 m, once with a point each second
of the first half and every 15 s of the second.

One would expect: the same averages from all three, since the file has the time of each point.
What happens: distance and duration are right, and beside them stand averages in which each point counts once: 3.33 m/s or 2.13 m/s instead of 3, a heart rate of 160 or 124
instead of 150. Distance, duration and speed of one run do not agree with each other.
Why it matters: a steady run hides it, intervals and walking breaks do not. The pace of a run is off by a third, and its training load with it. Weigh each value by the time until the
next, or divide distance by duration.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps @sports-alliance/sports-lib@21.2.5 @xmldom/xmldom@0.9.8
cat > try.mjs <<'T'
import { createRequire } from 'node:module';
import { DOMParser } from '@xmldom/xmldom';
const { SportsLib } = createRequire(import.meta.url)('@sports-alliance/sports-lib');
const HALF = 600, END = 1200;
const at = (s) => new Date(Date.parse('2026-01-05T10:00:00Z') + s * 1000).toISOString();
const metres = (s) => (s <= HALF ? 2 * s : 2 * HALF + 4 * (s - HALF));
const heart = (s) => (s <= HALF ? 120 : 180);
const every = (from, to, step) => Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);
const RUNS = {
  'each second': every(0, END, 1),
  'every 10 m': [...every(0, HALF, 5), ...every(HALF + 2.5, END, 2.5)],
  'each second, then every 15 s': [...every(0, HALF, 1), ...every(HALF + 15, END, 15)],
};
const file = (times) => `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>${at(0)}</Id>
<Lap StartTime="${at(0)}"><TotalTimeSeconds>${END}</TotalTimeSeconds><DistanceMeters>${metres(END)}</DistanceMeters><Calories>1</Calories><Intensity>Active</Intensity>
<TriggerMethod>Manual</TriggerMethod><Track>${times.map((s) => `<Trackpoint><Time>${at(s)}</Time><DistanceMeters>${metres(s)}</DistanceMeters>` +
  `<HeartRateBpm><Value>${heart(s)}</Value></HeartRateBpm></Trackpoint>`).join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
for (const [name, times] of Object.entries(RUNS)) {
  const event = await SportsLib.importFromTCX(new DOMParser().parseFromString(file(times), 'text/xml'));
  const stat = (which) => event.getFirstActivity().getStat(which).getValue();
  console.log(`${name}: ${stat('Distance')} m in ${stat('Duration')} s, ${stat('Average Speed').toFixed(2)} m/s, heart rate ${stat('Average Heart Rate')}`);
}
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
each second: 3600 m in 1200 s, 3.00 m/s, heart rate 150
every 10 m: 3600 m in 1200 s, 3.33 m/s, heart rate 160
each second, then every 15 s: 3600 m in 1200 s, 2.13 m/s, heart rate 124
T
