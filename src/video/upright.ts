/** A decoded frame as it is meant to be seen. */
import type { Rotation, VideoSample } from 'mediabunny';
import type { SentPicture } from '../engine/protocol.ts';
import type { Turn } from './contract.ts';

export type Upright = (sample: VideoSample) => SentPicture;

/**
 * Phones store how far to turn the frame instead of turning it, some cameras store pixels that are not square or two
 * half frames in one. Only such frames are drawn on a canvas; the others pass unchanged.
 * @param turn - by how much they are turned, on top of what the file says
 * @param interlaced - the size of a whole frame, where each holds two half frames; else null
 */
export function createUpright(turn: Turn = 0, interlaced: Size | null = null): Upright {
  let canvas: OffscreenCanvas | null = null;
  const oneField = interlaced ? createOneField() : null;
  return (sample) => {
    const rotation = turned(sample, turn);
    if (rotation === 0 && !sample.flip && !oneField) {
      const { displayWidth, displayHeight } = sample;
      const frame = sample.toVideoFrame();
      if (frame.displayWidth === displayWidth && frame.displayHeight === displayHeight) return frame;
      frame.close();
    }
    if (turn !== 0) sample.setRotation(rotation);
    const { width, height } = interlaced ?? { width: sample.displayWidth, height: sample.displayHeight };
    // One canvas for all frames: its content is moved out every time.
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = contextOf(canvas);
    if (oneField) oneField(sample, context, { width, height });
    else sample.draw(context, 0, 0, width, height);
    return canvas.transferToImageBitmap();
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sample is turned first and mirrored then, so that a turn after it goes the other way round. */
function turned({ rotation, flip }: VideoSample, turn: Turn): Rotation {
  return ((rotation + (flip ? 360 - turn : turn)) % 360) as Rotation;
}

type OneField = (sample: VideoSample, context: OffscreenCanvasRenderingContext2D, size: Size) => void;

/**
 * Every second line of a frame: what the camera saw at one moment. The lines between were taken half a frame later. With
 * both of them a moving arm has the edges of a comb.
 */
function createOneField(): OneField {
  let whole: OffscreenCanvas | null = null;
  let half: OffscreenCanvas | null = null;
  return (sample, to, size) => {
    const { codedWidth, codedHeight } = sample;
    whole ??= new OffscreenCanvas(codedWidth, codedHeight);
    half ??= new OffscreenCanvas(codedWidth, codedHeight / 2);
    const { rotation } = sample;
    // Lines are lines of the camera: they are taken apart before the frame is turned.
    sample.setRotation(0);
    sample.draw(contextOf(whole), 0, 0, codedWidth, codedHeight);
    const lines = contextOf(half);
    lines.imageSmoothingEnabled = false;
    // Line n of the half is line 2n of the whole: the middle of the one lies in the middle of the other.
    lines.setTransform(1, 0, 0, 0.5, 0, 0.25);
    lines.drawImage(whole, 0, 0);
    to.setTransform(1, 0, 0, 1, size.width / 2, size.height / 2);
    to.rotate((rotation * Math.PI) / 180);
    const [width, height] = rotation % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
    to.drawImage(half, -width / 2, -height / 2, width, height);
    to.resetTransform();
  };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  return context;
}
