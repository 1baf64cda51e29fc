/** The review page: the image first, timeline and plots under it, findings beside it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Handwork, isBlank } from '../../core/handwork/handwork.ts';
import type { NotesTimes } from '../../core/handwork/notes-file.ts';
import type { MeasureId } from '../../core/measures/all.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { type OverlayLayer, USUAL_LAYERS } from '../shared/draw-overlay.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { formatWhen } from '../shared/format.ts';
import { useRunName } from '../shared/run-name.tsx';
import { Mark as Sign } from '../shared/mark.tsx';
import { PageFrame, pageHref } from '../shared/page-frame.tsx';
import { PRODUCT_NAME } from '../../product.ts';
import { act, type PageAction } from './act.ts';
import { Filmstrip } from './filmstrip.tsx';
import { type Finding, findingsOf, plottable, type StrideLink, firstToShow } from './finding-list.ts';
import { Findings, type OpenStride } from './findings.tsx';
import { HandList } from './hand-list.tsx';
import { HandTools } from './hand-tools.tsx';
import { isLayer, letGo, useKeys } from '../player/keys.ts';
import { Layers, offeredLayers } from '../player/layers.tsx';
import { usePlayerFor } from '../player/use-player.ts';
import { REVIEW_KEYS, type ReviewAction } from './keys.ts';
import { ReviewKeys } from './keys-dialog.tsx';
import { marksOf } from './marks.ts';
import { Plots } from './plots.tsx';
import { KinogramPanel } from './kinogram-panel.tsx';
import { RehearsalPanel } from './rehearsal.tsx';
import { Stage } from './stage.tsx';
import { Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';
import { useReview } from '../player/use-review.ts';
import { useVideo } from '../player/use-video.ts';
import { VideoKept, VideoNotice } from '../player/video-notice.tsx';
import { useHand } from './use-hand.ts';
import { useHandwork } from './use-handwork.ts';
import { useSpeech } from './use-speech.ts';
import { VoiceList } from './voice-list.tsx';
import { VoiceChip, VoicePart } from './voice-panel.tsx';
import { fittedTo, panned, WHOLE, zoomed } from './zoom.ts';

/** How the session runs against its video where none is open: by what it says of its page; a live run's own seconds. */
function timesWithout({ source }: SessionFile): NotesTimes {
  return { firstS: source.page?.firstS ?? 0, slowdown: source.page ? (source.slowdown ?? 1) : 1 };
}

const PAN = 0.08;
const ZOOM = 1.25;

function toggleFullScreen(element: HTMLElement | null): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : element?.requestFullscreen();
  done?.catch(() => undefined);
}

interface ReadyProps {
  readonly file: SessionFile;
  readonly parts: ReviewParts;
  readonly work: Handwork;
}

