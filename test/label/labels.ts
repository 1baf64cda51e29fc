/** A small label file for tests. */
import type { FrameMarks, Labels } from '../../src/surfaces/label/labels-file.ts';
import { pointsOf } from '../../src/surfaces/label/labels-file.ts';

export function sampleLabels(change: Partial<Labels> = {}): Labels {
  return {
    format: 'midline-labels',
    version: 1,
    video: { name: 'run.mp4', bytes: 1000, sha256: 'ab'.repeat(32), width: 720, height: 1280 },
    view: 'left',
    mirrored: false,
    frames: Array.from({ length: 8 }, (_, i) => ({
      id: `f0${i + 1}`,
      timeS: i,
      playS: i,
      why: i % 2 === 0 ? ('contact-left' as const) : ('contact-right' as const),
    })),
    passes: [],
    ...change,
  };
}

/** Every point of a view at one place. */
export function allAt(view: Labels['view'], x: number, y: number): FrameMarks {
  return Object.fromEntries(pointsOf(view).map((point) => [point, { x, y }]));
}
