import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSession } from '../../src/live/contract.ts';
import { createLiveSession } from '../../src/live/live-session.ts';
import { readSession } from '../../src/storage/sessions.ts';
import { bytes, hex, LIFE_FITNESS, MATRIX, POLAR_H7, podByTheStandard } from '../core/devices/captures.ts';
import { ID } from '../storage/fixtures.ts';
import { sampleStatus } from '../surfaces/fixtures/sample-status.ts';
import { FakeDevice, settled } from './fake-bluetooth.ts';
import { coachScript, FakeWorld } from './fake-world.ts';

let world: FakeWorld;
let session: LiveSession;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  coachScript.reset();
  world = new FakeWorld();
});

/** A session with a runner in it. */
async function live(): Promise<void> {
  session = createLiveSession(world.options, world.ports);
  await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
  coachScript.next.push({ kind: 'status', status: sampleStatus('running', 60, 0) });
  world.run(0, 1);
  await settled();
}

async function connect(device: FakeDevice): Promise<FakeDevice> {
  session.chooseDevice();
  await world.bluetooth.reply({ ok: true, device });
  return device;
}

/** Seconds of the run, in each of which `tell` is called and the session beats. */
async function seconds(count: number, tell: (s: number) => void = () => undefined): Promise<void> {
  for (let s = 0; s < count; s++) {
    const at = Math.round(world.elapsed * 10) / 10;
    world.run(at, at + 1);
    tell(s);
    world.engine.beat(false);
    await settled();
  }
}

const treadmill = (): FakeDevice => new FakeDevice('Belt 7', 'treadmill');
const belts = () => coachScript.commands().flatMap((c) => (c.kind === 'belt' ? c.belt : []));
const at = (kmh: number): DataView => bytes(0, 0, (kmh * 100) & 255, (kmh * 100) >> 8);
const notices = (): string[] => world.said.filter((word) => word.startsWith('belt-'));

describe('a treadmill', () => {
  it('tells its speed to the coach and to the recording, with where it came from', async () => {
    await live();
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', MATRIX.uphill));
    expect(belts()).toMatchObject([
      { speedKmh: 9.66, inclinePercent: 9, from: 'treadmill', source: 'Belt 7' },
    ]);
    expect(session.state).toMatchObject({
      belt: { speedKmh: 9.66, inclinePercent: 9 },
      devices: { reads: true, beltFrom: 'treadmill', links: [{ name: 'Belt 7', state: 'connected' }] },
    });
    await seconds(8, () => device.tell('treadmill', at(11)));
    // This one tells no incline in that value: the last one holds.
    expect(belts().at(-1)).toMatchObject({ speedKmh: 11, inclinePercent: 9 });
    expect(belts()).toHaveLength(2);
  });

  it('that is gone is missed once, in words, and what was typed then holds until it is back', async () => {
    await live();
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', at(9)));
    device.drop();
    await seconds(30);
    expect(notices()).toEqual(['belt-silent']);
    expect(session.state.devices).toMatchObject({
      reads: false,
      trouble: 'silent',
      links: [{ state: 'away' }],
    });
    session.setBelt({ speedKmh: 12, inclinePercent: null });
    expect(belts().at(-1)).toMatchObject({ speedKmh: 12, from: 'typed' });
    const tries = device.tries;
    device.reach = 'here';
    await seconds(32);
    expect(device.tries).toBeGreaterThan(tries);
    await seconds(8, () => device.tell('treadmill', at(9)));
    expect(session.state.devices).toMatchObject({
      reads: true,
      trouble: null,
      links: [{ state: 'connected' }],
    });
    expect(belts().at(-1)).toMatchObject({ speedKmh: 9, from: 'treadmill' });
    expect(notices()).toEqual(['belt-silent']);
  });

  it('that was silent and tells 0 before it runs on is read again, also at the speed it had', async () => {
    await live();
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', at(9)));
    await seconds(12);
    expect(session.state.devices).toMatchObject({ reads: false, trouble: 'silent' });
    await seconds(3, () => device.tell('treadmill', at(0)));
    await seconds(8, () => device.tell('treadmill', at(9)));
    expect(session.state.devices).toMatchObject({ reads: true, trouble: null, beltFrom: 'treadmill' });
  });

  it('that drops for a moment is not missed', async () => {
    await live();
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', at(9)));
    device.drop();
    device.reach = 'here';
    await seconds(3);
    await seconds(8, () => device.tell('treadmill', at(9)));
    expect(notices()).toEqual([]);
    expect(belts()).toHaveLength(1);
  });

  it('that says 0 under a runner is not believed', async () => {
    await live();
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', at(9)));
    await seconds(20, () => device.tell('treadmill', at(0)));
    expect(notices()).toEqual(['belt-stands']);
    expect(belts()).toHaveLength(1);
    expect(session.state.devices).toMatchObject({ reads: false, trouble: 'stands' });
  });

  it('whose speed is not wanted is shown, and decides nothing', async () => {
    await live();
    session.followBelt(false);
    const device = await connect(treadmill());
    await seconds(8, () => device.tell('treadmill', at(9)));
    expect(belts()).toEqual([]);
    expect(session.state.devices.speedKmh).toBe(9);
    session.followBelt(true);
    await seconds(8, () => device.tell('treadmill', at(9)));
    expect(belts()).toMatchObject([{ speedKmh: 9 }]);
  });

  it('that tells miles for kilometres is doubted once, by what was typed', async () => {
    await live();
    session.setBelt({ speedKmh: 9.7, inclinePercent: null });
    const device = await connect(treadmill());
    await seconds(20, () => device.tell('treadmill', at(6)));
    expect(notices()).toEqual(['belt-units']);
    expect(session.state.devices.doubt).toMatchObject({ kind: 'typed', readKmh: 6, otherKmh: 9.7 });
  });

  it('survives whatever it sends', async () => {
    await live();
    const device = await connect(new FakeDevice('Odd', 'treadmill', 'heart-rate', 'foot-pod'));
    for (const value of [bytes(), bytes(255), hex('FF-FF'), hex('FE-17-32')])
      for (const kind of device.kinds) device.tell(kind, value);
    await seconds(2);
    expect(session.state.stage).toBe('live');
  });
});

