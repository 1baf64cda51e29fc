/** Getting a video ready: which stretches of it, and which of the people in it. The picture first; all of it by keyboard. */
import { formatTenths } from '../../shared/format.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourcePart } from '../../../core/session/session-file.ts';
import { t } from '../../../language/index.ts';
import type { RunnerPick } from '../../../recorded/contract.ts';
import type { QueueItem } from '../../../recorded/queue-state.ts';
import { Picture } from './picture.tsx';
import { addAt, moveEnd, partsOf, remove, rename, type Stretches, wholeVideo } from './stretches.ts';
import { Strip } from './strip.tsx';
import { useStills } from './use-stills.ts';

interface Props {
  readonly item: QueueItem;
  readonly durationS: number;
  readonly onDone: (parts: readonly SourcePart[], pick: RunnerPick | null) => void;
  readonly onClose: () => void;
}

/** Names are cut where lists would. */
const MAX_NAME = 60;
/** This much past the edge of a frame, it is the next frame. */
const EDGE_S = 0.002;

interface ListProps {
  readonly stretches: Stretches;
  readonly onChange: (stretches: Stretches) => void;
  readonly onSeek: (timeS: number) => void;
}

function StretchList({ stretches, onChange, onSeek }: ListProps) {
  const { list, current } = stretches;
  return (
    <ol class="stretches">
      {list.map((part, index) => (
        <li
          key={index}
          data-current={index === current}
          onFocusIn={() => onChange({ ...stretches, current: index })}
        >
          <label>
            <span class="hidden-text">{t('prepare.name', { number: index + 1 })}</span>
            <input
              type="text"
              value={part.name}
              maxLength={MAX_NAME}
              placeholder={t('prepare.namePlace')}
              data-setting="stretch-name"
              onInput={(event) => onChange(rename(stretches, index, event.currentTarget.value))}
            />
          </label>
          <button type="button" class="button-quiet number" onClick={() => onSeek(part.startS)}>
            <span class="hidden-text">{t('prepare.goStart')}</span> {formatTenths(part.startS)}
          </button>
          <span aria-hidden="true">–</span>
          <button type="button" class="button-quiet number" onClick={() => onSeek(part.endS)}>
            <span class="hidden-text">{t('prepare.goEnd')}</span> {formatTenths(part.endS)}
          </button>
          {list.length > 1 && (
            <button type="button" class="button-quiet" onClick={() => onChange(remove(stretches, index))}>
              {t('prepare.remove')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

export function Prepare({ item, durationS, onDone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { stills, still, broken, seek } = useStills(item.file, item.settings.turn);
  const [stretches, setStretches] = useState(() => wholeVideo(durationS, item.subject.part));
  const [pick, setPick] = useState(item.subject.pick);
  const [timeS, setTimeS] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);

  const goTo = (wanted: number): void => {
    const at = Math.max(0, Math.min(durationS, wanted));
    setTimeS(at);
    seek(at);
  };
  const setEnd = (end: 'startS' | 'endS'): void => {
    setStretches(moveEnd(stretches, stretches.current, end, timeS));
  };
  const add = (): void => setStretches(addAt(stretches, timeS));
  const step = (way: 1 | -1): void => {
    if (!still) return;
    goTo(way > 0 ? still.timeS + still.durationS + EDGE_S : still.timeS - EDGE_S);
  };
  const done = (): void => onDone(partsOf(stretches), pick);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
    const keys: Record<string, () => void> = {
      i: () => setEnd('startS'),
      o: () => setEnd('endS'),
      n: add,
      Home: () => goTo(0),
      End: () => goTo(durationS),
    };
    const act = way ? () => (event.shiftKey ? goTo(timeS + way) : step(way)) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <dialog
      ref={dialog}
      class="prepare"
      aria-label={t('prepare.title', { name: item.file.name })}
      onKeyDown={press}
      onClose={onClose}
    >
      <div class="prepare-head">
        <h2>{item.file.name}</h2>
        <p class="number">{formatTenths(timeS)}</p>
      </div>
      {broken ? (
        <p>{t('prepare.broken')}</p>
      ) : (
        <Picture still={still} pick={pick} onPick={(x, y) => setPick({ x, y, atS: still?.timeS ?? timeS })} />
      )}
      <Strip
        stills={stills}
        stretches={stretches}
        timeS={timeS}
        onTime={goTo}
        onCurrent={(current) => setStretches((now) => ({ ...now, current }))}
        onEnd={(index, end, at) => {
          setStretches((now) => moveEnd({ ...now, current: index }, index, end, at));
          goTo(at);
        }}
      />
      <div class="prepare-tools">
        <button type="button" data-action="step-back" onClick={() => step(-1)} aria-label={t('prepare.back')}>
          ‹
        </button>
        <button type="button" data-action="step-on" onClick={() => step(1)} aria-label={t('prepare.on')}>
          ›
        </button>
        <button type="button" data-action="set-start" onClick={() => setEnd('startS')}>
          {t('prepare.setStart')} <kbd>I</kbd>
        </button>
        <button type="button" data-action="set-end" onClick={() => setEnd('endS')}>
          {t('prepare.setEnd')} <kbd>O</kbd>
        </button>
        <button type="button" data-action="add-stretch" onClick={add}>
          {t('prepare.add')} <kbd>N</kbd>
        </button>
        <p class="fine prepare-pick">
          {pick ? t('prepare.picked', { time: formatTenths(pick.atS) }) : t('prepare.pick')}{' '}
          {pick && (
            <button type="button" class="button-quiet" data-action="unpick" onClick={() => setPick(null)}>
              {t('prepare.unpick')}
            </button>
          )}
        </p>
      </div>
      <StretchList stretches={stretches} onChange={setStretches} onSeek={goTo} />
      <div class="prepare-foot">
        <button type="button" class="control-main" data-action="analyse-stretches" onClick={done}>
          {stretches.list.length > 1
            ? t('prepare.analyseMany', { count: stretches.list.length })
            : t('prepare.analyse')}
        </button>
        <button type="button" class="button-quiet" onClick={onClose}>
          {t('prepare.cancel')}
        </button>
        <p class="fine">{t(item.session ? 'prepare.replaces' : 'prepare.keys')}</p>
      </div>
    </dialog>
  );
}
