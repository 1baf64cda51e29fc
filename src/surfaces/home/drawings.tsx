/** The three drawings of the first page: stand, measure, one cue. Lines and pictograms, in the page's own colours. */
import { t } from '../../language/index.ts';
import { limbPath, runnerFigure, trunkPath, type Habits } from '../shared/runner-figure.ts';

interface FigureProps {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly phase: number;
  readonly habits: Habits;
}

function SmallFigure({ x, y, scale, phase, habits }: FigureProps) {
  const figure = runnerFigure(phase, habits);
  return (
    <g class="runner-body" transform={`translate(${x} ${y}) scale(${scale})`}>
      <path class="runner-limbs" d={limbPath(figure.left) + limbPath(figure.right)} />
      <path class="runner-trunk" d={trunkPath(figure)} />
      <circle cx={figure.head.x} cy={figure.head.y} r="7" />
    </g>
  );
}

/** A laptop's camera sees somebody stand; a line falls through them. */
export function DrawingLine() {
  return (
    <svg class="drawing" viewBox="0 0 300 200" aria-hidden="true">
      <path class="drawing-soft" d="M70 117L176 12V190Z" />
      <path class="drawing-ink" d="M70 112V160H20M12 160H78" />
      <circle class="drawing-lens" cx="70" cy="117" r="4" />
      <SmallFigure x={206} y={184} scale={1.6} phase={0} habits={{ effort: 0 }} />
      <path class="drawing-line" d="M206 4V196" />
    </svg>
  );
}

/** The runner beside their line, and how far off each part is. */
export function DrawingMeasure() {
  return (
    <svg class="drawing" viewBox="0 0 300 200" aria-hidden="true">
      <SmallFigure
        x={110}
        y={184}
        scale={1.6}
        phase={0.25}
        habits={{ head: 4.5, shoulderRight: 5, crossLeft: 6 }}
      />
      <path class="drawing-line" d="M110 4V196" />
      <g class="drawing-scale">
        <path d="M200 38H284M200 34v8M242 34v8M284 34v8" />
        <circle class="drawing-off" cx="262" cy="38" r="6" />
        <path d="M200 84H284M200 80v8M242 80v8M284 80v8" />
        <circle class="drawing-off" cx="270" cy="84" r="6" />
        <path d="M200 130H284M200 126v8M242 126v8M284 126v8" />
        <circle class="drawing-on" cx="244" cy="130" r="6" />
        <path class="drawing-unknown" d="M200 172H284" />
      </g>
      <path class="drawing-line" d="M242 22V186" />
    </svg>
  );
}

/** A film on a screen; a small window over its corner says a few words. */
export function DrawingCue() {
  return (
    <svg class="drawing" viewBox="0 0 300 200" aria-hidden="true">
      <path class="drawing-screen" d="M14 14H286V178H14Z" />
      <path class="drawing-hills" d="M14 150L86 88L130 124L190 62L286 150V178H14Z" />
      <circle class="drawing-sun" cx="88" cy="52" r="14" />
      <path class="drawing-ink" d="M110 194H190M150 178V194" />
      <rect class="drawing-window" x="172" y="96" width="104" height="72" rx="3" />
      <text class="drawing-cue" x="182" y="126">
        {t('first.3.cue.1')}
      </text>
      <text class="drawing-cue" x="182" y="150">
        {t('first.3.cue.2')}
      </text>
    </svg>
  );
}
