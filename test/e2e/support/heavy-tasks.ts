/** Whether pages stay ready for the eye and the hand. */
import type { Page } from 'puppeteer-core';

/**
 * A person notices a page that does not answer for 100 ms, and on a quiet machine no task takes as long. A shared core also
 * stretches the processor time of a task, so the limit is four times that: what does not belong on a page takes seconds.
 */
const HEAVY_MS = 400;

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

/** Ends it. @returns the tasks of pages that took the processor for more than `HEAVY_MS`, milliseconds */
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
