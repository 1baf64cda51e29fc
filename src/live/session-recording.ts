/** Starts the recording with the first frame and keeps its facts about source and engine up to date. */
import type { CoachSettings } from '../core/session/run.ts';
import type { EngineInfo } from '../core/session/session-file.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { RecordingHead } from '../storage/db.ts';
import { measuredFps } from '../storage/measured-fps.ts';
import {
  createSessionRecorder,
  type RecorderOptions,
  type SessionRecorder,
} from '../storage/session-recorder.ts';

/** Frames whose times the shown frame rate rests on: the last five seconds at 30 frames/s. */
const FPS_FRAMES = 150;

export interface SessionRecording {
  /** Null before the first frame, and where nothing is written down. */
  readonly recorder: SessionRecorder | null;
  /** Source and engine as they are known by now; null before the first frame. */
  readonly head: RecordingHead | null;
  /** @param keep - false while paused: seen, but not written down */
  frame(frame: PoseFrame, keep: boolean): void;
}

export interface RecordingOptions extends Omit<RecorderOptions, 'head'> {
  /** False: nothing is written down. */
  readonly wanted: boolean;
  readonly settings: CoachSettings;
  readonly athleteId: string | null;
  /** Null while no camera is open. */
  cameraName(): string | null;
  /** Null before the engine is there, which is before the first frame. */
  engineInfo(): EngineInfo | null;
}

export function createSessionRecording(options: RecordingOptions): SessionRecording {
  let recorder: SessionRecorder | null = null;
  let size = { width: 0, height: 0 };
  let frameTimes: number[] = [];
  let leftOut: number[] = [];
  let cameraName = '';

  const describe = (): RecordingHead => {
    const engine = options.engineInfo();
    if (!engine) throw new Error('a frame came before the engine was there');
    cameraName = options.cameraName() ?? cameraName;
    return {
      settings: options.settings,
      source: {
        kind: 'camera',
        name: cameraName,
        ...size,
        fps: measuredFps(frameTimes, leftOut),
        mirrored: options.settings.mirrored,
      },
      engine,
      athleteId: options.athleteId,
    };
  };

  return {
    get recorder() {
      return recorder;
    },
    get head() {
      return recorder && describe();
    },
    frame(frame, keep) {
      frameTimes = [...frameTimes.slice(1 - FPS_FRAMES), frame.timeS];
      leftOut = [...leftOut.slice(1 - FPS_FRAMES), frame.leftOut ?? 0];
      size = { width: frame.width, height: frame.height };
      if (options.wanted) recorder ??= createSessionRecorder({ ...options, head: describe });
      if (keep) recorder?.frame(frame);
    },
  };
}
