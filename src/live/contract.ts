/** What the pages see of a live session: state to draw, commands to give. `start-live-session.ts` makes one. */
import type { CoachSettings } from '../core/session/run.ts';
import type { CueAmount } from '../core/session/plan.ts';
import type { LiveStatus, Notice, Reading } from '../core/coach/contract.ts';
import type { UnitDoubt } from '../core/devices/belt-units.ts';
import type {
  BeltMark,
  CueRecord,
  EngineInfo,
  FootPod,
  SessionFile,
  SourceInfo,
} from '../core/session/session-file.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { Chosen, MissingBluetooth } from '../platform/bluetooth/bluetooth.ts';
import type { Link } from './device-keeper.ts';

/** What ends a run, or keeps it from beginning or from being stored. Each has words: `failure.<reason>`. */
export type FailureReason =
  | 'camera-denied'
  | 'camera-dismissed'
  | 'camera-missing'
  | 'camera-busy'
  | 'engine-unavailable'
  | 'engine-stopped'
  /** Another tab is coaching already: one camera, one voice. */
  | 'session-elsewhere'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-unavailable'
  /** The run is kept, and home offers to recover it. */
  | 'summary-stopped'
  | 'unexpected';

/** What does not end a run: it goes by itself, or can be put right while the run goes on. Words: `warning.<reason>`. */
export type WarningReason =
  | 'camera-stopped'
  /** It is there, and gives no images. */
  | 'camera-silent'
  /** It gives one and the same image again and again. */
  | 'camera-frozen'
  /** The same, and nobody is in it: a hanging camera, or a program that shows a still in its place. */
  | 'camera-still'
  | 'camera-denied'
  | 'camera-busy'
  /** It is being started again. */
  | 'engine-stopped'
  /** Another one has taken its place. */
  | 'coach-stopped'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-unavailable';

export interface Failure {
  readonly reason: FailureReason;
  /** For the "copy details" button; never shown by itself. */
  readonly detail: string;
}

export interface Warning {
  readonly reason: WarningReason;
  readonly detail: string;
}

/** A run that has ended and is in this tab's memory alone, as a whole or in part. */
export interface Unstored {
  /** Null where not even its summary could be made. */
  readonly file: SessionFile | null;
}

export type Stage = 'opening-camera' | 'loading-engine' | 'live' | 'finishing' | 'done' | 'failed';

export interface LiveSessionState {
  readonly stage: Stage;
  readonly sessionId: string;
  readonly failure: Failure | null;
  /** A trouble that does not end the session (storage full, camera away for the moment …). */
  readonly warning: Warning | null;
  /** Set while the run could not be stored at its end: `finish()` tries again. */
  readonly unstored: Unstored | null;
  /** A run has been recorded and has no summary yet: also after a failure `finish()` writes one. */
  readonly recorded: boolean;
  /** How long a try-out lasts, seconds of running; null in a run. */
  readonly tryOutS: number | null;
  readonly source: SourceInfo | null;
  readonly engine: EngineInfo | null;
  readonly status: LiveStatus | null;
  /** The cue to show now; null again after its time on screen. */
  readonly cue: CueRecord | null;
  readonly notice: Notice | null;
  /** The readings asked for with `ask()`; null again after their time on screen. */
  readonly answer: readonly Reading[] | null;
  /** Wall-clock ISO time at which the session began. */
  readonly startedAt: string;
  readonly paused: boolean;
  /** Source time until which cues are snoozed; null when they are not. */
  readonly snoozedUntilS: number | null;
  /** The belt's speed and incline as the runner or the treadmill told them; null until then. */
  readonly belt: Belt | null;
  readonly devices: DevicesState;
  /** Something hurts: the runner has said so in this run. */
  readonly hurts: boolean;
  /** A sign that belongs to a doctor was ticked: recorded, not coached. */
  readonly coachingStopped: boolean;
  /** Null while it is silent. `untilS` in session time. */
  readonly metronome: { readonly stepsPerMin: number; readonly untilS: number } | null;
}

export type Belt = Pick<BeltMark, 'speedKmh' | 'inclinePercent'>;