function Workbench({ file: stored, parts: engines, work }: ReadyProps) {
  const player = usePlayerFor(engines);
  const video = useVideo(stored, player);
  const hands = useHandwork(stored, engines, work, video.print);
  const { file, parts } = hands;
  const { review } = parts;
  const { tools, settings, setTool, hand, hasLoop, acts } = useHand(player, review, hands);
  const speech = useSpeech(stored.id, player, hand);
  const marks = useMemo(() => marksOf(file, review, hands.work), [file, review, hands.work]);
  const findings = useMemo(() => findingsOf(file, review), [file, review]);
  const measures = useMemo(() => plottable(findings, review), [findings, review]);
  const [measure, setMeasure] = useState<MeasureId>(measures[0] ?? 'cadence');
  const [layers, setLayers] = useState<ReadonlySet<OverlayLayer>>(
    review.view === 'front' ? new Set<OverlayLayer>(['skeleton', 'midline', 'trails']) : USUAL_LAYERS,
  );
  const [zoom, setZoom] = useState(() => fittedTo(review.frames.joints, review));
  const layersHere = useMemo(() => offeredLayers(review.view), [review.view]);
  const [keys, setKeys] = useState(false);
  // Once: what a hand changes later is looked at where it was changed.
  const [first] = useState(() => firstToShow(findings));
  const [open, setOpen] = useState<OpenStride | null>(
    first && { stride: first.link.stride, finding: first.finding },
  );
  useEffect(() => {
    if (first) player.seek(first.link.timeS);
  }, [player, first]);
  const screen = useRef<HTMLDivElement>(null);

  const toggle = useCallback((layer: OverlayLayer): void => {
    setLayers((before) => {
      const next = new Set(before);
      if (!next.delete(layer)) next.add(layer);
      return next;
    });
  }, []);
  const openStride = (finding: Finding, link: StrideLink): void => {
    if (measures.includes(finding.measure.id)) setMeasure(finding.measure.id);
    setOpen({ stride: link.stride, finding });
    player.seek(link.timeS);
  };
  /** The next of the worst (or best) strides of the measure that is plotted, round and round. */
  const nextExtreme = (which: 'worst' | 'best'): void => {
    const all = findings
      .filter((finding) => finding.measure.id === measure)
      .flatMap((finding) => finding[which].map((link) => ({ finding, link })));
    const at = all.findIndex(
      ({ finding, link }) => open?.stride === link.stride && open.finding.key === finding.key,
    );
    const next = all[(at + 1) % Math.max(1, all.length)];
    if (next) openStride(next.finding, next.link);
  };
  const nextMeasure = (by: 1 | -1): void => {
    const at = measures.indexOf(measure);
    setMeasure(measures[(at + by + measures.length) % Math.max(1, measures.length)] ?? measure);
  };
  const pageActs: Record<PageAction, () => void> = {
    keys: () => setKeys(true),
    'full-screen': () => toggleFullScreen(screen.current),
    'measure-next': () => nextMeasure(1),
    'measure-back': () => nextMeasure(-1),
    ...acts,
    voice: speech.speak,
    worst: () => nextExtreme('worst'),
    best: () => nextExtreme('best'),
    'zoom-in': () => setZoom((z) => zoomed(z, ZOOM)),
    'zoom-out': () => setZoom((z) => zoomed(z, 1 / ZOOM)),
    'zoom-fit': () => setZoom(WHOLE),
    'pan-left': () => setZoom((z) => panned(z, -PAN, 0)),
    'pan-right': () => setZoom((z) => panned(z, PAN, 0)),
    'pan-up': () => setZoom((z) => panned(z, 0, -PAN)),
    'pan-down': () => setZoom((z) => panned(z, 0, PAN)),
  };
  const isPage = (action: ReviewAction): action is PageAction => Object.hasOwn(pageActs, action);
  const run = (action: ReviewAction | OverlayLayer): void => {
    if (isLayer(action)) toggle(action);
    else if (isPage(action)) pageActs[action]();
    else act(action, player, review, marks);
  };
  useKeys(REVIEW_KEYS, layersHere, run);
  const stride = open ? review.strides[open.stride] : undefined;

  return (
    <main id="main" onClick={letGo} class="bench" data-testid="review" data-session={file.id}>
      <div class="bench-main">
        <div
          ref={screen}
          class="screen"
          data-zoomed={zoom.scale > 1}
          data-upright={review.height > review.width}
        >
          <div class="picture-box">
            <Stage
              player={player}
              review={review}
              layers={layers}
              zoom={zoom}
              onZoom={setZoom}
              label={t('review.stage', { when: formatWhen(file.startedAt) })}
              hand={hand}
              noteView={speech.replay.view}
              onDrawn={speech.voice.drawn}
            />
            <VideoNotice video={video} file={file} />
          </div>
          <Transport
            player={player}
            frames={review.frames}
            zoomPercent={Math.round(zoom.scale * 100)}
            act={run}
          />
          <Layers layers={layers} offered={layersHere} onToggle={toggle}>
            <button
              type="button"
              class="chip"
              data-action="tools"
              aria-expanded={tools}
              onClick={() => pageActs.tools()}
            >
              {t('hand.open')} <kbd>E</kbd>
            </button>
            <VoiceChip speech={speech} />
          </Layers>
          <VoicePart speech={speech} />
          {tools && (
            <HandTools
              settings={settings}
              set={setTool}
              hands={hands}
              onMoment={() => acts.moment()}
              hasLoop={hasLoop}
              where={hand.where}
            />
          )}
          <Timeline player={player} review={review} file={file} marks={marks} />
        </div>
        {stride && (
          <Filmstrip
            player={player}
            review={review}
            stride={stride}
            measure={open?.finding.key ?? null}
            layers={layers}
            onClose={() => setOpen(null)}
          />
        )}
        <KinogramPanel player={player} review={review} work={hands.work} />
        {measures.length > 0 && (
          <Plots
            file={file}
            parts={parts}
            player={player}
            measure={measure}
            measures={measures}
            onMeasure={setMeasure}
          />
        )}
      </div>
      <aside class="bench-side">
        <ExportMenu session={file} momentS={() => player.state.timeS} />
        <Findings
          file={file}
          findings={findings}
          engine={hands.parts.corrected ? stored : null}
          open={open}
          onStride={openStride}
          onTime={(finding, timeS) => {
            if (measures.includes(finding.measure.id)) setMeasure(finding.measure.id);
            player.seek(timeS);
          }}
          onMeasure={(finding) => {
            if (measures.includes(finding.measure.id)) setMeasure(finding.measure.id);
          }}
        />
        {(tools || !isBlank(hands.work)) && (
          <HandList
            file={file}
            hands={hands}
            onTime={(timeS) => player.seek(timeS)}
            print={video.print?.sha256 ?? null}
            times={video.times ?? timesWithout(file)}
          />
        )}
        <VoiceList speech={speech} file={stored} review={review} work={hands.work} />
        <RehearsalPanel file={file} onTime={(timeS) => player.seek(timeS)} />
        <VideoKept video={video} />
      </aside>
      <ReviewKeys layers={layersHere} open={keys} onClose={() => setKeys(false)} />
    </main>
  );
}

