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
  // Named, not found by scanning: the engine's packages need the real build's aliases.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'valibot',
      'idb',
      'uplot',
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'preview-ports',
      enforce: 'pre',
      resolveId(source, importer) {
        const name = /\/(ports|files-port|languages)\.ts$/.exec(source)?.[1];
        if (name === 'languages' && importer?.includes('preview-languages')) return null;
        return name ? path.join(root, `test/surfaces/preview/preview-${name}.ts`) : null;
      },
    },
  ],
});
