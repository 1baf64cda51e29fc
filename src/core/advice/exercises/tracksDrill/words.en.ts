import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Hands on train tracks',
  how: 'While you run, imagine two rails that run ahead from your shoulders. Keep each hand on its own rail. Do it for a minute, then take two minutes off.',
  says: 'The rails are outside your body. In studies, attention outside the body cost less energy than attention to the body. A little crossing is normal.',
};
