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
  'page.cut':
    'Die Seite wurde verlassen oder ihr Tab geschlossen, bevor ihr Video ganz da war. Was bis dahin kam, steht unten in der Liste und wird ausgewertet, soweit es lesbar ist.',

  'page.play.how':
    'Seine Bilder lassen sich lesen, während es läuft. Sein Tab kommt nach vorn und spielt es ab. Das endet mit dem Video, oder sobald du den Tab verlässt.',
  'page.play.start': 'Von Anfang an abspielen und lesen',
  'page.play.here': 'Ab der jetzigen Stelle',
  'page.show.how':
    'Was ein Tab zeigt, lässt sich aufnehmen. Der Browser fragt, welcher: Wähle „{title}“. Lass das Video den Tab füllen und spiele es in normaler Geschwindigkeit ab.',
  'page.show.how.any':
    'Was ein Tab zeigt, lässt sich aufnehmen. Der Browser fragt, welcher. Lass das Video den Tab füllen und spiele es in normaler Geschwindigkeit ab.',
  'page.show.protected': 'Ist die Aufnahme schwarz, hält der Schutz auch davon ab, und nur die Datei hilft.',
  'page.show': 'Tab aufnehmen',
  'page.shown.name': 'Aufnahme eines Tabs',
  'page.taking.played': 'Das Video wird gelesen, während es läuft.',
  'page.taking.shown': 'Der Tab wird aufgenommen.',
  'page.taking.at': 'Es ist bei {time}.',
  'page.taking.waits': 'Das erste Bild fehlt noch. Läuft das Video nicht, starte es in seinem Tab.',
  'page.taking.stop': 'Beenden und auswerten',
  'page.taken.played': 'Was vom laufenden Video gelesen wurde, steht unten in der Liste.',
  'page.taken.shown':
    'Die Aufnahme steht unten in der Liste. Sie enthält, was der Tab gezeigt hat, nicht das Video selbst.',
  'page.taken.ended': 'Das Video war zu Ende.',
  'page.taken.stopped': 'Es reicht so weit, wie du es hast laufen lassen.',
  'page.taken.wound-back': 'Es endet dort, wo das Video zurückgespult wurde.',
  'page.taken.replaced': 'Es endet dort, wo die Seite ein anderes Video eingesetzt hat.',
  'page.taken.left':
    'Es endet dort, wo die Seite verlassen oder ihr Tab geschlossen wurde. Was bis dahin kam, ist noch da.',
  'page.taken.broken': 'Es endet dort, wo keine Bilder mehr lesbar waren. Was bis dahin kam, ist noch da.',

  'page.way.played': 'Gelesen, während die Seite es abgespielt hat.',
  'page.way.shown': 'Eine Aufnahme dessen, was der Tab gezeigt hat, nicht das Video selbst.',
  'page.leftAt': 'Vom Video der Seite wurde nur bis {time} gelesen.',

  'page.refused.no-access': 'Der Browser lässt {product} nicht in diesen Tab sehen.',
  'page.refused.no-access.next':
    'Auf seinen eigenen Seiten und in seinem Store erlaubt er es nicht, und auch nicht mehr, wenn der Tab zu einer anderen Seite gewechselt hat. Öffne die Seite mit dem Video und klicke dort auf den Knopf von {product}.',
  'page.refused.no-video': 'Auf dieser Seite ist kein Video zu sehen.',
  'page.refused.no-video.next': 'Scrolle, bis du es siehst, starte es einmal und versuche es noch einmal.',
  'page.refused.framed': 'Das Video ist von einer anderen Seite eingebettet.',
  'page.refused.framed.next': 'Öffne es auf seiner eigenen Seite in einem eigenen Tab und versuche es dort.',
  'page.refused.protected': 'Dieses Video ist kopiergeschützt. Kein Programm bekommt seine Bilder.',
  'page.refused.protected.next': 'Bitte die Person, die es gefilmt hat, um die Datei und öffne sie hier.',
  'page.refused.foreign':
    'Dieses Video kommt von einer anderen Seite, und die erlaubt der Webseite nicht, es zu lesen.',
  'page.refused.foreign.next': 'Öffne das Video selbst in einem eigenen Tab und versuche es dort.',
  'page.refused.in-pieces': 'Dieses Video kommt in Stücken, die nur die Seite zusammensetzen kann.',
  'page.refused.in-pieces.next': 'Bietet die Seite die Datei an, lade sie herunter und öffne sie hier.',
  'page.refused.live': 'Dieses Video hat kein Ende: Es ist eine Kamera, ein Anruf oder eine Sendung.',
  'page.refused.live.next': 'Für deine eigene Kamera nimm den Live-Trainer.',
  'page.refused.not-chosen':
    'Es wurde kein Tab aufgenommen: Keiner wurde gewählt, oder sein Video lief nicht.',
  'page.refused.not-chosen.next': 'Was hier war, ist noch da. Du kannst es noch einmal versuchen.',
  'page.refused.no-room': 'Für die Bilder dieses Videos ist auf dem Gerät kein Platz mehr.',
  'page.refused.no-room.next':
    'Davon wurde nichts behalten. Deine Läufe sind unverändert. Schaffe Platz und versuche es noch einmal, oder spiele weniger davon ab.',
  'page.refused.left': 'Die Seite wurde verlassen oder geschlossen, bevor ihr Video gelesen war.',
  'page.refused.left.next':
    'Es wurde nichts ausgewertet, und was hier war, ist noch da. Öffne die Seite und versuche es noch einmal.',
  'page.refused.replaced': 'Die Seite hat ein anderes Video eingesetzt, bevor dieses gelesen war.',
  'page.refused.replaced.next':
    'Es wurde nichts ausgewertet. Gehe auf der Seite zum Video zurück und versuche es noch einmal.',
  'page.refused.not-given': 'Die Seite gibt dieses Video kein zweites Mal her.',
  'page.refused.not-given.next': 'Lade die Seite neu und versuche es noch einmal.',
} as const satisfies Translation<typeof english>;
