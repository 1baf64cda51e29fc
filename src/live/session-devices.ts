/** Treadmill, strap and foot pod of a session: what they tell is shown, written down, and handed to the coach. */
import { hearBelt, isRead, startBeltReader, waitForBelt, type BeltNews } from '../core/devices/belt-speed.ts';
import {
  doubtByDistance,
  doubtByStep,
  doubtByTyped,
  startUnitWatch,
  type UnitDoubt,
} from '../core/devices/belt-units.ts';
import { readHeartRate } from '../core/devices/heart-rate-measurement.ts';
import { readRsc } from '../core/devices/rsc-measurement.ts';
import { readTreadmillData } from '../core/devices/treadmill-data.ts';
import type { Notice } from '../core/coach/contract.ts';
import type { BeltMark } from '../core/session/session-file.ts';
import { BPM } from '../core/session/session-schema.ts';
import type { Bluetooth } from '../platform/bluetooth/bluetooth.ts';
import type { Device, DeviceKind } from '../platform/bluetooth/device.ts';
import type { Coach } from './coach-in-worker.ts';
import type { Belt, DevicesState } from './contract.ts';
import { createDeviceKeeper } from './device-keeper.ts';
import { createPodWatch } from './pod-watch.ts';
import type { SessionClock } from './session-clock.ts';
import type { SessionRecording } from './session-recording.ts';
import type { SessionView } from './session-view.ts';

export interface SessionDevices {
  /** Opens the browser's chooser; from a click. Nothing waits for it. */
  choose(): void;
  forget(id: string): void;
  /** False: the speed is typed, whatever the treadmill says. */
  follow(follows: boolean): void;
  /** The runner has typed a speed. */
  typed(belt: Belt): void;
  /** A second has passed. */
  beat(): void;
  dispose(): void;
}

interface Parts {
  readonly bluetooth: Bluetooth;
  /** Monotonic seconds. */
  readonly elapsedS: () => number;
  readonly view: SessionView;
  readonly clock: SessionClock;
  readonly recording: SessionRecording;
  readonly coach: Coach;
  readonly say: (notice: Notice) => void;
}

