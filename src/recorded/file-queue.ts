/** Files one after the other: added, paused, cancelled, tried again; a bad one never keeps the others waiting. */
import type { OpenResult, Turn } from '../video/contract.ts';
import type { SessionFile, SourcePart } from '../core/session/session-file.ts';
import type { FileJob } from './analyse-file.ts';
import {
  FOUND_OUT,
  type FileOutcome,
  type FileSettings,
  type PageSource,
  type RunnerPick,
  WHOLE_FILE,
} from './contract.ts';
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
  openVideo(file: File, turn: Turn): Promise<OpenResult>;
  analyse(file: File, job: FileJob): Promise<FileOutcome>;
  remeasure(what: Remeasurement): Promise<FileOutcome>;
  /** Sets the athlete of a stored session. @returns the session as it is now; null if it is gone */
  assign(sessionId: string, athleteId: string | null): Promise<SessionFile | null>;
  /** A stored session takes another's place, notes and all. */
  replace(oldId: string, newId: string): Promise<void>;
  /** Called when work begins; what it gives is called when it ends. */
  keepAwake(): () => void;
}

export interface FileQueue {
  readonly state: QueueState;
  subscribe(listener: (state: QueueState) => void): () => void;
  /** @param how - for whom, and whether they wait until they are told to `go` */
  add(files: readonly File[], how?: AddOptions): void;
  /** Lets a file that is held be analysed. */
  go(key: number): void;
  /** Holds a waiting file back, while it is being got ready. */
  hold(key: number): void;
  /**
   * Analyses these parts of a file, each for a session of its own, instead of what was to be analysed; no parts = the
   * whole. What is under way is given up; a session that is there already is replaced by the first new one.
   */
  cut(key: number, parts: readonly SourcePart[], pick: RunnerPick | null): void;
  /** Says whose run it is. */
  assign(key: number, athleteId: string | null): void;
  /** Holds between two frames, and goes on from there. */
  pause(paused: boolean): void;
  /** Ends one file's analysis and keeps none of it. */
  cancel(key: number): void;
  cancelAll(): void;
  /** Analyses a failed or cancelled file again. */
  retry(key: number): void;
  /** Takes a file off the list; its session stays. */
  remove(key: number): void;
  /** Measures again by itself where the file is done already; a video that is turned is analysed again. */
  configure(key: number, change: Partial<FileSettings>): void;
  /** Analyses a part of a file for a session of its own, beside the one that is there, as slowed down so many times. */
  also(key: number, part: SourcePart, slowdown: number): void;
}

export interface AddOptions {
  readonly athleteId?: string | null;
  /** The web page that they were read from. */
  readonly page?: PageSource | null;
  readonly held?: boolean;
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
    const opened = await ports.openVideo(item.file, item.settings.turn);
    if (opened.ok) opened.video.close();
    const waits = find(item.key)?.step === 'waiting';
    // Turned again meanwhile: what is known of it now comes with that.
    if (find(item.key)?.settings.turn !== item.settings.turn) return;
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

  /** The skeletons are there: only what is computed from them is computed again. */
  const measureAgain = async (item: QueueItem, session: SessionFile): Promise<void> => {
    const { key, settings, info, brokenAtS } = item;
    const before = item.measuredWith ?? settings;
    change(key, { step: 'closing' });
    tell();
    const stretch = slowdownUsed(before, info) / slowdownUsed(settings, info);
    settle(key, await ports.remeasure({ session, settings, stretch, brokenAtS }), settings);
  };

  /** What was said of a file while it was being analysed, and the session that it makes superfluous. */
  const afterwards = async (key: number): Promise<void> => {
    const item = find(key);
    if (item?.step !== 'done' || !item.session) return;
    const { session, replaces, subject } = item;
    if (replaces !== null) await ports.replace(replaces, session.id);
    change(key, { replaces: null });
    if ((session.athlete?.id ?? null) !== subject.athleteId) await assignSession(key, session.id);
  };

  const assignSession = async (key: number, sessionId: string): Promise<void> => {
    const session = await ports.assign(sessionId, find(key)?.subject.athleteId ?? null);
    if (!session || find(key)?.session?.id !== sessionId) return;
    if (latest?.id === sessionId) latest = session;
    change(key, { session });
  };

