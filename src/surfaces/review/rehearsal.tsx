/** The coach's rules over this run: when it would have spoken, before an athlete hears it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CUED_MEASURES, type Rehearsal, type RehearsalChoice } from '../../core/coach/rehearse.ts';
import { AMOUNTS, SESSIONS } from '../../core/coaching/fading.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { cueText } from '../../language/cue-text.ts';
import { t } from '../../language/index.ts';
import { rehearseRun } from '../../review/load-review.ts';
import { formatClock } from '../shared/format.ts';
import { TickField } from '../shared/tick-field.tsx';
import { Choice } from './choice.tsx';

interface Props {
  readonly file: SessionFile;
  readonly onTime: (timeS: number) => void;
}

type Done =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'broke' }
  | { readonly kind: 'done'; readonly rehearsal: Rehearsal };

/** A clip is shorter than this: a run's own waiting times would be all of it, seconds. */
const CLIP_S = 300;

export function RehearsalPanel({ file, onTime }: Props) {
  const [choice, setChoice] = useState<RehearsalChoice>({
    focus: null,
    session: 1,
    amount: 'usual',
    short: file.durationS < CLIP_S,
  });
  const [done, setDone] = useState<Done>({ kind: 'nothing' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const set = (part: Partial<RehearsalChoice>): void => setChoice({ ...choice, ...part });
  const start = (): void => {
    working.current?.abort();
    const controller = new AbortController();
    working.current = controller;
    setDone({ kind: 'working', share: 0 });
    rehearseRun(file.id, choice, {
      signal: controller.signal,
      onProgress(share) {
        if (!controller.signal.aborted) setDone({ kind: 'working', share });
      },
    }).then(
      (rehearsal) => setDone(rehearsal ? { kind: 'done', rehearsal } : { kind: 'broke' }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setDone({ kind: 'broke' });
      },
    );
  };
  return (
    <details class="more" data-testid="rehearsal">
      <summary>{t('rehearsal.title')}</summary>
      <p class="fine">{t('rehearsal.about')}</p>
      <div class="hand-settings">
        <Choice
          name="rehearsal-focus"
          label={t('rehearsal.focus')}
          value={choice.focus ?? ''}
          values={[
            { value: '' as const, words: t('today.free') },
            ...CUED_MEASURES.map((id) => ({ value: id, words: t(`measure.${id}`) })),
          ]}
          onChoose={(focus) => set({ focus: focus === '' ? null : focus })}
        />
        {choice.focus !== null && (
          <Choice
            name="rehearsal-session"
            label={t('rehearsal.session')}
            value={String(choice.session)}
            values={Array.from({ length: SESSIONS }, (_, i) => ({
              value: String(i + 1),
              words: String(i + 1),
            }))}
            onChoose={(session) => set({ session: Number(session) })}
          />
        )}
        <Choice
          name="rehearsal-amount"
          label={t('today.amount')}
          value={choice.amount}
          values={AMOUNTS.map((amount) => ({ value: amount, words: t(`today.amount.${amount}`) }))}
          onChoose={(amount) => set({ amount })}
        />
        <TickField label={t('rehearsal.short')} checked={choice.short} onChange={(short) => set({ short })} />
      </div>
      <button type="button" data-action="rehearse" disabled={done.kind === 'working'} onClick={start}>
        {t('rehearsal.start')}
      </button>
      <div role="status" data-rehearsal={done.kind}>
        {done.kind === 'working' && (
          <p>{t('rehearsal.working', { percent: Math.round(100 * done.share) })}</p>
        )}
        {done.kind === 'broke' && <p>{t('rehearsal.broke')}</p>}
        {done.kind === 'done' && <Told rehearsal={done.rehearsal} onTime={onTime} />}
      </div>
    </details>
  );
}

function Told({ rehearsal, onTime }: { readonly rehearsal: Rehearsal } & Pick<Props, 'onTime'>) {
  const { cues, runningS, quietS } = rehearsal;
  if (cues.length === 0) {
    const time = formatClock(Math.round(quietS));
    return <p>{runningS <= quietS ? t('rehearsal.tooShort', { time }) : t('rehearsal.silent')}</p>;
  }
  return (
    <>
      <p>{t('rehearsal.count', { count: cues.length })}</p>
      <ul class="hand-moments">
        {cues.map((cue) => (
          <li key={cue.timeS} class="hand-item" data-cue={cue.measure}>
            <button type="button" class="chip number" onClick={() => onTime(cue.timeS)}>
              {formatClock(cue.timeS)}
            </button>
            <span>{cueText(cue)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
