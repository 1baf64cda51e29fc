/** Today's check-in on the coach's page: what follows from it, and its tie to the session that begins. */
import { useEffect } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { outcomeOfDay, type Outcome } from '../../core/checkin/triage.ts';
import { today } from '../../platform/today.ts';
import { newCheckIn, useDiary, type UseDiary } from '../shared/check-in/use-diary.ts';
import { ports } from '../shared/ports.ts';

export interface UseCheckIn extends UseDiary {
  readonly outcome: Outcome;
  /** Today's, not yet part of a session; null before it is made. */
  readonly current: CheckIn | null;
  /** Of the run that is on; null where it has none. */
  readonly ofRun: CheckIn | null;
  /** Whether the red-flag questions have ever been answered. */
  readonly asked: boolean;
  /** A yes of today was a mistake. */
  readonly takeBack: () => void;
  /** A blank one for this runner. */
  readonly blank: () => CheckIn;
}

/**
 * @param athleteId - whose; undefined: the page runs by itself, or does not know yet, and nothing is read
 * @param sessionId - of the session that runs; null before
 */
export function useCheckIn(athleteId: string | null | undefined, sessionId: string | null): UseCheckIn {
  const diary = useDiary(athleteId);
  const entries = diary.entries ?? [];
  const day = today();
  const current =
    entries.find((entry) => entry.day === day && entry.sessionId === null && entry.outside === null) ?? null;
  const id = current?.id ?? null;
  useEffect(() => {
    if (id === null || sessionId === null) return;
    // A diary that cannot be written must not stop a run.
    ports.diary.link(id, sessionId).catch(() => undefined);
  }, [id, sessionId]);
  const takeBack = async (): Promise<void> => {
    for (const entry of entries)
      if (entry.day === day && (entry.flags ?? []).length > 0) await diary.save({ ...entry, flags: null });
  };
  return {
    ...diary,
    takeBack: () => void takeBack().catch(() => undefined),
    outcome: outcomeOfDay(entries, day),
    current,
    ofRun: (sessionId !== null && entries.find((entry) => entry.sessionId === sessionId)) || null,
    asked: entries.some((entry) => entry.flags !== null),
    blank: () => newCheckIn(entries, athleteId ?? null),
  };
}
