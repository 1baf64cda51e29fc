/** A check-in to fill in: the body first, the red-flag questions where they are due, then what to do, if anything. */
import { useState } from 'preact/hooks';
import type { CheckIn, ChoiceField } from '../../../core/checkin/check-in.ts';
import { asksFlags, outcomeOf } from '../../../core/checkin/triage.ts';
import { t } from '../../../language/index.ts';
import { BodyMap } from './body-map.tsx';
import { ChoiceRow, NumberField, Scale, SorenessScale } from './fields.tsx';
import { FlagList, OutcomeNote } from './flags.tsx';

export type Part = 'before' | 'during' | 'after' | 'outside';

interface Props {
  readonly part: Part;
  readonly entry: CheckIn;
  /** All others: they decide whether the red-flag questions are due. */
  readonly earlier: readonly CheckIn[];
  readonly onSave: (entry: CheckIn) => Promise<void>;
  readonly onClose: () => void;
}

const ABOUT_SORENESS: readonly ChoiceField[] = ['kind', 'since', 'eases', 'turning'];
/** Asked at once, because they change from day to day. */
const DAILY: Readonly<Record<Part, readonly ChoiceField[]>> = {
  before: ['sleep', 'stress', 'warmUp', 'recent'],
  during: [],
  after: ['breathing', 'coolDown'],
  outside: ['surface', 'weather'],
};
const OPTIONAL: Readonly<Record<Part, readonly ChoiceField[]>> = {
  before: ['strength', 'shoes', 'load', 'water', 'handed', 'oldTrouble'],
  during: [],
  after: ['turning'],
  outside: [
    'shoes',
    'load',
    'water',
    'warmUp',
    'coolDown',
    'breathing',
    'sleep',
    'stress',
    'strength',
    'recent',
  ],
};
const MOMENTS = {
  before: ['before'],
  during: ['worst'],
  after: ['worst', 'after'],
  outside: ['before', 'worst', 'after'],
} as const;

interface StepProps {
  readonly part: Part;
  readonly entry: CheckIn;
  readonly onChange: (entry: CheckIn) => void;
}

function OutsideFields({ entry, onChange }: Omit<StepProps, 'part'>) {
  const outside = entry.outside ?? { minutes: null, km: null };
  return (
    <div class="field-row">
      <NumberField
        label={t('checkin.minutes')}
        value={outside.minutes}
        max={1440}
        onChange={(minutes) => onChange({ ...entry, outside: { ...outside, minutes } })}
      />
      <NumberField
        label={t('checkin.km')}
        value={outside.km}
        max={300}
        step={0.1}
        onChange={(km) => onChange({ ...entry, outside: { ...outside, km } })}
      />
    </div>
  );
}

function BodyStep({ part, entry, onChange }: StepProps) {
  const sore = entry.sites.length > 0;
  const asked = part !== 'before' || sore;
  const optional = OPTIONAL[part].filter((field) => !sore || field !== 'turning');
  return (
    <div class="checkin-body">
      <BodyMap sites={entry.sites} onChange={(sites) => onChange({ ...entry, sites })} />
      <div class="checkin-questions">
        {part === 'outside' && <OutsideFields entry={entry} onChange={onChange} />}
        {(part === 'after' || part === 'outside') && (
          <Scale
            name="effort"
            label={t('checkin.effort')}
            low={t('checkin.effort.low')}
            high={t('checkin.effort.high')}
            from={1}
            value={entry.effort}
            onChange={(effort) => onChange({ ...entry, effort })}
          />
        )}
        {asked &&
          MOMENTS[part].map((moment) => (
            <SorenessScale key={moment} moment={moment} entry={entry} onChange={onChange} />
          ))}
        {sore && (
          <div class="choice-grid">
            {ABOUT_SORENESS.map((field) => (
              <ChoiceRow key={field} field={field} entry={entry} onChange={onChange} />
            ))}
          </div>
        )}
        <div class="choice-grid">
          {DAILY[part].map((field) => (
            <ChoiceRow key={field} field={field} entry={entry} onChange={onChange} />
          ))}
        </div>
        {part !== 'during' && (
          <details class="checkin-more">
            <summary>{t('checkin.optional')}</summary>
            <div class="choice-grid">
              {optional.map((field) => (
                <ChoiceRow key={field} field={field} entry={entry} onChange={onChange} />
              ))}
              {part !== 'after' && (
                <NumberField
                  label={t('checkin.deskHours')}
                  value={entry.deskHours}
                  max={16}
                  step={0.5}
                  onChange={(deskHours) => onChange({ ...entry, deskHours })}
                />
              )}
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

export function CheckInForm({ part, entry: first, earlier, onSave, onClose }: Props) {
  const [entry, setEntry] = useState(first);
  const [step, setStep] = useState<'body' | 'flags' | 'outcome'>('body');
  const [failed, setFailed] = useState(false);
  const flags = entry.flags ?? [];

  const keep = async (done: CheckIn): Promise<void> => {
    try {
      await onSave(done);
    } catch {
      setFailed(true);
      return;
    }
    setEntry(done);
    if (outcomeOf(done).kind === 'go') onClose();
    else setStep('outcome');
  };
  const next = (): void => {
    // Who says in the middle of a run that it hurts is always asked.
    if (part === 'during' || asksFlags(entry, earlier)) setStep('flags');
    else void keep(entry);
  };
  return (
    <div class="checkin" data-step={step}>
      {step === 'body' && <BodyStep part={part} entry={entry} onChange={setEntry} />}
      {step === 'flags' && (
        <>
          <h3>{t('flags.title')}</h3>
          <p class="fine">{t('flags.why')}</p>
          <FlagList flags={flags} onChange={(ticked) => setEntry({ ...entry, flags: ticked })} />
        </>
      )}
      {step === 'outcome' && <OutcomeNote outcome={outcomeOf(entry)} />}
      {failed && (
        <p class="trouble" role="alert">
          {t('checkin.notSaved')}
        </p>
      )}
      <div class="checkin-foot">
        {step === 'body' && (
          <button type="button" class="control-main" data-action="check-in-next" onClick={next}>
            {t(entry.sites.length === 0 && part === 'before' ? 'checkin.sites.none' : 'checkin.done')}
          </button>
        )}
        {step === 'flags' && (
          <>
            <button
              type="button"
              class="control-main"
              data-action="check-in-flags"
              onClick={() => void keep({ ...entry, flags })}
            >
              {t(flags.length === 0 ? 'flags.none' : 'flags.some')}
            </button>
            <button type="button" onClick={() => setStep('body')}>
              {t('checkin.back')}
            </button>
          </>
        )}
        {step === 'outcome' ? (
          <button type="button" class="control-main" data-action="check-in-close" onClick={onClose}>
            {t('common.close')}
          </button>
        ) : (
          <button type="button" class="button-quiet" data-action="check-in-skip" onClick={onClose}>
            {t('checkin.skip')}
          </button>
        )}
      </div>
    </div>
  );
}
