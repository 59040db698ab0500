// Polish: what every calculator says.

/** @type {import('../en/shared.js').SharedWords} */
export const words = {
  currency: 'PLN',

  units: {
    years: { one: '{n} rok', few: '{n} lata', many: '{n} lat', other: '{n} roku' },
    months: { one: '{n} miesiąc', few: '{n} miesiące', many: '{n} miesięcy', other: '{n} miesiąca' },
    points: { one: '{n} punkt', few: '{n} punkty', many: '{n} punktów', other: '{n} punktu' },
  },

  periods: {
    1: { name: 'rok', of: 'roku', in: 'w {n}. roku' },
    4: { name: 'kwartał', of: 'kwartału', in: 'w {n}. kwartale' },
    12: { name: 'miesiąc', of: 'miesiąca', in: 'w {n}. miesiącu' },
    other: { name: 'okres', of: 'okresu', in: 'w {n}. okresie' },
  },

  quarters: { 1: 'I\u00a0kw.\u00a0{year}', 2: 'II\u00a0kw.\u00a0{year}', 3: 'III\u00a0kw.\u00a0{year}', 4: 'IV\u00a0kw.\u00a0{year}' },

  card: {
    inputs: 'Twoje liczby',
    assumption: 'Liczby na początek to tylko przykład. Wpisz własne.',
    loading: 'Jeszcze chwila…',
    outdated: 'Wynik sprzed zmiany: jedna z liczb wymaga poprawki.',
    figures: 'Co się za tym kryje',
    figuresHint: 'Rozwiń wiersz, a zobaczysz, co znaczy i skąd się bierze.',
    method: 'Jak to liczymy',
  },

  endless: 'Bez końca',

  errors: {
    empty: 'Wpisz liczbę.',
    notNumber: 'Nie umiemy tego odczytać. Przykład: {example}',
    finite: 'Ta liczba jest za duża.',
    greaterThan: 'Musi być więcej niż {limit}.',
    atLeast: 'Nie może być mniej niż {limit}.',
    lessThan: 'Musi być mniej niż {limit}.',
    atMost: 'Nie może być więcej niż {limit}.',
    wholeNumber: 'Wpisz liczbę całkowitą.',
    wholePeriods: 'Musi obejmować pełne okresy ({limit} w roku).',
    notEmpty: 'Wpisz co najmniej jedną liczbę.',
    currency: '„{value}” nie jest kodem waluty, takim jak PLN albo EUR.',
    load: 'Nie udało się wczytać kalkulatora. Sprawdź połączenie i spróbuj jeszcze raz.',
    unreadable: 'Tego pliku nie da się już odczytać. Wybierz go ponownie.',
    internal: 'Coś poszło nie tak po naszej stronie. Twoje liczby są bezpieczne; zmień którąś i spróbuj ponownie.',
    other: 'Z tą liczbą nie da się tego policzyć.',
  },

  retry: 'Spróbuj jeszcze raz',

  formula: {
    general: 'Wzór',
    yours: 'Z twoimi liczbami',
    first: 'pierwsze n, dla którego',
    sum: 'Σ dodaje to, co za nim stoi, po razie dla każdego t. Każde t to jeden {period}.',
    survival: 'S(t) to część klientów, którzy po t okresach wciąż kupują.',
  },

  notAvailable: '–',

  chart: {
    years: 'lata',
    months: 'miesiące',
    atMonth: '{n}. miesiąc',
    description: 'Strzałkami odczytasz wykres punkt po punkcie; pod nim można otworzyć tabelę.',
    readout: 'Odczyt wykresu punkt po punkcie',
    start: 'Na początku',
    time: 'Czas',
    table: 'Pokaż jako tabelę',
    source: 'Obliczone z twoich liczb',
  },

  rows: { add: 'Dodaj', remove: 'Usuń', up: 'Przesuń wyżej', down: 'Przesuń niżej' },

  actions: {
    copyLink: 'Skopiuj link do wyniku',
    copied: 'Skopiowano',
    copyFailed: 'Oto link',
    reset: 'Zacznij od nowa',
  },
};
