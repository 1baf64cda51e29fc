import type { notices as english } from '../en/notices.ts';
import type { Translation } from '../catalogue.ts';

/** Short instructions that are not cues: `notice.X` is shown, `say.X` is spoken where the two differ. */
export const notices = {
  'notice.step-into-view': 'Komm ins Bild',
  'notice.stand-tall': 'Steh aufrecht, Arme locker',
  'say.stand-tall':
    'Stell dich aufrecht hin, Arme locker, Blick geradeaus. Bleib ein paar Sekunden still stehen.',
  'notice.stand-done': 'Alles klar',
  'say.stand-done': 'Danke. Ich habe deine Standhaltung.',
  'notice.baseline-done': 'Deine Ausgangswerte stehen',
  'notice.lost-you': 'Ich sehe dich nicht',
  'notice.are-you-ok': 'Alles in Ordnung?',
  'notice.found-you': 'Da bist du ja',
  'notice.camera-moved': 'Die Kamera hat sich bewegt',
  'say.camera-moved': 'Die Kamera hat sich bewegt. Steh in der nächsten Pause ein paar Sekunden aufrecht.',
  'notice.camera-lost': 'Die Kamera ist weg',
  'notice.hold-the-rails': 'Deine Hände sind am Handlauf',
  'notice.too-dark': 'Mehr Licht, bitte',
  'notice.slow-machine': 'Laptop langsam: Arme und Kopf, keine Schritte',
  'notice.turn-camera': 'Richte die Kamera gerade auf dich',
  'notice.cues-stopped': 'Hinweise aus. Lauf langsamer oder stopp.',
  'say.cues-stopped':
    'Heute keine Hinweise mehr. Lauf langsamer oder hör auf. Bleibt es oder wird es schlimmer, hol dir fachlichen Rat.',
  'notice.coaching-stopped': 'Das Coaching ist beendet. Bitte anhalten.',
  'say.coaching-stopped':
    'Das Coaching ist für heute beendet. Hör jetzt bitte auf zu laufen und lies, was auf der Seite steht.',
  'notice.guide-more-light': 'Mehr Licht, bitte',
  'say.guide-more-light': 'Ich brauche mehr Licht. Schalte eine Lampe vor dir ein.',
  'notice.guide-closer': 'Komm näher',
  'say.guide-closer': 'Komm näher, oder stell den Laptop näher an dich heran.',
  'notice.guide-further': 'Weiter weg',
  'say.guide-further': 'Geh weiter weg, oder rück den Laptop von dir weg.',
  'notice.guide-lid-back': 'Klapp den Deckel weiter auf',
  'say.guide-lid-back': 'Klapp den Deckel etwas weiter auf. Dein Kopf ist abgeschnitten.',
  'notice.guide-lid-forward': 'Klapp den Deckel etwas zu',
  'say.guide-lid-forward': 'Klapp den Deckel etwas zu. Du bist unten abgeschnitten.',
  'notice.guide-step-left': 'Einen Schritt nach links',
  'notice.guide-step-right': 'Einen Schritt nach rechts',
  'notice.guide-step-forward': 'Einen Schritt nach vorn',
  'notice.guide-step-back': 'Einen Schritt zurück',
  'notice.guide-laptop-left': 'Laptop weiter nach links',
  'say.guide-laptop-left': 'Stell den Laptop weiter nach links und dreh ihn zu dir. Oder dreh dich zu ihm.',
  'notice.guide-laptop-right': 'Laptop weiter nach rechts',
  'say.guide-laptop-right': 'Stell den Laptop weiter nach rechts und dreh ihn zu dir. Oder dreh dich zu ihm.',
  'notice.guide-laptop-forward': 'Laptop weiter nach vorn',
  'say.guide-laptop-forward': 'Stell den Laptop in Laufrichtung weiter nach vorn und dreh ihn zu dir.',
  'notice.guide-laptop-back': 'Laptop weiter nach hinten',
  'say.guide-laptop-back': 'Stell den Laptop weiter nach hinten und dreh ihn zu dir.',
  'notice.guide-raise-left': 'Laptop links höher stellen',
  'say.guide-raise-left':
    'Der Laptop steht schief. Stell seine linke Seite höher, vom Bildschirm aus gesehen.',
  'notice.guide-raise-right': 'Laptop rechts höher stellen',
  'say.guide-raise-right':
    'Der Laptop steht schief. Stell seine rechte Seite höher, vom Bildschirm aus gesehen.',
  'notice.guide-video-slow': 'Video zu langsam: Schließe andere Tabs',
  'notice.guide-good': 'Gut so. Bleib dort.',
} as const satisfies Translation<typeof english>;
