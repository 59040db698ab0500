// German.

/** @type {import('./en.js').PredictionViewsWords} */
export const words = {
  plane: {
    open: 'Nach Zahl der Bestellungen und Zeit seit der letzten',
    hint: 'Was {model} über einen Kunden sagt, der von Anfang an in der Datei ist: erste Bestellung {age} vor ihrem Ende. Zwei Dinge entscheiden: wie viele Bestellungen es waren und wie lange die letzte her ist.',
    what: 'Zeigen',
    quantities: { alive: 'P(alive)', purchases: 'erwartete Bestellungen', customers: 'wie viele Ihrer Kunden' },
    aliveTitle: '{orders}, dann {silence} Stille: eher weg als noch da',
    aliveNever: 'Nach diesem Modell ist ein solcher Kunde eher noch da, so lange die Stille auch dauert',
    purchasesTitle: '{orders}, die letzte gerade eben: in den nächsten {n} Monaten werden noch {expected} erwartet',
    customersTitle: 'Von den Kunden, die etwa so lange dabei sind, haben {share} nur einmal bestellt',
    note: 'Zeilen: Zeit seit der letzten Bestellung. Ein Punkt: Hier sind welche Ihrer Kunden, die seit mindestens drei Vierteln dieser Zeit dabei sind.',
    row: 'Letzte Bestellung',
    columns: 'Wiederkäufe',
    levelsTitle: 'Gleich viel wert, {value}: {orders} und {silence} Stille oder {otherOrders} und {otherSilence}',
    levelsNote: 'Linien gleichen Kundenwerts; nach oben {time}. Gerechnet mit {spend} pro Bestellung, einer Marge von {margin} und einem Diskontsatz von {rate} pro Jahr.',
    levelsNoteOrders: 'Linien gleich vieler künftiger Bestellungen; nach oben {time}. Diskontsatz {rate} pro Jahr; Beträge ließen sich nicht vorhersagen.',
    since: { day: 'Tage seit der letzten Bestellung', week: 'Wochen seit der letzten Bestellung', month: 'Monate seit der letzten Bestellung' },
  },

  history: {
    heading: 'Ein Kunde im Lauf der Zeit',
    choose: 'Wählen Sie einen Kunden in der Tabelle: wann er bestellt hat und wie P(alive) zwischen den Bestellungen fiel.',
    show: '{name} im Lauf der Zeit zeigen',
    sentence: '{name}: {orders}, die letzte am {last}. Am {until} beträgt P(alive) {alive}.',
    next: 'Mit einer Wahrscheinlichkeit von einhalb kommt die nächste Bestellung bis zum {date}.',
    nextNever: 'Die Wahrscheinlichkeit, dass je noch eine Bestellung kommt, liegt unter einhalb.',
    doubtful: 'Kommt vor dem {date} nichts, ist der Kunde eher weg als noch da.',
    expected: 'Erwartete Bestellungen in den nächsten {n} Monaten: {purchases}.',
    title: '{name}: P(alive) am Ende der Datei {alive}',
    note: 'Striche unten sind Bestellungen. P(alive), wie man es am jeweiligen Tag hätte beurteilen können, nach {model} in der heutigen Anpassung; gestrichelt: wenn keine weitere Bestellung kommt.',
    alive: 'P(alive)',
    ahead: 'ohne weitere Bestellung',
    purchases: 'Bestellungen bis dahin',
    observed: 'Ende der Datei',
    time: 'Wochen seit der ersten Bestellung',
  },
};
