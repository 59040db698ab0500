// Slovak: what only the lifetime value calculator says.

/** @type {import('../en/clv.js').ClvWords} */
export const words = {
  calculator: {
    name: 'Kalkulačka celoživotnej hodnoty zákazníka',
    mode: 'Spôsob výpočtu',
    modes: { simple: 'Jednoducho', retention: 'S odchodmi' },
    modeHints: {
      simple: 'Priemerná objednávka × objednávky za rok × roky.',
      retention: 'Každý rok časť zákazníkov zostane a časť odíde. Neskoršie peniaze môžu mať menšiu váhu.',
    },
  },

  onward: 'Čo by túto hodnotu zmenilo?',

  groups: { finer: 'Ďalšie nastavenia' },

  fields: {
    averageOrderValue: { label: 'Priemerná hodnota objednávky', hint: 'Koľko v priemere prinesie jedna objednávka' },
    ordersPerYear: { label: 'Objednávky za rok', hint: 'Koľkokrát objedná jeden zákazník' },
    years: { label: 'Trvanie vzťahu', hint: 'Ako dlho u vás zákazník nakupuje' },
    grossMargin: { label: 'Hrubá marža', hint: 'Čo zostane z ceny po odpočítaní nákladov na tovar' },
    acquisitionCost: { label: 'Náklady na získanie zákazníka', hint: 'Reklama a predaj na jedného nového zákazníka' },
    annualRetentionRate: { label: 'Ročná miera udržania', hint: 'Koľkí zostanú ďalší rok. Každý rok inak? 70; 80; 85' },
    horizonYears: { label: 'Koľko rokov rátať', hint: 'Neskoršie roky sa nezapočítajú' },
    annualDiscountRate: { label: 'Ročná diskontná sadzba', hint: 'O koľko menej majú peniaze hodnotu o rok' },
    marginTiming: { label: 'Kedy marža príde', hint: 'Kalkulačky sa v tom líšia, a preto aj vo výsledkoch' },
    periodsPerYear: { label: 'Rátať po', hint: 'Ako často sa zákazníci rozhodujú, či zostanú' },
    annualServiceCost: { label: 'Ročné náklady na starostlivosť', hint: 'Podpora, e-maily, odmeny na jedného zákazníka' },
    pricePremium: { label: 'Cenová prirážka', hint: 'O koľko viac zákazník zaplatí za rovnaký tovar' },
    referralsPerYear: { label: 'Odporúčania za rok', hint: 'Koľko nových zákazníkov privedie jeden zákazník' },
    valuePerReferral: { label: 'Hodnota odporúčania', hint: 'Napríklad ušetrené náklady na získanie' },
    targetRatio: { label: 'Cieľ: hodnota k nákladom', hint: 'Koľkokrát sa majú náklady na získanie vrátiť' },
    establishedAfterYears: { label: 'Stály zákazník po', hint: 'Porovnáme ho s novým zákazníkom' },
  },

  choices: {
    periodsPerYear: { 1: 'rokoch', 4: 'štvrťrokoch', 12: 'mesiacoch' },
    marginTiming: {
      startOfPeriod: 'Na začiatku, prvá hneď',
      middleOfPeriod: 'Rovnomerne počas celého obdobia',
      endOfPeriod: 'Na konci, skôr než sa zákazník rozhodne zostať',
      afterFirstRenewal: 'Na konci, od tých, ktorí zostanú',
      beforeNextRenewal: 'Na začiatku, od tých, ktorí práve zostali',
    },
  },

  answer: {
    simple: {
      paysBack: 'Za {years} vám zákazník prinesie {revenue}, z toho {profit} je zisk, a náklady na jeho získanie sa vrátia {inPeriod}.',
      never: 'Za {years} vám zákazník prinesie {revenue}. Zisk {profit} nepokryje náklady na jeho získanie: {cost}.',
      free: 'Za {years} vám zákazník prinesie {revenue}, z toho {profit} je zisk.',
      loss: 'Za {years} vám zákazník prinesie {revenue}, ale nič z toho nebude zisk.',
    },
    retention: {
      paysBack: 'Za {years} má zákazník hodnotu {value} a náklady na jeho získanie sa vrátia {inPeriod}.',
      never: 'Za {years} na zákazníkovi stratíte {value}: náklady na jeho získanie sa nevrátia.',
      free: 'Za {years} má zákazník hodnotu {value}.',
      loss: 'Za {years} na zákazníkovi stratíte {value}: po odpočítaní nákladov nič nezostane.',
    },
    endless: {
      paysBack: 'Zákazník má spolu hodnotu {value} a náklady na jeho získanie sa vrátia {inPeriod}.',
      never: 'Na zákazníkovi spolu stratíte {value}: náklady na jeho získanie sa nikdy nevrátia.',
      free: 'Zákazník má spolu hodnotu {value}.',
      loss: 'Na zákazníkovi spolu stratíte {value}: po odpočítaní nákladov nič nezostane.',
    },
    missing: {
      endlessWithoutDiscounting: 'Hodnota nemá hranicu: nikto neodchádza, roky sa nekončia a nič sa nediskontuje. Zmeňte jednu z týchto troch vecí.',
      other: 'S týmito číslami sa hodnota nedá určiť.',
    },
    basis: {
      simple: 'Tržby: všetko, čo zákazník zaplatí, pred odpočítaním nákladov. Bez diskontovania.',
      retention: 'Čistá hodnota: marža po nákladoch na starostlivosť a získanie. {timing}; {discount}.',
      discounted: 'diskont {rate} ročne',
      undiscounted: 'bez diskontovania',
      timing: {
        startOfPeriod: 'Marža príde na začiatku každého {ofPeriod}, prvá hneď',
        middleOfPeriod: 'Marža prichádza rovnomerne počas každého {ofPeriod}',
        endOfPeriod: 'Marža príde na konci každého {ofPeriod}, prvá určite',
        afterFirstRenewal: 'Marža príde na konci každého {ofPeriod} od tých, ktorí zostanú',
        beforeNextRenewal: 'Marža príde na začiatku každého {ofPeriod} od tých, ktorí práve zostali',
      },
    },
  },

  figures: {
    revenue: { label: 'Tržby', definition: 'Všetko, čo vám zákazník zaplatí, pred odpočítaním nákladov. Mnohé články nazývajú CLV práve toto.' },
    profit: { label: 'Zisk', definition: 'Čo zostane po odpočítaní nákladov na tovar a na starostlivosť o zákazníka. Náklady na jeho získanie tu ešte nie sú odpočítané.' },
    netValue: { label: 'Čistá hodnota', definition: 'Zisk mínus náklady na získanie zákazníka. Toľko prinesie nový zákazník.' },
    valueToCostRatio: { label: 'Hodnota k nákladom (CLV : CAC)', definition: 'Koľkokrát zisk pokryje náklady na získanie zákazníka. Často sa mieri na 3; je to zvyk, nie zákon.' },
    payback: { label: 'Náklady na získanie sa vrátia', definition: 'Prvý {period}, do ktorého konca doterajší zisk pokryje náklady na získanie zákazníka.' },
    expectedLifetimeYears: { label: 'Očakávané trvanie vzťahu', definition: 'Ako dlho nový zákazník v priemere zostane, v rámci rátaných rokov.' },
    highestAcquisitionCost: { label: 'Toľko môžete dať na získanie', definition: 'Najvyššie náklady na získanie, pri ktorých je hodnota k nákladom ešte {target}.' },
    'establishedCustomer.remainingProfit': { label: 'Stály zákazník', definition: 'Koľko ešte prinesie zákazník, ktorý je u vás už {after}. Za jeho získanie už netreba platiť.' },
    'establishedCustomer.difference': { label: 'Stály zákazník a nový', definition: 'O koľko viac má odteraz hodnotu stály zákazník než nový, ktorého treba ešte len získať.' },
  },

  quantities: {
    payback: 'čas návratnosti',
    undiscountedProfit: 'zisk bez diskontovania',
    'perPeriod.revenue': 'tržby za {period}',
    'perPeriod.margin': 'marža za {period}',
    'perPeriod.serviceCost': 'náklady na starostlivosť za {period}',
    'perPeriod.referralIncome': 'príjem z odporúčaní za {period}',
    'perPeriod.profit': 'zisk za {period}',
    'perPeriod.retentionRate': 'miera udržania za {period}',
    'perPeriod.discountRate': 'diskontná sadzba za {period}',
    'establishedCustomer.newCustomerNetValue': 'čistá hodnota nového zákazníka',
    'establishedCustomer.afterYears': 'doterajšie roky so zákazníkom',
    'annualRetentionRate[0]': 'miera udržania v prvom roku',
    periods: 'počet období',
    periodsPerYear: 'počet období za rok',
  },

  reasons: {
    endlessWithoutDiscounting: 'bez hranice',
    growthNotOutweighed: 'bez hranice',
    nobodyLeaves: 'nikto neodchádza',
    nobodyStays: 'nikto nezostane tak dlho',
    noAcquisitionCost: 'žiadne náklady na získanie',
    noNewCustomers: 'žiadni noví zákazníci',
    noProfitPerPeriod: 'žiadny zisk',
    notWithinHorizon: 'nie v tomto čase',
    neverPaysBack: 'nikdy',
    tooLarge: 'príliš veľké číslo',
    other: 'neurčené',
  },

  charts: {
    profit: {
      paysBack: 'Náklady na získanie zákazníka sa vrátia {inPeriod}',
      never: 'Náklady na získanie zákazníka sa nevrátia',
      free: 'Zisk z jedného zákazníka dosiahne {profit}',
      loss: 'Zákazník neprináša zisk',
      note: 'Doterajší zisk z jedného zákazníka a náklady na jeho získanie, {currency}',
      profit: 'Doterajší zisk',
      cost: 'Náklady na získanie',
      payback: 'návratnosť',
      mark: 'návratnosť {inPeriod}',
    },
    survival: {
      title: '{share} zákazníkov u vás zostane {years} alebo dlhšie',
      note: 'Aký podiel nových zákazníkov u vás stále nakupuje',
      survival: 'Stále nakupujú',
      lifetime: 'priemerné trvanie',
      mark: 'v priemere {years}',
    },
  },

  totals: {
    open: 'Vypočítať to z údajov obchodu',
    intro: 'Z administrácie obchodu alebo z účtovníctva. Čo neviete, nechajte prázdne.',
    apply: 'Vložiť tieto čísla',
    applied: 'Vložené. Každé číslo môžete ešte zmeniť.',
    fields: {
      years: { label: 'Za aké obdobie', hint: 'Najlepšie za celý rok: sezóny sa vyrovnajú' },
      revenue: { label: 'Tržby', hint: 'Zo všetkých objednávok' },
      orders: { label: 'Objednávky', hint: 'S tržbami dajú priemernú hodnotu objednávky' },
      customers: { label: 'Zákazníci, ktorí objednali', hint: 'Každý raz. S objednávkami dajú objednávky za rok' },
      startCustomers: { label: 'Zákazníci na začiatku', hint: 'V prvý deň' },
      endCustomers: { label: 'Zákazníci na konci', hint: 'V posledný deň, spolu s novými' },
      newCustomers: { label: 'Noví zákazníci', hint: 'Získaní v tom čase, ktorí zostali' },
      acquisitionSpend: { label: 'Výdavky na ich získanie', hint: 'Reklama a predaj' },
    },
  },
};
