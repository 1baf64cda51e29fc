/** Builds the extension where a source is newer than what was built. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from './repo.mjs';
import { capture } from './run.mjs';

const SOURCES = ['src', 'models', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

export async function build({ always = false } = {}) {
  if (!always && upToDate()) return;
  await buildFor('chromium');
}

/**
 * Builds into `dist/TARGET`.
 * @param {import('./manifests.mjs').Target} target
 * @param {{ root?: string, env?: NodeJS.ProcessEnv }} [options] where the source is, and what to add to the environment
 */
export async function buildFor(target, { root = ROOT, env = {} } = {}) {
  console.error(`Building the extension for ${target} …`);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { code, output } = await capture(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', MIDLINE_BROWSER: target, ...env },
  });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

function upToDate() {
  const built = statSync(path.join(DIST, 'manifest.json'), { throwIfNoEntry: false });
  return built !== undefined && SOURCES.every((source) => newest(path.join(ROOT, source)) <= built.mtimeMs);
}

function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    stat.mtimeMs,
  );
}
