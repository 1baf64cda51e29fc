/** Activity files of runs, made by a worker. */
import { callWorker, type CallOptions } from '../../workers/call-worker.ts';
import type { ActivityReply } from './activity-archive.ts';
import type { ActivityRequest } from './activity-worker.ts';

/**
 * @throws the signal's reason where it was given up, and what broke, which is a bug
 */
export function activityFiles(
  request: ActivityRequest,
  options: Pick<CallOptions<never>, 'signal' | 'onProgress'>,
): Promise<ActivityReply> {
  return callWorker(
    () => new Worker(new URL('./activity-worker.ts', import.meta.url), { type: 'module' }),
    request,
    options,
  );
}
