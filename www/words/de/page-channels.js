// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Welcher Kanal und welche Kampagne sich lohnt',
  description: 'Was Kunden je Kanal kosten und wert sind, wohin das nächste Geld gehört und ab welcher Responsequote sich eine Kampagne lohnt. Berechnet in Ihrem Browser.',
  promise: 'Welcher Kanal bringt Kunden, die wert sind, was sie kosten, und lohnt sich die nächste Kampagne?',
  noScript: 'Der Rechner braucht JavaScript. Auf dem Papier: Ausgaben ÷ Neukunden = Kosten pro Kunde; Wert ÷ diese Kosten = wie oft sie wieder hereinkommen.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      'Für jeden Kanal sind die Akquisitionskosten (CAC) seine Ausgaben geteilt durch seine Neukunden. Der Kundenwert (CLV) ist der diskontierte Gewinn, der daraus folgt, wie diese Kunden kaufen und wie lange sie bleiben. Die Rangfolge der Kanäle ergibt sich aus dem Verhältnis von Wert zu Kosten.',
      'Was ein Kanal bisher gebracht hat, ist nicht, was das nächste Geld bringt. Wir nehmen an, dass die Zahl der Neukunden mit konstanter Elastizität von den Ausgaben abhängt: Bei einer Elastizität von 70 % bringt das nächste Geld das 0,7-Fache dessen, was es bisher im Schnitt gebracht hat. Wie groß sie ist, können nur Sie sagen; 100 % heißt, dass sich nichts abnutzt.',
      'Eine Kampagne kostet etwas unabhängig davon, wer reagiert, etwas für jeden Kontakt und etwas für jede Response. Sie lohnt sich, wenn die Neukunden mehr wert sind. Es zählen nur Kunden, die sonst nicht gekommen wären.',
    ],
  },
};
