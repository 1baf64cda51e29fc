/** Both usual strides of one measure in one plot, each with its band. */
import type { ComparedCurve } from '../../core/compare/compare-curves.ts';
import type { NotCompared } from '../../core/compare/compare-runs.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { PairPlayer } from '../../review/pair-player.ts';
import { Plot, type PlotContent } from '../player/plot.tsx';
import { sidedName } from '../shared/format.ts';

const PERCENTS = Array.from({ length: 101 }, (_, i) => i);

function contentOf({ unit, first, second }: ComparedCurve): PlotContent {
  return {
    unit,
    x: PERCENTS,
    points: false,
    range: [0, 100],
    lines: [
      { values: first.mean, spread: first.sd },
      { values: second.mean, spread: second.sd, second: true },
    ],
  };
}

function apartWords({ apart }: ComparedCurve, not: NotCompared | null): string {
  if (not !== null) return t(`compare.not.${not}`);
  if (apart.length === 0) return t('compare.curve.within');
  const parts = apart.map(({ fromPercent, toPercent }) =>
    t('compare.curve.part', { from: decimalText(fromPercent, 0), to: decimalText(toPercent, 0) }),
  );
  return t('compare.curve.apart', { parts: parts.join(', ') });
}

interface Props {
  readonly curve: ComparedCurve;
  readonly not: NotCompared | null;
  readonly curves: readonly ComparedCurve[];
  readonly names: readonly [string, string];
  readonly player: PairPlayer;
  readonly onCurve: (key: string) => void;
}

export function CurvePlot({ curve, not, curves, names, player, onCurve }: Props) {
  // A measure of the other foot begins at that foot's contact.
  const lead = curve.side === 'right' ? 0.5 : 0;
  return (
    <section class="pair-plot" aria-label={t('review.plots')}>
      <header class="plots-head">
        <label>
          <span class="hidden-text">{t('review.measure')}</span>
          <select
            data-setting="measure"
            value={curve.key}
            onChange={(event) => {
              onCurve(event.currentTarget.value);
              event.currentTarget.blur();
            }}
          >
            {curves.map(({ key, id, side }) => (
              <option key={key} value={key}>
                {sidedName(id, side)}
              </option>
            ))}
          </select>
        </label>
        <kbd class="no-print">M</kbd>
        <p class="fine">{t(`measure.${curve.id}.what`)}</p>
      </header>
      <figure class="plot" data-plot="pair">
        <figcaption>
          <h2>{t('compare.curve')}</h2>
          <span class="plot-legend">
            <span data-side="left">{names[0]}</span>
            <span data-side="right">{names[1]}</span>
            <span class="fine">{t(`unit.${curve.unit}`)}</span>
          </span>
          <span class="fine plot-note">{t('compare.curve.note')}</span>
          <span class="plot-note" data-testid="apart">
            {apartWords(curve, not)}
          </span>
        </figcaption>
        <Plot
          content={contentOf(curve)}
          player={player}
          timeOf={(x) => {
            const stride = Math.floor(player.state.place);
            return stride + ((lead + x / 100) % 1);
          }}
          placeOf={({ place }) => Math.round(1000 * ((place - lead + 1) % 1)) / 10}
        />
      </figure>
    </section>
  );
}
