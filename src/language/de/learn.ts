/** The Learn page: its headings, what is not measured, and the myths. What each measure means stands with the measure. */
import type { Translation } from '../catalogue.ts';
import type { learn as english } from '../en/learn.ts';

export const learn = {
  'nav.learn': 'Wissen',
  'learn.title': 'Wissen',
  'learn.lead':
    'Jede Messgröße in einer Zeichnung und wenigen Sätzen: was sie ist, was Studien gefunden haben und was niemand weiß. Laufstil ist persönlich. Fast nirgends gibt es eine belegte Grenze zwischen gut und nicht gut.',
  'learn.contents': 'Auf dieser Seite',
  'learn.easy': 'Locker',
  'learn.off': 'Einen Blick wert',
  'learn.also': 'Auch normal',
  'learn.says': 'Was bekannt ist',
  'learn.not': 'Was es nicht aussagt',
  'learn.right': 'Wie genau die Zahl ist',
  'learn.right.good':
    'Bei hoher Verlässlichkeit weichen 19 von 20 Zahlen höchstens {limit} von der Wahrheit ab, bei mittlerer 4 von 5.',
  'learn.right.fair':
    'Bei mittlerer Verlässlichkeit weichen 4 von 5 Zahlen höchstens {limit} von der Wahrheit ab.',
  'learn.right.fairByView':
    'Bei mittlerer Verlässlichkeit weichen 4 von 5 Zahlen von der Seite höchstens {side} von der Wahrheit ab, von vorn höchstens {front}.',
  'learn.right.poor': 'Immer gering: Niemand weiß, wie oft sie nah an der Wahrheit liegt.',
  'learn.todo': 'Was du tun kannst',
  'learn.estimate':
    'Die Bereiche in {product} sind eigene Arbeitsgrenzen, keine medizinischen. Zuerst zählt dein Ausgangswert.',
  'learn.notMeasured': 'Nicht gemessen',
  'learn.notMeasured.note':
    'Oft in Artikeln über den Laufstil genannt. Eine einzelne Kamera kann es nicht sehen.',
  'learn.sources': 'Quellen',
  'learn.sources.note':
    'Meist als Zusammenfassung gelesen. Links verlassen {product} und öffnen sich im Browser.',
  'learn.myths': 'Mythen',
  'learn.myths.note': 'Oft gesagt, wenig belegt.',
  'learn.myths.claim': 'Behauptung',
  'learn.myths.answer': 'Was bekannt ist',

  'learn.group.rhythm': 'Rhythmus',
  'learn.group.head': 'Kopf und Schultern',
  'learn.group.arms': 'Arme',
  'learn.group.trunk': 'Rumpf und Hüfte',
  'learn.group.legs': 'Beine',

  'unseen.pelvis': 'Kippung des Beckens, Hohlkreuz',
  'unseen.pelvis.why': 'An Becken und Wirbelsäule wird kein Punkt gefunden, der das zeigt.',
  'unseen.thorax': 'Steifer oder runder oberer Rücken',
  'unseen.thorax.why':
    'Das Skelett hat zwischen Schultern und Hüfte keinen Punkt. Frag dich selbst nach dem Lauf.',
  'unseen.impact': 'Stöße, hartes Auftreten, Belastung der Gelenke',
  'unseen.impact.why': 'Kräfte sind nicht zu sehen. Keine Zahl hier ist eine Kraft.',
  'unseen.muscles': 'Schwache, verspannte oder überlastete Muskeln, angespannte Körpermitte',
  'unseen.muscles.why': 'Eine Kamera sieht Orte, keine Muskeln.',
  'unseen.breath': 'Atmung',
  'unseen.breath.why': 'Hochgehende Schultern sind höchstens ein Anzeichen. Notier es im Tagebuch.',
  'unseen.momentum': 'Schwungholen mit dem Oberkörper',
  'unseen.momentum.why':
    'Zeigt sich nur als Drehung und hochgezogene Schultern. Eine eigene Zahl hat es nicht.',
  'unseen.water': 'Wasser, Salze, Schlaf, Stress, Schuhe, Untergrund, Wetter',
  'unseen.water.why': 'Das weißt du selbst. Das Tagebuch fragt danach.',
  'unseen.weight': 'Körpergewicht',
  'unseen.weight.why': 'Wird nicht gefragt: Nichts hier braucht es.',
  'unseen.stride': 'Schrittlänge',
  'unseen.stride.why': 'Ergibt sich aus Tempo und Schrittfrequenz, wenn du das Tempo des Bands angibst.',

  'myth.foam': 'Schuhschaum wirkt mit dem Magnetfeld der Erde und richtet die Wirbelsäule aus.',
  'myth.foam.why': 'Erfunden. Da gibt es nichts zu prüfen.',
  'myth.moon': 'Der Mond verspannt die Muskeln.',
  'myth.moon.why': 'Volksglaube.',
  'myth.backpack': 'Sorgen sind ein unsichtbarer Rucksack, der den Rücken belastet.',
  'myth.backpack.why':
    'Ein Bild, kein Befund. Stress verändert, wie du dich fühlst. Darum fragt das Tagebuch danach, und das ist alles.',
  'myth.existential': 'Ein schmerzender Rücken sagt dir, dass du vor etwas davonläufst.',
  'myth.existential.why':
    'Lässt sich nicht prüfen. Und es ist unfreundlich gegenüber jemandem, dem etwas wehtut.',
  'myth.realign': 'Chiropraktik bringt die Wirbelsäule wieder in die richtige Stellung.',
  'myth.realign.why':
    'Bei lange bestehenden Beschwerden im unteren Rücken schneidet sie etwa so gut ab wie andere empfohlene Wege. Die Wirbelsäule wird dabei nicht zurückgeschoben.',
  'myth.fibres': 'Schnelle Fasern beginnen den Lauf und brennen aus, dann schmerzen die langsamen.',
  'myth.fibres.why': 'Andersherum: Die langsamen arbeiten zuerst.',
  'myth.lactate': 'Milchsäure macht Muskelkater, Wasser spült sie aus.',
  'myth.lactate.why': 'Überholt. Muskelkater kommt von kleinen Schäden im Muskel und vergeht von selbst.',
  'myth.cramps': 'Zu wenig Wasser oder Salz macht Krämpfe, und Krämpfe machen Rückenschmerzen.',
  'myth.cramps.why':
    'Vier Studien, die Sportlerinnen und Sportler begleiteten, fanden das nicht. Weit über den Durst zu trinken endete schon tödlich.',
  'myth.discs': 'Laufen verschleißt die Bandscheiben.',
  'myth.discs.why':
    'Wer lief, hatte höhere und wasserreichere Bandscheiben als Menschen, die nicht laufen. Auch Rückenschmerzen sind seltener.',
  'myth.posture': 'Es gibt eine richtige Haltung, und krummes Sitzen macht Schmerzen.',
  'myth.posture.why':
    'Für beides fehlen starke Belege. Bequem und abwechslungsreich ist ein besserer Maßstab als eine Schablone.',
  'myth.shoes': 'Der richtige Schuh oder weicher Boden hält den Rücken gesund.',
  'myth.shoes.why':
    'Studien zu Schuhen und Beinverletzungen sind unsicher, zum Rücken fanden wir keine. Wähl danach, was bequem ist.',
  'myth.core': 'Eine Studie hat die schwache tiefe Rumpfmuskulatur als Ursache gefunden.',
  'myth.core.why':
    'Es war ein Computermodell von acht gesunden Menschen. Lasten wurden berechnet, niemandem tat etwas weh.',
  'myth.diet': 'Bestimmte Fette machen Rückenschmerzen, entzündungshemmendes Essen beendet sie.',
  'myth.diet.why': 'Gut zu essen ist für alle ein guter Rat. Zu Rücken und Laufen fanden wir nichts.',
  'myth.cold': 'Gene und Kälte verspannen den Rücken.',
  'myth.cold.why':
    'Zu ungenau, um richtig oder falsch zu sein. Wärm dich in der Kälte auf, weil es sich besser anfühlt.',
  'myth.oxygen': 'Ein schwacher Rumpf nimmt den Beinen Sauerstoff und Gleichgewicht.',
  'myth.oxygen.why': 'Eine Kette von Vermutungen. Wir fanden keine Studie, die ihr nachgeht.',
  'myth.stretching': 'Wer sich dehnt, bekommt keinen Muskelkater.',
  'myth.stretching.why':
    'Es ändert den Muskelkater um etwa einen von hundert Punkten. Dehn dich, weil es dir guttut.',
  'myth.cadence180': 'Alle sollten 180 Schritte pro Minute machen.',
  'myth.cadence180.why':
    'Spitzenläufer machten in einem Rennen 155 bis 203. Deine Schrittfrequenz hängt von Größe und Tempo ab.',
  'myth.anyPain': 'Mit jedem Zwicken im Rücken solltest du sofort zum Facharzt.',
  'myth.anyPain.why':
    'Das meiste vergeht innerhalb von Wochen. Manche Anzeichen gehören sofort oder bald ärztlich abgeklärt: Genau nach denen fragt das Tagebuch.',

  'source.heiderscheit': 'Heiderscheit u. a., 2011: Schrittfrequenz und Gelenke, Med Sci Sports Exerc',
  'source.burns': 'Burns u. a., 2019: Schrittfrequenz von Ultramarathonläufern der Spitze',
  'source.anderson': 'Anderson u. a., 2022: andere Schrittfrequenz, eine Übersicht, Sports Med Open',
  'source.malisoux':
    'Malisoux u. a., 2024: Asymmetrie und Verletzungen bei 836 Laufenden, BMJ Open Sport Exerc Med',
  'source.mahmoud': 'Mahmoud u. a., 2019: vorgeschobener Kopf und Nackenschmerz, eine Übersicht',
  'source.slater': 'Slater u. a., 2019: aufrechtes Sitzen, neu bewertet',
  'source.arellano': 'Arellano und Kram, 2014: Lohnt es sich, die Arme zu schwingen?, J Exp Biol',
  'source.elbow': 'Gestreckte und gebeugte Arme beim Gehen und Laufen, 2019, J Exp Biol',
  'source.teng': 'Teng und Powers, 2015: Rumpfhaltung und Arbeit der Beine beim Laufen',
  'source.risc': 'Rumpf und Verletzungen bei 258 begleiteten Laufenden, 2023, Sports Med Open',
  'source.drozda': 'Drozda u. a., 2024: Ausdauerläufer mit und ohne Kreuzschmerzen',
  'source.vanhooren': 'Van Hooren u. a., 2024: Biomechanik und Ökonomie des Laufens, Sports Med',
  'source.wille': 'Wille u. a., 2014: Bewegung, Kräfte und Gelenke beim Laufen',
  'source.souza': 'Souza, 2016: Laufanalyse auf Video (sagt, dass es keine Grenzwerte gibt)',
  'source.meardon': 'Meardon und Derrick, 2014: Schrittbreite und Schienbein beim Laufen, J Biomech',
  'source.brindle': 'Brindle u. a., 2014: Schrittbreite und Beine beim Laufen, Gait Posture',
  'source.crowell': 'Crowell und Davis, 2011: den Laufstil mit Rückmeldung im Lauf ändern',
  'source.cai': 'Cai u. a., 2017: Bein- und Rückentraining bei langem Kreuzschmerz von Laufenden',
  'source.herbert': 'Herbert u. a., 2011: Dehnen und Muskelkater, Cochrane-Übersicht',
  'source.wiewelhove': 'Wiewelhove u. a., 2019: Faszienrolle, Zusammenfassung der Studien',
  'source.belavy': 'Belavy u. a., 2017: Laufen und die Bandscheiben, Sci Rep',
  'source.maselli': 'Maselli u. a., 2020: wie häufig Kreuzschmerz bei Laufenden ist',
  'source.schwellnus': 'Schwellnus, 2008: Ursachen von Krämpfen beim Sport, Br J Sports Med',
  'source.miller': 'Miller u. a., 2022: Krämpfe beim Sport, der Stand der Belege',
  'source.relph': 'Relph u. a., 2022: Laufschuhe und Beinverletzungen, Cochrane-Übersicht',
  'source.rubinstein': 'Rubinstein u. a., 2019: Wirbelsäulenmanipulation, Nutzen und Schaden',
  'source.raabe': 'Raabe und Chaudhari, 2018: Modell des Laufens mit schwacher tiefer Rumpfmuskulatur',
  'source.redflags': 'Verhagen u. a., 2016: Warnzeichen in Leitlinien zum Kreuzschmerz',
} as const satisfies Translation<typeof english>;
