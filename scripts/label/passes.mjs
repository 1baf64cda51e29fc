/** Which pass is due, and what the page may know of it. */
import { createHash } from 'node:crypto';

/**
 * The pass that is not finished, else a new one.
 * @param {any} labels the label file
 * @param {(marks: any, view: any) => boolean} isComplete
 * @param {{ marker: string, nowMs: number }} who
 * @returns {{ labels: any, number: number }} the file with that pass in it
 */
export function duePass(labels, isComplete, { marker, nowMs }) {
  const open = labels.passes.find((pass) => !isDone(labels, pass, isComplete));
  if (open) return { labels, number: open.number };
  // Not their count: somebody may have taken a pass out of the file.
  const number = 1 + Math.max(0, ...labels.passes.map((pass) => pass.number));
  const begun = {
    number,
    marker,
    startedAt: new Date(nowMs).toISOString(),
    finishedAt: null,
    marks: {},
  };
  return { labels: { ...labels, passes: [...labels.passes, begun] }, number };
}

const isDone = (labels, pass, isComplete) =>
  labels.frames.every(({ id }) => isComplete(pass.marks[id], labels.view));

/** What the page is told: times in this pass's own order, and this pass's own marks; no reasons, no other pass. */
export function taskOf(labels, number) {
  const pass = labels.passes.find((p) => p.number === number);
  const day = pass.startedAt.slice(0, 10);
  const sameDay = labels.passes.some(
    (p) => p.number < number && (p.finishedAt ?? p.startedAt).slice(0, 10) === day,
  );
  const frames = inOrder(labels.frames, `${labels.video.sha256} ${number}`);
  return {
    video: labels.video,
    view: labels.view,
    pass: number,
    frames: frames.map(({ id, playS }) => ({ id, playS })),
    marks: pass.marks,
    sameDay,
  };
}

/** Shuffled, always alike for the same words: a pass that is taken up again goes on in its order. */
function inOrder(frames, words) {
  const rank = ({ id }) => createHash('sha256').update(`${words} ${id}`).digest('hex');
  return frames.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The file with the marks of one frame in one pass; finished where that was the last that was missing. */
export function withMarks(labels, number, { frame, marks }, isComplete, nowMs) {
  const passes = labels.passes.map((pass) => {
    if (pass.number !== number) return pass;
    const marked = { ...pass, marks: { ...pass.marks, [frame]: marks } };
    const done = isDone(labels, marked, isComplete);
    const finishedAt = done ? (pass.finishedAt ?? new Date(nowMs).toISOString()) : null;
    return { ...marked, finishedAt };
  });
  return { ...labels, passes };
}
