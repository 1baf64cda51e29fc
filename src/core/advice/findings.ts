/** From what is known of the runner's last days to an ordered list of findings to advise on. */
import { EVIDENCE_ORDER } from '../measures/all.ts';
import { isNamed } from '../measures/sure-band.ts';
import { daysBetween } from '../model/calendar.ts';
import { ASK_FROM, REST_FROM } from '../checkin/triage.ts';
import { type CheckIn, LEG_SITES, type LegSite, type Site, worstSoreness } from '../checkin/check-in.ts';
import type { SessionFile } from '../session/session-file.ts';
import type { Finding } from './finding.ts';

/** What was said longer ago does not speak for today. */
const FRESH_DAYS = 7;
/** From here on a day counts as spent at the desk: most of a working day. */
const DESK_HOURS = 6;

/** The measures of a run that call for work, its focus first, then by the order of evidence; drift last. */
export function findingsOfRun(file: Pick<SessionFile, 'summary' | 'measures' | 'drift'>): readonly Finding[] {
  const off = EVIDENCE_ORDER.filter((id) =>
    file.measures.some((m) => m.id === id && m.band === 'fault' && isNamed(m)),
  );
  const focus = file.summary.focus === null ? [] : [file.summary.focus];
  const drift: readonly Finding[] = file.drift.length > 0 ? ['drift'] : [];
  return [...new Set<Finding>([...focus, ...off, ...drift])];
}

/** What one check-in asks for. Soreness comes first: it decides what else is fit to do. */
export function findingsOfCheckIn(entry: CheckIn): readonly Finding[] {
  const said: readonly (readonly [boolean, Finding])[] = [
    [entry.breathing === 'held' || entry.breathing === 'shallow', 'breath'],
    [entry.turning === 'stiff', 'stiffTurning'],
    [(entry.deskHours ?? 0) >= DESK_HOURS, 'desk'],
    [entry.stress === 'high', 'stress'],
    [entry.sleep === 'poor', 'sleep'],
    [entry.recent === 'more', 'moreThanUsual'],
    [entry.recent === 'first', 'firstRuns'],
    [entry.strength === 'none', 'noStrength'],
    [entry.warmUp === 'none', 'noWarmUp'],
    [entry.coolDown === 'none', 'noCoolDown'],
    [entry.shoes === 'worn' || entry.shoes === 'uncomfortable', 'shoes'],
    [entry.load === 'pack', 'load'],
    [entry.water === 'little' || entry.water === 'much', 'water'],
    [entry.weather === 'hot', 'heat'],
  ];
  const isLeg = (site: Site): site is LegSite => (LEG_SITES as readonly Site[]).includes(site);
  const sore = entry.sites.map((site): Finding => (isLeg(site) ? 'sore.elsewhere' : `sore.${site}`));
  return [...new Set(sore), ...said.filter(([so]) => so).map(([, finding]) => finding)];
}

/** What the check-ins of the last week ask for, each once, the newest first. */
export function findingsOfWeek(checkIns: readonly CheckIn[], today: string): readonly Finding[] {
  const fresh = checkIns.filter((entry) => isFresh(entry, today));
  return [...new Set(fresh.toSorted((a, b) => b.at.localeCompare(a.at)).flatMap(findingsOfCheckIn))];
}

/** Whether the newest of the last days' check-ins says that only gentle things are fit to do. */
export function isSore(checkIns: readonly CheckIn[], today: string): boolean {
  const newest = checkIns
    .filter((entry) => isFresh(entry, today))
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (!newest) return false;
  const worst = worstSoreness(newest) ?? 0;
  // Strong soreness keeps the week gentle; less of it only the days around it.
  return (
    worst >= REST_FROM ||
    (newest.flags ?? []).length > 0 ||
    (worst >= ASK_FROM && daysBetween(newest.day, today) <= 2)
  );
}

function isFresh(entry: CheckIn, today: string): boolean {
  const days = daysBetween(entry.day, today);
  return days >= 0 && days < FRESH_DAYS;
}
