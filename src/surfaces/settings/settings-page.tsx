/** The settings page. Every change is kept at once. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { Settings, SettingsChange } from '../../storage/settings-store.ts';
import { formatBytes } from '../shared/format.ts';
import { LastingNote } from '../shared/lasting-note.tsx';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { Backup } from './backup.tsx';
import { LanguageField } from './language-field.tsx';
import { Reports } from './reports.tsx';
import { SPEED_UNITS } from '../shared/speed.ts';
import { VoiceTest } from '../shared/voice-test.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { TickField } from '../shared/tick-field.tsx';

interface PartProps {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
}

const THEMES = {
  system: 'settings.theme.auto',
  light: 'settings.theme.light',
  dark: 'settings.theme.dark',
} as const;

function Look({ settings, change }: PartProps) {
  return (
    <Section label={t('settings.look')} class="part">
      <LanguageField language={settings.language} />
      <fieldset>
        <legend>{t('settings.theme')}</legend>
        <div class="choices">
          {(['system', 'light', 'dark'] as const).map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => change({ theme })}
              />
              {t(THEMES[theme])}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('settings.speed')}</legend>
        <div class="choices">
          {SPEED_UNITS.map((unit) => (
            <label key={unit}>
              <input
                type="radio"
                name="speed"
                value={unit}
                checked={settings.speedUnit === unit}
                onChange={() => change({ speedUnit: unit })}
              />
              {t(`speed.${unit}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}

function Sound({ settings, change }: PartProps) {
  return (
    <Section label={t('settings.sound')} class="part">
      <TickField
        label={t('settings.voice')}
        note={t('settings.voice.note')}
        checked={settings.voice}
        onChange={(voice) => change({ voice })}
      />
      <TickField
        label={t('settings.tones')}
        checked={settings.tones}
        onChange={(tones) => change({ tones })}
      />
      <label class="field volume">
        <span class="field-label">{t('settings.volume')}</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={settings.volume}
          onInput={(event) => change({ volume: event.currentTarget.valueAsNumber })}
        />
      </label>
      <VoiceTest settings={settings} />
    </Section>
  );
}

function Cues({ settings, change }: PartProps) {
  const everyPage = async (on: boolean): Promise<void> => {
    const given = on && (await ports.askForEveryPage().catch(() => false));
    change({ card: given ? 'always' : 'on-click' });
  };
  return (
    <Section label={t('settings.cues')} class="part">
      <TickField
        label={t('settings.cues.on')}
        note={t('settings.cues.note')}
        checked={settings.cues}
        onChange={(cues) => change({ cues })}
      />
      <TickField
        label={t('today.follow')}
        note={t('today.follow.note')}
        checked={settings.programme}
        onChange={(programme) => change({ programme })}
      />
      <TickField
        label={t('settings.sideTones')}
        note={t('settings.sideTones.note')}
        checked={settings.sideTones}
        onChange={(sideTones) => change({ sideTones })}
      />
      <TickField
        label={t('settings.card')}
        note={t('settings.card.note')}
        checked={settings.card === 'always'}
        onChange={(on) => void everyPage(on)}
      />
    </Section>
  );
}

function Data({ onToast }: { readonly onToast: (toast: ToastContent | null) => void }) {
  const deleteAll = async (): Promise<void> => {
    const ids = await ports.sessions.removeAll();
    const undo = (): void => {
      onToast(null);
      void ports.sessions.restore(ids);
    };
    onToast({ text: t('settings.deleteAll.done'), undo });
  };
  return (
    <Section label={t('settings.data')} class="part">
      <p>{t('settings.data.note')}</p>
      <LastingNote />
      <button type="button" data-action="delete-all" onClick={() => void deleteAll()}>
        {t('settings.deleteAll')}
      </button>
    </Section>
  );
}

/** Copies of videos are no runs: removing them loses no number, so there is nothing to undo. */
function Videos({ settings, change }: PartProps) {
  const [kept, setKept] = useState({ count: 0, bytes: 0 });
  const look = (): void => {
    ports.videos.kept().then(setKept, () => undefined);
  };
  useEffect(look, []);
  return (
    <Section label={t('settings.videos')} class="part">
      <TickField
        label={t('settings.videos.keep')}
        note={t('settings.videos.keep.note')}
        checked={settings.keepVideos}
        onChange={(keepVideos) => change({ keepVideos })}
      />
      <p data-copies={kept.count}>
        {t('settings.videos.size', { count: kept.count, size: formatBytes(kept.bytes) })}
      </p>
      <button
        type="button"
        data-action="remove-copies"
        disabled={kept.count === 0}
        onClick={() => void ports.videos.removeCopies(null).then(look)}
      >
        {t('settings.videos.remove')}
      </button>
    </Section>
  );
}

export function SettingsPage() {
  const { settings, change } = useSettings();
  const [toast, setToast] = useState<ToastContent | null>(null);
  return (
    <PageFrame page="settings">
      <div class="section title">
        <span />
        <h1>{t('settings.title')}</h1>
      </div>
      {settings && (
        <>
          <Look settings={settings} change={change} />
          <Sound settings={settings} change={change} />
          <Cues settings={settings} change={change} />
          <Reports settings={settings} change={change} onToast={setToast} />
          <Data onToast={setToast} />
          <Backup />
          <Videos settings={settings} change={change} />
          <Section label={t('settings.keys')} class="part">
            <p>{t('settings.keys.note')}</p>
          </Section>
        </>
      )}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
