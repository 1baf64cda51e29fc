/** What can be followed from frame to frame: for each measure that has one, the signal its stride values are read from. */
import type { Scene } from '../body/scene.ts';
import type { Stride } from '../gait/steps.ts';
import { measureKey, measureOf, MEASURES, type MeasureId, type MeasureKey } from '../measures/all.ts';
import { pictureSeries } from '../measures/posture.ts';
import type { SeriesZero } from '../measures/definition.ts';
import type { SeriesInfo } from './review.ts';

export function zeroOf(id: MeasureId): SeriesZero {
  return measureOf(id).review?.zero ?? 'own';
}

/** Every series there may be, in the catalogue's order. */
export const SERIES: readonly SeriesInfo[] = MEASURES.flatMap(({ id, unit, sides, review }) =>
  review ? sides.map((side) => ({ key: measureKey(id, side), id, side, unit, reading: review.reading })) : [],
);

/**
 * The raw series of a scene, one value for each of its samples; NaN where not seen.
 * @param strides of this scene
 */
export function sceneSeries(scene: Scene, strides: readonly Stride[]): Map<string, Float64Array> {
  const out = new Map<string, Float64Array>();
  for (const { id, sides, nearSideOnly, review } of MEASURES) {
    if (!review) continue;
    for (const side of sides) {
      if (nearSideOnly && side !== scene.view) continue;
      const key = measureKey(id, side);
      const values = review.series ? review.series(scene, strides, side) : asTheImageShows(scene, key);
      if (values?.some((v) => !Number.isNaN(v))) out.set(key, values);
    }
  }
  return out;
}

/** Null from a corner, where the image plane holds nothing. */
function asTheImageShows(scene: Scene, key: MeasureKey): Float64Array | null {
  return scene.view === 'oblique' || scene.view === 'unknown' ? null : pictureSeries(scene, key);
}
