/** The project's own TypeScript, in Node. */
import { createServer } from 'vite';
import { ROOT } from './repo.mjs';

/** @returns {Promise<{ load: (file: string) => Promise<any>, close: () => Promise<void> }>} `load` takes a path from the project's root, with a leading slash */
export async function loadSource() {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  return { load: (file) => server.ssrLoadModule(file), close: () => server.close() };
}
