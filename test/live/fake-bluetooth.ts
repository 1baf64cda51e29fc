import type { Bluetooth, Chosen } from '../../src/platform/bluetooth/bluetooth.ts';
import type { Device, DeviceKind, DeviceListener, Opened } from '../../src/platform/bluetooth/device.ts';

/** A device behind the port: it tells what it is told to, and can be out of reach, slow or dropped. */
export class FakeDevice implements Device {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly DeviceKind[];
  /** How often somebody tried to open it. */
  tries = 0;
  closed = 0;
  reach: 'here' | 'away' | 'waking up' | 'never answers' = 'here';
  private listener: DeviceListener | null = null;

  constructor(name: string, ...kinds: readonly DeviceKind[]) {
    this.id = name;
    this.name = name;
    this.kinds = kinds;
  }

  async open(listener: DeviceListener): Promise<Opened> {
    this.tries++;
    if (this.reach === 'never answers') return new Promise(() => undefined);
    if (this.reach === 'away') return { ok: false, reason: 'unreachable', detail: 'away' };
    if (this.kinds.length === 0 || this.reach === 'waking up')
      return { ok: false, reason: 'nothing-to-read', detail: '' };
    this.listener = listener;
    return { ok: true, kinds: this.kinds, close: () => void this.closed++ };
  }

  tell(kind: DeviceKind, value: DataView): void {
    this.listener?.onValue(kind, value);
  }

  drop(): void {
    this.reach = 'away';
    this.listener?.onDropped();
    this.listener = null;
  }
}

export class FakeBluetooth implements Bluetooth {
  missing: Bluetooth['missing'] = null;
  known: readonly Device[] = [];
  asked = 0;
  private answer: ((chosen: Chosen) => void) | null = null;

  /** Waits for ever, as the browser's chooser does, until a test answers. */
  choose(): Promise<Chosen> {
    this.asked++;
    return new Promise((resolve) => (this.answer = resolve));
  }

  async reply(chosen: Chosen): Promise<void> {
    this.answer?.(chosen);
    await settled();
  }

  async remembered(): Promise<readonly Device[]> {
    return this.known;
  }
}

/** Promises that are kept by now have been heard. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 8; i++) await Promise.resolve();
}
