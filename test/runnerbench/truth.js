// Ground-truth measures computed from the 3D joints (240 Hz sampling), and their image-plane counterparts.
import * as THREE from 'three';
const R2D = 180 / Math.PI,
  X = new THREE.Vector3(1, 0, 0);
const mean = (a) => (a.length ? a.reduce((s, x) => s + x, 0) / a.length : null),
  sd = (a) => {
    const m = mean(a);
    return a.length > 1 ? Math.sqrt(mean(a.map((x) => (x - m) ** 2))) : null;
  };
const r4 = (x) => (x == null || !isFinite(x) ? null : +x.toFixed(4));
export function projector(cam, w, h, mirrored) {
  const P = new THREE.Matrix4().fromArray(cam.projection),
    V = new THREE.Matrix4().fromArray(cam.view),
    M = P.multiply(V);
  return (p) => {
    const q = p.clone().applyMatrix4(M);
    const x = ((q.x + 1) / 2) * w;
    return [mirrored ? w - x : x, ((1 - q.y) / 2) * h];
  };
}
export function measures(J) {
  // instantaneous measures of one pose
  const ms = J.shoulderL.clone().add(J.shoulderR).multiplyScalar(0.5),
    mh = J.hipL.clone().add(J.hipR).multiplyScalar(0.5);
  const v = ms.clone().sub(mh),
    m = v.clone().normalize();
  const n = J.shoulderL.clone().sub(J.shoulderR);
  n.y = 0;
  n.normalize();
  n.addScaledVector(m, -n.dot(m)).normalize();
  const fw = n.clone().cross(m);
  const nf = X.clone().addScaledVector(m, -m.x).normalize();
  const sw = J.shoulderL.distanceTo(J.shoulderR),
    ear = J.earL.clone().add(J.earR).multiplyScalar(0.5);
  const d = (a, b) => a.clone().sub(b);
  const ang = (a, b, c) => d(a, b).angleTo(d(c, b)) * R2D;
  return {
    ms,
    mh,
    sw,
    tl: v.length(),
    crossL: -d(J.wristL, ms).dot(n),
    crossR: d(J.wristR, ms).dot(n),
    crossFL: -d(J.wristL, ms).dot(nf),
    crossFR: d(J.wristR, ms).dot(nf),
    fwdL: d(J.wristL, ms).dot(fw),
    fwdR: d(J.wristR, ms).dot(fw),
    fwdWL: J.wristL.z - mh.z,
    fwdWR: J.wristR.z - mh.z,
    elbL: ang(J.shoulderL, J.elbowL, J.wristL),
    elbR: ang(J.shoulderR, J.elbowR, J.wristR),
    esL: J.earL.y - J.shoulderL.y,
    esR: J.earR.y - J.shoulderR.y,
    shTilt:
      Math.atan2(
        J.shoulderL.y - J.shoulderR.y,
        Math.hypot(J.shoulderL.x - J.shoulderR.x, J.shoulderL.z - J.shoulderR.z),
      ) * R2D,
    earC7: ear.z - J.c7.z,
    earSh: ear.z - ms.z,
    cva: Math.atan2(ear.y - J.c7.y, ear.z - J.c7.z) * R2D,
    headPitch: Math.atan2(ear.y - (J.eyeL.y + J.eyeR.y) / 2, (J.eyeL.z + J.eyeR.z) / 2 - ear.z) * R2D,
    lean: Math.atan2(v.z, v.y) * R2D,
    lat: Math.atan2(v.x, v.y) * R2D,
    obl: Math.atan2(J.hipL.y - J.hipR.y, Math.hypot(J.hipL.x - J.hipR.x, J.hipL.z - J.hipR.z)) * R2D,
    pelvisY: mh.y,
  };
}
export function imageMeasures(J, pr) {
  // what a perfect 2D pose estimator would give (pixels -> ratios)
  const q = {};
  for (const n in J) q[n] = pr(J[n]);
  const mid = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    ms = mid(q.shoulderL, q.shoulderR),
    mh = mid(q.hipL, q.hipR);
  const ux = ms[0] - mh[0],
    uy = ms[1] - mh[1],
    tl = Math.hypot(ux, uy),
    ux1 = ux / tl,
    uy1 = uy / tl;
  const sw = Math.hypot(q.shoulderL[0] - q.shoulderR[0], q.shoulderL[1] - q.shoulderR[1]);
  let nx = -uy1,
    ny = ux1;
  const s = Math.sign((q.shoulderL[0] - ms[0]) * nx + (q.shoulderL[1] - ms[1]) * ny) || 1;
  nx *= s;
  ny *= s;
  const off = (p) => (p[0] - ms[0]) * nx + (p[1] - ms[1]) * ny;
  const ear = mid(q.earL, q.earR),
    fdir =
      Math.sign(pr(new THREE.Vector3(J.pelvis.x, J.pelvis.y, J.pelvis.z + 0.1))[0] - pr(J.pelvis)[0]) || 1;
  return {
    crossL: -off(q.wristL) / sw,
    crossR: off(q.wristR) / sw,
    shTilt: Math.atan2(q.shoulderR[1] - q.shoulderL[1], Math.abs(q.shoulderL[0] - q.shoulderR[0])) * R2D,
    esL: (q.shoulderL[1] - q.earL[1]) / tl,
    esR: (q.shoulderR[1] - q.earR[1]) / tl,
    esLsw: (q.shoulderL[1] - q.earL[1]) / sw,
    esRsw: (q.shoulderR[1] - q.earR[1]) / sw,
    earC7: ((ear[0] - q.c7[0]) * fdir) / tl,
    earSh: ((ear[0] - ms[0]) * fdir) / tl,
    cva: Math.atan2(q.c7[1] - ear[1], (ear[0] - q.c7[0]) * fdir) * R2D,
    lean: Math.atan2((ms[0] - mh[0]) * fdir, mh[1] - ms[1]) * R2D,
    obl: Math.atan2(q.hipR[1] - q.hipL[1], Math.abs(q.hipL[0] - q.hipR[0])) * R2D,
    wristYL: (q.wristL[1] - ms[1]) / tl,
    wristYR: (q.wristR[1] - ms[1]) / tl,
    headOverSw: Math.hypot(q.earL[0] - q.earR[0], q.earL[1] - q.earR[1]) / sw,
  };
}
/** truth summary over [t0,t1] */
export function summary(runner, t0, t1, pr, view) {
  const hz = 240,
    S = [];
  for (let t = t0; t <= t1; t += 1 / hz) {
    const p = runner.pose(t);
    S.push({ t, th: p.theta, M: measures(p.joints), I: pr ? imageMeasures(p.joints, pr) : null });
  }
  if (S.length < hz) return null;
  const g = (k) => mean(S.map((s) => s.M[k])),
    gi = (k) => mean(S.map((s) => s.I[k]));
  // arm swings: left wrist is most forward near theta = (2k+1) pi, right near 2k pi
  const swings = (side) => {
    const o = side === 'L' ? Math.PI : 0,
      by = {};
    for (const s of S) {
      const k = Math.round((s.th - o) / (2 * Math.PI));
      (by[k] ??= []).push(s);
    }
    return Object.values(by).filter((a) => {
      const p = a.map((s) => (s.th - o) / (2 * Math.PI));
      return Math.max(...p) - Math.min(...p) > 0.97;
    });
  };
  const armC = {},
    armS = {},
    imgC = {};
  for (const s of ['L', 'R']) {
    const w = swings(s),
      mx = (k) => w.map((a) => Math.max(...a.map((q) => q.M[k]))),
      atF = w.map((a) => {
        let b = a[0];
        for (const q of a) if (q.M['fwd' + s] > b.M['fwd' + s]) b = q;
        return b.M['cross' + s];
      });
    const a = mx('cross' + s),
      f = mx('crossF' + s),
      sw = g('sw');
    armC[s] = {
      meanMaxExcursion_cm: r4(100 * mean(a)),
      sd_cm: r4(100 * sd(a)),
      meanAtMostForward_cm: r4(100 * mean(atF)),
      pctShoulderWidth: r4((100 * mean(a)) / sw),
      pctSwingsCrossing: r4((100 * a.filter((x) => x > 0).length) / Math.max(1, a.length)),
      facing_meanMaxExcursion_cm: r4(100 * mean(f)),
      facing_pctShoulderWidth: r4((100 * mean(f)) / sw),
      facing_pctSwingsCrossing: r4((100 * f.filter((x) => x > 0).length) / Math.max(1, f.length)),
      swings: a.length,
    };
    if (pr && view !== 'side') {
      const im = w.map((a) => Math.max(...a.map((q) => q.I['cross' + s])));
      imgC[s] = {
        meanMax_pctShoulderWidth: r4(100 * mean(im)),
        pctSwingsCrossing: r4((100 * im.filter((x) => x > 0).length) / Math.max(1, im.length)),
      };
    }
    const rg = (k) =>
      mean(
        w.map((a) => {
          const v = a.map((q) => q.M[k]);
          return Math.max(...v) - Math.min(...v);
        }),
      );
    const e = w.map((a) => a.map((q) => q.M['elb' + s]));
    armS[s] = {
      foreAft_cm: r4(100 * rg('fwd' + s)),
      foreAftRelPelvis_cm: r4(100 * rg('fwdW' + s)),
      elbowMin_deg: r4(mean(e.map((v) => Math.min(...v)))),
      elbowMean_deg: r4(mean(e.map((v) => mean(v)))),
      elbowMax_deg: r4(mean(e.map((v) => Math.max(...v)))),
    };
  }
  const si = (l, r) => r4((200 * (l - r)) / (l + r));
  armS.symmetryIndex_pct = si(armS.L.foreAft_cm, armS.R.foreAft_cm);
  armS.symmetryIndexRelPelvis_pct = si(armS.L.foreAftRelPelvis_cm, armS.R.foreAftRelPelvis_cm);
  // gait
  const C = runner.contacts.filter((c) => c.t >= t0 && c.t <= t1 && runner.active(c.t) > 0.98);
  const st = { L: [], R: [] };
  for (let i = 1; i < C.length; i++) st[C[i].side].push(C[i].t - C[i - 1].t);
  const all = [...st.L, ...st.R];
  const gait = C.length > 4;
  const drop = { L: [], R: [] },
    dropPk = { L: [], R: [] },
    osc = [];
  if (gait) {
    for (const c of C) {
      if (c.t + c.stance > t1) continue;
      const sg = c.side === 'L' ? 1 : -1;
      drop[c.side].push(sg * measures(runner.pose(c.t + c.stance / 2).joints).obl);
      let pk = -9;
      for (let u = 0; u <= 1; u += 0.05)
        pk = Math.max(pk, sg * measures(runner.pose(c.t + u * c.stance).joints).obl);
      dropPk[c.side].push(pk);
    }
    for (let i = 1; i < C.length; i++) {
      const y = S.filter((s) => s.t >= C[i - 1].t && s.t <= C[i].t).map((s) => s.M.pelvisY);
      if (y.length > 10) osc.push(100 * (Math.max(...y) - Math.min(...y)));
    }
  }
  const base = {
    window_s: [r4(t0), r4(t1)],
    armCrossing: gait ? { left: armC.L, right: armC.R, shoulderWidth_cm: r4(100 * g('sw')) } : null,
    shoulderElevation: {
      earToShoulder_overTrunk: {
        left: r4(mean(S.map((s) => s.M.esL / s.M.tl))),
        right: r4(mean(S.map((s) => s.M.esR / s.M.tl))),
      },
      earToShoulder_cm: { left: r4(100 * g('esL')), right: r4(100 * g('esR')) },
      shoulderTilt_deg: r4(g('shTilt')),
      trunkLength_cm: r4(100 * g('tl')),
    },
    forwardHead: {
      earToC7_cm: r4(100 * g('earC7')),
      earToShoulder_cm: r4(100 * g('earSh')),
      craniovertebralAngle_deg: r4(g('cva')),
      headPitch_deg: r4(g('headPitch')),
    },
    trunkLean_deg: r4(g('lean')),
    lateralLean_deg: r4(g('lat')),
  };
  if (gait)
    Object.assign(base, {
      cadence_spm: r4(60 / mean(all)),
      stepTime_s: {
        left: r4(mean(st.L)),
        right: r4(mean(st.R)),
        asymmetry_pct: si(mean(st.L), mean(st.R)),
        sd_all: r4(sd(all)),
      },
      pelvicDrop_deg: {
        leftStance: r4(mean(drop.L)),
        rightStance: r4(mean(drop.R)),
        leftStancePeak: r4(mean(dropPk.L)),
        rightStancePeak: r4(mean(dropPk.R)),
      },
      armSwing: {
        left: armS.L,
        right: armS.R,
        symmetryIndex_pct: armS.symmetryIndex_pct,
        symmetryIndexRelPelvis_pct: armS.symmetryIndexRelPelvis_pct,
      },
      verticalOscillation_cm: r4(mean(osc)),
    });
  if (pr) {
    const im = {};
    for (const k of ['shTilt', 'esL', 'esR', 'esLsw', 'esRsw']) im[k] = r4(gi(k));
    const side = {
      earC7_overTrunk: r4(gi('earC7')),
      earShoulder_overTrunk: r4(gi('earSh')),
      cva_deg: r4(gi('cva')),
      trunkLean_deg: r4(gi('lean')),
    };
    base.imagePlane =
      view === 'side'
        ? { ...side, earToShoulder_overTrunk: { left: im.esL, right: im.esR } }
        : {
            armCrossing: gait ? { left: imgC.L, right: imgC.R } : null,
            shoulderTilt_deg: im.shTilt,
            earToShoulder_overTrunk: { left: im.esL, right: im.esR },
            earToShoulder_overShoulderWidth: { left: im.esLsw, right: im.esRsw },
          };
    if (gait && view !== 'side') {
      const d = { L: [], R: [] };
      for (const c of C) {
        if (c.t + c.stance > t1) continue;
        d[c.side].push(
          (c.side === 'L' ? 1 : -1) * imageMeasures(runner.pose(c.t + c.stance / 2).joints, pr).obl,
        );
      }
      base.imagePlane.pelvicDrop_deg = { leftStance: r4(mean(d.L)), rightStance: r4(mean(d.R)) };
    }
  }
  return base;
}
