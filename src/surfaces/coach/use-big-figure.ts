/** Draws the runner's figure into the big view, frame by frame. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../../live/contract.ts';
import { drawFigure, figureColours } from './draw-figure.ts';

/** @param session - null while the big view is not shown */
export function useBigFigure(session: LiveSession | null): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!session) return;
    const colours = figureColours(document.body);
    return session.onPose((frame) => {
      if (canvas.current && !document.hidden) drawFigure(canvas.current, frame, colours);
    });
  }, [session]);
  return canvas;
}
