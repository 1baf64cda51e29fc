#!/usr/bin/env bash
# A FIT file's own ("developer") field takes the place of the standard field of the same name in fit-file-parser.
set -euo pipefail
cat <<'T'
fit-file-parser 6.1.2 and @sports-alliance/sports-lib 21.2.5, which reads with it; file written by @garmin/fitsdk 21.217.0; seen on 2026-11-28
with Node 20.

A record has the standard cadence of 88 and a half revolutions a minute, and an own field, described as "cadence" in steps/min, of 177. FIT
keeps the two apart: an own field goes by its index and number, its name is only for people.

One would expect: 88.5 in the standard field, 177 beside it. The format's own decoder (fitsdk) gives that.
What happens: fit-file-parser gives one field "cadence" of 177: the own field is written over the standard one. The fraction stays the standard's,
so a reader that adds it (sports-lib) shows 177.5, a number that nobody ever wrote.
Why it matters: a foot pod or a camera that writes its number under a plain name changes what the watch measured, and revolutions become steps
in the middle of a history. Who writes own fields should give them names that no standard field has.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @garmin/fitsdk@21.217.0 fit-file-parser@6.1.2 @sports-alliance/sports-lib@21.2.5
cat > try.mjs <<'T'
import { Decoder, Encoder, Profile, Stream } from '@garmin/fitsdk';
import { SportsLib } from '@sports-alliance/sports-lib';
import parser from 'fit-file-parser';
const FitParser = parser.default ?? parser;
const SECONDS = 60;
const at = (s) => new Date(Date.parse('2026-01-05T10:00:00Z') + s * 1000);
const FLOAT32 = 136;
const writer = { developerDataIndex: 0, applicationId: Array.from({ length: 16 }, (_, i) => i), applicationVersion: 1 };
const field = { developerDataIndex: 0, fieldDefinitionNumber: 0, fitBaseTypeId: FLOAT32, fieldName: 'cadence', units: 'steps/min' };
const encoder = new Encoder();
const { FILE_ID, DEVELOPER_DATA_ID, FIELD_DESCRIPTION, RECORD, LAP, SESSION, ACTIVITY } = Profile.MesgNum;
encoder.onMesg(FILE_ID, { type: 'activity', manufacturer: 'development', product: 1, timeCreated: at(0), serialNumber: 1 });
encoder.onMesg(DEVELOPER_DATA_ID, writer);
encoder.onMesg(FIELD_DESCRIPTION, field);
encoder.addDeveloperField(0, writer, field);
for (let s = 0; s <= SECONDS; s++)
  encoder.onMesg(RECORD, { timestamp: at(s), cadence: 88, fractionalCadence: 0.5, heartRate: 140, developerFields: { 0: 177 } });
const run = { timestamp: at(SECONDS), startTime: at(0), totalElapsedTime: SECONDS, totalTimerTime: SECONDS, sport: 'running', subSport: 'treadmill' };
encoder.onMesg(LAP, { ...run, messageIndex: 0 });
encoder.onMesg(SESSION, { ...run, messageIndex: 0, firstLapIndex: 0, numLaps: 1 });
encoder.onMesg(ACTIVITY, { timestamp: at(SECONDS), numSessions: 1, totalTimerTime: SECONDS, type: 'manual', event: 'activity', eventType: 'stop' });
const bytes = encoder.close();

const own = new Decoder(Stream.fromByteArray(bytes)).read().messages.recordMesgs[1];
console.log(`fitsdk           cadence ${own.cadence} + ${own.fractionalCadence}, own field ${own.developerFields[0]}`);
const { records } = await new FitParser({ force: false, mode: 'list' }).parseAsync(Buffer.from(bytes));
console.log(`fit-file-parser  cadence ${records[1].cadence} + ${records[1].fractional_cadence}`);
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const activity = (await SportsLib.importFromFit(buffer)).getFirstActivity();
console.log(`sports-lib       cadence ${activity.getStream('Cadence').getData()[1]}`);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
fitsdk           cadence 88 + 0.5, own field 177
fit-file-parser  cadence 177 + 0.5
sports-lib       cadence 177.5
T
