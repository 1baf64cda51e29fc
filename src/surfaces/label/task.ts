/** What the page is told by its command, and what it hands back. Nothing of the engines, nothing of another pass. */
import type { FrameMarks, Labels } from './labels-file.ts';

export interface Task {
  readonly video: Labels['video'];
  readonly view: Labels['view'];
  readonly pass: number;
  /** In the order of this pass. */
  readonly frames: readonly { readonly id: string; readonly playS: number }[];
  /** What this pass has already. */
  readonly marks: Readonly<Record<string, FrameMarks>>;
  /** An earlier pass was marked on this very day. */
  readonly sameDay: boolean;
}

export async function fetchTask(): Promise<Task> {
  const answer = await fetch('/label/task');
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Task;
}

export async function fetchVideo(): Promise<Blob> {
  const answer = await fetch('/label/video');
  if (!answer.ok) throw new Error(await answer.text());
  return answer.blob();
}

/** @throws with the reason in words where it could not be kept */
export async function saveMarks(frame: string, marks: FrameMarks): Promise<void> {
  const answer = await fetch('/label/marks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ frame, marks }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