export function createSessionDevices(parts: Parts): SessionDevices {
  const { bluetooth, elapsedS, view, clock, recording, coach, say } = parts;
  const pod = createPodWatch();
  let units = startUnitWatch();
  /** Null while no treadmill is connected. */
  let belt = startBeltReader(elapsedS());
  let beltId: string | null = null;
  /** The strap's word counts before the treadmill's handrails: when it last told a heart rate. */
  let strapS = -Infinity;
  /** When each of the numbers on the page was last told. */
  const toldS = { bpm: -Infinity, pod: -Infinity, speedKmh: -Infinity };
  let disposed = false;

  const change = (patch: Partial<DevicesState>): void => {
    const { devices } = view.state;
    // Several values a second, most of them as before: the page is drawn again only where something is new.
    const changed = Object.entries(patch).some(
      ([key, value]) => devices[key as keyof DevicesState] !== value,
    );
    if (changed && !disposed) view.change({ devices: { ...devices, ...patch } });
  };
  const runs = (): boolean => view.state.status?.phase === 'running';

  const keeper = createDeviceKeeper({
    elapsedS,
    onChange(links) {
      change({ links });
      const treadmill = links.findLast((l) => l.state === 'connected' && l.kinds.includes('treadmill'));
      // It is waited for from now on, also where it never says a word.
      if (treadmill && treadmill.id !== beltId) startBelt(treadmill.id);
    },
    onValue: hear,
  });

  change({ missing: bluetooth.missing });
  void bluetooth.remembered().then((devices) => {
    if (!disposed) for (const device of devices) keeper.add(device);
  });

  function hear(kind: DeviceKind, value: DataView, device: Device): void {
    if (disposed) return;
    if (kind === 'treadmill') hearTreadmill(value, device);
    else if (kind === 'heart-rate') {
      const read = readHeartRate(value);
      if (!read.ok) return;
      // A strap that is not on tells 0: after a while the handrails are heard instead.
      if (believable(read.data.bpm) !== null) strapS = elapsedS();
      if (elapsedS() - strapS <= SILENT_S) hearHeart(read.data.bpm, device);
    } else {
      const read = readRsc(value);
      if (read.ok && read.data.perMin !== null) hearPod(read.data.perMin, device);
    }
  }

  function hearTreadmill(value: DataView, device: Device): void {
    const read = readTreadmillData(value);
    if (!read.ok) return;
    const nowS = elapsedS();
    const { speedKmh, inclinePercent, bpm } = read.data;
    if (speedKmh !== null) {
      toldS.speedKmh = nowS;
      change({ speedKmh });
    }
    if (bpm !== null && nowS - strapS > SILENT_S) hearHeart(bpm, device);
    doubt(doubtByDistance(units, read.data, nowS));
    for (const news of hearBelt(belt, { speedKmh, inclinePercent }, nowS, runs())) take(news, device);
  }

  function startBelt(id: string): void {
    beltId = id;
    belt = startBeltReader(elapsedS());
    units = startUnitWatch();
    change({ doubt: null, reads: false, trouble: null, speedKmh: null });
  }

  function take(news: BeltNews, device: { readonly name: string }): void {
    if (news.kind === 'mark') mark(news, device.name);
    else if (view.state.devices.follows) {
      if (news.kind === 'silent') say('belt-silent');
      if (news.kind === 'stands') say('belt-stands');
    }
    // What was typed meanwhile is no longer so: found anew, it is a mark again.
    if (news.kind === 'told-again') belt.speedKmh = null;
    change({ reads: isRead(belt), trouble: belt.trouble });
  }

  function mark(news: Extract<BeltNews, { kind: 'mark' }>, source: string): void {
    const { belt: before, devices } = view.state;
    doubt(
      doubtByTyped(units, news.speedKmh, devices.beltFrom === 'typed' ? (before?.speedKmh ?? null) : null),
    );
    if (!devices.follows) return;
    const { speedKmh } = news;
    // Many machines tell no incline: what was typed stays.
    const inclinePercent = news.inclinePercent ?? before?.inclinePercent ?? null;
    const same = before?.speedKmh === speedKmh && before.inclinePercent === inclinePercent;
    view.change({ belt: { speedKmh, inclinePercent } });
    change({ beltFrom: 'treadmill' });
    if (same) return;
    const told: BeltMark = { timeS: clock.nowS, speedKmh, inclinePercent, from: 'treadmill', source };
    recording.recorder?.belt(told);
    coach.feed({ kind: 'belt', belt: told });
  }

  function doubt(found: UnitDoubt | null): void {
    const before = view.state.devices.doubt;
    // The step proves the least: it is no news beside another reason.
    if (!found || (before && found.kind === 'step')) return;
    change({ doubt: found });
    if (!before && view.state.devices.follows) say('belt-units');
  }

  function hearHeart(told: number | null, { name }: Device): void {
    const bpm = believable(told);
    toldS.bpm = elapsedS();
    change({ bpm });
    if (bpm === null || view.state.paused) return;
    recording.recorder?.heartRate({ timeS: clock.nowS, bpm, source: name });
  }

  function hearPod(perMin: number, { name }: Device): void {
    const reading = { timeS: clock.nowS, perMin, source: name };
    pod.hear(reading, runs() ? (view.state.status?.cadence ?? null) : null);
    const counts = pod.found?.counts ?? null;
    const { pod: shown } = view.state.devices;
    toldS.pod = elapsedS();
    if (shown?.perMin !== perMin || shown.counts !== counts) change({ pod: { perMin, counts } });
    if (!view.state.paused) recording.recorder?.footPod(reading);
  }

  return {
    choose() {
      if (bluetooth.missing !== null) return;
      change({ choosing: true, refusal: null });
      void bluetooth.choose().then((chosen) => {
        if (disposed) return;
        change({ choosing: false, refusal: chosen.ok ? null : chosen.reason });
        if (chosen.ok) keeper.add(chosen.device);
      });
    },
    forget(id) {
      keeper.forget(id);
      if (id !== beltId) return;
      beltId = null;
      change({ reads: false, trouble: null, speedKmh: null, doubt: null });
    },
    follow(follows) {
      change({ follows });
      // The mark that it has by now is told where it is not the one that holds.
      if (follows) belt.speedKmh = null;
    },
    typed({ speedKmh }) {
      change({ beltFrom: 'typed' });
      const { devices } = view.state;
      if (isRead(belt) && beltId !== null) doubt(doubtByTyped(units, devices.speedKmh ?? 0, speedKmh));
    },
    beat() {
      keeper.beat();
      for (const value of ['bpm', 'pod', 'speedKmh'] as const)
        if (elapsedS() - toldS[value] > SILENT_S) change({ [value]: null });
      if (beltId === null) return;
      for (const news of waitForBelt(belt, elapsedS())) take(news, { name: '' });
      const { status, devices } = view.state;
      if (isRead(belt) && devices.follows && runs() && status)
        doubt(doubtByStep(units, belt.speedKmh ?? 0, status.cadence));
    },
    dispose() {
      disposed = true;
      keeper.dispose();
    },
  };
}

/** A device is away if it says nothing for so long, seconds: what it told is shown no more, and others are listened to. */
const SILENT_S = 10;

/** As the session file allows it; else null. */
function believable(bpm: number | null): number | null {
  return bpm === null || bpm < BPM.least || bpm > BPM.most ? null : bpm;
}
