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
} as const satisfies Translation<typeof english>;
