// Slovak: what every calculator says.

/** @type {import('../en/shared.js').SharedWords} */
export const words = {
  currency: 'EUR',

  units: {
    years: { one: '{n} rok', few: '{n} roky', many: '{n} roka', other: '{n} rokov' },
    months: { one: '{n} mesiac', few: '{n} mesiace', many: '{n} mesiaca', other: '{n} mesiacov' },
    points: { one: '{n} bod', few: '{n} body', many: '{n} bodu', other: '{n} bodov' },
  },

  periods: {
    1: { name: 'rok', of: 'roka', in: 'v {n}. roku' },
    4: { name: 'štvrťrok', of: 'štvrťroka', in: 'v {n}. štvrťroku' },
    12: { name: 'mesiac', of: 'mesiaca', in: 'v {n}. mesiaci' },
    other: { name: 'úsek', of: 'úseku', in: 'v {n}. úseku' },
  },

  quarters: { 1: 'Q1\u00a0{year}', 2: 'Q2\u00a0{year}', 3: 'Q3\u00a0{year}', 4: 'Q4\u00a0{year}' },

  card: {
    inputs: 'Vaše čísla',
    assumption: 'Čísla na začiatok sú len príklad. Zadajte vlastné.',
    loading: 'Ešte chvíľku…',
    outdated: 'Výsledok je spred zmeny: jedno z čísel treba opraviť.',
    figures: 'Čo je za tým',
    figuresHint: 'Rozbaľte riadok a uvidíte, čo znamená a ako vznikol.',
    method: 'Ako to počítame',
  },

  endless: 'Bez konca',

  errors: {
    empty: 'Zadajte číslo.',
    notNumber: 'Toto nevieme prečítať. Príklad: {example}',
    finite: 'Toto číslo je príliš veľké.',
    greaterThan: 'Musí to byť viac ako {limit}.',
    atLeast: 'Nesmie to byť menej ako {limit}.',
    lessThan: 'Musí to byť menej ako {limit}.',
    atMost: 'Nesmie to byť viac ako {limit}.',
    wholeNumber: 'Zadajte celé číslo.',
    wholePeriods: 'Musí zahŕňať celé obdobia ({limit} za rok).',
    notEmpty: 'Zadajte aspoň jedno číslo.',
    currency: '„{value}“ nie je kód meny, ako napríklad EUR alebo CZK.',
    load: 'Kalkulačku sa nepodarilo načítať. Skontrolujte pripojenie a skúste to znova.',
    unreadable: 'Tento súbor sa už nedá prečítať. Vyberte ho znova.',
    internal: 'Na našej strane sa niečo pokazilo. Vaše čísla sú v bezpečí; zmeňte niektoré a skúste to znova.',
    other: 'S týmto číslom sa to nedá vypočítať.',
  },

  retry: 'Skúsiť znova',

  formula: {
    general: 'Vzorec',
    yours: 'S vašimi číslami',
    first: 'prvé n, pre ktoré',
    sum: 'Σ sčíta to, čo stojí za ním, raz pre každé t. Každé t je jeden {period}.',
    survival: 'S(t) je podiel zákazníkov, ktorí po t obdobiach ešte nakupujú.',
  },

  notAvailable: '–',

  chart: {
    years: 'roky',
    months: 'mesiace',
    atMonth: '{n}. mesiac',
    description: 'Šípkami prečítate graf bod po bode; pod ním sa dá otvoriť tabuľka.',
    readout: 'Čítanie grafu bod po bode',
    start: 'Na začiatku',
    time: 'Čas',
    table: 'Zobraziť ako tabuľku',
    source: 'Vypočítané z vašich čísel',
  },

  rows: { add: 'Pridať', remove: 'Odstrániť', up: 'Posunúť vyššie', down: 'Posunúť nižšie' },

  actions: {
    copyLink: 'Kopírovať odkaz na výsledok',
    copied: 'Skopírované',
    copyFailed: 'Tu je odkaz',
    reset: 'Začať odznova',
  },
};
