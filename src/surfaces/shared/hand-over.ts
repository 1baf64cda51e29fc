/**
 * Videos that were dropped on another page go to the Videos page, in a tab of its own: it asks for them once it is there.
 * The files themselves are not copied on the way, and one with a way back to it keeps that.
 */
import { handleOf, withHandle } from '../../platform/file-handles.ts';
import { askTabs } from './ask-tabs.ts';

const CHANNEL = 'handed-videos';
/** A new tab on a slow machine. */
const OPENS_WITHIN_MS = 15_000;
/** A tab that is there answers in a moment. */
const ANSWER_WITHIN_MS = 2000;

interface Handed {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

type Message =
  | { readonly kind: 'wanted'; readonly token: string }
  | { readonly kind: 'here'; readonly token: string; readonly files: readonly Handed[] };

/**
 * @param open - opens the Videos page, which is to ask for this token
 * @returns whether it has taken them
 */
export async function handOver(
  files: readonly File[],
  open: (token: string) => Promise<void>,
  withinMs = OPENS_WITHIN_MS,
): Promise<boolean> {
  const token = crypto.randomUUID();
  const channel = new BroadcastChannel(CHANNEL);
  const taken = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), withinMs);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind !== 'wanted' || data.token !== token) return;
      const handed = files.map((file) => ({ file, handle: handleOf(file) }));
      channel.postMessage({ kind: 'here', token, files: handed } satisfies Message);
      resolve(true);
    });
  });
  try {
    await open(token);
    return await taken;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    channel.close();
  }
}

/** @returns what another tab hands over; none where it is gone */
export async function takeHanded(token: string, withinMs = ANSWER_WITHIN_MS): Promise<readonly File[]> {
  const filesIn = (message: Message): readonly Handed[] | null =>
    message.kind === 'here' && message.token === token ? message.files : null;
  const handed = await askTabs(CHANNEL, { kind: 'wanted', token }, filesIn, withinMs);
  return (handed ?? []).map(({ file, handle }) => (handle ? withHandle(file, handle) : file));
}
