/** Whose runs the list shows. */
import { t } from '../../language/index.ts';
import type { AthleteRow, SessionRow } from '../../storage/db.ts';

/** An athlete's id, or one of these. */
export type Whose = string;
export const EVERYBODY = 'all';
export const NOBODY = 'nobody';

/** Null = nobody's in particular; undefined: everybody's. */
export function athleteOf(whose: Whose): string | null | undefined {
  if (whose === EVERYBODY) return undefined;
  return whose === NOBODY ? null : whose;
}

/** @param whose - of somebody who is gone meanwhile: everybody's */
export function runsOf(
  rows: readonly SessionRow[],
  athletes: readonly AthleteRow[],
  whose: Whose,
): readonly SessionRow[] {
  if (whose === NOBODY) return rows.filter((row) => row.athleteId === null);
  return athletes.some(({ id }) => id === whose) ? rows.filter((row) => row.athleteId === whose) : rows;
}

interface Props {
  readonly athletes: readonly AthleteRow[];
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
}

export function WhoseRuns({ athletes, whose, onWhose }: Props) {
  const known = whose === NOBODY || athletes.some(({ id }) => id === whose);
  return (
    <label class="field whose-runs">
      <span class="field-label">{t('runs.show')}</span>
      <select
        data-setting="whose"
        value={known ? whose : EVERYBODY}
        onChange={(event) => onWhose(event.currentTarget.value)}
      >
        <option value={EVERYBODY}>{t('runs.show.all')}</option>
        <option value={NOBODY}>{t('runs.show.nobody')}</option>
        {athletes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
