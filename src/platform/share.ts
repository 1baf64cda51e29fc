/** Hands a file to the system's own sheet for sharing, where there is one. */

/** @returns whether this system can share it; not all can, and not every kind of file */
export function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** On a click. The person who closes the sheet has shared nothing, which is no fault. */
export async function share(file: File): Promise<void> {
  await navigator.share({ files: [file], title: file.name }).catch(() => undefined);
}
