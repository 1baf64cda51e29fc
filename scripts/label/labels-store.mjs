/** The label file on disk: read with its reasons, written whole or not at all, never over somebody else's. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';

/** @returns {Promise<string>} SHA-256 of a file of any size, hex */
export async function fingerprint(file) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}

/** Path of the label file where none is given: beside the video. */
export function labelsBeside(video) {
  return video.replace(/\.[^./\\]+$/, '') + '.labels.json';
}

/**
 * @param {string} file
 * @param {(text: string) => { ok: true, labels: any } | { ok: false, why: string }} read
 * @returns {{ labels: any, write: (labels: any) => void }} `labels` is null where there is no file yet
 * @throws with words where the file is there and cannot be used; it stays as it is
 */
export function openLabels(file, read) {
  let onDisk = textOf(file);
  let labels = null;
  if (onDisk !== null) {
    const found = read(onDisk);
    if (!found.ok) throw new Error(`${file} cannot be used. ${found.why} It was left as it is.`);
    labels = found.labels;
  }
  const write = (next) => {
    if (textOf(file) !== onDisk)
      throw new Error(`${file} was changed by somebody else. It was left as it is; start again to go on.`);
    const text = `${JSON.stringify(next, null, 1)}\n`;
    replace(file, text);
    onDisk = text;
  };
  return { labels, write };
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A crash leaves the old file or the new one. */
function replace(file, text) {
  const part = `${file}.${process.pid}.part`;
  const handle = openSync(part, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}
