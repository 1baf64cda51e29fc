/** One video through the extension, with the tables that frames are chosen from and compared with. */
import { analyzeFiles } from '../lib/analyze-files.mjs';
import { readTable } from '../lib/csv.mjs';

/**
 * @param {string} video
 * @param {{ executablePath: string, view?: string | null, onProgress?: (share: number) => void }} options
 * @returns {Promise<{ session: import('../../src/core/session/session-file.ts').SessionFile, frames: Record<string, string>[], strides: Record<string, string>[] }>}
 * @throws in words where the video gives no session
 */
export async function analyseForLabels(video, { executablePath, view = null, onProgress = () => {} }) {
  const options = { executablePath, view, outputs: /** @type {const} */ (['csv']) };
  for await (const { session, failure, handed, refused } of analyzeFiles([video], {
    ...options,
    onProgress: (_, share) => onProgress(share),
  })) {
    if (session === null) throw new Error(`${video}: ${failure}`);
    const tableOf = (ending) => {
      const found = handed.find((made) => made.ending === ending);
      if (!found) throw new Error(`${video}: ${refused.join(' ')}`);
      return readTable(found.bytes.toString('utf8'));
    };
    return { session, frames: tableOf('.frames.csv'), strides: tableOf('.strides.csv') };
  }
  throw new Error(`${video} was not analysed.`);
}
