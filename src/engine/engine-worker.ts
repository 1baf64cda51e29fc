import { tellPagesOfRequests } from '../workers/own-requests.ts';
import { EngineHost } from './engine-host.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's own scope; the project's types are those of a page. */
interface WorkerScope {
  postMessage(message: FromWorker, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

tellPagesOfRequests();

const scope = globalThis as unknown as WorkerScope;
const host = new EngineHost((message, transfer = []) => scope.postMessage(message, { transfer }));

scope.addEventListener('message', (event) => {
  host.handle(event.data).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', reason: 'engine-stopped', detail }, { transfer: [] });
  });
});

setInterval(() => host.beat(), 1000);
