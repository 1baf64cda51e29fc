/** Words of what makes stronger and of what is practised while running. */
import type { WordsOfExercises } from '../../../core/advice/exercises/all.ts';

const UPPER_BACK =
  'Wir kennen keine Studie, nach der ein stärkerer oberer Rücken die Haltung von Armen und Schultern beim Laufen verändert. Stärker macht die Übung.';

const HIPS = 'Macht die Hüfte stärker. Ob sie deshalb beim Laufen waagerechter bleibt, ist nicht geklärt.';

const TRUNK =
  'Geprüft an 84 Läuferinnen und Läufern mit lange bestehenden Rückenbeschwerden. Mit Rumpfübungen gingen die Beschwerden zurück, mit den anderen Übungen ebenso. Fürs Laufen brachten Beinübungen mehr.';

export const strength = {
  rows: {
    name: 'Rudern mit Band',
    how: 'Befestige ein Band an einer Türklinke. Zieh beide Ellbogen an den Rippen vorbei nach hinten. Halt kurz, dann lass langsam nach.',
    says: UPPER_BACK,
  },
  reverseFly: {
    name: 'Reverse Flys mit Band',
    how: 'Halt ein Band vor der Brust. Öffne die Arme weit, halt kurz und komm langsam zurück. Die Schultern bleiben tief.',
    says: UPPER_BACK,
  },
  pullUp: {
    name: 'Klimmzüge mit Hilfe',
    how: 'Lass ein Band unter den Füßen oder einen Stuhl einen Teil deines Gewichts tragen. Hör auf, solange die Bewegung noch sauber ist.',
    says: UPPER_BACK,
  },
  bladeSqueeze: {
    name: 'Schulterblätter zusammenziehen',
    how: 'Beug die Ellbogen neben dem Körper. Zieh sie nach hinten und leicht nach unten. Halt zwei Atemzüge, dann lass los. Das geht auch am Schreibtisch.',
    says: 'Fürs Laufen nicht geprüft. Passt leicht in den Tag.',
  },
  plank: {
    name: 'Unterarmstütz',
    how: 'Halt dich gerade wie ein Brett, auf Unterarmen und Zehen oder auf Unterarmen und Knien. Hör auf, solange du noch gerade bist.',
    says: TRUNK,
  },
  deadBug: {
    name: 'Käfer',
    how: 'Leg dich auf den Rücken, Hüfte und Knie im rechten Winkel. Streck einen Arm und das Bein der Gegenseite von dir weg. Komm zurück und wechsle die Seite.',
    says: TRUNK,
  },
  clamshell: {
    name: 'Muschel',
    how: 'Leg dich auf die Seite, Knie gebeugt, Fersen zusammen. Öffne das obere Knie wie eine Muschel, ohne nach hinten zu rollen. Dann die andere Seite.',
    says: HIPS,
  },
  gluteBridge: {
    name: 'Brücke',
    how: 'Leg dich auf den Rücken, die Füße flach am Boden. Heb die Hüfte, bis Oberschenkel und Rumpf eine Linie bilden.',
    says: HIPS,
  },
  bandWalk: {
    name: 'Seitschritte mit Band',
    how: 'Leg ein Ringband um die Oberschenkel, die Knie leicht gebeugt. Geh seitwärts gegen das Band, der Hosenbund bleibt waagerecht. Passt gut an Tagen mit anderem Sport.',
    says: HIPS,
  },
  legStrength: {
    name: 'Beinkraft',
    how: 'Mach Kniebeugen bis zum Stuhl, dann Ausfallschritte, dann Wadenheben. Beweg dich langsam. Wähl ein Gewicht, mit dem die letzten Wiederholungen schwerfallen.',
    says: 'Die beste Studie, die wir kennen: 84 Läuferinnen und Läufer mit lange bestehenden Rückenbeschwerden trainierten acht Wochen. In allen Gruppen gingen die Beschwerden zurück. Fürs Laufen brachten Beinübungen am meisten.',
  },
  armShake: {
    name: 'Arme ausschütteln',
    how: 'Lass beim Laufen beide Arme drei Doppelschritte lang schwer hängen. Schüttle sie aus, dann lauf normal weiter.',
    says: 'Im Lauftraining als kurzer Neustart üblich. Mehr ist nicht bekannt.',
  },
  tracksDrill: {
    name: 'Hände auf Schienen',
    how: 'Stell dir beim Laufen zwei Schienen vor, die von deinen Schultern nach vorn führen. Jede Hand bleibt auf ihrer Schiene. Mach es eine Minute, dann zwei Minuten Pause.',
    says: 'Die Schienen liegen außerhalb deines Körpers. In Studien kostete es weniger Energie, auf etwas außerhalb zu achten als auf den Körper. Ein wenig Kreuzen ist normal.',
  },
  elbowDrill: {
    name: 'Hinten an die Wand klopfen',
    how: 'Stell dir beim Laufen dicht hinter dir eine Wand vor und klopf mit den Ellbogen daran. Die Hände folgen von selbst. Mach es eine Minute, dann zwei Minuten Pause.',
    says: 'Im Lauftraining üblich. Laufen ohne Armschwung kostet ein paar Prozent mehr Energie.',
  },
  tallDrill: {
    name: 'Groß laufen',
    how: 'Stell dir beim Laufen einen Faden vor, der deinen Scheitel nach oben zieht. Richte das Logo auf deinem Shirt zum Horizont. Mach es eine Minute, dann zwei Minuten Pause.',
    says: 'Im Lauftraining üblich. Die eine beste Neigung gibt es nicht.',
  },
  quietFeet: {
    name: 'Leise Füße',
    how: 'Lauf so leise, wie du kannst. Mach es eine Minute, dann zwei Minuten Pause.',
    says: 'In einer kleinen Studie wurde beim Laufen live angezeigt, wie sanft die Landung war. Einen Monat später war die Landung noch immer sanfter.',
  },
  metronome: {
    name: 'Etwas schnellerer Takt',
    how: 'Stell das Metronom beim Laufen 5 % über deine eigene Schrittfrequenz und halt das Tempo. Mach es eine Minute, dann ein bis zwei Minuten Pause. Geh nie mehr als 10 % darüber.',
    says: 'Gut untersucht: Bei gleichem Tempo entlasten 5 bis 10 % mehr Schritte das Knie ein wenig. Der Fuß setzt näher unter der Hüfte auf. Anfangs strengt es mehr an.',
  },
} as const satisfies Partial<WordsOfExercises>;
