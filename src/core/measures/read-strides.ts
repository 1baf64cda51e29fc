/** Every quantity of every stride of a scene, and of every second of standing. */
import { samplesOf } from '../body/samples.ts';
import type { Scene } from '../body/scene.ts';
import type { Gait, Stride } from '../gait/steps.ts';
import type { Side } from '../model/measure.ts';
import { measureKey, MEASURES, type Measure, type MeasureId, type MeasureKey } from './all.ts';
import type { StrideShare } from './definition.ts';
import {
  depthsOver,
  differenceAt,
  picturesOver,
  checkShare,
  type EngineDifference,
  type PictureKey,
} from './posture.ts';
import { NOTHING_READ, type BodyKey, type PictureValue, type Reading, type Sided } from './reading.ts';
import { BODY } from './shared/body-lengths.ts';
import { holdsOn } from './shared/rails.ts';

export type StrideReading = Reading<MeasureKey, MeasureId>;

/** Nothing is known of this stretch yet. */
export const NO_READING: StrideReading = NOTHING_READ;

/** A stretch that is read, with the time before and after it in which the runner does the same. */
export interface Span extends Stride {
  readonly notBeforeS: number;
  readonly notAfterS: number;
}

/**
 * Means over the span of head, shoulders and trunk, with what the second engine shows to the first.
 * @param differences of the whole scene
 */
export function readPosture(
  scene: Scene,
  span: Span,
  differences: readonly EngineDifference[],
): StrideReading {
  const [from, to] = samplesOf(scene, span.startS, span.endS);
  const share = checkShare(scene.view);
  const pictures: Partial<Record<MeasureKey, PictureValue>> = {};
  const body: Partial<Record<BodyKey, PictureValue>> = {};
  let secondUsed = true;
  for (const [key, first] of Object.entries(picturesOver(scene, from, to)) as [PictureKey, number][]) {
    const middleS = (span.startS + span.endS) / 2;
    const difference = differenceAt(differences, key, middleS, span.notBeforeS, span.notAfterS);
    const picture = {
      value: first + share * (difference?.middle ?? 0),
      first,
      second: difference && first + difference.middle,
      both: difference !== null,
      error: share * (difference?.error ?? 0),
    };
    if (isBodyKey(key)) body[key] = picture;
    else pictures[key] = picture;
    secondUsed &&= picture.both;
  }
  return { ...NO_READING, pictures, body, ...depthsOver(scene, from, to), secondUsed };
}

function isBodyKey(key: PictureKey): key is BodyKey {
  return Object.hasOwn(BODY, key);
}

/** @returns for each stride of the gait what the measures read in it, besides posture */
export function readStrides(scene: Scene, gait: Gait): StrideReading[] {
  const readers = MEASURES.flatMap((measure) => {
    const read = measure.read?.(scene, gait);
    return read ? [{ measure, read }] : [];
  });
  return gait.strides.map((stride, i) => {
    const out: Mutable = { values: {}, doubts: {}, contactsS: {} };
    for (const { measure, read } of readers) {
      const share = read(stride, i);
      if (share) take(out, measure, share, scene);
    }
    return { ...NO_READING, ...out, onRails: holdsOn(scene, stride) };
  });
}

interface Mutable {
  readonly values: Partial<Record<MeasureKey, number>>;
  readonly doubts: Partial<Record<MeasureId | MeasureKey, number>>;
  readonly contactsS: Partial<Record<Sided, number>>;
}

const SIDES = ['both', 'left', 'right'] as const satisfies readonly Side[];

function take(
  { values, doubts, contactsS }: Mutable,
  { id }: Measure,
  share: StrideShare,
  scene: Scene,
): void {
  for (const side of SIDES) {
    const value = share[side];
    if (value !== undefined && Number.isFinite(value)) values[measureKey(id, side)] = value;
    const doubt = side === 'both' ? undefined : share.doubts?.[side];
    if (doubt !== undefined && Number.isFinite(doubt)) doubts[measureKey(id, side)] = doubt;
  }
  if (share.doubt !== undefined && Number.isFinite(share.doubt)) doubts[id] = share.doubt;
  const { view } = scene;
  if (share.contactS !== undefined && (view === 'left' || view === 'right')) contactsS[view] = share.contactS;
}

/** Posture and stride values of the same stride. */
export function together(posture: StrideReading, stride: StrideReading): StrideReading {
  const { pictures, body, depths, turnDeg, secondUsed } = posture;
  return { ...stride, pictures, body, depths, turnDeg, secondUsed };
}
