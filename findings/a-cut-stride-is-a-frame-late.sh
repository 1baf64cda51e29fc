#!/usr/bin/env bash
# three's subclip begins and ends a frame too late, for a whole BVH file or for every second frame.
set -euo pipefail
cat <<'T'
three 0.187.0, seen on 2026-11-29 with Node 20.

A stride is cut out of a recording with AnimationUtils.subclip(clip, name, startFrame, endFrame, fps), from the frame of one foot strike up to the
next. The script makes a motion whose value is the number of its own frame and cuts 40 frames from every frame on, at the recording's own rate: once
from BVH files, whose "Frame Time" is the rounded text that BVH writers write, and once from tracks with times of i / fps.

One would expect: 40 keyframes, the first one startFrame: "only the segment of the original clip between the given frames", say its notes.
What happens: from a BVH file with a frame time of 0.0333333 or 0.0083333 each cut begins and ends a frame late; the one from frame 0 has 41. With
exact times nearly every second cut begins a frame late, and many have 39 or 41. A keyframe's frame is time * fps, not rounded: with a time of 32
bits or a rounded frame time, frame 17 is a little less than 17 and lies before it. The clip is then moved to begin at 0, so nothing shows.
Why it matters: a frame at 30 a second is a seventh of a ground contact. Strides and contacts that are cut out are wrong by it, differently from one
to the next, while the cuts still join without a gap, so no sum finds it. Take half a frame off both bounds (from - 0.5, to - 0.5).

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts three@0.187.0
cat > try.mjs <<'T'
import { AnimationClip, AnimationUtils, VectorKeyframeTrack } from 'three';
import { BVHLoader } from 'three/addons/loaders/BVHLoader.js';
const FRAMES = 600;
const CUT = 40;
const numbers = Array.from({ length: FRAMES }, (_, i) => i);
const bvh = (frameTime) => `HIERARCHY
ROOT Hips
{
  OFFSET 0 0 0
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  End Site
  {
    OFFSET 0 10 0
  }
}
MOTION
Frames: ${FRAMES}
Frame Time: ${frameTime}
${numbers.map((i) => `${i} 0 0 0 0 0`).join('\n')}
`;
const exact = (fps) => new AnimationClip('run', -1, [
  new VectorKeyframeTrack('Hips.position', numbers.map((i) => i / fps), numbers.flatMap((i) => [i, 0, 0])),
]);
const tell = (name, clip, fps, shift = 0) => {
  const wrong = { start: 0, end: 0, length: 0 };
  const starts = numbers.slice(0, FRAMES - CUT);
  for (const from of starts) {
    const { times, values } = AnimationUtils.subclip(clip, 'stride', from - shift, from + CUT - shift, fps).tracks[0];
    wrong.start += values[0] !== from;
    wrong.end += values[3 * (times.length - 1)] !== from + CUT - 1;
    wrong.length += times.length !== CUT;
  }
  console.log(`${name}: of ${starts.length} cuts ${wrong.start} begin and ${wrong.end} end at another frame, ${wrong.length} are not ${CUT} long`);
};
for (const [fps, frameTime] of [[30, '0.0333333'], [120, '0.0083333'], [60, '0.0166667']])
  tell(`BVH, frame time ${frameTime}`, new BVHLoader().parse(bvh(frameTime)).clip, fps);
for (const fps of [30, 60, 100, 120]) tell(`times of i / ${fps}`, exact(fps), fps);
tell('BVH, frame time 0.0333333, half a frame back', new BVHLoader().parse(bvh('0.0333333')).clip, 30, 0.5);
tell('times of i / 30, half a frame back', exact(30), 30, 0.5);
T
node try.mjs | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
BVH, frame time 0.0333333: of 560 cuts 559 begin and 560 end at another frame, 1 are not 40 long
BVH, frame time 0.0083333: of 560 cuts 559 begin and 560 end at another frame, 1 are not 40 long
BVH, frame time 0.0166667: of 560 cuts 0 begin and 0 end at another frame, 0 are not 40 long
times of i / 30: of 560 cuts 254 begin and 261 end at another frame, 333 are not 40 long
times of i / 60: of 560 cuts 254 begin and 261 end at another frame, 333 are not 40 long
times of i / 100: of 560 cuts 270 begin and 270 end at another frame, 314 are not 40 long
times of i / 120: of 560 cuts 254 begin and 261 end at another frame, 333 are not 40 long
BVH, frame time 0.0333333, half a frame back: of 560 cuts 0 begin and 0 end at another frame, 0 are not 40 long
times of i / 30, half a frame back: of 560 cuts 0 begin and 0 end at another frame, 0 are not 40 long
T
