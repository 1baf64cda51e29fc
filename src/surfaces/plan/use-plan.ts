/** What the plan page knows: the week's plan, what the last days showed, and how to change the plan. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { chooseAdvice, type Chosen } from '../../core/advice/choose.ts';
import { findingsOfRun, findingsOfWeek, isSore } from '../../core/advice/findings.ts';
import type { Finding } from '../../core/advice/finding.ts';
import { planWeek, type WeekPlan } from '../../core/advice/week-plan.ts';
import { mondayOf } from '../../core/model/calendar.ts';
import { ports } from '../shared/ports.ts';

/** More is not followed. */
const MOST = 6;

export interface Known {
  /** Whose plan it is; null = nobody's in particular. */
  readonly athleteId: string | null;
  readonly plan: WeekPlan | null;
  /** A plan was made for this week, but it cannot be read any more. */
  readonly planDamaged: boolean;
  readonly proposed: WeekPlan;
  readonly findings: readonly Finding[];
  readonly sore: boolean;
  readonly hasRuns: boolean;
}

export interface UsePlan {
  /** Null until it has been read. */
  readonly known: Known | null;
  readonly trouble: 'unreadable' | 'not-saved' | null;
  readonly save: (plan: WeekPlan) => Promise<void>;
  readonly tick: (day: string, advice: string, done: boolean) => Promise<void>;
}

async function learn(day: string, athleteId: string | null): Promise<Known> {
  const week = mondayOf(day);
  const [{ plan, damaged }, everyCheckIn, rows] = await Promise.all([
    ports.diary.plan({ athleteId, week }),
    ports.diary.checkIns(),
    ports.sessions.list(),
  ]);
  const checkIns = everyCheckIn.filter((entry) => entry.athleteId === athleteId);
  // A run in which nothing was measured says nothing, not that all is well.
  const newest = rows.find((row) => row.athleteId === athleteId && Object.keys(row.values).length > 0);
  const file = newest ? await ports.sessions.file(newest.id) : null;
  const findings = [...new Set([...(file ? findingsOfRun(file) : []), ...findingsOfWeek(checkIns, day)])];
  const sore = isSore(checkIns, day);
  const chosen: readonly Chosen[] = chooseAdvice(findings, { gentleOnly: sore, most: MOST });
  return {
    athleteId,
    plan,
    planDamaged: damaged,
    proposed: planWeek(week, chosen),
    findings,
    sore,
    hasRuns: newest !== undefined,
  };
}

/** @param athleteId - whose; null = nobody's in particular; undefined: not known yet, reads nothing */
export function usePlan(day: string, athleteId: string | null | undefined): UsePlan {
  const [known, setKnown] = useState<Known | null>(null);
  const [trouble, setTrouble] = useState<UsePlan['trouble']>(null);
  useEffect(() => {
    if (athleteId === undefined) return;
    let current = true;
    learn(day, athleteId).then(
      (learnt) => current && setKnown(learnt),
      () => current && setTrouble('unreadable'),
    );
    return () => {
      current = false;
    };
  }, [day, athleteId]);
  const show = useCallback(
    (plan: WeekPlan) => setKnown((now) => now && { ...now, plan, planDamaged: false }),
    [],
  );
  const save = useCallback(
    async (plan: WeekPlan) => {
      show(plan);
      await ports.diary.savePlan(athleteId ?? null, plan).catch(() => setTrouble('not-saved'));
    },
    [show, athleteId],
  );
  const tick = useCallback(
    async (on: string, advice: string, done: boolean) => {
      const plan = await ports.diary
        .tick({ athleteId: athleteId ?? null, week: mondayOf(day) }, { day: on, advice, done })
        .catch(() => setTrouble('not-saved'));
      if (plan) show(plan);
    },
    [day, athleteId, show],
  );
  return { known, trouble, save, tick };
}
