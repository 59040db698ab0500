// Czech.

/** @type {import('../en/channels.js').ChannelsWords} */
export const words = {
  calculator: {
    name: 'Kanály a kampaně',
    mode: 'Na co se podívat',
    modes: { channels: 'Kanály', campaign: 'Kampaň' },
    modeHints: {
      channels: 'Kolik zákazník stojí a jakou má hodnotu v každém kanálu a kam dát další peníze.',
      campaign: 'Kolik stojí, koho má získat a od jaké odezvy se vyplatí.',
    },
  },

  groups: { channels: 'Vaše kanály' },

  fields: {
    channels: { label: 'Kanál {n}', hint: 'Online, offline, obojí nebo pod jiným názvem. Výdaje a noví zákazníci za stejnou dobu.' },
    grossMargin: { label: 'Hrubá marže', hint: 'Co zbude z ceny po odečtení nákladů na zboží' },
    horizonYears: { label: 'Kolik let počítat', hint: 'U každého zákazníka; pozdější roky se nezapočítají' },
    annualDiscountRate: { label: 'Roční diskontní sazba', hint: 'O kolik menší hodnotu mají peníze za rok' },
    fixedCost: { label: 'Fixní náklady', hint: 'Příprava, média, akce' },
    audience: { label: 'Oslovení lidé', hint: 'Kdo dostane dopis nebo uvidí reklamu' },
    costPerContact: { label: 'Náklady na oslovení', hint: 'Poštovné, proklik, hovor' },
    responseRate: { label: 'Míra odezvy', hint: 'Váš předpoklad: kolik lidí se stane zákazníky, a jinak by nepřišli' },
    costPerResponse: { label: 'Náklady na odezvu', hint: 'Uvítací sleva, vzorek' },
    valuePerCustomer: { label: 'Hodnota zákazníka', hint: 'Zisk před odečtením nákladů na získání (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Název' },
      spend: { label: 'Výdaje' },
      newCustomers: { label: 'Noví zákazníci' },
      averageOrderValue: { label: 'Průměrná hodnota objednávky' },
      ordersPerYear: { label: 'Objednávky za rok' },
      annualRetentionRate: { label: 'Roční míra retence' },
      annualServiceCost: { label: 'Roční náklady na péči' },
      spendElasticity: { label: 'Elasticita výdajů (předpoklad)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: 'Nejvíc za své peníze: {best}, hodnota k nákladům {ratio}.',
      none: 'Zadejte, kolik kanál stál a koho získal.',
      next: 'Další {one} přinese nejvíc v tomto kanálu: {next}, asi {back}.',
      nowhere: 'Další {one} se nikde nevyplatí: přinese nanejvýš {back}, v tomto kanálu: {next}.',
      split: 'Stejný rozpočet rozdělený jinak by přinesl o {gain} víc.',
      basis: 'Hodnota: zisk ze zákazníka za {horizon}, před odečtením nákladů na získání. Jak počet nových zákazníků závisí na výdajích, je váš předpoklad.',
    },
    campaign: {
      go: 'Ano: noví zákazníci (očekávaný počet: {customers}) přinesou o {net} víc, než kampaň stojí.',
      noGo: 'Ne: noví zákazníci (očekávaný počet: {customers}) přinesou o {net} méně, než kampaň stojí.',
      breaksEven: 'Na nule: noví zákazníci (očekávaný počet: {customers}) přinesou právě tolik, kolik kampaň stojí.',
      breakEven: {
        found: 'Vyplatí se od míry odezvy {rate}; potřebný počet nových zákazníků: {needed}.',
        moreThanEverybody: 'Nevyplatila by se, ani kdyby odpověděli všichni.',
        noGainPerCustomer: 'Zákazník nepřinese víc, než stojí odezva, takže více odezev nepomůže.',
        nobodyReached: 'Nikoho neosloví.',
      },
      basis: 'Zákazníci, kteří by přišli tak jako tak, se nepočítají.',
    },
  },

  table: {
    title: 'Kanál po kanálu',
    hint: 'Od nejlepšího. Další peníze přinesou méně než dosavadní, pokud vyšší výdaje nezískají úměrně víc zákazníků.',
    channel: 'Kanál',
    columns: {
      acquisitionCost: 'Náklady na zákazníka (CAC)',
      value: 'Hodnota zákazníka (CLV)',
      valueToCostRatio: 'Hodnota k nákladům',
      net: 'Čistý přínos',
      marginalAcquisitionCost: 'Náklady na dalšího zákazníka',
      marginalReturn: 'Další peníze přinesou',
      breakEvenSpend: 'Vyplatí se do výdajů',
      bestSpend: 'Část stejného rozpočtu',
    },
  },

  figures: {
    'sum.net': { label: 'Čistá hodnota všech kanálů', definition: 'Hodnota všech nových zákazníků za {horizon} minus výdaje.' },
    'sum.spend': { label: 'Výdaje', definition: 'Všechny kanály dohromady.' },
    'sum.newCustomers': { label: 'Noví zákazníci', definition: 'Všechny kanály dohromady.' },
    'sum.acquisitionCost': { label: 'Náklady na zákazníka, celkem', definition: 'Všechny výdaje dělené počtem všech nových zákazníků (blended CAC). Zakrývá rozdíly mezi kanály.' },
    'sum.value': { label: 'Průměrná hodnota zákazníka', definition: 'Zisk za {horizon} před odečtením nákladů na získání, průměr za všechny nové zákazníky.' },
    'sum.valueToCostRatio': { label: 'Hodnota k nákladům, celkem', definition: 'Kolik všichni zákazníci přinesou za všechny výdaje (CLV\u00a0:\u00a0CAC).' },
    'split.gain': { label: 'Přínos jiného rozdělení', definition: 'O kolik víc by přinesl stejný rozpočet, kdyby byl rozdělen tak, aby další peníze přinášely v každém kanálu stejně.' },
    net: { label: 'Čistý přínos', definition: 'Hodnota nových zákazníků minus náklady na kampaň.' },
    newCustomers: { label: 'Očekávaní noví zákazníci', definition: 'Oslovení lidé krát míra odezvy.' },
    cost: { label: 'Náklady na kampaň', definition: 'Fixní náklady, oslovení všech a náklady na každou odezvu.' },
    acquisitionCost: { label: 'Náklady na nového zákazníka', definition: 'Náklady na kampaň dělené počtem nových zákazníků.' },
    valueToCostRatio: { label: 'Hodnota k nákladům', definition: 'Hodnota nových zákazníků v poměru k nákladům na kampaň. Více než 1 se vyplatí.' },
    breakEvenRate: { label: 'Míra odezvy v bodě zvratu', definition: 'Při ní kampaň přinese právě tolik, kolik stojí.' },
    breakEvenCustomers: { label: 'Počet zákazníků v bodě zvratu', definition: 'Tolik nových zákazníků vrátí náklady na kampaň.' },
  },

  quantities: {},

  reasons: {
    noCost: 'žádné náklady',
    noCustomers: 'žádní noví zákazníci',
    oneChannel: 'jen jeden kanál',
    noChannel: 'žádný kanál se nevyplatí',
    tooLarge: 'příliš velké číslo',
    moreThanEverybody: 'více než všichni',
    noGainPerCustomer: 'zákazník nic nepřinese',
    nobodyReached: 'nikoho neosloví',
    other: 'nelze určit',
  },

  charts: {
    channels: {
      title: 'Nejvyšší hodnota vzhledem k nákladům: {best}',
      note: 'Jakou má zákazník hodnotu a kolik stojí, podle kanálů, {currency}',
      value: 'Hodnota zákazníka',
      acquisitionCost: 'Náklady na získání',
      ratio: 'Hodnota k nákladům',
    },
    campaign: {
      title: 'Čistý přínos kampaně: {net} (noví zákazníci: {customers})',
      note: 'Jakou mají noví zákazníci hodnotu a kolik kampaň stojí, {currency}',
      step: 'Složka',
      change: 'Změna',
      total: 'Zatím',
      value: 'Hodnota nových zákazníků',
      fixedCost: 'Fixní náklady',
      contacts: 'Oslovení lidí',
      responses: 'Odezvy',
      net: 'Čistý přínos',
    },
  },
};
