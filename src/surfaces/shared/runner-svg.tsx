/** The pictogram runner on its line, at rest or running. */
import { useEffect, useState } from 'preact/hooks';
import { type Habits, limbPath, runnerFigure, trunkPath } from './runner-figure.ts';
import './runner-svg.css';

interface Props {
  readonly habits?: Habits;
  readonly phase?: number;
  readonly running?: boolean;
  readonly line?: boolean;
}

const STRIDE_MS = 720;

/** Runs only while it is on screen and motion is welcome. */
function usePhase(start: number, running: boolean): number {
  const [phase, setPhase] = useState(start);
  useEffect(() => {
    if (!running || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let handle = 0;
    const tick = (now: number): void => {
      setPhase((now / STRIDE_MS) % 1);
      handle = requestAnimationFrame(tick);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [running]);
  return phase;
}

export function RunnerSvg({ habits = {}, phase: still = 0.22, running = false, line = true }: Props) {
  const phase = usePhase(still, running);
  const figure = runnerFigure(phase, habits);
  return (
    <svg class="runner" viewBox="-32 -104 64 110" aria-hidden="true">
      <g class="runner-body">
        <path class="runner-limbs" d={limbPath(figure.left) + limbPath(figure.right)} />
        <path class="runner-trunk" d={trunkPath(figure)} />
        <circle cx={figure.head.x} cy={figure.head.y} r="7" />
      </g>
      {line && <path class="runner-line" d="M0 -120V20" />}
    </svg>
  );
}
