import type { manifest as english } from '../en/manifest.ts';
import type { Translation } from '../catalogue.ts';

/** What the browser itself shows of the extension; `_locales` is made of it. */
export const manifest = {
  description: 'Ein Trainer für deinen Laufstil, der auf diesem Gerät bleibt',
  pause: 'Trainer anhalten oder fortsetzen',
  snooze: 'Fünf Minuten keine Hinweise',
  analyseVideo: 'Video auf dieser Seite auswerten',
  ask: 'Fragen, wie es läuft',
} as const satisfies Translation<typeof english>;
