/** The image: wheel and drag zoom and move it, a click plays. */
import { useEffect, useRef } from 'preact/hooks';
import type { NoteView } from '../../core/handwork/note-log.ts';
import type { Review } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import type { Player } from '../../review/player.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { drawSoon, fitCanvas } from '../player/canvas.ts';
import { drawMoment } from './draw-moment.ts';
import { draftOf, drawHand, drawNote } from './hand-draw.ts';
import { layersOf, placeSeen, seenIn } from '../shared/seen.ts';
import type { StageHand } from './use-hand-stage.ts';
import { panned, type Zoom, zoomed, zoomPlace } from './zoom.ts';

interface Props {
  readonly player: Player;
  readonly review: Review;
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly zoom: Zoom;
  readonly onZoom: (change: (zoom: Zoom) => Zoom) => void;
  readonly label: string;
  readonly hand: StageHand;
  /** What a voice note shows instead; null = nothing. */
  readonly noteView: () => NoteView | null;
  /** The stage has been drawn, as the page wants it. */
  readonly onDrawn: (view: NoteView) => void;
}

/** Less than this with the button down is a click. */
const CLICK_PX = 4;

export function Stage({ player, review, layers, zoom, onZoom, label, hand, noteView, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const looks = useRef({ layers, zoom });
  const ask = useRef<() => void>(() => undefined);
  const { drawn, scale: screenScale, stage: tool, look: handLook } = hand;
  looks.current = { layers, zoom };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const drawing = drawSoon(() => {
      if (!fitCanvas(element)) return;
      const now = looks.current;
      const note = noteView();
      const lies = note ? placeSeen(element, note.seen) : zoomPlace(review, element, now.zoom);
      drawMoment(element, review, player.shown, note ? layersOf(note) : now.layers, lies);
      screenScale.current = lies.scale / devicePixelRatio;
      const on = { canvas: element, shown: player.shown, ...lies };
      if (note) drawNote(on, handLook(), note);
      else {
        drawHand(on, handLook(), tool);
        const { index, timeS } = player.shown;
        onDrawn({
          timeS: player.times[index] ?? timeS,
          seen: seenIn(element, lies),
          layers: [...now.layers],
          drawings: handLook().work.drawings,
          draft: draftOf(handLook(), tool),
        });
      }
      element.dataset['frame'] = String(player.shown.index);
      element.dataset['picture'] = player.shown.bitmap ? 'video' : 'none';
    });
    ask.current = () => drawing.ask();
    drawn.current = () => drawing.ask();
    const stop = player.onShown(() => drawing.ask());
    const resize = new ResizeObserver(() => drawing.ask());
    resize.observe(element);
    return () => {
      stop();
      resize.disconnect();
      drawing.cancel();
    };
  }, [player, review, drawn, screenScale, handLook, tool, noteView, onDrawn]);
  useEffect(() => ask.current(), [layers, zoom]);
  useEffect(() => {
    // The arrow keys are the tool's from the moment it is taken.
    if (hand.settings.tool !== null) canvas.current?.focus({ preventScroll: true });
  }, [hand.settings.tool]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    // Not by an attribute: only a listener that is not passive may keep the page from scrolling.
    const wheel = (event: WheelEvent): void => {
      if (event.deltaY === 0 || (looks.current.zoom.scale === 1 && event.deltaY > 0)) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const { place, scale } = zoomPlace(review, box, looks.current.zoom);
      const corner = place(0, 0);
      const at = {
        x: (event.clientX - box.left - corner.x) / (review.width * scale),
        y: (event.clientY - box.top - corner.y) / (review.height * scale),
      };
      onZoom((before) => zoomed(before, Math.exp(-event.deltaY / 400), at));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [review, onZoom]);

  const toFrame = (element: HTMLElement, at: PointerEvent) => {
    const box = element.getBoundingClientRect();
    const { place, scale } = zoomPlace(review, box, looks.current.zoom);
    const corner = place(0, 0);
    return { x: (at.clientX - box.left - corner.x) / scale, y: (at.clientY - box.top - corner.y) / scale };
  };
  const hover = (event: PointerEvent): void => {
    if (canvas.current && event.buttons === 0) tool.move(toFrame(canvas.current, event));
  };
  const press = (event: PointerEvent): void => {
    const element = canvas.current;
    if (!element || event.button !== 0) return;
    const inFrame = (at: PointerEvent) => toFrame(element, at);
    if (tool.press(inFrame(event))) {
      follow(element, event, {
        move: (at) => tool.move(inFrame(at)),
        release: (at) => tool.release(inFrame(at)),
        cancel: () => tool.cancel(),
      });
      return;
    }
    const begin = { x: event.clientX, y: event.clientY };
    let last = begin;
    let moved = false;
    const { scale } = zoomPlace(review, element.getBoundingClientRect(), { scale: 1, x: 0.5, y: 0.5 });
    const [width, height] = [review.width * scale, review.height * scale];
    const move = (at: PointerEvent): void => {
      moved ||= Math.hypot(at.clientX - begin.x, at.clientY - begin.y) > CLICK_PX;
      if (moved) onZoom((z) => panned(z, (last.x - at.clientX) / width, (last.y - at.clientY) / height));
      if (moved) last = { x: at.clientX, y: at.clientY };
    };
    const release = (): void => {
      if (!moved) player.play(!player.state.playing);
    };
    follow(element, event, { move, release, cancel: release });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (!tool.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const using = hand.settings.tool;
  return (
    <canvas
      ref={canvas}
      class="stage"
      role={using === null ? 'img' : 'application'}
      tabIndex={using === null ? undefined : 0}
      aria-label={
        using === null ? label : t('hand.stage', { tool: t(`hand.tool.${using}`), where: hand.where })
      }
      data-tool={using ?? undefined}
      onKeyDown={keyDown}
      onPointerMove={hover}
      data-zoomed={zoom.scale > 1}
      onPointerDown={press}
    />
  );
}

interface Following {
  readonly move: (at: PointerEvent) => void;
  readonly release: (at: PointerEvent) => void;
  readonly cancel: () => void;
}

/** From the press to its end, wherever the pointer goes. */
function follow(element: HTMLElement, begun: PointerEvent, { move, release, cancel }: Following): void {
  element.setPointerCapture(begun.pointerId);
  const end = (): void => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', gone);
  };
  const up = (at: PointerEvent): void => {
    end();
    release(at);
  };
  const gone = (): void => {
    end();
    cancel();
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', gone);
}
