/** Session files and backups, chosen or dropped anywhere on a page: taken in, with a word on each that is something else. */
import type { ComponentChild } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { ClashDialog } from './clash-dialog.tsx';
import { type Clash, type ClashAnswer, importFiles, importWords } from './import-files.ts';
import { ports } from './ports.ts';
import { fileKind } from './take-dropped.ts';
import { useDrop } from './use-drop.ts';

interface Asked {
  readonly clash: Clash;
  readonly answer: (answer: ClashAnswer) => void;
}

interface Heard {
  /** How it went, in words. */
  readonly onTold: (text: string) => void;
  /** Runs may have come. */
  readonly onChange: () => void;
}

export interface TakenFiles {
  /** Takes files in; a second call while one is at work does nothing. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** The question that is being asked, if any. */
  readonly question: ComponentChild;
}

async function restored(file: File): Promise<string> {
  try {
    const result = await ports.backup.restore(file, () => undefined);
    if (result.ok) return t('runs.drop.backup', { added: result.added, known: result.known });
  } catch (error) {
    console.error(error);
  }
  return t('runs.drop.backupFailed');
}

export function useTakenFiles({ onTold, onChange }: Heard): TakenFiles {
  const [asked, setAsked] = useState<Asked | null>(null);
  const working = useRef(false);
  const ask = (clash: Clash): Promise<ClashAnswer> =>
    new Promise((resolve) => {
      const answer = (given: ClashAnswer): void => {
        setAsked(null);
        resolve(given);
      };
      setAsked({ clash, answer });
    });
  const work = async (files: readonly File[]): Promise<void> => {
    const of = (kind: ReturnType<typeof fileKind>): File[] => files.filter((file) => fileKind(file) === kind);
    const words: string[] = [];
    const sessions = of('session');
    if (sessions.length > 0) {
      const outcome = await importFiles(sessions, ports.sessions, ask);
      if (outcome.imported > 0) void ports.askToKeep();
      words.push(importWords(outcome));
    }
    // One after the other: a backup may be large.
    // oxlint-disable-next-line no-await-in-loop
    for (const file of of('backup')) words.push(await restored(file));
    if (of('video').length > 0) words.push(t('runs.drop.video'));
    for (const { name } of of('other')) words.push(t('runs.drop.other', { name }));
    onTold(words.join(' '));
    onChange();
  };
  const latest = useRef(work);
  latest.current = work;
  const take = useCallback(async (files: readonly File[]): Promise<void> => {
    if (working.current || files.length === 0) return;
    working.current = true;
    await latest.current(files).finally(() => (working.current = false));
  }, []);
  useDrop(useCallback((files: readonly File[]) => void take(files), [take]));
  return {
    take,
    question: asked && <ClashDialog key={asked.clash.fileName} clash={asked.clash} onAnswer={asked.answer} />,
  };
}
