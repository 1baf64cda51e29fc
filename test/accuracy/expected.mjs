/**
 * What each measure should read on a rendered clip, computed from its 3D joints: the definition of the measures, which a
 * camera can only estimate.
 *   node test/accuracy/expected.mjs CLIP.json [startS endS]   prints { "armCrossing.left": 17.8, …, "neutral": {…} }
 * World: metres, y up, the runner faces +z, +x is the runner's left. Only frames in which the runner runs count.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const DEG = 180 / Math.PI;
/** Side, ending of its joints' names, sign of its direction. @type {readonly (readonly [string, string, number])[]} */
const SIDES = [
  ['left', 'L', 1],
  ['right', 'R', -1],
];
const POSTURE = [
  'trunkLean',
  'forwardHead',
  'headPitch',
  'shoulderHeight',
  'shoulderHeight.left',
  'shoulderHeight.right',
  'shoulderTilt',
  'lateralLean',
];

/** @param {readonly number[]} a @returns {any} null where there is nothing to average */
const mean = (a) => (a.length ? a.reduce((s, x) => s + x, 0) / a.length : null);
const median = (a) => {
  if (!a.length) return null;
  const s = a.toSorted((x, y) => x - y);
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};
const range = (a) => Math.max(...a) - Math.min(...a);
const sub = (a, b) => a.map((x, i) => x - b[i]);
const mid = (a, b) => a.map((x, i) => (x + b[i]) / 2);
const dot = (a, b) => a.reduce((s, x, i) => s + x * b[i], 0);
const norm = (a) => Math.hypot(...a);
const angleAt = (a, b, c) => {
  const u = sub(a, b);
  const v = sub(c, b);
  return DEG * Math.acos(Math.min(1, Math.max(-1, dot(u, v) / (norm(u) * norm(v)))));
};

/** @returns {Record<string, number | null>} measure key → value in the session file's unit */
export function expected(clip, joints, startS = 0, endS = Infinity) {
  const frames = joints.frames.filter((f) => f.a >= 0.999 && f.t >= startS && f.t <= endS);
  const inside = (t) =>
    t >= startS && t <= endS && frames.length > 0 && t >= frames[0].t && t <= frames.at(-1).t;
  const contacts = clip.footContacts.filter((c) => inside(c.time));
  if (frames.length < 2 || contacts.length < 6) return {};
  const body = readBody(joints, frames);
  const out = {
    ...rhythm(contacts),
    ...posture(body, frames),
    ...arms(body, strideFrames(contacts, frames)),
    ...stance(body, frames, contacts, clip.toeOffs ?? []),
    ...bounce(body, frames, contacts),
    ...stepWidth(body, frames, contacts),
  };
  for (const [side, S] of SIDES) {
    const bend = (f) => angleAt(body.at(f, `shoulder${S}`), body.at(f, `elbow${S}`), body.at(f, `wrist${S}`));
    out[`elbowAngle.${side}`] = mean(frames.map(bend));
  }
  for (const k in out)
    out[k] = out[k] === null || Number.isNaN(out[k]) ? null : Math.round(out[k] * 100) / 100;
  return out;
}

/** The posture measures while the runner stands still before running: their neutral baseline. {} where they never do. */
export function neutral(joints) {
  const firstRun = joints.frames.find((f) => f.a >= 0.999);
  const before = joints.frames.filter((f) => f.a <= 0.001 && (!firstRun || f.t < firstRun.t));
  if (before.length < 10) return {};
  const from = before[0].t;
  const step = (before.at(-1).t - from) / 12;
  const beat = Array.from({ length: 12 }, (_, i) => ({ side: i % 2 ? 'L' : 'R', time: from + step * i }));
  const still = expected({ footContacts: beat }, { ...joints, frames: before.map((f) => ({ ...f, a: 1 })) });
  return Object.fromEntries(POSTURE.map((k) => [k, still[k]]));
}

function readBody(joints, frames) {
  const index = Object.fromEntries(joints.joints.map((name, i) => [name, i]));
  const at = (f, name) => f.w[index[name]];
  const pair = (name) => (f) => mid(at(f, `${name}L`), at(f, `${name}R`));
  const shoulders = pair('shoulder');
  const hips = pair('hip');
  return {
    at,
    shoulders,
    hips,
    ears: pair('ear'),
    shoulderWidth: mean(frames.map((f) => norm(sub(at(f, 'shoulderL'), at(f, 'shoulderR'))))),
    trunk: mean(frames.map((f) => norm(sub(shoulders(f), hips(f))))),
  };
}

