/** One treadmill, strap or foot pod: opened, listened to, let go. Its control point is never asked for, and nothing written. */
import type { WebCharacteristic, WebDevice } from './web-bluetooth.ts';

/** What a device may tell. A treadmill may tell several. */
export type DeviceKind = 'treadmill' | 'heart-rate' | 'foot-pod';

/** Numbers assigned by the Bluetooth SIG. */
export const TOLD_BY: readonly {
  readonly kind: DeviceKind;
  readonly service: number;
  readonly characteristic: number;
}[] = [
  // Fitness Machine, Treadmill Data
  { kind: 'treadmill', service: 0x18_26, characteristic: 0x2a_cd },
  // Heart Rate, Heart Rate Measurement
  { kind: 'heart-rate', service: 0x18_0d, characteristic: 0x2a_37 },
  // Running Speed and Cadence, RSC Measurement
  { kind: 'foot-pod', service: 0x18_14, characteristic: 0x2a_53 },
];

export interface DeviceListener {
  onValue(kind: DeviceKind, value: DataView): void;
  /** The connection is gone, and nobody here asked for that. */
  onDropped(): void;
}

export type Opened =
  | {
      readonly ok: true;
      readonly kinds: readonly DeviceKind[];
      /** Ends the connection; nothing is told any more. */
      close(): void;
    }
  | {
      readonly ok: false;
      /** 'unreachable': off, away, or connected elsewhere. 'nothing-to-read': it has none of the three. */
      readonly reason: 'unreachable' | 'nothing-to-read';
      readonly detail: string;
    };

export interface Device {
  /** The same for as long as the browser remembers it. */
  readonly id: string;
  /** As it calls itself; empty where it has no name. */
  readonly name: string;
  /** May take as long as the device is away: nobody should wait for it without a limit. Never rejects. */
  open(listener: DeviceListener): Promise<Opened>;
}

/**
 * The latest try of each device. All of them share its one connection, so an earlier one that answers late must neither ask
 * the device anything nor end what the later one has opened.
 */
const latest = new WeakMap<WebDevice, symbol>();
const OVERTAKEN: Opened = { ok: false, reason: 'unreachable', detail: 'opened again meanwhile' };

export function deviceOf(device: WebDevice): Device {
  return {
    id: device.id,
    name: device.name ?? '',
    async open(listener) {
      const own = Symbol(device.id);
      latest.set(device, own);
      const isLatest = (): boolean => latest.get(device) === own;
      try {
        return await open(device, listener, isLatest);
      } catch (error) {
        if (isLatest()) device.gatt?.disconnect();
        return { ok: false, reason: 'unreachable', detail: String(error) };
      }
    },
  };
}

async function open(device: WebDevice, listener: DeviceListener, isLatest: () => boolean): Promise<Opened> {
  const server = await device.gatt?.connect();
  if (!server) return { ok: false, reason: 'unreachable', detail: 'no GATT server' };
  if (!isLatest()) return OVERTAKEN;
  const stops: (() => void)[] = [];
  const kinds: DeviceKind[] = [];
  const stop = (): void => stops.splice(0).forEach((release) => release());
  try {
    stops.push(
      listen(device, 'gattserverdisconnected', () => {
        stop();
        listener.onDropped();
      }),
    );
    // One after the other: a device answers one question at a time.
    for (const { kind, service, characteristic } of TOLD_BY) {
      const found = await findCharacteristic(() => server.getPrimaryService(service), characteristic);
      if (!isLatest()) break;
      if (!found) continue;
      stops.push(
        listen(found, 'characteristicvaluechanged', () => {
          if (found.value) listener.onValue(kind, found.value);
        }),
      );
      await found.startNotifications();
      kinds.push(kind);
    }
  } catch (error) {
    stop();
    throw error;
  }
  if (!isLatest()) {
    stop();
    return OVERTAKEN;
  }
  if (kinds.length === 0) {
    stop();
    server.disconnect();
    return { ok: false, reason: 'nothing-to-read', detail: device.name ?? '' };
  }
  return {
    ok: true,
    kinds,
    close() {
      stop();
      if (isLatest()) server.disconnect();
    },
  };
}

type Service = Awaited<ReturnType<NonNullable<WebDevice['gatt']>['getPrimaryService']>>;

/** @returns null where the device has no such service or characteristic */
async function findCharacteristic(
  service: () => Promise<Service>,
  characteristic: number,
): Promise<WebCharacteristic | null> {
  try {
    return await (await service()).getCharacteristic(characteristic);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') return null;
    throw error;
  }
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
