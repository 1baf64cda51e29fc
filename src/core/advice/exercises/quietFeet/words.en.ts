import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Quiet feet',
  how: 'While you run, make your steps as quiet as you can. Do it for a minute, then take two minutes off.',
  says: 'In a small study, runners got live feedback on how softly they landed. A month later they still landed more softly.',
};
