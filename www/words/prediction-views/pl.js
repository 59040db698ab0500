// Polish.

/** @type {import('./en.js').PredictionViewsWords} */
export const words = {
  plane: {
    open: 'Według liczby zamówień i czasu od ostatniego',
    hint: 'Co {model} mówi o kliencie obecnym przez cały czas objęty plikiem: pierwsze zamówienie {age} przed jego końcem. Decydują dwie rzeczy: ile było zamówień i jak dawno było ostatnie.',
    what: 'Pokaż',
    quantities: { alive: 'P(alive)', purchases: 'oczekiwane zamówienia', customers: 'ilu jest Twoich klientów' },
    aliveTitle: '{orders}, potem {silence} ciszy: klient raczej odszedł, niż jest aktywny',
    aliveNever: 'Według tego modelu taki klient jest raczej aktywny, choćby cisza trwała najdłużej',
    purchasesTitle: '{orders}, ostatnie przed chwilą: oczekiwane zamówienia w ciągu {n} miesięcy: {expected}',
    customersTitle: 'Spośród klientów obecnych mniej więcej tak samo długo {share} zamówiło tylko raz',
    note: 'Wiersze: czas od ostatniego zamówienia. Kropka: są tu Twoi klienci, obecni przez co najmniej trzy czwarte tego czasu.',
    row: 'Ostatnie zamówienie',
    columns: 'Ponowne zakupy',
    levelsTitle: 'Tyle samo warte, {value}: {orders} i {silence} ciszy albo {otherOrders} i {otherSilence}',
    levelsNote: 'Linie równej wartości klienta; w górę {time}. Przy średniej kwocie zamówienia {spend}, marży {margin} i stopie dyskontowej {rate} rocznie.',
    levelsNoteOrders: 'Linie jednakowej liczby przyszłych zamówień; w górę {time}. Stopa dyskontowa {rate} rocznie; kwot nie dało się przewidzieć.',
    since: { day: 'dni od ostatniego zamówienia', week: 'tygodnie od ostatniego zamówienia', month: 'miesiące od ostatniego zamówienia' },
  },

  history: {
    heading: 'Jeden klient w czasie',
    choose: 'Wybierz klienta w tabeli: zobaczysz, kiedy zamawiał i jak między zamówieniami spadało P(alive).',
    show: 'Pokaż w czasie: {name}',
    sentence: '{name}: {orders}, ostatnie {last}. Na dzień {until} P(alive) wynosi {alive}.',
    next: 'Z prawdopodobieństwem jednej drugiej następne zamówienie przyjdzie do dnia {date}.',
    nextNever: 'Prawdopodobieństwo, że przyjdzie jeszcze jakieś zamówienie, jest mniejsze niż jedna druga.',
    doubtful: 'Jeśli przed dniem {date} nic nie przyjdzie, klient raczej odszedł, niż jest aktywny.',
    expected: 'Oczekiwane zamówienia w ciągu najbliższych {n} miesięcy: {purchases}.',
    title: '{name}: P(alive) na końcu pliku to {alive}',
    note: 'Kreski u dołu to zamówienia. P(alive) tak, jak można je było ocenić każdego dnia, według {model} w obecnym dopasowaniu; linia przerywana: jeśli nie przyjdzie żadne kolejne zamówienie.',
    alive: 'P(alive)',
    ahead: 'bez kolejnego zamówienia',
    purchases: 'zamówienia do tego dnia',
    observed: 'koniec pliku',
    time: 'tygodnie od pierwszego zamówienia',
  },
};
