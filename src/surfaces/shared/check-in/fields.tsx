/** The kinds of questions a check-in has. A second click on an answer takes it back. */
import { CHOICES, type CheckIn, type ChoiceField, type Soreness } from '../../../core/checkin/check-in.ts';
import { hasText, t } from '../../../language/index.ts';

interface ScaleProps {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly from: 0 | 1;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly name: string;
}

/** A row of numbers to 10, with words at its ends. No colours: a number is not a verdict. */
export function Scale({ label, low, high, from, value, onChange, name }: ScaleProps) {
  const steps = Array.from({ length: 11 - from }, (_, i) => i + from);
  return (
    <fieldset class="scale" data-scale={name}>
      <legend>{label}</legend>
      <div class="scale-steps">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            class="number"
            aria-pressed={value === step}
            data-value={step}
            onClick={() => onChange(value === step ? null : step)}
          >
            {step}
          </button>
        ))}
      </div>
      <p class="scale-ends fine" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}

interface SorenessProps {
  readonly moment: keyof Soreness;
  readonly entry: CheckIn;
  readonly onChange: (entry: CheckIn) => void;
}

export function SorenessScale({ moment, entry, onChange }: SorenessProps) {
  return (
    <Scale
      name={moment}
      label={t(`checkin.soreness.${moment}`)}
      low={t('checkin.scale.low')}
      high={t('checkin.scale.high')}
      from={0}
      value={entry.soreness[moment]}
      onChange={(value) => onChange({ ...entry, soreness: { ...entry.soreness, [moment]: value } })}
    />
  );
}

function choiceText(field: ChoiceField, choice: string): string {
  const key = `checkin.${field}.${choice}` as const;
  return hasText(key) ? t(key) : choice;
}

interface ChoiceProps {
  readonly field: ChoiceField;
  readonly entry: CheckIn;
  readonly onChange: (entry: CheckIn) => void;
}

export function ChoiceRow({ field, entry, onChange }: ChoiceProps) {
  return (
    <fieldset class="choice-row" data-field={field}>
      <legend>{t(`checkin.${field}`)}</legend>
      <div class="chips">
        {CHOICES[field].map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={entry[field] === choice}
            data-value={choice}
            onClick={() => onChange({ ...entry, [field]: entry[field] === choice ? null : choice })}
          >
            {choiceText(field, choice)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ label, value, max, step = 1, onChange }: NumberProps) {
  return (
    <label class="field number-field">
      <span class="field-label">{label}</span>
      <input
        type="number"
        inputMode="decimal"
        min="0"
        max={max}
        step={step}
        value={value ?? ''}
        onInput={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          // What is out of range is not taken; the field says so itself.
          onChange(Number.isFinite(typed) && typed >= 0 && typed <= max ? typed : null);
        }}
      />
    </label>
  );
}
