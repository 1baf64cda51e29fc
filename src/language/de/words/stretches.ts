/** Words of what stretches, loosens and warms up. */
import type { WordsOfExercises } from '../../../core/advice/exercises/all.ts';

const STRETCHED =
  'In Studien veränderte Dehnen vor oder nach dem Sport die Beschwerden um etwa einen halben bis einen von 100 Punkten. Mach es, wenn es dir guttut.';

const CUSTOM = 'Im Lauftraining üblich, wenig untersucht.';

export const stretches = {
  pecStretch: {
    name: 'Brustdehnung im Türrahmen',
    how: 'Leg einen Unterarm an den Türrahmen. Mach einen Schritt hindurch, bis es vorn an der Schulter leicht zieht. Atme weiter. Dann die andere Seite.',
    says: STRETCHED,
  },
  neckStretch: {
    name: 'Seitliche Nackendehnung',
    how: 'Lass ein Ohr zur Schulter sinken. Lass den anderen Arm schwer hängen. Die Hand auf dem Kopf liegt nur auf. Dann die andere Seite.',
    says: STRETCHED,
  },
  latStretch: {
    name: 'Lange Flankendehnung',
    how: 'Fass einen Handlauf oder Türrahmen zwischen Hüft- und Brusthöhe. Setz dich nach hinten, bis die Arme lang gezogen sind.',
    says: STRETCHED,
  },
  foamRoll: {
    name: 'Oberen Rücken ausrollen',
    how: 'Leg dich mit den Schulterblättern quer auf eine Faszienrolle. Halt den Kopf in den Händen und die Hüfte tief. Roll langsam, mit mäßigem Druck. Lass den unteren Rücken und den Nacken aus.',
    says: 'Nach dem Ausrollen war Muskelkater etwas schwächer: um etwa 6 % in einer Zusammenfassung von Studien. Das hält nicht lange an.',
  },
  catCow: {
    name: 'Katze und Kuh',
    how: 'Geh in den Vierfüßlerstand. Mach den Rücken rund zur Decke, dann lass ihn sinken. Beweg dich so langsam, wie du atmest.',
    says: 'Fürs Laufen nicht geprüft. Eine angenehme Bewegung.',
  },
  childsPose: {
    name: 'Kindhaltung',
    how: 'Geh in den Vierfüßlerstand. Setz dich zurück auf die Fersen und streck die Arme nach vorn.',
    says: 'Fürs Laufen nicht geprüft. Eine angenehme Pause.',
  },
  openBook: {
    name: 'Zur Decke öffnen',
    how: 'Geh in den Vierfüßlerstand. Heb einen Arm zur Decke und folg der Hand mit den Augen. Die Hüfte bleibt gerade. Dann die andere Seite.',
    says: 'Fürs Laufen nicht geprüft. Im Training bei steifem oberem Rücken üblich.',
  },
  downwardDog: {
    name: 'Herabschauender Hund',
    how: 'Geh in den Vierfüßlerstand. Schieb die Hüfte nach oben und hinten. Die Knie dürfen gebeugt bleiben.',
    says: 'Fürs Laufen nicht geprüft.',
  },
  legSwings: {
    name: 'Beinpendel',
    how: 'Halt dich vor dem Lauf irgendwo fest. Schwing ein Bein vor und zurück, dann seitlich. Wechsle das Bein.',
    says: CUSTOM,
  },
  hipOpeners: {
    name: 'Hüftöffner',
    how: 'Heb vor dem Lauf ein Knie und führ es im Kreis nach außen. Geh ein paar Schritte, dann die andere Seite.',
    says: CUSTOM,
  },
  standingArms: {
    name: 'Armschwung im Stand',
    how: 'Stell dich vor dem Lauf mit dem Rücken zur Wand, etwa eine Unterarmlänge entfernt. Schwing beide Arme wie beim Laufen, die Ellbogen etwa im rechten Winkel. Schick die Ellbogen nach hinten zur Wand. Beginn langsam, dann schneller.',
    says: 'Im Lauftraining üblich. Ob es den Armschwung beim Laufen verändert, ist nicht geprüft. In einer Studie blieben die Ellbogen beim Laufen etwa im rechten Winkel. Gestreckte Arme kosteten nicht mehr Sauerstoff.',
  },
  coolDown: {
    name: 'Auslaufen im Gehen',
    how: 'Geh nach dem Lauf noch ein paar Minuten. Mach dann die Dehnungen, die du magst, und halt sie ruhig.',
    says: CUSTOM,
  },
} as const satisfies Partial<WordsOfExercises>;
