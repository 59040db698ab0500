// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Was den Kundenwert bewegt',
  description: 'Acht Tipps, die den Customer Lifetime Value steigern sollen, jeder als Hebel: was er bringt, was er kostet und wie sicher das ist. Berechnet in Ihrem Browser.',
  promise: 'Welcher der acht Tipps würde den Wert Ihrer Kunden bewegen, und um wie viel?',
  noScript: 'Der Rechner braucht JavaScript. Auf dem Papier: Steigerungen multiplizieren sich. 10 % mehr Bestellungen mit 20 % höherem Wert sind 1,1 × 1,2 = 1,32, also 32 % mehr.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      'Jeder Hebel verändert benannte Eingangsgrößen des Customer Lifetime Value: für wie viel und wie oft Kunden bestellen, wie viele abwandern, wen sie mitbringen, was sie kosten. Zwei Steigerungen derselben Größe multiplizieren sich; zwei Wege, Kunden zu halten, wirken nacheinander auf die, die sonst gehen würden. Prozente werden nie addiert.',
      'Die Kosten eines Hebels zählen voll: einmalig, monatlich, pro Bestellung, Kunde oder Neukunde oder als Anteil am Umsatz. Was einmalig oder monatlich anfällt, wird auf die Kunden verteilt, die während der Laufzeit der Hebel gewonnen werden. Weil Hebel sich gegenseitig multiplizieren, hängt der Beitrag eines Hebels von denen vor ihm ab; sein fairer Anteil ist der Mittelwert über alle möglichen Reihenfolgen (der Shapley-Wert), exakt berechnet.',
      'Niemand hat diese Wirkungen für Ihren Shop gemessen, und die Artikel, die sie empfehlen, sagen nicht, wie groß sie sind. Jede Wirkung ist deshalb Ihre eigene Annahme: ein kleinster, ein wahrscheinlichster und ein größter Wert. Daraus werden 100.000 Fälle gezogen, mit einer Dreiecksverteilung und immer denselben Zufallszahlen, sodass dieselben Eingaben dieselbe Spanne ergeben.',
    ],
  },
};
