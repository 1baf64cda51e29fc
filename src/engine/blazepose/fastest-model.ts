import { hasHardwareWebGpu } from '../gpu.ts';
import { medianMs } from '../timing.ts';
import { LandmarkModel, type ModelOutput } from './landmark-model.ts';
import { MODEL_SIZE, POINT_VALUES } from './layout.ts';

const WARM_UPS = 2;
const MEASURED_RUNS = 5;
/** Half-precision arithmetic on a GPU may move a landmark by so many crop pixels before it is distrusted. */
const GPU_TOLERANCE_PX = 4;

/** WebAssembly always works; a GPU is taken where there is one, it gives the same answer and is faster. */
export async function fastestModel(weights: ArrayBuffer, threads: number): Promise<LandmarkModel> {
  const probe = probePicture();
  const onCpu = await LandmarkModel.compile(weights, 'wasm', threads);
  const cpuMs = await measure(onCpu, probe);
  const onGpu = (await hasHardwareWebGpu()) ? await compileOnGpu(weights, threads) : null;
  if (onGpu) {
    try {
      const agrees = sameAnswer(await onCpu.run(probe), await onGpu.run(probe));
      const gpuMs = agrees ? await measure(onGpu, probe) : Number.POSITIVE_INFINITY;
      if (gpuMs < cpuMs) {
        onCpu.dispose();
        return onGpu;
      }
    } catch {
      // A GPU that cannot run the model is no reason to fail: the CPU can.
    }
    onGpu.dispose();
  }
  return onCpu;
}

async function compileOnGpu(weights: ArrayBuffer, threads: number): Promise<LandmarkModel | null> {
  try {
    return await LandmarkModel.compile(weights, 'webgpu', threads);
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
