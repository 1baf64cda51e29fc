/** Coded frames that come one by one, as a file: on the disk where there is one for it, since minutes of video do not fit into memory. */
import { openScratchFile, type ScratchFile } from '../storage/scratch-files.ts';
import { type CodedFrame, openVideoWriter } from '../video/write-video.ts';

export interface TakenVideo {
  /** Frames are written in the order in which they are given. Never rejects: `finish` does. */
  add(frame: CodedFrame): void;
  /**
   * @returns the file; it stays as long as this tab does
   * @throws where nothing could be written
   */
  finish(name: string): Promise<File>;
  /** Forgets what was written. Never rejects. */
  discard(): Promise<void>;
}

/** @param open - the place on the disk @param onFull - no more can be written, and `finish` will reject */
export async function openTakenVideo(
  onFull: () => void,
  open: () => Promise<ScratchFile> = openScratchFile,
): Promise<TakenVideo> {
  const scratch = await open().catch(() => null);
  const writer = await openVideoWriter(scratch?.writable ?? null);
  let written = Promise.resolve();
  let full = false;
  return {
    add(frame) {
      written = written.then(async () => {
        if (full) return;
        try {
          await writer.add(frame);
        } catch (error) {
          console.error(error);
          full = true;
          onFull();
        }
      });
    },
    async finish(name) {
      await written;
      const buffer = await writer.finish();
      const content = scratch ? await scratch.read() : new Blob([buffer ?? new ArrayBuffer()]);
      return new File([content], name, { type: 'video/webm', lastModified: Date.now() });
    },
    async discard() {
      await written;
      await scratch?.remove();
    },
  };
}
