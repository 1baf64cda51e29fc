/** As many engines as this machine can drive side by side, kept for all files of a page. */
import { createEngineShelf } from './engine-shelf.ts';

/** Each engine holds two runtimes with their weights: about 150 MB. */
const MOST = 4;
const MOST_WITH_LITTLE_MEMORY = 2;
const MUCH_MEMORY_GB = 8;

/**
 * One a core: engines of one thread each lose nothing waiting for each other, where the threads of one wait for the
 * crop, the decoder and at every layer of the model.
 * @param memoryGb as the browser rounds it; undefined where it does not say
 */
export function enginesFor(cores: number, memoryGb: number | undefined): number {
  const most = (memoryGb ?? MUCH_MEMORY_GB) >= MUCH_MEMORY_GB ? MOST : MOST_WITH_LITTLE_MEMORY;
  return Math.max(1, Math.min(most, cores));
}

export interface EngineTeam<Engine> {
  /** Rejects when not even one can be loaded. */
  get(): Promise<readonly Engine[]>;
}

/**
 * @param open - loads an engine; calls `onFailed` when it stops later on
 * @param shares - whether another beside it would make things faster; on a GPU they only wait for each other
 */
export function createEngineTeam<Engine>(
  open: (onFailed: () => void) => Promise<Engine>,
  size: number,
  shares: (engine: Engine) => boolean,
): EngineTeam<Engine> {
  const shelves = Array.from({ length: size }, () => createEngineShelf(open));
  return {
    async get() {
      const [lead, ...others] = shelves;
      const first = await lead.get();
      if (!shares(first)) return [first];
      // One that does not come up leaves the work to the others.
      const opened = await Promise.allSettled(others.map((shelf) => shelf.get()));
      return [first, ...opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))];
    },
  };
}
