// German.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: Was Ihre Bestellungen über Ihre Kunden sagen',
  description: 'Ziehen Sie einen Bestellexport hinein: Wiederkäufe, Kohorten, Segmente, die besten Kunden. In Ihrem Browser gelesen und berechnet; die Datei verlässt ihn nie.',
  promise: 'Wer sind Ihre Kunden, wer kommt wieder, und was bringen sie?',
  noScript: 'Um eine Datei zu lesen, braucht es JavaScript. Auf dem Papier: Kunden mit zwei oder mehr Bestellungen ÷ alle Kunden = Wiederkaufrate.',
  how: {
    title: 'Was wir berechnen und wie',
    paragraphs: [
      'Die Datei wird Stück für Stück gelesen, hier in Ihrem Browser, auch wenn sie Millionen Zeilen hat. Wie sie geschrieben ist (Trennzeichen, Datumsformat, Dezimalzeichen, Zeichenkodierung), wird ermittelt und angezeigt; wo es sich nicht erkennen lässt, werden Sie gefragt. Unbrauchbare Zeilen werden nach Grund gezählt und mit ihrer Zeilennummer aufgelistet; sie halten das Lesen nie auf.',
      'Mehrere Zeilen mit derselben Bestellnummer sind eine Bestellung. Käufe eines Kunden an einem Tag zählen als ein Kauftag, wo es auf die Zeit zwischen Käufen ankommt. Erstattungen mindern den Umsatz an dem Tag, an dem sie erfolgen; stornierte Bestellungen bleiben außen vor, sofern Sie nichts anderes sagen.',
      'Kundenbindung heißt hier Wiederkauf: (Kunden am Ende − Neukunden) ÷ Kunden zu Beginn eines Zeitraums. Ohne Vertrag sagt Ihnen niemand, dass er gegangen ist; ein Kunde, der einen Monat auslässt, kann wiederkommen. Kohorten und Segmente beschreiben, was geschehen ist. Sie sagen nicht, warum.',
    ],
  },
};
