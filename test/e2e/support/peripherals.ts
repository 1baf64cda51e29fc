/**
 * Bluetooth peripherals that the browser makes up. The domain answers on the browser's own session only, and Chromium on
 * Linux has Web Bluetooth behind a switch. No command lets a peripheral send a notification: what devices tell is
 * tested behind the port, with recorded bytes.
 */
import type { Browser, CDPSession } from 'puppeteer-core';

/** The switch without which `navigator.bluetooth` is missing on Linux. */
export const WITH_BLUETOOTH = ['--enable-features=WebBluetooth'] as const;

export const TREADMILL = { service: 0x1826, characteristic: 0x2acd } as const;
export const STRAP = { service: 0x180d, characteristic: 0x2a37 } as const;

export interface Peripherals {
  /** In reach from now on, and advertising. */
  add(address: string, name: string, tells: typeof TREADMILL | typeof STRAP): Promise<void>;
  /** The connection ends, as when the machine is switched off; it can be opened again at once unless it is `away`. */
  drop(address: string): Promise<void>;
  /** Whether it answers when somebody connects. */
  answers(address: string, yes: boolean): void;
  /** How often somebody subscribed to it. */
  subscriptions(address: string): number;
  /** Every write to a characteristic, which there should be none of. */
  readonly writes: readonly string[];
}

const uuid = (short: number): string =>
  `0000${short.toString(16).padStart(4, '0')}-0000-1000-8000-00805f9b34fb`;
/** HCI: success, and "connection failed to be established". */
const [SUCCESS, NO_CONNECTION] = [0x00, 0x3e];

export async function emulateBluetooth(browser: Browser): Promise<Peripherals> {
  const root: CDPSession = await browser.target().createCDPSession();
  // Puppeteer's list of commands has this domain only in part.
  const send = (method: string, parameters: object): Promise<Record<string, string>> =>
    root.send(`BluetoothEmulation.${method}` as 'Browser.close', parameters as never) as never;
  const on = (event: string, listener: (told: Record<string, string>) => void): void =>
    void root.on(`BluetoothEmulation.${event}`, (told) => listener(told as Record<string, string>));
  const owners = new Map<string, string>();
  const subscribed = new Map<string, number>();
  const silent = new Set<string>();
  const told = new Map<string, typeof TREADMILL | typeof STRAP>();
  const writes: string[] = [];

  on('gattOperationReceived', ({ address, type }) => {
    const code = type === 'connection' && silent.has(address) ? NO_CONNECTION : SUCCESS;
    void send('simulateGATTOperationResponse', { address, type, code });
  });
  on('characteristicOperationReceived', ({ characteristicId, type }) => {
    const address = owners.get(characteristicId) ?? '';
    if (type === 'write') writes.push(address);
    if (type === 'subscribe-to-notifications') subscribed.set(address, (subscribed.get(address) ?? 0) + 1);
    void send('simulateCharacteristicOperationResponse', { characteristicId, type, code: SUCCESS });
  });
  on('descriptorOperationReceived', ({ descriptorId, type }) => {
    void send('simulateDescriptorOperationResponse', { descriptorId, type, code: SUCCESS });
  });
  async function addService(address: string): Promise<void> {
    const { service, characteristic } = told.get(address) ?? TREADMILL;
    const { serviceId } = await send('addService', { address, serviceUuid: uuid(service) });
    const { characteristicId } = await send('addCharacteristic', {
      serviceId,
      characteristicUuid: uuid(characteristic),
      properties: { notify: true },
    });
    owners.set(characteristicId, address);
    // Without it the browser refuses `startNotifications`.
    await send('addDescriptor', { characteristicId, descriptorUuid: uuid(0x2902) });
  }

  await send('enable', { state: 'powered-on', leSupported: true });

  return {
    async add(address, name, tells) {
      await send('simulatePreconnectedPeripheral', {
        address,
        name,
        manufacturerData: [],
        knownServiceUuids: [uuid(tells.service)],
      });
      told.set(address, tells);
      await addService(address);
    },
    async drop(address) {
      await send('simulateGATTDisconnection', { address });
      // Its services go with the connection: the browser would find none when it connects again.
      await addService(address);
    },
    answers: (address, yes) => void (yes ? silent.delete(address) : silent.add(address)),
    subscriptions: (address) => subscribed.get(address) ?? 0,
    writes,
  };
}
