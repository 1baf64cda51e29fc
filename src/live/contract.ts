/** What the pages see of a live session: state to draw, commands to give. `start-live-session.ts` makes one. */
import type { CoachSettings, LiveStatus, Notice } from '../core/session/live.ts';
import type { CueRecord, EngineInfo, SourceInfo } from '../core/session/session-file.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';

/** Expected failures, each with words in the catalogue under `failure.<reason>`. */
export type FailureReason =
  | 'camera-denied'
  | 'camera-dismissed'
  | 'camera-missing'
  | 'camera-busy'
  | 'camera-stopped'
  | 'engine-unavailable'
  | 'engine-stopped'
  | 'storage-full'
  | 'storage-unavailable'
  | 'unexpected';

export interface Failure {
  readonly reason: FailureReason;
  /** For the "copy details" button; never shown by itself. */
  readonly detail: string;
}

export type Stage = 'opening-camera' | 'loading-engine' | 'live' | 'finishing' | 'done' | 'failed';

export interface LiveSessionState {
  readonly stage: Stage;
  readonly sessionId: string;
  readonly failure: Failure | null;
  /** A trouble that does not end the session (storage full, camera away for the moment …). */
  readonly warning: Failure | null;
  readonly source: SourceInfo | null;
  readonly engine: EngineInfo | null;
  readonly status: LiveStatus | null;
  /** The cue to show now; null again after its time on screen. */
  readonly cue: CueRecord | null;
  readonly notice: Notice | null;
  /** Wall-clock ISO time at which the session began. */
  readonly startedAt: string;
  readonly paused: boolean;
  /** Source time until which cues are snoozed; null when they are not. */
  readonly snoozedUntilS: number | null;
}

export interface LiveSession {
  readonly state: LiveSessionState;
  /** Called on every change of `state` (at most a few times a second). Returns the unsubscribe. */
  subscribe(listener: (state: LiveSessionState) => void): () => void;
  /** Called for every analysed frame, for drawing. Returns the unsubscribe. */
  onPose(listener: (frame: PoseFrame) => void): () => void;
  pause(): void;
  resume(): void;
  snooze(minutes: number): void;
  retake(what: 'stand' | 'running'): void;
  skipStand(): void;
  ask(): void;
  /** Choose the runner by a click, in pixels of the un-mirrored picture. */
  pickRunner(xPx: number, yPx: number): void;
  /** Closes cleanly: stops the camera, filters the whole recording again, stores the session. Gives its id. */
  finish(): Promise<string>;
  /** Ends without a summary; what was recorded stays and can be recovered. */
  dispose(): void;
}

export interface LiveSessionOptions {
  /** The painted preview; the session plays the camera into it. */
  readonly video: HTMLVideoElement;
  readonly cameraId: string | null;
  readonly resolution: '640x480' | '1280x720';
  readonly settings: CoachSettings;
  /** Speak cues and notices (local voices only). */
  readonly voice: boolean;
  readonly tones: boolean;
  /** Speech rate and volume, 0..1 for volume. */
  readonly volume: number;
}
