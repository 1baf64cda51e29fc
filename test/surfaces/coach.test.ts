import { describe, expect, it } from 'vitest';
import { DEMO_TIMES } from '../../src/core/coaching/settings.ts';
import type { LiveSessionState } from '../../src/live/contract.ts';
import { NO_DEVICES } from '../../src/live/no-devices.ts';
import { gaugeRows, needle, okZoneShare, spanOf, worstBand } from '../../src/surfaces/coach/gauge-rows.ts';
import { glanceOf } from '../../src/surfaces/coach/glance-model.ts';
import { actionOf, keyShortcuts } from '../../src/surfaces/coach/keys.ts';
import { readPageOptions } from '../../src/surfaces/coach/page-options.ts';
import { whatTheCameraSees } from '../../src/surfaces/coach/sight.ts';
import { beltAfter, stretchAfter } from '../../src/surfaces/coach/belt-and-beat.ts';
import { answerSentence, spokenWords } from '../../src/surfaces/coach/spoken-words.ts';
import { reading, sampleReadings, sampleStatus } from './fixtures/sample-status.ts';

const sees = (status: ReturnType<typeof sampleStatus>, id: string) =>
  whatTheCameraSees(status).find((s) => s.id === id);

describe('the address of the coach page', () => {
  it('asks for nothing by itself', () => {
    expect(readPageOptions('')).toEqual({
      autostart: false,
      times: null,
      view: null,
      everyFrame: false,
      tryOutS: null,
    });
  });

  it('starts hands off, with short times and a view', () => {
    expect(readPageOptions('?autostart=1&times=demo&view=left&frames=all')).toEqual({
      autostart: true,
      times: DEMO_TIMES,
      view: 'left',
      everyFrame: true,
      tryOutS: null,
    });
  });

  it('ignores what it does not know', () => {
    expect(readPageOptions('?autostart=yes&times=fast&view=top')).toEqual(readPageOptions(''));
  });
});

describe('what the camera can see', () => {
  const standing = sampleStatus('standing', 3, 0);

  it('is told from the view', () => {
    expect(sees(standing, 'armCrossing')).toMatchObject({ sees: 'yes', why: null });
    expect(sees(standing, 'forwardHead')).toMatchObject({ sees: 'partly', why: 'sight.changeOnly' });
    expect(sees(standing, 'trunkLean')).toMatchObject({
      sees: 'no',
      why: 'reason.not-visible-from-this-view',
    });
  });

  it('waits while the view is not known, but for what any view gives', () => {
    const looking = sampleStatus('looking', 0, 0);
    expect(sees(looking, 'armCrossing')?.sees).toBe('waiting');
    expect(sees(looking, 'cadence')?.sees).toBe('yes');
  });

  it('says that feet or hips are out of the picture', () => {
    const side = { ...standing, view: 'left', quality: ['feet-out-of-frame'], readings: [] } as const;
    expect(sees(side, 'overstride')).toMatchObject({ sees: 'no', why: 'sight.feet' });
    expect(sees({ ...side, quality: ['hips-out-of-frame'] }, 'trunkLean')?.why).toBe('sight.hips');
    expect(sees({ ...side, quality: [] }, 'elbowAngle')?.why).toBe('sight.nearSide');
  });

  it('does not blame the camera for a runner who stands', () => {
    expect(sees(standing, 'shoulderHeight')?.sees).toBe('yes');
  });

  it('lists for a try-out only what it measures', () => {
    const ids = whatTheCameraSees(standing, true).map(({ id }) => id);
    expect(ids).toContain('armCrossing');
    expect(ids).not.toContain('stepTimeAsymmetry');
  });

  it('passes on a reason of the picture', () => {
    const hidden = {
      ...standing,
      readings: [reading('armCrossing', 'left', null, 0, null, null, 'camera-turned')],
    };
    expect(sees(hidden, 'armCrossing')).toMatchObject({ sees: 'no', why: 'reason.camera-turned' });
  });
});

