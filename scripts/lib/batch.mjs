/**
 * Many files into one folder of results, by any number of workers on any number of machines that share the folder: none
 * is done twice, none is left half, and what is done already is left out the next time.
 *
 * Beside the results stands `.jobs` with, for each name of a result: NAME.lock while a worker is at it, NAME.done once
 * all its files are there, and what is not whole yet. A result appears under its own name only as a whole.
 */
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A worker says this often that it is alive, and is taken for gone after several times of silence. */
const BEAT_MS = 15_000;
const GONE_MS = 8 * BEAT_MS;

/** The columns of GNU parallel's job log. */
const LOG_HEAD = 'Seq\tHost\tStarttime\tJobRuntime\tSend\tReceive\tExitval\tSignal\tCommand\n';

/**
 * @typedef {object} Job a file that this worker has claimed
 * @property {string} file
 * @property {(ending: string, content: string | Uint8Array) => void} write a result; it is there as a whole or not at all
 * @property {(exit: number) => void} end says how it went, writes its line and lets it go; 0 = it is done
 *
 * @typedef {{ kind: 'done' | 'busy' | 'clash', file: string, words: string }} LeftOut
 */

/**
 * The files that are still to be done, each claimed before it is handed out: end one before asking for the next.
 * @param {readonly string[]} files
 * @param {object} options
 * @param {string} options.out
 * @param {string} options.how everything that decides what comes out, as text: results made otherwise are not done
 * @param {boolean} [options.again] do what is done once more
 * @param {(left: LeftOut) => void} [options.onLeftOut] `done` before, `busy`: another worker is at it, `clash`: the name of
 *   its results is that of another file
 * @returns {Generator<Job>}
 */
export function* openJobs(files, { out, how, again = false, onLeftOut = () => {} }) {
  const dir = path.join(out, '.jobs');
  mkdirSync(dir, { recursive: true });
  let seq = 0;
  for (const file of files) {
    seq++;
    const name = path.parse(file).name;
    const mine = identity(file, how);
    const left = again ? clashOf(dir, name, mine) : leftOut(dir, name, mine);
    if (left) {
      onLeftOut({ file, ...left });
      continue;
    }
    const lock = claim(path.join(dir, `${name}.lock`), mine.file);
    if (!lock) {
      onLeftOut({ file, kind: 'busy', words: 'another worker is at it' });
      continue;
    }
    try {
      // Another worker may have finished it just before it was claimed.
      const since = again ? null : leftOut(dir, name, mine);
      if (since) {
        onLeftOut({ file, ...since });
        continue;
      }
      // What is not whole is of a worker that is gone.
      for (const part of readdirSync(dir))
        if (part.startsWith(`${name}.`) && part.endsWith('.part'))
          rmSync(path.join(dir, part), { force: true });
      yield jobOf({ file, name, out, dir, mine, seq });
    } finally {
      lock.release();
    }
  }
}

function jobOf({ file, name, out, dir, mine, seq }) {
  const startedMs = Date.now();
  const write = (ending, content) => writeWhole(dir, path.join(out, name + ending), content);
  return {
    file,
    write,
    end(exit) {
      if (exit === 0) writeWhole(dir, path.join(dir, `${name}.done`), `${JSON.stringify(mine)}\n`);
      log(out, { seq, startedMs, exit, file });
    },
  };
}

/** What tells whether a result is of this very file, made in this very way. */
function identity(file, how) {
  const { size, mtimeMs } = statSync(file);
  return { file: realpathSync(file), size, modifiedMs: Math.round(mtimeMs), how };
}

/** @returns {{ kind: 'done' | 'clash', words: string } | null} */
function leftOut(dir, name, mine) {
  const clash = clashOf(dir, name, mine);
  if (clash) return clash;
  const done = doneOf(dir, name);
  const same =
    done && done.size === mine.size && done.modifiedMs === mine.modifiedMs && done.how === mine.how;
  return same ? { kind: 'done', words: 'done before' } : null;
}

