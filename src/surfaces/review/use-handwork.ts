/** What a hand adds to the run that is looked at: changed, undone, kept, and measured again with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Handwork, isBlank, type VideoPrint } from '../../core/handwork/handwork.ts';
import { begin, change, redo, type Undoable, undo } from '../../core/handwork/undo.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { loadReview } from '../../review/load-review.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { ports } from '../shared/ports.ts';

export interface HandworkState {
  readonly work: Handwork;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The frames are being measured again. */
  readonly measuring: boolean;
  /** The last change is on the page alone. */
  readonly unsaved: boolean;
  /** The run with the corrections in it. */
  readonly parts: ReviewParts;
  /** The session with the numbers of its corrected frames; the file itself where there are none. */
  readonly file: SessionFile;
  readonly change: (to: (work: Handwork) => Handwork) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Changes that come this close are measured together, milliseconds: arrow keys are pressed again and again. */
const PAUSE_MS = 250;

/**
 * @param stored - what is kept of the run
 * @param print - of the video that is open; null where none is
 */
export function useHandwork(
  file: SessionFile,
  first: ReviewParts,
  stored: Handwork,
  print: VideoPrint | null,
): HandworkState {
  const [history, setHistory] = useState<Undoable<Handwork>>(() => begin(stored));
  const [parts, setParts] = useState(first);
  const [measuring, setMeasuring] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const current = useRef(history);
  current.current = history;
  const measured = useRef(stored.corrections);
  const latest = useRef(print);
  latest.current = print;
  const keep = useKeeping(stored, setUnsaved);

  const move = useCallback(
    (to: (history: Undoable<Handwork>) => Undoable<Handwork>): void => {
      const next = to(current.current);
      if (next === current.current || next.now === current.current.now) return;
      current.current = next;
      setHistory(next);
      keep({ ...next.now, video: next.now.video ?? latest.current });
    },
    [keep],
  );

  const { corrections } = history.now;
  useEffect(() => {
    if (corrections === measured.current) return;
    const controller = new AbortController();
    setMeasuring(true);
    const again = async (): Promise<void> => {
      await keep.settled();
      const made = await loadReview(file.id, { signal: controller.signal });
      if (controller.signal.aborted) return;
      measured.current = corrections;
      if (made) setParts(made);
      setMeasuring(false);
    };
    const timer = setTimeout(() => {
      again().catch((error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setMeasuring(false);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [corrections, file, keep]);

  // Work belongs to a video from the moment that it is done on one.
  const { now } = history;
  const work = useMemo(() => (now.video || isBlank(now) ? now : { ...now, video: print }), [now, print]);
  return {
    work,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    measuring,
    unsaved,
    parts,
    file: useMemo(() => (parts.corrected ? { ...file, ...parts.corrected } : file), [file, parts]),
    change: useCallback((to) => move((h) => change(h, to(h.now))), [move]),
    undo: useCallback(() => move(undo), [move]),
    redo: useCallback(() => move(redo), [move]),
  };
}

interface Keeping {
  (work: Handwork): void;
  /** When all that was changed so far has been written, or could not be. */
  settled(): Promise<void>;
}

/** Writes in the order of the changes; what could not be written is said, and the next change tries again. */
function useKeeping(stored: Handwork, onUnsaved: (unsaved: boolean) => void): Keeping {
  const since = useRef(stored);
  return useMemo(() => {
    let writing: Promise<void> = Promise.resolve();
    const keep = (work: Handwork): void => {
      writing = writing.then(async () => {
        try {
          await ports.handwork.write(work, since.current);
          since.current = work;
          onUnsaved(false);
        } catch (error) {
          console.error(error);
          onUnsaved(!isBlank(work));
        }
      });
    };
    return Object.assign(keep, { settled: () => writing });
  }, [onUnsaved]);
}
