/** Tells of what goes wrong during a run where the runner looks and listens: page, floating window, card, voice, tone. */
import { t } from '../language/index.ts';
import type { Announcer } from './announcer.ts';
import type { CardRelay } from './card-relay.ts';
import type { FailureReason, Warning } from './contract.ts';
import type { SessionView, WarningTopic } from './session-view.ts';

/** How long the card still says why a run has ended, seconds: whoever runs looks up now and then. */
const LAST_WORDS_S = 60;

export interface Troubles {
  /** Sets or lifts the trouble of a topic. It is heard when it begins, and again only where another reason shows. */
  set(topic: WarningTopic, warning: Warning | null): void;
  /** The run has ended by this. */
  last(reason: FailureReason): void;
}

interface Parts {
  readonly view: SessionView;
  readonly announcer: Pick<Announcer, 'trouble'>;
  readonly relay: Pick<CardRelay, 'send'>;
}

export function createTroubles({ view, announcer, relay }: Parts): Troubles {
  return {
    set(topic, warning) {
      const before = view.state.warning?.reason ?? null;
      view.warn(topic, warning);
      const reason = view.state.warning?.reason ?? null;
      if (reason === before) return;
      const text = reason && t(`warning.${reason}`);
      relay.send({ kind: 'card-trouble', text });
      if (text !== null && reason === warning?.reason) announcer.trouble(text);
    },
    last(reason) {
      const text = t(`failure.${reason}`);
      relay.send({ kind: 'card-ended', text, forS: LAST_WORDS_S });
      announcer.trouble(text);
    },
  };
}
