// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Was eine Umfrage sagt',
  description: 'NPS, CSAT, CES und CSI mit ehrlichen Konfidenzintervallen, und was ein Punkt wert ist. Berechnet in Ihrem Browser.',
  promise: 'Was sagt Ihre Umfrage, wie sicher ist es, und was ist ein Punkt für Sie wert?',
  noScript: 'Der Rechner braucht JavaScript. Auf dem Papier: Anteil der Promotoren (9–10) minus Anteil der Detraktoren (0–6). Zum Beispiel 93 von 134 minus 9 von 134 = NPS 63.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      'Ein Wert ohne Intervall gibt vor, exakt zu sein, und das ist keine Umfrage. Das Intervall hier nimmt vor der Berechnung ¾ Promotoren, 1½ Passive und ¾ Detraktoren hinzu (Rocks 2016): Für alle möglichen Umfragen durchgerechnet, hält es schon ab zehn Antworten, was es verspricht; die Formel aus dem Lehrbuch tut das nicht. Andere Methoden stehen in den weiteren Einstellungen.',
      'Zwei Umfragen unterscheiden sich schon durch Zufall, oft um zehn Punkte und mehr. Deshalb steht bei jedem Unterschied sein Intervall, deshalb wird bei vielen Gruppen für multiples Testen korrigiert, und deshalb heißt „kann Zufall sein“ nie „kein Unterschied“. Ein Intervall kennt nur den Zufall darin, wer gefragt wurde: nicht die, die geschwiegen haben, und nicht die Art der Frage.',
      'Es gibt hier keinen eingebauten Benchmark: Branchendurchschnitte kursieren ohne Stichprobe, Jahr und Methode. Was ein Punkt wert ist, berechnen wir daraus, was Ihre eigenen Kunden in jeder Gruppe tun. Das zeigt, was zusammen auftritt, nicht, was was verursacht.',
    ],
  },
};
