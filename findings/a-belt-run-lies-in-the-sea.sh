#!/usr/bin/env bash
# Two readers of TCX take a run without positions for a place in the sea, or for no run.
set -euo pipefail
cat <<'T'
tcx-js 1.0.1 and @tmcw/togeojson 7.1.3, seen on 2026-11-29 with Node 20.

A treadmill has no position. In the schema of TCX a trackpoint's Position is optional, so a run on a belt is written without one: here five
seconds with distance, heart rate and cadence, which both libraries read where there is a position beside them.

One would expect: five points without a place, or an error that says that there is none.
What happens: tcx-js gives every point latitude 0 and longitude 0, off the coast of West Africa, and no sign that it made them up. togeojson gives no
feature at all: heart rate and cadence are gone, without a word.
Why it matters: a map draws the run in the sea, sorts it under a country and a time zone, and counts it to a heat map. A converter that goes by way of
GeoJSON loses every indoor run. Look for Position yourself before you believe a 0, and take the times, heart rates and cadences from the file.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts tcx-js@1.0.1 @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.8
cat > try.mjs <<'T'
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { tcx } from '@tmcw/togeojson';
const { Parser } = createRequire(import.meta.url)('tcx-js');
const at = (i) => `2026-11-29T08:00:0${i}Z`;
const point = (i, placed) => `<Trackpoint><Time>${at(i)}</Time>` +
  (placed ? `<Position><LatitudeDegrees>${51 + i / 1e4}</LatitudeDegrees><LongitudeDegrees>7</LongitudeDegrees></Position>` : '') +
  `<DistanceMeters>${3 * i}</DistanceMeters><HeartRateBpm><Value>${140 + i}</Value></HeartRateBpm><Cadence>88</Cadence></Trackpoint>`;
const file = (placed) => `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>${at(0)}</Id>
<Lap StartTime="${at(0)}"><TotalTimeSeconds>4</TotalTimeSeconds><DistanceMeters>12</DistanceMeters><Calories>1</Calories><Intensity>Active</Intensity>
<TriggerMethod>Manual</TriggerMethod><Track>${[0, 1, 2, 3, 4].map((i) => point(i, placed)).join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
for (const placed of [true, false]) {
  writeFileSync('run.tcx', file(placed));
  const { trackpoints } = new Parser('run.tcx').activity;
  const places = new Set(trackpoints.map((p) => `${p.latitude}/${p.longitude}`));
  const { features } = tcx(new DOMParser().parseFromString(file(placed), 'text/xml'));
  const hearts = features[0]?.properties.coordinateProperties?.heart?.length ?? 0;
  console.log(`${placed ? 'with' : 'without'} positions: tcx-js ${trackpoints.length} points, places ${[...places].slice(0, 2).join(' ')}; togeojson ${features.length} features, ${hearts} heart rates`);
}
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
with positions: tcx-js 5 points, places 51/7 51.0001/7; togeojson 1 features, 5 heart rates
without positions: tcx-js 5 points, places 0/0; togeojson 0 features, 0 heart rates
T
