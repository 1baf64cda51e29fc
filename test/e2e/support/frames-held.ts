/** How many decoded frames wait to be read. */
import type { Page } from 'puppeteer-core';

interface HeldScope {
  framesHeld?: { most: number; shown: number };
}

/** Counts what every decoder has given and nobody has closed; must be called before the page's own scripts run. */
export async function countFramesHeld(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const counts = { most: 0, shown: 0 };
    (globalThis as HeldScope).framesHeld = counts;
    globalThis.VideoDecoder = class extends VideoDecoder {
      constructor({ output, error }: VideoDecoderInit) {
        let held = 0;
        super({
          error,
          output: (frame) => {
            held++;
            counts.shown++;
            counts.most = Math.max(counts.most, held);
            const close = frame.close.bind(frame);
            frame.close = () => {
              held--;
              close();
            };
            output(frame);
          },
        });
      }
    };
  });
}

/** @returns the most of one decoder at any time, and how many came in all */
export function framesHeld(page: Page): Promise<{ most: number; shown: number }> {
  return page.evaluate(() => (globalThis as HeldScope).framesHeld!);
}
