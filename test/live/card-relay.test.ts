import { describe, expect, it } from 'vitest';
import { createCardRelay } from '../../src/live/card-relay.ts';
import type { Message } from '../../src/platform/messages.ts';
import { CUE } from './fake-world.ts';

function relay() {
  const sent: [tab: number, kind: string][] = [];
  const world = { nowS: 0, gone: new Set<number>() };
  const made = createCardRelay({
    elapsedS: () => world.nowS,
    sendToTab: async (tab, message) => {
      if (world.gone.has(tab)) throw new Error('no receiver');
      sent.push([tab, message.kind]);
    },
  });
  return { made, sent, world };
}

const cue: Message = { kind: 'card-cue', cue: CUE, forS: 6 };

describe('card relay', () => {
  it('sends to the tabs that have a card, and no others', () => {
    const { made, sent } = relay();
    made.send(cue);
    made.cardReady(1);
    made.cardReady(2);
    made.cardGone(1);
    made.send(cue);
    expect(sent).toEqual([[2, 'card-cue']]);
  });

  it('sends at most two a second, but always the removal', () => {
    const { made, sent, world } = relay();
    made.cardReady(1);
    for (let i = 0; i < 30; i++) made.send(cue);
    expect(sent).toHaveLength(2);
    made.send({ kind: 'card-remove' });
    expect(sent.at(-1)).toEqual([1, 'card-remove']);
    world.nowS = 1.1;
    made.send(cue);
    expect(sent).toHaveLength(4);
  });

  it('tells trouble to every card, late ones too, until it is over', () => {
    const { made, sent } = relay();
    made.send({ kind: 'card-trouble', text: 'The disk is full' });
    made.cardReady(1);
    expect(sent).toEqual([[1, 'card-trouble']]);
    made.send(cue);
    made.send(cue);
    // However much has been sent in this second.
    made.send({ kind: 'card-trouble', text: null });
    made.cardReady(2);
    expect(sent.map(([tab, kind]) => `${tab} ${kind}`)).toEqual([
      '1 card-trouble',
      '1 card-cue',
      '1 card-cue',
      '1 card-trouble',
    ]);
  });

  it('forgets a tab whose page was left', async () => {
    const { made, sent, world } = relay();
    made.cardReady(1);
    world.gone.add(1);
    made.send(cue);
    await Promise.resolve();
    world.gone.clear();
    world.nowS = 5;
    made.send(cue);
    expect(sent).toEqual([]);
  });
});
