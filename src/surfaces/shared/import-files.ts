/** Takes session files in: asks about runs that are here already, and says how it went. */
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import type { ImportResult } from '../../storage/transfer.ts';
import type { StoredSessions } from './stored-sessions.ts';

/** A file whose run is here already. */
export interface Clash {
  readonly fileName: string;
  readonly existing: SessionRow;
  /** Whether files come after this one. */
  readonly more: boolean;
}

export type ClashChoice = 'replace' | 'keep-both' | 'leave';

export interface ClashAnswer {
  readonly choice: ClashChoice;
  /** Ask no more, and do the same with the files that follow. */
  readonly forRest: boolean;
}

export type RefusedReason =
  Exclude<Extract<ImportResult, { ok: false }>['reason'], 'duplicate'> | 'table' | 'other' | 'unexpected';

export interface Refused {
  readonly fileName: string;
  readonly reason: RefusedReason;
  /** The field at fault, where there is one. */
  readonly field: string | null;
}

export interface ImportOutcome {
  readonly imported: number;
  /** Runs that were here already and stayed as they are. */
  readonly left: number;
  readonly refused: readonly Refused[];
}

/**
 * A file that cannot be taken never stops the others, and never rejects.
 * @param ask - about each run that is here already
 */
export async function importFiles(
  files: readonly File[],
  sessions: Pick<StoredSessions, 'import'>,
  ask: (clash: Clash) => Promise<ClashAnswer>,
): Promise<ImportOutcome> {
  let imported = 0;
  let left = 0;
  const refused: Refused[] = [];
  let forRest: ClashChoice | null = null;

  const choose = async (clash: Clash): Promise<ClashChoice> => {
    if (forRest) return forRest;
    const answer = await ask(clash);
    if (answer.forRest) forRest = answer.choice;
    return answer.choice;
  };

  const take = async (file: File, more: boolean): Promise<ImportResult | 'left'> => {
    const result = await sessions.import(file, 'ask');
    if (result.ok || result.reason !== 'duplicate') return result;
    const choice = await choose({ fileName: file.name, existing: result.existing, more });
    return choice === 'leave' ? 'left' : sessions.import(file, choice);
  };

  for (const [i, file] of files.entries()) {
    try {
      // One after the other: each is checked and stored before the next is read into memory.
      // oxlint-disable-next-line no-await-in-loop
      const result = await take(file, i < files.length - 1);
      if (result === 'left') left += 1;
      else if (result.ok) imported += 1;
      else if (result.reason === 'duplicate') left += 1;
      else refused.push({ fileName: file.name, reason: result.reason, field: result.field });
    } catch (error) {
      console.error(error);
      refused.push({ fileName: file.name, reason: 'unexpected', field: null });
    }
  }
  return { imported, left, refused };
}

function whyRefused({ fileName: name, reason, field }: Refused): string {
  switch (reason) {
    case 'missing-field':
    case 'bad-field':
    case 'too-many':
      return t(`runs.bad.${reason}`, { name, field: field ?? '?' });
    default:
      return t(`runs.bad.${reason}`, { name });
  }
}

/** As many files are named; more would not fit at the foot of the page. */
const MOST_NAMED = 5;

/** How it went, in plain words. */
export function importWords({ imported, left, refused }: ImportOutcome): string {
  const words: string[] = [];
  if (left > 0) words.push(t('runs.importLeft', { count: left }));
  if (refused.length === 0 && (imported > 0 || left === 0)) {
    words.unshift(t('runs.imported', { count: imported }));
  }
  if (refused.length > 0) words.push(t('runs.importedPart', { imported, refused: refused.length }));
  words.push(...refused.slice(0, MOST_NAMED).map(whyRefused));
  const unnamed = refused.length - MOST_NAMED;
  if (unnamed > 0) words.push(t('runs.importFailedMore', { count: unnamed }));
  return words.join(' ');
}
