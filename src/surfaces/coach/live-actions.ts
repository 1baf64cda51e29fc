/**
 * Everything that a runner can do while a run is live, once each: its key, its words, when it can be done, and what it
 * does. Buttons, keys, the list under "?" and the extension's own keys read it. A new action is a new row here, and a
 * button where one is wanted (`controls.tsx` takes those with a `place` by itself).
 */
import { AMOUNTS, turned } from '../../core/coaching/fading.ts';
import type { CueAmount } from '../../core/session/plan.ts';
import { t } from '../../language/index.ts';
import { RUN_COMMAND } from '../../live/commands.ts';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import type { Command } from '../../platform/messages.ts';
import type { Settings, SettingsChange } from '../../storage/settings-store.ts';
import { beltAfter, stretchAfter, type BeltChange } from './belt-and-beat.ts';

/** What words and buttons depend on. */
export interface ActionLook {
  /** Null before there is a session. */
  readonly state: LiveSessionState | null;
  readonly settings: Pick<Settings, 'amount' | 'metronomeMinutes' | 'beltKmh' | 'speedUnit'>;
  readonly floatable: boolean;
  readonly floating: boolean;
  readonly big: boolean;
}

/** What an action works on. */
export interface ActionContext extends ActionLook {
  readonly state: LiveSessionState;
  readonly session: LiveSession;
  readonly change: (change: SettingsChange) => void;
  readonly setBig: (big: boolean) => void;
  readonly setFloating: (floating: boolean) => void;
  readonly showKeys: () => void;
  readonly finish: () => void;
}

interface Action {
  readonly id: string;
  /** As keyboard events name them; the first is the one that is shown. */
  readonly keys: readonly [string, ...string[]];
  /** Held down, they go on. */
  readonly repeats?: boolean;
  /** The key of the browser that does the same in any tab. */
  readonly command?: Command;
  /** Where its button is: in the row at the foot of the page, or behind "More"; left out where `run-bar.tsx` draws it. */
  readonly place?: 'row' | 'more';
  readonly style?: string;
  readonly text: (look: ActionLook) => string;
  /** False where this machine or browser has no such thing: no button then, and no line under "?". */
  readonly offered?: (look: ActionLook) => boolean;
  /** False while it can do nothing. */
  readonly when?: (look: ActionLook) => boolean;
  readonly run: (context: ActionContext) => void;
}

/** Tells the belt's new speed or incline, and keeps the speed for the next run. */
function setBelt({ state, settings, session, change }: ActionContext, by: BeltChange): void {
  const belt = beltAfter(state.belt, by, settings.beltKmh, settings.speedUnit);
  if (belt.speedKmh !== null) change({ beltKmh: belt.speedKmh });
  session.setBelt(belt);
}

/** The treadmill tells its speed, and the runner wants that: there is nothing to type. */
export function isSpeedRead(state: LiveSessionState | null): boolean {
  return state !== null && state.devices.follows && state.devices.reads;
}

const amountOf = ({ state, settings }: ActionLook): CueAmount => state?.status?.amount ?? settings.amount;

const otherStretch = ({ settings }: ActionLook, by: 1 | -1): boolean =>
  stretchAfter(settings.metronomeMinutes, by) !== settings.metronomeMinutes;

/** Another length of the metronome, also of the stretch that beats. */
function setStretch({ state, settings, session, change }: ActionContext, by: 1 | -1): void {
  const minutes = stretchAfter(settings.metronomeMinutes, by);
  change({ metronomeMinutes: minutes });
  if (state.metronome) session.metronome(minutes);
}

