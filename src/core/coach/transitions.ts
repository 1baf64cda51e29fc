/** How the phases of a session follow each other, as a table. `phase.ts` walks it. */
import type { SessionEventKind } from '../session/session-file.ts';
import type { Notice, Phase } from './contract.ts';
import { ASK_AFTER_S, LOST_S } from './times.ts';
import { SETTLE_S } from '../recording/strides.ts';

/** What the coach learns at a moment. */
export type Observation =
  /** Somebody runs; it began at `beganS`, source time. */
  | { readonly kind: 'runs'; readonly timeS: number; readonly beganS: number }
  /** Somebody is there and does not run. `still`: they stand, and have stood still for a moment. */
  | { readonly kind: 'is-there'; readonly timeS: number; readonly still: boolean }
  /** Nobody is in view, for so many seconds; Infinity where nobody ever was. */
  | { readonly kind: 'nobody'; readonly timeS: number; readonly awayS: number }
  /** There are enough seconds of standing for a neutral stand, for the first time since it was asked for. */
  | { readonly kind: 'stand-taken'; readonly timeS: number }
  | { readonly kind: 'paused'; readonly timeS: number }
  | { readonly kind: 'resumed'; readonly timeS: number }
  | { readonly kind: 'camera-lost'; readonly timeS: number }
  /** The frames come from another source, whose clock is another. */
  | { readonly kind: 'another-clock'; readonly timeS: number };

/** What decides beside the phase and the observation. */
export interface Situation {
  readonly sees: Observation;
  /** There was a run in this session. */
  readonly hasRun: boolean;
  /** Seconds of the present spell of running; 0 while nobody runs. */
  readonly spellS: number;
  /** The neutral stand is there, or the runner goes without. */
  readonly standSettled: boolean;
  /** "Are you OK?" was asked in this absence. */
  readonly askedAfter: boolean;
}

/** What is written into the recording and what is said, in this order. */
export type Told = { readonly event: SessionEventKind } | { readonly notice: Notice };

export interface Transition {
  readonly in: readonly Phase[];
  readonly sees: readonly Observation['kind'][];
  readonly when?: (situation: Situation) => boolean;
  /** Left out where the phase stays. */
  readonly to?: Phase;
  readonly tells?: readonly Told[];
}

const BEFORE_THE_RUN = ['looking', 'standing', 'ready'] as const;
const AT_REST = [...BEFORE_THE_RUN, 'resting'] as const;
const PRESENT_OR_NOT = ['is-there', 'nobody'] as const;
const CAMERA_LOST = [{ event: 'camera-lost' }, { notice: 'camera-lost' }] as const;

const awayS = ({ sees }: Situation): number => (sees.kind === 'nobody' ? sees.awayS : 0);

/** The first row that fits is taken; where none does, the phase stays and nothing is told. */
export const TRANSITIONS: readonly Transition[] = [
  // A run begins …
  {
    in: ['lost'],
    sees: ['runs'],
    to: 'running',
    tells: [{ event: 'runner-found' }, { notice: 'found-you' }, { event: 'running-started' }],
  },
  { in: AT_REST, sees: ['runs'], to: 'running', tells: [{ event: 'running-started' }] },
  // … and ends. Nobody for a moment is a blink of the tracking; a moment of running was no run to be lost from.
  { in: ['running'], sees: ['nobody'], when: (s) => awayS(s) < LOST_S },
  {
    in: ['running'],
    sees: ['nobody'],
    when: (s) => s.spellS > SETTLE_S,
    to: 'lost',
    tells: [{ event: 'running-stopped' }, { event: 'runner-lost' }, { notice: 'lost-you' }],
  },
  { in: ['running'], sees: PRESENT_OR_NOT, to: 'resting', tells: [{ event: 'running-stopped' }] },
  // Lost, and found again.
  {
    in: ['lost'],
    sees: ['is-there'],
    to: 'resting',
    tells: [{ event: 'runner-found' }, { notice: 'found-you' }],
  },
  {
    in: ['lost'],
    sees: ['nobody'],
    when: (s) => awayS(s) >= ASK_AFTER_S && !s.askedAfter,
    tells: [{ notice: 'are-you-ok' }],
  },
  // Not running: after a run that is rest, before the first one it is getting ready.
  { in: AT_REST, sees: PRESENT_OR_NOT, when: (s) => s.hasRun, to: 'resting' },
  {
    in: BEFORE_THE_RUN,
    sees: ['nobody'],
    when: (s) => awayS(s) > LOST_S,
    to: 'looking',
    tells: [{ notice: 'step-into-view' }],
  },
  { in: BEFORE_THE_RUN, sees: PRESENT_OR_NOT, when: (s) => s.standSettled, to: 'ready' },
  {
    in: BEFORE_THE_RUN,
    sees: ['is-there'],
    when: ({ sees }) => sees.kind === 'is-there' && sees.still,
    to: 'standing',
    tells: [{ notice: 'stand-tall' }],
  },
  { in: BEFORE_THE_RUN, sees: PRESENT_OR_NOT, to: 'standing' },
  // The stand, also one that was taken again between two runs.
  { in: AT_REST, sees: ['stand-taken'], to: 'ready', tells: [{ notice: 'stand-done' }] },
  { in: ['running', 'lost'], sees: ['stand-taken'], tells: [{ notice: 'stand-done' }] },
  // From outside.
  { in: [...AT_REST, 'running', 'lost'], sees: ['paused'], to: 'paused', tells: [{ event: 'paused' }] },
  { in: ['paused'], sees: ['resumed'], to: 'looking', tells: [{ event: 'resumed' }] },
  { in: ['running'], sees: ['camera-lost'], to: 'resting', tells: CAMERA_LOST },
  { in: [...AT_REST, 'lost', 'paused'], sees: ['camera-lost'], tells: CAMERA_LOST },
  { in: ['running'], sees: ['another-clock'], to: 'resting' },
];
