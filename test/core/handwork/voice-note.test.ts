/** What the stage showed comes back exactly, at every moment of the note, in whatever order it is asked. */
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/handwork/handwork.ts';
import { createNoteLog, type NoteView, replayOf } from '../../../src/core/handwork/note-log.ts';
import { turnedNote, type VoiceNote, voiceNoteOf } from '../../../src/core/handwork/voice-note.ts';

const SEEN = { x: -20, y: 0, width: 680, height: 480 };

function drawing(id: string, x = 1): Drawing {
  const points = [
    { x, y: 2 },
    { x: 30, y: 40, joint: 'leftWrist' as const },
  ];
  return { id, tool: 'line', colour: 'red', fromS: 1, toS: 2, points, words: '' };
}

const FIRST: NoteView = { timeS: 3, seen: SEEN, layers: ['skeleton'], drawings: [drawing('a')], draft: null };

/** A made-up generator: the same hand every time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** A coach who steps, zooms, draws, takes back and orders anew. */
function hand(seed: number, steps: number): { readonly noteS: number; readonly view: NoteView }[] {
  const random = randomOf(seed);
  let view = FIRST;
  let noteS = 0;
  return Array.from({ length: steps }, (_, i) => {
    const { drawings, draft } = view;
    const free = { tool: 'free', colour: 'blue', words: '' } as const;
    const next: Partial<NoteView>[] = [
      { timeS: random(300) / 30 },
      { seen: { ...SEEN, x: random(50) } },
      { layers: ['skeleton', 'trails'].slice(0, random(3)) },
      { drawings: [...drawings, drawing(`d${i}`, random(600))] },
      { drawings: drawings.filter(() => random(3) > 0) },
      { drawings: drawings.toReversed() },
      { drawings: drawings.map((one, n) => (n === 0 ? drawing(one.id, random(600)) : one)) },
      { draft: { ...free, points: [...(draft?.points ?? []), { x: random(600), y: random(400) }] } },
      { draft: draft && { ...draft, points: draft.points.slice(0, random(5)) } },
      { draft: null },
    ];
    view = { ...view, ...next[random(next.length)] };
    noteS += random(4) / 60;
    return { noteS, view };
  });
}

function logged(looks: ReturnType<typeof hand>): Pick<VoiceNote, 'actions'> {
  const log = createNoteLog();
  for (const { noteS, view } of looks) log.look(noteS, view);
  return log;
}

describe('a voice note', () => {
  it('replays what was on the stage, exactly, at every moment', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const looks = hand(seed, 200);
      const at = replayOf(logged(looks));
      for (const { noteS } of looks) {
        const last = looks.findLast((look) => look.noteS <= noteS);
        expect(at(noteS)).toEqual(last?.view);
      }
    }
  });

  it('shows the same where one goes back in it, and before its first look what that shows', () => {
    const looks = hand(7, 120).map(({ noteS, view }) => ({ noteS: noteS + 0.2, view }));
    const note = logged(looks);
    const at = replayOf(note);
    at(100);
    const middle = looks[60];
    const last = looks.findLast((look) => look.noteS <= middle.noteS);
    expect(at(middle.noteS)).toEqual(last?.view);
    expect(replayOf(note)(0)).toEqual(looks.findLast((look) => look.noteS === looks[0].noteS)?.view);
  });

  it('keeps a free line by what is added to it, not anew with every point', () => {
    const log = createNoteLog();
    const points = Array.from({ length: 1000 }, (_, x) => ({ x, y: x }));
    const free = { tool: 'free', colour: 'blue', words: '' } as const;
    points.forEach((_, i) =>
      log.look(i / 60, { ...FIRST, draft: { ...free, points: points.slice(0, i + 1) } }),
    );
    const kept = log.actions.flatMap((one) => (one.kind === 'draft' ? (one.draft?.points ?? []) : []));
    expect(kept).toHaveLength(1000);
  });

  it('goes to another session’s seconds with its drawings, and is refused where it is damaged', () => {
    const note: VoiceNote = {
      id: 'n',
      sessionId: 's',
      title: 'Wrist',
      createdAt: '2026-11-20T10:00:00.000Z',
      durationS: 4,
      actions: [...logged(hand(3, 50)).actions],
      sound: new Uint8Array([1, 2, 3]),
    };
    expect(voiceNoteOf(note)).toEqual(note);
    expect(voiceNoteOf({ ...note, sound: 'none' })).toBeNull();
    expect(voiceNoteOf({ ...note, actions: [{ noteS: 0, kind: 'frame' }] })).toBeNull();
    const turned = replayOf(turnedNote(note, (timeS) => 2 * timeS));
    const plain = replayOf(note);
    for (const noteS of [0, 0.3, 1]) {
      const { timeS, drawings } = plain(noteS);
      expect(turned(noteS).timeS).toBe(2 * timeS);
      expect(turned(noteS).drawings.map((one) => one.toS)).toEqual(drawings.map((one) => 2 * one.toS));
    }
  });
});
