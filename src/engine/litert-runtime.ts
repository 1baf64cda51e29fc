import { loadLiteRt, supportsFeature } from '@litertjs/core';
import { assetUrl } from './asset-urls.ts';

/** Catalogue entries of the runtime's files, with threads and without: a browser's package has one of the two. */
export const LITERT_FILES: readonly string[] = [
  'litert-plain-script',
  'litert-plain-wasm',
  'litert-threaded-script',
  'litert-threaded-wasm',
];

const RUNTIME_DIR = 'models/litert';

interface LoaderScope {
  Module?: {
    mainScriptUrlOrBlob: string;
    locateFile: (file: string) => string;
    printErr: (line: string) => void;
  };
}

/** More threads than this hardly help a model this small. */
const MAX_THREADS = 4;

/**
 * Loads LiteRT.js once in this worker. Each browser's package brings one build of it: the one with threads where
 * extensions have shared memory, which runs with a single thread as well, else the plain one.
 * A classic worker is needed: the runtime comes in through `importScripts`.
 * @param wantThreads off where several engines work side by side, a core each
 * @returns how many threads a model should use
 */
export async function loadRuntime(wantThreads: boolean): Promise<number> {
  const threaded = await hasThreads();
  await load(threaded);
  return threaded && wantThreads ? threadsFor(navigator.hardwareConcurrency) : 1;
}

/** One core is left to the camera and the page, where there are more than two. A single core gains nothing by threads. */
function threadsFor(cores: number): number {
  return cores < 2 ? 1 : Math.min(MAX_THREADS, Math.max(2, cores - 1));
}

async function hasThreads(): Promise<boolean> {
  if (typeof SharedArrayBuffer === 'undefined') return false;
  return (await supportsFeature('threads')) && (await supportsFeature('relaxedSimd'));
}

async function load(threads: boolean): Promise<void> {
  const script = threads ? 'litert_wasm_threaded_internal.js' : 'litert_wasm_internal.js';
  // Left alone, the runtime looks for its .wasm beside the worker's own script, and starts its threads with that
  // script too.
  (globalThis as LoaderScope).Module = {
    mainScriptUrlOrBlob: assetUrl(`${RUNTIME_DIR}/${script}`),
    locateFile: (file) => assetUrl(`${RUNTIME_DIR}/${file}`),
    // The runtime reports its well-being on the error channel.
    printErr: (line) => {
      if (/^(ERROR|FATAL)/.test(line)) console.warn(line);
    },
  };
  await loadLiteRt(assetUrl(`${RUNTIME_DIR}/`), { threads });
}
