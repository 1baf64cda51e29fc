#!/usr/bin/env bash
# TensorFlow.js, wasm: a crop that is mirrored beyond the frame's edge is filled with the opposite edge.
set -euo pipefail
cat <<'T'
@tensorflow/tfjs-core, -backend-cpu and -backend-wasm 4.22.0, seen on 2026-11-29 with Node 20.

A pose model gets a turned square around the runner. Near the side of the frame the square reaches beyond it, and tf.image.transform says what is put there: with
"reflect" the frame is mirrored at its edge, so that a body that is cut off ends softly. Here one row of five pixels, 0 1 2 3 4, is moved by 1, 2 and 3 both ways.

One would expect: the same on every backend, and as the documentation has it: d c b a | a b c d | d c b a.
What happens: on the plain backend it is so. On wasm what lies beyond the left edge is the pixel of the right edge, as often as it takes. To the right it is right. The other fill modes
agree on both.
Why it matters: wasm is the backend of machines without a GPU. The crop of a runner at the left of the frame is filled with the wall at its right, and with the one
at its right it is not, so a model sees left and right differently. Nothing fails, and a test on the plain backend passes. "nearest" or "constant" are right on both.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
cat > try.cjs <<'T'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
setWasmPaths(`${__dirname}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
const MOVES = [1, 2, 3, -1, -2, -3];
const FILLS = ['reflect', 'nearest', 'constant', 'wrap'];
async function rows(backend, fill) {
  await tf.setBackend(backend);
  const row = tf.tensor4d([0, 1, 2, 3, 4], [1, 1, 5, 1]);
  return MOVES.map((by) => {
    const where = tf.tensor2d([[1, 0, -by, 0, 1, 0, 0, 0]]);
    return Array.from(tf.image.transform(row, where, 'bilinear', fill, 9).dataSync()).join('');
  });
}
(async () => {
  for (const fill of FILLS) {
    const [cpu, wasm] = [await rows('cpu', fill), await rows('wasm', fill)];
    if (fill !== 'reflect') console.log(`${fill}: ${String(cpu) === String(wasm) ? 'the same' : 'different'}`);
    else MOVES.forEach((by, i) => console.log(`${fill}, ${by > 0 ? 'right' : 'left'} by ${Math.abs(by)}: cpu ${cpu[i]}, wasm ${wasm[i]}`));
  }
})();
T
node try.cjs 2>/dev/null | grep -E '^(reflect|nearest|constant|wrap)' | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
reflect, right by 1: cpu 00123, wasm 40123
reflect, right by 2: cpu 10012, wasm 44012
reflect, right by 3: cpu 21001, wasm 44401
reflect, left by 1: cpu 12344, wasm 12344
reflect, left by 2: cpu 23443, wasm 23443
reflect, left by 3: cpu 34432, wasm 34432
nearest: the same
constant: the same
wrap: the same
T