describe('devices beside each other', () => {
  it('a strap’s word counts before the handrails’, and the file keeps it', async () => {
    await live();
    const belt = await connect(treadmill());
    await seconds(2, () => belt.tell('treadmill', LIFE_FITNESS.withHeartRate));
    expect(session.state.devices.bpm).toBe(105);
    const strap = await connect(new FakeDevice('Polar H7', 'heart-rate'));
    await seconds(4, (s) => {
      strap.tell('heart-rate', POLAR_H7[s]);
      belt.tell('treadmill', LIFE_FITNESS.withHeartRate);
    });
    expect(session.state.devices.bpm).toBe(116);
    await session.finish();
    const file = await readSession(world.database, ID);
    expect(file?.heartRate?.source).toBe('Belt 7, Polar H7');
    expect(file?.heartRate?.series.map((b) => b.bpm)).toEqual([105, 105, 115, 115, 116, 116]);
  });

  it('a strap that is not on tells 0, and the handrails are heard', async () => {
    await live();
    const belt = await connect(treadmill());
    const strap = await connect(new FakeDevice('Strap', 'heart-rate'));
    await seconds(4, () => {
      belt.tell('treadmill', LIFE_FITNESS.withHeartRate);
      strap.tell('heart-rate', bytes(0, 0));
    });
    expect(session.state.devices.bpm).toBe(105);
  });

  it('what a device told is not shown on where it has gone silent, was dropped or let go', async () => {
    await live();
    const strap = await connect(new FakeDevice('Strap', 'heart-rate'));
    const pod = await connect(new FakeDevice('Pod', 'foot-pod'));
    const belt = await connect(treadmill());
    const tell = (): void => {
      strap.tell('heart-rate', POLAR_H7[0]);
      pod.tell('foot-pod', podByTheStandard(9, 84));
      belt.tell('treadmill', at(9));
    };
    const shown = () => {
      const { bpm, pod: told, speedKmh } = session.state.devices;
      return [bpm, told?.perMin ?? null, speedKmh];
    };
    await seconds(3, tell);
    expect(shown()).toEqual([115, 84, 9]);
    strap.drop();
    session.forgetDevice('Pod');
    await seconds(12);
    expect(shown()).toEqual([null, null, null]);
    strap.reach = 'here';
    await seconds(30, tell);
    expect(shown()).toEqual([115, null, 9]);
  });

  it('a number that is no heart rate is not shown', async () => {
    await live();
    const strap = await connect(new FakeDevice('Strap', 'heart-rate'));
    await seconds(2, () => strap.tell('heart-rate', bytes(1, 255, 255)));
    expect(session.state.devices.bpm).toBeNull();
  });

  it('of two treadmills the one that was chosen later is believed', async () => {
    await live();
    const first = await connect(new FakeDevice('One', 'treadmill'));
    const second = await connect(new FakeDevice('Two', 'treadmill'));
    await seconds(8, () => {
      first.tell('treadmill', at(8));
      second.tell('treadmill', at(10));
    });
    expect(belts()).toMatchObject([{ speedKmh: 10, source: 'Two' }]);
    session.forgetDevice('Two');
    expect(second.closed).toBe(1);
    await seconds(8, () => first.tell('treadmill', at(8)));
    expect(belts().at(-1)).toMatchObject({ speedKmh: 8, source: 'One' });
  });

  it('a foot pod that counts strides is told right while it runs', async () => {
    await live();
    const pod = await connect(new FakeDevice('Pod', 'foot-pod'));
    await seconds(45, () => pod.tell('foot-pod', podByTheStandard(9, 84)));
    expect(session.state.devices.pod).toEqual({ perMin: 84, counts: 'strides' });
  });
});

