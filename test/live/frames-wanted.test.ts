/** What the engine is asked for besides skeletons, and that one which takes the place of another is asked the same. */
import { describe, expect, it, vi } from 'vitest';
import { createEngineKeeper, type Engine } from '../../src/live/engine-keeper.ts';
import { emptyFrame } from '../../src/core/pose/pose-frame.ts';
import { FakeEngine } from './fake-world.ts';

async function keeperOf() {
  const engines: FakeEngine[] = [];
  const keeper = createEngineKeeper({
    elapsedS: () => 0,
    openEngine: async ({ onFailed, onBeat }): Promise<Engine> => {
      const engine = new FakeEngine(onFailed, onBeat);
      engines.push(engine);
      return engine;
    },
    onFrame: () => undefined,
    onBeat: () => undefined,
    onRestarting: () => undefined,
    onRestarted: () => undefined,
    onFailed: () => undefined,
  });
  await keeper.open();
  const track = { readyState: 'live' } as MediaStreamTrack;
  keeper.watch(track, {} as HTMLVideoElement);
  return { keeper, engines };
}

describe('the frames that are wanted', () => {
  it('are told once, and told again to an engine that takes the place of another', async () => {
    const { keeper, engines } = await keeperOf();
    for (const fps of [null, 15, 15, 15, null]) keeper.want(fps);
    expect(engines[0].wanted).toEqual([15, null]);
    keeper.want(15);
    engines[0].die({ reason: 'engine-stopped', detail: 'test' });
    await vi.waitFor(() => expect(engines).toHaveLength(2));
    await vi.waitFor(() => expect(engines[1].watched).not.toBeNull());
    keeper.want(15);
    expect(engines[1].wanted).toEqual([15]);
  });
});

it('pictures go to whoever draws, also after a restart, and are not asked for while nobody does', async () => {
  const { keeper, engines } = await keeperOf();
  expect(engines[0].showing).toEqual([false]);
  const drawn: unknown[] = [];
  keeper.show(async (image, { timeS }) => void drawn.push([image, timeS]));
  engines[0].die({ reason: 'engine-stopped', detail: 'test' });
  await vi.waitFor(() => expect(engines[1]?.watched).toBeTruthy());
  expect(engines[1].showing).toEqual([true]);
  const image = {} as VideoFrame;
  await engines[1].draw?.(image, emptyFrame(2, 'capture', 640, 480));
  keeper.show(null);
  await engines[1].draw?.(image, emptyFrame(3, 'capture', 640, 480));
  expect(drawn).toEqual([[image, 2]]);
  expect(engines[1].showing).toEqual([true, false]);
});
