// Czech.

/** @type {import('./en.js').PredictionViewsWords} */
export const words = {
  plane: {
    open: 'Podle počtu objednávek a doby od poslední',
    hint: 'Co {model} říká o zákazníkovi, který je tu po celou dobu souboru: první objednávka {age} před jeho koncem. Rozhodují dvě věci: kolik bylo objednávek a jak dávno byla poslední.',
    what: 'Zobrazit',
    quantities: { alive: 'P(alive)', purchases: 'očekávané objednávky', customers: 'kolik je vašich zákazníků' },
    aliveTitle: '{orders}, pak {silence} ticha: zákazník spíše odešel, než je aktivní',
    aliveNever: 'Podle tohoto modelu je takový zákazník spíše aktivní, ať je ticho jakkoli dlouhé',
    purchasesTitle: '{orders}, poslední právě teď: očekávané objednávky za {n} měsíců: {expected}',
    customersTitle: 'Zákazníci, kteří jsou tu přibližně stejně dlouho a objednali jen jednou: {share}',
    note: 'Řádky: doba od poslední objednávky. Tečka: jsou tu vaši zákazníci, kteří jsou s vámi aspoň tři čtvrtiny této doby.',
    row: 'Poslední objednávka',
    columns: 'Opakované nákupy',
    levelsTitle: 'Stejná hodnota, {value}: {orders} a {silence} ticha, nebo {otherOrders} a {otherSilence}',
    levelsNote: 'Čáry stejné hodnoty zákazníka; směrem nahoru {time}. Při průměrné útratě {spend} za objednávku, marži {margin} a diskontní sazbě {rate} ročně.',
    levelsNoteOrders: 'Čáry stejného počtu budoucích objednávek; směrem nahoru {time}. Diskontní sazba {rate} ročně; částky nebylo možné předpovědět.',
    since: { day: 'dny od poslední objednávky', week: 'týdny od poslední objednávky', month: 'měsíce od poslední objednávky' },
  },

  history: {
    heading: 'Jeden zákazník v čase',
    choose: 'Vyberte zákazníka v tabulce: uvidíte, kdy objednával a jak mezi objednávkami klesalo P(alive).',
    show: 'Zobrazit v čase: {name}',
    sentence: '{name}: {orders}, poslední {last}. Ke dni {until} je P(alive) {alive}.',
    next: 'S pravděpodobností jedna polovina přijde další objednávka do {date}.',
    nextNever: 'Pravděpodobnost, že ještě přijde nějaká objednávka, je menší než polovina.',
    doubtful: 'Pokud před {date} nic nepřijde, zákazník spíše odešel, než je aktivní.',
    expected: 'Očekávané objednávky v příštích {n} měsících: {purchases}.',
    title: '{name}: P(alive) na konci souboru je {alive}',
    note: 'Čárky dole jsou objednávky. P(alive) tak, jak se dalo posoudit v daný den, podle {model} v dnešním odhadu; přerušovaně: pokud nepřijde žádná další objednávka.',
    alive: 'P(alive)',
    ahead: 'bez další objednávky',
    purchases: 'objednávky do toho dne',
    observed: 'konec souboru',
    time: 'týdny od první objednávky',
  },
};
