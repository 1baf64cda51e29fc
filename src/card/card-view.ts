/**
 * The corner card over a web page: a few words that glide in for a cue and away again. It never covers the middle,
 * never blurs, and takes no notice of the page's own styles.
 */
import tokens from '../theme/tokens.css?inline';
import styles from './card.css?inline';
import type { CardWords } from './card-words.ts';
import { type Corner, cornerAfterKey, nearestCorner } from './corners.ts';

export type CardKind = 'correction' | 'praise' | 'reminder' | 'notice' | 'trouble';

export interface CardActions {
  readonly onSnooze: () => void;
  readonly onShowCoach: () => void;
  readonly onRemove: () => void;
}

export interface CardView {
  show(text: string, kind: CardKind, forS: number): void;
  clear(): void;
  /** Shown whenever nothing else is, until null takes it down. */
  trouble(text: string | null): void;
  remove(): void;
}

function button(action: string, label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.dataset['action'] = action;
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

/** Drags the card with the pointer; let go, it settles in the nearest corner. Arrow keys move it as well. */
function makeMovable(host: HTMLElement, card: HTMLElement, handle: HTMLElement): void {
  const settle = (corner: Corner): void => {
    host.dataset['corner'] = corner;
    card.style.translate = '';
  };
  settle('top-right');
  let from: { x: number; y: number } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    from = { x: event.clientX, y: event.clientY };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from) card.style.translate = `${event.clientX - from.x}px ${event.clientY - from.y}px`;
  });
  handle.addEventListener('pointerup', (event) => {
    from = null;
    settle(nearestCorner(event.clientX, event.clientY, innerWidth, innerHeight));
  });
  handle.addEventListener('keydown', (event) => {
    const corner = cornerAfterKey((host.dataset['corner'] ?? 'top-right') as Corner, event.key);
    if (!corner) return;
    event.preventDefault();
    settle(corner);
  });
}

/** A card is on top of a full-screen film only if it comes on top after the film has. */
function keepOnTop(host: HTMLElement): () => void {
  const raise = (): void => {
    if (!host.isConnected) return;
    host.hidePopover();
    host.showPopover();
  };
  document.addEventListener('fullscreenchange', raise);
  return () => document.removeEventListener('fullscreenchange', raise);
}

export function createCardView(
  labels: CardWords,
  { onSnooze, onShowCoach, onRemove }: CardActions,
): CardView {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // Tokens are written for a page's root; here the host is the root.
  sheet.replaceSync(tokens.replaceAll(':root', ':host') + styles);
  root.adoptedStyleSheets = [sheet];

  const card = document.createElement('section');
  card.className = 'card';
  card.lang = labels.lang;
  card.setAttribute('aria-label', labels.label);
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.setAttribute('aria-live', 'polite');
  const tools = document.createElement('div');
  tools.className = 'tools';
  const handle = button('move', labels.move, () => undefined);
  tools.append(
    handle,
    button('snooze', labels.snooze, onSnooze),
    button('show-coach', labels.coach, onShowCoach),
    button('remove', labels.remove, onRemove),
  );
  card.append(words, tools);
  root.append(card);
  makeMovable(host, card, handle);
  const stopRaising = keepOnTop(host);
  document.documentElement.append(host);
  host.showPopover();

  let timer = 0;
  let trouble: string | null = null;
  const put = (text: string, kind: CardKind): void => {
    clearTimeout(timer);
    words.textContent = text;
    card.dataset['kind'] = kind;
    card.dataset['shown'] = 'yes';
    card.inert = false;
  };
  const clear = (): void => {
    if (trouble !== null) return put(trouble, 'trouble');
    clearTimeout(timer);
    card.dataset['shown'] = 'no';
    card.inert = true;
  };
  clear();
  return {
    show(text, kind, forS) {
      put(text, kind);
      timer = window.setTimeout(clear, forS * 1000);
    },
    clear,
    trouble(text) {
      trouble = text;
      clear();
    },
    remove() {
      clearTimeout(timer);
      stopRaising();
      host.remove();
    },
  };
}
