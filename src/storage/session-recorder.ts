/**
 * Writes a session down as it happens: frames in chunks of four seconds, cues and events at once. Whatever the disk
 * does, coaching goes on: what could not be written waits in memory and is tried again with the next flush.
 */
import type { HeartReading } from '../core/session/heart-rate.ts';
import type { PodReading } from '../core/session/pod-reading.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { BeltMark, CueRecord, SessionEvent } from '../core/session/session-file.ts';
import { storageReason, type Database, type LogEntry, type RecordingHead, type StorageReason } from './db.ts';
import { encodeFrames, type FrameChunk } from './frame-codec.ts';
import { newRow } from './session-row.ts';

/** Of the five seconds that may be lost when the browser is killed; the fifth is for the write itself. */
const FLUSH_AFTER_S = 4;
/** One hour in chunks of 4 s, some 48 MB: more than this is not held in memory for a disk that stays full. */
const MAX_UNSAVED_CHUNKS = 900;

export interface StorageTrouble {
  readonly reason: StorageReason;
  readonly detail: string;
}

/** What a session needs to know of its recording to be built without a row. */
export interface Begun {
  /** ISO 8601, UTC */
  readonly startedAt: string;
  readonly head: RecordingHead;
}

/** Parts of the recording that never reached the disk, by their running number. */
export interface UnsavedParts {
  /** For a disk that has not even the row, or cannot be read. */
  readonly begun?: Begun;
  readonly chunks: ReadonlyMap<number, FrameChunk>;
  readonly log: ReadonlyMap<number, LogEntry>;
}

export interface SessionRecorder {
  /** Buffers a frame; writes when four seconds are together. */
  frame(frame: PoseFrame): void;
  /** Writes at once. Gives the entry's number, for `amendCue`. */
  cue(cue: CueRecord): number;
  /** Writes a cue again, e.g. when the voice failed and a tone was played instead. */
  amendCue(entry: number, cue: CueRecord): void;
  /** Writes at once. `origin`: 'shell' for what the frames cannot tell. */
  event(event: SessionEvent, origin: 'shell' | 'coach'): void;
  belt(belt: BeltMark): void;
  /** Comes once a second: written with the next frames, not by itself. */
  heartRate(reading: HeartReading): void;
  footPod(reading: PodReading): void;
  /** @param stepsPerMin - null where it stops */
  metronome(timeS: number, stepsPerMin: number | null): void;
  /** Writes all there is. Never rejects: trouble goes to `onTrouble`. */
  flush(): Promise<void>;
  /**
   * Flushes a last time; frames that come later are ignored. Gives what could not be written (usually nothing). Called
   * again, it tries again.
   */
  close(): Promise<UnsavedParts>;
}

export interface RecorderOptions {
  readonly database: Database;
  readonly id: string;
  /** ISO 8601, UTC */
  readonly startedAt: string;
  /** What is known of source and engine by now; asked for with every write. */
  head(): RecordingHead;
  /** Told of trouble when it begins, and null when everything is written again. */
  onTrouble(trouble: StorageTrouble | null): void;
}

/** Begins a recording: its row is written at once, so that it is found again even if nothing else follows. */
export function createSessionRecorder(options: RecorderOptions): SessionRecorder {
  const { database, id } = options;
  const unsavedChunks = new Map<number, FrameChunk>();
  const unsavedLog = new Map<number, LogEntry>();
  let buffer: PoseFrame[] = [];
  let nextChunk = 0;
  let nextEntry = 0;
  /** Time of the last frame that is in a chunk: what is still in the buffer is not safe. */
  let sealedS = 0;
  let trouble: StorageTrouble | null = null;
  let closed = false;
  let writing: Promise<void> = Promise.resolve();

  const seal = (): void => {
    if (buffer.length === 0) return;
    unsavedChunks.set(nextChunk++, encodeFrames(buffer));
    sealedS = buffer.at(-1)?.timeS ?? sealedS;
    buffer = [];
    if (unsavedChunks.size <= MAX_UNSAVED_CHUNKS) return;
    for (const oldest of unsavedChunks.keys()) {
      unsavedChunks.delete(oldest);
      break;
    }
  };

  const writeAll = async (): Promise<void> => {
    const chunks = [...unsavedChunks];
    const log = [...unsavedLog];
    const head = options.head();
    const durationS = sealedS;
    const db = await database.get();
    const tx = db.transaction(['rows', 'chunks', 'log'], 'readwrite');
    const write = async (): Promise<void> => {
      // Read first: the runner may have named the session in another tab meanwhile.
      const row = (await tx.objectStore('rows').get(id)) ?? newRow(id, options.startedAt, head);
      await Promise.all([
        tx.objectStore('rows').put({
          ...row,
          durationS,
          source: head.source,
          hasFrames: row.hasFrames || chunks.length > 0,
          recording: head,
        }),
        ...chunks.map(([seq, chunk]) => tx.objectStore('chunks').put(chunk, [id, seq])),
        ...log.map(([seq, entry]) => tx.objectStore('log').put(entry, [id, seq])),
      ]);
    };
    await Promise.all([write(), tx.done]);
    // Only what was written: an entry amended meanwhile is another object and stays.
    for (const [seq, chunk] of chunks) if (unsavedChunks.get(seq) === chunk) unsavedChunks.delete(seq);
    for (const [seq, entry] of log) if (unsavedLog.get(seq) === entry) unsavedLog.delete(seq);
  };

  const tell = (next: StorageTrouble | null): void => {
    const changed = next?.reason !== trouble?.reason;
    trouble = next;
    if (changed) options.onTrouble(next);
  };

  /** One write after the other: the queue keeps the order and the number of open transactions at one. */
  const save = (): Promise<void> => {
    writing = writing.then(async () => {
      try {
        await writeAll();
        tell(null);
      } catch (error) {
        tell({ reason: storageReason(error), detail: String(error) });
      }
    });
    return writing;
  };

  const flush = (): Promise<void> => {
    seal();
    return save();
  };

  const keep = (entry: LogEntry): number => {
    const seq = nextEntry++;
    unsavedLog.set(seq, entry);
    return seq;
  };

  const note = (entry: LogEntry): number => {
    const seq = keep(entry);
    void save();
    return seq;
  };

  void save();

  return {
    frame(frame) {
      if (closed) return;
      buffer.push(frame);
      if (frame.timeS - buffer[0].timeS >= FLUSH_AFTER_S) void flush();
    },
    cue: (cue) => note({ kind: 'cue', cue }),
    amendCue(entry, cue) {
      unsavedLog.set(entry, { kind: 'cue', cue });
      void save();
    },
    event(event, origin) {
      note({ kind: 'event', event, origin });
    },
    belt(belt) {
      note({ kind: 'belt', belt });
    },
    heartRate(reading) {
      if (!closed) keep({ kind: 'heart-rate', ...reading });
    },
    footPod(reading) {
      if (!closed) keep({ kind: 'foot-pod', ...reading });
    },
    metronome(timeS, stepsPerMin) {
      note({ kind: 'metronome', timeS, stepsPerMin });
    },
    flush,
    async close() {
      closed = true;
      await flush();
      const begun = { startedAt: options.startedAt, head: options.head() };
      return { begun, chunks: unsavedChunks, log: unsavedLog };
    },
  };
}
