// node check-truth.mjs DIR : compares the truth measured from the joints with the parameters that were set.
import fs from 'node:fs';
const dir = process.argv[2];
let worst = {};
const note = (k, d) => (worst[k] = Math.max(worst[k] || 0, Math.abs(d)));
const f = (x, n = 2) => (x == null ? '-' : (+x).toFixed(n));
for (const n of fs
  .readdirSync(dir)
  .filter((x) => x.endsWith('.json') && !x.endsWith('.joints.json'))
  .toSorted()) {
  const m = JSON.parse(fs.readFileSync(`${dir}/${n}`));
  if (!m.truth) {
    console.log(m.name, 'no person');
    continue;
  }
  const p = m.params,
    t = m.truth;
  if (Array.isArray(p.crossL)) {
    const g = m.truthSegments;
    console.log(
      m.name.padEnd(42),
      'good: cross',
      f(g.good.armCrossing.left.meanMaxExcursion_cm),
      f(g.good.armCrossing.right.meanMaxExcursion_cm),
      'earSh',
      f(g.good.shoulderElevation.earToShoulder_cm.left),
      'earC7',
      f(g.good.forwardHead.earToC7_cm),
      '| faulty: cross',
      f(g.faulty.armCrossing.left.meanMaxExcursion_cm),
      f(g.faulty.armCrossing.right.meanMaxExcursion_cm),
      'earSh',
      f(g.faulty.shoulderElevation.earToShoulder_cm.left),
      'earC7',
      f(g.faulty.forwardHead.earToC7_cm),
      'cad',
      f(g.faulty.cadence_spm, 1),
    );
    continue;
  }
  const d = {
    cadence: t.cadence_spm - p.cadence,
    crossL: t.armCrossing.left.meanMaxExcursion_cm - p.crossL,
    crossR: t.armCrossing.right.meanMaxExcursion_cm - p.crossR,
    lean: t.trunkLean_deg - p.trunkLean,
    dropL: t.pelvicDrop_deg.leftStance - p.dropL,
    dropR: t.pelvicDrop_deg.rightStance - p.dropR,
    ampL: t.armSwing.left.foreAft_cm - p.armAmpL,
    ampR: t.armSwing.right.foreAft_cm - p.armAmpR,
    asym: t.stepTime_s.asymmetry_pct - p.stepTimeAsym,
    osc: t.verticalOscillation_cm - p.osc,
  };
  for (const k in d) note(k, d[k]);
  console.log(
    m.name.padEnd(42),
    Object.entries(d)
      .map(([k, v]) => `${k} ${f(v)}`)
      .join(' '),
    '| earC7',
    f(t.forwardHead.earToC7_cm, 1),
    'earSh',
    f(t.forwardHead.earToShoulder_cm, 1),
    'CVA',
    f(t.forwardHead.craniovertebralAngle_deg, 1),
    'eshL/R',
    f(t.shoulderElevation.earToShoulder_cm.left, 1),
    f(t.shoulderElevation.earToShoulder_cm.right, 1),
    'tilt',
    f(t.shoulderElevation.shoulderTilt_deg, 1),
    'SI',
    f(t.armSwing.symmetryIndex_pct, 1),
    'SIpelvis',
    f(t.armSwing.symmetryIndexRelPelvis_pct, 1),
    'imgCross',
    f(t.imagePlane.armCrossing?.left?.meanMax_pctShoulderWidth, 0),
    f(t.imagePlane.armCrossing?.right?.meanMax_pctShoulderWidth, 0),
  );
}
console.log(
  'worst |truth - parameter|:',
  Object.entries(worst)
    .map(([k, v]) => `${k} ${f(v)}`)
    .join(', '),
);
