#!/usr/bin/env bash
# mediabunny gives the frames that an MP4's edit list hides, and counts them into its length.
set -euo pipefail
cat <<'T'
mediabunny 1.61.0, seen on 2026-11-28 with Node 20.

A phone that trims a video often leaves all frames in the file and only writes down which part is to be shown (an edit list). Here: two seconds of
60 frames, of which the list shows the first.

One would expect: 30 frames, 1 s, as players and ffprobe have it; or a word that there is more.
What happens: 60 frames and 2 s. Where the shown part begins is honoured, where it ends is not, and nothing warns of it. (Two stretches do warn.)
Why it matters: what a runner trimmed off because they had stopped, stumbled or said something is measured and exported all the same, and numbers do
not belong to the video that anybody sees. Read 'elst' yourself and stop at its end.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mediabunny@1.61.0
cat > try.mjs <<'T'
import * as mb from 'mediabunny';
const FPS = 30, FRAMES = 60, SHOWN_S = 1;
const target = new mb.BufferTarget();
const output = new mb.Output({ format: new mb.Mp4OutputFormat({ fastStart: false }), target });
const source = new mb.EncodedVideoPacketSource('vp8');
output.addVideoTrack(source);
await output.start();
// A key frame's head of 64x48 (RFC 6386, 9.1); containers do not look further.
const frame = new Uint8Array([0x10, 0, 0, 0x9d, 1, 0x2a, 64, 0, 48, 0, 0, 0]);
const meta = { decoderConfig: { codec: 'vp8', codedWidth: 64, codedHeight: 48 } };
for (let i = 0; i < FRAMES; i++) await source.add(new mb.EncodedPacket(frame, 'key', i / FPS, 1 / FPS), i === 0 ? meta : undefined);
await output.finalize();

// The list goes into the track's box, in front of what is in it already. The table comes last, so that nothing else moves.
const file = Buffer.from(target.buffer);
const boxAt = (type) => file.lastIndexOf(type) - 4;
const unitsPerS = file.readUInt32BE(boxAt('mvhd') + (file[boxAt('mvhd') + 8] === 1 ? 28 : 20));
const list = Buffer.alloc(36);
list.writeUInt32BE(36, 0); list.write('edts', 4); list.writeUInt32BE(28, 8); list.write('elst', 12); list.writeUInt32BE(1, 20);
list.writeUInt32BE(SHOWN_S * unitsPerS, 24); list.writeInt32BE(0, 28); list.writeInt16BE(1, 32);
for (const type of ['moov', 'trak']) file.writeUInt32BE(file.readUInt32BE(boxAt(type)) + list.length, boxAt(type));
const at = boxAt('tkhd') + file.readUInt32BE(boxAt('tkhd'));
const trimmed = Buffer.concat([file.subarray(0, at), list, file.subarray(at)]);

const input = new mb.Input({ source: new mb.BufferSource(trimmed), formats: mb.ALL_FORMATS });
const track = await input.getPrimaryVideoTrack();
let frames = 0;
for await (const packet of new mb.EncodedPacketSink(track).packets()) if (packet.timestamp >= 0) frames++;
console.log(`the edit list shows ${SHOWN_S * FPS} frames, ${SHOWN_S} s; read: ${frames} frames, ${await track.computeDuration()} s`);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
the edit list shows 30 frames, 1 s; read: 60 frames, 2 s
T
