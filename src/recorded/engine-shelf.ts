/** One engine for all files of a page: loaded when first wanted, loaded again when it broke down. */
export interface EngineShelf<Engine> {
  get(): Promise<Engine>;
}

/** @param open - loads an engine; calls `onFailed` when it stops later on */
export function createEngineShelf<Engine>(
  open: (onFailed: () => void) => Promise<Engine>,
): EngineShelf<Engine> {
  let current: Promise<Engine> | null = null;
  return {
    get() {
      if (current) return current;
      const opening = open(() => {
        if (current === opening) current = null;
      });
      current = opening;
      opening.catch(() => {
        if (current === opening) current = null;
      });
      return opening;
    },
  };
}
