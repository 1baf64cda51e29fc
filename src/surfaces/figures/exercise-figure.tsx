/** The drawing of an advice, moving where that is welcome and on screen. Decoration: the words say the same. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { adviceOf, type AdviceId } from '../../core/advice/exercises/all.ts';
import { type Drawn, peopleAt, thingsAt } from '../../core/figure/at-phase.ts';
import type { Figure } from '../../core/figure/figure.ts';
import { FLOOR } from '../../core/figure/skeleton.ts';
import { Person } from './person.tsx';
import './figures.css';

interface Props {
  readonly advice: AdviceId;
  readonly moving?: boolean;
}

/** Enough for slow movements, a third of the work. */
const FRAME_MS = 33;

function usePhase(turnS: number, still: number, moving: boolean) {
  const [phase, setPhase] = useState(still);
  const element = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!moving || !current || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setPhase(still);
      return;
    }
    let handle = 0;
    let drawn = 0;
    const tick = (now: number): void => {
      handle = requestAnimationFrame(tick);
      if (now - drawn < FRAME_MS) return;
      drawn = now;
      setPhase((now / 1000 / turnS) % 1);
    };
    const watcher = new IntersectionObserver((entries) => {
      cancelAnimationFrame(handle);
      if (entries.at(-1)?.isIntersecting) handle = requestAnimationFrame(tick);
    });
    watcher.observe(current);
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(handle);
    };
  }, [turnS, still, moving]);
  return { phase, element };
}

function Shape({ shape }: { readonly shape: Drawn }) {
  const look = shape.look === 'line' ? 'thing' : `thing-${shape.look}`;
  if (shape.kind === 'path') return <path class={look} d={shape.path} transform={shape.transform} />;
  if (shape.kind === 'circle')
    return <circle class={look} cx={shape.centre[0]} cy={shape.centre[1]} r={shape.radius} />;
  const [x, y] = shape.corner;
  return <rect class={look} x={x} y={y} width={shape.width} height={shape.height} rx={shape.radius} />;
}

/** @param phase of the movement, 0..1 */
export function FigureAt({ figure, phase }: { readonly figure: Figure; readonly phase: number }) {
  const people = peopleAt(figure, phase);
  return (
    <>
      <path class="floor" d={`M8 ${FLOOR + 3}H152`} />
      {thingsAt(figure, phase, people).map((shape, i) => (
        <Shape key={i} shape={shape} />
      ))}
      {people.map((pose, i) => (
        <Person key={i} pose={pose} />
      ))}
    </>
  );
}

export function ExerciseFigure({ advice, moving = false }: Props) {
  const { figure } = adviceOf(advice);
  const { phase, element } = usePhase(figure.turnS, figure.still, moving);
  return (
    <svg ref={element} class="figure" viewBox="0 0 160 112" aria-hidden="true">
      <FigureAt figure={figure} phase={phase} />
    </svg>
  );
}
