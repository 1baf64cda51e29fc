/** Opens a video file: what is in it, and every one of its frames by the time at which a player shows it. */
import { type OpenResult, type TimedPicture, type Turn, VideoBroken } from './contract.ts';
import { openTrack, type OpenTrack } from './open-track.ts';
import { samplesOf } from './read-ahead.ts';
import { fileTimeOf, shownAt } from './shown.ts';
import { createUpright } from './upright.ts';

/**
 * Reads what a video is and whether this browser can decode it. Never rejects.
 * @param turn - by how much its frames are turned, on top of what the file says
 */
export async function openVideo(file: Blob, turn: Turn = 0): Promise<OpenResult> {
  const result = await openTrack(file, turn);
  if (!result.ok) return result;
  const { opened } = result;
  return {
    ok: true,
    video: {
      info: opened.info,
      pictures: (fromS) => picturesOf(opened, turn, fromS),
      close: () => opened.close(),
    },
  };
}

async function* picturesOf(
  { track, shown, info }: OpenTrack,
  turn: Turn,
  fromS: number,
): AsyncGenerator<TimedPicture, void> {
  const upright = createUpright(turn, info.interlaced ? info : null);
  const { index, fileS } = fileTimeOf(shown, fromS);
  for (const [i, stretch] of shown.stretches.slice(index).entries()) {
    const samples = samplesOf(track, i === 0 ? fileS : stretch.fromS, stretch.toS);
    try {
      for (;;) {
        // Closed before the next one is waited for: decoders have few frames to give.
        // oxlint-disable-next-line no-await-in-loop
        const { done, value: sample } = await samples.next().catch((error: unknown) => {
          throw new VideoBroken(String(error));
        });
        if (done) break;
        const timeS = shownAt(stretch, sample);
        const picture = timeS === null ? null : upright(sample);
        sample.close();
        if (picture && timeS !== null) yield { picture, timeS };
      }
    } finally {
      // oxlint-disable-next-line no-await-in-loop
      await samples.return(undefined);
    }
  }
}
