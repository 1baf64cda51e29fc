/** What the runner sets while running: belt, cues, metronome. Large enough to hit at arm's length. */
import { AMOUNTS, turned } from '../../core/coaching/fading.ts';
import { t } from '../../language/index.ts';
import type { Belt, LiveSession, LiveSessionState } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import { formatClock } from '../shared/format.ts';
import { parseSpeed, speedText, type SpeedUnit, stepSpeed } from '../shared/speed.ts';
import { keyName } from './controls.tsx';
import type { LiveAction } from './keys.ts';

const INCLINE_STEP = 0.5;
/** km/h */
const SPEEDS = { min: 1, max: 30 } as const;
const INCLINES = { min: -10, max: 40 } as const;

type BeltAction = Extract<LiveAction, 'faster' | 'slower' | 'steeper' | 'flatter'>;

/** The belt after a key: the first press says the speed of last time, the next ones go on from it. */
export function beltAfter(
  belt: Belt | null,
  action: BeltAction,
  lastKmh: number,
  unit: SpeedUnit = 'km/h',
): Belt {
  const speed = belt?.speedKmh ?? null;
  const incline = belt?.inclinePercent ?? 0;
  if (action === 'faster' || action === 'slower') {
    const speedKmh =
      speed === null ? lastKmh : within(stepSpeed(speed, action === 'faster' ? 1 : -1, unit), SPEEDS);
    return { speedKmh, inclinePercent: belt?.inclinePercent ?? null };
  }
  const byIncline = action === 'steeper' ? INCLINE_STEP : -INCLINE_STEP;
  return { speedKmh: speed, inclinePercent: within(incline + byIncline, INCLINES) };
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.round(100 * Math.max(min, Math.min(max, value))) / 100;
}

/** Minutes of a metronome stretch: trying a change out on a few of them is what runners are told to do. */
const STRETCHES = [1, 2, 3, 5, 8, 10, 15, 20, 30] as const;

/** The next longer or shorter stretch; the ends stay. */
export function stretchAfter(minutes: number, action: 'metronome-shorter' | 'metronome-longer'): number {
  const next =
    action === 'metronome-longer'
      ? STRETCHES.find((value) => value > minutes)
      : STRETCHES.findLast((value) => value < minutes);
  return next ?? minutes;
}

interface StepperProps {
  readonly label: string;
  /** As it is shown; empty where it was not told. */
  readonly value: string;
  readonly unit: string;
  readonly down: LiveAction;
  readonly up: LiveAction;
  readonly words: readonly [down: string, up: string];
  readonly onAct: (action: LiveAction) => void;
  readonly onType: (typed: string) => void;
}

function Stepper(props: StepperProps) {
  const { label, value, unit, down, up, words, onAct, onType } = props;
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button type="button" data-action={down} aria-label={words[0]} onClick={() => onAct(down)}>
        −
      </button>
      <label class="stepper-value">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder="–"
          aria-label={`${label}, ${unit}`}
          value={value}
          onChange={(event) => {
            onType(event.currentTarget.value);
            // What could not be read goes back to what holds.
            event.currentTarget.value = value;
          }}
        />
        <span>{unit}</span>
      </label>
      <button type="button" data-action={up} aria-label={words[1]} onClick={() => onAct(up)}>
        +
      </button>
    </div>
  );
}

interface Props {
  readonly state: LiveSessionState;
  readonly session: LiveSession;
  readonly settings: Settings;
  readonly onAct: (action: LiveAction) => void;
}

function Beat({ state, settings, onAct }: Pick<Props, 'state' | 'settings' | 'onAct'>) {
  const { metronome, status, coachingStopped } = state;
  const minutes = settings.metronomeMinutes;
  const left = metronome ? Math.max(0, metronome.untilS - (status?.timeS ?? 0)) : 0;
  return (
    <div class="stepper" role="group" aria-label={t('run.metronome')}>
      <button
        type="button"
        class="beat"
        data-action="metronome"
        aria-pressed={metronome !== null}
        aria-keyshortcuts={keyName('metronome')}
        disabled={coachingStopped || (!metronome && (status?.cadence ?? null) === null)}
        onClick={() => onAct('metronome')}
      >
        {metronome
          ? t('run.metronome.on', { rate: metronome.stepsPerMin, time: formatClock(left) })
          : t('run.metronome.off')}{' '}
        <kbd aria-hidden="true">{keyName('metronome')}</kbd>
      </button>
      <button
        type="button"
        data-action="metronome-shorter"
        aria-label={t('run.metronome.shorter')}
        disabled={stretchAfter(minutes, 'metronome-shorter') === minutes}
        onClick={() => onAct('metronome-shorter')}
      >
        −
      </button>
      <span class="stepper-word" aria-live="polite" aria-label={t('run.metronome.length')}>
        {t('run.metronome.minutes', { count: minutes })}
      </span>
      <button
        type="button"
        data-action="metronome-longer"
        aria-label={t('run.metronome.longer')}
        disabled={stretchAfter(minutes, 'metronome-longer') === minutes}
        onClick={() => onAct('metronome-longer')}
      >
        +
      </button>
    </div>
  );
}

export function RunBar({ state, session, settings, onAct }: Props) {
  const { belt, status } = state;
  const { speedUnit } = settings;
  const speedKmh = belt?.speedKmh ?? null;
  const inclinePercent = belt?.inclinePercent ?? null;
  const amount = status?.amount ?? settings.amount;
  const step = status?.stepLengthM ?? null;
  return (
    <section class="run-bar" aria-label={t('run.title')}>
      <Stepper
        label={t('run.speed')}
        value={speedKmh === null ? '' : speedText(speedKmh, speedUnit)}
        unit={t(`speed.${speedUnit}`)}
        down="slower"
        up="faster"
        words={[t('run.speed.down'), t('run.speed.up')]}
        onAct={onAct}
        onType={(typed) => {
          const told = parseSpeed(typed, speedUnit);
          if (told !== null) session.setBelt({ speedKmh: within(told, SPEEDS), inclinePercent });
        }}
      />
      <Stepper
        label={t('run.incline')}
        value={inclinePercent === null ? '' : String(inclinePercent)}
        unit={t('run.incline.unit')}
        down="flatter"
        up="steeper"
        words={[t('run.incline.down'), t('run.incline.up')]}
        onAct={onAct}
        onType={(typed) => {
          const told = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
          if (Number.isFinite(told)) session.setBelt({ speedKmh, inclinePercent: within(told, INCLINES) });
        }}
      />
      <p class="run-step" data-testid="step-length">
        {step !== null && t('run.step', { metres: step.toFixed(2) })}
      </p>
      <div class="stepper" role="group" aria-label={t('run.amount')}>
        <span class="stepper-label">{t('run.amount')}</span>
        <button
          type="button"
          data-action="fewer-cues"
          aria-label={t('run.amount.down')}
          disabled={amount === AMOUNTS[0]}
          onClick={() => onAct('fewer-cues')}
        >
          −
        </button>
        <span class="stepper-word" aria-live="polite">
          {t(`run.amount.${amount}`)}
        </span>
        <button
          type="button"
          data-action="more-cues"
          aria-label={t('run.amount.up')}
          disabled={amount === turned(amount, 1)}
          onClick={() => onAct('more-cues')}
        >
          +
        </button>
      </div>
      <Beat state={state} settings={settings} onAct={onAct} />
    </section>
  );
}
