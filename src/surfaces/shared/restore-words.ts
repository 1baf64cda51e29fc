/** How the restoring of a backup went, in words. */
import { t } from '../../language/index.ts';
import type { DamagedRun } from '../../storage/backup/items.ts';
import type { RestoreResult } from '../../storage/backup/restore.ts';
import { formatWhen } from './format.ts';

/** As many damaged runs are named. */
const MOST_NAMED = 5;

export function restoreWords(result: RestoreResult): string {
  if (!result.ok) return t(`settings.backup.bad.${result.reason}`);
  const { added, known, leftOut, damaged } = result;
  const words = [t('settings.backup.restored', { added, known })];
  if (damaged.length > 0) {
    const names = damaged.slice(0, MOST_NAMED).map(nameOf);
    if (damaged.length > MOST_NAMED) names.push('\u2026');
    words.push(t('settings.backup.damaged', { count: damaged.length, names: names.join(', ') }));
  }
  if (leftOut > 0) words.push(t('settings.backup.leftOut', { count: leftOut }));
  return words.join(' ');
}

function nameOf({ title, startedAt }: DamagedRun): string {
  if (title !== '') return title;
  return startedAt === null ? t('settings.backup.noName') : formatWhen(startedAt);
}
