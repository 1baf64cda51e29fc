/** A measure as two drawings: easy, and worth a look. What differs is coloured in the second. */
import { measureOf, type MeasureId } from '../../core/measures/all.ts';
import type { Drawing, FrontChange, Shape, Sketch, Tone } from '../../core/measures/drawing.ts';
import { Person } from './person.tsx';
import { along, FLOOR, type Pose, runningPose, solve } from '../../core/figure/skeleton.ts';
import './figures.css';

/** The usual runner seen from the front. */
const FRONT: Pose = {
  front: true,
  hip: [80, 64],
  trunk: 0,
  hands: [
    [70, 48],
    [90, 58],
  ],
  feet: [
    [76, FLOOR],
    [84, 92],
  ],
  kneesAt: [
    [75, 85],
    [85, 80],
  ],
};

/** Share of the stride. */
const PHASES = { landing: 0.99, midstance: 0.2 } as const;
const USUAL_X = 76;
/** A dashed upright through the hip ends this far above it. */
const UPRIGHT_REACH = 46;

const MIDDLE: readonly Shape[] = [{ tone: 'dash', path: `M80 4V${FLOOR}` }];

const CLASSES: Readonly<Record<Tone, readonly [easy: string, off: string]>> = {
  line: ['thing', 'thing-off'],
  plain: ['thing', 'thing'],
  faint: ['dot-none', 'dot-none'],
  spot: ['dot-on', 'dot-off'],
  floor: ['floor', 'floor'],
  dash: ['thing-dash', 'thing-dash'],
  head: ['person-head', 'person-head'],
};

function Drawn({ shape, off }: { readonly shape: Shape; readonly off: boolean }) {
  const name = CLASSES[shape.tone][off ? 1 : 0];
  if ('path' in shape) return <path class={name} d={shape.path} />;
  if ('circle' in shape) {
    const [cx, cy, r] = shape.circle;
    return <circle class={name} cx={cx} cy={cy} r={r} />;
  }
  const [x, y, width, height, rx] = shape.rect;
  const turn =
    shape.turn === undefined ? {} : { transform: `rotate(${shape.turn} ${x + width / 2} ${y + height / 2})` };
  return <rect class={name} x={x} y={y} width={width} height={height} rx={rx} {...turn} />;
}

type Side = Extract<Sketch, { kind: 'side' }>;

function sidePose({ style, at = 'landing', x = USUAL_X, placed }: Side): Pose {
  return { ...runningPose(PHASES[at], x, style), ...placed };
}

function frontPose(change: FrontChange): Pose {
  return { ...FRONT, ...change };
}

/** Dashed upright through the hip, or through the knee of the leg that lands. */
function upright(pose: Pose, through: Side['upright']): readonly Shape[] {
  if (through === 'hip') {
    const [x, y] = along(pose.hip, 0, UPRIGHT_REACH);
    return [{ tone: 'dash', path: `M${pose.hip[0]} ${FLOOR}L${x} ${y}` }];
  }
  if (through === undefined) return [];
  const [x, y] = solve(pose).legs[0].joint;
  return [{ tone: 'dash', path: `M${x} ${y - 8}V${FLOOR}` }];
}

function Body({ sketch }: { readonly sketch: Exclude<Sketch, { kind: 'shapes' }> }) {
  const pose = sketch.kind === 'side' ? sidePose(sketch) : frontPose(sketch.change ?? {});
  const against = sketch.kind === 'side' ? upright(pose, sketch.upright) : (sketch.against ?? MIDDLE);
  return (
    <>
      <path class="floor" d={`M8 ${FLOOR + 3}H152`} />
      <Person pose={pose} off={sketch.off ?? []} />
      {against.map((shape, i) => (
        <Drawn key={i} shape={shape} off={false} />
      ))}
    </>
  );
}

export function FormDrawing(props: { readonly measure: MeasureId; readonly kind: keyof Drawing }) {
  const { measure, kind } = props;
  const sketch: Sketch = measureOf(measure).show.drawing[kind];
  return (
    <svg class="figure" viewBox="0 0 160 112" aria-hidden="true">
      {sketch.kind === 'shapes' ? (
        sketch.shapes.map((shape, i) => <Drawn key={i} shape={shape} off={kind === 'off'} />)
      ) : (
        <Body sketch={sketch} />
      )}
    </svg>
  );
}
