/** The athletes; null until they have been read. Read again when the tab comes back: another may have changed them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AthleteRow } from '../../storage/db.ts';
import { ports } from './ports.ts';

export interface UseAthletes {
  readonly athletes: readonly AthleteRow[] | null;
  readonly broken: boolean;
  readonly reload: () => void;
}

/** Whether it is worth asking whose run it is: not where one person runs for themselves. */
export function hasAthletes({ athletes }: UseAthletes): boolean {
  return athletes !== null && athletes.length > 0;
}

export function useAthletes(): UseAthletes {
  const [athletes, setAthletes] = useState<readonly AthleteRow[] | null>(null);
  const [broken, setBroken] = useState(false);
  const reload = useCallback(() => {
    ports.athletes.list().then(setAthletes, () => setBroken(true));
  }, []);
  useEffect(() => {
    reload();
    addEventListener('focus', reload);
    return () => removeEventListener('focus', reload);
  }, [reload]);
  return { athletes, broken, reload };
}
