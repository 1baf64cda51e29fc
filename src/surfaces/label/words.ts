/** The words of the label page. It is a developer's tool in English, and no part of the extension's catalogue. */
import type { PointName } from './labels-file.ts';

const PARTS: Readonly<Record<string, readonly [name: string, where: string]>> = {
  Ear: ['ear', 'the opening of the ear'],
  Shoulder: [
    'shoulder',
    'the middle of the joint, about 4 cm below the top edge, as if you saw through the shirt',
  ],
  Elbow: ['elbow', 'the middle of the joint'],
  Wrist: ['wrist', 'the crease between forearm and hand, in the middle of the arm'],
  Knuckles: ['knuckles', 'the knuckle of the middle finger; of a closed fist its front edge'],
  Hip: ['hip', 'the middle of the joint: the bony knob at the outside of the thigh, seen from the side'],
  Knee: ['knee', 'the middle of the joint, behind the kneecap'],
  Ankle: ['ankle', 'the bony knob at the outside'],
  Heel: ['heel', 'the lowest, rearmost point of the shoe'],
  Toe: ['toe', 'the foremost point of the shoe'],
};

export function pointName(point: PointName): string {
  const [, side = '', part = ''] = /^(left|right)(.+)$/.exec(point) ?? [];
  return `${side === 'left' ? 'Left' : 'Right'} ${PARTS[part]?.[0] ?? part}`;
}

export function pointPlace(point: PointName): string {
  return PARTS[point.replace(/^(left|right)/, '')]?.[1] ?? '';
}

export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['click', 'place the point'],
  ['← ↑ ↓ →', 'move it by a pixel'],
  ['Shift + arrow', 'by ten pixels'],
  ['Tab', 'next point'],
  ['Shift + Tab', 'point before'],
  ['N', 'not visible'],
  ['M', 'the rest is not visible'],
  ['Enter', 'next frame'],
  ['Backspace', 'frame before'],
  ['Ctrl + Z', 'undo'],
  ['+ − 0', 'zoom in, out, whole frame'],
  ['Escape', 'leave the frame; Tab goes to the buttons'],
];
