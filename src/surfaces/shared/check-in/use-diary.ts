/** The check-ins so far of one runner, and ways to add to them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { blankCheckIn, type CheckIn } from '../../../core/checkin/check-in.ts';
import { dayOf } from '../../../platform/today.ts';
import { ports } from '../ports.ts';

export interface UseDiary {
  /** Newest first; null until they have been read. */
  readonly entries: readonly CheckIn[] | null;
  /** Keys of entries that cannot be shown, whosever they are. */
  readonly damaged: readonly string[];
  readonly unreadable: boolean;
  readonly reload: () => Promise<void>;
  /** @throws DOMException where it cannot be kept */
  readonly save: (entry: CheckIn) => Promise<void>;
}

/** @param athleteId - whose; null = nobody's in particular; undefined: reads nothing yet */
export function useDiary(athleteId: string | null | undefined): UseDiary {
  const [entries, setEntries] = useState<readonly CheckIn[] | null>(null);
  const [damaged, setDamaged] = useState<readonly string[]>([]);
  const [unreadable, setUnreadable] = useState(false);
  const reload = useCallback(async () => {
    try {
      const all = await ports.diary.checkIns();
      setDamaged(await ports.diary.damaged());
      setEntries(all.filter((entry) => entry.athleteId === athleteId));
    } catch {
      setUnreadable(true);
    }
  }, [athleteId]);
  useEffect(() => {
    if (athleteId === undefined) return;
    void reload();
    return ports.diary.onChange(() => void reload());
  }, [athleteId, reload]);
  const save = useCallback(
    async (entry: CheckIn) => {
      await ports.diary.saveCheckIn(entry);
      await reload();
    },
    [reload],
  );
  return { entries, damaged, unreadable, reload, save };
}

/**
 * A check-in that begins now, or at another time.
 * @param entries - newest first: the last one's habits are carried over
 * @param athleteId - whose; null = nobody's in particular
 */
export function newCheckIn(entries: readonly CheckIn[], athleteId: string | null, at = new Date()): CheckIn {
  const moment = { id: crypto.randomUUID(), at: at.toISOString(), day: dayOf(at), athleteId };
  return blankCheckIn(moment, entries[0] ?? null);
}
