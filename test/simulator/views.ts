/** The four usual places of a camera, as in the rendered clips. */
import type { CameraSpec } from './camera.ts';

const WHOLE_BODY = { distanceM: 2.9, heightM: 1.1, aimY: 0.9, fovYDeg: 43 } as const;

export const VIEWS = {
  'front-laptop': { aroundDeg: 0, distanceM: 1.45, heightM: 1.15, aimY: 1.28, fovYDeg: 43 },
  'front-full': { aroundDeg: 0, ...WHOLE_BODY },
  'side-left': { aroundDeg: 90, ...WHOLE_BODY },
  'side-right': { aroundDeg: -90, ...WHOLE_BODY },
  'rear-full': { aroundDeg: 180, ...WHOLE_BODY },
} as const satisfies Record<string, CameraSpec>;

export type ViewName = keyof typeof VIEWS;
