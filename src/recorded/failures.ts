import type { FileFailureReason, Turn } from '../video/contract.ts';
import { EngineError } from '../engine/client.ts';
import type { FileOutcome } from './contract.ts';

export type FailedOutcome = Extract<FileOutcome, { kind: 'failed' }>;

/** A reason as an outcome. @param turn - how the video is to be turned, where that helps */
export function failure(reason: FileFailureReason, detail: string, turn?: Turn): FailedOutcome {
  return { kind: 'failed', failure: { reason, named: null, detail, ...(turn && { turn }) } };
}

/** What was thrown, as an outcome: an engine's own reason, or a bug. */
export function outcomeOf(error: unknown): FileOutcome {
  if (!(error instanceof EngineError)) {
    console.error(error);
    return failure('unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { reason, detail } = error.failure;
  return failure(reason === 'camera-stopped' ? 'engine-stopped' : reason, detail);
}
