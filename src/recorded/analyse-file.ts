/** One video file through the engine into a stored session. */
import {
  type OpenResult,
  type OpenVideo,
  type Turn,
  VideoBroken,
  type VideoInfo,
} from '../video/contract.ts';
import type { SourcePage } from '../core/session/session-file.ts';
import { createFileRecording, type FileRecording, type RecordingPorts } from './file-recording.ts';
import {
  type FileOutcome,
  type FileProgress,
  type FileSettings,
  type FileSubject,
  type RunnerPick,
} from './contract.ts';
import { type FailedOutcome, failure, outcomeOf } from './failures.ts';
import { createLieWatch } from './lie-watch.ts';
import type { VideoTimes } from './keep-video.ts';
import { createMediaClock } from './media-clock.ts';
import { pausable } from './pausable.ts';
import type { PauseGate } from './pause-gate.ts';
import { sideBySide, type LookAt } from './side-by-side.ts';
import { createPace, skeletonsOf, type FileEngine } from './skeletons.ts';
import { stretchesOf } from './stretches.ts';

/** A file whose frames end this much earlier than its tables say has lost its end. */
const CUT_SHARE = 0.03;
const CUT_S = 0.5;

export interface FilePorts extends RecordingPorts {
  nowMs(): number;
  openVideo(file: File, turn: Turn): Promise<OpenResult>;
  /** The engines that work side by side, at least one, loaded when they are first asked for. Rejects with `EngineError`. */
  engines(): Promise<readonly FileEngine[]>;
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
    const opened = await ports.openVideo(file, job.settings.turn);
    if (!opened.ok) return { kind: 'failed', failure: opened.failure };
    const { video } = opened;
    try {
      job.onProgress({ step: 'loading', share: 0 });
      const engines = await ports.engines();
      return await throughEngines(file, video, engines, job, ports);
    } finally {
      video.close();
    }
  } catch (error) {
    return outcomeOf(error);
  }
}

async function throughEngines(
  file: File,
  video: OpenVideo,
  engines: readonly FileEngine[],
  job: FileJob,
  ports: FilePorts,
): Promise<FileOutcome> {
  const { info } = video;
  const { part, pick } = job.subject;
  const slowdown = job.settings.slowdown ?? info.slowdown;
  const { fromS, lengthS, limits } = spanOf(part, info);
  const recordedMs = info.recordedAtMs ?? file.lastModified;
  const pace = createPace(() => ports.nowMs());
  let seen = 0;
  let leftOut = 0;
  let firstS: number | null = null;
  const recording: FileRecording = await createFileRecording(
    {
      name: file.name,
      startedAt: startedAt(recordedMs + (fromS * 1000) / slowdown, ports.nowMs()),
      settings: job.settings,
      subject: job.subject,
      slowdown,
      page: () => pageOf(job.subject, info, firstS ?? info.startS + fromS, info.startS + lastS),
      engineInfo: () => ({
        ...engines[0].names,
        framesSeen: seen + leftOut,
        framesAnalysed: recording.frameCount,
        medianFrameMs: pace.medianFrameMs,
      }),
    },
    ports,
  );
  let lastS = fromS;
  const startS = info.startS + fromS;
  const stretches = stretchesOf(startS, startS + lengthS, engines.length, limits);
  let covered = 0;
  const lie = createLieWatch();

  const lookAt: LookAt<FileEngine> = async function* (engine, stretch, runner, signal) {
    engine.reset();
    if (runner) engine.pickAt(runner.xPx, runner.yPx);
    const pickDue = duePick(engine, pick, info, runner && stretch.startS - info.startS);
    const clock = createMediaClock(slowdown);
    const pictures = pausable(video, job.gate, signal, stretch.fromS, stretch.endS);
    let last: number | null = null;
    const skeletons = skeletonsOf(pictures, engine, (mediaS) => {
      pickDue(mediaS - info.startS);
      const sessionS = clock.toSession(mediaS);
      if (sessionS === null) leftOut++;
      return sessionS;
    });
    for await (const skeleton of skeletons) {
      pace.tick(engine);
      if (skeleton.mediaS >= stretch.startS) {
        covered += last === null ? 0 : skeleton.mediaS - last;
        last = skeleton.mediaS;
        job.onProgress({ step: 'analysing', share: shareOf(covered, lengthS) });
      }
      yield skeleton;
    }
  };

  const clock = createMediaClock(slowdown);
  try {
    let brokenAtS: number | null = null;
    try {
      for await (const { mediaS, frame } of sideBySide(stretches, engines, lookAt, job.signal)) {
        const timeS = clock.toSession(mediaS);
        if (timeS === null) continue;
        seen++;
        firstS ??= mediaS;
        lastS = mediaS - info.startS;
        lie.see(frame);
        if (lie.turn !== 0) break;
        recording.frame({ ...frame, timeS });
      }
    } catch (error) {
      if (!(error instanceof VideoBroken) || seen === 0) throw error;
      brokenAtS = lastS - fromS;
    }
    if (job.signal.aborted) {
      await recording.discard();
      return { kind: 'cancelled' };
    }
    const turn = lie.atEnd();
    if (turn !== 0) {
      await recording.discard();
      return failure('sideways', 'the trunk lies in the frame', turn);
    }
    job.onProgress({ step: 'closing', share: 1 });
    const outcome = await recording.finish(brokenAtS ?? cutAt(lastS - fromS, lengthS, info));
    if (outcome.kind === 'failed') {
      await recording.discard();
      return withCut(outcome, info);
    }
    if (outcome.kind === 'done') {
      const times = { durationS: info.durationS, firstS: firstS ?? info.startS, slowdown };
      await ports.keepVideo(outcome.session.id, file, times);
    }
    return outcome;
  } catch (error) {
    await recording.discard();
    if (error instanceof VideoBroken) return withCut(failure('unreadable', error.message), info);
    throw error;
  }
}

