import type { CoachOutput, LiveStatus } from '../core/coach/contract.ts';
import type { CueChannel, CueRecord } from '../core/session/session-file.ts';
import { cueText } from '../language/cue-text.ts';
import { t } from '../language/index.ts';
import type { SessionRecorder } from '../storage/session-recorder.ts';
import type { Announcer } from './announcer.ts';
import type { CardRelay } from './card-relay.ts';
import { CUE_S, NOTICE_S } from './on-screen.ts';
import type { SessionView } from './session-view.ts';

/** Where the coach's words go to. */
export interface Outlets {
  readonly view: SessionView;
  readonly announcer: Announcer;
  readonly relay: CardRelay;
  /** Null before the first frame. */
  readonly recorder: () => SessionRecorder | null;
  onStatus(status: LiveStatus): void;
}

/**
 * Says, shows, relays and writes down what the coach gives out.
 * @param nowS - monotonic seconds
 */
export function deliver(output: CoachOutput, nowS: number, outlets: Outlets): void {
  const { view, announcer, relay } = outlets;
  switch (output.kind) {
    case 'status':
      outlets.onStatus(output.status);
      break;
    case 'cue': {
      const inWords: CueRecord = { ...output.cue, text: cueText(output.cue), channel: 'text' };
      const cue = speakAndWrite(inWords, outlets);
      view.showCue(cue, nowS);
      relay.send({ kind: 'card-cue', cue, forS: CUE_S });
      break;
    }
    case 'notice':
      announcer.notice(output.notice);
      view.showNotice(output.notice, nowS);
      relay.send({ kind: 'card-notice', text: t(`notice.${output.notice}`), forS: NOTICE_S });
      break;
    case 'answer':
      announcer.answer(output.readings);
      view.showAnswer(output.readings, nowS);
      break;
    case 'event':
      outlets.recorder()?.event(output.event, 'coach');
      break;
  }
}

/** @returns the cue with the channel it really went out by; the record follows if the voice fails later */
function speakAndWrite(given: CueRecord, { announcer, recorder }: Outlets): CueRecord {
  let entry: number | undefined;
  const fellBack = (channel: CueChannel): void => {
    if (entry !== undefined) recorder()?.amendCue(entry, { ...given, channel });
  };
  const cue = { ...given, channel: announcer.cue(given, fellBack) };
  entry = recorder()?.cue(cue);
  return cue;
}
