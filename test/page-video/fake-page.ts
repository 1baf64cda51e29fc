/** A page with a video, as the browser's interface to extensions shows it: its script is put in, asked, and answers. */
import type { Ask, Told } from '../../src/page-video/contract.ts';

type Listener = (told?: Told) => void;

export const page = {
  url: '',
  /** What the script answers, in order; null where the page is gone by then. */
  answer: (_ask: Ask): readonly (Told | null)[] => [],
  asked: [] as Ask[],
  /** Times at which the script was put in, and what comes of it; may throw. */
  entered: 0,
  entering: (): readonly unknown[] => [],
};

export function newPage(): void {
  Object.assign(page, {
    url: 'https://club.example/run',
    answer: () => [],
    asked: [],
    entered: 0,
    entering: () => [],
  });
}

export const browserOfPage = {
  scripting: {
    executeScript: async () => {
      page.entered++;
      return page.entering();
    },
  },
  windows: { update: async () => undefined },
  tabs: {
    get: async () => ({ url: page.url }),
    update: async () => ({}),
    connect: () => {
      const listeners: Record<'told' | 'gone', Listener[]> = { told: [], gone: [] };
      return {
        onMessage: { addListener: (listener: Listener) => listeners.told.push(listener) },
        onDisconnect: { addListener: (listener: Listener) => listeners.gone.push(listener) },
        disconnect: () => undefined,
        postMessage: (ask: Ask) => {
          page.asked.push(ask);
          for (const told of page.answer(ask))
            for (const listener of told ? listeners.told : listeners.gone) listener(told ?? undefined);
        },
      };
    },
  },
};
