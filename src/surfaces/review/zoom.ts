/** How the image lies in its box: whole, or larger and moved. Pure. */
import type { Place } from '../shared/draw-skeleton.ts';

export interface Zoom {
  /** 1 = the whole image. */
  readonly scale: number;
  /** The image's point in the middle of the box, shares of its width and height. */
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0.5, y: 0.5 };
const MOST = 12;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Keeps some of the image in the box. */
function held({ scale, x, y }: Zoom): Zoom {
  const reach = 0.5 - 0.5 / scale;
  return { scale, x: within(x, 0.5 - reach, 0.5 + reach), y: within(y, 0.5 - reach, 0.5 + reach) };
}

/** @param at - the point that stays where it is, shares of the image; the middle of the box where it is left out */
export function zoomed(
  zoom: Zoom,
  factor: number,
  at: { readonly x: number; readonly y: number } = zoom,
): Zoom {
  const scale = within(zoom.scale * factor, 1, MOST);
  const kept = zoom.scale / scale;
  return held({ scale, x: at.x + (zoom.x - at.x) * kept, y: at.y + (zoom.y - at.y) * kept });
}

/** @param dx - shares of the box */
export function panned(zoom: Zoom, dx: number, dy: number): Zoom {
  return held({ ...zoom, x: zoom.x + dx / zoom.scale, y: zoom.y + dy / zoom.scale });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @returns where a point of the image lies in the box, and how many box pixels one of its pixels takes */
export function zoomPlace(picture: Size, box: Size, zoom: Zoom): { place: Place; scale: number } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height) * zoom.scale;
  const left = box.width / 2 - zoom.x * picture.width * scale;
  const top = box.height / 2 - zoom.y * picture.height * scale;
  return { place: (x, y) => ({ x: left + x * scale, y: top + y * scale }), scale };
}
