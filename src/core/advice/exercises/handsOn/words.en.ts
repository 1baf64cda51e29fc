import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Acupuncture or a chiropractor',
  how: 'An option if you like it and can afford it. Nothing is "put back in place" by it, and it is no better than keeping active.',
  says: 'Studies find spinal manipulation about as good as other recommended ways for a lower back that has been sore for a long time. They do not find it better. We have not looked into acupuncture.',
};