  const analyse = async (item: QueueItem): Promise<void> => {
    const { key, file, settings, subject } = item;
    const abort = new AbortController();
    current = { key, abort };
    timeLeft.restart();
    change(key, { step: 'loading', share: 0, leftS: null });
    tell();
    const outcome = await ports.analyse(file, {
      settings,
      subject,
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
    await afterwards(key);
  };

  /** What to do next. Files to be measured again with other settings go first, because that takes only a moment. */
  const nextTask = (): (() => Promise<void>) | null => {
    for (const item of items) {
      const { step, session, measuredWith, settings } = item;
      if (step === 'done' && session && measuredWith && !sameSettings(settings, measuredWith)) {
        return () => measureAgain(item, session);
      }
    }
    const next = items.find((item) => item.step === 'waiting' && !item.held);
    return next ? () => analyse(next) : null;
  };

  const work = async (): Promise<void> => {
    for (let task = nextTask(); task; task = nextTask()) {
      // One after the other: they share one engine.
      // oxlint-disable-next-line no-await-in-loop
      await task();
      tell();
    }
  };

  let working = false;
  const start = (): void => {
    if (working || !nextTask()) return;
    working = true;
    const sleep = ports.keepAwake();
    work()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        working = false;
        sleep();
        tell();
        // What came while the last one was being put away.
        start();
      });
  };

  const cancel = (key: number): void => {
    const item = find(key);
    if (item?.step === 'waiting') change(key, { step: 'cancelled' });
    if (current?.key === key) current.abort.abort();
  };

  /** Skeletons of a video that lies are of no use once it stands: its frames are read again. */
  const turnTo = (item: QueueItem, settings: FileSettings): void => {
    const { key, file, session, step, held } = item;
    if (step === 'closing') return;
    cancel(key);
    const subject = { ...item.subject, pick: null };
    const again = newItem({ key: nextKey++, file, settings, subject, held: held && step === 'waiting' });
    const turned = { ...again, replaces: session?.id ?? item.replaces };
    items = items.map((other) => (other.key === key ? turned : other));
    lookInto(turned).catch((error: unknown) => console.error(error));
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files, { athleteId = null, held = false, page = null } = {}) {
      const subject = { ...WHOLE_FILE, athleteId, page };
      const added = files.map((file) => newItem({ key: nextKey++, file, settings: defaults, subject, held }));
      items = [...items, ...added];
      tell();
      for (const item of added) lookInto(item).catch((error: unknown) => console.error(error));
      start();
    },
    go(key) {
      change(key, { held: false });
      tell();
      start();
    },
    hold(key) {
      if (find(key)?.step === 'waiting') change(key, { held: true });
      tell();
    },
    cut(key, parts, pick) {
      const item = find(key);
      if (!item || item.step === 'closing') return;
      cancel(key);
      const { file, settings, info, session } = item;
      const cutItems = (parts.length > 0 ? parts : [null]).map((part, n) => ({
        ...newItem({
          key: nextKey++,
          file,
          settings,
          subject: { ...item.subject, part, pick },
          held: false,
        }),
        info,
        replaces: n === 0 ? (session?.id ?? item.replaces) : null,
      }));
      items = items.flatMap((other) => (other.key === key ? cutItems : other));
      tell();
      start();
    },
    assign(key, athleteId) {
      const item = find(key);
      if (!item) return;
      change(key, { subject: { ...item.subject, athleteId } });
      tell();
      if (item.session)
        assignSession(key, item.session.id)
          .then(tell)
          .catch((error: unknown) => console.error(error));
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
      for (const { key, held } of items) if (!held) cancel(key);
      gate.set(false);
      tell();
    },
    retry(key) {
      const item = find(key);
      if (item?.step !== 'failed' && item?.step !== 'cancelled') return;
      change(key, { step: 'waiting', share: 0, failure: null, held: false });
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
      const settings = { ...item.settings, ...part };
      if (settings.turn === item.settings.turn) change(key, { settings });
      else turnTo(item, settings);
      tell();
      start();
    },
    also(key, part, slowdown) {
      const item = find(key);
      if (!item) return;
      const { file, info, subject } = item;
      const settings = { ...item.settings, slowdown };
      const added = newItem({ key: nextKey++, file, settings, subject: { ...subject, part }, held: false });
      items = items.flatMap((other) => (other.key === key ? [other, { ...added, info }] : other));
      tell();
      start();
    },
  };
}
