import { loadAndCompile, Tensor, type CompiledModel } from '@litertjs/core';
import { HEATMAP_SIZE, MODEL_POINTS, MODEL_SIZE, POINT_VALUES, WORLD_VALUES } from './layout.ts';

const POINTS_LENGTH = MODEL_POINTS * POINT_VALUES;
const METRES_LENGTH = MODEL_POINTS * WORLD_VALUES;
const PRESENCE_LENGTH = 1;
const HEATMAP_LENGTH = HEATMAP_SIZE * HEATMAP_SIZE * MODEL_POINTS;

export type Accelerator = 'wasm' | 'webgpu';

/** What one run of the landmark model says; layouts as in `decode.ts` and `heatmap.ts`. */
export interface ModelOutput {
  readonly points: Float32Array;
  readonly world: Float32Array;
  readonly heatmap: Float32Array;
  /** How sure the model is of a person in the crop, 0..1 (the model applies the sigmoid itself). */
  readonly presence: number;
}

/** One BlazePose landmark model on LiteRT.js. The runtime must be loaded. */
export class LandmarkModel {
  readonly accelerator: Accelerator;
  private readonly model: CompiledModel;

  private constructor(model: CompiledModel, accelerator: Accelerator) {
    this.model = model;
    this.accelerator = accelerator;
  }

  /** @throws when the model cannot run as a whole on the accelerator. */
  static async compile(
    weights: Uint8Array<ArrayBuffer>,
    accelerator: Accelerator,
    threads: number,
  ): Promise<LandmarkModel> {
    const model = await loadAndCompile(weights, {
      accelerator,
      cpuOptions: { numThreads: threads },
    });
    if (accelerator !== 'wasm' && !model.isFullyAccelerated) {
      model.delete();
      throw new Error(`the landmark model does not run as a whole on ${accelerator}`);
    }
    return new LandmarkModel(model, accelerator);
  }

  /** @param rgb [256 × 256 × 3] floats 0..1 */
  async run(rgb: Float32Array): Promise<ModelOutput> {
    const input = new Tensor(rgb, [1, MODEL_SIZE, MODEL_SIZE, 3]);
    let outputs: Tensor[] = [];
    try {
      outputs = await this.model.run(input);
      const [points, world, heatmap, presence] = await Promise.all(
        [POINTS_LENGTH, METRES_LENGTH, HEATMAP_LENGTH, PRESENCE_LENGTH].map((length) =>
          read(outputs, length),
        ),
      );
      if (!points || !world || !heatmap || !presence)
        throw new Error('the landmark model returns other outputs than expected');
      return { points, world, heatmap, presence: presence[0] };
    } finally {
      input.delete();
      for (const output of outputs) output.delete();
    }
  }

  dispose(): void {
    this.model.delete();
  }
}

/** The output with that many values: lengths are unique among the model's outputs, their order is the converter's. */
async function read(outputs: readonly Tensor[], length: number): Promise<Float32Array | null> {
  for (const output of outputs) {
    const count = Array.from(output.type.layout.dimensions).reduce((product, n) => product * n, 1);
    if (count === length) return (await output.data()) as Float32Array;
  }
  return null;
}
