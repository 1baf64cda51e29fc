import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Shoes that feel right',
  how: 'Choose shoes by comfort. Replace them when they are worn out. Use a new kind for short runs first.',
  says: 'Studies have not found one kind of shoe that is better for everyone.',
};
