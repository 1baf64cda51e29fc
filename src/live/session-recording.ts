/** Begins the recording with the first frame and keeps what is known of source and engine up to date. */
import type { CoachSettings, LiveStatus } from '../core/session/live.ts';
import type { EngineInfo } from '../core/session/session-file.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { RecordingHead } from '../storage/db.ts';
import { measuredFps } from '../storage/measured-fps.ts';
import {
  createSessionRecorder,
  type RecorderOptions,
  type SessionRecorder,
  type UnsavedParts,
} from '../storage/session-recorder.ts';

/** Frames whose times the shown frame rate rests on: the last five seconds at 30 frames/s. */
const FPS_FRAMES = 150;

export interface SessionRecording {
  /** Null before the first frame. */
  readonly recorder: SessionRecorder | null;
  /** Source and engine as they are known by now; null before the first frame. */
  readonly head: RecordingHead | null;
  /** @param keep - false while paused: seen, but not written down */
  frame(frame: PoseFrame, keep: boolean): void;
  /** Twice a second, with the coach's status: brings `head` up to date. */
  status(status: LiveStatus): void;
  /** Writes the rest, with the last counts. @returns what could not be written; null where nothing was recorded */
  close(): Promise<UnsavedParts | null>;
}

export interface RecordingOptions extends Omit<RecorderOptions, 'head'> {
  readonly settings: CoachSettings;
  /** Null while no camera is open. */
  cameraName(): string | null;
  /** Null before the engine is there, which is before the first frame. */
  engineInfo(): EngineInfo | null;
}

export function createSessionRecording(options: RecordingOptions): SessionRecording {
  let recorder: SessionRecorder | null = null;
  let head: RecordingHead | null = null;
  let frameTimes: number[] = [];

  const describe = (size: { width: number; height: number }, mirrored: boolean): RecordingHead => {
    const engine = options.engineInfo();
    if (!engine) throw new Error('a frame came before the engine was there');
    return {
      settings: options.settings,
      source: {
        kind: 'camera',
        name: options.cameraName() ?? head?.source.name ?? '',
        width: size.width,
        height: size.height,
        fps: measuredFps(frameTimes),
        mirrored: options.settings.mirrored || mirrored,
      },
      engine,
    };
  };

  return {
    get recorder() {
      return recorder;
    },
    get head() {
      return head;
    },
    frame(frame, keep) {
      frameTimes = [...frameTimes.slice(1 - FPS_FRAMES), frame.timeS];
      head ??= describe(frame, false);
      recorder ??= createSessionRecorder({ ...options, head });
      if (keep) recorder.frame(frame);
    },
    status(status) {
      if (!head || !recorder) return;
      head = describe(head.source, status.mirrored);
      recorder.updateHead(head);
    },
    async close() {
      if (!head || !recorder) return null;
      head = describe(head.source, head.source.mirrored);
      recorder.updateHead(head);
      return recorder.close();
    },
  };
}
