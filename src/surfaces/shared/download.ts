/** The browser reads the file after the click has returned, and does not say when it is done. */
const HAND_OVER_MS = 60_000;

/**
 * Hands the runner a file.
 * @param content - all of it
 * @param done - called when the browser has had the time to read it
 */
export function download(fileName: string, content: string | Blob, done?: () => void): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
    done?.();
  }, HAND_OVER_MS);
}
