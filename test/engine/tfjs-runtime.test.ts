import { beforeEach, describe, expect, it, vi } from 'vitest';

const calls = vi.hoisted(() => [] as string[]);

vi.mock('@tensorflow/tfjs', () => ({
  env: () => ({ set: (flag: string, value: unknown) => calls.push(`${flag}=${String(value)}`) }),
  setBackend: (name: string) => {
    calls.push(`setBackend ${name}`);
    return Promise.resolve(true);
  },
  ready: () => Promise.resolve(),
  getBackend: () => 'wasm',
}));
vi.mock('@tensorflow/tfjs-backend-webgpu', () => ({}));
vi.mock('@tensorflow/tfjs-backend-wasm', () => ({
  setWasmPaths: (paths: Record<string, string>) => calls.push(`paths ${Object.keys(paths).length}`),
}));
vi.mock('@tensorflow-models/pose-detection', () => ({
  SupportedModels: { MoveNet: 'MoveNet' },
  movenet: { modelType: { SINGLEPOSE_LIGHTNING: 'lightning' } },
  createDetector: (_model: string, config: { enableSmoothing: boolean }) => {
    calls.push(`detector smoothing=${String(config.enableSmoothing)}`);
    return Promise.resolve({
      estimatePoses: () => Promise.resolve([]),
      reset: () => undefined,
      dispose: () => undefined,
    });
  },
}));
vi.mock('../../src/engine/asset-urls.ts', () => ({
  assetUrl: (file: string) => `chrome-extension://x/${file}`,
  fetchAsset: () =>
    Promise.resolve(new TextEncoder().encode('{"modelTopology":{},"weightsManifest":[]}').buffer),
}));

describe('starting MoveNet', () => {
  beforeEach(() => {
    calls.length = 0;
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext(kind: string): object | null {
          return kind === '2d' ? {} : null;
        }
      },
    );
    vi.stubGlobal('ImageData', Object);
  });

  it('turns threads off before any backend is set: the extension policy refuses their worker', async () => {
    const { MoveNetEngine } = await import('../../src/engine/engines/movenet-lightning/movenet-engine.ts');
    const engine = await MoveNetEngine.create('movenet', 'graph.json', 'weights.bin');
    expect(engine.runtime).toBe('tfjs wasm');
    const flag = calls.indexOf('WASM_HAS_MULTITHREAD_SUPPORT=false');
    const backend = calls.findIndex((call) => call.startsWith('setBackend'));
    expect(flag).toBeGreaterThanOrEqual(0);
    expect(backend).toBeGreaterThan(flag);
    expect(calls.indexOf('paths 3')).toBeLessThan(backend);
  });

  it('never tries plain JavaScript or a GPU that is not there, and never smooths', async () => {
    const { MoveNetEngine } = await import('../../src/engine/engines/movenet-lightning/movenet-engine.ts');
    await MoveNetEngine.create('movenet', 'graph.json', 'weights.bin');
    expect(calls.filter((call) => call.startsWith('setBackend'))).toEqual(['setBackend wasm']);
    expect(calls).toContain('detector smoothing=false');
  });
});
