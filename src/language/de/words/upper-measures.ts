/** Words of the measures of head, shoulders and arms. */
import type { WordsOfMeasures } from '../../../core/measures/all.ts';

export const upperMeasures = {
  forwardHead: {
    name: 'Kopfvorlage',
    short: 'Kopf',
    what: 'Wie weit die Ohren vor der Linie des Rumpfes liegen, als Winkel.',
    sign: { plus: 'vor dem Rumpf', minus: 'hinter dem Rumpf', zero: 'über dem Rumpf' },
    cues: ['Blick zur Wand ganz vorn', 'Such die Kopfstütze hinter dir', 'Ballons heben deine Mütze'],
    learn: {
      easy: 'Ohren über den Schultern',
      off: 'Ohren weit vorn',
      says: 'Im Stehen tragen Erwachsene mit Nackenbeschwerden den Kopf im Schnitt ein paar Grad weiter vorn. Fürs Laufen gibt es solche Zahlen nicht.',
      not: 'Dass das eine vom anderen kommt. Oder dass es eine richtige Haltung gibt.',
    },
  },
  headPitch: {
    name: 'Kopfneigung',
    what: 'Wie weit das Gesicht nach unten oder oben zeigt.',
    sign: { plus: 'Kinn nach unten', minus: 'Kinn nach oben', zero: 'gerade' },
    learn: {
      easy: 'Blick nach vorn',
      off: 'Blick aufs Band',
      says: 'Wohin du schaust, verändert deinen Laufstil. Ein tiefer Bildschirm zieht den Kopf nach unten.',
      not: 'Wie sich dein Nacken anfühlt. Das weißt nur du.',
    },
  },
  shoulderHeight: {
    name: 'Schulterhöhe',
    short: 'Schultern',
    what: 'Abstand vom Ohr zur Schulter. Eine kleinere Zahl heißt: Die Schultern sind höher.',
    change: { plus: 'tiefer als dein Ausgangswert', minus: 'höher als dein Ausgangswert' },
    cues: [
      {
        both: 'Lass beide Taschen fallen',
        left: 'Lass die linke Tasche fallen',
        right: 'Lass die rechte Tasche fallen',
      },
      {
        both: 'Lass die Jacke von dir gleiten',
        left: 'Linker Träger rutscht herunter',
        right: 'Rechter Träger rutscht herunter',
      },
      {
        both: 'Beide Ärmel hängen schwer',
        left: 'Linker Ärmel hängt schwer',
        right: 'Rechter Ärmel hängt schwer',
      },
    ],
    learn: {
      easy: 'Schultern tief',
      off: 'Schultern hochgezogen',
      says: 'Viele ziehen die Schultern hoch, wenn sie müde werden oder schwer atmen. Normwerte gibt es nicht.',
      not: 'Wie angespannt ein Muskel ist. Eine Kamera sieht Höhe, keine Spannung.',
    },
  },
  shoulderTilt: {
    name: 'Schulterneigung',
    what: 'Ob eine Schulter höher ist als die andere.',
    sign: { plus: 'links höher', minus: 'rechts höher', zero: 'waagerecht' },
    learn: {
      easy: 'waagerecht',
      off: 'eine Seite höher',
      says: 'Kaum jemand ist ganz gerade. Hast du eine Standhaltung, wird mit ihr verglichen. So zählt eine schiefe Kamera nicht mit.',
      not: 'Etwas über deine Wirbelsäule.',
    },
  },
  armCrossing: {
    name: 'Kreuzen der Arme',
    short: 'Hände',
    what: 'Wie weit jedes Handgelenk höchstens über die Mitte des Rumpfes geht. Gemessen wird das Handgelenk: Die Hand reicht weiter. Ein wenig ist normal.',
    sign: { plus: 'über der Mitte', minus: 'auf der eigenen Seite', zero: 'an der Mitte' },
    cues: [
      {
        both: 'Hände auf zwei Schienen',
        left: 'Linke Hand auf ihrer Schiene',
        right: 'Rechte Hand auf ihrer Schiene',
      },
      {
        both: 'Streif beide Hosentaschen',
        left: 'Streif die linke Hosentasche',
        right: 'Streif die rechte Hosentasche',
      },
      {
        both: 'Klopf vorn an zwei Türen',
        left: 'Klopf links vorn an die Tür',
        right: 'Klopf rechts vorn an die Tür',
      },
    ],
    learn: {
      easy: 'jede Hand auf ihrer Seite',
      off: 'Hände über der Mitte',
      says: 'Die Arme gleichen die Beine aus. Mit stillgehaltenen Armen kostet Laufen 3 bis 13 % mehr Energie. Ein wenig Kreuzen gehört zum Schwung.',
      not: 'Dass Kreuzen ein Fehler ist. Nur viel davon, bei den meisten Doppelschritten, ist einen Hinweis wert.',
    },
  },
  armCrossingShare: {
    name: 'Doppelschritte mit Kreuzen',
    short: 'Mit Kreuzen',
    what: 'Anteil der Doppelschritte, bei denen dieses Handgelenk über die Mitte geht.',
    learn: {
      easy: 'ab und zu',
      off: 'bei den meisten Doppelschritten',
      says: 'Wie oft das Handgelenk kreuzt, zählt mehr als ein einzelner großer Ausschlag. Eine Gewohnheit zeigt sich am Anteil.',
      not: 'Welche Doppelschritte gut waren.',
    },
  },
  armSwing: {
    name: 'Armschwung',
    what: 'Wie weit das Handgelenk in einem Doppelschritt vor und zurück schwingt.',
    cues: ['Trommle hinter dir in die Luft'],
    learn: {
      easy: 'freier Schwung',
      off: 'stillgehalten',
      says: 'Frei schwingende Arme kosten weniger Energie als stillgehaltene. Für die Größe des Schwungs gibt es keine Norm.',
      not: 'Dass mehr besser ist.',
    },
  },
  armSwingAsymmetry: {
    name: 'Armschwung-Balance',
    short: 'Balance',
    what: 'Wie viel weiter ein Arm schwingt als der andere. Keine einzelne Kamera zeigt das: Von vorn liegt der Schwung in der Blickrichtung, von der Seite ist ein Arm verdeckt. Ein gewisser Unterschied ist normal.',
    sign: { plus: 'links mehr', minus: 'rechts mehr', zero: 'gleich' },
    cues: ['Trommle links und rechts gleich laut'],
    learn: {
      easy: 'beide gleich',
      off: 'einer schwingt weniger',
      says: 'Ein Unterschied ist häufig: 3 bis 49 % in sieben aufgezeichneten Läufen. Oft kommt er von der stärkeren Hand, vom Handy oder von einer Flasche.',
      not: 'Dass es ein Problem ist. Sprich mit einem Lauftrainer, wenn der Unterschied neu ist oder etwas wehtut.',
    },
  },
  elbowAngle: {
    name: 'Ellbogenwinkel',
    short: 'Ellbogen',
    what: 'Winkel des Ellbogens, der zur Kamera zeigt. Ein gestreckter Arm hat 180°.',
    cues: ['Ellbogen klopfen hinten an die Wand'],
    learn: {
      easy: 'etwa ein rechter Winkel',
      off: 'hängend',
      says: 'Beim Laufen sind die Ellbogen meist etwa im rechten Winkel. Das nimmt der Schulter Arbeit ab.',
      not: 'Dass es Energie spart: Gestreckte und gebeugte Arme brauchen gleich viel Sauerstoff.',
    },
  },
} as const satisfies Partial<WordsOfMeasures>;
