import { describe, expect, it } from 'vitest';
import { watchBattery } from '../../src/platform/battery.ts';

class FakeBattery extends EventTarget {
  charging = true;
  plug(charging: boolean): void {
    this.charging = charging;
    this.dispatchEvent(new Event('chargingchange'));
  }
}

const soon = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

describe('the battery', () => {
  it('is told at once, on every change, and no longer once it is over', async () => {
    const battery = new FakeBattery();
    const told: boolean[] = [];
    const end = watchBattery((onBattery) => told.push(onBattery), { getBattery: async () => battery });
    await soon();
    battery.plug(false);
    end();
    battery.plug(true);
    expect(told).toEqual([false, true]);
  });

  it('is not told where the browser does not know, or refuses', async () => {
    const told: boolean[] = [];
    watchBattery((onBattery) => told.push(onBattery), {});
    watchBattery((onBattery) => told.push(onBattery), { getBattery: () => Promise.reject(new Error('no')) });
    await soon();
    expect(told).toEqual([]);
  });
});