describe('gauges', () => {
  const on = sampleReadings(0);

  it('stand from head to hips for a runner seen from the front', () => {
    expect(gaugeRows('front', on).map((r) => r.id)).toEqual(['forwardHead', 'shoulderHeight', 'armCrossing']);
  });

  it('change with a view from the side', () => {
    expect(gaugeRows('left', on).map((r) => r.id)).toContain('trunkLean');
    expect(gaugeRows('left', on).map((r) => r.id)).not.toContain('armCrossing');
  });

  it('put the baseline in the middle', () => {
    expect(needle(reading('forwardHead', 'both', 3.4, 1, 3.4, 'ok'))).toBe(0);
    expect(needle(reading('forwardHead', 'both', 11.4, 1, 3.4, 'fault'))).toBeCloseTo(0.5);
  });

  it('put the body’s midline in the middle for crossing hands, whatever the baseline', () => {
    expect(needle(reading('armCrossing', 'left', 0, 1, -8, 'watch'))).toBe(0);
    expect(needle(reading('armCrossing', 'left', -14, 1, -8, 'ok'))).toBeCloseTo(-0.5);
  });

  it('shade what the coach counts as on the line, and nothing where it does not judge', () => {
    const [from, to] = okZoneShare(reading('forwardHead', 'both', 3.4, 1, 3.4, 'ok'), 'left') ?? [0, 0];
    expect(from).toBe(-1);
    expect(to).toBeGreaterThan(0.2);
    expect(to).toBeLessThan(0.6);
    expect(okZoneShare(reading('forwardHead', 'both', 3.4, 1, null, null), 'left')).toBeNull();
  });

  it('never let a needle leave its gauge, and show none without a value', () => {
    expect(needle(reading('forwardHead', 'both', 90, 1, 3, 'fault'))).toBe(1);
    expect(needle(reading('forwardHead', 'both', null, 0, null, null, 'too-dark'))).toBeNull();
    expect(spanOf(reading('forwardHead', 'both', 3, 400, 3, 'ok'), 400)).toBe(1);
  });

  it('take the worst band of what can be trusted', () => {
    const poor = { ...reading('forwardHead', 'both', 20, 1, 3, 'fault'), confidence: 'poor' } as const;
    expect(worstBand([poor, reading('armCrossing', 'left', 3, 1, -8, 'watch')])).toBe('watch');
    expect(worstBand([null])).toBeNull();
  });
});

const live: LiveSessionState = {
  stage: 'live',
  sessionId: 's',
  failure: null,
  warning: null,
  unstored: null,
  recorded: false,
  tryOutS: null,
  source: null,
  engine: null,
  status: sampleStatus('running', 60, 0),
  cue: null,
  notice: null,
  answer: null,
  startedAt: '2026-11-20T07:40:00.000Z',
  paused: false,
  snoozedUntilS: null,
  belt: null,
  devices: NO_DEVICES,
  hurts: false,
  coachingStopped: false,
  metronome: null,
};

describe('a glance', () => {
  it('says what went wrong: instead of everything where nobody is seen, else in a line at its foot', () => {
    const silent = glanceOf({ ...live, warning: { reason: 'camera-silent', detail: '' } });
    expect(silent).toMatchObject({ kind: 'trouble', cue: 'The camera sends no images' });
    const full = glanceOf({ ...live, warning: { reason: 'storage-full', detail: '' } });
    expect(full).toMatchObject({ kind: 'state', cadence: '168', trouble: 'The disk is full' });
    const dead = glanceOf({ ...live, stage: 'failed', failure: { reason: 'engine-stopped', detail: '' } });
    expect(dead).toMatchObject({ kind: 'trouble', cue: 'The motion tracking stopped' });
  });

  it('is a word, a number and a colour while running', () => {
    const { mark, ...words } = glanceOf(live);
    expect(mark).not.toBeNull();
    expect(words).toEqual({
      word: 'in range',
      trouble: null,
      cadence: '168',
      cue: null,
      tone: 'ok',
      kind: 'state',
    });
  });

  it('is the cue alone when there is one', () => {
    const cue = {
      timeS: 60,
      measure: 'armCrossing',
      side: 'left',
      text: 'Hands on train tracks',
      channel: 'voice',
      kind: 'correction',
    } as const;
    expect(glanceOf({ ...live, cue })).toMatchObject({
      cue: 'Hands on train tracks',
      kind: 'cue',
      tone: 'fault',
    });
    expect(glanceOf({ ...live, cue: { ...cue, kind: 'praise' } })).toMatchObject({
      kind: 'praise',
      tone: 'ok',
    });
  });

  it('in the programme judges its focus and nothing else', () => {
    const off = sampleStatus('running', 60, 0.9);
    const focused = (focus: 'forwardHead' | 'armCrossing') => ({
      ...live,
      status: { ...off, programme: { ...off.programme!, focus } },
    });
    expect(glanceOf(focused('armCrossing')).tone).toBe('fault');
    expect(glanceOf(focused('forwardHead')).tone).toBe('watch');
    // The mark is the focus's too, and lies outside what is shaded.
    const { mark } = glanceOf(focused('armCrossing'));
    expect(mark?.at).toBeGreaterThan(mark?.zone?.[1] ?? Infinity);
    expect(glanceOf({ ...focused('armCrossing'), paused: true }).mark).toBeNull();
  });

  it('is the answer while one is given', () => {
    expect(glanceOf({ ...live, answer: sampleReadings(0) })).toMatchObject({
      cue: '168 steps per minute. Nothing out of range. Keep going.',
      kind: 'notice',
    });
  });

  it('judges nothing while nobody runs', () => {
    expect(glanceOf({ ...live, paused: true })).toMatchObject({
      word: 'Paused',
      tone: 'quiet',
      cadence: null,
    });
    expect(glanceOf({ ...live, status: sampleStatus('lost', 60, 0) })).toMatchObject({ tone: 'quiet' });
  });
});

