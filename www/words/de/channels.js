// German.

/** @type {import('../en/channels.js').ChannelsWords} */
export const words = {
  calculator: {
    name: 'Kanäle und Kampagnen',
    mode: 'Was Sie betrachten',
    modes: { channels: 'Kanäle', campaign: 'Kampagne' },
    modeHints: {
      channels: 'Was ein Kunde je Kanal kostet und wert ist und wohin das nächste Geld gehört.',
      campaign: 'Was sie kostet, wen sie gewinnen soll und ab welcher Responsequote sie sich lohnt.',
    },
  },

  groups: { channels: 'Ihre Kanäle' },

  fields: {
    channels: { label: 'Kanal {n}', hint: 'Online, offline, beides oder jeder andere Name. Ausgaben und Neukunden aus derselben Zeit.' },
    grossMargin: { label: 'Bruttomarge', hint: 'Was vom Preis nach Abzug der Warenkosten bleibt' },
    horizonYears: { label: 'Betrachtete Jahre', hint: 'Für jeden Kunden; spätere Jahre bleiben außen vor' },
    annualDiscountRate: { label: 'Diskontierungssatz pro Jahr', hint: 'Um wie viel Geld ein Jahr später weniger wert ist' },
    fixedCost: { label: 'Fixkosten', hint: 'Produktion, Media, eine Veranstaltung' },
    audience: { label: 'Erreichte Personen', hint: 'Wer den Brief bekommt oder die Anzeige sieht' },
    costPerContact: { label: 'Kosten pro Kontakt', hint: 'Porto, ein Klick, ein Anruf' },
    responseRate: { label: 'Responsequote', hint: 'Ihre Annahme: wie viele Kunden werden, die sonst nicht gekommen wären' },
    costPerResponse: { label: 'Kosten pro Response', hint: 'Ein Willkommensrabatt, eine Probe' },
    valuePerCustomer: { label: 'Kundenwert', hint: 'Gewinn vor Akquisitionskosten (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Name' },
      spend: { label: 'Ausgaben' },
      newCustomers: { label: 'Neukunden' },
      averageOrderValue: { label: 'Durchschnittlicher Bestellwert' },
      ordersPerYear: { label: 'Bestellungen pro Jahr' },
      annualRetentionRate: { label: 'Kundenbindungsrate pro Jahr' },
      annualServiceCost: { label: 'Betreuungskosten pro Jahr' },
      spendElasticity: { label: 'Ausgabenelastizität (Annahme)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: '{best} bringt am meisten fürs Geld: Wert zu Kosten {ratio}.',
      none: 'Tragen Sie ein, was ein Kanal gekostet und wie viele er gewonnen hat.',
      next: 'Das nächste Geld wirkt in diesem Kanal am besten: {next}. Aus {one} werden etwa {back}.',
      nowhere: 'Das nächste Geld lohnt sich nirgends: Aus {one} werden höchstens {back}, und zwar in diesem Kanal: {next}.',
      split: 'Anders verteilt brächte dasselbe Budget {gain} mehr.',
      basis: 'Wert: Gewinn mit einem Kunden über {horizon}, vor Akquisitionskosten. Wie die Zahl der Neukunden von den Ausgaben abhängt, ist Ihre Annahme.',
    },
    campaign: {
      go: 'Ja: Die Neukunden (erwartet: {customers}) bringen voraussichtlich {net} mehr, als die Kampagne kostet.',
      noGo: 'Nein: Die Neukunden (erwartet: {customers}) brächten {net} weniger, als die Kampagne kostet.',
      breaksEven: 'Plus minus null: Die Neukunden (erwartet: {customers}) bringen genau, was die Kampagne kostet.',
      breakEven: {
        found: 'Sie lohnt sich ab einer Responsequote von {rate}. Nötige Neukunden: {needed}.',
        moreThanEverybody: 'Selbst wenn alle reagieren würden, lohnte sie sich nicht.',
        noGainPerCustomer: 'Ein Kunde bringt nicht mehr, als eine Response kostet; mehr Responses helfen also nicht.',
        nobodyReached: 'Sie erreicht niemanden.',
      },
      basis: 'Kunden, die ohnehin gekommen wären, zählen nicht.',
    },
  },

  table: {
    title: 'Kanal für Kanal',
    hint: 'Der beste zuerst. Das nächste Geld bringt weniger als das bisherige, wenn höhere Ausgaben nicht im selben Maß mehr Kunden gewinnen.',
    channel: 'Kanal',
    columns: {
      acquisitionCost: 'Kosten pro Kunde (CAC)',
      value: 'Kundenwert (CLV)',
      valueToCostRatio: 'Wert zu Kosten',
      net: 'Netto',
      marginalAcquisitionCost: 'Kosten des nächsten Kunden',
      marginalReturn: 'Nächstes Geld bringt',
      breakEvenSpend: 'Lohnt sich bis zu Ausgaben von',
      bestSpend: 'Anteil am selben Budget',
    },
  },

  figures: {
    'sum.net': { label: 'Nettowert aller Kanäle', definition: 'Was alle Neukunden über {horizon} wert sind, abzüglich der Ausgaben.' },
    'sum.spend': { label: 'Ausgaben', definition: 'Alle Kanäle zusammen.' },
    'sum.newCustomers': { label: 'Neukunden', definition: 'Alle Kanäle zusammen.' },
    'sum.acquisitionCost': { label: 'Kosten pro Kunde, gesamt', definition: 'Alle Ausgaben geteilt durch alle Neukunden (Blended CAC). Verdeckt, wie sehr sich die Kanäle unterscheiden.' },
    'sum.value': { label: 'Kundenwert im Schnitt', definition: 'Gewinn über {horizon} vor Akquisitionskosten, gemittelt über alle Neukunden.' },
    'sum.valueToCostRatio': { label: 'Wert zu Kosten, gesamt', definition: 'Was alle Kunden im Verhältnis zu allen Ausgaben bringen (CLV:CAC).' },
    'split.gain': { label: 'Gewinn durch andere Verteilung', definition: 'Wie viel mehr dasselbe Budget brächte, wenn es so verteilt wäre, dass das nächste Geld in jedem Kanal gleich viel bringt.' },
    net: { label: 'Netto', definition: 'Was die Neukunden wert sind, abzüglich der Kampagnenkosten.' },
    newCustomers: { label: 'Erwartete Neukunden', definition: 'Erreichte Personen mal Responsequote.' },
    cost: { label: 'Kampagnenkosten', definition: 'Fixkosten, Kosten aller Kontakte und Kosten jeder Response.' },
    acquisitionCost: { label: 'Kosten pro Neukunde', definition: 'Kampagnenkosten geteilt durch die Zahl der Neukunden.' },
    valueToCostRatio: { label: 'Wert zu Kosten', definition: 'Was die Neukunden im Verhältnis zu den Kampagnenkosten wert sind. Mehr als 1 lohnt sich.' },
    breakEvenRate: { label: 'Break-even-Responsequote', definition: 'Die Responsequote, bei der die Kampagne genau ihre Kosten einbringt.' },
    breakEvenCustomers: { label: 'Break-even-Kundenzahl', definition: 'Mit so vielen Neukunden sind die Kampagnenkosten wieder hereingeholt.' },
  },

  quantities: {},

  reasons: {
    noCost: 'keine Kosten',
    noCustomers: 'keine Neukunden',
    oneChannel: 'nur ein Kanal',
    noChannel: 'kein Kanal, der sich lohnt',
    tooLarge: 'zu groß',
    moreThanEverybody: 'mehr als alle',
    noGainPerCustomer: 'kein Gewinn pro Kunde',
    nobodyReached: 'niemand erreicht',
    other: 'nicht definiert',
  },

  charts: {
    channels: {
      title: '{best} bringt am meisten im Verhältnis zu den Kosten',
      note: 'Was ein Kunde je Kanal wert ist und was er kostet, in {currency}',
      value: 'Kundenwert',
      acquisitionCost: 'Akquisitionskosten',
      ratio: 'Wert zu Kosten',
    },
    campaign: {
      title: 'Nach der Kampagne bleiben {net} (Neukunden: {customers})',
      note: 'Was die Neukunden wert sind und was die Kampagne kostet, in {currency}',
      step: 'Posten',
      change: 'Veränderung',
      total: 'Bisher',
      value: 'Wert der Neukunden',
      fixedCost: 'Fixkosten',
      contacts: 'Kontakte',
      responses: 'Responses',
      net: 'Netto',
    },
  },
};
