import { loadLiteRt, supportsFeature } from '@litertjs/core';
import { assetUrl } from './asset-urls.ts';

const RUNTIME_DIR = 'models/litert';

interface LoaderScope {
  Module?: { mainScriptUrlOrBlob: string; locateFile: (file: string) => string };
}

export interface LiteRtRuntime {
  readonly threads: boolean;
}

/**
 * Loads LiteRT.js once in this worker: with threads where memory can be shared, else the plain build.
 * A classic worker is needed: the runtime comes in through `importScripts`.
 */
export async function loadRuntime(wantThreads: boolean): Promise<LiteRtRuntime> {
  const threads = wantThreads && (await canUseThreads());
  try {
    await load(threads);
    return { threads };
  } catch (error) {
    if (!threads) throw error;
    await load(false);
    return { threads: false };
  }
}

async function canUseThreads(): Promise<boolean> {
  if (typeof SharedArrayBuffer === 'undefined' || navigator.hardwareConcurrency < 2) return false;
  return (await supportsFeature('threads')) && (await supportsFeature('relaxedSimd'));
}

async function load(threads: boolean): Promise<void> {
  const script = threads ? 'litert_wasm_threaded_internal.js' : 'litert_wasm_internal.js';
  // Left alone, the runtime looks for its .wasm beside the worker's own script, and starts its threads with that
  // script too.
  (globalThis as LoaderScope).Module = {
    mainScriptUrlOrBlob: assetUrl(`${RUNTIME_DIR}/${script}`),
    locateFile: (file) => assetUrl(`${RUNTIME_DIR}/${file}`),
  };
  await loadLiteRt(assetUrl(`${RUNTIME_DIR}/`), { threads });
}
