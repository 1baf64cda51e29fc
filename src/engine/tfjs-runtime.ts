import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { assetUrl } from './asset-urls.ts';
import { hasHardwareWebGl, hasHardwareWebGpu } from './gpu.ts';

export type TfjsBackend = 'wasm' | 'webgl' | 'webgpu';

/** Catalogue entries of the runtime's files. */
export const TFJS_FILES: readonly string[] = ['tfjs-wasm-simd'];

const WASM_FILE = 'models/tfjs/tfjs-backend-wasm-simd.wasm';

/**
 * Points tfjs to its packaged runtime. Must run before any backend is set: extension pages have SharedArrayBuffer, so
 * tfjs would pick its threaded build, whose worker comes from a blob the extension's policy refuses, and hang.
 */
export function configureTfjs(): void {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.env().set('PROD', true);
  const url = assetUrl(WASM_FILE);
  // All three keys are required; with threads off and SIMD present only the SIMD file is ever loaded.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
}

/** Tensors that are held. */
export function tensorCount(): number {
  return tf.memory().numTensors;
}

/** Backends worth measuring on this machine, never software GL and never plain JavaScript. */
export async function candidateBackends(): Promise<TfjsBackend[]> {
  const candidates: TfjsBackend[] = ['wasm'];
  if (hasHardwareWebGl()) candidates.push('webgl');
  if (await hasHardwareWebGpu()) candidates.push('webgpu');
  return candidates;
}

/** Makes a backend the one that runs. Returns whether it came up. */
export async function useBackend(backend: TfjsBackend): Promise<boolean> {
  try {
    const set = await tf.setBackend(backend);
    await tf.ready();
    return set && tf.getBackend() === backend;
  } catch {
    return false;
  }
}

/** A packaged graph model as pose-detection's `modelUrl`. */
interface PackagedModel extends tf.io.IOHandler {
  /** Once it is loaded: tfjs keeps the file's weights beside the tensors that it made of them, and never reads them again. */
  forgetWeights(): void;
}

export function packagedModel(json: ArrayBuffer, weights: ArrayBuffer): PackagedModel {
  const parsed = JSON.parse(new TextDecoder().decode(json)) as tf.io.ModelJSON;
  const artifacts: tf.io.ModelArtifacts = {
    modelTopology: parsed.modelTopology,
    weightSpecs: parsed.weightsManifest.flatMap((group) => group.weights),
    weightData: weights,
    ...(parsed.format === undefined ? {} : { format: parsed.format }),
    ...(parsed.signature === undefined ? {} : { signature: parsed.signature }),
  };
  return {
    load: () => Promise.resolve(artifacts),
    forgetWeights: () => {
      delete artifacts.weightData;
    },
  };
}
