/** What the page of recorded videos shows: the files, how far each is, and what became of it. Pure. */
import type { FileFailure, VideoInfo } from '../video/contract.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import type { FileProgress, FileSettings, FileSubject } from './contract.ts';

export type ItemStep = 'waiting' | FileProgress['step'] | 'done' | 'failed' | 'cancelled';

export interface QueueItem {
  readonly key: number;
  readonly file: File;
  /** As chosen by now. */
  readonly settings: FileSettings;
  readonly subject: FileSubject;
  /** Waits until it is told to go. */
  readonly held: boolean;
  /** The session whose place its own will take. */
  readonly replaces: string | null;
  readonly step: ItemStep;
  /** 0..1 */
  readonly share: number;
  /** Seconds; null while it cannot be told. */
  readonly leftS: number | null;
  /** Null before the file has been looked into. */
  readonly info: VideoInfo | null;
  readonly failure: FileFailure | null;
  readonly session: SessionFile | null;
  /** With which settings the session was measured. */
  readonly measuredWith: FileSettings | null;
  readonly brokenAtS: number | null;
}

export interface QueueState {
  /** `held`: all that is left waits to be told to go; `failed`: not one file gave a session. */
  readonly stage: 'idle' | 'held' | 'working' | 'done' | 'failed';
  readonly paused: boolean;
  readonly items: readonly QueueItem[];
  /** Of all files together, 0..1. */
  readonly share: number;
  /** For all files together, seconds; null while it cannot be told. */
  readonly leftS: number | null;
  /** The session that was finished last. */
  readonly latest: SessionFile | null;
}

const AT_WORK: readonly ItemStep[] = ['loading', 'analysing', 'closing'];

export function isAtWork(item: QueueItem): boolean {
  return AT_WORK.includes(item.step);
}

export type ItemStart = Pick<QueueItem, 'key' | 'file' | 'settings' | 'subject' | 'held'>;

export function newItem(start: ItemStart): QueueItem {
  return {
    ...start,
    replaces: null,
    step: 'waiting',
    share: 0,
    leftS: null,
    info: null,
    failure: null,
    session: null,
    measuredWith: null,
    brokenAtS: null,
  };
}

/** How much slower than it happened a file was taken to play. */
export function slowdownUsed(settings: FileSettings, info: VideoInfo | null): number {
  return settings.slowdown ?? info?.slowdown ?? 1;
}

export function sameSettings(a: FileSettings, b: FileSettings): boolean {
  return (
    a.view === b.view &&
    a.mirrored === b.mirrored &&
    a.slowdown === b.slowdown &&
    a.turn === b.turn &&
    a.speedKmh === b.speedKmh
  );
}

/** The whole from its files. */
export function stateOf(
  items: readonly QueueItem[],
  paused: boolean,
  latest: SessionFile | null,
): QueueState {
  return { stage: stageOf(items), paused, items, share: shareOf(items), leftS: leftOf(items), latest };
}

function stageOf(items: readonly QueueItem[]): QueueState['stage'] {
  const live = items.filter((item) => item.step !== 'cancelled');
  if (live.length === 0) return 'idle';
  if (live.some((item) => (item.step === 'waiting' && !item.held) || isAtWork(item))) return 'working';
  if (live.some((item) => item.held && item.step === 'waiting')) return 'held';
  return live.some((item) => item.step === 'done') ? 'done' : 'failed';
}

/** Files weigh by their frames; by one where nobody knows how many these are. */
function weightOf({ info, subject: { part } }: QueueItem): number {
  if (!info) return 1;
  const lengthS = part ? Math.min(part.endS, info.durationS) - part.startS : info.durationS;
  return Math.max(1, lengthS * info.frameRate);
}

function shareOf(items: readonly QueueItem[]): number {
  const wanted = items.filter((item) => item.step !== 'cancelled' && item.step !== 'failed');
  const whole = wanted.reduce((sum, item) => sum + weightOf(item), 0);
  if (whole === 0) return items.some((item) => item.step === 'failed') ? 1 : 0;
  return wanted.reduce((sum, item) => sum + item.share * weightOf(item), 0) / whole;
}

/** Waiting files are expected to take as long per second of video as the file at work. */
function leftOf(items: readonly QueueItem[]): number | null {
  const current = items.find((item) => item.step === 'analysing');
  if (!current || current.leftS === null) return null;
  const rest = weightOf(current) * (1 - current.share);
  if (rest <= 0) return current.leftS;
  const waiting = items.filter((item) => item.step === 'waiting').reduce((sum, i) => sum + weightOf(i), 0);
  return current.leftS * (1 + waiting / rest);
}
