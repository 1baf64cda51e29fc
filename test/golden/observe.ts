/** All that the core makes of a recording, as plain data to be written down and compared. */
import { measureKey } from '../../src/core/measures/all.ts';
import { DEMO_TIMES, LIVE_TIMES } from '../../src/core/coaching/settings.ts';
import { framesCsv, sessionCsv, stridesCsv } from '../../src/core/export/csv.ts';
import { trcOf } from '../../src/core/export/trc.ts';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { reviewRecording } from '../../src/core/review/review-recording.ts';
import type { Review } from '../../src/core/review/review.ts';
import type { LiveStatus } from '../../src/core/coach/contract.ts';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { summarise, type SessionAnalysis } from '../../src/core/recording/summarise.ts';
import { cueText } from '../../src/language/cue-text.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { coach, recordingInfo, settings } from '../core/support.ts';
import type { RecordedFrames } from './frames-file.ts';

/** Of the live coach's statuses one so often is written down, seconds. */
const STATUS_EVERY_S = 5;
/** Of the tables by frame every so-many-th row is written down. */
const ROW_EVERY = 60;

export interface Observed {
  /** The session file's part that rests on the skeletons, without its sentences. */
  readonly session: unknown;
  /** What the live coach does with the same frames. */
  readonly live: unknown;
  /** Sentences of the session and of the cues. */
  readonly words: unknown;
  /** Every stride, to nine digits. */
  readonly strides?: unknown;
  /** What the player and the exports show. */
  readonly review?: unknown;
}

export interface ObserveOptions {
  readonly strides?: boolean;
  readonly review?: boolean;
}

export function observe(name: string, recorded: RecordedFrames, options: ObserveOptions = {}): Observed {
  const { frames, mirrored } = recorded;
  // As a video file is summarised: the coach measures and says nothing.
  const session = summarise(
    frames,
    recordingInfo({ settings: settings({ times: LIVE_TIMES, mirrored, cues: false }) }),
  );
  const live = coach(frames, { times: DEMO_TIMES, mirrored });
  const { text: _text, facts: _facts, ...summary } = session.summary;
  const review =
    options.strides || options.review ? reviewRecording(frames, { view: null, mirrored, pauses: [] }) : null;
  return {
    session: { ...session, summary },
    live: {
      cues: live.cues,
      notices: live.notices,
      events: live.events,
      statuses: seldom(live.statuses).map(compact),
    },
    words: { session: sentencesOf(session), cues: live.cues.map(cueText) },
    ...(review &&
      options.strides && { strides: review.strides.map((stride) => ({ ...stride, profiles: undefined })) }),
    ...(review && options.review && { review: shown(name, review, recorded, session) }),
  };
}

function seldom(statuses: readonly LiveStatus[]): LiveStatus[] {
  let nextS = -Infinity;
  return statuses.filter(({ timeS }) => {
    if (timeS < nextS) return false;
    nextS = timeS + STATUS_EVERY_S - 0.01;
    return true;
  });
}

/**
 * A reading as `value, spread, baseline, strides, confidence, band, reason`, by measure. How many frames are given and wanted
 * is no number of the runner's.
 */
function compact({ readings, wantedFps: _wanted, cameraFps: _given, ...status }: LiveStatus): unknown {
  return {
    ...status,
    readings: Object.fromEntries(
      readings.map((r) => [
        measureKey(r.id, r.side),
        [r.value, r.spread, r.baseline, r.strides, r.confidence, r.band, r.reason],
      ]),
    ),
  };
}

function shown(
  name: string,
  review: Review,
  { frames, mirrored }: RecordedFrames,
  session: SessionAnalysis,
): unknown {
  const { fps, width, height, view, spells, running, series, curves } = review;
  const file = {
    ...session,
    id: name,
    startedAt: '2026-01-01T00:00:00.000Z',
    source: { kind: 'file', name, width, height, fps, mirrored },
  } as unknown as SessionFile;
  return {
    fps,
    width,
    height,
    view,
    spells,
    running,
    series,
    curves: curves.map(({ key, mean, sd, strides }) => ({
      key,
      strides,
      mean: everyTenth(mean),
      sd: everyTenth(sd),
    })),
    framesCsv: rows(framesCsv(review), 1),
    stridesCsv: stridesCsv(review).split('\r\n'),
    sessionCsv: sessionCsv(file).split('\r\n'),
    trc: trcRows(frames, name, mirrored),
  };
}

function everyTenth(values: Float64Array): number[] {
  return Array.from(values).filter((_, i) => i % 10 === 0);
}

function trcRows(frames: readonly PoseFrame[], name: string, mirrored: boolean): unknown {
  const trc = trcOf(frames, { view: null, mirrored, fileName: `${name}.trc` });
  return trc && rows(trc, 5);
}

/** The head whole, then a row now and then. */
function rows(table: string, headLines: number): unknown {
  const lines = table.split(/\r?\n/);
  return {
    lines: lines.length,
    head: lines.slice(0, headLines),
    rows: lines.slice(headLines).filter((_, i) => i % ROW_EVERY === 0),
  };
}
