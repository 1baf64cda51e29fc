import { hasHardwareWebGpu } from '../gpu.ts';
import { medianMs } from '../timing.ts';
import { type InputMeans, withEightBits } from './eight-bit.ts';
import { LandmarkModel, type ModelOutput } from './landmark-model.ts';
import { MODEL_SIZE, POINT_VALUES } from './layout.ts';

const WARM_UPS = 2;
const MEASURED_RUNS = 5;
/** Half-precision arithmetic on a GPU may move a landmark by so many crop pixels before it is distrusted. */
const GPU_TOLERANCE_PX = 4;

/**
 * WebAssembly always works; a GPU is taken where there is one, it gives the same answer and is faster.
 * @param eightBit filters that the CPU computes in eight bits, see `withEightBits`; a GPU computes all of them in floats
 */
export async function fastestModel(
  weights: ArrayBuffer,
  threads: number,
  eightBit: InputMeans,
): Promise<LandmarkModel> {
  const probe = probePicture();
  const onCpu = await compileOnCpu(weights, threads, eightBit, probe);
  const onGpu = (await hasHardwareWebGpu()) ? await trustedOnGpu(weights, threads, probe) : null;
  if (!onGpu) return onCpu;
  const cpuMs = await measure(onCpu, probe);
  // A GPU that gives up while it is measured is no reason to fail: the CPU can.
  const gpuMs = await measure(onGpu, probe).catch(() => Number.POSITIVE_INFINITY);
  const [faster, slower] = gpuMs < cpuMs ? [onGpu, onCpu] : [onCpu, onGpu];
  slower.dispose();
  return faster;
}

async function compileOnCpu(
  weights: ArrayBuffer,
  threads: number,
  eightBit: InputMeans,
  probe: Float32Array,
): Promise<LandmarkModel> {
  if (Object.keys(eightBit).length > 0) {
    const quick = await LandmarkModel.compile(withEightBits(weights, eightBit), 'wasm', threads);
    // A graph that the runtime cannot prepare is not refused: it answers nothing but zeros.
    if ((await quick.run(probe)).points.some((value) => Math.abs(value) > 1)) return quick;
    quick.dispose();
  }
  return LandmarkModel.compile(new Uint8Array(weights), 'wasm', threads);
}

/** The model on the GPU, if it gives the answer that the CPU gives without eight bits. */
async function trustedOnGpu(
  weights: ArrayBuffer,
  threads: number,
  probe: Float32Array,
): Promise<LandmarkModel | null> {
  const onGpu = await compileOnGpu(weights, threads);
  if (!onGpu) return null;
  const plain = await LandmarkModel.compile(new Uint8Array(weights), 'wasm', threads);
  try {
    if (sameAnswer(await plain.run(probe), await onGpu.run(probe))) return onGpu;
  } catch {
    // A GPU that cannot run the model is no reason to fail: the CPU can.
  } finally {
    plain.dispose();
  }
  onGpu.dispose();
  return null;
}

async function compileOnGpu(weights: ArrayBuffer, threads: number): Promise<LandmarkModel | null> {
  try {
    return await LandmarkModel.compile(new Uint8Array(weights), 'webgpu', threads);
  } catch {
    return null;
  }
}

async function measure(model: LandmarkModel, probe: Float32Array): Promise<number> {
  for (let i = 0; i < WARM_UPS; i++) await model.run(probe);
  return medianMs(() => model.run(probe), MEASURED_RUNS);
}

/** A picture with structure, so that a wrong kernel shows: smooth waves of three frequencies. */
function probePicture(): Float32Array {
  const rgb = new Float32Array(MODEL_SIZE * MODEL_SIZE * 3);
  for (let y = 0, i = 0; y < MODEL_SIZE; y++) {
    for (let x = 0; x < MODEL_SIZE; x++) {
      for (let c = 0; c < 3; c++) rgb[i++] = 0.5 + 0.5 * Math.sin((x * (c + 1)) / 17 + y / (11 + 7 * c));
    }
  }
  return rgb;
}

function sameAnswer(a: ModelOutput, b: ModelOutput): boolean {
  let total = 0;
  let count = 0;
  for (let i = 0; i < a.points.length; i += POINT_VALUES) {
    total += Math.hypot(a.points[i] - b.points[i], a.points[i + 1] - b.points[i + 1]);
    count++;
  }
  return total / count < GPU_TOLERANCE_PX && Math.abs(a.presence - b.presence) < 0.1;
}
