/**
 * Head and shoulders from the front or from behind, against the stand.
 *
 * A face that bows, a head that comes forward and shoulders that rise all bring the ears nearer to the shoulders in the
 * image; a trunk that leans moves them too, because what comes nearer to the camera grows. The four are told apart
 * together, by least squares, from four lengths of the body, each with the error that the engines have in it:
 *
 * - ear to shoulder: shortened by head and shoulders alike;
 * - ear to hip: shortened by the head alone;
 * - ear to nose: lengthened by a bow alone;
 * - the span of the shoulders: widened by a lean, narrowed by raised shoulders.
 *
 * What people do beforehand is the prior. Where the image does not tell which it is, the estimate is shared between
 * them, and the doubt says so.
 */
import { errorsBeyond } from '../../signal/believable.ts';
import { DEG } from '../../signal/angle.ts';
import type { View } from '../../model/measure.ts';
import { leastSquares, type Observation } from '../../signal/least-squares.ts';
import type { AnyReading, BodyKey, Sided } from '../reading.ts';
import { comparedTogether, type Compared } from './against-stand.ts';

/**
 * The ears move on an arc about the base of the neck. The ear stands about 50° above the horizontal from C7 (the
 * craniovertebral angle of people without complaints), so a centimetre forward goes with tan 40° = 0.84 cm down.
 */
const DROP_PER_FORWARD = Math.tan(40 / DEG);

/** Ears are this much of their height above the shoulders in front of them while standing: 10°. */
const STANDING_FORWARD = Math.tan(10 / DEG);

/**
 * Nose and ears are 13 cm apart, the nose about 30° below; a degree of bow lowers it by 13 cm · cos 35° · π/180, of a
 * shoulder width of 33 cm. % of shoulder width.
 */
const NOSE_PER_DEGREE = 0.56;

/**
 * A bow turns the head about the middle of the neck, some 10 cm below the ears: a degree carries them 0.17 cm forward
 * and, on their arc, 0.15 cm down. % of shoulder width.
 */
const DROP_PER_BOW = 0.42;

/**
 * A shoulder rises with the collar bone, 15 cm long, which turns inwards as it does: 9 % of the width for 5 cm, of which
 * the engines show half. % of shoulder width for each % of elevation.
 */
const NARROWING = 0.3;

/** Screens lean back, by about 3°: by so much the ears are higher above the camera than above the middle of the image. */
const CAMERA_LOOKS_UP = Math.tan(3 / DEG);

/**
 * What the engines show from a stand to a run of runners who hold head and shoulders alike, and how far they scatter:
 * means and standard deviations on rendered runners; % of shoulder width. The first engine alone sees the shoulders
 * rise as soon as somebody runs.
 */
const SEEN = {
  neck: { shift: -1.5, error: 1.8 },
  neckAlone: { shift: -3, error: 3.7 },
  earHip: { shift: -6.3, error: 4 },
  noseEar: { shift: 1, error: 2.2 },
  shoulderSpan: { shift: 0, error: 2 },
} as const;

/** Before anything is seen. Drop and elevation: % of shoulder width, 5 is 1.7 cm; bow and lean in degrees. */
const PRIOR = {
  drop: { mean: 0, sd: 5 },
  elevation: { mean: 0, sd: 5 },
  bow: { mean: 0, sd: 10 },
  // People lean 5° more in a run than in a stand.
  lean: { mean: 5, sd: 4 },
} as const;

/** How far the elevation of one shoulder against the other is off, % of shoulder width. */
const SIDES_ERROR = 1.2;

/**
 * How far elevations scatter on rendered runners who raise nothing. Less than what a single one may be off, which says
 * how much of what is seen may be the head's.
 */
const ELEVATION_SCATTER = 1.6;

/** A shoulder moves against the other from stand to run without anything being raised: half the change of tilt in runners. */
const NATURAL_TILT = 2.3;

/** How much people differ in what a degree of bow does to the neck, % of shoulder width: in four recorded runs 0.2 to 1. */
const BOW_VARIES = 0.3;

/** The engines follow a head by about four fifths: so much of its drop may be read as shoulders that rise. */
const DROP_MISREAD = 0.25;

