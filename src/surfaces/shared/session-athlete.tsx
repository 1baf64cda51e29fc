/** Whose a stored session is, and the way to say it is somebody else's. */
import { useEffect, useState } from 'preact/hooks';
import { AthleteField } from './athlete-field.tsx';
import { ports } from './ports.ts';
import { hasAthletes, useAthletes } from './use-athletes.ts';

export function SessionAthlete({ id }: { readonly id: string }) {
  const from = useAthletes();
  const [athleteId, setAthleteId] = useState<string | null>(null);
  useEffect(() => {
    ports.sessions.row(id).then(
      (row) => setAthleteId(row?.athleteId ?? null),
      () => undefined,
    );
  }, [id]);
  const give = (to: string | null): void => {
    ports.sessions.giveTo(id, to).then(
      () => setAthleteId(to),
      () => undefined,
    );
  };
  if (!hasAthletes(from)) return null;
  return (
    <div class="session-athlete">
      <AthleteField from={from} value={athleteId} onChange={give} />
    </div>
  );
}
