/** The worker's side of `callWorker`: takes a request, tells how far it is, and answers or says what broke. */
import type { FromCalled } from './messages.ts';

export interface Teller<Note> {
  /** @param share done, 0..1; said in whole percents, because messages more often take time from the work */
  readonly onProgress: (share: number) => void;
  readonly note: (note: Note) => void;
}

/** What of a reply is moved to the page instead of copied. */
type Moved<Reply> = (reply: Reply) => Transferable[];

export function answerCalls<Request, Reply, Note = never>(
  work: (request: Request, tell: Teller<Note>) => Promise<Reply>,
  moved: Moved<Reply> = () => [],
): void {
  const say = (message: FromCalled<Reply, Note>, transfer: Transferable[] = []): void =>
    postMessage(message, { transfer });
  let told = 0;
  const tell: Teller<Note> = {
    onProgress: (share) => {
      if (Math.floor(share * 100) === told) return;
      told = Math.floor(share * 100);
      say({ kind: 'progress', share });
    },
    note: (note) => say({ kind: 'note', note }),
  };
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    work(data, tell)
      .then((reply) => say({ kind: 'reply', reply }, moved(reply)))
      .catch((error: unknown) =>
        say({
          kind: 'broke',
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
  });
}
