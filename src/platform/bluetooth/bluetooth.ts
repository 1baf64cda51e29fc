/** Treadmills, straps and foot pods by Web Bluetooth: the browser's chooser, and the devices it remembers. */
import { deviceOf, TOLD_BY, type Device } from './device.ts';
import type { WebBluetooth } from './web-bluetooth.ts';

/** Why there is no Web Bluetooth. Chromium on Linux has it behind a switch; other browsers may have none. */
export type MissingBluetooth = 'behind-a-switch' | 'not-in-this-browser';

export type Chosen =
  | { readonly ok: true; readonly device: Device }
  | {
      readonly ok: false;
      /** 'off': this computer has no Bluetooth, or it is off. 'refused': the browser does not allow it here. */
      readonly reason: 'dismissed' | 'off' | 'refused';
      readonly detail: string;
    };

export interface Bluetooth {
  /** Null where there is one. */
  readonly missing: MissingBluetooth | null;
  /**
   * Opens the browser's chooser; call it from a click. It is settled when the runner has chosen, which may be never: nothing
   * may wait for it. Never rejects.
   */
  choose(): Promise<Chosen>;
  /** Chosen before, and still allowed; empty where the browser does not tell. Never rejects. */
  remembered(): Promise<readonly Device[]>;
}

interface Scope {
  readonly bluetooth?: WebBluetooth | undefined;
  readonly userAgent: string;
}

export function openBluetooth(scope: Scope = navigator): Bluetooth {
  const { bluetooth } = scope;
  if (!bluetooth) {
    // Android's browsers say Linux too, and have it.
    const behindASwitch = /Linux(?!.*Android)/.test(scope.userAgent) && /Chrom/.test(scope.userAgent);
    return {
      missing: behindASwitch ? 'behind-a-switch' : 'not-in-this-browser',
      choose: async () => ({ ok: false, reason: 'refused', detail: 'navigator.bluetooth is missing' }),
      remembered: async () => [],
    };
  }
  return {
    missing: null,
    async choose() {
      const services = TOLD_BY.map(({ service }) => service);
      try {
        const device = await bluetooth.requestDevice({
          filters: services.map((service) => ({ services: [service] })),
          optionalServices: services,
        });
        return { ok: true, device: deviceOf(device) };
      } catch (error) {
        return { ok: false, reason: await whyNone(bluetooth, error), detail: String(error) };
      }
    },
    async remembered() {
      try {
        return ((await bluetooth.getDevices?.()) ?? []).map((device) => deviceOf(device));
      } catch {
        return [];
      }
    },
  };
}

/** The browser gives one error for a chooser that was closed and for a computer without Bluetooth. */
async function whyNone(bluetooth: WebBluetooth, error: unknown): Promise<'dismissed' | 'off' | 'refused'> {
  if (!(error instanceof Error) || error.name !== 'NotFoundError') return 'refused';
  const available = await bluetooth.getAvailability().catch(() => true);
  return available ? 'dismissed' : 'off';
}