function rhythm(contacts) {
  const steps = contacts
    .slice(1)
    .map((c, i) => ({ side: c.side, s: c.time - contacts[i].time }))
    .filter((x) => x.s < 0.8);
  const timesOf = (side) => steps.filter((x) => x.side === side).map((x) => x.s);
  const left = mean(timesOf('L'));
  const right = mean(timesOf('R'));
  const stepS = mean(steps.map((x) => x.s));
  const scatter = Math.sqrt(mean(steps.map((x) => (x.s - (x.side === 'L' ? left : right)) ** 2)));
  return {
    cadence: 60 / stepS,
    stepTimeAsymmetry: (100 * (left - right)) / ((left + right) / 2),
    stepTimeVariability: (100 * scatter) / stepS,
  };
}

function posture({ at, shoulders, hips, ears, shoulderWidth }, frames) {
  const out = {};
  const average = (measure) => mean(frames.map(measure));
  const trunkLine = (f) => sub(shoulders(f), hips(f));
  const lean = (f) => DEG * Math.atan2(trunkLine(f)[2], trunkLine(f)[1]);
  out.trunkLean = average(lean);
  out.lateralLean = average((f) => DEG * Math.atan2(trunkLine(f)[0], trunkLine(f)[1]));
  out.forwardHead = average((f) => {
    const d = sub(ears(f), shoulders(f));
    return DEG * Math.atan2(d[2], d[1]) - lean(f);
  });
  out.headPitch = average((f) => {
    const d = sub(at(f, 'nose'), ears(f));
    return DEG * Math.atan2(-d[1], d[2]);
  });
  for (const [side, S] of SIDES) {
    const height = average((f) => ears(f)[1] - at(f, `shoulder${S}`)[1]);
    out[`shoulderHeight.${side}`] = (100 * height) / shoulderWidth;
  }
  out.shoulderHeight = (out['shoulderHeight.left'] + out['shoulderHeight.right']) / 2;
  out.shoulderTilt = average((f) => tilt(sub(at(f, 'shoulderL'), at(f, 'shoulderR'))));
  return out;
}

/** From one contact of the left foot to its next. */
function strideFrames(contacts, frames) {
  const left = contacts.filter((c) => c.side === 'L').map((c) => c.time);
  return left
    .slice(1)
    .map((end, i) => [left[i], end])
    .filter(([from, to]) => to - from < 1.4)
    .map(([from, to]) => frames.filter((f) => f.t >= from && f.t < to));
}

function arms({ at, shoulders, hips, shoulderWidth, trunk }, strides) {
  const out = {};
  // Level, to the runner's left.
  const across = (f) => {
    const d = sub(at(f, 'shoulderL'), at(f, 'shoulderR'));
    const n = Math.hypot(d[0], d[2]);
    return [d[0] / n, 0, d[2] / n];
  };
  // The trunk's line at height y.
  const origin = (f, y) => {
    const h = hips(f);
    const s = shoulders(f);
    const k = (y - h[1]) / (s[1] - h[1]);
    return h.map((x, i) => x + k * (s[i] - x));
  };
  for (const [side, S, sign] of SIDES) {
    const full = strides.filter((stride) => stride.length >= 4);
    const wristOff = (f) => {
      const w = at(f, `wrist${S}`);
      return sub(w, origin(f, w[1]));
    };
    const past = full.map((stride) => Math.max(...stride.map((f) => -sign * dot(wristOff(f), across(f)))));
    const forward = (f) => {
      const [x, , z] = across(f);
      return dot(wristOff(f), [-z, 0, x]);
    };
    const travel = full.map((stride) => range(stride.map(forward)));
    out[`armCrossing.${side}`] = (100 * median(past)) / shoulderWidth;
    out[`armCrossingShare.${side}`] = (100 * past.filter((x) => x > 0).length) / past.length;
    out[`armSwing.${side}`] = (100 * median(travel)) / trunk;
  }
  const { 'armSwing.left': left, 'armSwing.right': right } = out;
  out.armSwingAsymmetry = (100 * (left - right)) / ((left + right) / 2);
  const yaw = (f) => {
    const d = sub(at(f, 'shoulderL'), at(f, 'shoulderR'));
    return DEG * Math.atan2(d[2], d[0]);
  };
  out.torsoRotation = median(strides.filter((s) => s.length > 3).map((s) => range(s.map(yaw))));
  return out;
}

/** A quantity at a moment between two frames: a shin turns by 5 to 15 degrees in the frame after contact. */
function between(frames, time, of) {
  const i = frames.findIndex((f) => f.t >= time);
  if (i <= 0) return of(frames[Math.max(0, i)]);
  const [a, b] = [frames[i - 1], frames[i]];
  // Across a pause there is nothing to go between.
  if (b.t - a.t > 0.2) return of(b);
  return of(a) + ((time - a.t) / (b.t - a.t)) * (of(b) - of(a));
}

