// Czech: what every calculator says.

/** @type {import('../en/shared.js').SharedWords} */
export const words = {
  currency: 'CZK',

  units: {
    years: { one: '{n} rok', few: '{n} roky', many: '{n} roku', other: '{n} let' },
    months: { one: '{n} měsíc', few: '{n} měsíce', many: '{n} měsíce', other: '{n} měsíců' },
    points: { one: '{n} bod', few: '{n} body', many: '{n} bodu', other: '{n} bodů' },
  },

  // “Během” takes every number; “v” and “ve” change with the word that the number is read as.
  periods: {
    1: { name: 'rok', of: 'roku', in: 'během {n}.\u00a0roku' },
    4: { name: 'čtvrtletí', of: 'čtvrtletí', in: 'během {n}.\u00a0čtvrtletí' },
    12: { name: 'měsíc', of: 'měsíce', in: 'během {n}.\u00a0měsíce' },
    other: { name: 'období', of: 'období', in: 'během {n}.\u00a0období' },
  },

  quarters: { 1: 'Q1\u00a0{year}', 2: 'Q2\u00a0{year}', 3: 'Q3\u00a0{year}', 4: 'Q4\u00a0{year}' },

  card: {
    inputs: 'Vaše čísla',
    assumption: 'Výchozí čísla jsou jen příklad. Zadejte vlastní.',
    loading: 'Ještě chvilku…',
    outdated: 'Výsledek neodpovídá poslední změně: jedno z čísel je potřeba opravit.',
    figures: 'Co je za tím',
    figuresHint: 'Rozbalte řádek a uvidíte, co znamená a jak k němu docházíme.',
    method: 'Jak to počítáme',
  },

  endless: 'Bez konce',

  errors: {
    empty: 'Zadejte číslo.',
    notNumber: 'Tohle jako číslo nepřečteme. Příklad: {example}',
    finite: 'Tohle číslo je příliš velké.',
    greaterThan: 'Musí to být více než {limit}.',
    atLeast: 'Nesmí to být méně než {limit}.',
    lessThan: 'Musí to být méně než {limit}.',
    atMost: 'Nesmí to být více než {limit}.',
    wholeNumber: 'Zadejte celé číslo.',
    wholePeriods: 'Musí zahrnovat celá období ({limit} za rok).',
    notEmpty: 'Zadejte alespoň jedno číslo.',
    currency: '„{value}“ není kód měny, jako je CZK nebo EUR.',
    load: 'Kalkulačku se nepodařilo načíst. Zkontrolujte připojení a zkuste to znovu.',
    unreadable: 'Tento soubor už nelze přečíst. Vyberte ho znovu.',
    internal: 'Na naší straně se něco pokazilo. O svá čísla nepřijdete; některé změňte a zkuste to znovu.',
    other: 'S tímto číslem to spočítat nejde.',
  },

  retry: 'Zkusit znovu',

  formula: {
    general: 'Vzorec',
    yours: 'S vašimi čísly',
    first: 'první n, pro které',
    sum: 'Σ sečte to, co stojí za ním, jednou pro každé t. Každé t je jedno období: {period}.',
    survival: 'S(t) je podíl zákazníků, kteří po t obdobích ještě nakupují.',
  },

  notAvailable: '–',

  chart: {
    years: 'roky',
    months: 'měsíce',
    atMonth: '{n}.\u00a0měsíc',
    description: 'Šipkami projdete graf bod po bodu; pod ním si můžete otevřít tabulku.',
    readout: 'Čtení grafu bod po bodu',
    start: 'Na začátku',
    time: 'Čas',
    table: 'Zobrazit jako tabulku',
    source: 'Vypočteno z vašich čísel',
  },

  rows: { add: 'Přidat', remove: 'Odebrat', up: 'Posunout výš', down: 'Posunout níž' },

  actions: {
    copyLink: 'Kopírovat odkaz na výsledek',
    copied: 'Zkopírováno',
    copyFailed: 'Tady je odkaz',
    reset: 'Začít znovu',
  },
};
