/**
 * Counts what a page or a worker of ours has asked others for, as the browser itself notes it: its list of loaded resources, and
 * its reports of what the security policy refused. A worker cannot see its page's list, nor a page its worker's, so each
 * counts for itself. Browsers leave an extension's own files out of that list.
 */

/** Where workers tell their pages of their counts. */
export const REQUESTS_CHANNEL = 'own-requests';

/** So many addresses are kept of each kind; beyond that they are only counted. */
const MOST_ADDRESSES = 20;

/** One page or worker: what it asked for since it began. */
export interface RequestTally {
  /** The same in every later count of the same page or worker. */
  readonly id: string;
  /** What went out. */
  readonly outside: number;
  /** Kept back by the security policy before it went out. */
  readonly refused: number;
  /** Addresses of the last two, some of them. */
  readonly addresses: readonly string[];
}

/** What is used of a page or worker. */
export interface RequestScope {
  readonly origin: string;
  /** Calls back with addresses as they are loaded, those from before too. */
  onLoaded(listener: (addresses: readonly string[]) => void): void;
  /** Calls back with each address that the policy refused. */
  onRefused(listener: (address: string) => void): void;
}

/**
 * From now on, and from before: tells the count at once, so that it is seen to be counted, and each new one.
 * @param tell - gets the whole count each time
 */
export function countRequests(tell: (tally: RequestTally) => void, scope: RequestScope = here()): void {
  const id = crypto.randomUUID();
  const outside: string[] = [];
  const refused: string[] = [];
  const tellNow = (): void => {
    // The browser may list what it refused as loaded.
    const gone = outside.filter((address) => !refused.includes(address));
    const addresses = [...new Set([...gone, ...refused])].slice(0, MOST_ADDRESSES);
    tell({ id, outside: gone.length, refused: refused.length, addresses });
  };
  scope.onLoaded((addresses) => {
    const others = addresses.filter((address) => !isInMemory(address) && originOf(address) !== scope.origin);
    outside.push(...others);
    if (others.length > 0) tellNow();
  });
  scope.onRefused((address) => {
    refused.push(address);
    tellNow();
  });
  tellNow();
}

/** For a worker: its pages keep the count. */
export function tellPagesOfRequests(): void {
  const channel = new BroadcastChannel(REQUESTS_CHANNEL);
  countRequests((tally) => channel.postMessage(tally));
}

/** Made on this machine, out of what is already there. */
function isInMemory(address: string): boolean {
  return /^(blob|data|about|mediastream):/.test(address);
}

function originOf(address: string): string {
  // `URL.origin` is "null" for an extension's own scheme in some browsers.
  return /^[\w+.-]+:\/\/[^/]+/.exec(address)?.[0] ?? address;
}

function here(): RequestScope {
  return {
    origin: originOf(location.href),
    onLoaded: (listener) => {
      const observer = new PerformanceObserver((list) => listener(list.getEntries().map(({ name }) => name)));
      observer.observe({ type: 'resource', buffered: true });
    },
    onRefused: (listener) =>
      addEventListener('securitypolicyviolation', (event) => {
        // An inline script or style is refused too, and asks for nothing.
        if (/^(https?|wss?):/.test(event.blockedURI)) listener(event.blockedURI);
      }),
  };
}
