// German: what every calculator says.

/** @type {import('../en/shared.js').SharedWords} */
export const words = {
  currency: 'EUR',

  units: {
    years: { one: '{n} Jahr', few: '{n} Jahre', many: '{n} Jahre', other: '{n} Jahre' },
    months: { one: '{n} Monat', few: '{n} Monate', many: '{n} Monate', other: '{n} Monate' },
    points: { one: '{n} Punkt', few: '{n} Punkte', many: '{n} Punkte', other: '{n} Punkte' },
  },

  periods: {
    1: { name: 'Jahr', of: 'Jahres', in: 'im {n}. Jahr' },
    4: { name: 'Quartal', of: 'Quartals', in: 'im {n}. Quartal' },
    12: { name: 'Monat', of: 'Monats', in: 'im {n}. Monat' },
    other: { name: 'Zeitraum', of: 'Zeitraums', in: 'im {n}. Zeitraum' },
  },

  quarters: { 1: 'Q1\u00a0{year}', 2: 'Q2\u00a0{year}', 3: 'Q3\u00a0{year}', 4: 'Q4\u00a0{year}' },

  card: {
    inputs: 'Ihre Zahlen',
    assumption: 'Die Zahlen zu Beginn sind nur ein Beispiel. Tragen Sie Ihre eigenen ein.',
    loading: 'Gleich geht es los…',
    outdated: 'Noch das vorige Ergebnis: Eine Ihrer Zahlen stimmt so nicht.',
    figures: 'Die Zahlen dahinter',
    figuresHint: 'Öffnen Sie eine Zeile, um zu sehen, was sie bedeutet und wie sie zustande kommt.',
    method: 'So wird es berechnet',
  },

  endless: 'Ohne Ende',

  errors: {
    empty: 'Bitte geben Sie eine Zahl ein.',
    notNumber: 'Das lässt sich nicht als Zahl lesen. Beispiel: {example}',
    finite: 'Diese Zahl ist zu groß.',
    greaterThan: 'Muss größer als {limit} sein.',
    atLeast: 'Muss mindestens {limit} sein.',
    lessThan: 'Muss kleiner als {limit} sein.',
    atMost: 'Darf höchstens {limit} sein.',
    wholeNumber: 'Muss eine ganze Zahl sein.',
    wholePeriods: 'Muss volle Zeiträume umfassen ({limit} pro Jahr).',
    notEmpty: 'Bitte geben Sie mindestens eine Zahl ein.',
    currency: '„{value}“ ist kein Währungscode wie EUR oder CHF.',
    load: 'Der Rechner konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    unreadable: 'Diese Datei lässt sich nicht mehr lesen. Bitte wählen Sie sie noch einmal aus.',
    internal: 'Bei uns ist etwas schiefgegangen. Ihre Zahlen sind noch da; ändern Sie eine davon, um es erneut zu versuchen.',
    other: 'Mit dieser Zahl lässt sich das nicht berechnen.',
  },

  retry: 'Noch einmal versuchen',

  formula: {
    general: 'Formel',
    yours: 'Mit Ihren Zahlen',
    first: 'das kleinste n mit',
    sum: 'Σ addiert, was dahinter steht, einmal für jedes t. Jedes t ist ein {period}.',
    survival: 'S(t) ist der Anteil der Kunden, die nach t Zeiträumen noch da sind.',
  },

  notAvailable: '–',

  chart: {
    years: 'Jahre',
    months: 'Monate',
    atMonth: 'Monat {n}',
    description: 'Mit den Pfeiltasten lesen Sie das Diagramm Punkt für Punkt; darunter lässt sich eine Tabelle öffnen.',
    readout: 'Diagramm Punkt für Punkt ablesen',
    start: 'Zu Beginn',
    time: 'Zeit',
    table: 'Als Tabelle anzeigen',
    source: 'Aus Ihren Zahlen berechnet',
  },

  rows: { add: 'Hinzufügen', remove: 'Entfernen', up: 'Nach oben', down: 'Nach unten' },

  actions: {
    copyLink: 'Link zu diesem Ergebnis kopieren',
    copied: 'Kopiert',
    copyFailed: 'Hier ist der Link',
    reset: 'Von vorn beginnen',
  },
};
