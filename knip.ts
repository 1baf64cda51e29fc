/**
 * Dead code: files that nobody reaches, exports that nobody imports, packages that nobody uses. Entries that end in `!`
 * are what ships. `knip --production` starts from those alone, so that it finds what only tests use; an export that is
 * there for a test alone says `@internal`, with the reason.
 */
import type { KnipConfig } from 'knip';

const production = process.argv.includes('--production');

const config: KnipConfig = {
  entry: [
    'src/surfaces/*/main.tsx!',
    'src/surfaces/lab/lab.ts!',
    'src/background/background.ts!',
    'src/card/card.iife.ts!',
    // By another name: an alias of vite.config.ts.
    'src/engine/mediapipe-shim.ts!',
    // What makes the extension ships with it.
    'models/weights-plugin.ts!',
    'src/language/locales.ts!',
    // A language is asked for all it has; its rules for its words are for tests.
    'src/language/*/{index,rules}.ts!',
    'scripts/*.mjs',
    'test/**/*.test.ts',
    'test/e2e/*.e2e.ts',
    'test/e2e/vitest.config.ts',
    'test/e2e/support/landmark-outputs.mjs',
    'test/bench/page/*.ts',
    'test/surfaces/preview/*.{ts,tsx,mjs}',
    // Started by its test, several at once.
    'test/batch/worker.mjs',
    // A library of its own for tests.
    'test/simulator/index.ts',
  ],
  // test/runnerbench is a package of its own.
  project: [
    'src/**/*.{ts,tsx}!',
    'models/**/*.ts!',
    'scripts/**/*.mjs',
    'test/**/*.{ts,tsx,mjs,js}',
    '!test/runnerbench/**',
  ],
  // A type may be exported beside the function that speaks of it. In what ships, a helper may be exported for its test.
  ignoreExportsUsedInFile: production ? true : { interface: true, type: true },
  ignoreDependencies: [
    // Weights of models, read as files when the extension is built.
    '@vladmandic/human',
    // The typeface, which knip does not see in a style sheet.
    '@fontsource-variable/archivo',
    // Run or read as files, by scripts/lib/checks.mjs and test/e2e/support/axe.ts.
    'oxlint',
    'oxlint-tsgolint',
    'axe-core',
  ],
  ignoreBinaries: ['ffprobe'],
};

export default config;
