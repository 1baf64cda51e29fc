/** The live image, mirrored, with the skeleton over it; before the camera is open, where to stand. */
import { TRAIL_S } from '../shared/overlay-geometry.ts';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { View } from '../../core/model/measure.ts';
import type { PoseFrame } from '../../core/pose/pose-frame.ts';
import { createPainter } from '../../engine/paint-picture.ts';
import { t } from '../../language/index.ts';
import type { Draw, LiveSession, LiveSessionState } from '../../live/contract.ts';
import { drawSkeleton, drawTrail, fit, type Spot, spotOf } from '../shared/draw-skeleton.ts';
import { FramingGuide } from './framing-guide.tsx';

interface Props {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly session: LiveSession | null;
  readonly state: LiveSessionState | null;
  readonly view: View | null;
  /** The big view lies over it. */
  readonly covered: boolean;
}

interface TimedSpot extends Spot {
  readonly timeS: number;
}

const BONE = '#f5f2ea';
const CASING = 'rgb(11 12 15 / 55%)';
const LINE = '#7d90ff';

/** Follows a canvas's size on screen in device pixels. */
function fitCanvas(canvas: HTMLCanvasElement): void {
  const scale = devicePixelRatio;
  const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Draws skeletons on a canvas, each in place of the one before it. */
function skeletonPainter(canvas: HTMLCanvasElement): (frame: PoseFrame) => void {
  const context = canvas.getContext('2d');
  const trails: { left: TimedSpot[]; right: TimedSpot[] } = { left: [], right: [] };
  return (frame) => {
    if (!context) return;
    fitCanvas(canvas);
    const { width, height } = canvas;
    context.clearRect(0, 0, width, height);
    if (!frame.image) return;
    const place = fit(frame, { width, height }, true);
    for (const side of ['left', 'right'] as const) {
      const spot = spotOf(frame, `${side}Wrist`, place);
      const recent = trails[side].filter((s) => frame.timeS - s.timeS < TRAIL_S);
      trails[side] = spot ? [...recent, { ...spot, timeS: frame.timeS }] : [];
      drawTrail(context, trails[side], LINE, height / 120);
    }
    drawSkeleton(context, frame, place, { bone: BONE, casing: CASING, line: LINE, width: height / 130 });
  };
}

type Canvas = RefObject<HTMLCanvasElement | null>;

/**
 * Shows each analysed image with its own skeleton. The playing video is ahead of the skeletons by the time that their
 * analysis takes, and hand and mark would be apart.
 * @param session - null while nobody sees the image: none is sent then
 * @returns the frame that is shown
 */
function useAnalysed(image: Canvas, marks: Canvas, session: LiveSession | null): RefObject<PoseFrame | null> {
  const last = useRef<PoseFrame | null>(null);
  useEffect(() => {
    if (!session || !image.current || !marks.current) return;
    const figure = image.current.parentElement;
    const paint = createPainter(image.current);
    const drawMarks = skeletonPainter(marks.current);
    const draw: Draw = async (picture, frame) => {
      await paint(picture);
      // In the same task as the image: the browser paints both, or neither.
      drawMarks(frame);
      last.current = frame;
      figure?.setAttribute('data-shows', 'analysed');
    };
    // A hidden page paints nothing: no image is sent then. The skeleton is in the floating window.
    const follow = (): void => session.show(document.hidden ? null : draw);
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      session.show(null);
      figure?.removeAttribute('data-shows');
    };
  }, [image, marks, session]);
  return last;
}

export function Picture({ video, session, state, view, covered }: Props) {
  const image = useRef<HTMLCanvasElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useAnalysed(image, canvas, covered ? null : session);
  const pick = (event: MouseEvent): void => {
    const frame = last.current;
    if (!frame || !session || !canvas.current) return;
    const { clientWidth: width, clientHeight: height } = canvas.current;
    const origin = fit(frame, { width, height }, false)(0, 0);
    const scale = Math.min(width / frame.width, height / frame.height);
    const box = canvas.current.getBoundingClientRect();
    const x = (event.clientX - box.left - origin.x) / scale;
    session.pickRunner(frame.width - x, (event.clientY - box.top - origin.y) / scale);
  };
  const phase = state?.status?.phase;
  const placing = state?.stage === 'live' && (phase === 'looking' || phase === 'standing');
  return (
    <figure class="picture" data-mirrored={state?.source?.mirrored ? 'no' : 'yes'}>
      {/* No track: the camera has no sound, and the element is only a picture. */}
      <video ref={video} muted playsInline aria-label={t('live.picture')} hidden={!session} />
      {/* Over the video, which is seen until the first image has been analysed. */}
      <canvas ref={image} class="analysed" aria-hidden="true" hidden={!session} />
      <canvas ref={canvas} onClick={pick} aria-hidden="true" hidden={!session} />
      {(!session || placing) && <FramingGuide view={view ?? 'front'} over={placing} />}
      {!session && (
        <figcaption class="guide-words">
          {t(
            view === null || view === 'oblique' || view === 'unknown'
              ? 'setup.guide.auto'
              : `setup.guide.${view}`,
          )}
        </figcaption>
      )}
    </figure>
  );
}
