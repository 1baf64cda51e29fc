/**
 * The permission that a click gives may reach a page after the script that uses it does: on a busy machine Chromium then
 * refuses a page that it grants a moment later.
 */

/**
 * Waits before a page that refused is asked again, ms. A judgement call: with every core taken nine times over the second
 * question was always answered, and a page that never lets anybody in should not keep a runner waiting.
 */
const AGAIN_AFTER_MS = [50, 100, 200, 400, 800] as const;

/**
 * @param tab - whose page it is; a page that is no web page lets nobody in, and is asked once. The browser tells the address of
 *   a page that was clicked as soon as it tells of the click
 * @param ask - of the page, soon after the click
 * @returns its answer
 * @throws what the last try threw
 */
export async function untilPermitted<Answer>(
  tab: { readonly url?: string | undefined } | null,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const isWebPage = /^https?:/.test(tab?.url ?? '');
  for (const ms of isWebPage ? AGAIN_AFTER_MS : []) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      return await ask();
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
  return ask();
}
