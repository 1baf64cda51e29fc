/** Sends cues on to the cards in web pages. It knows which tabs have one, so that the background need not. */
import type { Message, MessageKind } from '../platform/messages.ts';

/** A card is a glance: more than this a second would be a stream. */
const MOST_PER_SECOND = 2;

/** Few, and never to be missed. */
const ALWAYS: readonly MessageKind[] = ['card-remove', 'card-trouble', 'card-ended'];

export interface CardRelay {
  /** A card has come to life in this tab. */
  cardReady(tabId: number): void;
  cardGone(tabId: number): void;
  /** To every card. Beyond two a second it is dropped; removal and trouble never are. */
  send(message: Message): void;
}

export interface CardRelayOptions {
  /** Rejects where the tab or its card is gone. */
  readonly sendToTab: (tabId: number, message: Message) => Promise<unknown>;
  /** Monotonic seconds. */
  readonly elapsedS: () => number;
}

export function createCardRelay({ sendToTab, elapsedS }: CardRelayOptions): CardRelay {
  const tabs = new Set<number>();
  let sentAtS: number[] = [];
  /** For cards that come later: it holds until it is lifted. */
  let trouble: Message | null = null;

  const mayGo = (): boolean => {
    const nowS = elapsedS();
    sentAtS = sentAtS.filter((atS) => nowS - atS < 1);
    if (sentAtS.length >= MOST_PER_SECOND) return false;
    sentAtS.push(nowS);
    return true;
  };

  const deliver = (tabId: number, message: Message): void => {
    // The page was left or closed: its card went with it.
    sendToTab(tabId, message).catch(() => tabs.delete(tabId));
  };

  return {
    cardReady(tabId) {
      tabs.add(tabId);
      if (trouble) deliver(tabId, trouble);
    },
    cardGone: (tabId) => void tabs.delete(tabId),
    send(message) {
      if (message.kind === 'card-trouble') trouble = message.text === null ? null : message;
      if (tabs.size === 0) return;
      if (!ALWAYS.includes(message.kind) && !mayGo()) return;
      for (const tabId of tabs) deliver(tabId, message);
    },
  };
}
