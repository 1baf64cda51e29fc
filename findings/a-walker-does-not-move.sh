#!/usr/bin/env bash
# gpxjs takes the moving time from a speed that depends on how often a point was written.
set -euo pipefail
cat <<'T'
@we-gold/gpxjs 1.2.0, seen on 2026-11-29 with Node 20.

Ten minutes straight on at a steady speed, without a stop, as a GPX track: a walk of 1 m/s or a run of 3 m/s, with a point every 1, 5 or 15 seconds.
The package gives duration.totalDuration and duration.movingDuration, which counts where the mean speed of ten seconds is over a threshold: 0.215
m/s unless one says otherwise.

One would expect: 600 seconds in all, 600 of them moving. The walk is five times as fast as the threshold.
What happens: the walk with a point a second has moved for 9 seconds, with a point every five seconds for all but five. The run with a point every
15 seconds has not moved at all. The distances of the ten seconds are divided by the sum of how long ago each of their points was, 1 + 2 + … + 10
seconds, so a point a second gives a fifth of the speed; with no other point in ten seconds the speed is 0. The last point is never counted: the
whole lasts 599, 595 or 585 seconds, and two points last 0.
Why it matters: run and walk in turns is how beginners train. Slow walks, up a hill above all, are taken for rests, their moving pace becomes that
of the runs alone, and the same outing gives another number with another watch setting. Sum up the time of the steps yourself, from points[].time
and distance.cumulative.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @we-gold/gpxjs@1.2.0 @xmldom/xmldom@0.9.8
cat > try.mjs <<'T'
import { parseGPXWithCustomParser } from '@we-gold/gpxjs';
import { DOMParser } from '@xmldom/xmldom';
const METRES_A_DEGREE = (6371e3 * Math.PI) / 180;
const track = (seconds, speed, every) => {
  const points = Array.from({ length: seconds / every + 1 }, (_, i) => i * every).map((time) =>
    `<trkpt lat="${(51 + (speed * time) / METRES_A_DEGREE).toFixed(8)}" lon="7"><ele>10</ele>` +
    `<time>${new Date(Date.parse('2026-11-29T08:00:00Z') + 1000 * time).toISOString()}</time></trkpt>`);
  return `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="try"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`;
};
for (const [seconds, speed, every] of [[600, 1, 1], [600, 1, 5], [600, 1, 15], [600, 3, 1], [600, 3, 5], [600, 3, 15], [10, 3, 10]]) {
  const [gpx, error] = parseGPXWithCustomParser(track(seconds, speed, every), (text) => new DOMParser().parseFromString(text, 'text/xml'));
  if (error) throw error;
  const { distance, duration } = gpx.tracks[0];
  console.log(`${speed} m/s for ${seconds} s, a point every ${every} s: ${distance.total.toFixed(0)} m, ${duration.totalDuration} s, moving ${duration.movingDuration} s`);
}
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
1 m/s for 600 s, a point every 1 s: 600 m, 599 s, moving 9 s
1 m/s for 600 s, a point every 5 s: 600 m, 595 s, moving 595 s
1 m/s for 600 s, a point every 15 s: 600 m, 585 s, moving 0 s
3 m/s for 600 s, a point every 1 s: 1800 m, 599 s, moving 599 s
3 m/s for 600 s, a point every 5 s: 1800 m, 595 s, moving 595 s
3 m/s for 600 s, a point every 15 s: 1800 m, 585 s, moving 0 s
3 m/s for 10 s, a point every 10 s: 30 m, 0 s, moving 0 s
T
