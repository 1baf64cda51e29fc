import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBluetooth } from '../../src/platform/bluetooth/bluetooth.ts';
import type { WebBluetooth, WebDevice } from '../../src/platform/bluetooth/web-bluetooth.ts';
import { MATRIX } from '../core/devices/captures.ts';

const CHROMIUM = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/148' };

class FakeCharacteristic extends EventTarget {
  value: DataView | undefined;
  started = 0;
  async startNotifications(): Promise<this> {
    this.started++;
    return this;
  }
  tell(value: DataView): void {
    this.value = value;
    this.dispatchEvent(new Event('characteristicvaluechanged'));
  }
}

class NotFound extends Error {
  override readonly name = 'NotFoundError';
}

/** A peripheral with these characteristics, by service. */
class FakePeripheral extends EventTarget implements WebDevice {
  readonly id = 'd1';
  readonly name = 'Belt 7';
  /** Everything that was asked of it, as numbers. */
  readonly asked: number[] = [];
  disconnects = 0;
  reachable = true;
  readonly services: ReadonlyMap<number, ReadonlyMap<number, FakeCharacteristic>>;

  constructor(services: Record<number, Record<number, FakeCharacteristic>>) {
    super();
    this.services = new Map(
      Object.entries(services).map(([id, all]) => [
        Number(id),
        new Map(Object.entries(all).map(([uuid, one]) => [Number(uuid), one])),
      ]),
    );
  }

  readonly gatt = {
    connect: async () => {
      if (!this.reachable) throw new Error('out of range');
      return this.gatt;
    },
    disconnect: () => void this.disconnects++,
    getPrimaryService: async (service: number) => {
      this.asked.push(service);
      const found = this.services.get(service);
      if (!found) throw new NotFound(String(service));
      return {
        getCharacteristic: async (uuid: number) => {
          this.asked.push(uuid);
          const one = found.get(uuid);
          if (!one) throw new NotFound(String(uuid));
          return one;
        },
      };
    },
  };
}

function browser(device: WebDevice | Error, more: Partial<WebBluetooth> = {}) {
  const asked: Parameters<WebBluetooth['requestDevice']>[0][] = [];
  const bluetooth: WebBluetooth = {
    getAvailability: async () => true,
    requestDevice: async (options) => {
      asked.push(options);
      if (device instanceof Error) throw device;
      return device;
    },
    ...more,
  };
  return { asked, port: openBluetooth({ ...CHROMIUM, bluetooth }) };
}

const silent = { onValue: () => undefined, onDropped: () => undefined };

async function choose(peripheral: FakePeripheral) {
  const chosen = await browser(peripheral).port.choose();
  if (!chosen.ok) throw new Error(chosen.detail);
  return chosen.device;
}

describe('a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/148', 'behind-a-switch'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/148', 'not-in-this-browser'],
    ['Mozilla/5.0 (Macintosh) Gecko Firefox/150', 'not-in-this-browser'],
    ['Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox/150', 'not-in-this-browser'],
  ])('without Bluetooth says why: %s', async (userAgent, missing) => {
    const port = openBluetooth({ userAgent });
    expect(port.missing).toBe(missing);
    expect(await port.choose()).toMatchObject({ ok: false, reason: 'refused' });
    expect(await port.remembered()).toEqual([]);
  });

  it('is asked for the three services and nothing else', async () => {
    const { asked, port } = browser(new FakePeripheral({}));
    await port.choose();
    expect(asked[0].filters).toEqual([
      { services: [0x1826] },
      { services: [0x180d] },
      { services: [0x1814] },
    ]);
    expect(asked[0].optionalServices).toEqual([0x1826, 0x180d, 0x1814]);
  });

  it('that was refused, closed or switched off says which', async () => {
    const closed = browser(new NotFound('User cancelled the requestDevice() chooser.'));
    expect(await closed.port.choose()).toMatchObject({ reason: 'dismissed' });
    const off = browser(new NotFound('no adapter'), { getAvailability: async () => false });
    expect(await off.port.choose()).toMatchObject({ reason: 'off' });
    expect(await browser(new Error('SecurityError')).port.choose()).toMatchObject({ reason: 'refused' });
  });

  it('may remember devices, or not, or fail at it', async () => {
    const known = browser(new NotFound(''), { getDevices: async () => [new FakePeripheral({})] });
    expect((await known.port.remembered()).map((d) => d.name)).toEqual(['Belt 7']);
    expect(await browser(new NotFound('')).port.remembered()).toEqual([]);
    const fails = browser(new NotFound(''), { getDevices: () => Promise.reject(new Error('no')) });
    expect(await fails.port.remembered()).toEqual([]);
  });
});

