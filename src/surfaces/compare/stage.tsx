/** The two recordings: side by side, or laid over each other. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { PairPlayer } from '../../review/pair-player.ts';
import { drawSoon, fitCanvas } from '../player/canvas.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { clear, drawOne, type Drawn, settingOf } from './draw-pair.ts';

interface Props {
  readonly player: PairPlayer;
  readonly first: Drawn;
  readonly second: Drawn;
  readonly names: readonly [string, string];
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly over: boolean;
}

function draw(canvases: readonly HTMLCanvasElement[], { player, first, second, layers }: Props): void {
  const { shown } = player;
  const [left, right] = canvases;
  if (!left || !shown) return;
  const both = [
    { drawn: first, shown: shown.first, canvas: left },
    { drawn: second, shown: shown.second, canvas: right ?? left },
  ];
  const over = right === undefined;
  const setting = settingOf([first, second], left);
  both.forEach((one, i) => {
    const context = one.canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (!over || i === 0) clear(context, one.canvas);
    drawOne(one.canvas, context, one.drawn, one.shown, {
      layers,
      setting,
      over: over ? (i === 0 ? 'first' : 'second') : null,
    });
  });
}

export function Stage(props: Props) {
  const { player, names, layers, over, first, second } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const ask = useRef<() => void>(() => undefined);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const canvases = [...element.querySelectorAll('canvas')];
    const drawing = drawSoon(() => {
      if (!canvases.every((canvas) => fitCanvas(canvas))) return;
      draw(canvases, latest.current);
      const { shown, state } = player;
      if (!shown) return;
      Object.assign(element.dataset, {
        place: state.place.toFixed(4),
        first: shown.first.timeS.toFixed(4),
        second: shown.second.timeS.toFixed(4),
        picture: [shown.first, shown.second].map(({ bitmap }) => (bitmap ? 'video' : 'none')).join(' '),
      });
    });
    ask.current = () => drawing.ask();
    drawing.ask();
    const stop = player.onShown(() => drawing.ask());
    const resize = new ResizeObserver(() => drawing.ask());
    for (const canvas of canvases) resize.observe(canvas);
    return () => {
      stop();
      resize.disconnect();
      drawing.cancel();
    };
  }, [player, over]);
  useEffect(() => ask.current(), [layers, first, second]);
  const press = (): void => player.play(!player.state.playing);
  if (over)
    return (
      <div ref={box} key="over" class="pair-stage" data-testid="pair-stage" data-over="true">
        <canvas
          class="stage"
          role="img"
          aria-label={t('compare.stage.over', { first: names[0], second: names[1] })}
          onClick={press}
        />
      </div>
    );
  return (
    <div ref={box} key="side" class="pair-stage" data-testid="pair-stage" data-over="false">
      {names.map((name, i) => (
        <canvas
          key={i === 0 ? 'first' : 'second'}
          class="stage"
          role="img"
          aria-label={t(i === 0 ? 'compare.stage.first' : 'compare.stage.second', { run: name })}
          onClick={press}
        />
      ))}
    </div>
  );
}
