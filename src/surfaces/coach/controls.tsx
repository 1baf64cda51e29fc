/** The buttons of a live run, each with its key. */
import type { ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';
import type { LiveSessionState } from '../../live/contract.ts';
import { KEYS, type LiveAction } from './keys.ts';

interface Props {
  readonly state: LiveSessionState;
  readonly floating: boolean;
  readonly floatable: boolean;
  readonly big: boolean;
  readonly onAction: (action: LiveAction) => void;
}

const KEY_SIGNS: Readonly<Record<string, string>> = {
  ' ': t('keys.pause'),
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** The key of an action as it is written on it. */
export function keyName(action: LiveAction): string {
  const key = KEYS.find((k) => k.action === action)?.key ?? '';
  return KEY_SIGNS[key] ?? key.toUpperCase();
}

const RUN_TEXTS = {
  faster: 'run.speed.up',
  slower: 'run.speed.down',
  steeper: 'run.incline.up',
  flatter: 'run.incline.down',
  'more-cues': 'run.amount.up',
  'fewer-cues': 'run.amount.down',
  metronome: 'run.metronome.off',
  'metronome-shorter': 'run.metronome.shorter',
  'metronome-longer': 'run.metronome.longer',
  sore: 'run.sore',
} as const;

/** What each key does, as its button says it. */
export function actionText(
  action: LiveAction,
  state: LiveSessionState | null,
  floating: boolean,
  big: boolean,
): string {
  if (action === 'pause') return t(state?.paused ? 'action.resume' : 'action.pause');
  if (action === 'open-pip') return t(floating ? 'action.pipClose' : 'action.pip');
  if (action === 'big') return t(big ? 'action.small' : 'action.big');
  if (action === 'retake-stand') return t('action.retakeStand');
  if (action in RUN_TEXTS) return t(RUN_TEXTS[action as keyof typeof RUN_TEXTS]);
  return t(`action.${action as 'finish'}`);
}

export function Controls({ state, floating, floatable, big, onAction }: Props) {
  const button = (action: LiveAction, extra = ''): ComponentChildren => (
    <button
      type="button"
      class={extra}
      data-action={action}
      disabled={state.stage !== 'live'}
      aria-keyshortcuts={keyName(action)}
      onClick={() => onAction(action)}
    >
      {actionText(action, state, floating, big)} <kbd aria-hidden="true">{keyName(action)}</kbd>
    </button>
  );
  return (
    <div class="controls">
      {button('pause', 'control-main')}
      {button('ask')}
      {button('snooze')}
      {button('retake-stand')}
      {floatable && button('open-pip')}
      {button('big')}
      <span class="controls-gap" />
      {button('sore', 'button-quiet')}
      {button('keys', 'button-quiet')}
      {button('finish', 'control-finish')}
    </div>
  );
}
