import type { CueRecord } from '../session/session-file.ts';
import type { WordingId } from './wordings.ts';

/** A cue as the coach decides it: without words, and before anybody has said it. */
export interface Cue extends Omit<CueRecord, 'text' | 'channel'> {
  readonly wording: WordingId;
}
