// Parametric treadmill runner: kinematics only (no rendering). World: metres, y up, the runner faces +z,
// +x is the runner's LEFT. Everything is a deterministic function of (scenario, seed, t).
import * as THREE from 'three';
const V = (x, y, z) => new THREE.Vector3(x, y, z);
const X = V(1, 0, 0),
  Y = V(0, 1, 0),
  Z = V(0, 0, 1);
const clamp = (x, a, b) => Math.min(b, Math.max(a, x));
export const smooth = (x) => {
  x = clamp(x, 0, 1);
  return x * x * (3 - 2 * x);
};
const lerp = (a, b, t) => a + (b - a) * t;
const D2R = Math.PI / 180;
export function rng(seed) {
  let a = seed >>> 0;
  return () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const gauss = (r) => Math.sqrt(-2 * Math.log(r() + 1e-12)) * Math.cos(2 * Math.PI * r());
/** value may be a number or keyframes [[t,v],...] (smoothstep between them) */
export function val(p, t) {
  if (!Array.isArray(p)) return p;
  if (t <= p[0][0]) return p[0][1];
  for (let i = 1; i < p.length; i++)
    if (t <= p[i][0]) return lerp(p[i - 1][1], p[i][1], smooth((t - p[i - 1][0]) / (p[i][0] - p[i - 1][0])));
  return p[p.length - 1][1];
}

// Joint centres in the bind pose (metres of the original rig, y up, z forward, left side; right is mirrored).
// scale: segment scales applied in bind axes, to bring the stylised proportions closer to human ones.
export const RIGS = {
  men: {
    height: 1.815,
    pelvis: [0, 0.98, 0.045],
    abdomen: [0, 1.02, 0.05],
    torso: [0, 1.16, 0.04],
    chest: [0, 1.36, 0.035],
    neck: [0, 1.465, 0.03],
    head: [0, 1.585, 0.042],
    clav: [0.025, 1.43, 0.055],
    shoulder: [0.153, 1.458, 0.06],
    elbow: [0.334, 1.432, 0.056],
    wrist: [0.585, 1.434, 0.086],
    hip: [0.121, 0.98, 0.045],
    knee: [0.121, 0.533, 0.072],
    ankle: [0.121, 0.085, 0.055],
    heel: [0.121, 0.03, 0.004],
    toe: [0.121, 0.03, 0.262],
    ball: [0.121, 0.0, 0.185],
    sc: {
      head: [0.92, 0.92, 0.92],
      clav: [1.17, 1, 1],
      uarm: [1.43, 1.04, 1.04],
      farm: [1.0, 1, 1],
      hand: [0.76, 0.86, 0.86],
      thigh: [0.93, 1, 0.93],
      shank: [0.95, 1, 0.95],
      foot: [0.95, 1, 0.95],
    },
    hipX: 0.102,
    c7: [0, 1.478, -0.03],
    sternum: [0, 1.33, 0.145],
    ear: [0.088, 1.688, 0.082],
    eye: [0.04, 1.697, 0.15],
    nose: [0, 1.645, 0.175],
    neckBase: 12,
  },
  women: {
    height: 1.78,
    pelvis: [0, 1.03, 0.045],
    abdomen: [0, 1.11, 0.055],
    torso: [0, 1.25, 0.04],
    chest: [0, 1.38, 0.035],
    neck: [0, 1.465, 0.03],
    head: [0, 1.585, 0.042],
    clav: [0.02, 1.44, 0.055],
    shoulder: [0.117, 1.463, 0.06],
    // oxlint-disable-next-line oxc/approx-constant -- a length in metres
    elbow: [0.334, 1.443, 0.056],
    wrist: [0.603, 1.445, 0.092],
    hip: [0.097, 1.03, 0.045],
    knee: [0.097, 0.55, 0.072],
    ankle: [0.097, 0.085, 0.055],
    heel: [0.097, 0.03, -0.012],
    toe: [0.097, 0.03, 0.245],
    ball: [0.097, 0.0, 0.17],
    sc: {
      head: [0.92, 0.92, 0.92],
      clav: [1.38, 1, 1],
      uarm: [1.16, 1, 1],
      farm: [0.93, 1, 1],
      hand: [0.72, 0.82, 0.82],
      thigh: [1, 1, 1],
      shank: [1, 1, 1],
      foot: [1, 1, 1],
    },
    hipX: 0.09,
    c7: [0, 1.478, -0.02],
    sternum: [0, 1.34, 0.145],
    ear: [0.088, 1.682, 0.078],
    eye: [0.042, 1.69, 0.15],
    nose: [0, 1.638, 0.177],
    neckBase: 12,
  },
};

export const DEFAULTS = {
  cadence: 170, // steps per minute
  stepTimeAsym: 0, // % (left step - right step) / mean; left step = right contact -> left contact
  dutyFactor: 0.35,
  beltSpeed: 2.6,
  crossL: -8,
  crossR: -8, // cm past the midline at the most forward point (negative: stays short of it), trunk frame
  armAmpL: 34,
  armAmpR: 34, // cm fore-aft wrist excursion, trunk frame
  armFwd: 9, // cm, centre of the wrist path in front of the shoulder
  elbowL: 92,
  elbowR: 92,
  elbowVar: 11, // deg, mean and +- interior angle
  armOut: 4, // cm, how far outside the own shoulder the wrist is at the back of the swing
  shoulderUpL: 0,
  shoulderUpR: 0, // cm
  forwardHead: 0, // cm, ears forward of the neutral posture of the same body
  headPitch: 0,
  headYaw: 0, // deg (+ = looking down / to the left)
  trunkLean: 6, // deg forward
  lateralLean: 0, // deg to the left
  dropL: 4,
  dropR: 4, // deg, pelvic drop during left / right STANCE (swing-side hip lower)
  osc: 7.5, // cm vertical oscillation of the pelvis
  sway: 1.6,
  thoraxYaw: 8,
  pelvisYaw: 5, // cm, deg, deg
  stepWidth: 8, // cm between ankles
  heelRecovery: 0.36, // m, peak ankle height in swing
  landing: 0.4, // share of the stance foot's way along the belt that lies ahead of the hips
  lowAt: 0.5, // when in stance the pelvis is lowest, 0 contact .. 1 toe-off
  kneeStance: 0, // deg the standing knee bends at its most; 0 = as a nearly straight leg leaves it
  bounceScatter: 0,
  leanScatter: 0,
  pitchScatter: 0, // between strides, standard deviations: cm, deg, deg
  jitter: 1,
  noise: 1, // multipliers of per-step jitter and smooth noise
};

function orient(d0, n0, d1, n1) {
  // rotation taking direction d0 & normal n0 to d1 & n1
  const A = (d, n) => {
    const a = d.clone().normalize(),
      b = n.clone().addScaledVector(a, -n.dot(a)).normalize(),
      c = a.clone().cross(b);
    return new THREE.Matrix4().makeBasis(a, b, c);
  };
  return new THREE.Quaternion().setFromRotationMatrix(A(d1, n1).multiply(A(d0, n0).transpose()));
}
const qYZX = (yaw, roll, pitch) =>
  new THREE.Quaternion()
    .setFromAxisAngle(Y, yaw)
    .multiply(new THREE.Quaternion().setFromAxisAngle(Z, roll))
    .multiply(new THREE.Quaternion().setFromAxisAngle(X, pitch));
function ik2(A, B, l1, l2, pole) {
  // returns middle joint
  const d = B.clone().sub(A);
  let L = d.length();
  const Lc = clamp(L, Math.abs(l1 - l2) + 1e-4, (l1 + l2) * 0.9995);
  d.normalize();
  const a = (l1 * l1 - l2 * l2 + Lc * Lc) / (2 * Lc),
    h = Math.sqrt(Math.max(0, l1 * l1 - a * a));
  const p = pole.clone().addScaledVector(d, -pole.dot(d)).normalize();
  return {
    mid: A.clone().addScaledVector(d, a).addScaledVector(p, h),
    end: A.clone().addScaledVector(d, Lc),
    over: L > Lc + 1e-6 ? L - Lc : 0,
  };
}
function hermite(ts, ps, ms, t) {
  let i = 0;
  while (i < ts.length - 2 && t > ts[i + 1]) i++;
  const h = ts[i + 1] - ts[i],
    s = (t - ts[i]) / h,
    s2 = s * s,
    s3 = s2 * s;
  return (
    (2 * s3 - 3 * s2 + 1) * ps[i] +
    (s3 - 2 * s2 + s) * h * ms[i] +
    (-2 * s3 + 3 * s2) * ps[i + 1] +
    (s3 - s2) * h * ms[i + 1]
  );
}

export class Runner {
  /** sc: {rig, bodyHeightM, duration, seed, params, running:[[t0,t1],...], root:{path...}} */
  constructor(sc) {
    this.sc = sc;
    this.P = { ...DEFAULTS, ...sc.params };
    const rig = (this.rig = RIGS[sc.rig]);
    const k = (this.k = sc.bodyHeightM / rig.height);
    this.dur = sc.duration;
    this.running = sc.running || [[-5, sc.duration + 5]];
    const b = {};
    for (const n of [
      'pelvis',
      'abdomen',
      'torso',
      'chest',
      'neck',
      'head',
      'clav',
      'shoulder',
      'elbow',
      'wrist',
      'hip',
      'knee',
      'ankle',
      'heel',
      'toe',
      'ball',
      'c7',
      'sternum',
      'ear',
      'eye',
      'nose',
    ])
      b[n] = V(...rig[n]);
    this.b = b;
    this.L1 =
      b.elbow
        .clone()
        .sub(b.shoulder)
        .multiply(V(...rig.sc.uarm))
        .length() * k;
    this.L2 =
      b.wrist
        .clone()
        .sub(b.elbow)
        .multiply(V(...rig.sc.farm))
        .length() * k;
    this.T1 = b.hip.distanceTo(b.knee) * k;
    this.T2 = b.knee.distanceTo(b.ankle) * k;
    this.ankleH = b.ankle.y * k;
    this.schedule();
    this.noises();
    this.h0 = 1;
    const knee = val(this.P.kneeStance, 0);
    this.h0 = (knee > 0 && this.fitKnee(knee)) || this.fitHeight();
    this.lockTrunk();
  }
  schedule() {
    const r = rng(this.sc.seed * 7919 + 11),
      P = this.P,
      j = P.jitter;
    const t0 = -3,
      t1 = this.dur + 3;
    const c = [];
    let t = t0,
      k = 0;
    // draw steps, then remove the mean jitter per side so the mean step times equal the parameters
    const est = Math.ceil((t1 - t0) / 0.25) + 8;
    const jit = [[], []];
    for (let i = 0; i < est; i++) jit[i & 1].push(gauss(r) * 0.011 * j);
    for (const a of jit) {
      // zero mean in blocks of 8 steps
      for (let i = 0; i < a.length; i += 8) {
        const s = a.slice(i, i + 8),
          m = s.reduce((x, y) => x + y, 0) / s.length;
        for (let q = i; q < i + s.length; q++) a[q] -= m;
      }
    }
    while (t < t1) {
      const T = 60 / val(P.cadence, t),
        as = val(P.stepTimeAsym, t) / 200;
      c.push({ t, side: k & 1 ? 'R' : 'L', T, T2: null }); // contact k; even = left
      const next = (k + 1) & 1 ? 'R' : 'L';
      t += T * (next === 'L' ? 1 + as : 1 - as) * (1 + jit[k & 1][k >> 1]);
      k++;
    }
    this.contacts = c;
    for (const q of c) q.stance = val(P.dutyFactor, q.t) * 2 * q.T;
    // per-swing jitters, zero-mean per side in blocks
    const mk = (sd, by = j) => {
      const a = c.map(() => gauss(r) * sd * by);
      for (const o of [0, 1])
        for (let i = o; i < a.length; i += 16) {
          const ids = [];
          for (let q = i; q < Math.min(a.length, i + 16); q += 2) ids.push(q);
          const m = ids.reduce((s, q) => s + a[q], 0) / ids.length;
          ids.forEach((q) => (a[q] -= m));
        }
      return a;
    };
    this.jCross = mk(0.6);
    this.jAmp = mk(0.9);
    this.jElbow = mk(1.5);
    this.jHeel = mk(0.012);
    this.jDrop = mk(0.5);
    this.jLand = mk(0.008);
    this.jBounce = mk(1, 1);
    this.jLean = mk(1, 1);
    this.jPitch = mk(1, 1);
  }
  noises() {
    const r = rng(this.sc.seed * 104729 + 5);
    this.nz = {};
    for (const n of ['px', 'pz', 'lean', 'lat', 'hy', 'hp', 'hr', 'fh', 'shl', 'shr', 'yaw'])
      this.nz[n] = [0, 1, 2, 3].map((i) => ({
        f: 0.09 + 0.13 * i + 0.1 * r(),
        p: 2 * Math.PI * r(),
        a: 1 / (1 + i * 0.5),
      }));
  }
  noise(n, t) {
    let s = 0;
    for (const q of this.nz[n]) s += q.a * Math.sin(2 * Math.PI * q.f * t + q.p);
    return (s / 1.6) * this.P.noise;
  }
  active(t) {
    let a = 0;
    for (const [s, e] of this.running)
      a = Math.max(a, Math.min(smooth((t - s) / 1.2), smooth((e - t) / 1.2)));
    return a;
  }
  idx(t) {
    const c = this.contacts;
    let lo = 0,
      hi = c.length - 1;
    while (lo < hi - 1) {
      const m = (lo + hi) >> 1;
      if (c[m].t <= t) lo = m;
      else hi = m;
    }
    return lo;
  }
  /** stride phase theta: even multiples of pi at left contacts, odd at right contacts (monotone cubic) */
  theta(t) {
    const c = this.contacts,
      i = clamp(this.idx(t), 1, c.length - 3);
    const s = (k) => Math.PI / (c[k + 1].t - c[k].t),
      m = (k) => (2 * s(k - 1) * s(k)) / (s(k - 1) + s(k));
    const h = c[i + 1].t - c[i].t,
      u = (t - c[i].t) / h;
    return hermite([0, h], [i * Math.PI, (i + 1) * Math.PI], [m(i), m(i + 1)], u * h);
  }
  blockVal(arr, x, par) {
    // smooth per-swing value: nearest swing index with parity par, cross-faded
    const n = (x - par) / 2,
      i = Math.floor(n),
      f = smooth(n - i),
      g = (k) => arr[clamp(2 * k + par, 0, arr.length - 1)];
    return lerp(g(i), g(i + 1), f);
  }
  /** ankle + foot state of one side (world, before root transform); pitch = foot pitch (deg, + = toes down) */
  foot(side, t) {
    const par = side === 'L' ? 0 : 1,
      sg = side === 'L' ? 1 : -1,
      c = this.contacts,
      k = this.k,
      P = this.P;
    let i = this.idx(t);
    if ((i & 1) !== par) i--;
    i = clamp(i, par, c.length - 3);
    const A = c[i],
      B = c[i + 2],
      v = val(P.beltSpeed, t),
      st = A.stance,
      sw = B.t - A.t - st;
    const x = (sg * val(P.stepWidth, t)) / 200;
    const land = (q) => this.landZ(q);
    const ball = this.b.ball.z - this.b.ankle.z;
    const zb = (q, tt) => land(q) + ball * k - v * (tt - q.t); // ball position
    const pitchSt = (u) => 3 * (1 - smooth(u / 0.12)) * -1 + 52 * Math.pow(smooth((u - 0.42) / 0.62), 1.25); // deg
    const stancePos = (q, tt) => {
      const u = (tt - q.t) / q.stance,
        p = Math.max(0, pitchSt(u)) * D2R;
      const dz = -ball * k,
        dy = this.ankleH; // vector ball->ankle rotated about +x by p (toes down => heel up)
      const tz = (this.b.toe.z - this.b.ankle.z) * k,
        ty = (this.b.ankle.y - this.b.toe.y) * k,
        need = 0.012 + ty * Math.cos(p) + tz * Math.sin(p),
        y0 = dy * Math.cos(p) - dz * Math.sin(p); // keep the toe above the belt
      return {
        z: zb(q, tt) + dz * Math.cos(p) + dy * Math.sin(p),
        y: Math.max(y0, lerp(y0, need, smooth(p / 0.35))),
        pitch: pitchSt(u),
      };
    };
    if (t <= A.t + st) {
      const s = stancePos(A, t);
      return { x, y: s.y, z: s.z, pitch: s.pitch, stance: true, contact: i, u: (t - A.t) / st };
    }
    const u = (t - A.t - st) / sw;
    const e = stancePos(A, A.t + st),
      e2 = stancePos(A, A.t + st - 0.01),
      n = stancePos(B, B.t),
      n2 = stancePos(B, B.t + 0.01);
    const hr = (val(P.heelRecovery, t) + this.jHeel[i]) * k;
    const run = hr > 0.2;
    const us = [0, 0.26, 0.52, 0.78, 1];
    const zs = [e.z, lerp(e.z, n.z, run ? 0.05 : 0.12), lerp(e.z, n.z, 0.52), lerp(e.z, n.z, 1.02), n.z],
      ys = [e.y, hr, lerp(this.ankleH, hr, 0.8), lerp(this.ankleH, hr, 0.32), n.y];
    const tz = (i2) => (zs[i2 + 1] - zs[i2 - 1]) / (us[i2 + 1] - us[i2 - 1]),
      ty = (i2) => (ys[i2 + 1] - ys[i2 - 1]) / (us[i2 + 1] - us[i2 - 1]);
    const mz = [((e.z - e2.z) / 0.01) * sw, tz(1), tz(2), tz(3) * 0.8, ((n2.z - n.z) / 0.01) * sw],
      my = [((e.y - e2.y) / 0.01) * sw, ty(1) * 0.5, ty(2), ty(3), -0.25];
    return {
      x: x * 1.0,
      y: Math.max(this.ankleH * 0.9, hermite(us, ys, my, u)),
      z: hermite(us, zs, mz, u),
      pitch: null,
      pe: e.pitch,
      pn: n.pitch,
      stance: false,
      u,
    };
  }
  landZ(q) {
    const i = this.contacts.indexOf(q);
    return val(this.P.beltSpeed, q.t) * q.stance * val(this.P.landing, q.t) + this.jLand[i];
  }
  pelvisY(t) {
    const th = this.theta(t),
      lowest = 2 * val(this.P.lowAt, t) * this.midPhase(t),
      bounce =
        val(this.P.osc, t) + val(this.P.bounceScatter, t) * this.blockVal(this.jBounce, th / Math.PI, 0);
    return this.h0 - (bounce / 200) * Math.cos(2 * (th - lowest));
  }
  midPhase(t) {
    return val(this.P.dutyFactor, t) * Math.PI;
  }
  fitHeight() {
    // highest pelvis that keeps every stance ankle within reach
    let best = 9;
    this.h0 = 0;
    const Lmax = (this.T1 + this.T2) * 0.985;
    const hx = this.rig.hipX * this.k;
    const step = 1 / 60;
    for (let t = 0; t < this.dur; t += step)
      for (const s of ['L', 'R']) {
        const f = this.foot(s, t);
        if (!f.stance) continue;
        const dx = f.x - (s === 'L' ? hx : -hx);
        const v = Math.sqrt(Math.max(0.01, Lmax * Lmax - f.z * f.z - dx * dx));
        best = Math.min(best, f.y + v - this.pelvisY(t));
      }
    return best;
  }
  /** pelvis height at which the standing knees bend by `kneeDeg` on average; lower where a leg would not reach */
  fitKnee(kneeDeg) {
    this.h0 = 0;
    const leg = this.T1 + this.T2,
      stances = new Map();
    for (let t = 0; t < this.dur; t += 1 / 60) {
      if (this.active(t) < 0.999) continue;
      const hips = this.pose(t, { trunkOnly: true });
      for (const s of ['L', 'R']) {
        const f = this.foot(s, t);
        if (!f.stance) continue;
        const level = Math.hypot(hips[s].x - f.x, hips[s].z - f.z),
          rise = hips[s].y - f.y;
        stances.set(f.contact, [...(stances.get(f.contact) ?? []), [level, rise]]);
      }
    }
    if (!stances.size) return 0;
    const flexion = (d) =>
      180 - Math.acos(clamp((this.T1 ** 2 + this.T2 ** 2 - d * d) / (2 * this.T1 * this.T2), -1, 1)) / D2R;
    const bend = (h) => {
      const most = [...stances.values()].map((a) =>
        Math.max(...a.map(([l, r]) => flexion(Math.hypot(l, r + h)))),
      );
      return most.reduce((x, y) => x + y, 0) / most.length;
    };
    // the few strides that bounce highest leave the belt a few milliseconds early
    const highs = [...stances.values()]
      .map((a) => Math.min(...a.map(([l, r]) => Math.sqrt(Math.max(0.01, (0.998 * leg) ** 2 - l * l)) - r)))
      .toSorted((x, y) => x - y);
    const reach = highs[Math.floor(0.2 * highs.length)];
    if (bend(reach) >= kneeDeg) return reach;
    let low = reach - 0.3,
      high = reach;
    while (high - low > 1e-4) {
      const m = (low + high) / 2;
      if (bend(m) < kneeDeg) high = m;
      else low = m;
    }
    return high;
  }
  lockTrunk() {
    this.tp = 0;
    this.tr = 0;
  }
  /** full pose at time t: {joints, segs}; `trunkOnly`: the hip joints alone */
  pose(t, { trunkOnly = false } = {}) {
    const { P, k, b, rig } = this,
      a = this.active(t),
      th = this.theta(t),
      mid = this.midPhase(t);
    const p = (n) => val(P[n], t);
    const s = (v3) => v3.clone().multiplyScalar(k);
    // ---- pelvis
    const hipStand = (this.T1 + this.T2) * 0.992 + this.ankleH;
    const sway = 0.01 * p('sway');
    const px = lerp(0.006 * this.noise('px', t), sway * Math.cos(th - mid) + 0.012 * this.noise('px', t), a),
      pz = lerp(
        0.01 * this.noise('pz', t),
        0.015 * Math.cos(2 * (th - mid) + 2) + 0.02 * this.noise('pz', t),
        a,
      );
    const py = lerp(hipStand, this.pelvisY(t), a);
    const w = (x) => Math.pow((1 + Math.cos(x)) / 2, 2);
    const obl =
      a *
      ((p('dropL') + this.blockVal(this.jDrop, th / Math.PI, 0)) * w(th - mid) -
        (p('dropR') + this.blockVal(this.jDrop, th / Math.PI, 1)) * w(th - Math.PI - mid)) *
      D2R;
    const yawP = -a * p('pelvisYaw') * Math.cos(th - 0.25) * D2R,
      qP = qYZX(yawP, obl, (2 + a * 0.35 * p('trunkLean')) * D2R);
    const pelvis = V(px, py, pz);
    // ---- trunk: solve pitch & roll of the thorax so that hip-mid -> shoulder-mid has the wanted lean
    const yawT = a * p('thoraxYaw') * Math.cos(th - 0.12) * D2R + 0.6 * D2R * this.noise('yaw', t);
    const leanT =
        (lerp(1, p('trunkLean'), a) +
          a * 1.1 * Math.cos(2 * (th - mid) + 0.6) +
          a * p('leanScatter') * this.blockVal(this.jLean, th / Math.PI, 0) +
          0.35 * this.noise('lean', t)) *
        D2R,
      latT =
        (p('lateralLean') + a * 1.0 * Math.cos(th - mid + Math.PI) * 1 + 0.3 * this.noise('lat', t)) * D2R;
    const off = (q, from, to) => s(to.clone().sub(from)).applyQuaternion(q);
    const e = {
      L: p('shoulderUpL') / 100 + 0.0012 * this.noise('shl', t),
      R: p('shoulderUpR') / 100 + 0.0012 * this.noise('shr', t),
    };
    const trunk = (pitch, roll) => {
      const qT = qYZX(yawT, roll, pitch),
        qA = qP.clone().slerp(qT, 0.35),
        qS = qP.clone().slerp(qT, 0.75);
      const abd = pelvis.clone().add(off(qP, b.pelvis, b.abdomen)),
        tor = abd.clone().add(off(qA, b.abdomen, b.torso)),
        che = tor.clone().add(off(qS, b.torso, b.chest));
      const o = { qT, qA, qS, abd, tor, che, sh: {}, cl: {}, qC: {} };
      for (const sd of ['L', 'R']) {
        const sg = sd === 'L' ? 1 : -1;
        const c0 = b.clav.clone();
        c0.x *= sg;
        const d0 = b.shoulder
          .clone()
          .sub(b.clav)
          .multiply(V(...rig.sc.clav));
        const len = Math.hypot(d0.x, d0.y) * k,
          y1 = d0.y * k + e[sd],
          x1 = Math.sqrt(len * len - y1 * y1);
        const ang = Math.atan2(y1, x1) - Math.atan2(d0.y, d0.x);
        o.cl[sd] = che.clone().add(off(qT, b.chest, c0));
        o.qC[sd] = qT.clone().multiply(new THREE.Quaternion().setFromAxisAngle(Z, sg * ang));
        o.sh[sd] = o.cl[sd].clone().add(V(sg * x1, y1, d0.z * k).applyQuaternion(qT));
      }
      o.ms = o.sh.L.clone().add(o.sh.R).multiplyScalar(0.5);
      return o;
    };
    const hipO = V(rig.hipX, b.hip.y, b.hip.z);
    const hip = {
      L: pelvis.clone().add(off(qP, b.pelvis, hipO)),
      R: pelvis.clone().add(off(qP, b.pelvis, V(-hipO.x, hipO.y, hipO.z))),
    };
    if (trunkOnly) return hip;
    const mh = hip.L.clone().add(hip.R).multiplyScalar(0.5);
    let tp = leanT,
      tr = -latT,
      o;
    for (let i = 0; i < 5; i++) {
      o = trunk(tp, tr);
      const v = o.ms.clone().sub(mh);
      tp += leanT - Math.atan2(v.z, v.y);
      tr -= latT - Math.atan2(v.x, v.y);
    }
    o = trunk(tp, tr);
    // ---- neck & head (gaze level); neck pitch solved for the forward displacement of the ears
    const qH = qYZX(
      (p('headYaw') + 0.9 * this.noise('hy', t)) * D2R + 0.12 * yawT,
      0.7 * D2R * this.noise('hr', t),
      (p('headPitch') +
        1.2 * this.noise('hp', t) +
        a *
          (0.6 * Math.cos(2 * (th - mid)) +
            p('pitchScatter') * this.blockVal(this.jPitch, th / Math.PI, 0))) *
        D2R,
    );
    const neck = o.che.clone().add(off(o.qT, b.chest, b.neck));
    const nl = s(b.head.clone().sub(b.neck));
    const nlen = Math.hypot(nl.y, nl.z),
      n0 = Math.atan2(nl.z, nl.y);
    const base = n0 + rig.neckBase * D2R + 0.5 * tp;
    const z1 = clamp(
      nlen * Math.sin(base) + (p('forwardHead') + 0.12 * this.noise('fh', t)) / 100,
      -nlen * 0.95,
      nlen * 0.97,
    );
    const np = Math.asin(z1 / nlen) - n0;
    const qN = new THREE.Quaternion()
      .setFromAxisAngle(Y, 0.5 * yawT)
      .multiply(new THREE.Quaternion().setFromAxisAngle(Z, 0.4 * tr))
      .multiply(new THREE.Quaternion().setFromAxisAngle(X, np));
    const head = neck.clone().add(nl.clone().applyQuaternion(qN));
    const hp = (v3) =>
      head.clone().add(
        v3
          .clone()
          .sub(b.head)
          .multiply(V(...rig.sc.head))
          .multiplyScalar(k)
          .applyQuaternion(qH),
      );
    const mir = (v3) => V(-v3.x, v3.y, v3.z);
    // ---- arms
    const nrm = o.sh.L.clone().sub(o.sh.R);
    nrm.y = 0;
    nrm.normalize();
    const m = o.ms.clone().sub(mh).normalize();
    nrm.addScaledVector(m, -nrm.dot(m)).normalize();
    const fw = nrm.clone().cross(m).normalize();
    const J = {},
      segs = {},
      arm = {};
    for (const sd of ['L', 'R']) {
      const sg = sd === 'L' ? 1 : -1,
        par = sd === 'L' ? 1 : 0,
        ph = th - (sd === 'L' ? Math.PI : 0),
        c = Math.cos(ph),
        S = o.sh[sd];
      const bx = th / Math.PI;
      const amp = (p('armAmp' + sd) + this.blockVal(this.jAmp, bx, par)) / 100,
        shHalf = S.clone().sub(o.ms).dot(nrm) * sg;
      const cf = (p('cross' + sd) + this.blockVal(this.jCross, bx, par)) / 100,
        cb = -(shHalf + p('armOut') / 100);
      // longer reach across needs a slightly less forward path
      const fc = p('armFwd') / 100 - 0.35 * Math.max(0, p('cross' + sd) / 100),
        f = lerp(0.02, fc + (amp / 2) * c, a),
        cr = lerp(cb, cb + (cf - cb) * Math.pow((1 + c) / 2, 1.0), a),
        el =
          lerp(
            158,
            p('elbow' + sd) + this.blockVal(this.jElbow, bx, par) - p('elbowVar') * Math.cos(ph - 0.35),
            a,
          ) * D2R;
      const dl = -cr * sg - S.clone().sub(o.ms).dot(nrm);
      let d = Math.sqrt(this.L1 ** 2 + this.L2 ** 2 - 2 * this.L1 * this.L2 * Math.cos(el));
      const up2 = d * d - f * f - dl * dl,
        minDown = 0.2;
      let down = up2 > 0 ? Math.sqrt(up2) : 0;
      down = minDown + Math.log(1 + Math.exp((down - minDown) * 40)) / 40;
      const W = S.clone().addScaledVector(nrm, dl).addScaledVector(m, -down).addScaledVector(fw, f);
      const pole = fw
        .clone()
        .multiplyScalar(-0.75)
        .addScaledVector(m, -0.55)
        .addScaledVector(nrm, sg * (0.28 + 0.5 * Math.max(0, cr + 0.05)));
      const r = ik2(S, W, this.L1, this.L2, pole);
      const n0a = V(0, -sg, 0),
        d1 = r.mid.clone().sub(S),
        d2 = r.end.clone().sub(r.mid),
        n1 = d1.clone().cross(d2);
      arm[sd] = {
        el: r.mid,
        wr: r.end,
        qU: orient(
          V(
            sg * (b.elbow.x - b.shoulder.x) * rig.sc.uarm[0],
            (b.elbow.y - b.shoulder.y) * rig.sc.uarm[1],
            (b.elbow.z - b.shoulder.z) * rig.sc.uarm[2],
          ),
          n0a,
          d1,
          n1,
        ),
        qF: orient(
          V(sg * (b.wrist.x - b.elbow.x) * rig.sc.farm[0], b.wrist.y - b.elbow.y, b.wrist.z - b.elbow.z),
          n0a,
          d2,
          n1,
        ),
        over: r.over,
      };
    }
    // ---- legs
    const leg = {};
    for (const sd of ['L', 'R']) {
      const sg = sd === 'L' ? 1 : -1,
        f = this.foot(sd, t);
      const at = V(lerp(sg * 0.105 * k, f.x, a), lerp(this.ankleH, f.y, a), lerp(0, f.z, a));
      const r = ik2(hip[sd], at, this.T1, this.T2, V(sg * 0.12, 0, 1).applyQuaternion(qP));
      const d1 = r.mid.clone().sub(hip[sd]),
        d2 = r.end.clone().sub(r.mid);
      let n1 = d1.clone().cross(d2);
      if (n1.length() < 1e-5 || n1.x < 0) n1 = V(1, 0, 0);
      n1.normalize().lerp(V(1, 0, 0), n1.x > 0.3 ? 0 : 0.5);
      const b1 = b.knee.clone().sub(b.hip),
        b2 = b.ankle.clone().sub(b.knee);
      const shankPitch = Math.atan2(-d2.z, -d2.y) / D2R; // + = ankle behind the knee
      let pitch;
      const swp = clamp(shankPitch + 14, -12, 115);
      if (f.stance) pitch = f.pitch;
      else {
        const w0 = smooth(f.u / 0.22),
          w1 = smooth((f.u - 0.72) / 0.28);
        pitch = lerp(lerp(f.pe, swp, w0), f.pn, w1);
      }
      pitch = lerp(0, pitch, a);
      leg[sd] = {
        kn: r.mid,
        an: r.end,
        qTh: orient(b1, X, d1, n1),
        qSh: orient(b2, X, d2, n1),
        qF: new THREE.Quaternion()
          .setFromAxisAngle(Y, sg * 5 * D2R)
          .multiply(new THREE.Quaternion().setFromAxisAngle(X, pitch * D2R)),
        over: r.over,
        f,
      };
    }
    // ---- outputs
    const seg = (name, o0, pos, q, sc) => {
      segs[name] = {
        o: o0.toArray(),
        p: pos.toArray(),
        q: q.toArray(),
        s: (sc || [1, 1, 1]).map((x) => x * k),
      };
    };
    seg('pelvis', b.pelvis, pelvis, qP);
    seg('abdomen', b.abdomen, o.abd, o.qA);
    seg('torso', b.torso, o.tor, o.qS);
    seg('chest', b.chest, o.che, o.qT);
    seg('neck', b.neck, neck, qN);
    seg('head', b.head, head, qH, rig.sc.head);
    const put = (n, v3) => {
      J[n] = v3;
    };
    for (const sd of ['L', 'R']) {
      const f = (v3) => (sd === 'L' ? v3 : mir(v3));
      seg('clav' + sd, f(b.clav), o.cl[sd], o.qC[sd], rig.sc.clav);
      seg('uarm' + sd, f(b.shoulder), o.sh[sd], arm[sd].qU, rig.sc.uarm);
      seg('farm' + sd, f(b.elbow), arm[sd].el, arm[sd].qF, rig.sc.farm);
      seg('hand' + sd, f(b.wrist), arm[sd].wr, arm[sd].qF, rig.sc.hand);
      seg('thigh' + sd, f(b.hip), hip[sd], leg[sd].qTh, rig.sc.thigh);
      seg('shank' + sd, f(b.knee), leg[sd].kn, leg[sd].qSh, rig.sc.shank);
      seg('foot' + sd, f(b.ankle), leg[sd].an, leg[sd].qF, rig.sc.foot);
      put('ear' + sd, hp(f(b.ear)));
      put('eye' + sd, hp(f(b.eye)));
      put('shoulder' + sd, o.sh[sd]);
      put('elbow' + sd, arm[sd].el);
      put('wrist' + sd, arm[sd].wr);
      put('hip' + sd, hip[sd]);
      put('knee' + sd, leg[sd].kn);
      put('ankle' + sd, leg[sd].an);
      const fo = (v3) =>
        leg[sd].an.clone().add(
          f(v3)
            .clone()
            .sub(f(b.ankle))
            .multiply(V(...rig.sc.foot))
            .multiplyScalar(k)
            .applyQuaternion(leg[sd].qF),
        );
      put('heel' + sd, fo(b.heel));
      put('toe' + sd, fo(b.toe));
    }
    put('nose', hp(b.nose));
    put('c7', o.che.clone().add(off(o.qT, b.chest, b.c7)));
    put('sternum', o.che.clone().add(off(o.qT, b.chest, b.sternum)));
    put('pelvis', mh);
    if (this.sc.root) this.applyRoot(t, J, segs);
    return {
      joints: J,
      segs,
      a,
      theta: th,
      over: { armL: arm.L.over, armR: arm.R.over, legL: leg.L.over, legR: leg.R.over },
    };
  }
  applyRoot(t, J, segs) {
    const R = this.sc.root,
      x = val(R.x ?? 0, 0) + (R.vx || 0) * t,
      z = (R.z || 0) + (R.vz || 0) * t,
      q = new THREE.Quaternion().setFromAxisAngle(Y, (R.yawDeg || 0) * D2R),
      T = V(x, 0, z);
    for (const n in J) J[n].applyQuaternion(q).add(T);
    for (const n in segs) {
      const g = segs[n];
      g.p = V(...g.p)
        .applyQuaternion(q)
        .add(T)
        .toArray();
      g.q = q
        .clone()
        .multiply(new THREE.Quaternion(...g.q))
        .toArray();
    }
  }
}
export const JOINTS = [
  'nose',
  'eyeL',
  'eyeR',
  'earL',
  'earR',
  'c7',
  'sternum',
  'shoulderL',
  'shoulderR',
  'elbowL',
  'elbowR',
  'wristL',
  'wristR',
  'pelvis',
  'hipL',
  'hipR',
  'kneeL',
  'kneeR',
  'ankleL',
  'ankleR',
  'heelL',
  'heelR',
  'toeL',
  'toeR',
];
