import type { Bluetooth } from '../platform/bluetooth/bluetooth.ts';
import type { CameraRequest, CameraResult } from '../platform/camera.ts';
import type { LiveLock } from '../platform/live-lock.ts';
import type { Metronome } from '../platform/metronome.ts';
import type { Command } from '../platform/messages.ts';
import type { CloseResult } from '../closing/close-session.ts';
import type { Database } from '../storage/db.ts';
import type { UnsavedParts } from '../storage/session-recorder.ts';
import type { Announcer } from './announcer.ts';
import type { CardRelay } from './card-relay.ts';
import type { OpenCoach } from './coach-in-worker.ts';
import type { OpenEngine } from './engine-keeper.ts';

/** All that a live session needs of the world outside; a test brings its own. */
export interface LivePorts {
  newId(): string;
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Monotonic seconds. */
  readonly elapsedS: () => number;
  /** Null where another session runs. */
  takeLock(sessionId: string): Promise<LiveLock | null>;
  readonly openCamera: (request: CameraRequest) => Promise<CameraResult>;
  readonly onDeviceChange: (listener: () => void) => () => void;
  openEngine: OpenEngine;
  openCoach: OpenCoach;
  readonly database: Database;
  /** Forgets for good what the runner has deleted, to make room for the run that has just ended. Never rejects. */
  makeRoom(): Promise<void>;
  /** Summarises and stores the recording, off the page's thread. */
  closeSession(sessionId: string, unsaved: UnsavedParts): Promise<CloseResult>;
  readonly announcer: Announcer;
  readonly metronome: Metronome;
  readonly relay: CardRelay;
  readonly bluetooth: Bluetooth;
  onCommand(listener: (command: Command) => void): () => void;
  /** Told at once and whenever it changes; never where the browser does not tell. Returns the unsubscribe. */
  onBattery(listener: (onBattery: boolean) => void): () => void;
  /** The page may be gone after this. */
  onPageHide(listener: () => void): () => void;
  /** Returns the release. */
  keepAwake(): () => void;
}
