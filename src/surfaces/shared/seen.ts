/** The part of a frame that fills a box, and where the frame lies when it does. Pure. */
import type { Seen } from '../../core/handwork/voice-note.ts';
import type { NoteView } from '../../core/handwork/note-log.ts';
import { OVERLAY_LAYERS, type OverlayLayer } from './draw-overlay.ts';
import type { Place } from './draw-skeleton.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a frame fills a box in which it lies so; it may reach beyond the frame. */
export function seenIn(box: Size, { place, scale }: { readonly place: Place; readonly scale: number }): Seen {
  const corner = place(0, 0);
  return { x: -corner.x / scale, y: -corner.y / scale, width: box.width / scale, height: box.height / scale };
}

/** How a frame lies in a box so that all of a part of it is seen, in the middle. */
export function placeSeen(box: Size, seen: Seen): { place: Place; scale: number } {
  const scale = Math.min(box.width / seen.width, box.height / seen.height);
  const left = box.width / 2 - (seen.x + seen.width / 2) * scale;
  const top = box.height / 2 - (seen.y + seen.height / 2) * scale;
  return { place: (x, y) => ({ x: left + x * scale, y: top + y * scale }), scale };
}

/** Layers by the names they had when the note was spoken; one that is no more is left out. */
export function layersOf({ layers }: Pick<NoteView, 'layers'>): ReadonlySet<OverlayLayer> {
  return new Set(OVERLAY_LAYERS.filter((layer) => layers.includes(layer)));
}

/** The least part of a frame, as wide to its height as the frame is, that holds what was seen of it. */
export function boxOf(seen: Seen, frame: Size): Seen {
  const [left, top] = [Math.max(0, seen.x), Math.max(0, seen.y)];
  const right = Math.min(frame.width, seen.x + seen.width);
  const bottom = Math.min(frame.height, seen.y + seen.height);
  if (right <= left || bottom <= top) return { x: 0, y: 0, ...frame };
  const share = Math.min(1, Math.max((right - left) / frame.width, (bottom - top) / frame.height));
  const [width, height] = [share * frame.width, share * frame.height];
  const held = (middle: number, size: number, most: number): number =>
    Math.min(most - size, Math.max(0, middle - size / 2));
  return {
    x: held((left + right) / 2, width, frame.width),
    y: held((top + bottom) / 2, height, frame.height),
    width,
    height,
  };
}
