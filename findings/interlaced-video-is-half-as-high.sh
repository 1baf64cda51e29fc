#!/usr/bin/env bash
# mediabunny takes an interlaced H.264 stream for half as high as it is, so that its frames come out twice as wide.
set -euo pipefail
cat <<'T'
mediabunny 1.61.0, its size checked with h264-sps-parser 0.2.0; seen on 2026-11-28 with Node 20.

A camcorder's stream: 720x576, interlaced, H.264, in an MPEG transport stream, which has no size of its own beside the one in the stream's head.

One would expect: 720x576, as the stream's head says: 18 rows of macroblocks in a field, two fields in a frame (frame_mbs_only_flag is 0).
What happens: the coded height is 288. The rows of one field are taken for those of the frame. The display size follows from it.
Why it matters: the display size goes to the decoder as the shape of a pixel, so that a decoded frame of 720x576 is drawn twice as wide as it was.
In a measuring program every angle is wrong: a runner's trunk that leans 5 degrees leans 10. Nothing warns of it, since the frames decode.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mediabunny@1.61.0 h264-sps-parser@0.2.0
cat > try.mjs <<'T'
import * as mb from 'mediabunny';
import sps from 'h264-sps-parser';
// One grey frame: head, picture head, picture, as x264 writes them for an interlaced stream of 720x576.
const stream = new Uint8Array(Buffer.from(`
AAAAAWdkEB6s8C0JNgIgAAADACAAAAZCgAAAAAFo/g8siwAAAWWIgiwEv/b3rd+BNoLMFEm5XwOUg8f9ZpvX2TzrekRztqx/AIte9gI9H26yEOgBo+IFu7+YCWC5vAAAAw
AqOAABhgAAIkgABQYAAW2AAFYAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAAAMAABRR`, 'base64'));
const start = stream.findIndex((_, i) => stream[i] === 0 && stream[i + 1] === 0 && stream[i + 2] === 1 && (stream[i + 3] & 31) === 7) + 3;
const head = sps.parse(stream.subarray(start, start + 64));
console.log(`by the stream's head: ${head.pic_width_in_mbs * 16}x${head.pic_height_in_map_units * 16 * (2 - head.frame_mbs_only_flag)}`);
const target = new mb.BufferTarget();
const output = new mb.Output({ format: new mb.MpegTsOutputFormat(), target });
const source = new mb.EncodedVideoPacketSource('avc');
output.addVideoTrack(source);
await output.start();
const meta = { decoderConfig: { codec: 'avc1.64001e', codedWidth: 720, codedHeight: 576 } };
for (let i = 0; i < 25; i++) await source.add(new mb.EncodedPacket(stream, 'key', i / 25, 1 / 25), i === 0 ? meta : undefined);
await output.finalize();
const input = new mb.Input({ source: new mb.BufferSource(target.buffer), formats: mb.ALL_FORMATS });
const track = await input.getPrimaryVideoTrack();
console.log(`by mediabunny: ${await track.getCodedWidth()}x${await track.getCodedHeight()}`);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
by the stream's head: 720x576
by mediabunny: 720x288
T
