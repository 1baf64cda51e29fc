import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Ask a running coach',
  how: 'A coach who watches you from all sides sees what one camera cannot. Bring an exported run.',
  says: 'Not a matter for studies. It is a second pair of eyes.',
};
