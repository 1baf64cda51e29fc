import type { SentPicture } from './protocol.ts';

/**
 * So many pictures may be with the page: one being drawn, one on its way. Without a limit a page that hangs would hold
 * the camera's own buffers, of which there are few, and the camera would stop.
 */
const MOST = 2;

/** Decides which analysed pictures are lent to the page. While none is wanted, none is. */
export class PictureLoan {
  private wanted = false;
  private out = 0;

  want(wanted: boolean): void {
    this.wanted = wanted;
  }

  /** @returns the picture, to be transferred; null where it stays here */
  lend(picture: SentPicture): SentPicture | null {
    if (!this.wanted || this.out >= MOST) return null;
    this.out++;
    return picture;
  }

  /** The page has closed one. */
  returned(): void {
    this.out = Math.max(0, this.out - 1);
  }
}
