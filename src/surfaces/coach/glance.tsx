/** One glance long: phase and cadence, or the cue and nothing else. In the floating window and in the big view. */
import type { RefObject } from 'preact';
import { t } from '../../language/index.ts';
import type { Glance as Model, Mark } from './glance-model.ts';

interface Props {
  readonly model: Model;
  /** Null for arm's length: the whole of it in the colour of the state, without the figure. */
  readonly figure: RefObject<HTMLCanvasElement | null> | null;
}

/** Longer cues are set smaller, so that none is cut off. */
const LONG = 24;
const LONGER = 44;

/** Half the line, in the drawing's own units. */
const HALF = 100;

/** A mark on a line, against the runner's own: shaded is in range. */
function Line({ mark: { at, own, zone } }: { readonly mark: Mark }) {
  return (
    <svg class="glance-line" viewBox="-112 -16 224 32" aria-hidden="true">
      {zone && (
        <rect class="glance-zone" x={zone[0] * HALF} y="-12" width={(zone[1] - zone[0]) * HALF} height="24" />
      )}
      <path class="glance-axis" d={`M${-HALF} 0H${HALF}`} />
      {own !== null && <path class="glance-own" d={`M${own * HALF} -15v30`} />}
      <circle class="glance-mark" style={{ transform: `translateX(${at * HALF}px)` }} r="11" />
    </svg>
  );
}

export function Glance({ model, figure }: Props) {
  const { cue } = model;
  const target = figure === null;
  return (
    <div
      class="glance"
      data-target={target}
      data-kind={model.kind}
      data-tone={model.tone}
      data-testid="glance"
    >
      <div
        class="glance-cue"
        role="status"
        aria-live="polite"
        data-long={cue === null || cue.length <= LONG ? 'no' : cue.length > LONGER ? 'very' : 'yes'}
      >
        {cue}
      </div>
      {model.trouble !== null && (
        <p class="glance-trouble" role="status">
          {model.trouble}
        </p>
      )}
      <div class="glance-state" aria-hidden={cue !== null}>
        {!target && <canvas ref={figure} class="glance-figure" aria-hidden="true" />}
        <p class="glance-word">{model.word}</p>
        {!target && model.mark && <Line mark={model.mark} />}
        <p class="glance-number">
          <span>{model.cadence ?? '\u2013'}</span>
          <small>{t('live.cadenceUnit')}</small>
        </p>
      </div>
    </div>
  );
}
