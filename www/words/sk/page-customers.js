// Slovak: what only the page of customers says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: čo objednávky hovoria o zákazníkoch',
  description: 'Pustite sem export objednávok: opakované nákupy, kohorty, segmenty, najlepší zákazníci. Čítané a počítané vo vašom prehliadači; súbor ho neopustí.',
  promise: 'Kto sú vaši zákazníci, kto sa vracia a čo prinášajú?',
  noScript: 'Čítanie súboru potrebuje JavaScript. Na papieri: zákazníci aspoň s dvoma objednávkami ÷ všetci zákazníci = miera opakovaných nákupov.',
  how: {
    title: 'Čo rátame a ako',
    paragraphs: [
      'Súbor čítame po kúskoch, tu, vo vašom prehliadači, aj keď má milióny riadkov. Ako je zapísaný (oddeľovače, dátumy, desatinný znak, kódovanie), to zistíme a ukážeme; na čo sa prísť nedá, na to sa opýtame. Riadky, ktoré sa nedajú použiť, spočítame podľa dôvodov a ukážeme s číslom; čítanie nikdy nezastavia.',
      'Niekoľko riadkov s tým istým číslom objednávky je jedna objednávka. Kde ide o čas medzi nákupmi, sú nákupy zákazníka v jeden deň jeden nákupný deň. Vrátené peniaze znižujú tržby v deň vrátenia; zrušené objednávky vynecháme, ak neurčíte inak.',
      'Retencia je tu opakovaný nákup: (zákazníci na konci − noví zákazníci) ÷ zákazníci na začiatku obdobia. Bez zmluvy nikto nepovie, že odchádza; kto mesiac vynechal, môže sa vrátiť. Kohorty a segmenty opisujú, čo sa stalo. Nehovoria prečo.',
    ],
  },
};
