/**
 * Keeps hold of the devices that were chosen: opens them, opens them again after a drop, and gives up on nothing for good.
 * It has no timer. It is told of every second, which also works in a hidden tab.
 */
import type { Device, DeviceKind, Opened } from '../platform/bluetooth/device.ts';

export type LinkState = 'connecting' | 'connected' | 'away' | 'nothing-to-read';

export interface Link {
  readonly id: string;
  readonly name: string;
  readonly state: LinkState;
  /** What it tells; what it told before it went away. */
  readonly kinds: readonly DeviceKind[];
}

export interface DeviceKeeper {
  readonly links: readonly Link[];
  /** Opens it, and takes its word before that of a device of the same kind that was there before. */
  add(device: Device): void;
  forget(id: string): void;
  /** A second has passed. */
  beat(): void;
  dispose(): void;
}

interface Parts {
  /** Monotonic seconds. */
  readonly elapsedS: () => number;
  readonly onValue: (kind: DeviceKind, value: DataView, device: Device) => void;
  readonly onChange: (links: readonly Link[]) => void;
}

/** A device in reach answers within a few seconds. A judgement call. */
const PATIENCE_S = 20;
/** Waits 1, 2, 4 … seconds between tries: a drop of a moment is soon over, and an absent strap costs little. */
const LONGEST_WAIT_S = 30;

interface Held {
  readonly device: Device;
  state: LinkState;
  kinds: readonly DeviceKind[];
  /** In a row, without success. */
  tries: number;
  /** When it was last tried, or is to be tried again. */
  atS: number;
  /** Answers to an earlier try are answers to nobody. */
  turn: number;
  close: (() => void) | null;
}

export function createDeviceKeeper({ elapsedS, onValue, onChange }: Parts): DeviceKeeper {
  /** The latest last. */
  let held: Held[] = [];
  let disposed = false;

  const links = (): readonly Link[] =>
    held.map(({ device, state, kinds }) => ({ id: device.id, name: device.name, state, kinds }));
  const tell = (): void => {
    if (!disposed) onChange(links());
  };

  function open(one: Held): void {
    const turn = ++one.turn;
    one.state = 'connecting';
    one.atS = elapsedS();
    tell();
    void one.device
      .open({
        onValue: (kind, value) => {
          if (turn === one.turn && speaks(one, kind)) onValue(kind, value, one.device);
        },
        onDropped: () => {
          if (turn === one.turn) away(one);
        },
      })
      .then((opened) => take(one, opened, turn));
  }

  function take(one: Held, opened: Opened, turn: number): void {
    if (turn !== one.turn) {
      if (opened.ok) opened.close();
      return;
    }
    if (opened.ok) {
      one.state = 'connected';
      one.kinds = opened.kinds;
      one.tries = 0;
      one.close = () => opened.close();
      tell();
      // One that told something before is only not ready yet.
    } else if (opened.reason === 'unreachable' || one.kinds.length > 0) away(one);
    else {
      one.state = 'nothing-to-read';
      tell();
    }
  }

  function away(one: Held): void {
    one.turn++;
    one.close = null;
    one.state = 'away';
    one.atS = elapsedS() + Math.min(LONGEST_WAIT_S, 2 ** one.tries);
    one.tries++;
    tell();
  }

  /** Of two that tell the same, the one that was chosen later is believed. */
  function speaks(one: Held, kind: DeviceKind): boolean {
    const later = held.slice(held.indexOf(one) + 1);
    return !later.some((other) => other.state === 'connected' && other.kinds.includes(kind));
  }

  function release(one: Held): void {
    one.turn++;
    one.close?.();
    one.close = null;
  }

  return {
    get links() {
      return links();
    },
    add(device) {
      for (const one of held) if (one.device.id === device.id) release(one);
      held = held.filter((one) => one.device.id !== device.id);
      const one: Held = { device, state: 'connecting', kinds: [], tries: 0, atS: 0, turn: 0, close: null };
      held.push(one);
      open(one);
    },
    forget(id) {
      for (const one of held) if (one.device.id === id) release(one);
      held = held.filter((one) => one.device.id !== id);
      tell();
    },
    beat() {
      const nowS = elapsedS();
      for (const one of held) {
        if (one.state === 'connecting' && nowS - one.atS >= PATIENCE_S) away(one);
        else if (one.state === 'away' && nowS >= one.atS) open(one);
      }
    },
    dispose() {
      disposed = true;
      for (const one of held) release(one);
      held = [];
    },
  };
}
