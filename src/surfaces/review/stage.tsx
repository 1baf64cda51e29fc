/** The image: wheel and drag zoom and move it, a click plays. */
import { useEffect, useRef } from 'preact/hooks';
import type { Review } from '../../core/review/review.ts';
import type { Player } from '../../review/player.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { drawSoon, fitCanvas } from '../player/canvas.ts';
import { drawMoment } from './draw-moment.ts';
import { panned, type Zoom, zoomed, zoomPlace } from './zoom.ts';

interface Props {
  readonly player: Player;
  readonly review: Review;
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly zoom: Zoom;
  readonly onZoom: (change: (zoom: Zoom) => Zoom) => void;
  readonly label: string;
}

/** Less than this with the button down is a click. */
const CLICK_PX = 4;

export function Stage({ player, review, layers, zoom, onZoom, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const looks = useRef({ layers, zoom });
  const ask = useRef<() => void>(() => undefined);
  looks.current = { layers, zoom };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const drawing = drawSoon(() => {
      if (!fitCanvas(element)) return;
      const now = looks.current;
      drawMoment(element, review, player.shown, now.layers, zoomPlace(review, element, now.zoom));
      element.dataset['frame'] = String(player.shown.index);
      element.dataset['picture'] = player.shown.bitmap ? 'video' : 'none';
    });
    ask.current = () => drawing.ask();
    const stop = player.onShown(() => drawing.ask());
    const resize = new ResizeObserver(() => drawing.ask());
    resize.observe(element);
    return () => {
      stop();
      resize.disconnect();
      drawing.cancel();
    };
  }, [player, review]);
  useEffect(() => ask.current(), [layers, zoom]);

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

  const press = (event: PointerEvent): void => {
    const element = canvas.current;
    if (!element || event.button !== 0) return;
    const begin = { x: event.clientX, y: event.clientY };
    let last = begin;
    let moved = false;
    const { scale } = zoomPlace(review, element.getBoundingClientRect(), { scale: 1, x: 0.5, y: 0.5 });
    const [width, height] = [review.width * scale, review.height * scale];
    element.setPointerCapture(event.pointerId);
    const move = (at: PointerEvent): void => {
      moved ||= Math.hypot(at.clientX - begin.x, at.clientY - begin.y) > CLICK_PX;
      if (moved) onZoom((z) => panned(z, (last.x - at.clientX) / width, (last.y - at.clientY) / height));
      if (moved) last = { x: at.clientX, y: at.clientY };
    };
    const release = (): void => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', release);
      if (!moved) player.play(!player.state.playing);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
  };

  return (
    <canvas
      ref={canvas}
      class="stage"
      role="img"
      aria-label={label}
      data-zoomed={zoom.scale > 1}
      onPointerDown={press}
    />
  );
}
