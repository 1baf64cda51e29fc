/** What the runner sets while running: belt, cues, metronome. Large enough to hit at arm's length. */
import { t } from '../../language/index.ts';
import { decimalText, numberText } from '../../language/numbers.ts';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import { formatClock } from '../shared/format.ts';
import { parseSpeed, speedText } from '../shared/speed.ts';
import { ActionButton, type Board } from './action-button.tsx';
import { INCLINES, SPEEDS, within } from './belt-and-beat.ts';
import { Devices } from './devices.tsx';
import { isSpeedRead, type ActionId } from './live-actions.ts';

interface StepperProps extends Board {
  readonly label: string;
  /** As it is shown; empty where it was not told. */
  readonly value: string;
  readonly unit: string;
  readonly down: ActionId;
  readonly up: ActionId;
  readonly onType: (typed: string) => void;
  /** Where it comes from, while it is not typed. */
  readonly readFrom?: string | null;
}

function Stepper({ label, value, unit, down, up, onType, readFrom = null, ...board }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <ActionButton id={down} sign="−" {...board} />
      <label class="stepper-value">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder="–"
          aria-label={`${label}, ${unit}`}
          value={value}
          readOnly={readFrom !== null}
          title={readFrom ?? undefined}
          onChange={(event) => {
            onType(event.currentTarget.value);
            // What could not be read goes back to what holds.
            event.currentTarget.value = value;
          }}
        />
        <span>{unit}</span>
        {readFrom !== null && <span class="hidden-text">{readFrom}</span>}
      </label>
      <ActionButton id={up} sign="+" {...board} />
    </div>
  );
}

interface Props extends Board {
  readonly state: LiveSessionState;
  readonly session: LiveSession;
  readonly settings: Settings;
}

function BeltSteppers({ state, session, settings, ...board }: Props) {
  const { belt } = state;
  const { speedUnit } = settings;
  const speedKmh = belt?.speedKmh ?? null;
  const inclinePercent = belt?.inclinePercent ?? null;
  return (
    <>
      <Stepper
        label={t('run.speed')}
        value={speedKmh === null ? '' : speedText(speedKmh, speedUnit)}
        unit={t(`speed.${speedUnit}`)}
        down="slower"
        up="faster"
        readFrom={isSpeedRead(state) ? t('devices.followed') : null}
        onType={(typed) => {
          const told = parseSpeed(typed, speedUnit);
          if (told !== null) session.setBelt({ speedKmh: within(told, SPEEDS), inclinePercent });
        }}
        {...board}
      />
      <Stepper
        label={t('run.incline')}
        value={inclinePercent === null ? '' : numberText(inclinePercent)}
        unit={t('run.incline.unit')}
        down="flatter"
        up="steeper"
        onType={(typed) => {
          const told = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.').replace('−', '-'));
          if (Number.isFinite(told)) session.setBelt({ speedKmh, inclinePercent: within(told, INCLINES) });
        }}
        {...board}
      />
    </>
  );
}

function Amount({ state, settings, ...board }: Omit<Props, 'session'>) {
  const amount = state.status?.amount ?? settings.amount;
  return (
    <div class="stepper" role="group" aria-label={t('run.amount')}>
      <span class="stepper-label">{t('run.amount')}</span>
      <ActionButton id="fewer-cues" sign="−" {...board} />
      <span class="stepper-word" aria-live="polite">
        {t(`run.amount.${amount}`)}
      </span>
      <ActionButton id="more-cues" sign="+" {...board} />
    </div>
  );
}

function Beat({ state, settings, ...board }: Omit<Props, 'session'>) {
  const { metronome, status } = state;
  const left = metronome ? Math.max(0, metronome.untilS - (status?.timeS ?? 0)) : 0;
  const beating = metronome
    ? t('run.metronome.on', { rate: metronome.stepsPerMin, time: formatClock(left) })
    : undefined;
  return (
    <div class="stepper" role="group" aria-label={t('run.metronome')}>
      <ActionButton id="metronome" class="beat" words={beating} pressed={metronome !== null} {...board} />
      <ActionButton id="metronome-shorter" sign="−" {...board} />
      <span class="stepper-word" aria-live="polite" aria-label={t('run.metronome.length')}>
        {t('run.metronome.minutes', { count: settings.metronomeMinutes })}
      </span>
      <ActionButton id="metronome-longer" sign="+" {...board} />
    </div>
  );
}

export function RunBar(props: Props) {
  const step = props.state.status?.stepLengthM ?? null;
  return (
    <section class="run-bar" aria-label={t('run.title')}>
      <BeltSteppers {...props} />
      <p class="run-step" data-testid="step-length">
        {step !== null && t('run.step', { metres: decimalText(step, 2) })}
      </p>
      <Amount {...props} />
      <Beat {...props} />
      <Devices devices={props.state.devices} session={props.session} unit={props.settings.speedUnit} />
    </section>
  );
}
