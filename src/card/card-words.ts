/** The few words on the card. It is given them, so that a web page has to read no catalogue of words. */
import { languageTag, t } from '../language/index.ts';

export interface CardWords {
  /** Tag of the language they are in. */
  readonly lang: string;
  readonly label: string;
  readonly hello: string;
  readonly move: string;
  readonly snooze: string;
  readonly coach: string;
  readonly remove: string;
}

/** In the language of the page or script that brings the card. */
export function cardWords(): CardWords {
  return {
    lang: languageTag(),
    label: t('card.label'),
    hello: t('card.hello'),
    move: t('card.move'),
    snooze: t('action.snooze'),
    coach: t('card.coach'),
    remove: t('card.remove'),
  };
}
