#!/usr/bin/env bash
# TensorFlow.js's wasm backend clips whole numbers as if their bits were those of floats.
set -euo pipefail
cat <<'T'
@tensorflow/tfjs-core 4.22.0 with tfjs-backend-cpu and tfjs-backend-wasm 4.22.0, seen on 2026-11-29 with Node 20.

Columns of pixels at which joints were found, as whole numbers (int32), are held inside a frame of 1280 columns by clipByValue: from 0 to 1279, and
from 1 to 1278 where the neighbours on both sides are wanted as well. The same is done with floats, and by minimum and maximum. The notes of
clipByValue take any tensor and say what they do: max(min(x, clipValueMax), clipValueMin).

One would expect: what is outside comes to the edge and what is inside stays, for whole numbers as for floats, on both backends.
What happens: on the wasm backend nothing is held by the upper edge, 1500 stays 1500. As soon as the lower edge is not 0, every column is replaced
by one number, 1065353216: these are the bits of the float 1.0, read as a whole number. Floats are right, and so are minimum and maximum.
Why it matters: the columns go to gather or slice, for the patch round a joint or the value of a heatmap, and fetch from outside the frame. Colours
as whole numbers, clipped to 0 to 255 after they were made brighter, stay above 255. A test on the plain backend sees none of it. Clip before the
cast to int32, or take minimum and maximum with scalars of int32.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
cat > try.cjs <<'T'
const path = require('node:path');
console.warn = () => {};
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
const COLUMNS = [-5, 640, 1500];
const show = (tensor) => [...tensor.dataSync()].join(', ');
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    for (const [low, high] of [[0, 1279], [1, 1278]]) {
      for (const type of ['float32', 'int32'])
        console.log(`${backend}, ${type}, ${low} to ${high}: ${show(tf.clipByValue(tf.tensor1d(COLUMNS, type), low, high))}`);
      const edge = (number) => tf.scalar(number, 'int32');
      const held = tf.minimum(tf.maximum(tf.tensor1d(COLUMNS, 'int32'), edge(low)), edge(high));
      console.log(`${backend}, int32, ${low} to ${high}, by minimum and maximum: ${show(held)}`);
    }
  }
})();
T
node try.cjs 2>/dev/null | grep -E '^(cpu|wasm), ' | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
cpu, float32, 0 to 1279: 0, 640, 1279
cpu, int32, 0 to 1279: 0, 640, 1279
cpu, int32, 0 to 1279, by minimum and maximum: 0, 640, 1279
cpu, float32, 1 to 1278: 1, 640, 1278
cpu, int32, 1 to 1278: 1, 640, 1278
cpu, int32, 1 to 1278, by minimum and maximum: 1, 640, 1278
wasm, float32, 0 to 1279: 0, 640, 1279
wasm, int32, 0 to 1279: 0, 640, 1500
wasm, int32, 0 to 1279, by minimum and maximum: 0, 640, 1279
wasm, float32, 1 to 1278: 1, 640, 1278
wasm, int32, 1 to 1278: 1065353216, 1065353216, 1065353216
wasm, int32, 1 to 1278, by minimum and maximum: 1, 640, 1278
T
