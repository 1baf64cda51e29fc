import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Accelerator, ModelOutput } from '../../src/engine/blazepose/landmark-model.ts';

/** What a compiled model answers: its output, or null where it gives up. */
type Runs = (run: number) => ModelOutput | null;

const made = vi.hoisted(() => ({
  runs: new Map<string, (run: number) => unknown>(),
  disposed: [] as string[],
}));

vi.mock('../../src/engine/gpu.ts', () => ({
  hasHardwareWebGpu: () => Promise.resolve(made.runs.has('webgpu')),
}));
vi.mock('../../src/engine/timing.ts', () => ({
  medianMs: async (run: () => Promise<unknown>) => {
    await run();
    return 1;
  },
}));
vi.mock('../../src/engine/blazepose/eight-bit.ts', () => ({ withEightBits: () => new Uint8Array(1) }));
vi.mock('../../src/engine/blazepose/landmark-model.ts', () => ({
  LandmarkModel: {
    // Eight bits come as one byte, the file as two.
    compile: (weights: Uint8Array, accelerator: Accelerator) => {
      const name = weights.length === 1 ? 'eight' : accelerator;
      let runs = 0;
      return Promise.resolve({
        accelerator,
        name,
        run: () => {
          const output = made.runs.get(name)?.(runs++);
          return output ? Promise.resolve(output) : Promise.reject(new Error('gave up'));
        },
        dispose: () => made.disposed.push(name),
      });
    },
  },
}));

const { fastestModel } = await import('../../src/engine/blazepose/fastest-model.ts');

const output = (value: number): ModelOutput => ({
  points: new Float32Array(195).fill(value),
  world: new Float32Array(117),
  heatmap: new Float32Array(1),
  presence: 1,
});
const chosen = async (models: Readonly<Record<string, Runs>>, eightBit = {}): Promise<unknown> => {
  for (const [name, runs] of Object.entries(models)) made.runs.set(name, runs);
  const model = await fastestModel(new ArrayBuffer(2), 1, eightBit);
  return (model as unknown as { name: string }).name;
};

beforeEach(() => {
  made.runs.clear();
  made.disposed.length = 0;
});

describe('the fastest model', () => {
  it('is the one of the processor where the GPU gives up while it is measured', async () => {
    const gpu: Runs = (run) => (run === 0 ? output(9) : null);
    expect(await chosen({ wasm: () => output(9), webgpu: gpu })).toBe('wasm');
    expect(made.disposed).toContain('webgpu');
  });

  it('is the one of the processor where the GPU gives another answer', async () => {
    expect(await chosen({ wasm: () => output(9), webgpu: () => output(90) })).toBe('wasm');
  });

  it('has layers in eight bits where the runtime can prepare them, else floats', async () => {
    const layers = { conv: [1] };
    expect(await chosen({ wasm: () => output(9), eight: () => output(9) }, layers)).toBe('eight');
    expect(await chosen({ wasm: () => output(9), eight: () => output(0) }, layers)).toBe('wasm');
  });
});