/** Treadmill, strap and foot pod: which there are, and what they tell at the moment. */
export interface DevicesState {
  /** Why this browser has no Bluetooth; null where it has. */
  readonly missing: MissingBluetooth | null;
  /** The browser's chooser has been opened and not been answered. It may stay so for ever. */
  readonly choosing: boolean;
  /** Why the last choice came to nothing. */
  readonly refusal: Extract<Chosen, { ok: false }>['reason'] | null;
  readonly links: readonly Link[];
  /** Whether the runner wants the treadmill's speed where it is read. */
  readonly follows: boolean;
  /** The treadmill's speed is read and may be believed. */
  readonly reads: boolean;
  /** Why it is not, though it was: told no more, or told as 0 while somebody runs. */
  readonly trouble: 'silent' | 'stands' | null;
  /** Who told the present `belt`. */
  readonly beltFrom: BeltMark['from'] | null;
  /** As it came last, before it has come to rest; km/h. */
  readonly speedKmh: number | null;
  /** Why the treadmill may be telling miles. */
  readonly doubt: UnitDoubt | null;
  /** Beats a minute, as they came last. */
  readonly bpm: number | null;
  /** Of the foot pod: steps or strides a minute, and which of the two; null until that is known. */
  readonly pod: { readonly perMin: number; readonly counts: FootPod['counts'] | null } | null;
}

/**
 * Draws an analysed image with what was found in it: the two are of one moment.
 * @param image - valid until the promise resolves; whoever calls closes it
 * @param frame - its times are the source's own, not the session's
 */
export type Draw = (image: VideoFrame | ImageBitmap, frame: PoseFrame) => Promise<void>;

export interface LiveSession {
  readonly state: LiveSessionState;
  /** Called on every change of `state` (at most a few times a second). Returns the unsubscribe. */
  subscribe(listener: (state: LiveSessionState) => void): () => void;
  /** Called for every analysed frame, for drawing. Returns the unsubscribe. */
  onPose(listener: (frame: PoseFrame) => void): () => void;
  /** Who draws what is analysed; null = nobody, and no image leaves the engine: for a page that nobody sees. */
  show(draw: Draw | null): void;
  pause(): void;
  resume(): void;
  snooze(minutes: number): void;
  retake(what: 'stand' | 'running'): void;
  skipStand(): void;
  ask(): void;
  /** More or fewer cues from now on. */
  setAmount(amount: CueAmount): void;
  setBelt(belt: Belt): void;
  /** Lets the runner choose a treadmill, a strap or a foot pod; from a click. */
  chooseDevice(): void;
  /** Lets go of it. */
  forgetDevice(id: string): void;
  /** Whether the speed that the treadmill tells is taken; false = it is typed. */
  followBelt(follows: boolean): void;
  /**
   * Begins the metronome for so many minutes, a little above the present cadence (none: it stays silent); while it beats,
   * so many from now at the same rate. 0 stops it.
   */
  metronome(minutes: number): void;
  /** Something hurts: no cue for the rest of the run. */
  sore(): void;
  /** Ends coaching, or takes that back where it was a mistake; the run is recorded all the same. */
  stopCoaching(stopped: boolean): void;
  /** Choose the runner by a click, in pixels of the un-mirrored image. */
  pickRunner(xPx: number, yPx: number): void;
  /**
   * Closes cleanly: stops the camera, filters the whole recording again, stores the session. Gives its id in any
   * case; where the session could not be stored, `state.stage` is 'failed', and it can be finished again. What is on disk
   * can be recovered; the rest is kept until the session is disposed of.
   */
  finish(): Promise<string>;
  /** Ends without a summary; what was recorded stays and can be recovered. */
  dispose(): void;
}

/** The words that are spoken besides cues; null for silence. Cues have their own words. */
export interface SpokenWords {
  notice(notice: Notice): string | null;
  answer(readings: readonly Reading[]): string | null;
}

export interface LiveSessionOptions {
  /**
   * Load the engine before the camera is opened: nothing of what the camera shows is missed, but its light (or its
   * question) comes on a little later. For a camera that plays a file.
   */
  readonly engineFirst?: boolean;
  /** A try-out: nothing of it is written down, and it ends by itself after so many seconds of running. */
  readonly tryOutS?: number | null;
  /** Analyse all frames, also where fewer would do. */
  readonly everyFrame?: boolean;
  /** The painted preview; the session plays the camera into it. */
  readonly video: HTMLVideoElement;
  readonly cameraId: string | null;
  readonly resolution: '640x480' | '1280x720';
  readonly settings: CoachSettings;
  /** Whose run it is; left out or null = nobody's in particular. */
  readonly athleteId?: string | null;
  /** Speak cues and notices (local voices only). */
  readonly voice: boolean;
  readonly tones: boolean;
  /** Speech rate and volume, 0..1 for volume. */
  readonly volume: number;
  /** A fault of one side as a tone in that ear, once its cue has been spoken. */
  readonly sideTones?: boolean;
  /** Without it notices and answers are shown, not spoken. */
  readonly words?: SpokenWords;
  /** Show cues on a card in every page the runner looks at; needs the optional host permission. */
  readonly cardInEveryPage?: boolean;
}
