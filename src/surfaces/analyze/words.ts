/** What the list says of a file, in words. Pure. */
import { failureWords } from '../shared/words.ts';
import type { VideoInfo } from '../../video/contract.ts';
import { t } from '../../language/index.ts';
import type { FileSubject } from '../../recorded/contract.ts';
import { isAtWork, type QueueItem, type QueueState } from '../../recorded/queue-state.ts';
import { formatClock, formatTenths } from '../shared/format.ts';

/** "0:12 · 720 × 1280 · 30 fps · H.264" */
export function aboutFile({ durationS, width, height, frameRate, codec }: VideoInfo): string {
  const rate = t('files.rate', { rate: Math.round(frameRate) });
  return [formatClock(durationS), `${width} × ${height}`, rate, codec].join(' · ');
}

/** "easy pace · 0:03.0–0:20.5"; null for a whole file. */
export function aboutPart({ part }: FileSubject): string | null {
  if (!part) return null;
  const range = `${formatTenths(part.startS)}\u2013${formatTenths(part.endS)}`;
  return part.name === '' ? range : `${part.name} \u00b7 ${range}`;
}

/** What is happening to a file. */
export function stepWords(item: QueueItem, paused: boolean): string {
  if (item.step === 'waiting' && item.held) return t('files.step.held');
  if (paused && (item.step === 'analysing' || item.step === 'waiting')) return t('files.step.paused');
  const step = t(`files.step.${item.step}`);
  if (item.step !== 'analysing') return step;
  const percent = `${Math.floor(item.share * 100)}\u00a0%`;
  return [step, percent, ...leftWords(item.leftS)].join(' · ');
}

/** "2 of 3 done · 1:20 left". */
export function totalWords({ items, leftS, paused }: QueueState): string {
  const settled = items.filter((item) => item.step !== 'waiting' && !isAtWork(item)).length;
  const done = t('files.list.done', { done: settled, count: items.length });
  return [done, ...leftWords(paused ? null : leftS)].join(' · ');
}

function leftWords(leftS: number | null): string[] {
  return leftS === null ? [] : [t('files.left', { time: formatClock(Math.ceil(leftS)) })];
}

/** The newest end of a file, for those who listen to the page. */
export function saidOf(items: readonly QueueItem[]): string {
  const said = items.flatMap(({ step, file: { name }, failure }) => {
    if (step === 'done') return t('files.said.done', { name });
    if (failure) return t('files.said.failed', { name, reason: failureWords(failure) });
    return [];
  });
  return said.join(' ');
}
