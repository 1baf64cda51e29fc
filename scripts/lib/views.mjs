import { UsageError } from './usage.mjs';

/** What `--view` may say; the same as `TOLD_VIEWS` of the core, which a test holds to. */
export const VIEWS = ['front', 'rear', 'left', 'right'];

/**
 * @param {string | undefined} text of `--view`
 * @returns {string | null} null where it was not given
 */
export function toldView(text) {
  if (text === undefined) return null;
  if (!VIEWS.includes(text)) throw new UsageError(`--view is one of ${VIEWS.join(', ')}, not "${text}".`);
  return text;
}
