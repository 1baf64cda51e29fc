/** One video file through the engine into a stored session. */
import { createFileRecording, type FileRecording, type RecordingPorts } from './file-recording.ts';
import {
  type FileOutcome,
  type FileProgress,
  type FileSettings,
  type FileSubject,
  type OpenResult,
  type OpenVideo,
  type RunnerPick,
  VideoBroken,
  type VideoInfo,
} from './contract.ts';
import { outcomeOf } from './failures.ts';
import type { VideoTimes } from './keep-video.ts';
import { createMediaClock } from './media-clock.ts';
import { pausable } from './pausable.ts';
import type { PauseGate } from './pause-gate.ts';
import { createSkeletonPipe, type FileEngine } from './skeleton-pipe.ts';

/** A file whose frames end so much before its tables say has lost its end. */
const CUT_SHARE = 0.03;
const CUT_S = 0.5;

export interface FilePorts extends RecordingPorts {
  nowMs(): number;
  openVideo(file: File): Promise<OpenResult>;
  /** The engine, loaded when it is first asked for. Rejects with `EngineError`. */
  engine(): Promise<FileEngine>;
  /** Keeps the way back to the file. Never rejects. */
  keepVideo(sessionId: string, file: File, times: VideoTimes): Promise<void>;
}

export interface FileJob {
  readonly settings: FileSettings;
  readonly subject: FileSubject;
  readonly signal: AbortSignal;
  readonly gate: PauseGate;
  onProgress(progress: FileProgress): void;
}

/** Analyses every frame of a file. Never rejects; cancelled, it leaves nothing behind. */
export async function analyseFile(file: File, job: FileJob, ports: FilePorts): Promise<FileOutcome> {
  try {
    const opened = await ports.openVideo(file);
    if (!opened.ok) return { kind: 'failed', failure: opened.failure };
    const { video } = opened;
    try {
      job.onProgress({ step: 'loading', share: 0 });
      const engine = await ports.engine();
      return await throughEngine(file, video, engine, job, ports);
    } finally {
      video.close();
    }
  } catch (error) {
    return outcomeOf(error);
  }
}

async function throughEngine(
  file: File,
  video: OpenVideo,
  engine: FileEngine,
  job: FileJob,
  ports: FilePorts,
): Promise<FileOutcome> {
  const { info } = video;
  const { part, pick } = job.subject;
  const slowdown = job.settings.slowdown ?? info.slowdown;
  const fromS = part?.startS ?? 0;
  const lengthS = Math.min(part?.endS ?? Infinity, info.durationS) - fromS;
  const recordedMs = info.recordedAtMs ?? file.lastModified;
  let seen = 0;
  engine.reset();
  const pipe = createSkeletonPipe(
    engine,
    (frame) => recording.frame(frame),
    () => ports.nowMs(),
  );
  const recording: FileRecording = await createFileRecording(
    {
      name: file.name,
      startedAt: startedAt(recordedMs + (fromS * 1000) / slowdown, ports.nowMs()),
      settings: job.settings,
      subject: job.subject,
      slowdown,
      engineInfo: () => ({
        ...engine.names,
        framesSeen: seen,
        framesAnalysed: recording.frameCount,
        medianFrameMs: pipe.medianFrameMs,
      }),
    },
    ports,
  );
  const clock = createMediaClock(slowdown);
  const pickDue = duePick(engine, pick, info);
  let lastS = fromS;
  let firstS: number | null = null;
  try {
    let brokenAtS: number | null = null;
    try {
      const wanted = part
        ? pausable(video, job.gate, job.signal, info.startS + part.startS, info.startS + part.endS)
        : pausable(video, job.gate, job.signal);
      for await (const { picture, timeS } of wanted) {
        seen++;
        firstS ??= timeS;
        lastS = timeS - info.startS;
        pickDue(lastS);
        const sessionS = clock.toSession(timeS);
        if (sessionS === null) picture.close();
        else await pipe.put(picture, sessionS);
        job.onProgress({ step: 'analysing', share: shareOf(lastS - fromS, lengthS) });
      }
    } catch (error) {
      if (!(error instanceof VideoBroken) || seen === 0) throw error;
      brokenAtS = lastS - fromS;
    }
    await pipe.drain();
    if (job.signal.aborted) {
      await recording.discard();
      return { kind: 'cancelled' };
    }
    job.onProgress({ step: 'closing', share: 1 });
    const outcome = await recording.finish(brokenAtS ?? cutAt(lastS - fromS, lengthS, info.frameRate));
    if (outcome.kind === 'failed') await recording.discard();
    if (outcome.kind === 'done') {
      const times = { durationS: info.durationS, firstS: firstS ?? info.startS, slowdown };
      await ports.keepVideo(outcome.session.id, file, times);
    }
    return outcome;
  } catch (error) {
    await recording.discard();
    if (error instanceof VideoBroken) {
      return { kind: 'failed', failure: { reason: 'unreadable', codec: null, detail: error.message } };
    }
    throw error;
  }
}

/** The runner is chosen where the analysis begins, since they mostly run in one place, and again where they were pointed at. */
function duePick(engine: FileEngine, pick: RunnerPick | null, info: VideoInfo): (timeS: number) => void {
  let due = pick ? [-Infinity, pick.atS] : [];
  return (timeS) => {
    if (!pick || due.length === 0 || timeS < due[0]) return;
    due = due.filter((atS) => atS > timeS);
    engine.pickAt(pick.x * info.width, pick.y * info.height);
  };
}

function shareOf(timeS: number, durationS: number): number {
  return durationS > 0 ? Math.min(1, timeS / durationS) : 0;
}

/** Some broken files simply end early. */
function cutAt(lastS: number, durationS: number, frameRate: number): number | null {
  const missingS = durationS - lastS - (frameRate > 0 ? 1 / frameRate : 0);
  return missingS > Math.max(CUT_S, CUT_SHARE * durationS) ? lastS : null;
}

/** When it was recorded, as far as the file knows; never in the future. */
function startedAt(recordedMs: number, nowMs: number): string {
  const plausible = Number.isFinite(recordedMs) && recordedMs > 0 && recordedMs <= nowMs;
  return new Date(plausible ? recordedMs : nowMs).toISOString();
}
