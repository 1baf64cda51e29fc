/** What may be drawn over the image, each with its key. */
import type { ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';
import { OVERLAY_LAYERS, type OverlayLayer } from '../shared/draw-overlay.ts';

/** Elbow, knee and head angles lie in the image's plane from the side only. */
export function offeredLayers(view: string): readonly OverlayLayer[] {
  const side = view === 'left' || view === 'right';
  const flat = view === 'front' || view === 'rear';
  return OVERLAY_LAYERS.filter((layer) => {
    if (layer === 'elbow' || layer === 'knee' || layer === 'head') return side;
    return layer !== 'lean' || side || flat;
  });
}

interface LayersProps {
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly offered: readonly OverlayLayer[];
  readonly onToggle: (layer: OverlayLayer) => void;
  /** At the end of the row. */
  readonly children?: ComponentChildren;
}

export function Layers({ layers, offered, onToggle, children }: LayersProps) {
  return (
    <fieldset class="layers">
      <legend class="hidden-text">{t('review.layers')}</legend>
      {offered.map((layer, i) => (
        <button
          key={layer}
          type="button"
          class="chip"
          data-layer={layer}
          aria-pressed={layers.has(layer)}
          onClick={() => onToggle(layer)}
        >
          {t(`review.layer.${layer}`)} <kbd>{i + 1}</kbd>
        </button>
      ))}
      {children}
    </fieldset>
  );
}
