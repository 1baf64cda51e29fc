/** The pair at work: stage, transport, plot. Everything in it goes together by the phase of the stride. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comparison, NotCompared } from '../../core/compare/compare-runs.ts';
import { compareCurves, type ComparedCurve } from '../../core/compare/compare-curves.ts';
import { fitOf } from '../../core/compare/fit.ts';
import { momentAt, placesOf, placeWithin, shiftsOf, type PhasePair } from '../../core/compare/pair.ts';
import { phased } from '../../core/compare/phase.ts';
import type { KeptPair } from '../../core/session/kept-pair.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { createPairPlayer, type PairPlayer } from '../../review/pair-player.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { isLayer, letGo, useKeys } from '../player/keys.ts';
import { Layers, offeredLayers } from '../player/layers.tsx';
import { PLAYER_PORTS, usePlayerFor } from '../player/use-player.ts';
import { useVideo, type ReviewVideo } from '../player/use-video.ts';
import { VideoNotice } from '../player/video-notice.tsx';
import { type OverlayLayer, USUAL_LAYERS } from '../shared/draw-overlay.ts';
import { act, type PlayerAction } from './act.ts';
import { CurvePlot } from './curve-plot.tsx';
import { PAIR_KEYS, type PairAction } from './keys.ts';
import { PairKeys } from './keys-dialog.tsx';
import { Stage } from './stage.tsx';
import { Transport } from './transport.tsx';

export interface Loaded {
  readonly file: SessionFile;
  readonly parts: ReviewParts;
}

/** Their numbers would lie over each other where the two runners do. */
const ANGLES: ReadonlySet<OverlayLayer> = new Set(['elbow', 'knee', 'lean', 'head']);

interface Props {
  readonly pair: KeptPair;
  readonly comparison: Comparison;
  readonly first: Loaded;
  readonly second: Loaded;
  readonly names: readonly [string, string];
  readonly onPair: (change: Partial<KeptPair>) => void;
  readonly onSwap: () => void;
}

/** Where the foot lands in both, stride by stride; with a mirror the second begins with its other foot. */
function usePhases({ pair, first, second }: Props) {
  const { firstPart, secondPart, mirrored } = pair;
  const a = useMemo(
    () => phased(first.parts.review, { from: 'left', within: firstPart }),
    [first, firstPart],
  );
  const b = useMemo(
    () => phased(second.parts.review, { from: mirrored ? 'right' : 'left', within: secondPart }),
    [second, secondPart, mirrored],
  );
  return { a, b };
}

function Notes({
  a,
  b,
  names,
}: {
  a: ReturnType<typeof phased>;
  b: ReturnType<typeof phased>;
  names: Props['names'];
}) {
  const without = names.filter((_, i) => [a, b][i].strides.length === 0);
  const guessed = names.filter((_, i) => [a, b][i].strides.length > 0 && ![a, b][i].sidesKnown);
  return (
    <>
      {without.map((run) => (
        <p key={run} class="lead" data-notice="no-contacts">
          {t('compare.noContacts', { run })}
        </p>
      ))}
      {without.length === 0 &&
        guessed.map((run) => (
          <p key={run} data-notice="sides">
            {t('compare.sidesUnknown', { run })}
          </p>
        ))}
    </>
  );
}

export function PairBench(props: Props) {
  const { a, b } = usePhases(props);
  const { pair, names } = props;
  const { least, most } = shiftsOf({ first: a.strides, second: b.strides });
  const shift = Math.min(most, Math.max(least, pair.shift));
  const phases = useMemo(() => ({ first: a.strides, second: b.strides, shift }), [a, b, shift]);
  const apart = placesOf(phases) === null;
  return (
    <>
      <Notes a={a} b={b} names={names} />
      {!apart && <Bench {...props} phases={phases} />}
    </>
  );
}

function usePairPlayer(
  { first, second }: Props,
  phases: PhasePair,
): { readonly player: PairPlayer; readonly videos: readonly [ReviewVideo, ReviewVideo] } {
  const firstPlayer = usePlayerFor(first.parts);
  const secondPlayer = usePlayerFor(second.parts);
  const videos = [useVideo(first.file, firstPlayer), useVideo(second.file, secondPlayer)] as const;
  const before = useRef<PairPlayer | null>(null);
  const player = useMemo(() => {
    // The first one stays where it is when the second is shifted or mirrored.
    const old = before.current;
    const at = old ? momentAt(old.pair, old.state.place)?.firstS : undefined;
    const place = at === undefined ? null : placeWithin(phases, 'first', at);
    const both = { first: firstPlayer, second: secondPlayer };
    const made = createPairPlayer(both, phases, PLAYER_PORTS, place ?? 0);
    if (old) made.setSpeed(old.state.speed);
    return made;
  }, [firstPlayer, secondPlayer, phases]);
  before.current = player;
  useEffect(() => () => player.close(), [player]);
  return { player, videos };
}

