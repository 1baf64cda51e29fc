/** The coach's or club's logo, which is at the head of reports: one picture in the extension's local storage. */
import type { StorageArea } from './settings-store.ts';

/** Apart from the settings: each of their changes is read and written whole, by every page. */
const KEY = 'logo';

/** How large a report shows a logo at most, on paper: a letterhead's common measure. */
export const MOST_LOGO_MM = { width: 60, height: 18 } as const;
/** Beyond this nobody sees a difference on paper. */
const DOTS_PER_INCH = 300;
const MM_PER_INCH = 25.4;
const dots = (mm: number): number => Math.ceil((mm / MM_PER_INCH) * DOTS_PER_INCH);

/** Pixels of a logo at most. */
export const MOST_LOGO_PX = {
  width: dots(MOST_LOGO_MM.width),
  height: dots(MOST_LOGO_MM.height),
} as const;

const HEAD = 'data:image/png;base64,';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Four bytes a pixel that cannot be compressed, in base64, and some room for the file's other parts. */
const MOST_CHARACTERS = Math.ceil((4 / 3) * 1.05 * 4 * MOST_LOGO_PX.width * MOST_LOGO_PX.height);
/** A PNG begins with its mark and its size: 24 bytes, which are 32 characters. */
const BEGIN_CHARACTERS = 32;
export const PNG_MARK = '\x89PNG\r\n\x1a\n';
const SIZE_NAME = 'IHDR';

export interface LogoStore {
  /** Never fails. @returns the data URL of a PNG; null where there is none, or none that can be used */
  load(): Promise<string | null>;
  /** @param logo - data URL of a PNG; null = takes it away */
  save(logo: string | null): Promise<void>;
  /** Keeps it where there is none yet: from a backup. */
  add(logo: string): Promise<void>;
  /** Told of changes from any page. Returns the unsubscribe. */
  subscribe(listener: (logo: string | null) => void): () => void;
}

/** @param area - `browser.storage.local` */
export function createLogoStore(area: StorageArea): LogoStore {
  const load = async (): Promise<string | null> => {
    try {
      return checkLogo((await area.get(KEY))[KEY]);
    } catch {
      return null;
    }
  };
  const save = (logo: string | null): Promise<void> => area.set({ [KEY]: logo });
  return {
    load,
    save,
    async add(logo) {
      if ((await load()) === null) await save(logo);
    },
    subscribe(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
        if (KEY in changes) listener(checkLogo(changes[KEY].newValue));
      };
      area.onChanged.addListener(onChanged);
      return () => area.onChanged.removeListener(onChanged);
    },
  };
}

/**
 * A logo from outside, such as a backup.
 * @returns the data URL; null where it is anything but a PNG that is written in it and no larger than a logo may be
 */
export function checkLogo(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS || !value.startsWith(HEAD)) return null;
  const content = value.slice(HEAD.length);
  return BASE64.test(content) && fits(content.slice(0, BEGIN_CHARACTERS)) ? value : null;
}

/** A few bytes may claim to be a picture of gigabytes: what it says of its size is believed, as whoever draws it does. */
function fits(base64: string): boolean {
  if (base64.length < BEGIN_CHARACTERS) return false;
  const begin = atob(base64);
  if (!begin.startsWith(PNG_MARK) || begin.slice(12, 16) !== SIZE_NAME) return false;
  const [width, height] = [numberAt(begin, 16), numberAt(begin, 20)];
  return width > 0 && height > 0 && width <= MOST_LOGO_PX.width && height <= MOST_LOGO_PX.height;
}

/** 32 bits, the highest first. */
function numberAt(bytes: string, at: number): number {
  return [0, 1, 2, 3].reduce((sum, i) => 256 * sum + bytes.charCodeAt(at + i), 0);
}
