/** From what was recorded to the session file: pure. */
import type { RecordingInfo } from '../core/session/run.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { comparePod, pairUp } from '../core/devices/foot-pod.ts';
import { heartRateOf } from '../core/session/heart-rate.ts';
import { pausesOf } from '../core/session/pauses.ts';
import type { BeltMark, MetronomeSpell, QualityNote, SessionFile } from '../core/session/session-file.ts';
import type { SessionAnalysis } from '../core/recording/summarise.ts';
import type { LogEntry, RecordingHead } from '../storage/db.ts';
import { measuredFps } from '../storage/measured-fps.ts';

export type Summarise = (
  frames: readonly PoseFrame[],
  info: RecordingInfo,
  onProgress?: (share: number) => void,
) => SessionAnalysis;

/** A speed that lasted less than this was a step on the way to another, seconds. */
const BELT_REST_S = 3;

export interface Recording {
  readonly id: string;
  readonly startedAt: string;
  readonly head: RecordingHead;
  readonly frames: readonly PoseFrame[];
  readonly log: readonly LogEntry[];
  /** It ended without being closed: the browser was killed, or crashed. */
  readonly recovered: boolean;
}

/** @returns the finished session file; times count from the session's start */
export function buildSession(recording: Recording, summarise: Summarise): SessionFile {
  const { frames, head, log } = recording;
  const endS = frames.at(-1)?.timeS ?? 0;
  const cues = log.flatMap((entry) => (entry.kind === 'cue' ? [entry.cue] : []));
  const shellEvents = log.flatMap((entry) =>
    entry.kind === 'event' && entry.origin === 'shell' ? [entry.event] : [],
  );
  const pauses = pausesOf(shellEvents, endS);
  const analysis = summarise(frames, {
    settings: head.settings,
    cues,
    shellEvents,
    pauses,
    belt: settledMarks(log.flatMap((entry) => (entry.kind === 'belt' ? [entry.belt] : []))),
    metronome: metronomeOf(log, endS),
  });
  const heartRate = heartRateOf(log.flatMap((entry) => (entry.kind === 'heart-rate' ? [entry] : [])));
  const podReadings = log.flatMap((entry) => (entry.kind === 'foot-pod' ? [entry] : []));
  const footPod = comparePod(
    pairUp(
      analysis.epochs.map(({ startS, endS, values }) => ({
        startS,
        endS,
        stepsPerMin: values['cadence'] ?? null,
      })),
      podReadings,
    ),
    podReadings.at(-1)?.source ?? '',
  );
  const notes: readonly QualityNote[] = recording.recovered
    ? [...new Set<QualityNote>([...analysis.quality.notes, 'stopped-unexpectedly'])]
    : analysis.quality.notes;
  return {
    format: 'running-form-session',
    version: 1,
    id: recording.id,
    startedAt: recording.startedAt,
    durationS: endS,
    source: {
      ...head.source,
      fps: measuredFps(
        frames.map((f) => f.timeS),
        frames.map((f) => f.leftOut ?? 0),
      ),
    },
    engine: head.engine,
    viewFound: head.settings.view === null,
    ...analysis,
    quality: { ...analysis.quality, notes },
    cues,
    ...(heartRate && { heartRate }),
    ...(footPod && { footPod }),
  };
}

/** A speed is reached by several key presses: only the final one is kept. */
function settledMarks(marks: readonly BeltMark[]): BeltMark[] {
  return marks.filter((mark, i) => (marks[i + 1]?.timeS ?? Infinity) - mark.timeS >= BELT_REST_S);
}

/** Spells of the metronome from its beginnings and ends; another rate begins another spell. */
function metronomeOf(log: readonly LogEntry[], endS: number): MetronomeSpell[] {
  const beats = log.flatMap((entry) => (entry.kind === 'metronome' ? [entry] : []));
  return beats.flatMap(({ timeS, stepsPerMin }, i) => {
    if (stepsPerMin === null) return [];
    return [{ startS: timeS, endS: Math.max(timeS, beats[i + 1]?.timeS ?? endS), stepsPerMin }];
  });
}
