import type { FileFailureReason } from '../video/contract.ts';
import { EngineError } from '../engine/client.ts';
import type { FileOutcome } from './contract.ts';

/** A reason as an outcome. */
export function failure(reason: FileFailureReason, detail: string): FileOutcome {
  return { kind: 'failed', failure: { reason, codec: null, detail } };
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
