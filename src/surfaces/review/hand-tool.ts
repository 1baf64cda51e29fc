/** Which tool is in the hand, and how it is set. Pure. */
import type { Colour, Tool } from '../../core/handwork/handwork.ts';
import type { Landmark } from '../../core/pose/landmarks.ts';
import type { Review } from '../../core/review/review.ts';
import type { Interval } from '../../core/session/session-file.ts';
import { strideAt } from './marks.ts';

export type HandTool = 'correct' | Tool;

export const SPANS = ['frame', 'stride', 'loop', 'run'] as const;
export type SpanChoice = (typeof SPANS)[number];

export interface HandSettings {
  /** Null: the stage zooms and plays as ever. */
  readonly tool: HandTool | null;
  readonly colour: Colour;
  /** How long a new drawing is seen. */
  readonly span: SpanChoice;
  readonly snap: boolean;
  /** Whether a joint stays so far from the one that it hangs on. */
  readonly hold: boolean;
  /** The joint that the arrow keys move, or to which the cross goes. */
  readonly joint: Landmark | null;
  /** Of a text. */
  readonly words: string;
}

export const NO_TOOL: HandSettings = {
  tool: null,
  colour: 'yellow',
  span: 'stride',
  snap: true,
  hold: false,
  joint: null,
  words: '',
};

/**
 * When a new drawing is seen: a stride or a loop where there is one at that moment, else the frame alone.
 * @param timeS - of the frame that is shown
 */
export function spanOf(
  choice: SpanChoice,
  review: Review,
  timeS: number,
  loop: Interval | null,
): { readonly fromS: number; readonly toS: number } {
  const { timesS } = review.frames;
  const stride = choice === 'stride' ? strideAt(review, timeS) : choice === 'loop' ? loop : null;
  if (choice === 'run') return { fromS: timesS[0] ?? timeS, toS: timesS.at(-1) ?? timeS };
  // What is drawn is seen where it is drawn, wherever the loop is.
  if (!stride) return { fromS: timeS, toS: timeS };
  return { fromS: Math.min(stride.startS, timeS), toS: Math.max(stride.endS, timeS) };
}
