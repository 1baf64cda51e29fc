/** A recorded run plays on the first page, with its cue and its summary: what the product does, before it asks for anything. */
import { useEffect, useState } from 'preact/hooks';
import { cueText } from '../../../language/cue-text.ts';
import { t } from '../../../language/index.ts';
import { SAMPLE, sampleSpot, type Spot } from './sample-run.ts';
import './sample.css';

/** The cue stays as long as in a run; then comes the summary, for some seconds, and all begins again. */
const CUE_S = 5;
const SUMMARY_S = 7;
const ROUND_S = SAMPLE.lengthS + SUMMARY_S;
/** Where motion is not welcome, the moment of the cue. */
const STILL_S = SAMPLE.cueS + 0.4;

function usePlayer(): { readonly timeS: number; readonly playing: boolean; readonly toggle: () => void } {
  const [timeS, setTimeS] = useState(STILL_S);
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!playing) return;
    let last: number | null = null;
    let handle = 0;
    const tick = (now: number): void => {
      const passedS = last === null ? 0 : (now - last) / 1000;
      last = now;
      setTimeS((before) => (before + passedS) % ROUND_S);
      handle = requestAnimationFrame(tick);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [playing]);
  return { timeS, playing, toggle: () => setPlaying(!playing) };
}

const line = (...spots: readonly Spot[]): string =>
  `M${spots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function Skeleton({ timeS }: { readonly timeS: number }) {
  const at = (joint: Parameters<typeof sampleSpot>[0]): Spot => sampleSpot(joint, timeS);
  const head = middle(at('leftEar'), at('rightEar'));
  const shoulders = middle(at('leftShoulder'), at('rightShoulder'));
  const hips = middle(at('leftHip'), at('rightHip'));
  const bones =
    line(at('leftWrist'), at('leftElbow'), at('leftShoulder'), at('rightShoulder'), at('rightElbow')) +
    line(at('rightElbow'), at('rightWrist')) +
    line(at('leftShoulder'), at('leftHip'), at('rightHip'), at('rightShoulder')) +
    line(head, shoulders);
  const left = at('leftWrist');
  return (
    <svg class="sample-picture" viewBox={`0 0 ${SAMPLE.width} ${SAMPLE.height}`} aria-hidden="true">
      <path class="sample-bones" d={bones} />
      <circle class="sample-head" cx={head.x} cy={head.y} r="38" />
      <path class="sample-line" d={line({ x: hips.x, y: SAMPLE.height }, { x: hips.x, y: 0 })} />
      <circle class="sample-hand" cx={left.x} cy={left.y} r="13" />
    </svg>
  );
}

export function SamplePlayer() {
  const { timeS, playing, toggle } = usePlayer();
  const cued = timeS >= SAMPLE.cueS && timeS < SAMPLE.cueS + CUE_S;
  const over = timeS >= SAMPLE.lengthS;
  return (
    <section class="sample" aria-label={t('sample.title')} data-testid="sample">
      <div class="sample-stage">
        <Skeleton timeS={Math.min(timeS, SAMPLE.lengthS)} />
        {cued && <p class="sample-cue">{cueText(SAMPLE.cue)}</p>}
      </div>
      <div class="sample-words">
        <h2>{t('sample.title')}</h2>
        <ol>
          <li data-now={!cued && !over}>{t('sample.watch')}</li>
          <li data-now={cued}>{t('sample.cue', { cue: cueText(SAMPLE.cue) })}</li>
          <li data-now={over}>
            {t('sample.summary', {
              cadence: SAMPLE.cadence,
              left: SAMPLE.crossing.left,
              // The words say on which side it is.
              right: -SAMPLE.crossing.right,
            })}
          </li>
        </ol>
        <button type="button" data-action="sample-toggle" onClick={toggle}>
          {t(playing ? 'sample.pause' : 'sample.play')}
        </button>
      </div>
    </section>
  );
}
