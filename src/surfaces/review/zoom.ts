/** How the image lies in its box: whole, or larger and moved. Pure. */
import { within } from '../../core/signal/within.ts';
import type { Place } from '../shared/draw-skeleton.ts';

export interface Zoom {
  /** 1 = the whole image. */
  readonly scale: number;
  /** The image's point in the middle of the box, shares of its width and height. */
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0.5, y: 0.5 };
const MOST = 12;

/** Keeps some of the image in the box. */
function held({ scale, x, y }: Zoom): Zoom {
  const reach = 0.5 - 0.5 / scale;
  return { scale, x: within(x, 0.5 - reach, 0.5 + reach), y: within(y, 0.5 - reach, 0.5 + reach) };
}

/** Joints end at wrists, ankles and ears: hands, feet and hair reach so far beyond them, shares of the runner's height. */
const BEYOND = 0.12;
/** Less than this much larger is not worth losing the room around the runner for. */
const WORTH = 1.2;
/** Of all places of all joints: some tracking errors lie far outside. */
const INNER = 0.98;
/** Numbers of a frame's joints. */
const FRAME = 66;
const SAMPLED = 300;

/**
 * The image as large as the runner allows, wherever they go in it.
 * @param joints 33 × (x, y) of each frame, pixels; NaN where not seen
 */
export function fittedTo(joints: Float32Array, picture: Size): Zoom {
  const rangeOf = (axis: 0 | 1): readonly [number, number] => {
    const all = sample(joints)
      .filter((value, i) => i % 2 === axis && !Number.isNaN(value))
      .toSorted();
    const cut = Math.floor(((1 - INNER) / 2) * all.length);
    return [all.at(cut) ?? Number.NaN, all.at(-1 - cut) ?? Number.NaN];
  };
  const [left, right] = rangeOf(0);
  const [top, bottom] = rangeOf(1);
  const margin = BEYOND * (bottom - top);
  const scale = Math.min(
    picture.width / (right - left + 2 * margin),
    picture.height / (bottom - top + 2 * margin),
    MOST,
  );
  // Also where nobody was seen.
  if (!(scale >= WORTH)) return WHOLE;
  return held({ scale, x: (left + right) / 2 / picture.width, y: (top + bottom) / 2 / picture.height });
}

/** Of a long run some frames, spread over it: enough to know where the runner is, in no time. */
function sample(joints: Float32Array): Float32Array {
  const frames = joints.length / FRAME;
  const every = Math.max(1, Math.floor(frames / SAMPLED));
  if (every === 1) return joints;
  const out = new Float32Array(Math.floor(frames / every) * FRAME);
  for (let i = 0; i < out.length / FRAME; i++)
    out.set(joints.subarray(i * every * FRAME, (i * every + 1) * FRAME), i * FRAME);
  return out;
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

/** @returns where a point of the image lies in the box, and how many box pixels one of its pixels takes */
export function zoomPlace(picture: Size, box: Size, zoom: Zoom): { place: Place; scale: number } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height) * zoom.scale;
  const left = box.width / 2 - zoom.x * picture.width * scale;
  const top = box.height / 2 - zoom.y * picture.height * scale;
  return { place: (x, y) => ({ x: left + x * scale, y: top + y * scale }), scale };
}
