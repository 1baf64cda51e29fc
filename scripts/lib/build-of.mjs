/** Builds another commit of this project in a worktree of its own, which leaves the present one as it is. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './repo.mjs';
import { run } from './run.mjs';

/** @type {import('node:child_process').SpawnOptions} */
const QUIET = { stdio: ['ignore', 'ignore', 'inherit'] };

/**
 * @param {string} ref commit, tag or branch
 * @returns {Promise<{ dist: string, remove: () => Promise<void> }>} the built extension, until `remove`
 */
export async function buildOf(ref) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'midline-against-'));
  const remove = async () => {
    await run('git', ['worktree', 'remove', '--force', dir], QUIET);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await must(
      run('git', ['worktree', 'add', '--detach', dir, ref], QUIET),
      `There is no commit ${ref} here.`,
    );
    await packagesFor(dir);
    const vite = path.join(dir, 'node_modules/vite/bin/vite.js');
    const built = run(process.execPath, [vite, 'build', '--logLevel', 'error'], { ...QUIET, cwd: dir });
    await must(built, `The build of ${ref} failed.`);
    const dist = path.join(dir, 'dist/chromium');
    if (!existsSync(dist)) throw new Error(`The build of ${ref} left nothing in dist/chromium.`);
    return { dist, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Ours where both ask for the same versions; else its own, installed. */
async function packagesFor(dir) {
  const lock = (root) => readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  if (lock(dir) === lock(ROOT)) {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
    return;
  }
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await must(run('npm', args, { ...QUIET, cwd: dir }), 'Its packages could not be installed (npm ci).');
}

async function must(work, words) {
  const code = await work;
  if (code !== 0) throw new Error(words);
}
