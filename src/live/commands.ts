/** What a command does to the session, whether it comes from a button, a key of the page, or a key in another tab. */
import type { Command } from '../platform/messages.ts';
import type { LiveSession } from './contract.ts';

/** Minutes without cues, a choice of ours: long enough for a phone call or an advertisement break. */
const SNOOZE_MINUTES = 5;

/** Pausing and snoozing are taken back by the same command. */
export const RUN_COMMAND: Readonly<Record<Command, (session: LiveSession) => void>> = {
  'toggle-pause': (session) => (session.state.paused ? session.resume() : session.pause()),
  snooze: (session) => session.snooze(session.state.snoozedUntilS === null ? SNOOZE_MINUTES : 0),
  ask: (session) => session.ask(),
};
