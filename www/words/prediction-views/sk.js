// Slovak.

/** @type {import('./en.js').PredictionViewsWords} */
export const words = {
  plane: {
    open: 'Podľa počtu objednávok a času od poslednej',
    hint: 'Čo {model} hovorí o zákazníkovi, ktorý je tu po celý čas súboru: prvá objednávka {age} pred jeho koncom. Rozhodujú dve veci: koľko bolo objednávok a ako dávno bola posledná.',
    what: 'Zobraziť',
    quantities: { alive: 'P(alive)', purchases: 'očakávané objednávky', customers: 'koľko je vašich zákazníkov' },
    aliveTitle: '{orders}, potom {silence} ticha: zákazník skôr odišiel, než je aktívny',
    aliveNever: 'Podľa tohto modelu je taký zákazník skôr aktívny, nech je ticho akokoľvek dlhé',
    purchasesTitle: '{orders}, posledná práve teraz: očakávané objednávky za {n} mesiacov: {expected}',
    customersTitle: 'Zo zákazníkov, ktorí sú tu približne rovnako dlho, si {share} objednalo iba raz',
    note: 'Riadky: čas od poslednej objednávky. Bodka: sú tu vaši zákazníci, ktorí sú s vami aspoň tri štvrtiny tohto času.',
    row: 'Posledná objednávka',
    columns: 'Opakované nákupy',
    levelsTitle: 'Rovnaká hodnota, {value}: {orders} a {silence} ticha, alebo {otherOrders} a {otherSilence}',
    levelsNote: 'Čiary rovnakej hodnoty zákazníka; smerom nahor {time}. Pri priemernej sume objednávky {spend}, marži {margin} a diskontnej sadzbe {rate} ročne.',
    levelsNoteOrders: 'Čiary rovnakého počtu budúcich objednávok; smerom nahor {time}. Diskontná sadzba {rate} ročne; sumy sa nedali predpovedať.',
    since: { day: 'dni od poslednej objednávky', week: 'týždne od poslednej objednávky', month: 'mesiace od poslednej objednávky' },
  },

  history: {
    heading: 'Jeden zákazník v čase',
    choose: 'Vyberte zákazníka v tabuľke: uvidíte, kedy objednával a ako medzi objednávkami klesalo P(alive).',
    show: 'Zobraziť v čase: {name}',
    sentence: '{name}: {orders}, posledná {last}. K {until} je P(alive) {alive}.',
    next: 'S pravdepodobnosťou jedna polovica príde ďalšia objednávka do {date}.',
    nextNever: 'Pravdepodobnosť, že ešte príde nejaká objednávka, je menšia než polovica.',
    doubtful: 'Ak pred {date} nič nepríde, zákazník skôr odišiel, než je aktívny.',
    expected: 'Očakávané objednávky v najbližších {n} mesiacoch: {purchases}.',
    title: '{name}: P(alive) na konci súboru je {alive}',
    note: 'Čiarky dole sú objednávky. P(alive) tak, ako sa dalo posúdiť v daný deň, podľa {model} v dnešnom prispôsobení; prerušovane: ak nepríde žiadna ďalšia objednávka.',
    alive: 'P(alive)',
    ahead: 'bez ďalšej objednávky',
    purchases: 'objednávky do toho dňa',
    observed: 'koniec súboru',
    time: 'týždne od prvej objednávky',
  },
};
