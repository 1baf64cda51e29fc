/** Where things are. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const DIST = path.join(ROOT, 'dist/chromium');
export const SAMPLE = path.join(ROOT, 'test/clips/sample/sample.mp4');
export const OWN_CLIPS = path.join(ROOT, 'test/clips/own');