/** In the order of the buttons and of the list under "?". */
export const LIVE_ACTIONS = [
  {
    id: 'pause',
    keys: [' '],
    command: 'toggle-pause',
    place: 'row',
    style: 'control-main',
    text: ({ state }) => t(state?.paused ? 'action.resume' : 'action.pause'),
    run: ({ session }) => RUN_COMMAND['toggle-pause'](session),
  },
  {
    id: 'ask',
    keys: ['h'],
    command: 'ask',
    place: 'more',
    text: () => t('action.ask'),
    run: ({ session }) => RUN_COMMAND.ask(session),
  },
  {
    id: 'snooze',
    keys: ['s'],
    command: 'snooze',
    place: 'more',
    text: ({ state }) => t((state?.snoozedUntilS ?? null) === null ? 'action.snooze' : 'action.snoozeEnd'),
    run: ({ session }) => RUN_COMMAND.snooze(session),
  },
  {
    id: 'retake-stand',
    keys: ['r'],
    place: 'more',
    text: () => t('action.retakeStand'),
    run: ({ session }) => session.retake('stand'),
  },
  {
    id: 'open-pip',
    keys: ['p'],
    place: 'more',
    text: ({ floating }) => t(floating ? 'action.pipClose' : 'action.pip'),
    offered: ({ floatable }) => floatable,
    run: ({ floating, setFloating }) => setFloating(!floating),
  },
  {
    id: 'big',
    keys: ['b'],
    place: 'more',
    text: ({ big }) => t(big ? 'action.small' : 'action.big'),
    run: ({ big, setBig }) => setBig(!big),
  },
  {
    id: 'faster',
    keys: ['+', '='],
    repeats: true,
    text: () => t('run.speed.up'),
    when: (look) => !isSpeedRead(look.state),
    run: (context) => setBelt(context, 'faster'),
  },
  {
    id: 'slower',
    keys: ['-'],
    repeats: true,
    text: () => t('run.speed.down'),
    when: (look) => !isSpeedRead(look.state),
    run: (context) => setBelt(context, 'slower'),
  },
  {
    id: 'steeper',
    keys: ['ArrowUp'],
    text: () => t('run.incline.up'),
    run: (context) => setBelt(context, 'steeper'),
  },
  {
    id: 'flatter',
    keys: ['ArrowDown'],
    text: () => t('run.incline.down'),
    run: (context) => setBelt(context, 'flatter'),
  },
  {
    id: 'more-cues',
    keys: ['.'],
    text: () => t('run.amount.up'),
    when: (look) => amountOf(look) !== AMOUNTS.at(-1),
    run: (context) => context.session.setAmount(turned(amountOf(context), 1)),
  },
  {
    id: 'fewer-cues',
    keys: [','],
    text: () => t('run.amount.down'),
    when: (look) => amountOf(look) !== AMOUNTS[0],
    run: (context) => context.session.setAmount(turned(amountOf(context), -1)),
  },
  {
    id: 'metronome',
    keys: ['m'],
    text: () => t('run.metronome.off'),
    // It beats to the runner's own cadence, and not for somebody who is not to be coached.
    when: ({ state }) =>
      state !== null &&
      !state.coachingStopped &&
      (state.metronome !== null || (state.status?.cadence ?? null) !== null),
    run: ({ session, state, settings }) => session.metronome(state.metronome ? 0 : settings.metronomeMinutes),
  },
  {
    id: 'metronome-shorter',
    // A German keyboard has no bracket of its own.
    keys: ['k', '['],
    text: () => t('run.metronome.shorter'),
    when: (look) => otherStretch(look, -1),
    run: (context) => setStretch(context, -1),
  },
  {
    id: 'metronome-longer',
    keys: ['l', ']'],
    text: () => t('run.metronome.longer'),
    when: (look) => otherStretch(look, 1),
    run: (context) => setStretch(context, 1),
  },
  {
    id: 'sore',
    keys: ['x'],
    place: 'row',
    text: () => t('run.sore'),
    run: ({ session }) => session.sore(),
  },
  {
    id: 'keys',
    keys: ['?'],
    place: 'more',
    text: () => t('action.keys'),
    run: ({ showKeys }) => showKeys(),
  },
  {
    id: 'finish',
    keys: ['f'],
    place: 'row',
    style: 'control-finish',
    text: () => t('action.finish'),
    run: ({ finish }) => finish(),
  },
] as const satisfies readonly Action[];

export type ActionId = (typeof LIVE_ACTIONS)[number]['id'];
export type LiveAction = Action & { readonly id: ActionId };

const BY_ID = new Map<ActionId, LiveAction>(LIVE_ACTIONS.map((action) => [action.id, action]));

export function liveAction(id: ActionId): LiveAction {
  return BY_ID.get(id)!;
}

/** Those that this machine has. */
export function offeredActions(look: ActionLook): readonly LiveAction[] {
  return LIVE_ACTIONS.filter((action: LiveAction) => action.offered?.(look) ?? true);
}

/** Whether it does something now. Nothing does before the first frame and after the end. */
export function canRun(action: LiveAction, look: ActionLook): boolean {
  return look.state?.stage === 'live' && (action.offered?.(look) ?? true) && (action.when?.(look) ?? true);
}

/** Does it, where it can be done. */
export function runAction(id: ActionId, context: ActionContext): void {
  const action = liveAction(id);
  if (canRun(action, context)) action.run(context);
}
