/** Files chosen or dropped anywhere on a page: each goes where it belongs, by what is in it, and what cannot be taken is told. */
import type { ComponentChild } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { addWatchFile } from '../../watch/add-watch-file.ts';
import { ClashDialog } from './clash-dialog.tsx';
import { type FileKind, fileKind } from './file-kind.ts';
import { handOver } from './hand-over.ts';
import { type Clash, type ClashAnswer, importFiles, importWords, type Refused } from './import-files.ts';
import { pageHref } from './page-href.ts';
import { ports } from './ports.ts';
import { restoreWords } from './restore-words.ts';
import type { ToastContent } from './toast.tsx';
import { watchWords } from './watch-words.ts';
import { useDrop } from './use-drop.ts';

interface Asked {
  readonly clash: Clash;
  readonly answer: (answer: ClashAnswer) => void;
}

interface Heard {
  /** How it went. */
  readonly onTold: (told: ToastContent) => void;
  /** Runs may have come. */
  readonly onChange: () => void;
  /** On the page that analyses them; elsewhere they are handed over to it. */
  readonly onVideos?: (videos: readonly File[]) => void;
}

export interface TakenFiles {
  /** Takes files in, after those that are being taken. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** The question that is being asked, if any. */
  readonly question: ComponentChild;
  /** Whether files are held over the page at the moment. */
  readonly over: boolean;
}

async function restored(file: File): Promise<string> {
  let words: string;
  try {
    words = restoreWords(await ports.backup.restore(file, () => undefined));
  } catch (error) {
    console.error(error);
    words = t('settings.backup.bad.unexpected');
  }
  return t('runs.drop.backup', { name: file.name, words });
}

async function handedOver(videos: readonly File[]): Promise<ToastContent> {
  const taken = await handOver(videos, (handed) => ports.openTab(pageHref('analyze', { handed })));
  if (taken) return { text: t('runs.drop.videoTaken') };
  return {
    text: t('runs.drop.video'),
    link: { href: pageHref('analyze'), text: t('runs.drop.videosPage') },
  };
}

const refusedAs =
  (reason: 'table' | 'other') =>
  ({ name }: File): Refused => ({ fileName: name, reason, field: null });

/** Where the watch's numbers are, if it is one place. */
function linkTo(sessionIds: readonly string[]): Pick<ToastContent, 'link'> {
  const [id] = sessionIds;
  if (id === undefined || sessionIds.length > 1) return {};
  return { link: { href: pageHref('summary', { id }), text: t('files.summary') } };
}

/** @returns how it went; empty where the page itself shows it */
async function takeIn(
  files: readonly File[],
  onVideos: Heard['onVideos'],
  ask: (clash: Clash) => Promise<ClashAnswer>,
): Promise<ToastContent> {
  const kinds = await Promise.all(files.map(fileKind));
  const of = (kind: FileKind): File[] => files.filter((_, i) => kinds[i] === kind);
  const [videos, sessions, backups] = [of('video'), of('session'), of('backup')];
  const others = [...of('table').map(refusedAs('table')), ...of('other').map(refusedAs('other'))];
  if (videos.length > 0) onVideos?.(videos);
  if (sessions.length + backups.length > 0) void ports.askToKeep();
  const words: string[] = [];
  if (sessions.length + others.length > 0) {
    const outcome = await importFiles(sessions, ports.sessions, ask);
    words.push(importWords({ ...outcome, refused: [...outcome.refused, ...others] }));
  }
  // One after the other: a backup may be large.
  // oxlint-disable-next-line no-await-in-loop
  for (const file of backups) words.push(await restored(file));
  const kept: string[] = [];
  for (const file of of('activity')) {
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await addWatchFile(file, null);
    if (outcome.kind === 'kept') kept.push(...outcome.sessionIds);
    words.push(watchWords(file.name, outcome, null));
  }
  if (videos.length === 0 || onVideos) return { text: words.join(' '), ...linkTo(kept) };
  const { text, ...rest } = await handedOver(videos);
  return { ...rest, text: [...words, text].join(' ') };
}

export function useTakenFiles({ onTold, onChange, onVideos }: Heard): TakenFiles {
  const [asked, setAsked] = useState<Asked | null>(null);
  const before = useRef<Promise<void>>(Promise.resolve());
  const ask = (clash: Clash): Promise<ClashAnswer> =>
    new Promise((resolve) => {
      const answer = (given: ClashAnswer): void => {
        setAsked(null);
        resolve(given);
      };
      setAsked({ clash, answer });
    });
  const work = async (files: readonly File[]): Promise<void> => {
    const told = await takeIn(files, onVideos, ask);
    if (told.text !== '') onTold(told);
    onChange();
  };
  const latest = useRef(work);
  latest.current = work;
  const take = useCallback((files: readonly File[]): Promise<void> => {
    if (files.length === 0) return before.current;
    const next = before.current.then(() => latest.current(files));
    before.current = next.catch((error: unknown) => console.error(error));
    return before.current;
  }, []);
  const over = useDrop(useCallback((files: readonly File[]) => void take(files), [take]));
  return {
    take,
    over,
    question: asked && <ClashDialog key={asked.clash.fileName} clash={asked.clash} onAnswer={asked.answer} />,
  };
}
