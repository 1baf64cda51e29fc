/** Whether the machine runs on its battery, where the browser tells. */

interface Battery extends EventTarget {
  /** True while plugged in, and on machines without a battery. */
  readonly charging: boolean;
}

/** Chromium has it; other browsers took it out. */
type Teller = { getBattery?(): Promise<Battery> };

/**
 * @param listener - called soon after, and again on every change; never where the browser does not tell
 * @returns ends it
 */
export function watchBattery(
  listener: (onBattery: boolean) => void,
  teller: Teller = navigator as Teller,
): () => void {
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    const battery = await teller.getBattery?.();
    if (!battery || over.signal.aborted) return;
    const tell = (): void => listener(!battery.charging);
    battery.addEventListener('chargingchange', tell, { signal: over.signal });
    tell();
  };
  // Not knowing means that it counts as plugged in.
  watch().catch(() => undefined);
  return () => over.abort();
}
