/**
 * The cue, a short instruction, or the answer to "How am I doing?", in place of the instruments: over the image it
 * would cover the hands just when they are what it is about.
 */
import { t } from '../../language/index.ts';
import type { LiveSessionState } from '../../live/contract.ts';
import { answerSentence } from './spoken-words.ts';

function wordsOf({ cue, notice, answer }: LiveSessionState): { kind: string; text: string } | null {
  if (cue) return { kind: cue.kind, text: cue.text };
  if (answer) return { kind: 'answer', text: answerSentence(answer) };
  if (notice) return { kind: 'notice', text: t(`notice.${notice}`) };
  return null;
}

/** Longer words are set smaller, so that none is cut off. */
const LONG = 30;

/** The live region stays in the page, so that what appears in it is announced. */
export function CueBanner({ state }: { readonly state: LiveSessionState }) {
  const words = state.stage === 'live' ? wordsOf(state) : null;
  const { cue } = state;
  return (
    <div class="banner-place" role="status" aria-live="polite">
      {words && (
        <p
          class="banner"
          data-kind={words.kind}
          data-long={words.text.length > LONG ? 'yes' : 'no'}
          data-cue={cue ? cue.measure : undefined}
          data-side={cue ? cue.side : undefined}
          data-testid="banner"
        >
          {words.text}
        </p>
      )}
    </div>
  );
}
