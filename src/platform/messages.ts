/**
 * Everything that crosses the extension's messaging layer: between the coach page, the background and the card in a
 * web page. Cues and commands only; skeletons never leave the coach page.
 */
import type { CueRecord } from '../core/session/session-file.ts';

export const COMMANDS = ['toggle-pause', 'snooze', 'ask'] as const;

/** A key of the `commands` API, or the same from a button on the card. */
export type Command = (typeof COMMANDS)[number];

export type Message =
  /** Background or card → coach page. */
  | { readonly kind: 'command'; readonly command: Command }
  /** Card → background: bring the coach's tab to the front. */
  | { readonly kind: 'show-coach' }
  /** Card → coach page: it is there and wants cues; it is going away. */
  | { readonly kind: 'card-ready' }
  | { readonly kind: 'card-gone' }
  /** Coach page → card. `forS`: seconds it is to stay on screen. */
  | { readonly kind: 'card-cue'; readonly cue: CueRecord; readonly forS: number }
  | { readonly kind: 'card-notice'; readonly text: string; readonly forS: number }
  /** Coach page → card: take the cue or notice down. */
  | { readonly kind: 'card-clear' }
  /** Coach page → card: something is wrong, until another text or null comes. */
  | { readonly kind: 'card-trouble'; readonly text: string | null }
  /** Coach page → card: why the session is over; say it for so long, then leave the page. */
  | { readonly kind: 'card-ended'; readonly text: string; readonly forS: number }
  /** Coach page → card: the session is over; leave the page. */
  | { readonly kind: 'card-remove' };

export type MessageKind = Message['kind'];

const KINDS: readonly MessageKind[] = [
  'command',
  'show-coach',
  'card-ready',
  'card-gone',
  'card-cue',
  'card-notice',
  'card-clear',
  'card-trouble',
  'card-ended',
  'card-remove',
];

/**
 * @param value - what arrived; a web page's process can send anything in the card's name
 * @returns the message, or null where it is none of ours
 */
export function parseMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  const { kind } = value;
  if (!KINDS.some((known) => known === kind)) return null;
  if (kind === 'command' && !isCommand('command' in value ? value.command : null)) return null;
  return value as Message;
}

/** Whether a name, as the `commands` API gives it, is one of ours. */
export function isCommand(name: unknown): name is Command {
  return COMMANDS.some((command) => command === name);
}
