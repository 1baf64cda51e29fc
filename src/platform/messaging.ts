import { browser } from './browser.ts';
import { type Message, parseMessage } from './messages.ts';

/**
 * Messages from the extension's other parts.
 * @param listener - `tabId`: the tab it comes from; null for the background
 * @returns the unsubscribe
 */
export function listenForMessages(listener: (message: Message, tabId: number | null) => void): () => void {
  const onMessage = (value: unknown, sender: { tab?: { id?: number | undefined } }): undefined => {
    const message = parseMessage(value);
    if (message) listener(message, sender.tab?.id ?? null);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/** To the background and to our own pages. Nobody listening is no failure. */
export function send(message: Message): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** To the card in a tab. Rejects where there is none. */
export function sendToTab(tabId: number, message: Message): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message);
}
