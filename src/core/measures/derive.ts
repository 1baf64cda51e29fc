/**
 * From what was measured in a stride to the measures of the session file, with the runner's own neutral stand.
 *
 * From the front, a head that comes forward and shoulders that rise both shorten the ear-to-shoulder distance. They
 * are told apart by what else changes: rising shoulders lengthen the trunk in the picture, a head that comes forward
 * does not, and shows in the engine's depth.
 */
import { DEG } from '../body/scene.ts';
import { median } from '../signal/robust.ts';
import { judge, type Judgement } from './bands.ts';
import { measureKey, type MeasureId, type MeasureKey, type Side, type View } from './catalogue.ts';

/** Raw values of a stride, or their medians while standing. */
export type RawValues = Readonly<Record<MeasureKey, number>>;

export interface DerivedStride {
  /** Values by measure key of the session file. */
  readonly values: Readonly<Record<MeasureKey, number>>;
  /** Baselines by measure key, where there is one. */
  readonly baselines: Readonly<Record<MeasureKey, number>>;
  readonly judgements: Readonly<Record<MeasureKey, Judgement>>;
}

/**
 * The ears move on an arc about the base of the neck. The ear stands about 50° above the horizontal from C7 (the
 * craniovertebral angle of people without complaints), so a centimetre forward goes with tan 40° = 0.84 cm down.
 */
const DROP_PER_FORWARD = Math.tan(40 / DEG);

/** Standing people lean about a degree forward from hip to shoulder; their trunk line gives the vertical. */
const STANDING_LEAN_DEG = 1;

/** From here on a head counts as forward and its drop is not put down to the shoulders, degrees. */
const HEAD_FORWARD_DEG = 6;

/** Half of a shrug's shortening of the neck passes for the head coming nearer in the engine's depth, deg per %. */
const SHRUG_IN_DEPTH = 1;

export function medianValues(list: readonly { readonly values: RawValues }[]): RawValues {
  const keys = new Set(list.flatMap((m) => Object.keys(m.values)));
  const out: Record<MeasureKey, number> = {};
  for (const key of keys) out[key] = median(list.map((m) => m.values[key] ?? Number.NaN));
  return out;
}

/** @param neutral medians of the neutral stand, or of good running; null where neither was taken */
export function deriveStride(raw: RawValues, neutral: RawValues | null, view: View): DerivedStride {
  const values: Record<MeasureKey, number> = {};
  const baselines: Record<MeasureKey, number> = {};
  for (const key of DIRECT) if (raw[key] !== undefined) values[key] = raw[key];
  if (view === 'left' || view === 'right') sagittal(raw, neutral, values, baselines);
  else frontal(raw, neutral, view, values, baselines);
  const judgements: Record<MeasureKey, Judgement> = {};
  const put = (id: MeasureId, side: Side, value: number | undefined, baseline: number | null) => {
    if (value === undefined || Number.isNaN(value)) return;
    const j = judge(id, side, value, baseline, view);
    if (j) judgements[measureKey(id, side)] = j;
  };
  for (const side of ['left', 'right'] as const) {
    put('armCrossing', side, values[`armCrossing.${side}`], null);
    put('pelvicDrop', side, view === 'rear' ? values[`pelvicDrop.${side}`] : undefined, null);
    put('overstride', side, values[`overstride.${side}`], null);
    // Judged by the elevation that is the shoulder's own, not by a head that has come down to it.
    const elevation = values[`elevation.${side}`];
    put('shoulderHeight', side, elevation === undefined ? undefined : -elevation, 0);
  }
  put('forwardHead', 'both', values.forwardHead, baselines.forwardHead ?? null);
  put('trunkLean', 'both', values.trunkLean, null);
  put('armSwingAsymmetry', 'both', values.armSwingAsymmetry, null);
  put('verticalOscillation', 'both', values.verticalOscillation, null);
  put('torsoRotation', 'both', values.torsoRotation, null);
  put('lateralLean', 'both', values.lateralLean, baselines.lateralLean ?? null);
  const elevations = ['left', 'right'].map((s) => values[`elevation.${s}`]).filter((v) => v !== undefined);
  if (elevations.length === 2) put('shoulderHeight', 'both', -(elevations[0]! + elevations[1]!) / 2, 0);
  return { values, baselines, judgements };
}

const DIRECT: readonly MeasureKey[] = [
  'cadence',
  'stepTimeAsymmetry',
  'stepTimeAsymmetry@doubt',
  'armCrossing.left',
  'armCrossing.right',
  'armSwing.left',
  'armSwing.right',
  'armSwingAsymmetry',
  'elbowAngle.left',
  'elbowAngle.right',
  'torsoRotation',
  'pelvicDrop.left',
  'pelvicDrop.right',
  'verticalOscillation',
  'overstride.left',
  'overstride.right',
  'kneeFlexion.left',
  'kneeFlexion.right',
];

