/** The list of athletes as it is shown. Pure. */
import type { AthleteRow, SessionRow } from '../../storage/db.ts';

export interface AthleteLine {
  readonly athlete: AthleteRow;
  readonly runs: number;
  /** ISO 8601; null where there is none yet. */
  readonly lastAt: string | null;
}

/** Small letters without accents: "zoe" finds "Zoë". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}

/**
 * @param wanted - words that must all begin some word of the name
 * @param rows - finished sessions, newest first
 */
export function findAthletes(
  athletes: readonly AthleteRow[],
  rows: readonly SessionRow[],
  wanted: string,
): AthleteLine[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return athletes
    .filter(({ name }) => {
      const parts = plain(name).split(/[\s-]+/);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .map((athlete) => {
      const theirs = rows.filter((row) => row.athleteId === athlete.id);
      return { athlete, runs: theirs.length, lastAt: theirs[0]?.startedAt ?? null };
    });
}
