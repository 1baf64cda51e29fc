/**
 * Arms seen from the front: how far each wrist passes the body's midline.
 *
 * The picture shows a wrist that is in front of the body too large and too far out (perspective), and the trunk turns
 * towards the side away from the forward arm, taking its midline along. Both are undone: the wrist's place is scaled
 * back by its reach towards the camera, then turned with the shoulder line. A wrist behind its own fist is guessed by
 * the engine, the fist is seen: the place is taken from knuckles and elbow.
 */
import { chestTurn } from '../../gait/chest-turn.ts';
import { samplesOf } from '../../body/samples.ts';
import { lineXAt, type Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import { midpoint2, MIN_PRESENCE, type Point2, type Tracks } from '../../body/tracks.ts';
import type { Stride } from '../../gait/steps.ts';
import type { Side } from '../../model/measure.ts';
import type { Landmark } from '../../pose/landmarks.ts';
import { checkPoint } from '../../pose/check-point.ts';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import { medianError } from '../../signal/believable.ts';
import { fitHarmonics, harmonicAt } from '../../signal/harmonic.ts';
import { lowpass } from '../../signal/butterworth.ts';
import { MAD_TO_SD, median, robustSd } from '../../signal/robust.ts';
import { within } from '../../signal/within.ts';
import type { RunInput, RunValue } from '../definition.ts';
import type { Sided } from '../reading.ts';
import { MIN_STRIDES } from '../shared/run-values.ts';
import { wristSeen } from '../shared/wrist-seen.ts';

type ArmSide = Sided;

/**
 * Reach of a wrist that is swung forward in front of the trunk, shoulder widths. Depth of a wrist is the engine's weakest number, so it
 * is kept within what a bent arm can do (forearm of 0.7 shoulder widths, elbow beside or a little before the trunk).
 */
const MIN_REACH = 0.5;
const MAX_REACH = 1;

/**
 * From the wrist to the knuckles in forearm lengths (de Leva 1996: 86 mm to 269 mm of men, 78 to 264 of women), a little
 * more for the hand being the nearer end.
 */
const HAND_PER_FOREARM = 0.33;

/** Torso rotation is slow against the joints' jitter in depth: three harmonics of a stride hold it. */
const ROTATION_HZ = 4;

interface Turn {
  /** Turn of the shoulder line at each sample, radians: + = left shoulder away from the camera. */
  readonly angle: Float64Array;
  /** How far each wrist is in front of the trunk line by the engine's depth, shoulder widths. */
  readonly ahead: Readonly<Record<ArmSide, Float64Array>>;
  /** The same of an arm that is swung forward, within what it can be. */
  readonly reach: Readonly<Record<ArmSide, Float64Array>>;
  /** How far the angle may be off at its furthest (standard deviation), radians. */
  readonly doubt: number;
}

/**
 * The engine's depth levels the turn of the shoulders: where runners turn by 5 to 20 degrees to either side it shows 2 to
 * 10. Standard deviation of the difference at the furthest turn, rendered runners; radians.
 */
const ENGINE_TURN_DOUBT = 5 / DEG;

/** Rotation of the torso, by the chest where the shirt shows it, else by the engine's depth; and reach of the wrists. */
function turnOf(scene: Scene, strides: readonly Stride[]): Turn {
  const chest = chestTurn(scene, strides);
  const l = scene.tracks.world('leftShoulder');
  const r = scene.tracks.world('rightShoulder');
  const raw = Float64Array.from(l.x, (v, i) => Math.atan2(l.z[i] - r.z[i], v - r.x[i]));
  const smooth = lowpass(raw, scene.tracks.rateHz, ROTATION_HZ);
  const middle = median(smooth);
  // The camera's turn as the engine has it: from a quarter to all of what it is, so this takes off too little rather
  // than too much.
  const standing = scene.facing.leftAzimuthDeg / DEG;
  const { startS, rateHz } = scene.tracks;
  const angle = Float64Array.from(smooth, (v, i) => {
    const phase = chest ? phaseAt(strides, startS + i / rateHz) : Number.NaN;
    return standing + (chest && !Number.isNaN(phase) ? chest.at(phase) : v - middle);
  });
  const aheadOf = (wrist: Landmark) => {
    const w = scene.tracks.world(wrist);
    const s = scene.shouldersWorld;
    const h = scene.hipsWorld;
    return Float64Array.from(w.z, (z, i) => {
      const k = (w.y[i] - h.y[i]) / (s.y[i] - h.y[i]);
      return -(z - (h.z[i] + k * (s.z[i] - h.z[i]))) / scene.shoulderM;
    });
  };
  const ahead = { left: aheadOf('leftWrist'), right: aheadOf('rightWrist') };
  const reachOf = (d: number) => within(d, MIN_REACH, MAX_REACH);
  return {
    angle,
    ahead,
    reach: { left: ahead.left.map(reachOf), right: ahead.right.map(reachOf) },
    // Half of the range is the turn to one side.
    doubt: chest ? chest.doubtDeg / 2 / DEG : ENGINE_TURN_DOUBT,
  };
}

/** What crossing needs of the picture: pixels. */
interface ArmPicture {
  readonly wrist: readonly [number, number];
  readonly shoulders: readonly [number, number];
  readonly hips: readonly [number, number];
}

/** Crossing in shoulder widths; + = past the midline. Turn in radians, reach in shoulder widths. */
function crossingOf(picture: ArmPicture, side: ArmSide, scene: Scene, turn: number, reach: number): number {
  const distance = scene.focalPx / scene.shoulderPx;
  const centre = scene.tracks.width / 2;
  const line = lineXAt(
    picture.hips[0],
    picture.hips[1],
    picture.shoulders[0],
    picture.shoulders[1],
    picture.wrist[1],
  );
  const x = ((picture.wrist[0] - centre) * (distance - reach)) / distance - (line - centre);
  // To the runner's left, along the shoulder line: x cos θ + z sin θ, with z = −reach (towards the camera).
  const left = (x / scene.shoulderPx) * Math.cos(turn) - reach * Math.sin(turn);
  return side === 'left' ? -left : left;
}

/** Phase of a moment in its stride, 0..1; NaN outside. */
function phaseAt(strides: readonly Stride[], timeS: number): number {
  for (const s of strides)
    if (timeS >= s.startS && timeS < s.endS) return (timeS - s.startS) / (s.endS - s.startS);
  return Number.NaN;
}

export interface ArmCrossing {
  /** For each stride: furthest passing of the midline, % of shoulder width; NaN where the wrist was not seen. */
  readonly perStride: readonly number[];
  /** How far all of them may be off together (standard deviation), % of shoulder width; NaN where the wrist was not seen. */
  readonly doubt: number;
}

/** Where the engines put a wrist across the body, % of shoulder width (standard deviation between rendered runners). */
const WRIST_DOUBT = 4;

/**
 * Path of the wrist in the picture, pixels. A forearm that points at the camera hides its wrist behind the fist: the
 * engine puts it back by a usual hand from the knuckles that it sees, whichever way and however short the hand shows,
 * and so 2 to 12 % of the shoulder width too far out, or too far across where the arm crosses. The hand of a runner
 * goes on where the forearm points: the wrist is on the line from elbow to knuckles. NaN where neither is seen.
 */
function wristPath(tracks: Tracks, side: ArmSide): Point2 {
  const wrist = tracks.image(`${side}Wrist`);
  const elbow = tracks.image(`${side}Elbow`);
  const knuckles = midpoint2(tracks.image(`${side}Index`), tracks.image(`${side}Pinky`));
  const between = (axis: 'x' | 'y') =>
    Float64Array.from(wrist[axis], (seen, i) => {
      const from = elbow[axis][i];
      const place = from + (knuckles[axis][i] - from) / (1 + HAND_PER_FOREARM);
      return Number.isNaN(place) ? seen : place;
    });
  return { x: between('x'), y: between('y') };
}

interface Crossing {
  /** At a sample, shoulder widths, + = past the midline, by the stride it is seen in. */
  readonly at: (sample: number, stride: Stride) => number;
  readonly turn: Turn;
  /**
   * Whether the wrist swings ahead of the trunk at a sample of a stride: further ahead than in the middle of its swing. A
   * hand passes the body in front of it. Behind it the wrist has no reach, and would be turned in by one that is not there.
   */
  readonly forwardIn: (from: number, to: number) => (sample: number) => boolean;
}

/** @returns null where the wrist is not seen */
function crossingAt(scene: Scene, strides: readonly Stride[], side: ArmSide): Crossing | null {
  const { tracks } = scene;
  if (!wristSeen(scene, side)) return null;
  const turn = turnOf(scene, strides);
  const w = wristPath(tracks, side);
  const series = Float64Array.from(w.x, (x, i) =>
    crossingOf(
      {
        wrist: [x, w.y[i]],
        shoulders: [scene.shoulders.x[i], scene.shoulders.y[i]],
        hips: [scene.hips.x[i], scene.hips.y[i]],
      },
      side,
      scene,
      turn.angle[i],
      turn.reach[side][i],
    ),
  );
  const shift = checkShift(scene, strides, side, turn, series);
  const at = (i: number, stride: Stride) => {
    const t = tracks.startS + i / tracks.rateHz;
    return series[i] + CHECK_WEIGHT * shift((t - stride.startS) / (stride.endS - stride.startS));
  };
  const ahead = turn.ahead[side];
  const forwardIn = (from: number, to: number) => {
    const middle = median(ahead.subarray(from, to));
    return (i: number) => !(ahead[i] < middle);
  };
  return { at, turn, forwardIn };
}

/**
 * Crossing of one arm over time, % of shoulder width, + = past the midline: its highest in a stride is what
 * `armCrossing` gives for that stride. While the wrist swings back its reach is not known, and it is shown no further in than
 * in front. NaN outside the strides, where the wrist is not seen, and throughout where it is hidden.
 */
export function crossingSeries(scene: Scene, strides: readonly Stride[], side: ArmSide): Float64Array {
  const out = new Float64Array(scene.tracks.length).fill(Number.NaN);
  const crossing = crossingAt(scene, strides, side);
  if (!crossing) return out;
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    const forward = crossing.forwardIn(from, to);
    let most = -Infinity;
    for (let i = from; i < to; i++) {
      out[i] = 100 * crossing.at(i, stride);
      if (forward(i) && out[i] > most) most = out[i];
    }
    for (let i = from; i < to; i++) if (out[i] > most) out[i] = most;
  }
  return out;
}