/** @param firstS - media time of the first frame @param lastS - of the last one by now */
function pageOf(
  { page, part }: FileSubject,
  { durationS }: VideoInfo,
  firstS: number,
  lastS: number,
): SourcePage | null {
  if (!page) return null;
  return {
    address: page.address,
    firstS,
    durationS: page.durationS ?? durationS,
    ...(page.way && { way: page.way }),
    // Of a stretch that somebody chose the end is the one that was chosen.
    ...(page.left && part === null && { leftAtS: lastS }),
  };
}

/** Where a file says itself that more should come, that is why nothing was found. */
function withCut(outcome: FailedOutcome, { cut }: VideoInfo): FileOutcome {
  const { reason, detail } = outcome.failure;
  return cut && (reason === 'no-frames' || reason === 'unreadable')
    ? failure('half-copied', detail)
    : outcome;
}

/**
 * What of the file is analysed, seconds.
 * @returns where it begins, from the file's first frame, and how long it is; in media time, what no frame may lie outside
 */
function spanOf(part: FileJob['subject']['part'], info: VideoInfo) {
  if (!part) return { fromS: 0, lengthS: info.durationS, limits: { fromS: -Infinity, toS: Infinity } };
  const limits = { fromS: info.startS + part.startS, toS: info.startS + part.endS };
  return { fromS: part.startS, lengthS: Math.min(part.endS, info.durationS) - part.startS, limits };
}

/**
 * The runner is chosen where a look begins, since they mostly run in one place, and again where they were pointed at.
 * @param knownAtS when it was already known where they are
 */
function duePick(
  engine: FileEngine,
  pick: RunnerPick | null,
  info: VideoInfo,
  knownAtS: number | null,
): (timeS: number) => void {
  let due = pick ? [-Infinity, pick.atS].filter((atS) => knownAtS === null || atS > knownAtS) : [];
  return (timeS) => {
    if (!pick || due.length === 0 || timeS < due[0]) return;
    due = due.filter((atS) => atS > timeS);
    engine.pickAt(pick.x * info.width, pick.y * info.height);
  };
}

function shareOf(timeS: number, durationS: number): number {
  return durationS > 0 ? Math.min(1, timeS / durationS) : 0;
}

/**
 * Some broken files simply end early. Of some the table is lost too: they seem to end where they break off.
 * @param lastS - when the last frame is shown, from where the wanted part begins
 */
function cutAt(lastS: number, durationS: number, { frameRate, cut }: VideoInfo): number | null {
  const frameS = frameRate > 0 ? 1 / frameRate : 0;
  const missingS = durationS - lastS - frameS;
  if (cut && missingS < frameS) return lastS;
  return missingS > Math.max(CUT_S, CUT_SHARE * durationS) ? lastS : null;
}

/** When it was recorded, as far as the file knows; never in the future. */
function startedAt(recordedMs: number, nowMs: number): string {
  const plausible = Number.isFinite(recordedMs) && recordedMs > 0 && recordedMs <= nowMs;
  return new Date(plausible ? recordedMs : nowMs).toISOString();
}
