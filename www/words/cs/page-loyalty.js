// Czech.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: vyplatí se věrnostní program?',
  description: 'Vyplatí se věrnostní program? Body, odměny a peníze měsíc po měsíci v porovnání se stejnými zákazníky bez programu. Vypočteno ve vašem prohlížeči.',
  promise: 'Vyplatí se věrnostní program a co z něj mají vaši zákazníci?',
  noScript: 'Kalkulačka potřebuje JavaScript. Na papíře: sleva × průměrná objednávka ÷ body na odměnu = hodnota bodu. Například 10\u00a0% × 200 ÷ 1000 = 0,02.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      'Měsíc po měsíci se porovnávají dva světy: vaši zákazníci s programem a titíž zákazníci bez něj. Přínosem je jen rozdíl. Odměny za nákupy, ke kterým by došlo i tak, jsou nákladem, a takových nákupů je většina.',
      'Každý bod je započítán. Vydané body jsou vždy přesně součtem uplatněných, propadlých a zbývajících: počítají se v celých miliontinách, takže se při zaokrouhlování nic neztratí. Kolik bodů se nikdy neuplatní, se nezadává; vyplývá to z toho, jak rychle členové body uplatňují, kolik jich odchází a kdy body propadají.',
      'Členové nakupují víc než ostatní zčásti proto, že nejvěrnější se přidají první. Jakou část rozdílu způsobil program, je předpoklad, který můžete udělat jen vy, a výsledek na něm závisí. V jedné studii mnoha zákazníků nezpůsobila většinu růstu před odměnou sama odměna; nejčastější kupující si odměny vybírali, ale své chování změnili málo. Výchozí čísla jsou příklad, ne průměr nějakého oboru.',
    ],
  },
};
