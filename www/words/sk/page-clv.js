// Slovak.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: akú hodnotu má zákazník',
  description: 'Akú hodnotu má zákazník a kedy sa vrátia peniaze za jeho získanie? Vypočítané vo vašom prehliadači.',
  promise: 'Akú hodnotu má pre vás zákazník a kedy sa vráti to, čo stálo jeho získanie?',
  noScript: 'Kalkulačka potrebuje JavaScript. Na papieri: priemerná hodnota objednávky × objednávky za rok × roky = tržby od zákazníka. Napríklad 200 × 5 × 4 = 4000.',
  how: {
    title: 'Čo rátame a ako',
    paragraphs: [
      '„Celoživotná hodnota zákazníka“ znamená na rôznych miestach niečo iné: raz tržby, raz zisk a inokedy zisk po odpočítaní nákladov na získanie. Tu pri každom čísle stojí, čo presne je. Rozbaľte ho a uvidíte vzorec: najprv slovami, potom s vašimi číslami.',
      'Jednoduchý spôsob vynásobí priemernú objednávku počtom objednávok za rok a počtom rokov. Je rýchly, ale predpokladá, že každý zákazník zostane rovnako dlho a že neskoršie peniaze majú plnú váhu. Spôsob s odchodmi nechá každý rok časť zákazníkov odísť, na želanie dá neskorším peniazom menšiu váhu a povie, kedy príde marža: v tom sa kalkulačky líšia, a preto aj vo výsledkoch.',
      'Čísla na začiatok sú príklad, nie priemer nejakého odvetvia. Výsledok je len taký dobrý ako čísla, ktoré zadáte.',
    ],
  },
};
