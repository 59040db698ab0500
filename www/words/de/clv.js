// German: what only the lifetime value calculator says.

/** @type {import('../en/clv.js').ClvWords} */
export const words = {
  calculator: {
    name: 'Customer-Lifetime-Value-Rechner',
    mode: 'Rechenweg',
    modes: { simple: 'Einfach', retention: 'Mit Kundenbindung' },
    modeHints: {
      simple: 'Durchschnittlicher Bestellwert × Bestellungen pro Jahr × Jahre.',
      retention: 'Jedes Jahr bleibt ein Teil der Kunden, ein anderer geht. Spätere Einnahmen können weniger zählen.',
    },
  },

  onward: 'Was würde diesen Wert bewegen?',

  groups: { finer: 'Weitere Einstellungen' },

  fields: {
    averageOrderValue: { label: 'Durchschnittlicher Bestellwert', hint: 'Was eine Bestellung im Schnitt einbringt' },
    ordersPerYear: { label: 'Bestellungen pro Jahr', hint: 'Wie oft ein Kunde bestellt' },
    years: { label: 'Dauer der Kundenbeziehung', hint: 'Wie lange Kunden bei Ihnen kaufen' },
    grossMargin: { label: 'Bruttomarge', hint: 'Was vom Preis nach Abzug der Warenkosten bleibt' },
    acquisitionCost: { label: 'Akquisitionskosten', hint: 'Werbung und Vertrieb pro Neukunde' },
    annualRetentionRate: { label: 'Kundenbindungsrate pro Jahr', hint: 'Wie viele ein weiteres Jahr bleiben. Nach Jahren: 70; 80; 85' },
    horizonYears: { label: 'Betrachtete Jahre', hint: 'Spätere Jahre bleiben außen vor' },
    annualDiscountRate: { label: 'Diskontierungssatz pro Jahr', hint: 'Um wie viel Geld ein Jahr später weniger wert ist' },
    marginTiming: { label: 'Wann die Marge eingeht', hint: 'Hier unterscheiden sich Rechner und damit ihre Ergebnisse' },
    periodsPerYear: { label: 'Zeitraster', hint: 'Wie oft sich entscheidet, ob ein Kunde bleibt oder geht' },
    annualServiceCost: { label: 'Betreuungskosten pro Jahr', hint: 'Support, Mailings und Prämien für einen Kunden' },
    pricePremium: { label: 'Preisaufschlag', hint: 'Wie viel mehr der Kunde für dieselbe Ware zahlt' },
    referralsPerYear: { label: 'Empfehlungen pro Jahr', hint: 'Neukunden, die ein Kunde mitbringt' },
    valuePerReferral: { label: 'Wert einer Empfehlung', hint: 'Etwa die eingesparten Akquisitionskosten' },
    targetRatio: { label: 'Ziel: Wert zu Kosten', hint: 'Wie oft die Kosten wieder hereinkommen sollen' },
    establishedAfterYears: { label: 'Stammkunde: bisherige Dauer', hint: 'Für den Vergleich von Stamm- und Neukunde' },
  },

  choices: {
    periodsPerYear: { 1: 'Jahre', 4: 'Quartale', 12: 'Monate' },
    marginTiming: {
      startOfPeriod: 'Zu Beginn, die erste sofort',
      middleOfPeriod: 'Gleichmäßig über jeden Zeitraum verteilt',
      endOfPeriod: 'Am Ende, bevor Kunden sich für das Bleiben entscheiden',
      afterFirstRenewal: 'Am Ende, von denen, die bleiben',
      beforeNextRenewal: 'Zu Beginn, von denen, die gerade geblieben sind',
    },
  },

  answer: {
    simple: {
      paysBack: 'Über {years} bringt ein Kunde {revenue} Umsatz, davon {profit} Gewinn, und seine Akquisition amortisiert sich {inPeriod}.',
      never: 'Über {years} bringt ein Kunde {revenue} Umsatz. Der Gewinn von {profit} deckt die Akquisitionskosten von {cost} nicht.',
      free: 'Über {years} bringt ein Kunde {revenue} Umsatz, davon {profit} Gewinn.',
      loss: 'Über {years} bringt ein Kunde {revenue} Umsatz, doch nichts davon ist Gewinn.',
    },
    retention: {
      paysBack: 'Über {years} ist ein Kunde {value} wert, und seine Akquisition amortisiert sich {inPeriod}.',
      never: 'Über {years} verlieren Sie mit einem Kunden {value}: Die Akquisitionskosten kommen nicht wieder herein.',
      free: 'Über {years} ist ein Kunde {value} wert.',
      loss: 'Über {years} verlieren Sie mit einem Kunden {value}: Nach Abzug der Kosten bleibt nichts übrig.',
    },
    endless: {
      paysBack: 'Ein Kunde ist insgesamt {value} wert, und seine Akquisition amortisiert sich {inPeriod}.',
      never: 'Mit einem Kunden verlieren Sie insgesamt {value}: Die Akquisitionskosten kommen nie wieder herein.',
      free: 'Ein Kunde ist insgesamt {value} wert.',
      loss: 'Mit einem Kunden verlieren Sie insgesamt {value}: Nach Abzug der Kosten bleibt nichts übrig.',
    },
    missing: {
      endlessWithoutDiscounting: 'Dieser Wert hat keine Grenze: Niemand wandert ab, kein Jahr ist das letzte, und nichts wird diskontiert. Ändern Sie eines davon.',
      other: 'Mit diesen Zahlen lässt sich kein Wert angeben.',
    },
    basis: {
      simple: 'Umsatz: alles, was der Kunde zahlt, vor Abzug aller Kosten. Nicht diskontiert.',
      retention: 'Nettowert: Marge nach Betreuungs- und Akquisitionskosten. {timing}; {discount}.',
      discounted: 'diskontiert mit {rate} pro Jahr',
      undiscounted: 'nicht diskontiert',
      timing: {
        startOfPeriod: 'Die Marge geht zu Beginn jedes {ofPeriod} ein, die erste sofort',
        middleOfPeriod: 'Die Marge geht im Lauf jedes {ofPeriod} gleichmäßig ein',
        endOfPeriod: 'Die Marge geht am Ende jedes {ofPeriod} ein, die erste mit Sicherheit',
        afterFirstRenewal: 'Die Marge geht am Ende jedes {ofPeriod} ein, und zwar von denen, die bleiben',
        beforeNextRenewal: 'Die Marge geht zu Beginn jedes {ofPeriod} ein, und zwar von denen, die gerade geblieben sind',
      },
    },
  },

  figures: {
    revenue: { label: 'Umsatz', definition: 'Alles, was ein Kunde Ihnen zahlt, vor Abzug aller Kosten. In vielen Artikeln ist genau das mit CLV gemeint.' },
    profit: { label: 'Gewinn', definition: 'Was nach Abzug der Warenkosten und der Betreuung des Kunden bleibt. Die Akquisitionskosten sind noch nicht abgezogen.' },
    netValue: { label: 'Nettowert', definition: 'Gewinn minus Akquisitionskosten. So viel bringt ein Neukunde zusätzlich.' },
    valueToCostRatio: { label: 'Wert zu Kosten (CLV:CAC)', definition: 'Wie oft der Gewinn die Akquisitionskosten deckt. Häufig strebt man 3 an; das ist eine Faustregel, kein Gesetz.' },
    payback: { label: 'Amortisation', definition: 'Bis zum Ende dieses {ofPeriod} deckt der aufgelaufene Gewinn zum ersten Mal die Akquisitionskosten.' },
    expectedLifetimeYears: { label: 'Erwartete Dauer der Kundenbeziehung', definition: 'Wie lange ein Neukunde im Schnitt bleibt, innerhalb der betrachteten Jahre.' },
    highestAcquisitionCost: { label: 'Obergrenze der Akquisitionskosten', definition: 'Die höchsten Akquisitionskosten, mit denen Sie Ihr Ziel für Wert zu Kosten von {target} noch erreichen.' },
    'establishedCustomer.remainingProfit': { label: 'Stammkunde', definition: 'Was ein Kunde noch einbringt, der schon {after} bei Ihnen ist. Seine Akquisition ist bereits bezahlt.' },
    'establishedCustomer.difference': { label: 'Stammkunde gegenüber Neukunde', definition: 'Wie viel mehr ein Stammkunde von heute an wert ist als ein Neukunde, dessen Akquisition erst noch bezahlt werden muss.' },
  },

  quantities: {
    payback: 'Amortisationsdauer',
    undiscountedProfit: 'Gewinn ohne Diskontierung',
    'perPeriod.revenue': 'Umsatz pro {period}',
    'perPeriod.margin': 'Marge pro {period}',
    'perPeriod.serviceCost': 'Betreuungskosten pro {period}',
    'perPeriod.referralIncome': 'Ertrag aus Empfehlungen pro {period}',
    'perPeriod.profit': 'Gewinn pro {period}',
    'perPeriod.retentionRate': 'Kundenbindungsrate pro {period}',
    'perPeriod.discountRate': 'Diskontierungssatz pro {period}',
    'establishedCustomer.newCustomerNetValue': 'Nettowert eines Neukunden',
    'establishedCustomer.afterYears': 'bisherige Jahre als Kunde',
    'annualRetentionRate[0]': 'Kundenbindungsrate im ersten Jahr',
    periods: 'Anzahl der Zeiträume',
    periodsPerYear: 'Anzahl der Zeiträume pro Jahr',
  },

  reasons: {
    endlessWithoutDiscounting: 'ohne Grenze',
    growthNotOutweighed: 'ohne Grenze',
    nobodyLeaves: 'niemand wandert ab',
    nobodyStays: 'niemand bleibt so lange',
    noAcquisitionCost: 'keine Akquisitionskosten',
    noNewCustomers: 'keine Neukunden',
    noProfitPerPeriod: 'kein Gewinn',
    notWithinHorizon: 'nicht in dieser Zeit',
    neverPaysBack: 'nie',
    tooLarge: 'zu groß',
    other: 'nicht definiert',
  },

  charts: {
    profit: {
      paysBack: 'Die Akquisition eines Kunden amortisiert sich {inPeriod}',
      never: 'Die Akquisition eines Kunden amortisiert sich nicht',
      free: 'Der Gewinn mit einem Kunden wächst auf {profit}',
      loss: 'Ein Kunde bringt keinen Gewinn',
      note: 'Aufgelaufener Gewinn mit einem Kunden und seine Akquisitionskosten, in {currency}',
      profit: 'Aufgelaufener Gewinn',
      cost: 'Akquisitionskosten',
      payback: 'amortisiert',
      mark: 'amortisiert {inPeriod}',
    },
    survival: {
      title: 'Über {years} oder länger bleiben {share} der Kunden',
      note: 'Wie viele von allen Neukunden noch Kunden sind',
      survival: 'Noch Kunden',
      lifetime: 'mittlere Dauer',
      mark: 'im Mittel {years}',
    },
  },

  totals: {
    open: 'Aus Ihren Gesamtzahlen berechnen',
    intro: 'Aus Ihrem Shopsystem oder Ihrer Buchhaltung. Was Sie nicht wissen, lassen Sie leer.',
    apply: 'Diese Zahlen übernehmen',
    applied: 'Eingetragen. Sie können jede Zahl noch ändern.',
    fields: {
      years: { label: 'Erfasste Zeit', hint: 'Am besten ein ganzes Jahr: So gleichen sich Saisons aus' },
      revenue: { label: 'Umsatz', hint: 'Alle Bestellungen zusammen' },
      orders: { label: 'Bestellungen', hint: 'Mit dem Umsatz: der durchschnittliche Bestellwert' },
      customers: { label: 'Kunden mit Bestellung', hint: 'Jeder einmal gezählt. Mit den Bestellungen: Bestellungen pro Jahr' },
      startCustomers: { label: 'Kunden zu Beginn', hint: 'Am ersten Tag' },
      endCustomers: { label: 'Kunden am Ende', hint: 'Am letzten Tag, mit den neuen' },
      newCustomers: { label: 'Neukunden', hint: 'In dieser Zeit gewonnen und noch da' },
      acquisitionSpend: { label: 'Ausgaben für die Akquisition', hint: 'Werbung und Vertrieb' },
    },
  },
};