/** Contact to that side's next toe-off. */
function stance({ at }, frames, contacts, toeOffs) {
  const out = {};
  for (const [side, S, sign] of SIDES) {
    const drop = [];
    const flexion = [];
    const shin = [];
    const contactMs = [];
    for (const c of contacts.filter((x) => x.side === S)) {
      const off = toeOffs.find((o) => o.side === S && o.time > c.time && o.time < c.time + 0.5);
      if (!off) continue;
      contactMs.push(1000 * (off.time - c.time));
      const down = frames.filter((f) => f.t >= c.time && f.t <= off.time);
      if (down.length < 2) continue;
      shin.push(
        between(frames, c.time, (f) => {
          const k = sub(at(f, `ankle${S}`), at(f, `knee${S}`));
          return DEG * Math.atan2(k[2], -k[1]);
        }),
      );
      const bend = (f) => 180 - angleAt(at(f, `hip${S}`), at(f, `knee${S}`), at(f, `ankle${S}`));
      flexion.push(Math.max(...down.map(bend)));
      drop.push(Math.max(...down.map((f) => sign * tilt(sub(at(f, 'hipL'), at(f, 'hipR'))))));
    }
    out[`pelvicDrop.${side}`] = median(drop);
    out[`kneeFlexion.${side}`] = median(flexion);
    out[`overstride.${side}`] = median(shin);
    out[`groundContact.${side}`] = median(contactMs);
  }
  return out;
}

/** How far apart the feet are put down, 60 ms after contact, across the direction of travel; mean over steps. */
function stepWidth({ at }, frames, contacts) {
  const legs = frames.flatMap((f) =>
    SIDES.map(([, S]) => {
      const [hip, knee, ankle] = [at(f, `hip${S}`), at(f, `knee${S}`), at(f, `ankle${S}`)];
      return norm(sub(hip, knee)) + norm(sub(knee, ankle));
    }),
  );
  const put = ({ time, side }) => {
    const i = frames.findIndex((f) => f.t >= time + 0.06);
    if (i < 1) return null;
    const [a, b] = [frames[i - 1], frames[i]];
    const share = (time + 0.06 - a.t) / (b.t - a.t);
    return at(a, `ankle${side}`)[0] * (1 - share) + at(b, `ankle${side}`)[0] * share;
  };
  const widths = contacts.slice(1).flatMap((c, i) => {
    const [here, before] = [put(c), put(contacts[i])];
    const apart = here === null || before === null || c.side === contacts[i].side;
    if (apart || c.time - contacts[i].time >= 0.8) return [];
    return [(c.side === 'L' ? 1 : -1) * (here - before)];
  });
  return { stepWidth: widths.length > 0 ? (100 * mean(widths)) / mean(legs) : null };
}

function bounce({ shoulders, trunk }, frames, contacts) {
  const heights = [];
  for (let i = 1; i < contacts.length; i++) {
    const [from, to] = [contacts[i - 1].time, contacts[i].time];
    const y = frames.filter((f) => f.t >= from && f.t < to).map((f) => shoulders(f)[1]);
    if (y.length > 3 && to - from < 0.8) heights.push(range(y));
  }
  return { verticalOscillation: (100 * median(heights)) / trunk };
}

/** Degrees by which a right-to-left vector rises. */
function tilt(d) {
  return DEG * Math.atan2(d[1], Math.hypot(d[0], d[2]));
}

/** Reads CLIP.json and its CLIP.joints.json. @returns {[clip: any, joints: any]} `joints` is null where it has none */
export function readClip(file) {
  const clip = JSON.parse(readFileSync(file, 'utf8'));
  const name = clip.jointsFile ?? path.basename(file).replace(/\.json$/, '.joints.json');
  const joints = path.join(path.dirname(file), name);
  return [clip, existsSync(joints) ? JSON.parse(readFileSync(joints, 'utf8')) : null];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, startS = '0', endS = 'Infinity'] = process.argv.slice(2);
  if (file) {
    const [clip, joints] = readClip(file);
    if (joints === null) throw new Error(`${file} has no joints beside it.`);
    const values = expected(clip, joints, Number(startS), Number(endS));
    console.log(JSON.stringify({ ...values, neutral: neutral(joints) }, null, 1));
  } else {
    console.error('usage: node test/accuracy/expected.mjs CLIP.json [startS endS]');
    process.exitCode = 2;
  }
}
