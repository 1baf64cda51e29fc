/** What is at the head of a report: the coach's or club's name and logo, shown as they will look. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { MAX_NAME_LENGTH, tidyName } from '../../storage/athletes.ts';
import type { Settings, SettingsChange } from '../../storage/settings-store.ts';
import { LetterheadView } from '../shared/letterhead.tsx';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { ToastContent } from '../shared/toast.tsx';
import { useDrop } from '../shared/use-drop.ts';
import { LOGO_TYPES, type LogoTrouble, readLogo } from './read-logo.ts';

interface Props {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

/** Why a file did not become the logo. */
interface Refused {
  readonly fileName: string;
  readonly reason: LogoTrouble | 'not-kept';
}

interface Logo {
  readonly logo: string | null;
  readonly refused: Refused | null;
  readonly take: (files: readonly File[]) => void;
  readonly remove: () => void;
}

function useLogo(onToast: Props['onToast']): Logo {
  const [logo, setLogo] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  /** As it is kept: of two files in a row the later one stays, and undo brings back what was there. */
  const kept = useRef<string | null>(null);
  const turn = useRef(0);
  const show = (next: string | null): void => {
    kept.current = next;
    setLogo(next);
  };
  useEffect(() => {
    void ports.logo.load().then(show);
    // From a backup, or from another page.
    return ports.logo.subscribe(show);
  }, []);

  const keep = useCallback(
    async (next: string | null): Promise<void> => {
      const before = kept.current;
      await ports.logo.save(next);
      show(next);
      if (before === null) return;
      const undo = (): void => {
        onToast(null);
        ports.logo.save(before).then(
          () => show(before),
          () => undefined,
        );
      };
      onToast({ text: t(next === null ? 'settings.logo.removed' : 'settings.logo.replaced'), undo });
    },
    [onToast],
  );
  const take = useCallback(
    ([file]: readonly File[]): void => {
      if (!file) return;
      const mine = ++turn.current;
      const run = async (): Promise<Refused | null> => {
        const read = await readLogo(file);
        if (mine !== turn.current) return null;
        if (!read.ok) return { fileName: file.name, reason: read.reason };
        await keep(read.logo);
        return null;
      };
      const say = (next: Refused | null): void => {
        if (mine === turn.current) setRefused(next);
      };
      run().then(say, () => say({ fileName: file.name, reason: 'not-kept' }));
    },
    [keep],
  );
  const remove = (): void => {
    turn.current++;
    setRefused(null);
    keep(null).catch(() => undefined);
  };
  return { logo, refused, take, remove };
}

export function Reports({ settings, change, onToast }: Props) {
  const [name, setName] = useState(settings.reportName);
  const field = useRef<HTMLInputElement>(null);
  // While somebody types, what comes back from the store is older; a backup brings one at other times.
  useEffect(() => {
    if (document.activeElement !== field.current) setName(settings.reportName);
  }, [settings.reportName]);
  const { logo, refused, take, remove } = useLogo(onToast);
  const over = useDrop(take);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Section label={t('settings.reports')} class="part">
      <p>{t('settings.reports.note')}</p>
      <label class="field report-name">
        <span class="field-label">{t('settings.reports.name')}</span>
        <input
          ref={field}
          type="text"
          data-field="report-name"
          maxLength={MAX_NAME_LENGTH}
          value={name}
          onInput={({ currentTarget: { value } }) => {
            setName(value);
            change({ reportName: value });
          }}
        />
      </label>
      <figure class="sheet" data-over={over}>
        <div>
          <LetterheadView name={tidyName(name) ?? ''} logo={logo} />
          <p class="sheet-title">{t('report.title')}</p>
        </div>
        <figcaption class="fine">{t('settings.reports.preview')}</figcaption>
      </figure>
      <div class="file-tools">
        <label class="button">
          {t(logo === null ? 'settings.logo.choose' : 'settings.logo.replace')}
          <input
            ref={chooser}
            class="hidden-text"
            type="file"
            data-action="choose-logo"
            accept={LOGO_TYPES}
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        {logo !== null && (
          <button
            type="button"
            data-action="remove-logo"
            onClick={() => {
              // The button goes with the logo.
              chooser.current?.focus();
              remove();
            }}
          >
            {t('settings.logo.remove')}
          </button>
        )}
      </div>
      <p class="fine">{t('settings.logo.note')}</p>
      <p role="status" data-logo-state={refused ? 'failed' : 'none'}>
        {refused && t(`settings.logo.bad.${refused.reason}`, { name: refused.fileName })}
      </p>
    </Section>
  );
}
