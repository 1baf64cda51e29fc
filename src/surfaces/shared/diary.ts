/** Check-ins and week plans as the pages use them, bound to one database. */
import type { Tick, WeekPlan } from '../../core/advice/week-plan.ts';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import {
  checkInOfSession,
  deleteCheckIn,
  findDamagedCheckIns,
  linkCheckIn,
  listCheckIns,
  saveCheckIn,
} from '../../storage/check-ins.ts';
import type { Database } from '../../storage/db.ts';
import { type PlanOf, readPlan, savePlan, type StoredPlan, tickPlan } from '../../storage/week-plans.ts';

export interface Diary {
  /** Newest first. */
  checkIns(): Promise<readonly CheckIn[]>;
  /** Keys of entries that cannot be shown. */
  damaged(): Promise<readonly string[]>;
  checkInOf(sessionId: string): Promise<CheckIn | null>;
  saveCheckIn(checkIn: CheckIn): Promise<void>;
  removeCheckIn(id: string): Promise<void>;
  link(checkInId: string, sessionId: string): Promise<void>;
  plan(of: PlanOf): Promise<StoredPlan>;
  savePlan(athleteId: string | null, plan: WeekPlan): Promise<void>;
  tick(of: PlanOf, mark: Tick & { readonly done: boolean }): Promise<WeekPlan | null>;
  /** Told when another tab has changed a check-in. Returns the unsubscribe. */
  onChange(listener: () => void): () => void;
}

export function storedDiary(database: Database): Diary {
  const channel = new BroadcastChannel('diary');
  const told = (): void => channel.postMessage('changed');
  return {
    checkIns: () => listCheckIns(database),
    damaged: () => findDamagedCheckIns(database),
    checkInOf: (sessionId) => checkInOfSession(database, sessionId),
    saveCheckIn: (checkIn) => saveCheckIn(database, checkIn).then(told),
    removeCheckIn: (id) => deleteCheckIn(database, id).then(told),
    link: (id, sessionId) => linkCheckIn(database, id, sessionId),
    plan: (of) => readPlan(database, of),
    savePlan: (athleteId, plan) => savePlan(database, athleteId, plan),
    tick: (of, mark) => tickPlan(database, of, mark),
    onChange(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
