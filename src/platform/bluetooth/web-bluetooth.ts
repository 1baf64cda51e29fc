/** The part of Web Bluetooth that is used here. TypeScript's own library has none; nothing that writes is named. */

export interface WebBluetooth {
  getAvailability(): Promise<boolean>;
  requestDevice(options: {
    readonly filters: readonly { readonly services: readonly number[] }[];
    readonly optionalServices: readonly number[];
  }): Promise<WebDevice>;
  /** The devices that were chosen before; behind a switch in most browsers. */
  getDevices?(): Promise<readonly WebDevice[]>;
}

export interface WebDevice extends EventTarget {
  readonly id: string;
  readonly name?: string | undefined;
  readonly gatt?: WebServer | undefined;
}

interface WebServer {
  connect(): Promise<WebServer>;
  disconnect(): void;
  getPrimaryService(service: number): Promise<WebService>;
}

interface WebService {
  getCharacteristic(characteristic: number): Promise<WebCharacteristic>;
}

export interface WebCharacteristic extends EventTarget {
  readonly value?: DataView | undefined;
  startNotifications(): Promise<WebCharacteristic>;
}
