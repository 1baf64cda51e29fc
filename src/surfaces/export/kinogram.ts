/**
 * The usual stride on one picture: its key moments as a strip of frames, and under it the way of four joints over the
 * stride with its band, left against right. The same for the page, the report and the PNG.
 */
import type { Handwork } from '../../core/handwork/handwork.ts';
import {
  type JointPath,
  jointPaths,
  PATH_JOINTS,
  type PathJoint,
  reachOf,
} from '../../core/review/joint-path.ts';
import { keyMoments, type Moment, runnerBox } from '../../core/review/moments.ts';
import type { Review, ReviewStride } from '../../core/review/review.ts';
import { usualStride } from '../../core/review/usual-stride.ts';
import { nearestFrameIndex } from '../../core/review/extremes.ts';
import type { SentPicture } from '../../engine/protocol.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import { CANVAS_FAMILY, type OverlayLayer, overlayStyle } from '../shared/draw-overlay.ts';
import { type Context2D, stroke } from '../shared/draw-skeleton.ts';
import { drawReviewFrame, type Look } from './draw-review.ts';

export interface KinogramInput {
  readonly review: Review;
  readonly look: Look;
  /** What a hand has drawn is seen here too. */
  readonly work: Handwork;
  /** The frame at a time of the session; null where there is none. Who gives it closes it. */
  readonly pictureAt: (timeS: number) => Promise<SentPicture | null>;
}

const WIDTH = 1680;
const MOST_STRIP = 620;
const LABEL = 44;
const PANEL = 380;
const GAP = 12;
const FIELD = '#0b0c0f';
const INK = '#f5f2ea';
const SOFT = '#a9aab2';
const LETTERS = 24;
/** Within a panel, around its paths. */
const ROOM = 46;

/** Names and numbers beside the body have no room in a narrow strip. */
const BARE: ReadonlySet<OverlayLayer> = new Set<OverlayLayer>(['skeleton', 'trunk', 'trails']);

type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** What a kinogram shows; null where no stride stands for the others. */
interface Kinogram {
  readonly stride: ReviewStride;
  readonly moments: readonly Moment[];
  readonly paths: readonly { readonly joint: PathJoint; readonly paths: readonly JointPath[] }[];
}

function kinogramOf(review: Review): Kinogram | null {
  const stride = usualStride(review);
  if (!stride) return null;
  const paths = PATH_JOINTS.map((joint) => ({ joint, paths: jointPaths(review, joint) }));
  return {
    stride,
    moments: keyMoments(review, stride, null).slice(0, 6),
    paths: paths.filter((one) => one.paths.length > 0),
  };
}

/** What it shows, in words: for those who do not see it. Null where there is no kinogram. */
export function kinogramWords(review: Review): string | null {
  const found = kinogramOf(review);
  if (!found) return null;
  const time = decimalText(found.stride.startS, 2);
  const lines = found.paths.flatMap(({ joint, paths }) =>
    paths.map((path) => `${t(`joint.${path.side}${joint}`)}: ${reachWords(path)}`),
  );
  return [t('kinogram.words', { time }), ...lines].join('. ');
}

function reachWords(path: JointPath): string {
  const { across, up } = reachOf(path);
  return t('kinogram.reach', { across: decimalText(across, 2), up: decimalText(up, 2) });
}

/**
 * Sets the canvas to its size and draws on it.
 * @returns false where there are too few strides for a usual one; nothing is drawn then
 */
