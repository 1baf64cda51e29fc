/** Where to stand: the image's edges, its middle, and the runner as big in it as they should be. */
import type { View } from '../../core/model/measure.ts';
import { runnerFigure, limbPath, trunkPath } from '../shared/runner-figure.ts';

interface Props {
  readonly view: View;
  /** Over the live image: an outline. */
  readonly over: boolean;
}

/** From the side the figure is drawn narrow: one arm before the trunk. */
function SideFigure({ facing }: { readonly facing: -1 | 1 }) {
  return (
    <g transform={`scale(${facing} 1)`} class="guide-figure">
      <path class="guide-limbs" d="M1 -74L-5 -58L9 -62M0 -46L8 -28L2 -6L9 -4M0 -46L-6 -26L-20 -18L-21 -10" />
      <path class="guide-limbs guide-trunk" d="M1.5 -74L0 -47" />
      <circle cx="4" cy="-89" r="7" />
    </g>
  );
}

function FrontFigure({ runs }: { readonly runs: boolean }) {
  const figure = runnerFigure(0.2, { effort: runs ? 1 : 0 });
  return (
    <g class="guide-figure">
      <path class="guide-limbs" d={limbPath(figure.left) + limbPath(figure.right)} />
      <path class="guide-trunk" d={trunkPath(figure)} />
      <circle cx={figure.head.x} cy={figure.head.y} r="7" />
    </g>
  );
}

/** Upper body fills the image from the front; the others show the whole runner. */
const BOX: Readonly<
  Record<'front' | 'whole', readonly [x: number, y: number, width: number, height: number]>
> = {
  front: [-40, -104, 80, 60],
  whole: [-84, -114, 168, 126],
};

export function FramingGuide({ view, over }: Props) {
  const side = view === 'left' || view === 'right';
  const [x, y, width, height] = BOX[view === 'front' || view === 'oblique' ? 'front' : 'whole'];
  const corner = width / 10;
  const [right, bottom] = [x + width, y + height];
  const corners =
    `M${x} ${y + corner}V${y}H${x + corner}M${right - corner} ${y}H${right}V${y + corner}` +
    `M${right} ${bottom - corner}V${bottom}H${right - corner}M${x + corner} ${bottom}H${x}V${bottom - corner}`;
  const pad = over ? 0 : width * 0.06;
  return (
    <svg
      class={over ? 'guide guide-over' : 'guide'}
      viewBox={`${x - pad} ${y - pad} ${width + 2 * pad} ${height + 2 * pad}`}
      aria-hidden="true"
    >
      <clipPath id="guide-clip">
        <rect x={x} y={y} width={width} height={height} />
      </clipPath>
      <g clip-path="url(#guide-clip)">
        {side ? <SideFigure facing={view === 'left' ? -1 : 1} /> : <FrontFigure runs={!over} />}
      </g>
      <path class="guide-corners" d={corners} vector-effect="non-scaling-stroke" />
      <path class="guide-middle" d={`M0 ${y}V${bottom}`} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