/**
 * @param strides of this scene
 * @returns crossing of one arm in every stride
 */
export function armCrossing(scene: Scene, strides: readonly Stride[], side: ArmSide): ArmCrossing {
  const crossing = crossingAt(scene, strides, side);
  if (!crossing) return { perStride: strides.map(() => Number.NaN), doubt: Number.NaN };
  const reaches: number[] = [];
  const perStride = strides.map((stride) => {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    let best = Number.NaN;
    let furthest = from;
    let seen = 0;
    const forward = crossing.forwardIn(from, to);
    for (let i = from; i < to; i++) {
      const c = crossing.at(i, stride);
      if (Number.isNaN(c)) continue;
      seen++;
      if (best >= c || !forward(i)) continue;
      best = c;
      furthest = i;
    }
    reaches.push(crossing.turn.reach[side][furthest]);
    return seen >= 0.7 * (to - from) ? 100 * best : Number.NaN;
  });
  // A wrist ahead of the trunk moves across it by its reach for every radian of turn.
  return { perStride, doubt: Math.hypot(WRIST_DOUBT, 100 * median(reaches) * crossing.turn.doubt) };
}

/**
 * How far the crossing of one runner who runs alike differs between two runs, % of shoulder width (standard deviation):
 * other cameras and other clothes on six clips of two recorded runners. It is less than how far a number may be from the
 * truth, since a body and a way of turning are the same in both runs.
 */
