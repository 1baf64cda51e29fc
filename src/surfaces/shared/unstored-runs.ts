/**
 * A run that could not be stored is in the memory of the tab that coached it. The summary page, in a tab of its own, asks
 * that tab for it.
 */
import type { SessionFile } from '../../core/session/session-file.ts';
import { askTabs } from './ask-tabs.ts';

const CHANNEL = 'unstored-runs';
/** A tab that is there answers in a moment, also a hidden one; on a machine that is busy, or writes a full disk, in seconds. */
const ANSWER_WITHIN_MS = 6000;

type Message =
  { readonly kind: 'wanted'; readonly id: string } | { readonly kind: 'here'; readonly file: SessionFile };

/** Answers whoever asks for this run, or has asked and still waits. @returns ends it */
export function offerUnstored(file: SessionFile): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'wanted' && data.id === file.id) channel.postMessage({ kind: 'here', file });
  });
  // A page that was opened at once may have asked before.
  channel.postMessage({ kind: 'here', file });
  return () => channel.close();
}

/** @returns the run, where another tab has it in memory; else null */
export function findUnstored(id: string, withinMs = ANSWER_WITHIN_MS): Promise<SessionFile | null> {
  const fileIn = (message: Message): SessionFile | null =>
    message.kind === 'here' && message.file.id === id ? message.file : null;
  return askTabs(CHANNEL, { kind: 'wanted', id }, fileIn, withinMs);
}
