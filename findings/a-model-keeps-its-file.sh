#!/usr/bin/env bash
# A graph model of TensorFlow.js keeps its file's weights beside the tensors that it made of them.
set -euo pipefail
cat <<'T'
@tensorflow/tfjs-converter 4.22.0 with tfjs-core and the cpu backend, seen on 2026-11-29 with Node 20.

A graph model with one constant of 40 MB is loaded from memory by an IOHandler that keeps nothing itself. Then the garbage is collected, and the
bytes that script buffers hold are read.

One would expect: about 40 MB. The weights are tensors now, and nothing that a model does reads the file again.
What happens: 80 MB. The model object holds what the handler gave it, the whole file's buffer included, for as long as it lives: dispose() frees the
tensors and not the file. Where the handler keeps its object and deletes `weightData` from it after loading, 40 MB are left and the model gives the same result.
Why it matters: a pose model's weights are held twice in every page and worker that loads it, on phones too, and no profiler of tensors shows it:
tf.memory() counts the tensors alone. With 16-bit weights the copy is half as large, and stays beside 32-bit tensors. Delete `weightData` from your
handler's object once the model is there.

T
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-converter@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0
cat > try.cjs <<'T'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { loadGraphModel } = require('@tensorflow/tfjs-converter');
const COUNT = 10_000_000;
const float = { dtype: { type: 'DT_FLOAT' } };
const shape = { shape: { shape: { dim: [{ size: '1' }] } } };
const modelTopology = {
  node: [
    { name: 'x', op: 'Placeholder', attr: { ...float, ...shape } },
    { name: 'w', op: 'Const', attr: float },
    { name: 'axis', op: 'Const', attr: { dtype: { type: 'DT_INT32' } } },
    { name: 'mean', op: 'Mean', input: ['w', 'axis'], attr: { T: { type: 'DT_FLOAT' }, Tidx: { type: 'DT_INT32' }, keep_dims: { b: false } } },
    { name: 'y', op: 'AddV2', input: ['x', 'mean'], attr: { T: { type: 'DT_FLOAT' } } },
  ],
  versions: { producer: 1 },
};
const weightSpecs = [
  { name: 'w', shape: [COUNT], dtype: 'float32' },
  { name: 'axis', shape: [], dtype: 'int32' },
];
const held = async () => {
  for (let i = 0; i < 3; i++) { global.gc(); await new Promise((done) => setTimeout(done, 50)); }
  return `${Math.round(process.memoryUsage().arrayBuffers / 1e7) * 10} MB`;
};
const make = () => {
  const artifacts = { modelTopology, weightSpecs, weightData: new ArrayBuffer(4 * COUNT + 4) };
  new Float32Array(artifacts.weightData, 0, COUNT).fill(3);
  return artifacts;
};
const tell = async (when, model) => {
  const result = model.predict(tf.tensor1d([1])).dataSync()[0];
  console.log(`${when}: tensors ${Math.round(tf.memory().numBytes / 1e7) * 10} MB, result ${result}, held by buffers ${await held()}`);
};
(async () => {
  await tf.setBackend('cpu');
  // Nobody but the model has seen what this handler gave.
  let model = await loadGraphModel({ load: async () => make() });
  await tell('loaded', model);
  model.dispose();
  console.log(`disposed: tensors ${Math.round(tf.memory().numBytes / 1e7) * 10} MB, held by buffers ${await held()}`);
  model = null;
  const artifacts = make();
  model = await loadGraphModel({ load: async () => artifacts });
  delete artifacts.weightData;
  await tell("loaded, then the handler's weightData deleted", model);
})();
T
node --expose-gc try.cjs 2>/dev/null | grep -v '^=\|^$\|Hi, ' | tee seen.txt
diff seen.txt - <<'T' && echo 'As described.'
loaded: tensors 40 MB, result 4, held by buffers 80 MB
disposed: tensors 0 MB, held by buffers 40 MB
loaded, then the handler's weightData deleted: tensors 40 MB, result 4, held by buffers 40 MB
T
