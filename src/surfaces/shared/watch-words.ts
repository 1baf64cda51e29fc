/** What came of a watch's file, in plain words. */
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { WatchOutcome } from '../../watch/add-watch-file.ts';
import { formatWhen } from './format.ts';

/**
 * @param name of the file
 * @param run that it was chosen for; null where it was to find its run by itself
 */
export function watchWords(
  name: string,
  outcome: WatchOutcome,
  run: Pick<SessionFile, 'startedAt'> | null,
): string {
  if (outcome.kind === 'kept') return t('watch.kept', { name, count: outcome.sessionIds.length });
  const { reason, times } = outcome;
  if (reason !== 'another-time') return t(`watch.bad.${reason}`, { name });
  const when = times ? formatWhen(new Date(times.fromMs).toISOString()) : '?';
  return run
    ? t('watch.bad.another-time', { name, when, run: formatWhen(run.startedAt) })
    : t('watch.bad.no-run', { name, when });
}
