/** Things hands do on a treadmill other than swing. */
import type { Body } from './body.ts';
import type { Head } from './head.ts';
import { add, smooth, type Vec3 } from './vector.ts';

export interface Gesture {
  /** Holding the side rails, drinking, or pressing a button on the console. */
  readonly kind: 'rails' | 'drink' | 'console';
  /** Which hand; default both on the rails, the right one otherwise. */
  readonly hand?: 'left' | 'right' | 'both';
  readonly fromS: number;
  readonly toS: number;
}

const FADE_S = 0.4;

/** 0 swinging freely .. 1 where the gesture wants the hand. */
export function handWeight(gesture: Gesture, side: 'L' | 'R', t: number): number {
  const hand = gesture.hand ?? (gesture.kind === 'rails' ? 'both' : 'right');
  if (hand !== 'both' && hand !== (side === 'L' ? 'left' : 'right')) return 0;
  return Math.min(smooth((t - gesture.fromS) / FADE_S), smooth((gesture.toS - t) / FADE_S));
}

export function handTarget(gesture: Gesture, side: 'L' | 'R', head: Head, body: Body): Vec3 {
  const sign = side === 'L' ? 1 : -1;
  if (gesture.kind === 'drink') return add(head.nose, [sign * 0.05, -0.07, 0.09]);
  // The machine does not move with the body: rails at hip height beside it, the console in front.
  const tall = body.k * 1.8;
  return gesture.kind === 'rails' ? [sign * 0.36, 0.58 * tall, 0.26] : [sign * 0.12, 0.63 * tall, 0.5];
}
