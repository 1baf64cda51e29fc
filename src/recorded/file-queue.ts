/** Files one after the other: added, paused, cancelled, tried again; a bad one never keeps the others waiting. */
import type { SessionFile } from '../core/session/session-file.ts';
import type { FileJob } from './analyse-file.ts';
import { FOUND_OUT, type FileOutcome, type FileSettings, type OpenResult } from './contract.ts';
import { createPauseGate } from './pause-gate.ts';
import {
  isAtWork,
  newItem,
  type QueueItem,
  type QueueState,
  sameSettings,
  slowdownUsed,
  stateOf,
} from './queue-state.ts';
import type { Remeasurement } from './remeasure.ts';
import { createTimeLeft } from './time-left.ts';

/** Progress is told this often at most: drawing it takes time from the frames. */
const TELL_EVERY_MS = 200;

export interface QueuePorts {
  nowMs(): number;
  openVideo(file: File): Promise<OpenResult>;
  analyse(file: File, job: FileJob): Promise<FileOutcome>;
  remeasure(what: Remeasurement): Promise<FileOutcome>;
  /** Called when work begins; what it gives is called when it ends. */
  keepAwake(): () => void;
}

export interface FileQueue {
  readonly state: QueueState;
  subscribe(listener: (state: QueueState) => void): () => void;
  add(files: readonly File[]): void;
  /** Holds between two frames, and goes on from there. */
  pause(paused: boolean): void;
  /** Ends one file's analysis; nothing of it is kept. */
  cancel(key: number): void;
  cancelAll(): void;
  /** Analyses a failed or cancelled file again. */
  retry(key: number): void;
  /** Takes a file off the list; its session stays. */
  remove(key: number): void;
  /** Measures again by itself where the file is done already. */
  configure(key: number, change: Partial<FileSettings>): void;
}

/** @param defaults - settings with which every file begins */
export function createFileQueue(ports: QueuePorts, defaults: FileSettings = FOUND_OUT): FileQueue {
  const listeners = new Set<(state: QueueState) => void>();
  const gate = createPauseGate();
  const timeLeft = createTimeLeft();
  let items: readonly QueueItem[] = [];
  let latest: SessionFile | null = null;
  let current: { readonly key: number; readonly abort: AbortController } | null = null;
  let nextKey = 1;
  let toldMs = -Infinity;
  let state = stateOf(items, false, latest);

  const tell = (): void => {
    toldMs = ports.nowMs();
    state = stateOf(items, gate.paused, latest);
    for (const listener of listeners) listener(state);
  };
  const find = (key: number) => items.find((item) => item.key === key);
  const change = (key: number, part: Partial<QueueItem>): void => {
    items = items.map((item) => (item.key === key ? { ...item, ...part } : item));
  };

  /** Says soon what a file is, and at once when it is none. */
  const lookInto = async (item: QueueItem): Promise<void> => {
    const opened = await ports.openVideo(item.file);
    if (opened.ok) opened.video.close();
    const waits = find(item.key)?.step === 'waiting';
    if (opened.ok) change(item.key, { info: opened.video.info });
    else if (waits) change(item.key, { step: 'failed', failure: opened.failure });
    tell();
  };

  const settle = (key: number, outcome: FileOutcome, measuredWith: FileSettings): void => {
    if (outcome.kind === 'done') {
      const { session, brokenAtS } = outcome;
      latest = session;
      change(key, { step: 'done', share: 1, session, brokenAtS, measuredWith, failure: null });
    } else {
      change(key, { step: outcome.kind, failure: outcome.kind === 'failed' ? outcome.failure : null });
    }
  };

  /** Skeletons are there: only what is made of them is made again. */
  const measureAgain = async (item: QueueItem, session: SessionFile): Promise<void> => {
    const { key, settings, info, brokenAtS } = item;
    const before = item.measuredWith ?? settings;
    change(key, { step: 'closing' });
    tell();
    const stretch = slowdownUsed(before, info) / slowdownUsed(settings, info);
    settle(key, await ports.remeasure({ session, settings, stretch, brokenAtS }), settings);
  };

  const analyse = async (item: QueueItem): Promise<void> => {
    const { key, file, settings } = item;
    const abort = new AbortController();
    current = { key, abort };
    timeLeft.restart();
    change(key, { step: 'loading', share: 0, leftS: null });
    tell();
    const outcome = await ports.analyse(file, {
      settings,
      signal: abort.signal,
      gate,
      onProgress({ step, share }) {
        const stepped = find(key)?.step !== step;
        const now = ports.nowMs();
        if (!stepped && now - toldMs < TELL_EVERY_MS) return;
        const leftS = step === 'analysing' ? timeLeft.after(now, share, 1) : null;
        change(key, { step, share, leftS });
        tell();
      },
    });
    current = null;
    settle(key, outcome, settings);
  };

  const work = async (): Promise<void> => {
    for (;;) {
      const changed = items.find(
        (i) => i.step === 'done' && i.session && i.measuredWith && !sameSettings(i.settings, i.measuredWith),
      );
      const next = changed ?? items.find((item) => item.step === 'waiting');
      if (!next) return;
      // One after the other: they share one engine.
      // oxlint-disable-next-line no-await-in-loop
      await (changed?.session ? measureAgain(changed, changed.session) : analyse(next));
      tell();
    }
  };

  let working = false;
  const start = (): void => {
    if (working) return;
    working = true;
    const sleep = ports.keepAwake();
    work()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        working = false;
        sleep();
        tell();
      });
  };

  const cancel = (key: number): void => {
    const item = find(key);
    if (item?.step === 'waiting') change(key, { step: 'cancelled' });
    if (current?.key === key) current.abort.abort();
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files) {
      const added = files.map((file) => newItem(nextKey++, file, defaults));
      items = [...items, ...added];
      tell();
      for (const item of added) lookInto(item).catch((error: unknown) => console.error(error));
      start();
    },
    pause(paused) {
      gate.set(paused);
      timeLeft.restart();
      tell();
    },
    cancel(key) {
      cancel(key);
      tell();
    },
    cancelAll() {
      for (const { key } of items) cancel(key);
      gate.set(false);
      tell();
    },
    retry(key) {
      const item = find(key);
      if (item?.step !== 'failed' && item?.step !== 'cancelled') return;
      change(key, { step: 'waiting', share: 0, failure: null });
      tell();
      start();
    },
    remove(key) {
      const item = find(key);
      if (!item || isAtWork(item)) return;
      items = items.filter((other) => other.key !== key);
      tell();
    },
    configure(key, part) {
      const item = find(key);
      if (!item) return;
      change(key, { settings: { ...item.settings, ...part } });
      tell();
      start();
    },
  };
}
