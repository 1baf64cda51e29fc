/**
 * A run that could not be stored is in the memory of the tab that coached it. The summary page, in a tab of its own, asks
 * that tab for it.
 */
import type { SessionFile } from '../../core/session/session-file.ts';

const CHANNEL = 'unstored-runs';
/** A tab that is there answers in a moment, also a hidden one: messages are not slowed down. */
const ANSWER_WITHIN_MS = 1000;

type Message =
  { readonly kind: 'wanted'; readonly id: string } | { readonly kind: 'here'; readonly file: SessionFile };

/** Answers whoever asks for this run. @returns ends it */
export function offerUnstored(file: SessionFile): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'wanted' && data.id === file.id) channel.postMessage({ kind: 'here', file });
  });
  return () => channel.close();
}

/** @returns the run, where another tab has it in memory; else null */
export function findUnstored(id: string, withinMs = ANSWER_WITHIN_MS): Promise<SessionFile | null> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const done = (file: SessionFile | null): void => {
      clearTimeout(timer);
      channel.close();
      resolve(file);
    };
    const timer = setTimeout(() => done(null), withinMs);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'here' && data.file.id === id) done(data.file);
    });
    channel.postMessage({ kind: 'wanted', id } satisfies Message);
  });
}
