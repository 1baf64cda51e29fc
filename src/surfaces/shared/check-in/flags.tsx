/** The red-flag questions as ticks, and what to do after a yes. */
import { FLAGS, type Flag } from '../../../core/checkin/red-flags.ts';
import type { Outcome } from '../../../core/checkin/triage.ts';
import { t } from '../../../language/index.ts';

interface FlagsProps {
  readonly flags: readonly Flag[];
  readonly onChange: (flags: readonly Flag[]) => void;
}

export function FlagList({ flags, onChange }: FlagsProps) {
  return (
    <ul class="flags">
      {FLAGS.map((flag) => (
        <li key={flag}>
          <label class="tick">
            <input
              type="checkbox"
              data-flag={flag}
              checked={flags.includes(flag)}
              onChange={() =>
                onChange(flags.includes(flag) ? flags.filter((other) => other !== flag) : [...flags, flag])
              }
            />
            <span>{t(`flags.${flag}`)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

interface OutcomeProps {
  readonly outcome: Outcome;
  /** Takes a yes back. */
  readonly onMistake?: () => void;
}

/** What the runner is told; nothing for a day like any other. */
export function OutcomeNote({ outcome, onMistake }: OutcomeProps) {
  if (outcome.kind === 'go') return null;
  if (outcome.kind !== 'stop') {
    return (
      <div class="outcome" data-outcome={outcome.kind} role="status">
        <h3>{t(`${outcome.kind}.title`)}</h3>
        <p>{t(`${outcome.kind}.text`)}</p>
      </div>
    );
  }
  return (
    <div class="outcome" data-outcome="stop" data-act={outcome.act} role="alert">
      <h3>{t('stop.title')}</h3>
      <p class="outcome-act">{t(`stop.${outcome.act}`)}</p>
      <p class="fine">
        {t('stop.what')} {t('stop.until')}
      </p>
      {onMistake && (
        <button type="button" class="button-quiet" data-action="mistake" onClick={onMistake}>
          {t('stop.mistake')}
        </button>
      )}
    </div>
  );
}
