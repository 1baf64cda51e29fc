/**
 * From what was measured in a stride to the measures of the session file, with the runner's own neutral stand.
 *
 * From the front, a head that comes forward and shoulders that rise both shorten the ear-to-shoulder distance. They
 * are told apart by the distance from ear to hip, which only the head shortens, and by the engine's depth; both signs
 * are weak, so a head counts as forward by no more than the lesser of the two.
 */
import { DEG } from '../body/scene.ts';
import { median } from '../signal/robust.ts';
import { judge } from './bands.ts';
import { HEAD_FORWARD_FROM_THE_FRONT_DEG } from './forwardHead/limits.ts';
import type { Judgement } from './rule.ts';
import type { Side, View } from '../model/measure.ts';
import { measureKey, type MeasureId, type MeasureKey } from './all.ts';

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

/** How far the trunk's line through the measured joint centres is off on some body, degrees (standard deviation). */
const TRUNK_DOUBT_DEG = 2;

/**
 * What stays between a stand and a run of the same shoulders however many pictures are compared, % of shoulder width:
 * root mean square on rendered runners, the scatter of the pictures taken off.
 */
const SHOULDER_ERROR = 1.6;
/** The same by the first engine alone, which sees shoulders rise as soon as somebody runs. */
const SHOULDER_ERROR_ALONE = 3.7;
/** A shoulder is called raised where that is more than chance would show once in twenty times on either side. */
const RAISED_BEYOND = 1.96;

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
  // Hands that hold on to something take arms, shoulders, lean and bounce with them.
  if (raw.onRails === 1) {
    if (raw.cadence !== undefined) values.cadence = raw.cadence;
    return { values, baselines, judgements: {} };
  }
  for (const key of DIRECT) if (raw[key] !== undefined) values[key] = raw[key];
  if (view === 'left' || view === 'right') sagittal(raw, neutral, values, baselines);
  else frontal(raw, neutral, view, values, baselines);
  const judgements: Record<MeasureKey, Judgement> = {};
  const put = (id: MeasureId, side: Side, value: number | undefined, baseline: number | null) => {
    if (value === undefined || Number.isNaN(value)) return;
    const j = judge(id, side, value, baseline, view);
    if (j) judgements[measureKey(id, side)] = j;
  };
  const doubt = values['elevation@doubt'] ?? 0;
  const sure = (elevation: number) => (elevation > RAISED_BEYOND * doubt ? elevation : 0);
  for (const side of ['left', 'right'] as const) {
    put('armCrossing', side, values[`armCrossing.${side}`], null);
    put('overstride', side, values[`overstride.${side}`], null);
    // Judged by the elevation that is the shoulder's own, not by a head that has come down to it.
    const elevation = values[`elevation.${side}`];
    put('shoulderHeight', side, elevation === undefined ? undefined : -sure(elevation), 0);
  }
  put('forwardHead', 'both', values.forwardHead, baselines.forwardHead ?? null);
  put('trunkLean', 'both', values.trunkLean, baselines.trunkLean ?? null);
  put('armSwingAsymmetry', 'both', values.armSwingAsymmetry, null);
  put('verticalOscillation', 'both', values.verticalOscillation, null);
  put('torsoRotation', 'both', values.torsoRotation, null);
  put('lateralLean', 'both', values.lateralLean, baselines.lateralLean ?? null);
  const elevations = ['left', 'right'].map((s) => values[`elevation.${s}`]).filter((v) => v !== undefined);
  if (elevations.length === 2) put('shoulderHeight', 'both', -sure((elevations[0] + elevations[1]) / 2), 0);
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
  'armSwingAsymmetry@doubt',
  'elbowAngle.left',
  'elbowAngle.right',
  'torsoRotation',
  'pelvicDrop.left',
  'pelvicDrop.right',
  'pelvicDrop@doubt',
  'verticalOscillation',
  'overstride.left',
  'overstride.right',
  'kneeFlexion.left',
  'kneeFlexion.right',
  'groundContact.left',
  'groundContact.right',
];

/**
 * Picture measure with the second engine's shift only where the neutral stand had it too: else the shift is no change.
 * @param together measures that are set against each other are shifted all or none
 */
