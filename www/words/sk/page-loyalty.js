// Slovak.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: oplatí sa vernostný program?',
  description: 'Oplatí sa vernostný program? Body, odmeny a peniaze mesiac po mesiaci v porovnaní s tými istými zákazníkmi bez programu. Vypočítané vo vašom prehliadači.',
  promise: 'Oplatí sa vernostný program a čo z neho majú vaši zákazníci?',
  noScript: 'Kalkulačka potrebuje JavaScript. Na papieri: zľava × priemerná objednávka ÷ body za odmenu = hodnota bodu. Napríklad 10 % × 200 ÷ 1000 = 0,02.',
  how: {
    title: 'Čo rátame a ako',
    paragraphs: [
      'Mesiac po mesiaci porovnávame dva svety: vašich zákazníkov s programom a tých istých zákazníkov bez neho. Ziskom je len rozdiel. Odmeny za nákupy, ktoré by sa uskutočnili aj tak, sú nákladom, a takých nákupov je najviac.',
      'Každý bod je zarátaný. Vydané sú vždy presne uplatnené, prepadnuté a zostávajúce spolu: body rátame v celých milióntinách, takže sa pri zaokrúhľovaní nič nestratí. Koľko bodov sa nikdy neuplatní, sa nezadáva; vyplýva to z toho, ako rýchlo členovia body uplatňujú, koľkí odchádzajú a kedy body prepadnú.',
      'Členovia nakupujú viac ako ostatní sčasti preto, že najvernejší vstúpia prví. Akú časť rozdielu spôsobil program, je predpoklad, ktorý môžete urobiť len vy, a výsledok od neho závisí. V jednej štúdii väčšinu rastu pred odmenou nespôsobila odmena; najčastejší kupujúci si odmeny vyberali, ale zmenili sa málo. Čísla na začiatok sú príklad, nie priemer nejakého odvetvia.',
    ],
  },
};
