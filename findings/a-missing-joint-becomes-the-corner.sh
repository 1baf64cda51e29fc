#!/usr/bin/env bash
# TensorFlow.js's wasm backend turns a NaN into 0 where the other backend keeps it.
set -euo pipefail
cat <<'T'
@tensorflow/tfjs-core 4.22.0 with tfjs-backend-cpu and tfjs-backend-wasm 4.22.0, seen on 2026-11-29 with Node 20.

A joint that a step before could not place is NaN, so that nothing can be computed from it by mistake. Three places across the frame, the
second of them missing, are clipped to the frame (clipByValue 0 to 1), put through relu6, and compared with a least value (maximum).

One would expect: the missing joint stays missing, as TensorFlow itself has it, and both backends agree.
What happens: the plain backend keeps the NaN. The wasm backend gives 0 for clipByValue and for relu6. maximum keeps or loses the NaN by the
side on which it stands: maximum(a, b) is NaN where a is, and a where only b is.
Why it matters: a page that falls back from one backend to the other, or is tested on the plain one, gets a joint in the frame's upper left corner where
there was none, and a check for NaN after the clipping finds nothing. Look for missing joints before any of these operators.

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
const show = (tensor) => [...tensor.dataSync()].map((value) => value.toFixed(2)).join(', ');
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const places = tf.tensor1d([0.25, NaN, 1.5]);
    const least = tf.tensor1d([0.5, 0.5, 0.5]);
    console.log(`${backend}, clipByValue: ${show(tf.clipByValue(places, 0, 1))}`);
    console.log(`${backend}, relu6: ${show(tf.relu6(places))}`);
    console.log(`${backend}, maximum(places, least): ${show(tf.maximum(places, least))}`);
    console.log(`${backend}, maximum(least, places): ${show(tf.maximum(least, places))}`);
  }
})();
T
node try.cjs 2>/dev/null | grep -E '^(cpu|wasm), ' | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
cpu, clipByValue: 0.25, NaN, 1.00
cpu, relu6: 0.25, NaN, 1.50
cpu, maximum(places, least): 0.50, NaN, 1.50
cpu, maximum(least, places): 0.50, NaN, 1.50
wasm, clipByValue: 0.25, 0.00, 1.00
wasm, relu6: 0.25, 0.00, 1.50
wasm, maximum(places, least): 0.50, NaN, 1.50
wasm, maximum(least, places): 0.50, 0.50, 1.50
T
