/** The page on which a person marks the frames of a pass. `npm run label` opens it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pointsOf } from './labels-file.ts';
import {
  type Action,
  beginMarking,
  frameId,
  framesDone,
  type Marking,
  marksHere,
  stepMarking,
} from './marking.ts';
import { Panel } from './panel.tsx';
import { Stage } from './stage.tsx';
import { fetchTask, saveMarks } from './task.ts';
import { useFrame } from './use-frame.ts';

export function LabelPage() {
  const [state, setState] = useState<Marking | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const saved = useSaving(state);
  const frame = useFrame(state ? (state.task.frames[state.frame]?.playS ?? null) : null);
  const act = useCallback((action: Action) => setState((now) => now && stepMarking(now, action)), []);

  useEffect(() => {
    fetchTask()
      .then((task) => setState(beginMarking(task)))
      .catch((error: unknown) => setFailure(String(error)));
  }, []);

  if (!state) return <p class="alone">{failure ?? 'Reading the video …'}</p>;
  const { task } = state;
  const done = framesDone(state);
  const told = failure ?? frame.failure;
  return (
    <main data-frame={frameId(state)} data-point={state.point} data-saved={saved.state} data-done={done}>
      <header>
        <h1>{task.video.name}</h1>
        <p>
          Pass {task.pass}. Frame {state.frame + 1} of {task.frames.length}, {done} done.
        </p>
        <progress value={done} max={task.frames.length} aria-label="Frames done" />
        <ThemeButton />
      </header>
      {task.sameDay && state.frame === 0 && (
        <p class="notice">
          The pass before was marked today. Two passes on one day agree better than the marker is. Wait a day
          if you can; the date is kept in the file either way.
        </p>
      )}
      {saved.failure && <p class="notice off">Not saved: {saved.failure}</p>}
      <div class="desk">
        {frame.bitmap ? (
          <Stage
            key={frameId(state)}
            bitmap={frame.bitmap}
            size={task.video}
            marks={marksHere(state)}
            point={state.point}
            act={act}
          />
        ) : (
          <p class="stage alone">{told ?? 'Decoding the frame …'}</p>
        )}
        <Panel
          points={pointsOf(task.view)}
          marks={marksHere(state)}
          point={state.point}
          canUndo={state.undo.length > 0}
          finished={done === task.frames.length}
          act={act}
        />
      </div>
    </main>
  );
}

/** Keeps every change, one after the other; what failed is tried again with the next one, and every few seconds. */
function useSaving(state: Marking | null): {
  readonly state: 'saved' | 'saving';
  readonly failure: string | null;
} {
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState(0);
  const kept = useRef<Marking['marks'] | null>(null);
  useEffect(() => {
    if (!state || busy) return;
    kept.current ??= state.task.marks;
    const before = kept.current;
    const changed = Object.keys(state.marks).find((id) => state.marks[id] !== before[id]);
    if (changed === undefined) return;
    const marks = state.marks[changed];
    setBusy(true);
    saveMarks(changed, marks)
      .then(() => {
        kept.current = { ...kept.current, [changed]: marks };
        setFailure(null);
        setBusy(false);
      })
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
        setTimeout(() => {
          setBusy(false);
          setAgain((n) => n + 1);
        }, 3000);
      });
  }, [state, busy, again]);
  return { state: busy || failure !== null ? 'saving' : 'saved', failure };
}

function ThemeButton() {
  const [theme, setTheme] = useState<'light' | 'dark' | null>(null);
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <button type="button" data-action="theme" onClick={() => setTheme(dark ? 'light' : 'dark')}>
      {dark ? 'Light' : 'Dark'}
    </button>
  );
}
