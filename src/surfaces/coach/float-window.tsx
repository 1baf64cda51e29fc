/** The window that stays on top of whatever the runner watches: Document Picture-in-Picture. */
import { createRef, render } from 'preact';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import tokens from '../../theme/tokens.css?inline';
import typeface from '../../theme/typeface.css?inline';
import { drawFigure, figureColours } from './draw-figure.ts';
import glanceStyles from './glance.css?inline';
import { glanceOf } from './glance-model.ts';
import { Glance } from './glance.tsx';

interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

function pictureInPicture(): PictureInPicture | null {
  const found = (globalThis as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;
  return found ?? null;
}

export function canFloat(): boolean {
  return pictureInPicture() !== null;
}

/** A third of a laptop's screen each way: its words are read from two metres. The browser keeps the runner's own size. */
const FIRST_SIZE = { width: 640, height: 420 };

const COLOURS_EVERY = 60;

const PAGE = 'html,body,#glance{height:100%;margin:0}';

/** Every click allows one window; without a click, or in a browser without it, there is none. */
export async function openWindow(): Promise<Window | null> {
  try {
    return (await pictureInPicture()?.requestWindow(FIRST_SIZE)) ?? null;
  } catch {
    return null;
  }
}

/**
 * Fills a window with the glance and keeps it up to date. Drawing is driven by the session's frames: the opener's own
 * clocks may stand still while it is hidden.
 * @returns stops it; the window stays open
 */
export function fillWindow(target: Window, session: LiveSession, theme: string | undefined): () => void {
  const doc = target.document;
  doc.title = document.title;
  doc.documentElement.lang = document.documentElement.lang;
  if (theme !== undefined) doc.documentElement.dataset['theme'] = theme;
  const { CSSStyleSheet: Sheet } = target as unknown as typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(typeface + tokens + glanceStyles + PAGE);
  doc.adoptedStyleSheets = [sheet];
  const root = doc.createElement('main');
  root.id = 'glance';
  doc.body.replaceChildren(root);
  const figure = createRef<HTMLCanvasElement>();
  const show = (state: LiveSessionState): void =>
    render(<Glance model={glanceOf(state)} figure={figure} />, root);
  show(session.state);
  const stopState = session.subscribe(show);
  // Colours change with the system's scheme: looked up now and then, not for each frame.
  let colours = figureColours(root);
  let frames = 0;
  const stopPose = session.onPose((frame) => {
    if (++frames % COLOURS_EVERY === 0) colours = figureColours(root);
    if (figure.current) drawFigure(figure.current, frame, colours);
  });
  return () => {
    stopState();
    stopPose();
    render(null, root);
  };
}
