/** The state the pages see, and the changes it goes through. */
import type { Notice, Reading } from '../core/coach/contract.ts';
import type { CueRecord } from '../core/session/session-file.ts';
import type { LiveSessionState, Warning } from './contract.ts';
import { createListeners } from './listeners.ts';
import { NO_DEVICES } from './no-devices.ts';
import { ANSWER_S, CUE_S, expire, NOTHING_ON_SCREEN, NOTICE_S, type OnScreen } from './on-screen.ts';

/** Troubles that come and go independently; the first of them is shown. */
const WARNINGS_BY_WEIGHT = ['camera', 'engine', 'coach', 'storage'] as const;
export type WarningTopic = (typeof WARNINGS_BY_WEIGHT)[number];

export interface SessionView {
  readonly state: LiveSessionState;
  readonly subscribe: (listener: (state: LiveSessionState) => void) => () => void;
  change(patch: Partial<LiveSessionState>): void;
  /** Sets or lifts the warning of a topic. */
  warn(topic: WarningTopic, warning: Warning | null): void;
  isWarned(topic: WarningTopic): boolean;
  /** Each is on screen from `nowS` on, for its own while. */
  showCue(cue: CueRecord, nowS: number): void;
  showNotice(notice: Notice, nowS: number): void;
  showAnswer(answer: readonly Reading[], nowS: number): void;
  /** Takes down whose time is over. */
  tidy(nowS: number): void;
  /** Takes down cue, notice and answer. */
  clearScreen(): void;
}

export function createSessionView(sessionId: string, startedAt: string, tryOutS: number | null): SessionView {
  const listeners = createListeners<LiveSessionState>();
  const warnings = new Map<WarningTopic, Warning>();
  let shown: OnScreen = NOTHING_ON_SCREEN;
  let state: LiveSessionState = {
    stage: 'opening-camera',
    sessionId,
    failure: null,
    warning: null,
    unstored: null,
    recorded: false,
    tryOutS,
    source: null,
    engine: null,
    status: null,
    cue: null,
    notice: null,
    answer: null,
    startedAt,
    paused: false,
    snoozedUntilS: null,
    belt: null,
    devices: NO_DEVICES,
    hurts: false,
    coachingStopped: false,
    metronome: null,
  };

  const change = (patch: Partial<LiveSessionState>): void => {
    state = { ...state, ...patch };
    listeners.tell(state);
  };

  const put = (next: OnScreen): void => {
    if (next === shown) return;
    shown = next;
    change({
      cue: shown.cue?.value ?? null,
      notice: shown.notice?.value ?? null,
      answer: shown.answer?.value ?? null,
    });
  };

  return {
    get state() {
      return state;
    },
    subscribe: listeners.add,
    change,
    warn(topic, warning) {
      if (warning) warnings.set(topic, warning);
      else if (!warnings.delete(topic)) return;
      const first = WARNINGS_BY_WEIGHT.find((one) => warnings.has(one));
      change({ warning: (first && warnings.get(first)) ?? null });
    },
    isWarned: (topic) => warnings.has(topic),
    showCue: (cue, nowS) => put({ ...shown, cue: { value: cue, untilS: nowS + CUE_S } }),
    showNotice: (notice, nowS) => put({ ...shown, notice: { value: notice, untilS: nowS + NOTICE_S } }),
    showAnswer: (answer, nowS) => put({ ...shown, answer: { value: answer, untilS: nowS + ANSWER_S } }),
    tidy: (nowS) => put(expire(shown, nowS)),
    clearScreen: () => put(NOTHING_ON_SCREEN),
  };
}
