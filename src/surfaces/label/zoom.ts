/** Which part of the frame is on the canvas. Pure; lengths of the canvas are CSS pixels, those of the frame its own. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Zoom {
  /** CSS pixels in one of the frame's. */
  readonly scale: number;
  /** What lies in the middle of the canvas, frame pixels. */
  readonly middle: Spot;
}

const MOST = 24;

export function wholeFrame(frame: Size, canvas: Size): Zoom {
  const scale = Math.min(canvas.width / frame.width, canvas.height / frame.height);
  return { scale: scale > 0 ? scale : 1, middle: { x: frame.width / 2, y: frame.height / 2 } };
}

/** @param about - stays where it is on the canvas, frame pixels */
export function zoomed(zoom: Zoom, by: number, about: Spot, least: number): Zoom {
  const scale = Math.min(MOST, Math.max(least, zoom.scale * by));
  const share = zoom.scale / scale;
  const keep = (middle: number, fixed: number): number => fixed + (middle - fixed) * share;
  return { scale, middle: { x: keep(zoom.middle.x, about.x), y: keep(zoom.middle.y, about.y) } };
}

export function toFrame({ scale, middle }: Zoom, canvas: Size, { x, y }: Spot): Spot {
  return { x: middle.x + (x - canvas.width / 2) / scale, y: middle.y + (y - canvas.height / 2) / scale };
}

export function toCanvas({ scale, middle }: Zoom, canvas: Size, { x, y }: Spot): Spot {
  return { x: canvas.width / 2 + (x - middle.x) * scale, y: canvas.height / 2 + (y - middle.y) * scale };
}
