/** The row of tools: what is in the hand, how it is set, undo and redo. */
import { COLOURS, MOST_WORDS, TOOLS } from '../../core/handwork/handwork.ts';
import { type Landmark, LANDMARKS } from '../../core/pose/landmarks.ts';
import { t } from '../../language/index.ts';
import { HAND_COLOURS } from '../shared/draw-handwork.ts';
import { TickField } from '../shared/tick-field.tsx';
import { Choice } from './choice.tsx';
import { type HandSettings, type HandTool, SPANS } from './hand-tool.ts';
import type { HandworkState } from './use-handwork.ts';

interface Props {
  readonly settings: HandSettings;
  readonly set: (part: Partial<HandSettings>) => void;
  readonly hands: HandworkState;
  readonly onMoment: () => void;
  /** Whether a loop is set, so that a drawing can be seen over it. */
  readonly hasLoop: boolean;
  /** What is said of the joint or the cross, for those who do not see it. */
  readonly where: string;
}

const TOOL_CHOICES: readonly HandTool[] = ['correct', ...TOOLS];

const HELP = {
  correct: 'hand.help.correct',
  free: 'hand.help.free',
  text: 'hand.help.text',
} as const;

function helpOf(tool: HandTool): string {
  return t(tool in HELP ? HELP[tool as keyof typeof HELP] : 'hand.help.points');
}

function JointChoice({ settings, set }: Pick<Props, 'settings' | 'set'>) {
  const none = { value: '' as const, words: t('hand.joint.none') };
  const joints = LANDMARKS.map((joint) => ({ value: joint, words: t(`joint.${joint}`) }));
  return (
    <Choice<Landmark | ''>
      name="hand-joint"
      label={t('hand.joint')}
      value={settings.joint ?? ''}
      values={[none, ...joints]}
      onChoose={(joint) => set({ joint: joint === '' ? null : joint })}
    />
  );
}

/** Of the tool that draws. */
function DrawSettings({ settings, set, hasLoop }: Pick<Props, 'settings' | 'set' | 'hasLoop'>) {
  const spans = SPANS.filter((span) => span !== 'loop' || hasLoop);
  return (
    <>
      <fieldset class="hand-colours">
        <legend class="hidden-text">{t('hand.colour')}</legend>
        {COLOURS.map((colour) => (
          <label key={colour} title={t(`hand.colour.${colour}`)}>
            <input
              type="radio"
              name="hand-colour"
              value={colour}
              checked={settings.colour === colour}
              onChange={() => set({ colour })}
            />
            <span class="swatch" style={{ background: HAND_COLOURS[colour] }} />
            <span class="hidden-text">{t(`hand.colour.${colour}`)}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        name="hand-span"
        label={t('hand.span')}
        value={spans.includes(settings.span) ? settings.span : 'frame'}
        values={spans.map((span) => ({ value: span, words: t(`hand.span.${span}`) }))}
        onChoose={(span) => set({ span })}
      />
      {settings.tool === 'text' && (
        <label class="hand-choice">
          <span>{t('hand.words')}</span>
          <input
            type="text"
            data-setting="hand-words"
            maxLength={MOST_WORDS}
            value={settings.words}
            onInput={(event) => set({ words: event.currentTarget.value })}
          />
        </label>
      )}
      <TickField label={t('hand.snap')} checked={settings.snap} onChange={(snap) => set({ snap })} />
    </>
  );
}

export function HandTools({ settings, set, hands, onMoment, hasLoop, where }: Props) {
  const { tool } = settings;
  return (
    <div class="hand-tools" data-testid="hand-tools">
      <fieldset class="layers">
        <legend class="hidden-text">{t('hand.tools')}</legend>
        {TOOL_CHOICES.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            data-tool={one}
            aria-pressed={tool === one}
            onClick={() => set({ tool: tool === one ? null : one })}
          >
            {t(`hand.tool.${one}`)}
          </button>
        ))}
        <button type="button" class="chip" data-action="key-moment" onClick={onMoment}>
          {t('hand.moment')} <kbd>K</kbd>
        </button>
        <button
          type="button"
          class="chip"
          data-action="undo"
          disabled={!hands.canUndo}
          onClick={() => hands.undo()}
        >
          {t('hand.undo')}
        </button>
        <button
          type="button"
          class="chip"
          data-action="redo"
          disabled={!hands.canRedo}
          onClick={() => hands.redo()}
        >
          {t('hand.redo')}
        </button>
      </fieldset>
      {tool !== null && (
        <div class="hand-settings">
          <JointChoice settings={settings} set={set} />
          {tool === 'correct' ? (
            <TickField label={t('hand.hold')} checked={settings.hold} onChange={(hold) => set({ hold })} />
          ) : (
            <DrawSettings settings={settings} set={set} hasLoop={hasLoop} />
          )}
        </div>
      )}
      {tool !== null && <p class="fine">{helpOf(tool)}</p>}
      <p class="hand-where fine" role="status" data-testid="hand-where">
        {hands.measuring ? t('hand.measuring') : where}
      </p>
      {hands.unsaved && (
        <p class="fine" role="alert">
          {t('hand.unsaved')}
        </p>
      )}
    </div>
  );
}