export const BETWEEN_RUNS = 3.4;

/**
 * Of a whole run: the median over strides. Its spread holds how far all strides may be off together, which more strides
 * do not lessen; its error what of that differs between two runs of the same runner.
 * @returns null where there is no error to add, or too little was seen
 */
export function crossingOfRun({ strides }: RunInput, side: Side): RunValue | null {
  const key = `armCrossing.${side}`;
  const values = strides.map((s) => s.values[key]).filter((v) => v !== undefined);
  const doubts = strides.map((s) => s.doubts[key]).filter((v) => v !== undefined);
  if (values.length < MIN_STRIDES || doubts.length === 0) return null;
  return {
    value: median(values),
    spread: Math.hypot(robustSd(values), median(doubts)),
    error: Math.hypot(robustSd(values) * medianError(values.length), BETWEEN_RUNS),
    strides: values.length,
    baseline: null,
  };
}

/** Weight of the check engine's place of the wrist against the other's: their scatter there is alike, so half and half. */
const CHECK_WEIGHT = 0.5;

/**
 * What the check engine adds: the difference of its crossing to the other's over the phase of the stride, as a mean and one
 * sinusoid. Frames on which both ran fall on other phases in every stride, so a few a second cover the stride.
 */
function checkShift(
  scene: Scene,
  strides: readonly Stride[],
  side: ArmSide,
  turn: Turn,
  series: Float64Array,
): (phase: number) => number {
  const phases: number[] = [];
  const differences: number[] = [];
  for (const frame of scene.tracks.frames) {
    const picture = checkPicture(frame, side);
    if (!picture) continue;
    const phase = phaseAt(strides, frame.timeS);
    const i = Math.round((frame.timeS - scene.tracks.startS) * scene.tracks.rateHz);
    if (Number.isNaN(phase) || i < 0 || i >= series.length) continue;
    const d = crossingOf(picture, side, scene, turn.angle[i], turn.reach[side][i]) - series[i];
    if (Number.isNaN(d)) continue;
    phases.push(phase);
    differences.push(d);
  }
  const middle = median(differences);
  const spread = Math.max(0.05, 3 * MAD_TO_SD * median(differences.map((d) => Math.abs(d - middle))));
  const kept = phases
    .map((p, i) => [p, differences[i]] as const)
    .filter(([, d]) => Math.abs(d - middle) <= spread);
  if (kept.length < 12) return () => (kept.length >= 4 ? middle : 0);
  const fit = fitHarmonics(
    kept.map(([p]) => p),
    kept.map(([, d]) => d),
    1,
    { harmonics: 1, originS: 0, drift: false },
  );
  return fit ? (phase) => harmonicAt(fit, phase) : () => middle;
}

function checkPicture(frame: PoseFrame, side: ArmSide): ArmPicture | null {
  if (!frame.check || frame.presence < MIN_PRESENCE) return null;
  const at = (landmark: Landmark) => checkPoint(frame, landmark);
  const wrist = at(`${side}Wrist`);
  const [sl, sr, hl, hr] = [at('leftShoulder'), at('rightShoulder'), at('leftHip'), at('rightHip')];
  if (!wrist || !sl || !sr || !hl || !hr) return null;
  return {
    wrist,
    shoulders: [(sl[0] + sr[0]) / 2, (sl[1] + sr[1]) / 2],
    hips: [(hl[0] + hr[0]) / 2, (hl[1] + hr[1]) / 2],
  };
}
