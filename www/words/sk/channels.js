// Slovak.

/** @type {import('../en/channels.js').ChannelsWords} */
export const words = {
  calculator: {
    name: 'Kanály a kampane',
    mode: 'Čo porovnať',
    modes: { channels: 'Kanály', campaign: 'Kampaň' },
    modeHints: {
      channels: 'Čo zákazník stojí a akú má hodnotu v každom kanáli a kam dať ďalšie peniaze.',
      campaign: 'Čo stojí, koho by mala získať a od akej odozvy sa oplatí.',
    },
  },

  groups: { channels: 'Vaše kanály' },

  fields: {
    channels: { label: 'Kanál {n}', hint: 'Online, offline, oboje alebo pod iným názvom. Výdavky a noví zákazníci z toho istého času.' },
    grossMargin: { label: 'Hrubá marža', hint: 'Čo zostane z ceny po nákladoch na tovar' },
    horizonYears: { label: 'Koľko rokov počítať', hint: 'Pri každom zákazníkovi; ďalšie roky sa vynechajú' },
    annualDiscountRate: { label: 'Diskontná sadzba za rok', hint: 'O koľko menej sú peniaze hodné o rok' },
    fixedCost: { label: 'Pevné náklady', hint: 'Príprava, médiá, podujatie' },
    audience: { label: 'Oslovení ľudia', hint: 'Kto dostane list alebo uvidí reklamu' },
    costPerContact: { label: 'Náklady na osloveného', hint: 'Poštovné, klik, hovor' },
    responseRate: { label: 'Miera odozvy', hint: 'Váš predpoklad: koľkí sa stanú zákazníkmi a inak by neprišli' },
    costPerResponse: { label: 'Náklady na odozvu', hint: 'Uvítacia zľava, vzorka' },
    valuePerCustomer: { label: 'Hodnota zákazníka', hint: 'Zisk pred nákladmi na získanie (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Názov' },
      spend: { label: 'Výdavky' },
      newCustomers: { label: 'Noví zákazníci' },
      averageOrderValue: { label: 'Priemerná hodnota objednávky' },
      ordersPerYear: { label: 'Objednávky za rok' },
      annualRetentionRate: { label: 'Miera udržania za rok' },
      annualServiceCost: { label: 'Náklady na obsluhu za rok' },
      spendElasticity: { label: 'Elasticita výdavkov (predpoklad)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: 'Najviac za svoje peniaze prinesie {best}: hodnota k nákladom {ratio}.',
      none: 'Zadajte, koľko kanál stál a koho získal.',
      next: 'Ďalšie {one} prinesie najviac v tomto kanáli: {next}, približne {back}.',
      nowhere: 'Ďalšie {one} sa nikde neoplatí: najviac {back}, v tomto kanáli: {next}.',
      split: 'Ten istý rozpočet rozdelený inak by priniesol o {gain} viac.',
      basis: 'Hodnota: zisk zo zákazníka za {horizon}, pred nákladmi na získanie. Ako noví zákazníci závisia od výdavkov, je váš predpoklad.',
    },
    campaign: {
      go: 'Áno: noví zákazníci (očakávaní: {customers}) prinesú o {net} viac, ako kampaň stojí.',
      noGo: 'Nie: noví zákazníci (očakávaní: {customers}) prinesú o {net} menej, ako kampaň stojí.',
      breaksEven: 'Na nulu: noví zákazníci (očakávaní: {customers}) prinesú presne toľko, koľko kampaň stojí.',
      breakEven: {
        found: 'Oplatí sa od miery odozvy {rate}, teda pri počte nových zákazníkov {needed}.',
        moreThanEverybody: 'Neoplatila by sa, ani keby odpovedali všetci.',
        noGainPerCustomer: 'Zákazník neprinesie viac, ako stojí odozva, takže viac odoziev nepomôže.',
        nobodyReached: 'Nikoho neosloví.',
      },
      basis: 'Zákazníci, ktorí by prišli aj tak, sa nepočítajú.',
    },
  },

  table: {
    title: 'Kanál po kanáli',
    hint: 'Najlepší na začiatku. Ďalšie peniaze prinesú menej ako doterajšie, ak vyššie výdavky nezískajú úmerne viac zákazníkov.',
    channel: 'Kanál',
    columns: {
      acquisitionCost: 'Náklady na zákazníka (CAC)',
      value: 'Hodnota zákazníka (CLV)',
      valueToCostRatio: 'Hodnota k nákladom',
      net: 'Čisté',
      marginalAcquisitionCost: 'Náklady na ďalšieho zákazníka',
      marginalReturn: 'Ďalšie peniaze prinesú',
      breakEvenSpend: 'Oplatí sa do výdavkov',
      bestSpend: 'Časť toho istého rozpočtu',
    },
  },

  figures: {
    'sum.net': { label: 'Čistá hodnota všetkých kanálov', definition: 'Hodnota všetkých nových zákazníkov za {horizon} mínus výdavky.' },
    'sum.spend': { label: 'Výdavky', definition: 'Všetky kanály spolu.' },
    'sum.newCustomers': { label: 'Noví zákazníci', definition: 'Všetky kanály spolu.' },
    'sum.acquisitionCost': { label: 'Náklady na zákazníka, spolu', definition: 'Všetky výdavky delené všetkými novými zákazníkmi. Zakrýva rozdiely medzi kanálmi.' },
    'sum.value': { label: 'Priemerná hodnota zákazníka', definition: 'Zisk za {horizon} pred nákladmi na získanie, priemer cez všetkých nových zákazníkov.' },
    'sum.valueToCostRatio': { label: 'Hodnota k nákladom, spolu', definition: 'Koľko všetci zákazníci prinesú za všetky výdavky (CLV:CAC).' },
    'split.gain': { label: 'Zisk z iného rozdelenia', definition: 'O koľko viac by priniesol ten istý rozpočet, keby ďalšie peniaze prinášali v každom kanáli rovnako.' },
    net: { label: 'Čisté', definition: 'Hodnota nových zákazníkov mínus náklady kampane.' },
    newCustomers: { label: 'Očakávaní noví zákazníci', definition: 'Oslovení ľudia krát miera odozvy.' },
    cost: { label: 'Náklady kampane', definition: 'Pevné náklady, oslovenie všetkých a náklady na každú odozvu.' },
    acquisitionCost: { label: 'Náklady na nového zákazníka', definition: 'Náklady kampane delené novými zákazníkmi.' },
    valueToCostRatio: { label: 'Hodnota k nákladom', definition: 'Hodnota nových zákazníkov k nákladom kampane. Viac ako 1 sa oplatí.' },
    breakEvenRate: { label: 'Prahová miera odozvy', definition: 'Pri nej kampaň prinesie presne toľko, koľko stojí.' },
    breakEvenCustomers: { label: 'Prahový počet zákazníkov', definition: 'Toľko nových zákazníkov vráti náklady kampane.' },
  },

  quantities: {},

  reasons: {
    noCost: 'bez nákladov',
    noCustomers: 'žiadni noví zákazníci',
    oneChannel: 'len jeden kanál',
    noChannel: 'žiadny kanál sa neoplatí',
    tooLarge: 'príliš veľké',
    moreThanEverybody: 'viac ako všetci',
    noGainPerCustomer: 'zákazník nič neprinesie',
    nobodyReached: 'nikoho neosloví',
    other: 'neurčené',
  },

  charts: {
    channels: {
      title: 'Najviac k svojim nákladom prinesie {best}',
      note: 'Akú má zákazník hodnotu a čo stojí, podľa kanálov, {currency}',
      value: 'Hodnota zákazníka',
      acquisitionCost: 'Náklady na získanie',
      ratio: 'Hodnota k nákladom',
    },
    campaign: {
      title: 'Po kampani zostane {net} (noví zákazníci: {customers})',
      note: 'Akú majú noví zákazníci hodnotu a čo kampaň stojí, {currency}',
      step: 'Časť',
      change: 'Zmena',
      total: 'Doteraz',
      value: 'Hodnota nových zákazníkov',
      fixedCost: 'Pevné náklady',
      contacts: 'Oslovenie ľudí',
      responses: 'Odozvy',
      net: 'Čisté',
    },
  },
};
