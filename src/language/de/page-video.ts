import type { pageVideo as english } from '../en/page-video.ts';
import type { Translation } from '../catalogue.ts';

/** The video on a web page. */
export const pageVideo = {
  'page.title': 'Video einer Webseite',
  'page.how':
    'Ein Video auf einer Webseite: Klicke mit rechts auf die Seite und wähle „Video auf dieser Seite auswerten“, oder klicke dort auf den Knopf von {product}.',
  'page.looking': 'Das Video auf der Seite wird gesucht',
  'page.reading': 'Die Seite liest ihr Video: {site}',
  'page.stop': 'Abbrechen',
  'page.stopped': 'Abgebrochen. Vom Video der Seite wurde nichts behalten.',
  'page.read': 'Das Video von {site} steht unten in der Liste. Du kannst die Seite schließen.',
  'page.replacedSince':
    'Die Seite zeigt inzwischen ein anderes Video. Ausgewertet wird das, das du gewählt hast.',
  'page.framedSite': 'Es kommt von {site}.',
  'page.open': 'Seite öffnen',

  'page.refused.no-access': 'Der Browser lässt {product} nicht in diesen Tab sehen.',
  'page.refused.no-access.next':
    'Auf seinen eigenen Seiten und in seinem Store erlaubt er es nicht, und auch nicht mehr, wenn der Tab zu einer anderen Seite gewechselt hat. Öffne die Seite mit dem Video und klicke dort auf den Knopf von {product}.',
  'page.refused.no-video': 'Auf dieser Seite ist kein Video zu sehen.',
  'page.refused.no-video.next': 'Scrolle, bis du es siehst, starte es einmal und versuche es noch einmal.',
  'page.refused.framed': 'Das Video ist von einer anderen Seite eingebettet.',
  'page.refused.framed.next': 'Öffne es auf seiner eigenen Seite in einem eigenen Tab und versuche es dort.',
  'page.refused.protected': 'Dieses Video ist kopiergeschützt. Seine Bilder kann niemand lesen.',
  'page.refused.protected.next': 'Bitte die Person, die es gefilmt hat, um die Datei und öffne sie hier.',
  'page.refused.foreign':
    'Dieses Video kommt von einer anderen Seite, und die erlaubt der Webseite nicht, es zu lesen.',
  'page.refused.foreign.next': 'Öffne das Video selbst in einem eigenen Tab und versuche es dort.',
  'page.refused.in-pieces': 'Dieses Video kommt in Stücken, die nur die Seite zusammensetzen kann.',
  'page.refused.in-pieces.next': 'Bietet die Seite die Datei an, lade sie herunter und öffne sie hier.',
  'page.refused.live': 'Dieses Video hat kein Ende: Es ist eine Kamera, ein Anruf oder eine Sendung.',
  'page.refused.live.next': 'Für deine eigene Kamera nimm den Live-Trainer.',
  'page.refused.left': 'Die Seite wurde verlassen oder geschlossen, bevor ihr Video gelesen war.',
  'page.refused.left.next':
    'Es wurde nichts ausgewertet, und was hier war, ist noch da. Öffne die Seite und versuche es noch einmal.',
  'page.refused.replaced': 'Die Seite hat ein anderes Video eingesetzt, bevor dieses gelesen war.',
  'page.refused.replaced.next':
    'Es wurde nichts ausgewertet. Gehe auf der Seite zum Video zurück und versuche es noch einmal.',
  'page.refused.not-given': 'Die Seite gibt dieses Video kein zweites Mal her.',
  'page.refused.not-given.next': 'Lade die Seite neu und versuche es noch einmal.',
} as const satisfies Translation<typeof english>;