describe('a device', () => {
  it('tells what it has, each by its kind, and nothing after it was let go of', async () => {
    const treadmill = new FakeCharacteristic();
    const strap = new FakeCharacteristic();
    const device = await choose(
      new FakePeripheral({ 0x1826: { 0x2acd: treadmill }, 0x180d: { 0x2a37: strap } }),
    );
    const told: [string, number][] = [];
    const opened = await device.open({
      onValue: (kind, value) => told.push([kind, value.byteLength]),
      onDropped: () => undefined,
    });
    expect(opened).toMatchObject({ ok: true, kinds: ['treadmill', 'heart-rate'] });
    treadmill.tell(MATRIX.running);
    if (opened.ok) opened.close();
    treadmill.tell(MATRIX.running);
    expect(told).toEqual([['treadmill', 20]]);
  });

  it('that is out of reach, or has nothing, says which', async () => {
    const away = new FakePeripheral({});
    away.reachable = false;
    expect(await (await choose(away)).open(silent)).toMatchObject({ ok: false, reason: 'unreachable' });
    const empty = new FakePeripheral({ 0x1826: {} });
    expect(await (await choose(empty)).open(silent)).toMatchObject({ ok: false, reason: 'nothing-to-read' });
    expect(empty.disconnects).toBe(1);
  });

  it.each(['answers', 'fails'])('that %s late leaves the connection of a later try alone', async (how) => {
    const peripheral = new FakePeripheral({ 0x180d: { 0x2a37: new FakeCharacteristic() } });
    const { gatt } = peripheral;
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve, reject) => {
      answer = how === 'fails' ? () => reject(new Error('timed out')) : resolve;
    });
    const waits = [late, Promise.resolve()];
    gatt.connect = async () => {
      await waits.shift();
      return gatt;
    };
    // Remembered by the browser, and chosen again: the same device in two hands.
    const first = (await choose(peripheral)).open(silent);
    const second = await (await choose(peripheral)).open(silent);
    answer();
    const opened = await first;
    if (opened.ok) opened.close();
    expect(peripheral.disconnects).toBe(0);
    if (second.ok) second.close();
    expect(peripheral.disconnects).toBe(1);
  });

  it('that drops says so once', async () => {
    const peripheral = new FakePeripheral({ 0x180d: { 0x2a37: new FakeCharacteristic() } });
    let drops = 0;
    await (await choose(peripheral)).open({ onValue: () => undefined, onDropped: () => drops++ });
    peripheral.dispatchEvent(new Event('gattserverdisconnected'));
    peripheral.dispatchEvent(new Event('gattserverdisconnected'));
    expect(drops).toBe(1);
  });

  it('is only read: its control point is never asked for', async () => {
    const control = new FakeCharacteristic();
    const peripheral = new FakePeripheral({
      0x1826: { 0x2acd: new FakeCharacteristic(), 0x2ad9: control },
    });
    await (await choose(peripheral)).open(silent);
    expect(peripheral.asked).not.toContain(0x2ad9);
    expect(control.started).toBe(0);
  });
});

describe('the whole source', () => {
  it('has no call that writes to a device, and names no control point', () => {
    const root = path.resolve(import.meta.dirname, '../../src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
    const writes = /\bwriteValue|writeDescriptor|0x2a_?d9|fitness_machine_control_point/i;
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => writes.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });
});
