// Czech: what only the lifetime value calculator says.

/** @type {import('../en/clv.js').ClvWords} */
export const words = {
  calculator: {
    name: 'Kalkulačka celoživotní hodnoty zákazníka',
    mode: 'Způsob výpočtu',
    modes: { simple: 'Jednoduše', retention: 'S retencí' },
    modeHints: {
      simple: 'Průměrná objednávka × objednávky za rok × roky.',
      retention: 'Každý rok část zákazníků zůstane a část odejde. Pozdější peníze mohou mít menší váhu.',
    },
  },

  onward: 'Co by s touto hodnotou pohnulo?',

  groups: { finer: 'Podrobnější nastavení' },

  fields: {
    averageOrderValue: { label: 'Průměrná hodnota objednávky', hint: 'Kolik v průměru přinese jedna objednávka' },
    ordersPerYear: { label: 'Objednávky za rok', hint: 'Kolikrát objedná jeden zákazník' },
    years: { label: 'Délka vztahu', hint: 'Jak dlouho u vás zákazník nakupuje' },
    grossMargin: { label: 'Hrubá marže', hint: 'Co zbude z ceny po odečtení nákladů na zboží' },
    acquisitionCost: { label: 'Náklady na získání zákazníka', hint: 'Reklama a prodej na jednoho nového zákazníka' },
    annualRetentionRate: { label: 'Roční míra retence', hint: 'Kolik zákazníků zůstane další rok. Každý rok jinak? 70; 80; 85' },
    horizonYears: { label: 'Kolik let počítat', hint: 'Pozdější roky se nezapočítají' },
    annualDiscountRate: { label: 'Roční diskontní sazba', hint: 'O kolik menší hodnotu mají peníze za rok' },
    marginTiming: { label: 'Kdy marže přijde', hint: 'Kalkulačky se v tom liší, a proto i ve výsledcích' },
    periodsPerYear: { label: 'Délka období', hint: 'Jak často se zákazníci rozhodují, zda zůstanou' },
    annualServiceCost: { label: 'Roční náklady na péči', hint: 'Podpora, e-maily, odměny na jednoho zákazníka' },
    pricePremium: { label: 'Cenová prémie', hint: 'O kolik víc zákazník zaplatí za stejné zboží' },
    referralsPerYear: { label: 'Doporučení za rok', hint: 'Kolik nových zákazníků přivede jeden zákazník' },
    valuePerReferral: { label: 'Hodnota doporučení', hint: 'Například ušetřené náklady na získání' },
    targetRatio: { label: 'Cíl: hodnota k nákladům', hint: 'Kolikrát se mají náklady na získání vrátit' },
    establishedAfterYears: { label: 'Stálý zákazník je u vás už', hint: 'Porovnáme ho s novým zákazníkem' },
  },

  choices: {
    periodsPerYear: { 1: 'rok', 4: 'čtvrtletí', 12: 'měsíc' },
    marginTiming: {
      startOfPeriod: 'Na začátku, první hned',
      middleOfPeriod: 'Rovnoměrně během celého období',
      endOfPeriod: 'Na konci, než se zákazník rozhodne, zda zůstane',
      afterFirstRenewal: 'Na konci, od těch, kdo zůstanou',
      beforeNextRenewal: 'Na začátku, od těch, kdo právě zůstali',
    },
  },

  answer: {
    simple: {
      paysBack: 'Za {years} vám zákazník přinese {revenue}, z toho zisk {profit}, a náklady na jeho získání se vrátí {inPeriod}.',
      never: 'Za {years} vám zákazník přinese {revenue}. Zisk {profit} nepokryje náklady na jeho získání: {cost}.',
      free: 'Za {years} vám zákazník přinese {revenue}, z toho zisk {profit}.',
      loss: 'Za {years} vám zákazník přinese {revenue}, ale nic z toho nebude zisk.',
    },
    retention: {
      paysBack: 'Za {years} má zákazník hodnotu {value} a náklady na jeho získání se vrátí {inPeriod}.',
      never: 'Za {years} na zákazníkovi proděláte {value}: náklady na jeho získání se nevrátí.',
      free: 'Za {years} má zákazník hodnotu {value}.',
      loss: 'Za {years} na zákazníkovi proděláte {value}: po odečtení nákladů nic nezbude.',
    },
    endless: {
      paysBack: 'Zákazník má celkem hodnotu {value} a náklady na jeho získání se vrátí {inPeriod}.',
      never: 'Na zákazníkovi celkem proděláte {value}: náklady na jeho získání se nikdy nevrátí.',
      free: 'Zákazník má celkem hodnotu {value}.',
      loss: 'Na zákazníkovi celkem proděláte {value}: po odečtení nákladů nic nezbude.',
    },
    missing: {
      endlessWithoutDiscounting: 'Hodnota nemá mez: nikdo neodchází, roky nekončí a nic se nediskontuje. Změňte jednu z těchto tří věcí.',
      other: 'S těmito čísly hodnotu určit nelze.',
    },
    basis: {
      simple: 'Tržby: všechno, co zákazník zaplatí, před odečtením nákladů. Bez diskontování.',
      retention: 'Čistá hodnota: marže po odečtení nákladů na péči a získání. {timing}; {discount}.',
      discounted: 'diskont {rate} ročně',
      undiscounted: 'bez diskontování',
      timing: {
        startOfPeriod: 'Marže přichází na začátku každého {ofPeriod}, první hned',
        middleOfPeriod: 'Marže přichází rovnoměrně během každého {ofPeriod}',
        endOfPeriod: 'Marže přichází na konci každého {ofPeriod}, první jistě',
        afterFirstRenewal: 'Marže přichází na konci každého {ofPeriod} od těch, kdo zůstanou',
        beforeNextRenewal: 'Marže přichází na začátku každého {ofPeriod} od těch, kdo právě zůstali',
      },
    },
  },

  figures: {
    revenue: { label: 'Tržby', definition: 'Všechno, co vám zákazník zaplatí, před odečtením nákladů. V mnoha článcích se jako CLV označuje právě tohle.' },
    profit: { label: 'Zisk', definition: 'Co zbude po odečtení nákladů na zboží a na péči o zákazníka. Náklady na jeho získání tu ještě odečtené nejsou.' },
    netValue: { label: 'Čistá hodnota', definition: 'Zisk minus náklady na získání zákazníka. Tolik přinese nový zákazník.' },
    valueToCostRatio: { label: 'Hodnota k nákladům (CLV\u00a0:\u00a0CAC)', definition: 'Kolikrát zisk pokryje náklady na získání zákazníka. Často se míří na 3; je to zvyk, ne zákon.' },
    payback: { label: 'Náklady na získání se vrátí', definition: 'První {period}, do jehož konce dosavadní zisk pokryje náklady na získání zákazníka.' },
    expectedLifetimeYears: { label: 'Očekávaná délka vztahu', definition: 'Jak dlouho nový zákazník v průměru zůstane, v rámci započítaných let.' },
    highestAcquisitionCost: { label: 'Kolik nejvýš dát za získání', definition: 'Nejvyšší náklady na získání, při nichž je hodnota k nákladům ještě {target}.' },
    'establishedCustomer.remainingProfit': { label: 'Stálý zákazník', definition: 'Kolik ještě přinese zákazník, který je u vás už {after}. Jeho získání je už zaplacené.' },
    'establishedCustomer.difference': { label: 'Stálý zákazník oproti novému', definition: 'O kolik větší hodnotu má odteď stálý zákazník než nový, kterého je teprve třeba získat.' },
  },

  quantities: {
    payback: 'doba návratnosti',
    undiscountedProfit: 'zisk bez diskontování',
    'perPeriod.revenue': 'tržby za {period}',
    'perPeriod.margin': 'marže za {period}',
    'perPeriod.serviceCost': 'náklady na péči za {period}',
    'perPeriod.referralIncome': 'příjem z doporučení za {period}',
    'perPeriod.profit': 'zisk za {period}',
    'perPeriod.retentionRate': 'míra retence za {period}',
    'perPeriod.discountRate': 'diskontní sazba za {period}',
    'establishedCustomer.newCustomerNetValue': 'čistá hodnota nového zákazníka',
    'establishedCustomer.afterYears': 'dosavadní roky se zákazníkem',
    'annualRetentionRate[0]': 'míra retence v prvním roce',
    periods: 'počet období',
    periodsPerYear: 'počet období za rok',
  },

  reasons: {
    endlessWithoutDiscounting: 'bez meze',
    growthNotOutweighed: 'bez meze',
    nobodyLeaves: 'nikdo neodchází',
    nobodyStays: 'nikdo nezůstane tak dlouho',
    noAcquisitionCost: 'žádné náklady na získání',
    noNewCustomers: 'žádní noví zákazníci',
    noProfitPerPeriod: 'žádný zisk',
    notWithinHorizon: 'v této době ne',
    neverPaysBack: 'nikdy',
    tooLarge: 'příliš velké číslo',
    other: 'nelze určit',
  },

  charts: {
    profit: {
      paysBack: 'Náklady na získání zákazníka se vrátí {inPeriod}',
      never: 'Náklady na získání zákazníka se nevrátí',
      free: 'Zisk z jednoho zákazníka dosáhne {profit}',
      loss: 'Zákazník nepřináší zisk',
      note: 'Dosavadní zisk z jednoho zákazníka a náklady na jeho získání, {currency}',
      profit: 'Dosavadní zisk',
      cost: 'Náklady na získání',
      payback: 'návratnost',
      mark: 'návratnost {inPeriod}',
    },
    survival: {
      title: 'Podíl zákazníků, kteří u vás zůstanou alespoň {years}: {share}',
      note: 'Jaká část nových zákazníků u vás stále nakupuje',
      survival: 'Stále nakupují',
      lifetime: 'průměrná délka',
      mark: 'v průměru {years}',
    },
  },

  totals: {
    open: 'Spočítat to z údajů obchodu',
    intro: 'Z administrace obchodu nebo z účetnictví. Co nevíte, nechte prázdné.',
    apply: 'Použít tato čísla',
    applied: 'Vyplněno. Každé číslo můžete ještě změnit.',
    fields: {
      years: { label: 'Za jakou dobu', hint: 'Nejlépe za celý rok: sezony se vyrovnají' },
      revenue: { label: 'Tržby', hint: 'Ze všech objednávek' },
      orders: { label: 'Objednávky', hint: 'Spolu s tržbami dají průměrnou hodnotu objednávky' },
      customers: { label: 'Zákazníci, kteří objednali', hint: 'Každý jednou. Spolu s objednávkami dají objednávky za rok' },
      startCustomers: { label: 'Zákazníci na začátku', hint: 'První den' },
      endCustomers: { label: 'Zákazníci na konci', hint: 'Poslední den, včetně nových' },
      newCustomers: { label: 'Noví zákazníci', hint: 'Získaní v té době, kteří zůstali' },
      acquisitionSpend: { label: 'Výdaje na jejich získání', hint: 'Reklama a prodej' },
    },
  },
};
