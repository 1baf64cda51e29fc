/**
 * Serves the pages without an extension, camera or engine, for designing them:
 *   npx vite -c test/surfaces/preview/vite.config.ts
 * then /src/surfaces/home/index.html, /src/surfaces/coach/index.html?autostart=1&fake=running and so on.
 */
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, '../../..');

export default defineConfig({
  root,
  publicDir: path.join(root, 'src/static'),
  cacheDir: path.join(root, 'node_modules/.vite-preview'),
  server: { port: 5199, strictPort: true, hmr: false, watch: null },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'preview-ports',
      enforce: 'pre',
      resolveId(source) {
        return source.endsWith('/ports.ts')
          ? path.join(root, 'test/surfaces/preview/preview-ports.ts')
          : null;
      },
    },
  ],
});
