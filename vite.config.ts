import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { CATALOGUE, entriesToPack, weightsPlugin } from './models/weights-plugin.ts';
import { manifestFor } from './scripts/lib/manifests.mjs';
import { thirdPartyNotices } from './scripts/lib/third-party.mjs';
import { localeFiles, withTexts } from './src/language/locales.ts';

const root = import.meta.dirname;

/** Vite's client needs a socket and inline styles, which the shipped policy refuses. */
const DEV_POLICY = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'";

/**
 * Every page is `src/surfaces/NAME/index.html`. The lab, a developer's page, is packed on request only, and the label page
 * never: `npm run label` serves it.
 */
function pages(withLab: boolean): Record<string, string> {
  const dir = path.join(root, 'src/surfaces');
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return Object.fromEntries(
    names
      .filter((name) => name !== 'label' && (name !== 'lab' || withLab))
      .map((name) => [name, path.join(dir, name, 'index.html')] as const)
      .filter(([, file]) => existsSync(file)),
  );
}

/**
 * The card is brought into a page by `executeScript`, which needs no web-accessible file; the one that crx lists would
 * let every page find out that the extension is installed.
 */
function withoutAccessibleFiles(): Plugin {
  return {
    name: 'without-accessible-files',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        const file = path.join(dir, 'manifest.json');
        if (!existsSync(file)) return;
        const packed: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
        delete packed['web_accessible_resources'];
        writeFileSync(file, `${JSON.stringify(packed, null, 2)}\n`);
      },
    },
  };
}

/** The manifest's texts, in every language. */
function manifestTexts(): Plugin {
  return {
    name: 'manifest-texts',
    apply: 'build',
    generateBundle() {
      for (const [fileName, messages] of Object.entries(localeFiles()))
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(messages, null, 2)}\n` });
    },
  };
}

/** Whoever has the extension has its licence and those of others. */
function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      for (const fileName of ['LICENSE', 'THIRD-PARTY.md'])
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path.join(root, fileName), 'utf8') });
    },
  };
}

/** The development server packs no `_locales`: its manifest has the texts themselves. */
function forServing({ default_locale, ...served }: typeof manifest): Record<string, unknown> {
  return { ...withTexts(served, default_locale), content_security_policy: { extension_pages: DEV_POLICY } };
}

export default defineConfig(({ command, mode }) => {
  const firefox = mode === 'firefox' || process.env['MIDLINE_BROWSER'] === 'firefox';
  const serving = command === 'serve';
  const target = firefox ? 'firefox' : 'chromium';
  const shipped = serving ? forServing(manifest) : manifestFor(manifest, target);
  const notices = thirdPartyNotices({ weights: entriesToPack(CATALOGUE, process.env, target) });
  const alias = { '@mediapipe/pose': path.join(root, 'src/engine/mediapipe-shim.ts') };
  return {
    root,
    publicDir: path.join(root, 'src/static'),
    resolve: { alias },
    plugins: [
      weightsPlugin({ packagesDir: path.join(root, 'node_modules'), browser: target }),
      process.env['VITEST']
        ? []
        : crx({ manifest: shipped as unknown as ManifestV3Export, browser: firefox ? 'firefox' : 'chrome' }),
      manifestTexts(),
      licences(),
      withoutAccessibleFiles(),
      notices.pages,
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // LiteRT.js loads its runtime with importScripts, which only a classic worker has.
    worker: { format: 'iife', plugins: () => [notices.worker()] },
    build: {
      target: 'es2022',
      sourcemap: false,
      outDir: path.join(root, 'dist', target),
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: pages(process.env['MIDLINE_LAB'] === '1'),
        // No sum in the names: the bundler takes it before comments go, and crx notes the card's place on this disk in
        // one. Nothing is cached across versions here, so names need none.
        output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
      },
    },
    test: {
      include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
      exclude: ['test/e2e/**', 'node_modules/**'],
      environment: 'node',
      // Left to itself it keeps a core free, which on two is half of the machine.
      maxWorkers: '100%',
    },
  };
});