export async function drawKinogram(canvas: Canvas, input: KinogramInput): Promise<boolean> {
  const { review } = input;
  const found = kinogramOf(review);
  if (!found) return false;
  const box = runnerBox(review, found.stride);
  const cell = { width: (WIDTH - GAP * (found.moments.length - 1)) / found.moments.length, height: 0 };
  cell.height = Math.min(MOST_STRIP, (cell.width * box.height) / box.width);
  canvas.width = WIDTH;
  canvas.height = Math.ceil(cell.height + LABEL + GAP + (found.paths.length > 0 ? PANEL + 2 * LABEL : 0));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = FIELD;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = Math.min(cell.width / box.width, cell.height / box.height);
  for (const [i, moment] of found.moments.entries()) {
    const left = i * (cell.width + GAP);
    // oxlint-disable-next-line no-await-in-loop -- one decoder at a time
    const frame = await frameOf(input, moment.timeS, scale);
    const [width, height] = [box.width * scale, box.height * scale];
    context.drawImage(
      frame,
      box.x * scale,
      box.y * scale,
      width,
      height,
      left + (cell.width - width) / 2,
      (cell.height - height) / 2,
      width,
      height,
    );
    const side = moment.side ? `${t(`summary.side.${moment.side}`)} ` : '';
    write(context, `${side}${t(`review.moment.${moment.kind}`)}`, left + 4, cell.height + LABEL / 2, INK);
  }
  const top = cell.height + LABEL + GAP;
  const wide = WIDTH / Math.max(1, found.paths.length);
  for (const [i, { joint, paths }] of found.paths.entries())
    drawPaths(context, joint, paths, i * wide, top, wide);
  return true;
}

/** One whole frame, as large as the strip wants it. */
async function frameOf(
  { review, look, work, pictureAt }: KinogramInput,
  timeS: number,
  scale: number,
): Promise<OffscreenCanvas> {
  const size = { width: Math.round(review.width * scale), height: Math.round(review.height * scale) };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  const picture = look === 'skeleton' ? null : await pictureAt(timeS);
  const index = nearestFrameIndex(review, timeS);
  drawReviewFrame(context, size, review, index, picture, picture ? look : 'skeleton', work, BARE);
  return canvas;
}

function write(context: Context2D, words: string, x: number, y: number, colour: string): void {
  context.font = `700 ${LETTERS}px ${CANVAS_FAMILY}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

const BANDS = { left: 'rgb(147 163 255 / 16%)', right: 'rgb(245 242 234 / 12%)' } as const;

function drawPaths(
  context: Context2D,
  joint: PathJoint,
  paths: readonly JointPath[],
  left: number,
  top: number,
  width: number,
): void {
  const style = overlayStyle(700);
  write(context, t(`kinogram.${joint}`), left + 8, top + LABEL / 2, INK);
  const xs = paths.flatMap((path) => [...path.x]);
  const ys = paths.flatMap((path) => [...path.y]);
  const [fromX, toX, fromY, toY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * ROOM) / (toX - fromX), (PANEL - 2 * ROOM) / (toY - fromY));
  const place = (x: number, y: number) => ({
    x: left + width / 2 + (x - (fromX + toX) / 2) * scale,
    y: top + LABEL + PANEL / 2 - LABEL / 2 + (y - (fromY + toY) / 2) * scale,
  });
  for (const { side, x, y, spread } of paths) {
    context.fillStyle = BANDS[side];
    context.beginPath();
    x.forEach((at, i) => {
      const { x: cx, y: cy } = place(at, y[i]);
      context.moveTo(cx + spread[i] * scale, cy);
      context.arc(cx, cy, spread[i] * scale, 0, 2 * Math.PI);
    });
    context.fill();
  }
  for (const { side, x, y } of paths) {
    const way = Array.from(x, (at, i) => place(at, y[i]));
    stroke(context, way, style[side], 4);
    context.fillStyle = style[side];
    context.beginPath();
    // Where the foot touches down.
    context.arc(way[0].x, way[0].y, 9, 0, 2 * Math.PI);
    context.fill();
  }
  paths.forEach((path, i) => {
    const words = `${t(`summary.side.${path.side}`)} ${reachWords(path)}`;
    const colour = path.side === 'left' ? style.left : SOFT;
    write(context, words, left + 8, top + PANEL + LABEL * (0.6 + 0.75 * i), colour);
  });
}
