#!/usr/bin/env bash
# three's BVHLoader loads a motion file whose joints carry their character's name, and its animation moves nothing.
set -euo pipefail
cat <<'T'
three 0.187.0, seen on 2026-11-29 with Node 20.

Motion capture programs write a BVH file's joints with the name of the character before them and a colon between: "Anna:Hips", "Anna:LeftUpLeg". The
script writes the same two frames with and without such a name, loads both with BVHLoader and plays the clip to its last frame.

One would expect: the same pose from both files. The loader makes the bones and the tracks of the clip from the same names.
What happens: with the colon the skeleton keeps its rest pose, hips on the floor, for the whole clip. The animation system reads what stands before a
colon in a track's name as a folder and looks for a bone called "Hips", which nobody has. Nothing is thrown: the clip has its length and its
tracks, and there is a line on the console for each. A dot in the name does no harm.
Why it matters: a viewer or a gait tool that takes its joints from such a clip measures a runner who does not move, at a cadence of nothing. Take
the colon out of the bones' and the tracks' names alike before the clip is played.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts three@0.187.0
cat > try.mjs <<'T'
import { AnimationMixer } from 'three';
import { BVHLoader } from 'three/examples/jsm/loaders/BVHLoader.js';

const file = (before) => `HIERARCHY
ROOT ${before}Hips
{
  OFFSET 0 0 0
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  JOINT ${before}LeftUpLeg
  {
    OFFSET 10 0 0
    CHANNELS 3 Zrotation Xrotation Yrotation
    End Site
    {
      OFFSET 0 -40 0
    }
  }
}
MOTION
Frames: 2
Frame Time: 0.5
0 90 0 0 0 0 0 0 0
0 94 0 0 0 0 0 30 0
`;
console.error = () => {};
for (const before of ['', 'Anna.', 'Anna:']) {
  const { skeleton, clip } = new BVHLoader().parse(file(before));
  const [hips, thigh] = skeleton.bones;
  const mixer = new AnimationMixer(hips);
  const action = mixer.clipAction(clip);
  action.clampWhenFinished = true;
  action.setLoop(2200, 1);
  action.play();
  mixer.setTime(clip.duration);
  const degrees = (thigh.rotation.x * 180) / Math.PI;
  console.log(`${hips.name}: ${clip.tracks.length} tracks of ${clip.duration} s, hips ${hips.position.y.toFixed(0)} high, thigh ${degrees.toFixed(0)} degrees`);
}
T
node try.mjs 2>/dev/null | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
Hips: 4 tracks of 0.5 s, hips 94 high, thigh 30 degrees
Anna.Hips: 4 tracks of 0.5 s, hips 94 high, thigh 30 degrees
Anna:Hips: 4 tracks of 0.5 s, hips 0 high, thigh 0 degrees
T
