/** The worker's side of `callWorker`: takes a request, tells how far it is, and answers or says what broke. */
import type { FromCalled } from './messages.ts';
import { patienceForRecordingMs } from './patience.ts';

const SIGN_OF_LIFE_MS = 1000;

export interface Teller<Note> {
  /**
   * @param share done, 0..1. May be called as often as wanted: it is passed on once for every percent, and once a second
   * as a sign of life, because messages more often take time from the work
   */
  readonly onProgress: (share: number) => void;
  /** Asks the page to bear with it for what a recording of `durationS` takes. */
  readonly longWork: (durationS: number) => void;
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
  let toldMs = performance.now();
  const tell: Teller<Note> = {
    onProgress: (share) => {
      const nowMs = performance.now();
      if (Math.floor(share * 100) === told && nowMs - toldMs < SIGN_OF_LIFE_MS) return;
      told = Math.floor(share * 100);
      toldMs = nowMs;
      say({ kind: 'progress', share });
    },
    longWork: (durationS) => say({ kind: 'patience', patienceMs: patienceForRecordingMs(durationS) }),
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
