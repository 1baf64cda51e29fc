/** The plan of a week and its ticks, one row a week and athlete. */
import { tick, type WeekPlan } from '../core/advice/week-plan.ts';
import type { Database, PlanKey } from './db.ts';
import { weekPlanOf } from './diary-schemas.ts';

/** Whose plan, of which week. */
export interface PlanOf {
  /** Null = nobody's in particular. */
  readonly athleteId: string | null;
  /** The Monday it begins on, as `2026-11-16`. */
  readonly week: string;
}

function keyOf({ athleteId, week }: PlanOf): PlanKey {
  return [athleteId ?? '', week];
}

/** A stored plan, or what became of it. */
export interface StoredPlan {
  /** Null where none was made, and where it is damaged. */
  readonly plan: WeekPlan | null;
  /** There is one, but no page can show it; the next that is saved takes its place. */
  readonly damaged: boolean;
}

export async function readPlan(database: Database, of: PlanOf): Promise<StoredPlan> {
  const db = await database.get();
  const stored = await db.get('weekPlans', keyOf(of));
  const plan = stored && weekPlanOf(stored) ? stored : null;
  return { plan, damaged: stored !== undefined && plan === null };
}

export async function savePlan(database: Database, athleteId: string | null, plan: WeekPlan): Promise<void> {
  const db = await database.get();
  await db.put('weekPlans', plan, keyOf({ athleteId, week: plan.week }));
}

/** Ticks one thing of one day, or takes the tick away, without touching what another tab has ticked meanwhile. */
export async function tickPlan(
  database: Database,
  of: PlanOf,
  mark: { readonly day: string; readonly advice: string; readonly done: boolean },
): Promise<WeekPlan | null> {
  const db = await database.get();
  const tx = db.transaction('weekPlans', 'readwrite');
  const plan = await tx.store.get(keyOf(of));
  const next = plan && weekPlanOf(plan) ? tick(plan, mark) : null;
  if (next) await tx.store.put(next, keyOf(of));
  await tx.done;
  return next;
}
