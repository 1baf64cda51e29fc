/** The words of an exercise, as every language has to give them. None of them promises an effect on a body. */
export interface ExerciseWords {
  readonly name: string;
  /** How it is done: one short sentence a step. */
  readonly how: string;
  /** What studies found, with the number where there is one; and that there is no study, where there is none. */
  readonly says: string;
}

/** Keys of an exercise's texts in the catalogue. */
export type ExerciseTextKey<Id extends string> = `advice.${Id}` | `advice.${Id}.${'how' | 'says'}`;

/** Texts of one exercise by catalogue key. */
export function textsOf(id: string, { name, how, says }: ExerciseWords): Record<string, string> {
  return { [`advice.${id}`]: name, [`advice.${id}.how`]: how, [`advice.${id}.says`]: says };
}
