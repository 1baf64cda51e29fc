/** A session file as it is handed over. */
import type { SessionFile } from '../../core/session/session-file.ts';
import { withSentences } from '../../language/sentences.ts';

/** @returns JSON with the summary's sentences in the language of the interface */
export function sessionJson(file: SessionFile): string {
  return `${JSON.stringify(withSentences(file), null, 2)}\n`;
}
