/** English: the reference for every other language. Files of words are one a page, or one a subject. */
import { advice } from './advice.ts';
import { analyze } from './analyze.ts';
import { athletes } from './athletes.ts';
import { cues } from './cues.ts';
import { card } from './card.ts';
import { checkin } from './checkin.ts';
import { coach } from './coach.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { handwork } from './handwork.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { learn } from './learn.ts';
import { measures } from './measures.ts';
import { notices } from './notices.ts';
import { pageVideo } from './page-video.ts';
import { plan } from './plan.ts';
import { privacy } from './privacy.ts';
import { review } from './review.ts';
import { programme } from './programme.ts';
import { settings } from './settings.ts';
import { summary } from './summary.ts';
import { summaryPage } from './summary-page.ts';
import { voice } from './voice.ts';
import { watch } from './watch.ts';

export const words = {
  ...common,
  ...advice,
  ...analyze,
  ...athletes,
  ...card,
  ...cues,
  ...checkin,
  ...coach,
  ...compare,
  ...devices,
  ...exporting,
  ...failures,
  ...handwork,
  ...history,
  ...home,
  ...learn,
  ...measures,
  ...notices,
  ...pageVideo,
  ...plan,
  ...privacy,
  ...review,
  ...programme,
  ...settings,
  ...summary,
  ...summaryPage,
  ...voice,
  ...watch,
} as const;

export { manifest } from './manifest.ts';

/** A measure's name within a sentence: English begins it small. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** As its speakers call it. */
export const name = 'English';
