#!/usr/bin/env bash
# The FIT encoder of @garmin/fitsdk drops the names that its own decoder gives for a run.
set -euo pipefail
cat <<'T'
@garmin/fitsdk 21.217.0, seen on 2026-11-28 with Node 20.

A session of a run is written once with the profile's names for running (avgRunningCadence, maxRunningCadence, totalStrides) and once with the
names of the fields underneath (avgCadence, maxCadence, totalCycles).

One would expect: both files hold the cadence. The decoder itself gives a run's session under both names.
What happens: the encoder writes only the names underneath. The others are left out, without an error and with a good checksum.
Why it matters: who keeps a run's cadence under the running name and writes it again, or follows the profile's table for running, makes valid files without a
cadence. Nothing on the way says so: other programs show a run of zero steps.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @garmin/fitsdk@21.217.0
cat > try.mjs <<'T'
import { Decoder, Encoder, Profile, Stream } from '@garmin/fitsdk';
const start = new Date('2026-01-05T10:00:00Z');
const end = new Date('2026-01-05T10:02:00Z');
function sessionAfter(fields) {
  const encoder = new Encoder();
  const { FILE_ID, SESSION } = Profile.MesgNum;
  encoder.onMesg(FILE_ID, { type: 'activity', manufacturer: 'development', product: 1, timeCreated: start, serialNumber: 1 });
  encoder.onMesg(SESSION, {
    timestamp: end, startTime: start, totalElapsedTime: 120, totalTimerTime: 120, sport: 'running', subSport: 'treadmill', ...fields,
  });
  const bytes = encoder.close();
  const whole = new Decoder(Stream.fromByteArray(bytes)).checkIntegrity();
  const { messages, errors } = new Decoder(Stream.fromByteArray(bytes)).read();
  const [session] = messages.sessionMesgs;
  const of = (name) => session[name] ?? 'none';
  return `checksum good: ${whole}, errors: ${errors.length}, avgCadence ${of('avgCadence')}, avgRunningCadence ${of('avgRunningCadence')}, ` +
    `totalCycles ${of('totalCycles')}, totalStrides ${of('totalStrides')}`;
}
console.log(`names for running    ${sessionAfter({ avgRunningCadence: 88, maxRunningCadence: 90, totalStrides: 177 })}`);
console.log(`names underneath     ${sessionAfter({ avgCadence: 88, maxCadence: 90, totalCycles: 177 })}`);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
names for running    checksum good: true, errors: 0, avgCadence none, avgRunningCadence none, totalCycles none, totalStrides none
names underneath     checksum good: true, errors: 0, avgCadence 88, avgRunningCadence 88, totalCycles 177, totalStrides 177
T
