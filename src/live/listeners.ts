export interface Listeners<T> {
  /** Returns the unsubscribe. */
  readonly add: (listener: (value: T) => void) => () => void;
  tell(value: T): void;
}

/** A set of listeners. One that throws is reported and does not keep the others, or the session, from going on. */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) {
        try {
          listener(value);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