describe('the belt', () => {
  it('begins at the speed of last time, and goes on from there within what belts can do', () => {
    const first = beltAfter(null, 'faster', 9.5);
    expect(first).toEqual({ speedKmh: 9.5, inclinePercent: null });
    expect(beltAfter(first, 'faster', 9.5)).toEqual({ speedKmh: 10, inclinePercent: null });
    expect(beltAfter({ speedKmh: 1, inclinePercent: 2 }, 'slower', 9)).toEqual({
      speedKmh: 1,
      inclinePercent: 2,
    });
    expect(beltAfter(first, 'steeper', 9.5)).toEqual({ speedKmh: 9.5, inclinePercent: 0.5 });
  });
});

describe('the metronome’s stretch', () => {
  it('goes to the next longer and shorter one, and stays at the ends', () => {
    expect(stretchAfter(2, 1)).toBe(3);
    expect(stretchAfter(2, -1)).toBe(1);
    expect(stretchAfter(1, -1)).toBe(1);
    expect(stretchAfter(30, 1)).toBe(30);
    // One that was typed elsewhere finds its way back.
    expect(stretchAfter(4, 1)).toBe(5);
  });
});

describe('"How am I doing?"', () => {
  it('gives the cadence and that all is well', () => {
    expect(answerSentence(sampleReadings(0))).toBe('168 steps per minute. Nothing out of range. Keep going.');
  });

  it('names the one thing that is furthest off', () => {
    expect(answerSentence(sampleReadings(0.9))).toBe(
      '170 steps per minute. Shoulder height, right: higher than your baseline.',
    );
  });

  it('admits that there is nothing yet', () => {
    expect(answerSentence([])).toBe('Not enough strides yet.');
  });

  it('speaks longer instructions than it shows', () => {
    expect(spokenWords.notice('stand-tall')).toContain('Hold still');
    expect(spokenWords.notice('are-you-ok')).toBe('Are you OK?');
  });
});

describe('keys', () => {
  const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false });

  it('act by letter, in either case', () => {
    expect(actionOf(press(' '), false)).toBe('pause');
    expect(actionOf(press('H'), false)).toBe('ask');
    expect(actionOf(press('?'), false)).toBe('keys');
  });

  it('are told to screen readers by their values, not as they are written on the page', () => {
    expect((['pause', 'faster', 'slower', 'steeper', 'ask'] as const).map(keyShortcuts)).toEqual([
      'Space',
      'Plus =',
      '-',
      'ArrowUp',
      'h',
    ]);
  });

  it('set belt and cues, with or without shift for the plus', () => {
    expect(
      ['+', '=', '-', 'ArrowUp', 'ArrowDown', '.', ','].map((key) => actionOf(press(key), false)),
    ).toEqual(['faster', 'faster', 'slower', 'steeper', 'flatter', 'more-cues', 'fewer-cues']);
    expect(actionOf({ ...press('+'), repeat: true }, false)).toBe('faster');
  });

  it('are all there on a keyboard without brackets', () => {
    expect(['k', 'l'].map((key) => actionOf(press(key), false))).toEqual([
      'metronome-shorter',
      'metronome-longer',
    ]);
  });

  it('leave the browser its own', () => {
    expect(actionOf({ ...press('f'), ctrlKey: true }, false)).toBeNull();
    expect(actionOf({ ...press(' '), repeat: true }, false)).toBeNull();
  });

  it('leave space to a button that has the focus', () => {
    expect(actionOf(press(' '), true)).toBeNull();
    expect(actionOf(press('s'), true)).toBe('snooze');
  });
});