function reader(raw: RawValues, neutral: RawValues | null, together: boolean) {
  const shifted = (of: RawValues, key: MeasureKey) =>
    ((together ? of.secondUsed : of[`${key}@both`]) ?? 0) > 0.5;
  const read = (from: RawValues, key: MeasureKey) =>
    shifted(raw, key) && (neutral === null || shifted(neutral, key))
      ? from[key]
      : (from[`${key}@first`] ?? from[key]);
  return {
    now: (key: MeasureKey) => read(raw, key),
    before: (key: MeasureKey) => (neutral ? read(neutral, key) : undefined),
    change: (key: MeasureKey): number | undefined => {
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
  const { now, before, change } = reader(raw, neutral, false);
  const lean = change('trunkLean');
  // From the side the picture's plane holds head and trunk; depth has nothing to add. The stand's own trunk line gives
  // the vertical and takes out the camera's roll and the engine's bias.
  if (lean !== undefined) {
    values.trunkLean = lean + STANDING_LEAN_DEG;
    baselines.trunkLean = STANDING_LEAN_DEG;
  } else if (now('trunkLean') !== undefined) {
    const rise = raw['upright@rise'];
    values.trunkLean = now('trunkLean')! + (rise ?? 0);
    if (rise !== undefined) values['trunkLean@doubt'] = Math.hypot(raw['upright@doubt'], TRUNK_DOUBT_DEG);
  }
  for (const key of ['forwardHead', 'headPitch'] as const) {
    const value = now(key);
    const base = before(key);
    if (value !== undefined) values[key] = value;
    if (base !== undefined) baselines[key] = base;
  }
}

function frontal(
  raw: RawValues,
  neutral: RawValues | null,
  view: View,
  values: Record<MeasureKey, number>,
  baselines: Record<MeasureKey, number>,
): void {
  const turns = [raw, neutral].map((of) => Math.abs(of?.['turn@depth'] ?? 0));
  if (view === 'front') values['turn@doubt'] = Math.max(...turns);
  const { now, before } = reader(raw, neutral, true);
  for (const key of ['shoulderTilt', 'lateralLean']) {
    if (now(key) === undefined) continue;
    const base = before(key);
    // A level stand is level: what it shows is the camera's roll.
    values[key] = base === undefined ? now(key)! : now(key)! - base;
    if (base !== undefined) baselines[key] = 0;
  }
  if (view === 'front' && now('headPitch') === undefined && raw['headPitch@depth'] !== undefined) {
    values.headPitch = raw['headPitch@depth'];
    if (neutral?.['headPitch@depth'] !== undefined) baselines.headPitch = neutral['headPitch@depth'];
  }
  const unit = before('shoulderSpanPx');
  const earHip = now('earHipPx');
  const earHipThen = before('earHipPx');
  const scale = scaleChange(now, before);
  if (unit === undefined || scale === null || earHip === undefined || earHipThen === undefined) return;
  const sides = (['left', 'right'] as const).map((side) => {
    const a = now(`neckPx.${side}`);
    const b = before(`neckPx.${side}`);
    return a === undefined || b === undefined
      ? null
      : { side, base: (100 * b) / unit, change: (100 * (a / scale - b)) / unit };
  });
  const [left, right] = sides;
  if (!left || !right) return;
  const mean = (left.change + right.change) / 2;
  const drop = (-100 * (earHip / scale - earHipThen)) / unit;
  const rise = raw.earRise ?? 0;
  let forward = 0;
  if (view === 'front') {
    forward = headForward(drop, rise, (left.base + right.base) / 2, raw, neutral);
    const base = neutral?.['forwardHead@depth'];
    if (base !== undefined) {
      baselines.forwardHead = base;
      values.forwardHead = base + forward;
    }
  }
  // Its drop is then not put down to the shoulders.
  const named = forward > HEAD_FORWARD_FROM_THE_FRONT_DEG;
  // What comes nearer is lifted in the picture by its rise above the camera's axis; that part of the drop is unseen.
  const lifted = named ? rise * left.base * Math.tan(forward / DEG) : 0;
  // A head known to be forward takes its own drop; what is left of the shortening is the shoulders'.
  const shared = named ? Math.max(0, -mean - drop) : -mean;
  for (const { side, base, change: own } of [left, right]) {
    baselines[`shoulderHeight.${side}`] = base;
    values[`shoulderHeight.${side}`] = base + own - lifted;
    values[`elevation.${side}`] = shared - (own - mean);
  }
  values['elevation@doubt'] = shoulderDoubt(raw, neutral, unit);
  values.shoulderHeight = (values['shoulderHeight.left'] + values['shoulderHeight.right']) / 2;
  baselines.shoulderHeight = (baselines['shoulderHeight.left'] + baselines['shoulderHeight.right']) / 2;
}

/** Standard error of a shoulder's elevation against the stand, % of shoulder width. @param unit pixels of that width */
function shoulderDoubt(raw: RawValues, neutral: RawValues | null, unit: number): number {
  if (!raw.secondUsed || !neutral?.secondUsed) return SHOULDER_ERROR_ALONE;
  const errors = ['neckPx.left', 'neckPx.right'].flatMap((key) =>
    [raw, neutral].map((of) => of[`${key}@error`] ?? 0),
  );
  return Math.hypot(SHOULDER_ERROR, ((100 / unit) * Math.hypot(...errors)) / Math.SQRT2);
}

/** How much larger the runner is in the picture than in the stand: mean of three widths, none of them steady alone. */
function scaleChange(
  now: (key: MeasureKey) => number | undefined,
  before: (key: MeasureKey) => number | undefined,
): number | null {
  const logs = ['shoulderSpanPx', 'hipSpanPx', 'earSpanPx'].flatMap((key) => {
    const a = now(key);
    const b = before(key);
    return a === undefined || b === undefined || a <= 0 || b <= 0 ? [] : [Math.log(a / b)];
  });
  return logs.length > 0 ? Math.exp(logs.reduce((s, v) => s + v, 0) / logs.length) : null;
}

/**
 * Change of the forward-head angle from the stand, degrees, from the front: the lesser of what the drop of the ears
 * and what the engine's depth say.
 * @param drop of the ears towards the hips, % of shoulder width
 * @param rise of the ears above the camera's axis, as a share of their distance
 * @param neck ear-to-shoulder distance of the stand, % of shoulder width
 */
function headForward(
  drop: number,
  rise: number,
  neck: number,
  raw: RawValues,
  neutral: RawValues | null,
): number {
  const byDrop = DEG * Math.atan2(drop / Math.max(0.3, DROP_PER_FORWARD - rise), neck);
  const a = raw['forwardHead@depth'];
  const b = neutral?.['forwardHead@depth'];
  return a === undefined || b === undefined ? 0 : Math.min(byDrop, a - b);
}
