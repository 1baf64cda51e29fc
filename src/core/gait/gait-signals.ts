/** The signals in which the running rhythm shows, from the joints' paths. */
import { forwardOf, type Facing } from '../body/view.ts';
import { midpoint2, type Tracks } from '../body/tracks.ts';
import { median } from '../signal/robust.ts';
import type { RhythmSignals } from './rhythm.ts';
import type { Landmark } from '../pose/landmarks.ts';

export interface GaitSignals extends RhythmSignals {
  /** Height of the trunk (mean of what is seen of head, shoulders and hips), metres, up positive; NaN in gaps. */
  readonly height: Float64Array;
  /** Left wrist (else elbow) ahead of the right one, metres. */
  readonly armsApart: Float64Array;
  /** Left wrist above the right one, metres: a hand that comes forward rises. NaN in gaps. */
  readonly armsAbove: Float64Array;
  /** Left knee ahead of or above the right one, metres; null where the knees are not seen. */
  readonly kneesApart: Float64Array | null;
  /** Left ankle above the right one, metres; null where the ankles are not seen. */
  readonly feetAbove: Float64Array | null;
  /** Pixels of the image in a metre of the runner. */
  readonly pxPerM: number;
}

/** The engine's depth model is trained on people: its trunk, hip to shoulder joint, is this long when it has no depth. */
const TYPICAL_TRUNK_M = 0.48;

/** Seen well enough for rhythm: less than for posture, since only the beat matters. */
const MIN_RHYTHM_VISIBILITY = 0.3;

/** @param trunkM trunk length in metres; NaN where unknown */
export function gaitSignals(tracks: Tracks, facing: Facing, trunkM: number): GaitSignals {
  const shoulders = midpoint2(tracks.image('leftShoulder'), tracks.image('rightShoulder'));
  const hips = midpoint2(tracks.image('leftHip'), tracks.image('rightHip'));
  const trunkPx = median(
    Float64Array.from(shoulders.x, (v, i) => Math.hypot(v - hips.x[i], shoulders.y[i] - hips.y[i])),
  );
  const metres = Number.isFinite(trunkM) && trunkM > 0.2 ? trunkM : TYPICAL_TRUNK_M;
  const pxPerM = trunkPx / metres;
  const up = (y: Float64Array) => Float64Array.from(y, (v) => -v / pxPerM);
  const ears = midpoint2(tracks.image('leftEar'), tracks.image('rightEar'));
  const vertical = [up(shoulders.y), up(hips.y), up(tracks.image('nose').y), up(ears.y)];
  const height = meanOfCentred(vertical);
  const [fx, fz] = forwardOf(facing.leftAzimuthDeg);
  const apart = (left: Landmark, right: Landmark) => {
    const l = tracks.world(left);
    const r = tracks.world(right);
    return Float64Array.from(l.x, (v, i) => (v - r.x[i]) * fx + (l.z[i] - r.z[i]) * fz);
  };
  const above = (left: Landmark, right: Landmark) => {
    const l = tracks.image(left).y;
    const r = tracks.image(right).y;
    return Float64Array.from(l, (v, i) => (r[i] - v) / pxPerM);
  };
  const seen = (left: Landmark, right: Landmark) =>
    tracks.visibility(left) > MIN_RHYTHM_VISIBILITY && tracks.visibility(right) > MIN_RHYTHM_VISIBILITY;
  const wrists = apart('leftWrist', 'rightWrist');
  const elbows = apart('leftElbow', 'rightElbow');
  const knees = seen('leftKnee', 'rightKnee') ? apart('leftKnee', 'rightKnee') : null;
  const armsAbove = above('leftWrist', 'rightWrist');
  const antisymmetric = [wrists, elbows, armsAbove, above('leftElbow', 'rightElbow')];
  if (knees) antisymmetric.push(knees, above('leftKnee', 'rightKnee'));
  return {
    rateHz: tracks.rateHz,
    vertical,
    antisymmetric,
    height,
    armsApart: Float64Array.from(wrists, (v, i) => (Number.isNaN(v) ? elbows[i] : v)),
    armsAbove,
    kneesApart: knees,
    feetAbove: seen('leftAnkle', 'rightAnkle') ? above('leftAnkle', 'rightAnkle') : null,
    pxPerM,
  };
}

/** Mean of what is there at each moment, each signal with its own middle taken out. */
function meanOfCentred(signals: readonly Float64Array[]): Float64Array {
  const middles = signals.map((s) => median(s));
  const n = signals[0]?.length ?? 0;
  const out = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let count = 0;
    signals.forEach((s, k) => {
      if (Number.isNaN(s[i])) return;
      sum += s[i] - middles[k];
      count++;
    });
    if (count > 0) out[i] = sum / count;
  }
  return out;
}
