/** What a strap and a foot pod told of the run: facts beside the form, judged by nobody. */
import { heartFigures } from '../../core/session/heart-rate.ts';
import type { FootPod, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { decimalText, numberText } from '../../language/numbers.ts';
import { formatClock } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { Sparkline } from '../shared/sparkline.tsx';

interface Props {
  readonly file: SessionFile;
}

export function Heart({ file }: Props) {
  const figures = heartFigures(file);
  const { heartRate } = file;
  if (!figures || !heartRate) return null;
  const { mean, least, most, thirds } = figures;
  const words = { bpm: Math.round(mean), least: Math.round(least), most: Math.round(most) };
  return (
    <Section label={t('heart.title')} note={t('heart.note')} class="heart">
      <Sparkline values={heartRate.series.map(({ bpm }) => bpm)} />
      <p>{t('heart.mean', words)}</p>
      {thirds && <p>{t('heart.drift', { from: Math.round(thirds.first), to: Math.round(thirds.last) })}</p>}
      {heartRate.source !== '' && <p class="fine">{t('heart.source', { source: heartRate.source })}</p>}
    </Section>
  );
}

function countsText({ counts, ratio, error, ours, theirs }: FootPod): string {
  return t(`pod.${counts}`, {
    ratio: decimalText(ratio, 2),
    error: decimalText(error, 2),
    ours: numberText(Math.round(ours)),
    theirs: numberText(Math.round(theirs)),
  });
}

/** Where a foot pod's cadence and the camera's differ, and which of the two says more. */
export function Pod({ file: { footPod } }: Props) {
  if (!footPod) return null;
  return (
    <Section label={t('pod.title')} note={footPod.source}>
      <p>{countsText(footPod)}</p>
      {footPod.counts !== 'neither' && footPod.apart.length === 0 && <p>{t('pod.agree')}</p>}
      {footPod.apart.map(({ startS, endS, ours, theirs }) => (
        <p key={startS}>
          {t(theirs > ours ? 'pod.apart.more' : 'pod.apart.less', {
            from: formatClock(startS),
            to: formatClock(endS),
            ours: Math.round(ours),
            theirs: Math.round(theirs),
          })}
        </p>
      ))}
    </Section>
  );
}
