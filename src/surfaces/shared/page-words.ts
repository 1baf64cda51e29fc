/** What is to be known of a video that a web page gave. */
import type { SourceInfo } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { formatClock } from './format.ts';

/** @returns sentences; none where the video's own file was read to its end, and for what is from no page */
export function pageWords({ page }: SourceInfo): string[] {
  if (!page) return [];
  return [
    ...(page.way === undefined ? [] : [t(`page.way.${page.way}`)]),
    ...(page.leftAtS === undefined ? [] : [t('page.leftAt', { time: formatClock(page.leftAtS) })]),
  ];
}
