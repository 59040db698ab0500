// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Was ein Kunde wert ist',
  description: 'Was ist ein Kunde wert, und wann sind seine Akquisitionskosten wieder hereingeholt? Berechnet in Ihrem Browser.',
  promise: 'Was ist ein Kunde für Sie wert, und wann ist wieder hereingeholt, was seine Akquisition gekostet hat?',
  noScript: 'Der Rechner braucht JavaScript. Auf dem Papier: durchschnittlicher Bestellwert × Bestellungen pro Jahr × Jahre = Umsatz pro Kunde. Zum Beispiel 200 × 5 × 4 = 4000.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      '„Customer Lifetime Value“ heißt nicht überall dasselbe: Mal ist es Umsatz, mal Gewinn, mal Gewinn nach Akquisition. Hier steht bei jeder Zahl, was sie ist. Öffnen Sie sie, und Sie sehen die Formel, erst in Worten und dann mit Ihren eigenen Zahlen.',
      'Der einfache Weg multipliziert den durchschnittlichen Bestellwert mit den Bestellungen pro Jahr und den Jahren. Er ist schnell, nimmt aber an, dass jeder Kunde gleich lange bleibt und späteres Geld voll zählt. Der Weg mit Kundenbindung lässt jedes Jahr einen Teil der Kunden abwandern, lässt auf Wunsch späteres Geld weniger zählen und sagt, wann innerhalb eines Zeitraums die Marge eingeht: Hier unterscheiden sich Rechner und damit ihre Ergebnisse.',
      'Die Zahlen zu Beginn sind ein Beispiel, kein Durchschnitt irgendeiner Branche. Das Ergebnis ist nur so gut wie das, was Sie eintragen.',
    ],
  },
};
