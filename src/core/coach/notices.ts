/** What has been said already: some notices come once in a session, however often their reason does. */
import type { Notice } from './contract.ts';

export interface Notices {
  readonly said: Set<Notice>;
}

/** The others are said every time. */
const ONCE: readonly Notice[] = [
  'step-into-view',
  'stand-tall',
  'stand-done',
  'baseline-done',
  'hold-the-rails',
  'turn-camera',
  'too-dark',
  'slow-machine',
  'slow-camera',
];

export function startNotices(): Notices {
  return { said: new Set() };
}

/** Whether the notice is to be said now; it then counts as said. */
export function maySay({ said }: Notices, notice: Notice): boolean {
  if (ONCE.includes(notice) && said.has(notice)) return false;
  said.add(notice);
  return true;
}

/** What is begun again is told again. */
export function sayAgain({ said }: Notices, ...notices: readonly Notice[]): void {
  for (const notice of notices) said.delete(notice);
}
