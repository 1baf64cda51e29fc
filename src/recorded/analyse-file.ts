/** One video file through the engine into a stored session. */
import { createFileRecording, type FileRecording, type RecordingPorts } from './file-recording.ts';
import {
  type FileOutcome,
  type FileProgress,
  type FileSettings,
  type OpenResult,
  type OpenVideo,
  VideoBroken,
} from './contract.ts';
import { outcomeOf } from './failures.ts';
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
}

export interface FileJob {
  readonly settings: FileSettings;
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
      startedAt: startedAt(video.info.recordedAtMs ?? file.lastModified, ports.nowMs()),
      settings: job.settings,
      engineInfo: () => ({
        ...engine.names,
        framesSeen: seen,
        framesAnalysed: recording.frameCount,
        medianFrameMs: pipe.medianFrameMs,
      }),
    },
    ports,
  );
  const clock = createMediaClock(job.settings.slowdown ?? video.info.slowdown);
  let firstS: number | null = null;
  let lastS = 0;
  try {
    let brokenAtS: number | null = null;
    try {
      for await (const { picture, timeS } of pausable(video, job.gate, job.signal)) {
        seen++;
        firstS ??= timeS;
        lastS = timeS - firstS;
        const sessionS = clock.toSession(timeS);
        if (sessionS === null) picture.close();
        else await pipe.put(picture, sessionS);
        job.onProgress({ step: 'analysing', share: shareOf(lastS, video.info.durationS) });
      }
    } catch (error) {
      if (!(error instanceof VideoBroken) || seen === 0) throw error;
      brokenAtS = lastS;
    }
    await pipe.drain();
    if (job.signal.aborted) {
      await recording.discard();
      return { kind: 'cancelled' };
    }
    job.onProgress({ step: 'closing', share: 1 });
    const outcome = await recording.finish(brokenAtS ?? cutAt(lastS, video.info));
    if (outcome.kind === 'failed') await recording.discard();
    return outcome;
  } catch (error) {
    await recording.discard();
    if (error instanceof VideoBroken) {
      return { kind: 'failed', failure: { reason: 'unreadable', codec: null, detail: error.message } };
    }
    throw error;
  }
}

function shareOf(timeS: number, durationS: number): number {
  return durationS > 0 ? Math.min(1, timeS / durationS) : 0;
}

/** Some broken files simply end early. */
function cutAt(lastS: number, { durationS, frameRate }: OpenVideo['info']): number | null {
  const missingS = durationS - lastS - (frameRate > 0 ? 1 / frameRate : 0);
  return missingS > Math.max(CUT_S, CUT_SHARE * durationS) ? lastS : null;
}

/** When it was recorded, as far as the file knows; never in the future. */
function startedAt(recordedMs: number, nowMs: number): string {
  const plausible = Number.isFinite(recordedMs) && recordedMs > 0 && recordedMs <= nowMs;
  return new Date(plausible ? recordedMs : nowMs).toISOString();
}