function Head({ file }: { readonly file: SessionFile }) {
  const name = useRunName(file);
  return (
    <header class="bench-head">
      <a class="skip" href="#main">
        {t('nav.skip')}
      </a>
      <a class="wordmark" href={pageHref('home')}>
        <Sign size={24} /> {PRODUCT_NAME}
      </a>
      <h1>{name}</h1>
      <nav class="nav" aria-label={t('nav.main')}>
        <a href={pageHref('summary', { id: file.id })}>{t('review.summary')}</a>
        <a href={pageHref('compare', { run: file.id })}>{t('compare.open')}</a>
        <a href={pageHref('home')}>{t('nav.home')}</a>
        <a href={pageHref('analyze')}>{t('nav.analyze')}</a>
      </nav>
    </header>
  );
}

export function Review({ id }: { readonly id: string }) {
  const loaded = useReview(id);
  if (loaded.kind === 'ready') {
    return (
      <div class="bench-page" data-page="review">
        <Head file={loaded.file} />
        <Workbench file={loaded.file} parts={loaded.parts} work={loaded.work} />
      </div>
    );
  }
  return (
    <PageFrame page="review">
      <div class="section" data-review={loaded.kind} role="status">
        <span />
        <div>
          <h1>{t('review.title')}</h1>
          {loaded.kind === 'loading' && (
            <p class="lead">
              {loaded.share > 0
                ? t('review.measuring', { percent: Math.round(loaded.share * 100) })
                : t('review.loading')}
            </p>
          )}
          {loaded.kind === 'missing' && <p class="lead">{t('review.missing')}</p>}
          {loaded.kind === 'broke' && <p class="lead">{t('review.broke')}</p>}
          {loaded.kind === 'no-frames' && (
            <>
              <p class="lead">{t('review.noFrames')}</p>
              <p>{t('review.noFrames.next')}</p>
              <a class="button" href={pageHref('summary', { id: loaded.file.id })}>
                {t('review.summary')}
              </a>
            </>
          )}
        </div>
      </div>
    </PageFrame>
  );
}
