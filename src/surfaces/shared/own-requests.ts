/** The pages' part in counting what the extension asks for: they keep their own count and those of the workers. */
import { browser } from '../../platform/browser.ts';
import { keepTally, type RequestSum, sumOfTallies } from '../../storage/request-tallies.ts';
import { countRequests, REQUESTS_CHANNEL, type RequestTally } from '../../workers/own-requests.ts';

export interface OwnRequests {
  /** From now on this page, and every worker, is counted. */
  watch(): void;
  /** Since the browser started. */
  sum(): Promise<RequestSum>;
}

export function ownRequests(): OwnRequests {
  const { session } = browser.storage;
  return {
    watch: () => {
      countRequests((tally) => void keepTally(session, tally));
      // Several pages may hear a worker: they write the same to the same place.
      const channel = new BroadcastChannel(REQUESTS_CHANNEL);
      channel.addEventListener('message', ({ data }: MessageEvent<RequestTally>) => {
        void keepTally(session, data);
      });
    },
    sum: () => sumOfTallies(session),
  };
}
