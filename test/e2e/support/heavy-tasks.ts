/** Whether pages stay ready for the eye and the hand. */
import type { Page } from 'puppeteer-core';

/** Beyond this a person notices that a page does not answer. */
const HEAVY_MS = 100;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, microseconds: a busy machine stretches the time of the clock, and not this. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Notes every task of every page of this browser from now on. */
export async function noteTasks(page: Page): Promise<void> {
  await page.tracing.start({ categories: ['-*', 'toplevel', '__metadata'] });
}

/** Ends it. @returns the tasks of pages that took the processor for more than 100 ms, milliseconds */
export async function heavyTasks(page: Page): Promise<number[]> {
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter((e) => e.name === 'ThreadControllerImpl::RunTask' && pages.has(thread(e)));
  if (tasks.length === 0) throw new Error('no task was noted');
  return tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)).filter((ms) => ms > HEAVY_MS);
}
