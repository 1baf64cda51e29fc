#!/usr/bin/env bash
# togeojson's lists of a TCX run fall out of step where a heart rate or a place is missing.
set -euo pipefail
cat <<'T'
@tmcw/togeojson 7.1.3, seen on 2026-11-29 with Node 20.

Twelve seconds of a TCX run, a trackpoint a second, whose heart rate is 100 and the second's number, and whose speed is the number. In its schema
HeartRateBpm and Position are both optional. Once the strap is silent for the first four seconds, as dry straps are; once the first four have no
position, as at the start before the satellites are found. The first case is written as GPX, too.

One would expect: heart[i] and speeds[i] belong to coordinates[i] and times[i], and what is missing is null. So it is for GPX, in the same package.
What happens: without heart rates, the list of them is four shorter than the coordinates and 104 stands at the first one. Without positions, points
are left out of coordinates, times and heart rates but not out of speeds: that list is four longer, begins with four nulls, and has the speed of
second 4 at the place of second 8. Nothing says so. A TCX run's cadence (RunCadence) is not read at all.
Why it matters: heart rate rises in the first minutes. Moved by the seconds in which the strap was silent, it rises too early, and a drop-out in
mid-run moves all that comes after. Heart rate and pace of a kilometre are then of two different stretches. Compare the lengths with coordinates
before you pair them, and read a TCX yourself if they differ.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.8
cat > try.mjs <<'T'
import { DOMParser } from '@xmldom/xmldom';
import { gpx, tcx } from '@tmcw/togeojson';
const SECONDS = Array.from({ length: 12 }, (_, i) => i);
const time = (i) => new Date(Date.parse('2026-11-29T08:00:00Z') + 1000 * i).toISOString();
const latitude = (i) => (51 + i / 1e4).toFixed(4);
const ACTIVITY = 'http://www.garmin.com/xmlschemas/ActivityExtension/v2';
const tcxFile = (beats, placed) => `<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Running"><Id>${time(0)}</Id><Lap StartTime="${time(0)}"><TotalTimeSeconds>11</TotalTimeSeconds><DistanceMeters>33</DistanceMeters>
<Calories>1</Calories><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>${SECONDS.map((i) => `<Trackpoint><Time>${time(i)}</Time>` +
  (placed(i) ? `<Position><LatitudeDegrees>${latitude(i)}</LatitudeDegrees><LongitudeDegrees>7</LongitudeDegrees></Position>` : '') +
  `<DistanceMeters>${3 * i}</DistanceMeters>` + (beats(i) ? `<HeartRateBpm><Value>${100 + i}</Value></HeartRateBpm>` : '') +
  `<Extensions><TPX xmlns="${ACTIVITY}"><Speed>${i}</Speed><RunCadence>88</RunCadence></TPX></Extensions></Trackpoint>`).join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
const gpxFile = (beats) => `<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" version="1.1"
creator="try"><trk><trkseg>${SECONDS.map((i) => `<trkpt lat="${latitude(i)}" lon="7"><time>${time(i)}</time>` +
  `<extensions><gpxtpx:TrackPointExtension>${beats(i) ? `<gpxtpx:hr>${100 + i}</gpxtpx:hr>` : ''}<gpxtpx:cad>88</gpxtpx:cad>` +
  '</gpxtpx:TrackPointExtension></extensions></trkpt>').join('')}</trkseg></trk></gpx>`;
const tell = (name, { features: [{ geometry, properties }] }) => {
  const { heart } = properties.coordinateProperties;
  const { speeds } = properties;
  const first = Math.round((geometry.coordinates[0][1] - 51) * 1e4);
  console.log(`${name}: ${geometry.coordinates.length} places from second ${first} on; ${heart.length} heart rates, the first ${heart[0]}` +
    (speeds ? `; ${speeds.length} speeds, at place 4 that of second ${speeds[4]}` : '') + `${JSON.stringify(properties).includes('88') ? '' : '; no cadence'}`);
};
const read = (text) => new DOMParser().parseFromString(text, 'text/xml');
const always = () => true;
const fromFour = (i) => i >= 4;
tell('TCX, all there', tcx(read(tcxFile(always, always))));
tell('TCX, silent strap', tcx(read(tcxFile(fromFour, always))));
tell('TCX, no places yet', tcx(read(tcxFile(always, fromFour))));
tell('GPX, silent strap', gpx(read(gpxFile(fromFour))));
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
TCX, all there: 12 places from second 0 on; 12 heart rates, the first 100; 12 speeds, at place 4 that of second 4; no cadence
TCX, silent strap: 12 places from second 0 on; 8 heart rates, the first 104; 12 speeds, at place 4 that of second 4; no cadence
TCX, no places yet: 8 places from second 4 on; 8 heart rates, the first 104; 12 speeds, at place 4 that of second 4; no cadence
GPX, silent strap: 12 places from second 0 on; 12 heart rates, the first null
T