/** Engines follow a bow by 0.3 to 1.1 of its size, in recorded runs: the middle, and the way to either end. */
const BOW_GAIN = 0.7;
const BOW_GAIN_ERROR = 0.4;

/** Beyond so many doubts a face looks down. The doubts come from rendered runners, not from this run: they are known. */
const BOWED_BEYOND = errorsBeyond(Infinity);

/** Ear to shoulder, % of shoulder width. */
interface Shoulder {
  readonly now: number;
  readonly before: number;
  /** How far the shoulder itself is higher than in the stand. */
  readonly elevation: number;
}

export interface HeadAndShoulders {
  /** How far the head is further forward than in the stand, degrees; from behind a guess. */
  readonly forwardDeg: number;
  /** Standard deviation, with what people differ in the way a bow carries the head forward. */
  readonly forwardDoubtDeg: number;
  /** How much of it a bow of the face may have brought about; never negative. */
  readonly forwardByBowDeg: number;
  /** How far the face looks further down than in the stand, degrees; from behind the prior alone. */
  readonly bowDeg: number;
  readonly bowDoubtDeg: number;
  readonly shoulders: Readonly<Record<Sided, Shoulder>>;
  /** Mean of both, % of shoulder width. */
  readonly elevation: number;
  /** What an elevation must exceed 1.96 times to be no chance and no bow of the head; % of shoulder width. */
  readonly elevationDoubt: Readonly<Record<Sided | 'both', number>>;
}

/** @returns null without a stand, or where ears, shoulders or hips are hidden in one of the two */
export function headAndShoulders(
  raw: AnyReading,
  neutral: AnyReading | null,
  view: View,
): HeadAndShoulders | null {
  const of = (body: BodyKey) => seenIn(comparedTogether(raw, neutral, { body }));
  const [left, right, span, ears] = (['neck.left', 'neck.right', 'shoulderSpan', 'earRise'] as const).map(of);
  const earHip = byBothEngines(raw, neutral, 'earHip');
  if (!left || !right || !earHip || !span || !ears) return null;
  const both = raw.secondUsed && neutral?.secondUsed === true;
  const unit = span.before;
  const percent = (focal: number) => (100 * focal) / unit;
  /** From behind, what goes forward goes away from the camera. */
  const nearer = view === 'rear' ? -1 : 1;
  const rise = nearer * (ears.before + CAMERA_LOOKS_UP);
  const neck = percent((left.before + right.before) / 2);
  const trunk = percent(earHip.before) - neck;
  // Of a degree of lean: how much larger the shoulders grow, and how far the ears rise with the neck that leans.
  const growth = (nearer * trunk * unit) / 100 / DEG;
  const liftedByLean = (rise * neck) / DEG;
  const neckByLean = neck * growth + liftedByLean;
  // Of a drop: the head comes forward with it, which lifts the ears in the image.
  const unseen = rise / DROP_PER_FORWARD;
  const seenDrop = Math.max(0.3, 1 - unseen);
  const seen = both ? SEEN.neck : SEEN.neckAlone;
  const neckChange = percent((left.now + right.now - left.before - right.before) / 2) - seen.shift;
  const frames = frameError(raw, neutral, unit);
  const noseEar = byBothEngines(raw, neutral, 'noseEar');
  const observations: Observation[] = [
    // drop of the head, elevation of the shoulders, bow, lean
    { of: [-seenDrop, -1, 0, neckByLean], value: neckChange, error: Math.hypot(seen.error, frames) },
    {
      of: [-seenDrop, 0, 0, (rise * (trunk + neck)) / DEG],
      value: percent(earHip.now - earHip.before) - SEEN.earHip.shift,
      error: SEEN.earHip.error,
    },
    {
      of: [0, -NARROWING, 0, 100 * growth],
      value: 100 * Math.log(span.now / span.before) - SEEN.shoulderSpan.shift,
      error: SEEN.shoulderSpan.error,
    },
    ...(noseEar
      ? [
          {
            of: [0, 0, NOSE_PER_DEGREE, 0],
            value: percent(noseEar.now - noseEar.before) - SEEN.noseEar.shift,
            error: SEEN.noseEar.error,
          },
        ]
      : []),
    // The neck bends by what the face turns against the trunk: eyes that stay ahead in a lean carry the ears back.
    { of: [1, 0, -DROP_PER_BOW, DROP_PER_BOW], value: PRIOR.drop.mean, error: PRIOR.drop.sd },
    { of: [0, 1, 0, 0], value: PRIOR.elevation.mean, error: PRIOR.elevation.sd },
    { of: [0, 0, 1, 0], value: PRIOR.bow.mean, error: PRIOR.bow.sd },
    { of: [0, 0, 0, 1], value: PRIOR.lean.mean, error: PRIOR.lean.sd },
  ];
  const found = leastSquares(observations);
  if (!found) return null;
  const [drop, elevation, bowed, lean] = found;
  // What the image does not show, or shows too much of: the neck in the runner's own height.
  const undone = -seen.shift - neckByLean * lean.value - (1 - seenDrop) * drop.value;
  const shoulder = ({ now, before }: Seen): Shoulder => {
    const change = percent(now - before);
    const higher = neckChange + seen.shift - change;
    return {
      now: percent(before) + change + undone,
      before: percent(before),
      elevation: oneSide(elevation.value, higher),
    };
  };
  // Where a head that bows or comes forward explains the most of what is seen, so it may explain the rest.
  const byHead =
    !noseEar || bowed.value > BOWED_BEYOND * bowed.error || drop.value > Math.max(0, elevation.value);
  const chance = Math.hypot(both ? ELEVATION_SCATTER : SEEN.neckAlone.error, frames);
  const byBow = (BOW_VARIES * Math.max(0, bowed.value)) / BOW_GAIN;
  const beside = Math.hypot(elevation.error, byBow, DROP_MISREAD * drop.value);
  const forwardByBowDeg = forwardFrom(drop.value, neck) - forwardFrom(drop.value - byBow, neck);
  const byError = (sign: number) => forwardFrom(drop.value + sign * drop.error, neck);
  const side = byHead ? Math.hypot(beside, SIDES_ERROR, NATURAL_TILT) : chance;
  return {
    forwardDeg: forwardFrom(drop.value, neck),
    forwardDoubtDeg: Math.hypot((byError(1) - byError(-1)) / 2, forwardByBowDeg),
    forwardByBowDeg,
    bowDeg: bowed.value,
    bowDoubtDeg: Math.hypot(bowed.error, BOW_GAIN_ERROR * bowed.value),
    shoulders: { left: shoulder(left), right: shoulder(right) },
    elevation: elevation.value,
    elevationDoubt: { left: side, right: side, both: byHead ? beside : chance },
  };
}

