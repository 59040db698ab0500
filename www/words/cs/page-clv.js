// Czech.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: jakou hodnotu má zákazník',
  description: 'Jakou hodnotu má zákazník a kdy se vrátí peníze za jeho získání? Vypočteno ve vašem prohlížeči.',
  promise: 'Jakou hodnotu má pro vás zákazník a kdy se vrátí to, co stálo jeho získání?',
  noScript: 'Kalkulačka potřebuje JavaScript. Na papíře: průměrná hodnota objednávky × objednávky za rok × roky = tržby od zákazníka. Například 200 × 5 × 4 = 4000.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      '„Celoživotní hodnota zákazníka“ znamená na různých místech něco jiného: jednou tržby, jindy zisk a někdy zisk po odečtení nákladů na získání. Tady u každého čísla stojí, co přesně je. Rozbalte ho a uvidíte vzorec: nejdřív slovy, pak s vašimi čísly.',
      'Jednoduchý způsob vynásobí průměrnou objednávku počtem objednávek za rok a počtem let. Je rychlý, ale předpokládá, že každý zákazník zůstane stejně dlouho a že pozdější peníze mají plnou váhu. Způsob s retencí nechá každý rok část zákazníků odejít, na přání dá pozdějším penězům menší váhu a řekne, kdy v období marže přijde: v tom se kalkulačky liší, a proto i ve výsledcích.',
      'Výchozí čísla jsou příklad, ne průměr nějakého oboru. Výsledek je jen tak dobrý jako čísla, která zadáte.',
    ],
  },
};
