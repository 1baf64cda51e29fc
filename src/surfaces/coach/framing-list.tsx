/** Before the standing pose: what of the framing is right, and what to do about the rest, the first of it large. */
import { FRAMING_ASPECTS, firstHint, isFramed, type Framing } from '../../core/coach/framing.ts';
import { t } from '../../language/index.ts';

function AspectMark({ good }: { readonly good: boolean }) {
  return (
    <svg class="sight-mark" viewBox="0 0 16 16" aria-hidden="true">
      {good ? <path d="M2.5 8.5L6.5 12.5L13.5 4" /> : <path d="M8 2.5V9.5M8 13h.01" />}
    </svg>
  );
}

/** What to do first; null where nobody is seen. */
export function framingWords(framing: Framing): string | null {
  const hint = firstHint(framing);
  if (hint !== null) return t(`notice.guide-${hint}`);
  return isFramed(framing) ? t('notice.guide-good') : null;
}

export function FramingList({ framing }: { readonly framing: Framing }) {
  return (
    <div class="sights framing" data-testid="framing">
      <h3>{t('framing.title')}</h3>
      <ul>
        {FRAMING_ASPECTS.map((aspect) => {
          const state = framing[aspect];
          return (
            <li key={aspect} data-aspect={aspect} data-state={state ?? 'unknown'}>
              <AspectMark good={state === 'good'} />
              <span>{t(`framing.${aspect}`)}</span>
              <span class="framing-do">
                {state === null
                  ? '\u2013'
                  : state === 'good'
                    ? t('framing.good')
                    : t(`notice.guide-${state}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
