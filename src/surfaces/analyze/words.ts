/** What the list says of a file, in words. Pure. */
import { failureWords } from '../shared/words.ts';
import type { VideoInfo } from '../../video/contract.ts';
import { t } from '../../language/index.ts';
import type { FileSubject } from '../../recorded/contract.ts';
import { type QueueItem, type QueueState } from '../../recorded/queue-state.ts';
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

/** "3 done, 2 not analysed, 1 to do · 1:20 left". What there is none of is left out, but for what is done. */
export function totalWords({ items, leftS, paused }: QueueState): string {
  const done = items.filter((item) => item.step === 'done').length;
  const not = items.filter((item) => item.step === 'failed' || item.step === 'cancelled').length;
  const rest = items.length - done - not;
  const counts = [
    t('files.list.done', { count: done }),
    ...(not > 0 ? [t('files.list.not', { count: not })] : []),
    ...(rest > 0 ? [t('files.list.rest', { count: rest })] : []),
  ];
  return [counts.join(', '), ...leftWords(paused ? null : leftS)].join(' · ');
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
