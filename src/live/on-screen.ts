/**
 * What is on the runner's screen, and until when, in monotonic seconds. Whoever has a clock asks: frames, and where none
 * come the engine worker's beat, because a hidden page's timers sleep.
 */
import type { Notice, Reading } from '../core/coach/contract.ts';
import type { CueRecord } from '../core/session/session-file.ts';

/** Long enough for several glances at the stride's own pace, short enough to be gone before the next. */
export const CUE_S = 6;
export const NOTICE_S = 5;
export const ANSWER_S = 8;

interface Timed<T> {
  readonly value: T;
  readonly untilS: number;
}

export interface OnScreen {
  readonly cue: Timed<CueRecord> | null;
  readonly notice: Timed<Notice> | null;
  readonly answer: Timed<readonly Reading[]> | null;
}

export const NOTHING_ON_SCREEN: OnScreen = { cue: null, notice: null, answer: null };

/** @returns what is still to be seen at `nowS`; the same object where nothing has changed */
export function expire(shown: OnScreen, nowS: number): OnScreen {
  const left: OnScreen = {
    cue: unexpired(shown.cue, nowS),
    notice: unexpired(shown.notice, nowS),
    answer: unexpired(shown.answer, nowS),
  };
  const same = left.cue === shown.cue && left.notice === shown.notice && left.answer === shown.answer;
  return same ? shown : left;
}

function unexpired<T>(item: Timed<T> | null, nowS: number): Timed<T> | null {
  return item && nowS < item.untilS ? item : null;
}
