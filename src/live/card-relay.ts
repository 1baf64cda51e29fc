/** Sends cues on to the cards in web pages. It knows which tabs have one, so that the background need not. */
import type { Message } from '../platform/messages.ts';

/** A card is a glance: more than this a second would be a stream. */
const MOST_PER_SECOND = 2;

export interface CardRelay {
  /** A card has come to life in this tab. */
  cardReady(tabId: number): void;
  cardGone(tabId: number): void;
  /** To every card. Beyond two a second it is dropped; removal never is. */
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

  const mayGo = (): boolean => {
    const nowS = elapsedS();
    sentAtS = sentAtS.filter((atS) => nowS - atS < 1);
    if (sentAtS.length >= MOST_PER_SECOND) return false;
    sentAtS.push(nowS);
    return true;
  };

  return {
    cardReady: (tabId) => void tabs.add(tabId),
    cardGone: (tabId) => void tabs.delete(tabId),
    send(message) {
      if (tabs.size === 0) return;
      if (message.kind !== 'card-remove' && !mayGo()) return;
      for (const tabId of tabs) {
        // The page was left or closed: its card went with it.
        sendToTab(tabId, message).catch(() => tabs.delete(tabId));
      }
    },
  };
}
