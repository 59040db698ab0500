// Slovak.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: čo mení hodnotu zákazníka',
  description: 'Osem tipov, ktoré majú zvýšiť celoživotnú hodnotu zákazníka, každý ako páka: čo prinesie, čo stojí a ako isté to je. Vypočítané vo vašom prehliadači.',
  promise: 'Ktorý z ôsmich tipov by zmenil hodnotu vašich zákazníkov a o koľko?',
  noScript: 'Kalkulačka potrebuje JavaScript. Na papieri: nárasty sa násobia. O 10 % viac objednávok väčších o 20 % je 1,1 × 1,2 = 1,32, teda o 32 % viac.',
  how: {
    title: 'Čo sa počíta a ako',
    paragraphs: [
      'Každé opatrenie mení pomenované veličiny, z ktorých vyplýva hodnota zákazníka: za koľko a ako často zákazníci objednávajú, koľkí odídu, koho privedú, čo stoja. Dva nárasty tej istej veličiny sa násobia; dva spôsoby, ako zákazníkov udržať, pôsobia jeden po druhom na tých, ktorí by odišli. Percentá sa nikdy nesčítajú.',
      'Náklady opatrenia sa počítajú celé: jednorazové, mesačné, na objednávku, zákazníka či nového zákazníka, alebo ako podiel tržieb. Jednorazové a mesačné sa rozložia na zákazníkov získaných počas opatrení. Keďže sa opatrenia navzájom násobia, prínos každého závisí od tých pred ním; spravodlivý podiel je priemer cez všetky možné poradia (Shapleyho hodnota), vypočítaný presne.',
      'Tieto účinky vo vašom obchode nikto nezmeral a články, ktoré ich odporúčajú, nehovoria, aké sú veľké. Preto je každý účinok vaším vlastným predpokladom: najmenšia, najpravdepodobnejšia a najväčšia hodnota. Z nich sa vyžrebuje 100 000 prípadov s trojuholníkovým rozdelením, vždy s tými istými náhodnými číslami, takže rovnaké vstupy dajú rovnaký rozsah.',
    ],
  },
};