/** Another file of this name whose results would be overwritten. One that is gone, or was moved as it is, is no other file. */
function clashOf(dir, name, mine) {
  const done = doneOf(dir, name);
  if (!done || done.file === mine.file || !existsSync(done.file)) return null;
  if (done.size === mine.size && done.modifiedMs === mine.modifiedMs) return null;
  return {
    kind: /** @type {const} */ ('clash'),
    words: `its results would take the place of those of ${done.file}. Rename one of the two`,
  };
}

function doneOf(dir, name) {
  try {
    return JSON.parse(readFileSync(path.join(dir, `${name}.done`), 'utf8'));
  } catch {
    return null;
  }
}

/** First under a name of its own and down on the disk, then in its place at once. */
function writeWhole(dir, target, content) {
  const part = path.join(dir, `${path.basename(target)}.${os.hostname()}.${process.pid}.part`);
  const handle = openSync(part, 'w');
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, target);
}

/** @returns {{ release: () => void } | null} null where another worker has it */
function claim(lock, file) {
  const own = `${JSON.stringify({ host: os.hostname(), pid: process.pid, file })}\n`;
  if (!create(lock, own) && !(isGone(lock) && takeOver(lock, own))) return null;
  const beat = setInterval(() => touch(lock), BEAT_MS);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    rmSync(lock, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** Only one of several can. @returns {boolean} whether it is ours */
function create(file, content) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, content);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It was taken over while this machine was asleep: the other one does the file.
  }
}

/** Of a worker of this machine that has ended, or of any that has been silent for long. */
function isGone(lock) {
  try {
    const silentMs = Date.now() - statSync(lock).mtimeMs;
    if (silentMs > GONE_MS) return true;
    const { host, pid } = JSON.parse(readFileSync(lock, 'utf8'));
    return host === os.hostname() && !isAlive(pid);
  } catch {
    // Gone by now, or not written yet: whoever has it is alive.
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One worker at a time looks again and takes the lock of one that is gone; so nobody takes one that was taken just now. */
function takeOver(lock, own) {
  const turn = `${lock}.turn`;
  if (!create(turn, own)) {
    if (isGone(turn)) rmSync(turn, { force: true });
    return false;
  }
  try {
    if (!isGone(lock)) return false;
    rmSync(lock, { force: true });
    return create(lock, own);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** A line a file, as GNU parallel writes them; a file for each machine, since not every network disk appends in turn. */
function log(out, { seq, startedMs, exit, file }) {
  const target = path.join(out, `joblog.${os.hostname()}.tsv`);
  if (!existsSync(target)) {
    const head = `${target}.${process.pid}`;
    writeFileSync(head, LOG_HEAD);
    try {
      linkSync(head, target);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(head, { force: true });
    }
  }
  const seconds = (ms) => (ms / 1000).toFixed(3);
  const cells = [seq, os.hostname(), seconds(startedMs), seconds(Date.now() - startedMs), 0, 0, exit, 0];
  appendFileSync(target, `${[...cells, file.replaceAll(/[\t\n]/g, ' ')].join('\t')}\n`);
}

const VIDEOS = new Set(['.mp4', '.m4v', '.mov', '.webm', '.mkv', '.ts', '.mts', '.avi']);

/**
 * The files that are meant: of a folder all videos that lie in it, by name.
 * @param {readonly string[]} given files and folders
 * @returns {{ files: string[], missing: string[], folders: boolean }}
 */
export function filesOf(given) {
  const files = [];
  const missing = [];
  let folders = false;
  for (const one of given) {
    const stat = statSync(one, { throwIfNoEntry: false });
    if (!stat) missing.push(one);
    else if (stat.isDirectory()) {
      folders = true;
      const names = readdirSync(one).filter(
        (name) => VIDEOS.has(path.extname(name).toLowerCase()) && !name.startsWith('.'),
      );
      files.push(...names.toSorted().map((name) => path.join(one, name)));
    } else files.push(one);
  }
  return { files, missing, folders };
}

/**
 * Files whose results would have one name.
 * @param {readonly string[]} files
 * @returns {string[][]}
 */
export function sameNames(files) {
  /** @type {Map<string, string[]>} */
  const byName = new Map();
  for (const file of files) {
    const { name } = path.parse(file);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return [...byName.values()].filter((group) => group.length > 1);
}