/** Why the table does not compare the measure of a curve; null where it does. */
function notOf({ measures }: Comparison, { id, side }: ComparedCurve): NotCompared | null {
  return measures.find((m) => m.id === id && m.side === side)?.not ?? null;
}

function Bench(props: Props & { readonly phases: PhasePair }) {
  const { pair, first, second, names, phases, onPair, onSwap } = props;
  const { player, videos } = usePairPlayer(props, phases);
  const [layers, setLayers] = useState<ReadonlySet<OverlayLayer>>(USUAL_LAYERS);
  const [keys, setKeys] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const drawn = useMemo(
    () => ({
      first: {
        review: first.parts.review,
        fit: fitOf(first.parts.review.frames, phases.first),
        flipped: false,
      },
      second: {
        review: second.parts.review,
        fit: fitOf(second.parts.review.frames, phases.second),
        flipped: pair.mirrored,
      },
    }),
    [first, second, phases, pair.mirrored],
  );
  const curves = useMemo(
    () =>
      compareCurves(first.parts.review.curves, second.parts.review.curves, {
        mirrored: pair.mirrored,
        sameRun: pair.first === pair.second,
      }),
    [first, second, pair.mirrored, pair.first, pair.second],
  );
  const curve = curves.find((c) => c.key === key) ?? curves[0];
  const toggle = (layer: OverlayLayer): void => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    setLayers(next);
  };
  const nextCurve = (by: 1 | -1): void => {
    const at = curves.findIndex((c) => c === curve);
    setKey(curves.at((at + by) % Math.max(1, curves.length))?.key ?? null);
  };
  const pageActs: Record<Exclude<PairAction, PlayerAction>, () => void> = {
    'shift-next': () => onPair({ shift: phases.shift + 1 }),
    'shift-back': () => onPair({ shift: phases.shift - 1 }),
    over: () => onPair({ over: !pair.over }),
    mirror: () => onPair({ mirrored: !pair.mirrored }),
    swap: onSwap,
    'measure-next': () => nextCurve(1),
    'measure-back': () => nextCurve(-1),
    print: () => print(),
    keys: () => setKeys(true),
  };
  const isPage = (action: PairAction): action is Exclude<PairAction, PlayerAction> =>
    Object.hasOwn(pageActs, action);
  const run = (action: PairAction | OverlayLayer): void => {
    if (isLayer(action)) toggle(action);
    else if (isPage(action)) pageActs[action]();
    else act(action, player);
  };
  const offered = useMemo(() => {
    const both = new Set([first, second].flatMap(({ parts }) => offeredLayers(parts.review.view)));
    return [...both].filter((layer) => !pair.over || !ANGLES.has(layer));
  }, [first, second, pair.over]);
  useKeys(PAIR_KEYS, offered, run);
  return (
    <div class="pair-bench" data-testid="pair" onClick={letGo}>
      <div class="pair-heads">
        {names.map((name, i) => (
          <p key={i === 0 ? 'first' : 'second'} class="pair-name" data-which={i === 0 ? 'first' : 'second'}>
            {name}
          </p>
        ))}
      </div>
      <Stage
        player={player}
        first={drawn.first}
        second={drawn.second}
        names={names}
        layers={pair.over ? new Set([...layers].filter((layer) => !ANGLES.has(layer))) : layers}
        over={pair.over}
      />
      <div class="pair-notices no-print">
        <VideoNotice video={videos[0]} file={first.file} />
        <VideoNotice video={videos[1]} file={second.file} />
      </div>
      <div class="no-print">
        <Transport player={player} over={pair.over} mirrored={pair.mirrored} act={run} />
        <Layers layers={layers} offered={offered} onToggle={toggle} />
      </div>
      {curve && (
        <CurvePlot
          curve={curve}
          not={notOf(props.comparison, curve)}
          curves={curves}
          names={names}
          player={player}
          onCurve={setKey}
        />
      )}
      <PairKeys layers={offered} open={keys} onClose={() => setKeys(false)} />
    </div>
  );
}
