// Polish.

/** @type {import('../en/channels.js').ChannelsWords} */
export const words = {
  calculator: {
    name: 'Kanały i kampanie',
    mode: 'Co porównać',
    modes: { channels: 'Kanały', campaign: 'Kampania' },
    modeHints: {
      channels: 'Ile klient kosztuje i ile jest wart w każdym kanale i gdzie wydać następną złotówkę.',
      campaign: 'Ile kosztuje, kogo powinna pozyskać i od jakiej odpowiedzi się opłaca.',
    },
  },

  groups: { channels: 'Twoje kanały' },

  fields: {
    channels: { label: 'Kanał {n}', hint: 'Online, offline, oba lub dowolna nazwa. Wydatki i nowi klienci z tego samego czasu.' },
    grossMargin: { label: 'Marża brutto', hint: 'Ile zostaje z ceny po koszcie towaru' },
    horizonYears: { label: 'Ile lat liczyć', hint: 'Dla każdego klienta; dalsze lata się pomija' },
    annualDiscountRate: { label: 'Stopa dyskontowa w roku', hint: 'O ile mniej warte są pieniądze rok później' },
    fixedCost: { label: 'Koszt stały', hint: 'Przygotowanie, media, wydarzenie' },
    audience: { label: 'Liczba odbiorców', hint: 'Kto dostanie list lub zobaczy reklamę' },
    costPerContact: { label: 'Koszt na odbiorcę', hint: 'Znaczek, kliknięcie, telefon' },
    responseRate: { label: 'Współczynnik odpowiedzi', hint: 'Twoje założenie: ilu zostanie klientami, a inaczej by nie przyszli' },
    costPerResponse: { label: 'Koszt na odpowiedź', hint: 'Rabat powitalny, próbka' },
    valuePerCustomer: { label: 'Wartość klienta', hint: 'Zysk przed kosztem pozyskania (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Nazwa' },
      spend: { label: 'Wydatki' },
      newCustomers: { label: 'Nowi klienci' },
      averageOrderValue: { label: 'Średnia wartość zamówienia' },
      ordersPerYear: { label: 'Zamówienia w roku' },
      annualRetentionRate: { label: 'Retencja w roku' },
      annualServiceCost: { label: 'Koszt obsługi w roku' },
      spendElasticity: { label: 'Elastyczność wydatków (założenie)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: 'Najwięcej za swoje pieniądze daje {best}: wartość do kosztu {ratio}.',
      none: 'Wpisz, ile kosztował kanał i kogo pozyskał.',
      next: 'Następny {one} daje najwięcej w tym kanale: {next}, około {back}.',
      nowhere: 'Następny {one} nie opłaca się nigdzie: co najwyżej {back}, w tym kanale: {next}.',
      split: 'Ten sam budżet podzielony inaczej dałby o {gain} więcej.',
      basis: 'Wartość: zysk z klienta przez {horizon}, przed kosztem pozyskania. Jak nowi klienci zależą od wydatków, to twoje założenie.',
    },
    campaign: {
      go: 'Tak: nowi klienci (oczekiwani: {customers}) dadzą o {net} więcej, niż kosztuje kampania.',
      noGo: 'Nie: nowi klienci (oczekiwani: {customers}) dadzą o {net} mniej, niż kosztuje kampania.',
      breaksEven: 'Na zero: nowi klienci (oczekiwani: {customers}) dadzą tyle, ile kosztuje kampania.',
      breakEven: {
        found: 'Opłaca się od współczynnika odpowiedzi {rate}, czyli gdy nowych klientów jest {needed}.',
        moreThanEverybody: 'Nie opłaciłaby się, nawet gdyby odpowiedzieli wszyscy.',
        noGainPerCustomer: 'Klient daje nie więcej, niż kosztuje odpowiedź, więc więcej odpowiedzi nie pomoże.',
        nobodyReached: 'Do nikogo nie dociera.',
      },
      basis: 'Klienci, którzy i tak by przyszli, się nie liczą.',
    },
  },

  table: {
    title: 'Kanał po kanale',
    hint: 'Najlepszy na początku. Następne pieniądze dają mniej niż dotychczasowe, jeśli większe wydatki nie przynoszą proporcjonalnie więcej klientów.',
    channel: 'Kanał',
    columns: {
      acquisitionCost: 'Koszt klienta (CAC)',
      value: 'Wartość klienta (CLV)',
      valueToCostRatio: 'Wartość do kosztu',
      net: 'Netto',
      marginalAcquisitionCost: 'Koszt następnego klienta',
      marginalReturn: 'Następne pieniądze dają',
      breakEvenSpend: 'Opłaca się do wydatków',
      bestSpend: 'Część tego samego budżetu',
    },
  },

  figures: {
    'sum.net': { label: 'Wartość netto wszystkich kanałów', definition: 'Ile są warci wszyscy nowi klienci przez {horizon}, minus wydatki.' },
    'sum.spend': { label: 'Wydatki', definition: 'Wszystkie kanały razem.' },
    'sum.newCustomers': { label: 'Nowi klienci', definition: 'Wszystkie kanały razem.' },
    'sum.acquisitionCost': { label: 'Koszt klienta, łącznie', definition: 'Wszystkie wydatki przez wszystkich nowych klientów. Zaciera różnice między kanałami.' },
    'sum.value': { label: 'Średnia wartość klienta', definition: 'Zysk przez {horizon} przed kosztem pozyskania, średnio na nowego klienta.' },
    'sum.valueToCostRatio': { label: 'Wartość do kosztu, łącznie', definition: 'Ile wszyscy klienci dają za wszystkie wydatki (CLV:CAC).' },
    'split.gain': { label: 'Zysk z innego podziału', definition: 'O ile więcej dałby ten sam budżet, gdyby następne pieniądze dawały tyle samo w każdym kanale.' },
    net: { label: 'Netto', definition: 'Ile są warci nowi klienci minus koszt kampanii.' },
    newCustomers: { label: 'Oczekiwani nowi klienci', definition: 'Liczba odbiorców razy współczynnik odpowiedzi.' },
    cost: { label: 'Koszt kampanii', definition: 'Koszt stały, koszt dotarcia do wszystkich i koszt każdej odpowiedzi.' },
    acquisitionCost: { label: 'Koszt nowego klienta', definition: 'Koszt kampanii przez liczbę nowych klientów.' },
    valueToCostRatio: { label: 'Wartość do kosztu', definition: 'Ile są warci nowi klienci w stosunku do kosztu kampanii. Więcej niż 1 się opłaca.' },
    breakEvenRate: { label: 'Progowy współczynnik odpowiedzi', definition: 'Przy nim kampania daje dokładnie tyle, ile kosztuje.' },
    breakEvenCustomers: { label: 'Progowa liczba klientów', definition: 'Tylu nowych klientów zwraca koszt kampanii.' },
  },

  quantities: {},

  reasons: {
    noCost: 'bez kosztów',
    noCustomers: 'brak nowych klientów',
    oneChannel: 'tylko jeden kanał',
    noChannel: 'żaden kanał się nie opłaca',
    tooLarge: 'za duże',
    moreThanEverybody: 'więcej niż wszyscy',
    noGainPerCustomer: 'klient nic nie daje',
    nobodyReached: 'do nikogo nie dociera',
    other: 'nieokreślone',
  },

  charts: {
    channels: {
      title: 'Najwięcej w stosunku do kosztu daje {best}',
      note: 'Ile klient jest wart i ile kosztuje, według kanału, {currency}',
      value: 'Wartość klienta',
      acquisitionCost: 'Koszt pozyskania',
      ratio: 'Wartość do kosztu',
    },
    campaign: {
      title: 'Po kampanii zostaje {net} (nowi klienci: {customers})',
      note: 'Ile są warci nowi klienci i ile kosztuje kampania, {currency}',
      step: 'Część',
      change: 'Zmiana',
      total: 'Dotąd',
      value: 'Wartość nowych klientów',
      fixedCost: 'Koszt stały',
      contacts: 'Dotarcie do odbiorców',
      responses: 'Odpowiedzi',
      net: 'Netto',
    },
  },
};
