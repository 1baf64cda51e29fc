/** The plan of a week and its ticks, one row a week. */
import { tick, type WeekPlan } from '../core/advice/week-plan.ts';
import type { Database } from './db.ts';

/** @param week - the Monday it begins on; @returns null where none was made */
export async function readPlan(database: Database, week: string): Promise<WeekPlan | null> {
  const db = await database.get();
  return (await db.get('plans', week)) ?? null;
}

/** @returns all weeks, oldest first */
export async function listPlans(database: Database): Promise<WeekPlan[]> {
  const db = await database.get();
  return db.getAll('plans');
}

export async function savePlan(database: Database, plan: WeekPlan): Promise<void> {
  const db = await database.get();
  await db.put('plans', plan);
}

/** Ticks one thing of one day, or takes the tick away, without touching what another tab has ticked meanwhile. */
export async function tickPlan(
  database: Database,
  week: string,
  mark: { readonly day: string; readonly advice: string; readonly done: boolean },
): Promise<WeekPlan | null> {
  const db = await database.get();
  const tx = db.transaction('plans', 'readwrite');
  const plan = await tx.store.get(week);
  const next = plan ? tick(plan, mark) : null;
  if (next) await tx.store.put(next);
  await tx.done;
  return next;
}
