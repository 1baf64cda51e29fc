/** Runs and check-ins: the newest at once, all of them a moment later. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import type { SessionRow } from '../../storage/db.ts';
import { ports } from '../shared/ports.ts';

/** A month and a half of daily runs: what the first look shows. */
const FIRST_LOOK = 45;

export interface HistoryData {
  /** Newest first; null until the first have been read. */
  readonly rows: readonly SessionRow[] | null;
  /** Whether `rows` is all there is. */
  readonly whole: boolean;
  readonly checkIns: readonly CheckIn[];
  readonly broken: boolean;
}

export function useHistory(): HistoryData & { reload: () => void } {
  const [data, setData] = useState<HistoryData>({ rows: null, whole: false, checkIns: [], broken: false });
  const readAll = useCallback(async () => {
    const [rows, checkIns] = await Promise.all([ports.sessions.list(), ports.diary.checkIns()]);
    setData({ rows, whole: true, checkIns, broken: false });
  }, []);
  const fail = useCallback(() => setData((old) => ({ ...old, broken: true })), []);
  useEffect(() => {
    const start = async (): Promise<void> => {
      const rows = await ports.sessions.newest(FIRST_LOOK);
      setData((old) => ({ ...old, rows, whole: rows.length < FIRST_LOOK }));
      // The first look is painted before thousands of rows are read.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await readAll();
    };
    start().catch(fail);
  }, [readAll, fail]);
  const reload = useCallback(() => void readAll().catch(fail), [readAll, fail]);
  return { ...data, reload };
}
