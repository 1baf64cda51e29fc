/** Child processes, with Node's built-ins only: these helpers run before any package is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repo.mjs';

const WINDOWS = process.platform === 'win32';

/**
 * Runs a command with its output on the terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 where there is no such command
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...shellFor(command), ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/**
 * Runs a command and hands back what it prints, copying it to the terminal as it comes when `echo` is set.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ echo?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, { echo = false, env = process.env, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', 'pipe', 'pipe'],
      ...shellFor(command),
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (echo) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A program on the PATH, as a full path; null where there is none. */
export function which(name) {
  const endings = WINDOWS ? ['.exe', '.cmd', '.bat', ''] : [''];
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(dir, name + ending);
      if (dir && existsSync(file)) return file;
    }
  }
  return null;
}

/** The first line a program prints for `--version`, or null where it cannot be run. */
export function versionLine(file) {
  const result = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000, ...shellFor(file) });
  return result.status === 0 ? result.stdout.trim().split('\n')[0] : null;
}

/** npm and its kind are batch files on Windows, which Node starts only through a shell. */
function shellFor(command) {
  return WINDOWS && /^(npm|npx)$|\.(cmd|bat)$/i.test(command) ? { shell: true } : {};
}
