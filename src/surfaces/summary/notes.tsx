/** The runner's own notes on the run, kept as they are typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { ports } from '../shared/ports.ts';
import { Section } from '../shared/page-frame.tsx';

const PAUSE_MS = 600;

export function Notes({ id }: { readonly id: string }) {
  const [text, setText] = useState('');
  const [saved, setSaved] = useState(false);
  const timer = useRef(0);
  useEffect(() => {
    ports.sessions.row(id).then(
      (row) => setText(row?.notes ?? ''),
      () => undefined,
    );
    return () => clearTimeout(timer.current);
  }, [id]);
  const type = (value: string): void => {
    setText(value);
    setSaved(false);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      ports.sessions.saveNotes(id, value).then(
        () => setSaved(true),
        () => undefined,
      );
    }, PAUSE_MS);
  };
  return (
    <Section label={t('summary.notes')} note={t('summary.notes.hint')}>
      <label>
        <span class="hidden-text">{t('summary.notes')}</span>
        <textarea rows={4} value={text} onInput={(event) => type(event.currentTarget.value)} />
      </label>
      <p class="fine" role="status">
        {saved ? t('summary.notes.saved') : '\u00a0'}
      </p>
    </Section>
  );
}
