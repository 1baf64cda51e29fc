/** The usual stride at a glance: drawn when it is opened. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Handwork } from '../../core/handwork/handwork.ts';
import type { Review } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import type { Player } from '../../review/player.ts';
import { drawKinogram, kinogramWords } from '../export/kinogram.ts';
import { usePlayer } from '../player/use-player.ts';

interface Props {
  readonly player: Player;
  readonly review: Review;
  readonly work: Handwork;
}

export function KinogramPanel({ player, review, work }: Props) {
  const [open, setOpen] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useMemo(() => (open ? kinogramWords(review) : null), [open, review]);
  const hasVideo = usePlayer(player, (state) => state.hasVideo);
  useEffect(() => {
    const element = canvas.current;
    if (!open || !element) return;
    let gone = false;
    // Beside the canvas that is seen, so that a newer one never waits behind an older.
    const made = new OffscreenCanvas(1, 1);
    drawKinogram(made, {
      review,
      work,
      look: hasVideo ? 'plain' : 'skeleton',
      pictureAt: async (timeS) => (await player.glance(timeS)).bitmap,
    }).then(
      (there) => {
        if (gone || !there) return;
        [element.width, element.height] = [made.width, made.height];
        element.getContext('2d')?.drawImage(made, 0, 0);
        setDrawn(true);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      gone = true;
    };
  }, [open, review, work, player, hasVideo]);
  return (
    <details
      class="more kinogram"
      data-testid="kinogram"
      data-drawn={drawn}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('kinogram.title')}</summary>
      {open && words === null && <p>{t('kinogram.none')}</p>}
      {open && words !== null && (
        <>
          <p class="fine">{t('kinogram.about')}</p>
          <canvas ref={canvas} role="img" aria-label={words} />
        </>
      )}
    </details>
  );
}