describe('the chooser', () => {
  it('that nobody answers holds up nothing, and may be opened again', async () => {
    await live();
    session.chooseDevice();
    expect(session.state.devices.choosing).toBe(true);
    await seconds(5);
    session.chooseDevice();
    expect(world.bluetooth.asked).toBe(2);
    await session.finish();
    expect(session.state.stage).toBe('done');
  });

  it.each(['dismissed', 'off', 'refused'] as const)('that ends as "%s" says so', async (reason) => {
    await live();
    session.chooseDevice();
    await world.bluetooth.reply({ ok: false, reason, detail: '' });
    expect(session.state.devices).toMatchObject({ choosing: false, refusal: reason, links: [] });
  });

  it('is not opened where the browser has none: that is said, and all else is as it was', async () => {
    world.bluetooth.missing = 'behind-a-switch';
    await live();
    session.chooseDevice();
    expect(world.bluetooth.asked).toBe(0);
    expect(session.state.devices).toMatchObject({ missing: 'behind-a-switch', choosing: false });
  });
});

describe('a device', () => {
  it('that was chosen in an earlier run is opened by itself, and again and again while it is away', async () => {
    const device = treadmill();
    device.reach = 'away';
    world.bluetooth.known = [device];
    await live();
    await seconds(120);
    expect(device.tries).toBeGreaterThan(5);
    expect(device.tries).toBeLessThan(12);
    device.reach = 'here';
    await seconds(31);
    expect(session.state.devices.links).toMatchObject([{ state: 'connected' }]);
  });

  it('that never answers is given up and tried again', async () => {
    await live();
    const device = treadmill();
    device.reach = 'never answers';
    await connect(device);
    expect(session.state.devices.links).toMatchObject([{ state: 'connecting' }]);
    await seconds(21);
    device.reach = 'here';
    await seconds(3);
    expect(session.state.devices.links).toMatchObject([{ state: 'connected' }]);
  });

  it('without anything to read is named so, and not tried again', async () => {
    await live();
    const device = await connect(new FakeDevice('Scale'));
    await seconds(40);
    expect(session.state.devices.links).toMatchObject([{ state: 'nothing-to-read' }]);
    expect(device.tries).toBe(1);
  });

  it('that has nothing to read while it wakes up, but had before, is tried again', async () => {
    await live();
    const device = await connect(treadmill());
    device.drop();
    device.reach = 'waking up';
    await seconds(5);
    expect(session.state.devices.links).toMatchObject([{ state: 'away', kinds: ['treadmill'] }]);
    device.reach = 'here';
    await seconds(10);
    expect(session.state.devices.links).toMatchObject([{ state: 'connected' }]);
  });

  it('is let go of at the end', async () => {
    await live();
    const device = await connect(treadmill());
    await session.finish();
    expect(device.closed).toBe(1);
  });
});
