/**
 * Key moments and cues as WebVTT chapters for the annotated video: any player that reads them jumps there. A chapter lasts
 * until the next one. https://www.w3.org/TR/webvtt1/
 */

export interface Chapter {
  /** Seconds of the session. */
  readonly timeS: number;
  readonly title: string;
}

export interface ChaptersInput {
  /** In any order. */
  readonly chapters: readonly Chapter[];
  /** Name of what comes before the first of them. */
  readonly start: string;
  /** Of the session, seconds. */
  readonly endS: number;
  /** From seconds of the session to those of the video beside which the chapters lie. */
  readonly toVideo: (timeS: number) => number;
}

/** Closer together than this they are one place for whoever jumps there, seconds: the format has milliseconds. */
const SAME_S = 0.0005;

/** Text of a cue: one line, without what would be markup or a time line. */
function plain(title: string): string {
  const line = title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `01:02:03.004`; hours are always there, as some players want them. */
function stamp(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** @returns null where there is nothing to jump to */
export function chaptersVtt({ chapters, start, endS, toVideo }: ChaptersInput): string | null {
  const places: { timeS: number; title: string }[] = [];
  for (const { timeS, title } of chapters.toSorted((a, b) => a.timeS - b.timeS)) {
    const last = places.at(-1);
    if (timeS > endS) continue;
    if (last && timeS - last.timeS < SAME_S) last.title += ` \u00b7 ${title}`;
    else places.push({ timeS, title });
  }
  if (places.length === 0) return null;
  if (toVideo(places[0].timeS) > 0.001) places.unshift({ timeS: 0, title: start });
  const blocks = places.map(({ timeS, title }, i) => {
    const from = i === 0 ? Math.max(0, toVideo(timeS)) : toVideo(timeS);
    // The last one may lie in the very last frame.
    const to = Math.max(toVideo(places[i + 1]?.timeS ?? endS), from + 0.001);
    return `${i + 1}\n${stamp(from)} --> ${stamp(to)}\n${plain(title)}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}
