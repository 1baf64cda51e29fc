/** A session's numbers once more, from frames that a hand has corrected. */
import { LIVE_TIMES } from '../coaching/settings.ts';
import { type Correction, handCounts } from '../handwork/handwork.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { SummaryFact } from '../session/summary-facts.ts';
import type { SessionFile } from '../session/session-file.ts';
import { pausesOf } from '../session/pauses.ts';
import { sessionReference } from './reference.ts';
import { summarise } from './summarise.ts';

/** What the frames say; all other facts are of the coaching, which has happened. */
const OF_FRAMES: ReadonlySet<SummaryFact['kind']> = new Set<SummaryFact['kind']>([
  'blocked',
  'validity',
  'strength',
  'focus',
  'drift',
  'nothing',
  'against-running',
  'no-stand',
]);

/**
 * The session as its corrected frames tell it: measures, their course, drift and what is said of them. What happened in the
 * run stays: cues, events, the programme, the belt.
 * @param frames - all of the session's, corrected, in order
 * @param hands - what was corrected in them
 * @param view - the side that faces the camera, where it was said; null = found
 */
export function summariseAgain(
  file: SessionFile,
  frames: readonly PoseFrame[],
  hands: readonly Correction[],
  view: SessionFile['view'] | null,
): SessionFile {
  const { baselineToS } = LIVE_TIMES;
  // A run without a reference had none to take: of less than a minute none is taken.
  const times = sessionReference(file) ? LIVE_TIMES : { ...LIVE_TIMES, baselineFromS: baselineToS - 59 };
  const again = summarise(frames, {
    settings: { times, focus: null, view, mirrored: file.source.mirrored, cues: false },
    cues: [],
    shellEvents: [],
    pauses: pausesOf(file.events, file.durationS),
    ...(file.belt && { belt: file.belt }),
  });
  const { summary } = again;
  const coaching = (file.summary.facts ?? []).filter(({ kind }) => !OF_FRAMES.has(kind));
  const facts = [...(summary.facts ?? []).filter(({ kind }) => OF_FRAMES.has(kind)), ...coaching];
  return {
    ...file,
    measures: again.measures,
    epochs: again.epochs,
    drift: again.drift,
    summary: { ...summary, facts },
    byHand: [...handCounts(hands)],
  };
}
