/** The frames of the video that is being got ready. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Still, Stills } from '../../../video/stills.ts';
import type { Turn } from '../../../video/contract.ts';
import { openStills } from '../files-port.ts';

export interface UseStills {
  readonly stills: Stills | null;
  /** The frame that is shown; null before the first one. */
  readonly still: Still | null;
  readonly broken: boolean;
  /** Shows the frame of this time. */
  readonly seek: (timeS: number) => void;
}

/** @param turn - by how much the frames are turned */
export function useStills(file: File, turn: Turn): UseStills {
  const [stills, setStills] = useState<Stills | null>(null);
  const [still, setStill] = useState<Still | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let gone = false;
    let opened: Stills | null = null;
    openStills(file, turn).then(
      (found) => {
        if (gone) return found.close();
        opened = found;
        setStills(found);
        found.at(0).then(
          (first) => setStill(first),
          () => setBroken(true),
        );
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [file, turn]);
  const held = useRef(stills);
  held.current = stills;
  const seek = useCallback((timeS: number) => {
    held.current?.at(timeS).then(
      (found) => found && setStill(found),
      () => undefined,
    );
  }, []);
  return { stills, still, broken, seek };
}
