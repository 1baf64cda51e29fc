/** The card in a web page: told by the coach's tab what to show. Bundled by itself; it reads nothing of the page. */
import { browser } from '../platform/browser.ts';
import { listenForMessages, send } from '../platform/messaging.ts';
import { createCardView } from './card-view.ts';
import type { CardWords } from './card-words.ts';

const HELLO_S = 6;
const ALIVE_CHECK_MS = 5000;

/** Kept in the extension's own world of the page, which the page does not see. */
interface CardWorld {
  /** Put there before this script comes. */
  midlineWords?: CardWords;
  midlineCard?: { hello(): void } | undefined;
}

function start(world: CardWorld, words: CardWords): void {
  const leave = (): void => {
    stopListening();
    clearInterval(alive);
    view.remove();
    delete world.midlineCard;
  };
  const view = createCardView(words, {
    onSnooze: () => send({ kind: 'command', command: 'snooze' }),
    onShowCoach: () => send({ kind: 'show-coach' }),
    onRemove() {
      send({ kind: 'card-gone' });
      leave();
    },
  });
  const stopListening = listenForMessages((message) => {
    if (message.kind === 'card-cue') view.show(message.cue.text, message.cue.kind, message.forS);
    if (message.kind === 'card-notice') view.show(message.text, 'notice', message.forS);
    if (message.kind === 'card-clear') view.clear();
    if (message.kind === 'card-trouble') view.trouble(message.text);
    if (message.kind === 'card-ended') {
      view.trouble(message.text);
      setTimeout(leave, message.forS * 1000);
    }
    if (message.kind === 'card-remove') leave();
  });
  // An extension that was updated or removed leaves its scripts behind, deaf: then the card goes.
  const alive = setInterval(() => {
    if (browser.runtime?.id === undefined) leave();
  }, ALIVE_CHECK_MS);
  world.midlineCard = { hello: () => view.show(words.hello, 'notice', HELLO_S) };
  world.midlineCard.hello();
  send({ kind: 'card-ready' });
}

const world = globalThis as CardWorld;
if (world.midlineCard) world.midlineCard.hello();
else if (world.midlineWords) start(world, world.midlineWords);
