import { LANDMARKS } from '../../core/pose/landmarks.ts';
import { fetchAsset } from '../asset-urls.ts';
import { LITERT_FILES, loadRuntime } from '../litert-runtime.ts';
import type { EngineDefinition } from '../pose-engine.ts';
import { BlazePoseEngine } from './blazepose-engine.ts';
import type { InputMeans } from './eight-bit.ts';
import { fastestModel } from './fastest-model.ts';

/**
 * The engine of one BlazePose landmark model. The sizes differ in their weights alone.
 * @param weights the model's entry in its `weights.json`
 * @param eightBit layers that a CPU computes in eight bits, see `withEightBits`
 */
export function defineBlazePose<Name extends string>(
  name: Name,
  weights: { readonly id: string; readonly emit: string },
  eightBit: InputMeans = {},
): EngineDefinition<Name, 'every-frame'> {
  return {
    name,
    role: 'every-frame',
    landmarks: LANDMARKS,
    needs: [weights.id, ...LITERT_FILES],
    load: async (options) => {
      const [bytes, threads] = await Promise.all([fetchAsset(weights.emit), loadRuntime(options.threads)]);
      const model = await fastestModel(bytes, threads, eightBit);
      const how =
        model.accelerator === 'wasm' && threads > 1 ? `wasm, ${threads} threads` : model.accelerator;
      return new BlazePoseEngine(name, `litert ${how}`, model, options.mirrors);
    },
  };
}
