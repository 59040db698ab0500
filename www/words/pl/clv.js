// Polish: what only the lifetime value calculator says.

/** @type {import('../en/clv.js').ClvWords} */
export const words = {
  calculator: {
    name: 'Kalkulator wartości życiowej klienta',
    mode: 'Sposób liczenia',
    modes: { simple: 'Prosty', retention: 'Z retencją' },
    modeHints: {
      simple: 'Średnie zamówienie × zamówienia w roku × lata.',
      retention: 'Co roku część klientów zostaje, a część odchodzi. Późniejsze pieniądze mogą liczyć się mniej.',
    },
  },

  onward: 'Co zmieniłoby tę wartość?',

  groups: { finer: 'Więcej ustawień' },

  fields: {
    averageOrderValue: { label: 'Średnia wartość zamówienia', hint: 'Ile przeciętnie przynosi jedno zamówienie' },
    ordersPerYear: { label: 'Zamówienia w roku', hint: 'Ile razy zamawia jeden klient' },
    years: { label: 'Czas trwania relacji', hint: 'Jak długo klient u ciebie kupuje' },
    grossMargin: { label: 'Marża brutto', hint: 'Co zostaje z ceny po odjęciu kosztu towaru' },
    acquisitionCost: { label: 'Koszt pozyskania klienta', hint: 'Reklama i sprzedaż na jednego nowego klienta' },
    annualRetentionRate: { label: 'Roczny wskaźnik retencji', hint: 'Ilu zostaje na kolejny rok. Co rok inaczej? 70; 80; 85' },
    horizonYears: { label: 'Ile lat liczyć', hint: 'Późniejszych lat nie bierzemy pod uwagę' },
    annualDiscountRate: { label: 'Roczna stopa dyskontowa', hint: 'O ile mniej są warte pieniądze rok później' },
    marginTiming: { label: 'Kiedy wpływa marża', hint: 'Kalkulatory różnią się w tym, a więc i w wynikach' },
    periodsPerYear: { label: 'Licz co', hint: 'Jak często klienci decydują, czy zostać' },
    annualServiceCost: { label: 'Roczny koszt obsługi', hint: 'Wsparcie, mailingi, nagrody dla jednego klienta' },
    pricePremium: { label: 'Premia cenowa', hint: 'O ile więcej klient płaci za ten sam towar' },
    referralsPerYear: { label: 'Polecenia w roku', hint: 'Ilu nowych klientów przyprowadza jeden klient' },
    valuePerReferral: { label: 'Wartość polecenia', hint: 'Na przykład oszczędzony koszt pozyskania' },
    targetRatio: { label: 'Cel: wartość do kosztu', hint: 'Ile razy ma się zwrócić koszt pozyskania' },
    establishedAfterYears: { label: 'Stały klient po', hint: 'Porównamy go z nowym klientem' },
  },

  choices: {
    periodsPerYear: { 1: 'rok', 4: 'kwartał', 12: 'miesiąc' },
    marginTiming: {
      startOfPeriod: 'Na początku, pierwsza od razu',
      middleOfPeriod: 'Równomiernie przez cały okres',
      endOfPeriod: 'Na końcu, zanim klient zdecyduje, czy zostać',
      afterFirstRenewal: 'Na końcu, od tych, którzy zostają',
      beforeNextRenewal: 'Na początku, od tych, którzy właśnie zostali',
    },
  },

  answer: {
    simple: {
      paysBack: 'Przez {years} klient przyniesie {revenue}, z czego {profit} to zysk, a koszt jego pozyskania zwróci się {inPeriod}.',
      never: 'Przez {years} klient przyniesie {revenue}. Zysk {profit} nie pokryje kosztu jego pozyskania: {cost}.',
      free: 'Przez {years} klient przyniesie {revenue}, z czego {profit} to zysk.',
      loss: 'Przez {years} klient przyniesie {revenue}, ale nic z tego nie będzie zyskiem.',
    },
    retention: {
      paysBack: 'Licząc {years}, klient jest wart {value}, a koszt jego pozyskania zwróci się {inPeriod}.',
      never: 'Licząc {years}, na kliencie tracisz {value}: koszt jego pozyskania się nie zwróci.',
      free: 'Licząc {years}, klient jest wart {value}.',
      loss: 'Licząc {years}, na kliencie tracisz {value}: po odjęciu kosztów nic nie zostaje.',
    },
    endless: {
      paysBack: 'Klient jest wart łącznie {value}, a koszt jego pozyskania zwróci się {inPeriod}.',
      never: 'Na kliencie tracisz łącznie {value}: koszt jego pozyskania nigdy się nie zwróci.',
      free: 'Klient jest wart łącznie {value}.',
      loss: 'Na kliencie tracisz łącznie {value}: po odjęciu kosztów nic nie zostaje.',
    },
    missing: {
      endlessWithoutDiscounting: 'Ta wartość nie ma granicy: nikt nie odchodzi, lata się nie kończą i nie ma dyskonta. Zmień jedną z tych trzech rzeczy.',
      other: 'Przy tych liczbach wartości nie da się podać.',
    },
    basis: {
      simple: 'Przychód: wszystko, co klient zapłaci, przed odjęciem kosztów. Bez dyskonta.',
      retention: 'Wartość netto: marża po kosztach obsługi i pozyskania. {timing}; {discount}.',
      discounted: 'dyskonto {rate} rocznie',
      undiscounted: 'bez dyskonta',
      timing: {
        startOfPeriod: 'Marża wpływa na początku każdego {ofPeriod}, pierwsza od razu',
        middleOfPeriod: 'Marża wpływa równomiernie w ciągu każdego {ofPeriod}',
        endOfPeriod: 'Marża wpływa na koniec każdego {ofPeriod}, pierwsza na pewno',
        afterFirstRenewal: 'Marża wpływa na koniec każdego {ofPeriod} od tych, którzy zostają',
        beforeNextRenewal: 'Marża wpływa na początku każdego {ofPeriod} od tych, którzy właśnie zostali',
      },
    },
  },

  figures: {
    revenue: { label: 'Przychód', definition: 'Wszystko, co klient ci zapłaci, przed odjęciem kosztów. W wielu artykułach właśnie to nazywa się CLV.' },
    profit: { label: 'Zysk', definition: 'Co zostaje po odjęciu kosztu towaru i obsługi klienta. Koszt pozyskania nie jest tu jeszcze odjęty.' },
    netValue: { label: 'Wartość netto', definition: 'Zysk minus koszt pozyskania klienta. Tyle wnosi nowy klient.' },
    valueToCostRatio: { label: 'Wartość do kosztu (CLV : CAC)', definition: 'Ile razy zysk pokrywa koszt pozyskania klienta. Często dąży się do 3, ale to zwyczaj, a nie prawo.' },
    payback: { label: 'Koszt pozyskania zwraca się', definition: 'Pierwszy {period}, do którego końca dotychczasowy zysk pokrywa koszt pozyskania klienta.' },
    expectedLifetimeYears: { label: 'Oczekiwany czas relacji', definition: 'Jak długo przeciętnie zostaje nowy klient, w ramach liczonych lat.' },
    highestAcquisitionCost: { label: 'Tyle możesz wydać na pozyskanie', definition: 'Najwyższy koszt pozyskania, przy którym wartość do kosztu wynosi jeszcze {target}.' },
    'establishedCustomer.remainingProfit': { label: 'Stały klient', definition: 'Ile jeszcze przyniesie klient, który jest z tobą już {after}. Za jego pozyskanie nie trzeba już płacić.' },
    'establishedCustomer.difference': { label: 'Stały klient a nowy', definition: 'O ile więcej od dziś wart jest stały klient niż nowy, którego dopiero trzeba pozyskać.' },
  },

  quantities: {
    payback: 'czas zwrotu',
    undiscountedProfit: 'zysk bez dyskonta',
    'perPeriod.revenue': 'przychód na {period}',
    'perPeriod.margin': 'marża na {period}',
    'perPeriod.serviceCost': 'koszt obsługi na {period}',
    'perPeriod.referralIncome': 'wpływy z poleceń na {period}',
    'perPeriod.profit': 'zysk na {period}',
    'perPeriod.retentionRate': 'retencja na {period}',
    'perPeriod.discountRate': 'stopa dyskontowa na {period}',
    'establishedCustomer.newCustomerNetValue': 'wartość netto nowego klienta',
    'establishedCustomer.afterYears': 'dotychczasowe lata z klientem',
    'annualRetentionRate[0]': 'retencja w pierwszym roku',
    periods: 'liczba okresów',
    periodsPerYear: 'liczba okresów w roku',
  },

  reasons: {
    endlessWithoutDiscounting: 'bez granicy',
    growthNotOutweighed: 'bez granicy',
    nobodyLeaves: 'nikt nie odchodzi',
    nobodyStays: 'nikt nie zostaje tak długo',
    noAcquisitionCost: 'brak kosztu pozyskania',
    noNewCustomers: 'brak nowych klientów',
    noProfitPerPeriod: 'brak zysku',
    notWithinHorizon: 'nie w tym czasie',
    neverPaysBack: 'nigdy',
    tooLarge: 'za duża liczba',
    other: 'nieokreślone',
  },

  charts: {
    profit: {
      paysBack: 'Koszt pozyskania klienta zwraca się {inPeriod}',
      never: 'Koszt pozyskania klienta się nie zwraca',
      free: 'Zysk z jednego klienta dochodzi do {profit}',
      loss: 'Klient nie przynosi zysku',
      note: 'Dotychczasowy zysk z jednego klienta i koszt jego pozyskania, {currency}',
      profit: 'Dotychczasowy zysk',
      cost: 'Koszt pozyskania',
      payback: 'zwrot',
      mark: 'zwrot {inPeriod}',
    },
    survival: {
      title: '{share} klientów zostaje na {years} lub dłużej',
      note: 'Jaka część nowych klientów wciąż u ciebie kupuje',
      survival: 'Wciąż kupują',
      lifetime: 'średnio zostają',
      mark: 'średnio {years}',
    },
  },

  totals: {
    open: 'Oblicz to z danych sklepu',
    intro: 'Z panelu sklepu albo z ksiąg. Czego nie wiesz, zostaw puste.',
    apply: 'Wstaw te liczby',
    applied: 'Wstawione. Każdą liczbę możesz jeszcze zmienić.',
    fields: {
      years: { label: 'Z jakiego okresu', hint: 'Najlepiej z całego roku: sezony się wyrównują' },
      revenue: { label: 'Przychód', hint: 'Ze wszystkich zamówień' },
      orders: { label: 'Zamówienia', hint: 'Z przychodem dadzą średnią wartość zamówienia' },
      customers: { label: 'Klienci, którzy zamawiali', hint: 'Każdy raz. Z zamówieniami dadzą zamówienia w roku' },
      startCustomers: { label: 'Klienci na początku', hint: 'Pierwszego dnia' },
      endCustomers: { label: 'Klienci na końcu', hint: 'Ostatniego dnia, razem z nowymi' },
      newCustomers: { label: 'Nowi klienci', hint: 'Pozyskani w tym czasie, którzy zostali' },
      acquisitionSpend: { label: 'Wydatki na pozyskanie', hint: 'Reklama i sprzedaż' },
    },
  },
};