/** Picture measure with the second engine's shift only where the neutral stand had it too: else the shift is no change. */
function reader(raw: RawValues, neutral: RawValues | null) {
  const both = raw.secondUsed === 1 && (neutral === null || (neutral.secondUsed ?? 0) > 0.5);
  const read = (from: RawValues, key: MeasureKey) => (both ? from[key] : (from[`${key}@first`] ?? from[key]));
  return {
    now: (key: MeasureKey) => read(raw, key),
    then: (key: MeasureKey) => (neutral ? read(neutral, key) : undefined),
    change(key: MeasureKey): number | undefined {
      const a = read(raw, key);
      const b = neutral ? read(neutral, key) : undefined;
      return a === undefined || b === undefined ? undefined : a - b;
    },
  };
}

function sagittal(
  raw: RawValues,
  neutral: RawValues | null,
  values: Record<MeasureKey, number>,
  baselines: Record<MeasureKey, number>,
): void {
  const { now, then, change } = reader(raw, neutral);
  const lean = change('trunkLean');
  // The stand's own trunk line gives the vertical and takes out the camera's roll and the engine's bias.
  if (lean !== undefined) values.trunkLean = lean + STANDING_LEAN_DEG;
  else if (now('trunkLean') !== undefined) values.trunkLean = now('trunkLean')!;
  if (neutral) baselines.trunkLean = STANDING_LEAN_DEG;
  if (raw['forwardHead@depth'] !== undefined) {
    values.forwardHead = raw['forwardHead@depth'];
    const base = neutral?.['forwardHead@depth'];
    if (base !== undefined) baselines.forwardHead = base;
  }
  if (now('headPitch') !== undefined) values.headPitch = now('headPitch')!;
  if (then('headPitch') !== undefined) baselines.headPitch = then('headPitch')!;
}

function frontal(
  raw: RawValues,
  neutral: RawValues | null,
  view: View,
  values: Record<MeasureKey, number>,
  baselines: Record<MeasureKey, number>,
): void {
  const { now, then, change } = reader(raw, neutral);
  for (const key of ['shoulderTilt', 'lateralLean']) {
    if (now(key) === undefined) continue;
    const base = then(key);
    // A level stand is level: what it shows is the camera's roll.
    values[key] = base === undefined ? now(key)! : now(key)! - base;
    if (base !== undefined) baselines[key] = 0;
  }
  if (view === 'front' && now('headPitch') === undefined && raw['headPitch@depth'] !== undefined) {
    values.headPitch = raw['headPitch@depth'];
    if (neutral?.['headPitch@depth'] !== undefined) baselines.headPitch = neutral['headPitch@depth'];
  }
  const left = change('shoulderHeight.left');
  const right = change('shoulderHeight.right');
  if (left === undefined || right === undefined) return;
  const trunk = change('trunkLength') ?? 0;
  const shrug = Math.max(0, trunk);
  const rise = raw.earRise ?? 0;
  // Ears lower than the shoulders' own rise explains.
  const drop = -(left + right) / 2 - shrug;
  let forward = 0;
  if (view === 'front') {
    forward = headForward(drop, shrug, rise, raw, neutral);
    const base = neutral?.['forwardHead@depth'];
    if (base !== undefined) {
      baselines.forwardHead = base;
      values.forwardHead = base + forward;
    }
  }
  const named = forward > HEAD_FORWARD_DEG;
  // Forward in shoulder widths, for what perspective lifts it in the picture.
  const lift = named ? rise * 100 * Math.tan(forward / DEG) * 0.5 : 0;
  const half = (left - right) / 2;
  for (const [side, own, sign] of [
    ['left', left, 1],
    ['right', right, -1],
  ] as const) {
    const base = then(`shoulderHeight.${side}`)!;
    baselines[`shoulderHeight.${side}`] = base;
    values[`shoulderHeight.${side}`] = base + own - lift;
    values[`elevation.${side}`] = named ? shrug - sign * half : -own;
  }
  values.shoulderHeight = (values['shoulderHeight.left']! + values['shoulderHeight.right']!) / 2;
  baselines.shoulderHeight = (baselines['shoulderHeight.left']! + baselines['shoulderHeight.right']!) / 2;
}

/** Change of the forward-head angle from the stand, degrees, from the front: mean of two weak signs. */
function headForward(
  drop: number,
  shrug: number,
  rise: number,
  raw: RawValues,
  neutral: RawValues | null,
): number {
  const neck = neutral?.['shoulderHeight.left'] ?? 55;
  const ahead = drop / (DROP_PER_FORWARD - rise);
  const byDrop = DEG * Math.atan2(ahead, neck);
  const a = raw['forwardHead@depth'];
  const b = neutral?.['forwardHead@depth'];
  if (a === undefined || b === undefined) return byDrop;
  const byDepth = a - b - SHRUG_IN_DEPTH * shrug;
  return (byDrop + byDepth) / 2;
}
