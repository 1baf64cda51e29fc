/** A web site that is not ours: what the runner watches. */
import { serve } from '../../../scripts/lib/local-server.mjs';

export interface OtherSite {
  readonly url: string;
  close(): void;
}

export async function otherSite(): Promise<OtherSite> {
  const page =
    '<!doctype html><html lang="en"><title>A film</title><h1>A film</h1><script>fetch("/ping")</script>';
  const { port, close } = await serve({ pages: { '/': page, '/ping': 'pong' } });
  return { url: `http://127.0.0.1:${port}/`, close };
}
