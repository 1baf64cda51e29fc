/** The drawing of an advice, moving where that is welcome and on screen. Decoration: the words say the same. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdviceId } from '../../core/advice/library.ts';
import { Person } from './person.tsx';
import { SCENES } from './exercise-scenes.tsx';
import { FLOOR } from '../../core/figure/skeleton.ts';
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

export function ExerciseFigure({ advice, moving = false }: Props) {
  const scene = SCENES[advice];
  const { phase, element } = usePhase(scene.turnS, scene.still, moving);
  const people = scene.people(phase);
  return (
    <svg ref={element} class="figure" viewBox="0 0 160 112" aria-hidden="true">
      <path class="floor" d={`M8 ${FLOOR + 3}H152`} />
      {scene.things?.(phase, people)}
      {people.map((pose, i) => (
        <Person key={i} pose={pose} />
      ))}
    </svg>
  );
}
