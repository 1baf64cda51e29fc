/** What today's run is for, from the runs that are kept. */
import type { SessionPlan } from '../../core/session/plan.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { planSession, type PastSession } from '../../core/coaching/programme.ts';
import { chosenFocus, type Settings } from '../../storage/settings-store.ts';
import { ports } from '../shared/ports.ts';

/** @returns null while the runs are being read, and outside the programme */
export function usePlan(settings: Settings | null): SessionPlan | null {
  const [past, setPast] = useState<readonly PastSession[] | null>(null);
  const athleteId = settings?.athleteId ?? null;
  const wanted = settings?.programme ?? false;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setPast(null);
    ports.sessions.recentLive(athleteId).then(
      (sessions) => current && setPast(sessions),
      // Without storage there is no past: the first run of a programme.
      () => current && setPast([]),
    );
    return () => {
      current = false;
    };
  }, [athleteId, wanted]);
  const chosen = settings ? chosenFocus(settings) : null;
  const view = settings?.view ?? null;
  return useMemo(
    () =>
      wanted && past ? planSession({ sessions: past, now: new Date().toISOString(), chosen, view }) : null,
    [past, wanted, chosen, view],
  );
}
