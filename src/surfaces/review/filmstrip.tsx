/** One stride at its key moments, side by side; each a way to it. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MeasureKey } from '../../core/measures/all.ts';
import type { Review, ReviewStride } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { Player } from '../../review/player.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { formatChange, unitSuffix } from '../shared/format.ts';
import { fitCanvas } from '../player/canvas.ts';
import { drawMoment } from './draw-moment.ts';
import { type Box, keyMoments, type Moment, runnerBox } from '../../core/review/moments.ts';
import { usePlayer } from '../player/use-player.ts';

interface Props {
  readonly player: Player;
  readonly review: Review;
  readonly stride: ReviewStride;
  readonly measure: MeasureKey | null;
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly onClose: () => void;
}

interface FrameProps extends Pick<Props, 'player' | 'review' | 'layers'> {
  readonly moment: Moment;
  readonly box: Box;
  readonly startS: number;
}

function Frame({ player, review, layers, moment, box, startS }: FrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const here = usePlayer(player, (state) => Math.abs(state.timeS - moment.timeS) < 0.001);
  const hasVideo = usePlayer(player, (state) => state.hasVideo);
  useEffect(() => {
    let gone = false;
    player.glance(moment.timeS).then(
      (shown) => {
        const element = canvas.current;
        if (gone || !element || !fitCanvas(element)) return;
        const scale = Math.min(element.width / box.width, element.height / box.height);
        const left = (element.width - box.width * scale) / 2 - box.x * scale;
        const top = (element.height - box.height * scale) / 2 - box.y * scale;
        const place = (x: number, y: number) => ({ x: left + x * scale, y: top + y * scale });
        drawMoment(element, review, shown, layers, { place, scale }, element.height * 1.6);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [player, review, layers, moment, box, hasVideo]);
  const side = moment.side ? `${t(`summary.side.${moment.side}`)} ` : '';
  return (
    <li>
      <button
        type="button"
        class="strip-frame"
        aria-current={here}
        data-moment={moment.kind}
        onClick={() => player.seek(moment.timeS)}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <span>
          {side}
          {t(`review.moment.${moment.kind}`)}
        </span>
        <span class="fine">{formatChange((moment.timeS - startS) * 1000, 'ms') + unitSuffix('ms')}</span>
      </button>
    </li>
  );
}

export function Filmstrip({ player, review, stride, measure, layers, onClose }: Props) {
  const moments = useMemo(() => keyMoments(review, stride, measure), [review, stride, measure]);
  const box = useMemo(() => runnerBox(review, stride), [review, stride]);
  return (
    <section class="strip" data-stride={stride.index}>
      <header>
        <h2>{t('review.strip', { time: decimalText(stride.startS, 2) })}</h2>
        <button type="button" class="chip" data-action="close-strip" onClick={onClose}>
          {t('review.strip.close')}
        </button>
      </header>
      <ol>
        {moments.map((moment) => (
          <Frame
            key={moment.timeS}
            player={player}
            review={review}
            layers={layers}
            moment={moment}
            box={box}
            // From the first of them: a contact lies a few milliseconds before or after the stride it begins.
            startS={moments[0].timeS}
          />
        ))}
      </ol>
    </section>
  );
}
