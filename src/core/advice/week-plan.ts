/** A week of things to do and what of it has been done. */
import type { Chosen } from './choose.ts';
import { adviceOf, type AdviceId } from './exercises/all.ts';

export interface PlanItem extends Chosen {
  /** Days on which it is due, 0 = Monday; none for what goes with runs, which may be ticked on any day. */
  readonly days: readonly number[];
}

export interface Tick {
  /** As `2026-11-21`. */
  readonly day: string;
  readonly advice: string;
}

export interface WeekPlan {
  /** The Monday it begins on, as `2026-11-16`. */
  readonly week: string;
  readonly items: readonly PlanItem[];
  readonly ticks: readonly Tick[];
}

/** Strength wants a day between: what is done on fewer days is spread over the week. */
const SPREAD: Readonly<Record<number, readonly number[]>> = {
  0: [],
  1: [5],
  2: [1, 4],
  3: [0, 2, 4],
  7: [0, 1, 2, 3, 4, 5, 6],
};
/** Rest has a day of its own, away from strength. */
const REST_DAY = 6;

export function daysFor(advice: AdviceId): readonly number[] {
  if (advice === 'restDay') return [REST_DAY];
  return SPREAD[adviceOf(advice).daysAWeek] ?? [];
}

/** @param week - the Monday, as `2026-11-16` */
export function planWeek(week: string, chosen: readonly Chosen[]): WeekPlan {
  return { week, items: chosen.map((item) => ({ ...item, days: daysFor(item.advice) })), ticks: [] };
}

/** Sets or takes away one tick. */
export function tick(
  plan: WeekPlan,
  { day, advice, done }: { readonly day: string; readonly advice: string; readonly done: boolean },
): WeekPlan {
  const others = plan.ticks.filter((mark) => mark.day !== day || mark.advice !== advice);
  return { ...plan, ticks: done ? [...others, { day, advice }] : others };
}

export function isTicked(plan: WeekPlan, day: string, advice: string): boolean {
  return plan.ticks.some((mark) => mark.day === day && mark.advice === advice);
}

/** Puts something into the week, at its end; what is there already stays as it is. */
export function addItem(plan: WeekPlan, chosen: Chosen): WeekPlan {
  if (plan.items.some((item) => item.advice === chosen.advice)) return plan;
  return { ...plan, items: [...plan.items, { ...chosen, days: daysFor(chosen.advice) }] };
}

/** Takes something out of the week; its ticks stay, in case it comes back. */
export function removeItem(plan: WeekPlan, advice: string): WeekPlan {
  return { ...plan, items: plan.items.filter((item) => item.advice !== advice) };
}

/** What is due on a day and not yet done. @param weekday - 0 = Monday */
export function leftToDo(plan: WeekPlan, day: string, weekday: number): readonly PlanItem[] {
  return plan.items.filter((item) => item.days.includes(weekday) && !isTicked(plan, day, item.advice));
}

/** Ticks against what was due, of the days of the week up to and including `weekday` (0 = Monday). */
export function progress(plan: WeekPlan, weekday: number): { readonly done: number; readonly due: number } {
  const due = plan.items.reduce((sum, item) => sum + item.days.filter((day) => day <= weekday).length, 0);
  const planned = new Set<string>(plan.items.map((item) => item.advice));
  return { done: plan.ticks.filter((mark) => planned.has(mark.advice)).length, due };
}
