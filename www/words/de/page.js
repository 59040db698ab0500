// German.

/** @type {import('../en/page.js').FrameWords} */
export const words = {
  nav: { label: 'Rechner', clv: 'Kundenwert', levers: 'Was ihn bewegt', channels: 'Kanäle', loyalty: 'Treueprogramm', survey: 'Zufriedenheit', customers: 'Kunden aus Bestellungen' },
  language: 'Sprache',
  currency: 'Währung',
  otherCurrency: 'Andere…',
  currencyCode: 'Währungscode aus drei Buchstaben',
  skip: 'Direkt zum Rechner',
  privacy: {
    title: 'Ihre Zahlen bleiben bei Ihnen',
    text: 'Alles wird in Ihrem Browser berechnet. Nichts wird verschickt, nichts gespeichert; es gibt keine Cookies und keine Zähler. Ein kopierter Link enthält Ihre Zahlen hinter dem Zeichen #, und diesen Teil schicken Browser nicht an den Server.',
  },
  embed: {
    title: 'Den Rechner auf Ihrer Website einbinden',
    text: 'Kopieren Sie diesen Code. Der Link darin ist zu sehen, bis der Rechner geladen ist, und dort, wo keine Skripte laufen.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    more: 'Alle Wege zum Einbinden, in Ihren Farben',
  },
  methodology: 'Wie jede Zahl berechnet wird',
  footer: 'Kostenlos und quelloffen: MIT oder Apache 2.0.',
  reference: 'Für Entwickler: die API-Referenz (auf Englisch)',
};
