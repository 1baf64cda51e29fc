/**
 * A camera whose every image carries the number of its frame, so that a test can tell which frame of a clip is on the
 * page. Both functions run in the page and use nothing from here.
 */

/** Pixels along a side of one bit, and how many there are, from the image's lower left corner on. */
export const BIT = { side: 12, count: 10 } as const;

export interface NumberedCamera {
  /** An MP4, base64. */
  readonly clip: string;
  readonly fps: number;
  readonly bit: typeof BIT;
}

/** Puts the clip in place of the webcam, again and again. Before the page's own scripts. */
export function installNumberedCamera({ clip, fps, bit }: NumberedCamera): void {
  const open = async (): Promise<MediaStream> => {
    const video = document.createElement('video');
    video.muted = true;
    video.loop = true;
    const bytes = Uint8Array.from(atob(clip), (letter) => letter.codePointAt(0) ?? 0);
    video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
    await video.play();
    const generator = new MediaStreamTrackGenerator({ kind: 'video' });
    const writer = generator.writable.getWriter();
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const context = canvas.getContext('2d')!;
    const give = (): void => {
      const frame = new VideoFrame(video);
      const number = Math.round(((frame.timestamp ?? 0) * fps) / 1e6);
      context.drawImage(frame, 0, 0);
      frame.close();
      for (let i = 0; i < bit.count; i++) {
        context.fillStyle = (number >> i) % 2 === 1 ? '#fff' : '#000';
        context.fillRect(i * bit.side, canvas.height - bit.side, bit.side, bit.side);
      }
      void writer.write(new VideoFrame(canvas, { timestamp: performance.now() * 1000, alpha: 'discard' }));
      video.requestVideoFrameCallback(give);
    };
    video.requestVideoFrameCallback(give);
    const { videoWidth: width, videoHeight: height } = video;
    generator.getSettings = () => ({ deviceId: 'numbered', width, height, frameRate: fps });
    return new MediaStream([generator]);
  };
  navigator.mediaDevices.getUserMedia = open;
}

/** What was on the page at one moment: the frame of the image, and where trails of the wrists end, shares of the height. */
export interface Shown {
  readonly number: number;
  readonly ends: readonly { readonly x: number; readonly y: number }[];
}

/** Notes in `shown` what the coach's page draws. Before the page's own scripts. */
export function noteWhatIsShown({ bit, trail }: { readonly bit: typeof BIT; readonly trail: string }): void {
  const shown: Shown[] = [];
  Object.assign(globalThis, { shown });
  let ends: { x: number; y: number }[] = [];
  let image: HTMLCanvasElement | null = null;
  let last: { x: number; y: number } | null = null;
  let from: { x: number; y: number } | null = null;
  // oxlint-disable-next-line typescript/unbound-method -- each is called with its own context below
  const { clearRect, moveTo, lineTo } = CanvasRenderingContext2D.prototype;
  const numberOf = (image: HTMLCanvasElement): number => {
    const { data } = image
      .getContext('2d')!
      .getImageData(0, image.height - bit.side / 2, bit.side * bit.count, 1);
    let number = 0;
    for (let i = 0; i < bit.count; i++)
      if (data[4 * Math.round((i + 0.5) * bit.side)] > 127) number += 1 << i;
    return number;
  };
  Object.assign(CanvasRenderingContext2D.prototype, {
    clearRect(this: CanvasRenderingContext2D, ...box: [number, number, number, number]) {
      clearRect.apply(this, box);
      const analysed = this.canvas.parentElement?.querySelector<HTMLCanvasElement>('canvas.analysed');
      if (!analysed || analysed === this.canvas || analysed.width < bit.side * bit.count) return;
      image = analysed;
      ends = [];
      last = null;
      // Noted now, filled until the marks are drawn.
      shown.push({ number: numberOf(image), ends });
    },
    moveTo(this: CanvasRenderingContext2D, x: number, y: number) {
      moveTo.call(this, x, y);
      from = { x, y };
    },
    lineTo(this: CanvasRenderingContext2D, x: number, y: number) {
      lineTo.call(this, x, y);
      if (this.strokeStyle !== trail || this.globalAlpha === 1 || !image) return;
      // The image lies whole in the middle of its box.
      const { width, height } = this.canvas;
      const scale = Math.min(width / image.width, height / image.height);
      const [left, top] = [(width - image.width * scale) / 2, (height - image.height * scale) / 2];
      const goesOn = last !== null && from !== null && last.x === from.x && last.y === from.y;
      if (goesOn) ends.pop();
      ends.push({ x: (x - left) / scale / image.height, y: (y - top) / scale / image.height });
      last = { x, y };
    },
  });
}
