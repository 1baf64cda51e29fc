import { measureKey } from '../core/measures/all.ts';
import { wayOf } from '../core/session/way.ts';
import { heartFigures } from '../core/session/heart-rate.ts';
import { mainSpeed } from '../core/session/main-speed.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import type { RecordingHead, SessionRow } from './db.ts';

/** The row of a session that has just begun. */
export function newRow(id: string, startedAt: string, head: RecordingHead): SessionRow {
  return {
    id,
    state: 'recording',
    origin: 'recorded',
    startedAt,
    durationS: 0,
    title: '',
    notes: '',
    deletedAt: null,
    athleteId: head.athleteId ?? null,
    source: head.source,
    view: 'unknown',
    runningS: 0,
    focus: null,
    strength: null,
    cueCount: 0,
    values: {},
    hasFrames: false,
    recording: head,
  };
}

/** The parts of a row that belong to the runner or the store, not to the session file. */
export type RowExtras = Pick<SessionRow, 'origin' | 'title' | 'notes' | 'hasFrames'> &
  Partial<Pick<SessionRow, 'athleteId' | 'tags'>>;

function heartOf(file: SessionFile): Pick<SessionRow, 'heart'> {
  const figures = heartFigures(file);
  if (!figures) return {};
  const { mean, thirds } = figures;
  return { heart: { bpm: Math.round(mean), change: thirds && Math.round(thirds.last - thirds.first) } };
}

/** What a row says of the watch of its session. */
export function watchOfRow({ watch }: SessionFile): Pick<SessionRow, 'watchCadence'> {
  if (!watch?.cadence) return {};
  const { difference, error } = watch.cadence;
  return { watchCadence: { difference, error } };
}

/** The row of a finished session: its file in short. */
export function rowOf(file: SessionFile, extras: RowExtras): SessionRow {
  const measured = file.measures.filter((m) => m.value !== null);
  return {
    id: file.id,
    state: 'finished',
    startedAt: file.startedAt,
    durationS: file.durationS,
    deletedAt: null,
    source: file.source,
    view: file.view,
    runningS: file.running.reduce((sum, run) => sum + run.endS - run.startS, 0),
    focus: file.summary.focus,
    strength: file.summary.strength,
    cueCount: file.cues.length,
    values: Object.fromEntries(measured.map((m) => [measureKey(m.id, m.side), m.value ?? 0])),
    recording: null,
    athleteId: null,
    speedKmh: mainSpeed(file),
    distanceM: wayOf(file),
    ...heartOf(file),
    ...watchOfRow(file),
    ...extras,
  };
}
