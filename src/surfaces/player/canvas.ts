/** Canvases that are as sharp as the screen. */

/** Follows a canvas's size on screen in device pixels. @returns false where it has no size */
export function fitCanvas(canvas: HTMLCanvasElement): boolean {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((size) =>
    Math.round(size * devicePixelRatio),
  );
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return width > 0 && height > 0;
}

/** Draws at most once per refresh of the screen, however often it is asked. */
export function drawSoon(draw: () => void): { ask(): void; cancel(): void } {
  let handle = 0;
  return {
    ask() {
      if (handle !== 0) return;
      handle = requestAnimationFrame(() => {
        handle = 0;
        draw();
      });
    },
    cancel() {
      cancelAnimationFrame(handle);
      handle = 0;
    },
  };
}
