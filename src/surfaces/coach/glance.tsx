/** One glance long: phase and cadence, or the cue and nothing else. In the floating window and in the big view. */
import type { RefObject } from 'preact';
import { t } from '../../language/index.ts';
import type { Glance as Model } from './glance-model.ts';

interface Props {
  readonly model: Model;
  readonly figure: RefObject<HTMLCanvasElement | null>;
  /** For arm's length: the whole of it in the colour of the state, without the figure. */
  readonly target?: boolean;
}

/** Longer cues are set smaller, so that none is cut off. */
const LONG = 24;
const LONGER = 44;

export function Glance({ model, figure, target = false }: Props) {
  const { cue } = model;
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
        <p class="glance-number">
          <span>{model.cadence ?? '\u2013'}</span>
          <small>{t('live.cadenceUnit')}</small>
        </p>
      </div>
    </div>
  );
}
