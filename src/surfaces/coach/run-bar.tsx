/** What the runner sets while running: belt, cues, metronome. Large enough to hit at arm's length. */
import { AMOUNTS, turned } from '../../core/coaching/fading.ts';
import { t } from '../../language/index.ts';
import type { Belt, LiveSession, LiveSessionState } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import { formatClock } from '../shared/format.ts';
import { keyName } from './controls.tsx';
import type { LiveAction } from './keys.ts';

const SPEED_STEP = 0.5;
const INCLINE_STEP = 0.5;
const SPEEDS = { min: 1, max: 30 } as const;
const INCLINES = { min: -10, max: 40 } as const;

/** The belt after a key: the first press says the speed of last time, the next ones go on from it. */
export function beltAfter(belt: Belt | null, action: LiveAction, lastKmh: number): Belt | null {
  const speed = belt?.speedKmh ?? null;
  const incline = belt?.inclinePercent ?? 0;
  const bySpeed = action === 'faster' ? SPEED_STEP : action === 'slower' ? -SPEED_STEP : 0;
  const byIncline = action === 'steeper' ? INCLINE_STEP : action === 'flatter' ? -INCLINE_STEP : 0;
  if (bySpeed !== 0) {
    const speedKmh = speed === null ? lastKmh : within(speed + bySpeed, SPEEDS);
    return { speedKmh, inclinePercent: belt?.inclinePercent ?? null };
  }
  if (byIncline === 0) return null;
  return { speedKmh: speed, inclinePercent: within(incline + byIncline, INCLINES) };
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.round(10 * Math.max(min, Math.min(max, value))) / 10;
}

interface StepperProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly down: LiveAction;
  readonly up: LiveAction;
  readonly words: readonly [down: string, up: string];
  readonly onAct: (action: LiveAction) => void;
  readonly onType: (value: number) => void;
}

function Stepper(props: StepperProps) {
  const { label, value, unit, limits, down, up, words, onAct, onType } = props;
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button type="button" data-action={down} aria-label={words[0]} onClick={() => onAct(down)}>
        −
      </button>
      <label class="stepper-value">
        <input
          type="number"
          step="0.1"
          {...limits}
          placeholder="–"
          aria-label={`${label}, ${unit}`}
          value={value ?? ''}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) onType(within(typed, limits));
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

function Beat({ state, onAct }: Pick<Props, 'state' | 'onAct'>) {
  const { metronome, status } = state;
  const left = metronome ? Math.max(0, metronome.untilS - (status?.timeS ?? 0)) : 0;
  return (
    <button
      type="button"
      class="beat"
      data-action="metronome"
      aria-pressed={metronome !== null}
      disabled={!metronome && (status?.cadence ?? null) === null}
      onClick={() => onAct('metronome')}
    >
      {metronome
        ? t('run.metronome.on', { rate: metronome.stepsPerMin, time: formatClock(left) })
        : t('run.metronome.off')}{' '}
      <kbd aria-hidden="true">{keyName('metronome')}</kbd>
    </button>
  );
}

export function RunBar({ state, session, settings, onAct }: Props) {
  const { belt, status } = state;
  const amount = status?.amount ?? settings.amount;
  const step = status?.stepLengthM ?? null;
  return (
    <section class="run-bar" aria-label={t('run.title')}>
      <Stepper
        label={t('run.speed')}
        value={belt?.speedKmh ?? null}
        unit={t('run.speed.unit')}
        limits={SPEEDS}
        down="slower"
        up="faster"
        words={[t('run.speed.down'), t('run.speed.up')]}
        onAct={onAct}
        onType={(speedKmh) => session.setBelt({ speedKmh, inclinePercent: belt?.inclinePercent ?? null })}
      />
      <Stepper
        label={t('run.incline')}
        value={belt?.inclinePercent ?? null}
        unit={t('run.incline.unit')}
        limits={INCLINES}
        down="flatter"
        up="steeper"
        words={[t('run.incline.down'), t('run.incline.up')]}
        onAct={onAct}
        onType={(inclinePercent) => session.setBelt({ speedKmh: belt?.speedKmh ?? null, inclinePercent })}
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
      <Beat state={state} onAct={onAct} />
    </section>
  );
}
