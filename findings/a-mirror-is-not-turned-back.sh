#!/usr/bin/env bash
# MoveNet takes flipHorizontal and does nothing with it.
set -euo pipefail
cat <<'T'
@tensorflow-models/pose-detection 2.1.3 with @tensorflow/tfjs-core 4.22.0, seen on 2026-11-29 with Node 20.

A webcam's image is shown mirrored. estimatePoses takes flipHorizontal, documented for all models: "the image is mirrored, e.g. video stream from camera, flipHorizontal will
flip the keypoints horizontally". Here a model of a few lines answers for MoveNet with a left wrist at a fixed place, in a frame of 640 x 480.

One would expect: with flipHorizontal the wrist at 640 - x, or an error that says that it is not done.
What happens: the same x, without a word. MoveNet's own type of the options has flipHorizontal, and its detector never reads it.
Why it matters: a skeleton drawn over the mirrored video lies on the wrong side of the frame, and it looks like a mistake of the drawing. Whoever goes from PoseNet, where the option works, to
MoveNet changes sides without noticing: whose left arm crosses is what a runner is told. Turn the image or the keypoints yourself, in one place.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps @tensorflow-models/pose-detection@2.1.3 \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-converter@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0
echo > nothing.cjs
cat > try.cjs <<'T'
// The package asks for runtimes of models that are not used here.
const Module = require('node:module');
const usual = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  return /^@tensorflow\/tfjs-backend-web|^@mediapipe/.test(name) ? require.resolve('./nothing.cjs') : usual.call(this, name, ...rest);
};
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { createDetector, SupportedModels } = require('@tensorflow-models/pose-detection');
const dims = (...sizes) => ({ dim: sizes.map((size) => ({ size: String(size) })) });
const points = Array.from({ length: 17 }, (_, i) => [0.5, 0.3 + i / 100, 0.9]).flat();
const model = {
  load: async () => ({
    format: 'graph-model',
    modelTopology: {
      node: [
        { name: 'frame', op: 'Placeholder', attr: { dtype: { type: 'DT_INT32' }, shape: { shape: dims(1, 192, 192, 3) } } },
        { name: 'points', op: 'Const', attr: { dtype: { type: 'DT_FLOAT' }, value: { tensor: { dtype: 'DT_FLOAT', tensorShape: dims(1, 1, 17, 3) } } } },
        { name: 'out', op: 'Identity', input: ['points'], attr: { T: { type: 'DT_FLOAT' } } },
      ],
      library: {},
      versions: { producer: 1 },
    },
    signature: {
      inputs: { frame: { name: 'frame:0', dtype: 'DT_INT32', tensorShape: dims(1, 192, 192, 3) } },
      outputs: { out: { name: 'out:0', dtype: 'DT_FLOAT', tensorShape: dims(1, 1, 17, 3) } },
    },
    weightSpecs: [{ name: 'points', shape: [1, 1, 17, 3], dtype: 'float32' }],
    weightData: new Float32Array(points).buffer,
  }),
};
(async () => {
  await tf.setBackend('cpu');
  const frame = tf.zeros([480, 640, 3], 'int32');
  for (const flipHorizontal of [false, true]) {
    const detector = await createDetector(SupportedModels.MoveNet, { modelType: 'SinglePose.Lightning', modelUrl: model, enableSmoothing: false });
    const [{ keypoints }] = await detector.estimatePoses(frame, { flipHorizontal });
    const { x } = keypoints.find(({ name }) => name === 'left_wrist');
    console.log(`flipHorizontal ${flipHorizontal}: left wrist at x = ${x.toFixed(0)} of 640`);
  }
})();
T
node try.cjs 2>/dev/null | grep '^flip' | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
flipHorizontal false: left wrist at x = 267 of 640
flipHorizontal true: left wrist at x = 267 of 640
T
