/** The small figure of the floating window: the skeleton alone, on no image, fitted around the runner. */
import { IMAGE_STRIDE, type PoseFrame } from '../../core/pose/pose-frame.ts';
import { LM } from '../../core/pose/landmarks.ts';
import { drawSkeleton, midline, type Place } from '../shared/draw-skeleton.ts';

/** Keeps the runner's trunk where it is and as big as it is, whatever the camera's distance. */
function around(frame: PoseFrame, width: number, height: number): Place | null {
  const straight = midline(frame, (x, y) => ({ x, y }));
  if (!straight || !frame.image) return null;
  const at = (i: number): number => frame.image?.[i * IMAGE_STRIDE + 1] ?? 0;
  const trunk = Math.abs(at(LM.leftHip) - at(LM.leftShoulder)) || 1;
  const scale = (height * 0.36) / trunk;
  const centreX = (straight[0].x + straight[1].x) / 2;
  const shouldersY = (at(LM.leftShoulder) + at(LM.rightShoulder)) / 2;
  return (x, y) => ({ x: width / 2 - (x - centreX) * scale, y: height * 0.33 + (y - shouldersY) * scale });
}

export interface FigureColours {
  readonly ink: string;
  readonly ground: string;
  readonly line: string;
}

/** Clears and draws; draws nothing where nobody is seen. */
export function drawFigure(canvas: HTMLCanvasElement, frame: PoseFrame, colours: FigureColours): void {
  const scale = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = Math.round(canvas.clientWidth * scale);
  canvas.height = Math.round(canvas.clientHeight * scale);
  const context = canvas.getContext('2d');
  const place = around(frame, canvas.width, canvas.height);
  if (!context || !place) return;
  drawSkeleton(context, frame, place, {
    bone: colours.ink,
    casing: colours.ground,
    line: colours.line,
    width: canvas.height / 24,
    figure: true,
  });
}

/** The colours of the scheme in use, as the canvas needs them: computed, not as custom properties. */
export function figureColours(host: HTMLElement): FigureColours {
  const probe = host.ownerDocument.createElement('i');
  host.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = { ink: read('--ink'), ground: read('--ground'), line: read('--line') };
  probe.remove();
  return colours;
}
