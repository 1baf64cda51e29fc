/** Whose plan and diary it is, and whose run the next one will be; not asked where one person runs for themselves. */
import type { UseSettings } from './use-settings.ts';
import { AthleteField } from './athlete-field.tsx';
import { hasAthletes, useAthletes } from './use-athletes.ts';

export function RunnerField({ settings, change }: UseSettings) {
  const athletes = useAthletes();
  if (!settings || !hasAthletes(athletes)) return null;
  return (
    <div class="runner-field">
      <AthleteField
        from={athletes}
        value={settings.athleteId}
        onChange={(athleteId) => change({ athleteId })}
      />
    </div>
  );
}
