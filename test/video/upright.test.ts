import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { VideoSample } from 'mediabunny';
import { createUpright } from '../../src/video/upright.ts';

class FakeCanvas {
  static made = 0;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    FakeCanvas.made++;
    this.width = width;
    this.height = height;
  }

  getContext() {
    return {};
  }

  transferToImageBitmap() {
    return { kind: 'bitmap', width: this.width, height: this.height };
  }
}

beforeEach(() => {
  FakeCanvas.made = 0;
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function sample(rotation: number, frame: readonly [number, number], shown: readonly [number, number]) {
  const drawn = vi.fn<VideoSample['draw']>();
  const close = vi.fn<() => void>();
  const [displayWidth, displayHeight] = shown;
  const toVideoFrame = () => ({ kind: 'frame', displayWidth: frame[0], displayHeight: frame[1], close });
  const turnedBy = vi.fn<VideoSample['setRotation']>();
  const given = {
    rotation,
    flip: false,
    displayWidth,
    displayHeight,
    toVideoFrame,
    draw: drawn,
    setRotation: turnedBy,
  };
  return { given: given as unknown as VideoSample, drawn, close, turnedBy };
}

it('hands a frame over as it is where nothing is to be done', () => {
  const { given, close } = sample(0, [640, 480], [640, 480]);
  expect(createUpright()(given)).toMatchObject({ kind: 'frame' });
  expect(close).not.toHaveBeenCalled();
  expect(FakeCanvas.made).toBe(0);
});

it('turns what a phone has stored lying down', () => {
  const upright = createUpright();
  const { given, drawn } = sample(90, [1920, 1080], [1080, 1920]);
  expect(upright(given)).toMatchObject({ kind: 'bitmap', width: 1080, height: 1920 });
  expect(drawn).toHaveBeenCalledWith(expect.anything(), 0, 0, 1080, 1920);
  upright(given);
  expect(FakeCanvas.made).toBe(1);
});

it('turns by hand what no flag turns, on top of a flag', () => {
  const upright = createUpright(90);
  const { given, turnedBy } = sample(0, [640, 480], [640, 480]);
  upright(given);
  expect(turnedBy).toHaveBeenCalledWith(90);
  const flagged = sample(270, [640, 480], [480, 640]);
  upright(flagged.given);
  expect(flagged.turnedBy).toHaveBeenCalledWith(0);
});

it('makes pixels square', () => {
  const { given, close } = sample(0, [720, 576], [1024, 576]);
  expect(createUpright()(given)).toMatchObject({ kind: 'bitmap', width: 1024, height: 576 });
  expect(close).toHaveBeenCalledOnce();
});