interface Seen {
  readonly now: number;
  readonly before: number;
}

function seenIn({ now, before }: Compared): Seen | null {
  return now === undefined || before === undefined ? null : { now, before };
}

/**
 * A shoulder that is raised brings the mean of both up by half; one that is only higher than the other, as shoulders are
 * in most runners, does not. Three times the mean, because a part of it goes to the head.
 */
function oneSide(mean: number, higher: number): number {
  return Math.min(mean + higher, 3 * Math.max(0, mean));
}

/** Change of the angle of the ears over the shoulders, degrees. @param drop and neck: % of shoulder width */
function forwardFrom(drop: number, neck: number): number {
  const ahead = STANDING_FORWARD * neck + drop / DROP_PER_FORWARD;
  return DEG * (Math.atan2(ahead, neck - drop) - Math.atan(STANDING_FORWARD));
}

/** Where both engines err much alike and apart from each other they weigh half each. */
function byBothEngines(raw: AnyReading, neutral: AnyReading | null, key: BodyKey): Seen | null {
  const [now, before] = [raw.body[key], neutral?.body[key]];
  if (!now || !before) return null;
  const both = raw.secondUsed && neutral?.secondUsed === true;
  const of = ({ first, value }: typeof now) => (both ? (first + value) / 2 : first);
  return { now: of(now), before: of(before) };
}

/** What the scatter of the frames adds to the error of the necks, % of shoulder width. */
function frameError(raw: AnyReading, neutral: AnyReading | null, unit: number): number {
  const errors = (['neck.left', 'neck.right'] as const).flatMap((key) =>
    [raw, neutral].map((reading) => reading?.body[key]?.error ?? 0),
  );
  return ((100 / unit) * Math.hypot(...errors)) / Math.SQRT2;
}
