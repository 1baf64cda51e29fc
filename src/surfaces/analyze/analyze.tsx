/** Recorded videos: dropped or chosen, analysed one after the other, results as they come. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { FileQueue } from '../../recorded/file-queue.ts';
import type { QueueState } from '../../recorded/queue-state.ts';
import { AthleteField } from '../shared/athlete-field.tsx';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { TickField } from '../shared/tick-field.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { type UseAthletes, useAthletes } from '../shared/use-athletes.ts';
import { useSettings } from '../shared/use-settings.ts';
import { DropZone } from './drop-zone.tsx';
import { exportSession } from './export-session.ts';
import { FileRow } from './file-row.tsx';
import { useTakenFiles } from '../shared/use-taken-files.tsx';
import { PageVideoSection } from './page-video.tsx';
import { useHandedVideos } from './use-handed-videos.ts';
import { useFileQueue, useLeaveGuard } from './use-file-queue.ts';
import { usePageVideo } from './use-page-video.ts';
import { useKeys } from './use-keys.ts';
import { saidOf, totalWords } from './words.ts';

function Filming() {
  return (
    <Section label={t('files.film')}>
      <ol class="film">
        <li>{t('files.film.side')}</li>
        <li>{t('files.film.still')}</li>
        <li>{t('files.film.sharp')}</li>
        <li>{t('files.film.stand')}</li>
      </ol>
    </Section>
  );
}

interface ListProps {
  readonly state: QueueState;
  readonly queue: FileQueue;
  readonly athletes: UseAthletes;
}

function Tools({ state, queue }: Omit<ListProps, 'athletes'>) {
  const { stage, paused, latest } = state;
  const working = stage === 'working';
  return (
    <div class="list-tools">
      {working && (
        <>
          <button
            type="button"
            data-action="pause"
            aria-pressed={paused}
            onClick={() => queue.pause(!paused)}
          >
            {t(paused ? 'files.resume' : 'files.pause')}
          </button>
          <button type="button" data-action="cancel-all" onClick={() => queue.cancelAll()}>
            {t('files.cancelAll')}
          </button>
        </>
      )}
      {latest && (
        <button type="button" data-action="export" onClick={() => exportSession(latest)}>
          {t('files.exportLatest')}
        </button>
      )}
    </div>
  );
}

function Files({ state, queue, athletes }: ListProps) {
  return (
    <Section label={t('files.list')} note={totalWords(state)} class="files">
      <Tools state={state} queue={queue} />
      <ol class="file-list">
        {state.items.map((item) => (
          <FileRow key={item.key} item={item} paused={state.paused} queue={queue} athletes={athletes} />
        ))}
      </ol>
    </Section>
  );
}

export function Analyze({ queue }: { readonly queue: FileQueue }) {
  const state = useFileQueue(queue);
  const input = useRef<HTMLInputElement>(null);
  const athletes = useAthletes();
  const { settings, change } = useSettings();
  const athleteId = athletes.athletes?.find(({ id }) => id === settings?.athleteId)?.id ?? null;
  const held = settings?.holdVideos ?? false;
  const [taken, setTaken] = useState<ToastContent | null>(null);
  const { take, over, question } = useTakenFiles({
    onTold: setTaken,
    onChange: () => undefined,
    onVideos: (videos) => queue.add(videos, { athleteId, held }),
  });
  const ready = settings !== null && (athletes.athletes !== null || athletes.broken);
  useHandedVideos(take, ready);
  const onPage = usePageVideo(ready, (file, from) => queue.add([file], { athleteId, held, page: from }));
  const keys = useMemo(
    () => ({
      o: () => input.current?.click(),
      p: () => queue.state.stage === 'working' && queue.pause(!queue.state.paused),
    }),
    [queue],
  );
  useKeys(keys);
  useLeaveGuard(queue);
  return (
    <PageFrame page="analyze">
      <div data-stage={state.stage} data-progress={state.share.toFixed(4)}>
        <div class="section analyze-head">
          <span />
          <div>
            <h1>{t('files.title')}</h1>
            <p class="lead">{t('files.lead')}</p>
            <DropZone over={over} input={input} onFiles={(files) => void take(files)}>
              <AthleteField
                label={t('files.athlete')}
                from={athletes}
                value={athleteId}
                onChange={(chosen) => change({ athleteId: chosen })}
              />
              <TickField
                label={t('files.hold')}
                checked={held}
                onChange={(holdVideos) => change({ holdVideos })}
              />
            </DropZone>
            <p class="fine">
              <kbd>O</kbd> {t('files.keys')} <kbd>P</kbd> {t('files.keys.pause')}
            </p>
            <p class="fine">{t('page.how')}</p>
          </div>
        </div>
        <PageVideoSection {...onPage} />
        {state.items.length > 0 ? <Files state={state} queue={queue} athletes={athletes} /> : <Filming />}
        <div class="hidden-text" role="status" aria-live="polite">
          {saidOf(state.items)}
        </div>
        {question}
        <Toast content={taken} onClose={() => setTaken(null)} />
      </div>
    </PageFrame>
  );
}
