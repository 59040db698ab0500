// Czech.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: co hýbe hodnotou zákazníka',
  description: 'Osm tipů, které mají zvýšit celoživotní hodnotu zákazníka, každý jako opatření: co přinese, kolik stojí a jak jisté to je. Vypočteno ve vašem prohlížeči.',
  promise: 'Který z osmi tipů by pohnul hodnotou vašich zákazníků a o kolik?',
  noScript: 'Kalkulačka potřebuje JavaScript. Na papíře: nárůsty se násobí. O 10\u00a0% víc objednávek o 20\u00a0% větších je 1,1 × 1,2 = 1,32, tedy o 32\u00a0% víc.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      'Každé opatření mění konkrétní veličiny, ze kterých se počítá celoživotní hodnota zákazníka: za kolik a jak často zákazníci objednávají, kolik jich odejde, koho přivedou a kolik stojí. Dva nárůsty téže veličiny se násobí; dva způsoby, jak zákazníky udržet, působí jeden po druhém na ty, kdo by odešli. Procenta se nikdy nesčítají.',
      'Náklady na opatření se počítají celé: jednorázové, měsíční, na objednávku, zákazníka či nového zákazníka, nebo jako podíl z tržeb. Jednorázové a měsíční se rozloží na zákazníky získané v době opatření. Protože se opatření navzájem násobí, přínos každého závisí na těch před ním; spravedlivý podíl je průměr přes všechna možná pořadí (Shapleyho hodnota), vypočtený přesně.',
      'Tyto účinky ve vašem obchodě nikdo nezměřil a články, které je doporučují, neříkají, jak velké jsou. Každý účinek je proto váš vlastní předpoklad: nejmenší, nejpravděpodobnější a největší hodnota. Z nich se vylosuje 100\u00a0000 případů z trojúhelníkového rozdělení, vždy se stejnými náhodnými čísly, takže stejné vstupy dají stejné rozpětí.',
    ],
  },
};
