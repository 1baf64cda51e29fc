/** Turn of the thorax over the stride, by the surface of chest or back: the engine's depth does not hold it. */
import { samplesOf } from '../../body/samples.ts';
import { chestTurn } from '../../gait/chest-turn.ts';
import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import type { Stride } from '../../gait/steps.ts';
import type { Reason } from '../../model/measure.ts';
import type { ReadStrides, RunInput, RunValue } from '../definition.ts';
import { MIN_STRIDES, overStretch } from '../shared/run-values.ts';

/** Most less least turn of the stride, degrees: the same in every stride, for it is read over all of them together. */
export const readRotation: ReadStrides = (scene, { strides }) => {
  const turn = chestTurn(scene, strides);
  return turn && (() => ({ both: turn.rangeDeg, doubt: turn.doubtDeg }));
};

/** Turn about the vertical at every sample, degrees about its mean, + = left shoulder back; null where the shirt does not show it. */
export function rotationSeries(scene: Scene, strides: readonly Stride[]): Float64Array | null {
  const turn = chestTurn(scene, strides);
  if (!turn) return null;
  const { startS, rateHz, length } = scene.tracks;
  const out = new Float64Array(length).fill(Number.NaN);
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    for (let i = from; i < to; i++)
      out[i] = DEG * turn.at((startS + i / rateHz - stride.startS) / (stride.endS - stride.startS));
  }
  return out;
}

/** Of a whole run: a turn that most of its strides do not show is chance. */
export function rotationOfRun(input: RunInput): RunValue | Reason {
  const shown = input.strides.map((s) => s.values['torsoRotation']).filter((v) => v !== undefined);
  if (input.strides.length >= MIN_STRIDES && 2 * shown.length < input.strides.length)
    return 'body-part-hidden';
  return overStretch(input, 'torsoRotation', 'body-part-hidden');
}
