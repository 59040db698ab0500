// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Lohnt sich ein Treueprogramm?',
  description: 'Lohnt sich ein Treueprogramm? Punkte, Prämien und Geld Monat für Monat, im Vergleich mit denselben Kunden ohne Programm. Berechnet in Ihrem Browser.',
  promise: 'Lohnt sich ein Treueprogramm, und was haben Ihre Kunden davon?',
  noScript: 'Der Rechner braucht JavaScript. Auf dem Papier: Rabatt × durchschnittlicher Bestellwert ÷ Punkte für eine Prämie = Wert eines Punktes. Zum Beispiel 10 % × 200 ÷ 1000 = 0,02.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      'Wir vergleichen Monat für Monat zwei Welten: Ihre Kunden mit dem Programm und dieselben Kunden ohne. Nur der Unterschied zählt als Gewinn. Prämien für Umsatz, der ohnehin gekommen wäre, sind Kosten, und das ist der größte Teil des Umsatzes.',
      'Über jeden Punkt wird Buch geführt. Was ausgegeben wurde, ist immer genau das, was eingelöst wurde, was verfallen ist und was noch offen ist: Punkte werden in ganzen Millionsteln gezählt, damit beim Runden nichts verloren geht. Wie viele Punkte nie eingelöst werden, geben Sie nicht ein; es folgt daraus, wie schnell Mitglieder einlösen, wie viele abwandern und wann Punkte verfallen.',
      'Mitglieder kaufen auch deshalb mehr als andere, weil die treuesten Kunden zuerst beitreten. Wie viel vom Unterschied das Programm bewirkt, ist eine Annahme, die nur Sie treffen können, und an ihr hängt das Ergebnis. In einer Studie mit vielen Kunden ging der größte Teil des Anstiegs vor einer Prämie nicht auf diese zurück; Vielkäufer holten Prämien ab, änderten aber wenig. Die Zahlen zu Beginn sind ein Beispiel, kein Durchschnitt irgendeiner Branche.',
    ],
  },
};
