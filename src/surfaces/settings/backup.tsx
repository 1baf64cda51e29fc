/** Everything out to one file, and back in. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { RestoreResult } from '../../storage/backup/restore.ts';
import { download } from '../shared/download.ts';
import { backupFileName, formatBytes } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { restoreWords } from '../shared/restore-words.ts';
import { useUnloadGuard } from '../shared/use-unload-guard.ts';

interface Work {
  readonly kind: 'making' | 'restoring';
  /** 0..1 */
  readonly share: number;
}

interface Outcome {
  readonly ok: boolean;
  readonly words: string;
}

function wordsOf(result: RestoreResult): Outcome {
  return { ok: result.ok, words: restoreWords(result) };
}

async function make(onProgress: (share: number) => void): Promise<Outcome> {
  try {
    const backup = await ports.backup.make(onProgress);
    download(backupFileName(new Date()), backup);
    return { ok: true, words: t('settings.backup.made', { size: formatBytes(backup.size) }) };
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, words: t('settings.backup.failed', { reason }) };
  }
}

async function bringBack(file: File, onProgress: (share: number) => void): Promise<Outcome> {
  try {
    return wordsOf(await ports.backup.restore(file, onProgress));
  } catch (error) {
    console.error(error);
    return { ok: false, words: t('settings.backup.bad.unexpected') };
  }
}

export function Backup() {
  const [work, setWork] = useState<Work | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useUnloadGuard(work !== null);
  const run = async (
    kind: Work['kind'],
    job: (onProgress: (share: number) => void) => Promise<Outcome>,
  ): Promise<void> => {
    setOutcome(null);
    setWork({ kind, share: 0 });
    const said = await job((share) => setWork({ kind, share }));
    setWork(null);
    setOutcome(said);
  };
  const take = (field: HTMLInputElement): void => {
    const [file] = field.files ?? [];
    // So that the same file can be chosen again.
    if (file)
      void run('restoring', (onProgress) => bringBack(file, onProgress)).then(() => (field.value = ''));
  };
  return (
    <Section label={t('settings.backup')} class="part">
      <p>{t('settings.backup.note')}</p>
      <div class="file-tools" aria-busy={work !== null}>
        <button
          type="button"
          data-action="back-up"
          disabled={work !== null}
          onClick={() => void run('making', make)}
        >
          {t('settings.backup.make')}
        </button>
        <label class="button" data-disabled={work !== null}>
          {t('settings.backup.restore')}
          <input
            class="hidden-text"
            type="file"
            data-action="restore"
            accept=".backup"
            disabled={work !== null}
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </div>
      <p class="fine">{t('settings.backup.restore.note')}</p>
      {work && (
        <label class="backup-progress">
          {t(`settings.backup.${work.kind}`)}
          <progress max={1} value={work.share} />
        </label>
      )}
      <p role="status" data-backup={outcome ? (outcome.ok ? 'done' : 'failed') : 'none'}>
        {outcome?.words}
      </p>
    </Section>
  );
}
