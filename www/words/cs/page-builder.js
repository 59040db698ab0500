// Czech.

/** @type {import('../en/page-builder.js').BuilderWords} */
export const words = {
  title: 'lifeworth: vložte si kalkulačku na svůj web',
  description: 'Vyberte kalkulačku, její jazyk, měnu, barvy a čísla a zkopírujte kód na vlastní web.',
  promise: 'Kalkulačka na vašem webu: vyberte, podívejte se, zkopírujte.',
  skip: 'Přejít na nastavení',
  choices: 'Co vložit',
  calculator: 'Kalkulačka',
  calculatorLanguage: 'Její jazyk',
  theme: { label: 'Světlá, nebo tmavá', page: 'Jako stránka okolo', light: 'Světlá', dark: 'Tmavá' },
  colours: {
    legend: 'Barvy',
    accent: 'Zvýraznění',
    text: 'Text',
    background: 'Pozadí',
    none: 'Zpět k obvyklým barvám',
    contrast: 'Kontrast zvýraznění s pozadím je {ratio}\u00a0:\u00a01. Pod 4,5\u00a0:\u00a01 ho mnozí nepřečtou.',
  },
  numbers: 'Má-li kalkulačka začínat s jinými čísly, zadejte je v ní níže. Kód převezme ta, která změníte.',
  code: 'Kód ke zkopírování',
  form: {
    legend: 'Podoba kódu',
    names: { script: 'Skript', frame: 'Rám (iframe)', link: 'Odkaz' },
    hints: {
      script: 'Obvyklý způsob: kalkulačka se stane součástí stránky a převezme její písmo. Jeden skript stačí pro libovolný počet kalkulaček.',
      frame: 'Pro editory, které dovolí jen rámy. Se skriptem je rám vysoký podle obsahu, bez něj se posouvá. Rám nepozná, zda je stránka tmavá: vyberte to výše.',
      link: 'Pro editory, které odstraňují skripty a neznámé značky. První dva řádky vložte jednou do hlavičky webu: každý odkaz s třídou „lifeworth“ se změní na kalkulačku, a kde to nejde, zůstane odkazem.',
    },
  },
  count: { one: '{n} znak', few: '{n} znaky', many: '{n} znaku', other: '{n} znaků' },
  live: 'Takhle bude vypadat',
  guides: {
    title: 'Kam ho vložit',
    intro: 'Kód níže už je váš: mění se podle nastavení výše.',
    places: {
      html: {
        steps: ['Vložte kód tam, kde má kalkulačka být.', 'Pro druhou kalkulačku zopakujte jen druhý řádek.'],
        tried: 'Vyzkoušeno v Chromiu: na stránce z jiné domény, s přísnými pravidly zabezpečení obsahu (CSP) a na stránce, která vynuluje všechny styly.',
      },
      wordpress: {
        steps: [
          'Administrátor vloží první kód jednou do hlavičky webu: v šabloně nebo pluginem na kód hlavičky.',
          'V příspěvku autoři přidají druhý kód, odkaz, v bloku „Vlastní HTML“.',
          'Administrátoři samostatného webu mohou do takového bloku vložit rovnou kód v podobě „Skript“.',
          'Nebo vložte adresu stránky kalkulačky na samostatný řádek: WordPress si vyžádá oEmbed a zobrazí rám, který se posouvá.',
        ],
        tried: 'Vyzkoušeno s filtrem samotného WordPressu (wp_kses_post): z příspěvku autora odstraní skripty, rámy a neznámé značky a odkaz nechá být. Kalkulačka byla vyzkoušena v Chromiu na stránce s rozložením blokové šablony a po odstavcích klasického editoru. Na živém webu nevyzkoušeno.',
      },
      ghost: {
        steps: ['V příspěvku napište /html a vyberte kartu HTML.', 'Vložte do ní kód.'],
        tried: 'Vyzkoušeno s kódem, kterým Ghost kartu HTML zobrazuje: nechá ho beze změny; a v Chromiu na stránce se sloupci šablony Casper. V e-mailovém newsletteru je vidět odkaz. Na živém webu nevyzkoušeno.',
      },
      webflow: {
        steps: ['Přidejte prvek „Code Embed“, třeba i uvnitř formátovaného textu.', 'Vložte kód, uložte a publikujte: samotný editor skripty nespouští.'],
        tried: 'Vyzkoušeno v Chromiu na stránce se styly, které Webflow přidává každému webu, a s jeho obalem vloženého kódu. Na živém webu, který vyžaduje placený tarif, nevyzkoušeno. Kód je mnohem kratší než povolená délka takových prvků.',
      },
      shopify: {
        steps: ['V editoru šablony přidejte sekci „Custom Liquid“.', 'Vložte kód a uložte. Nejsou v něm značky Liquid, takže se nic nenahradí.'],
        tried: 'Vyzkoušeno v Chromiu na stránce s pravidly šablony Dawn, z níž vychází většina šablon. V živém obchodě nevyzkoušeno.',
      },
      frame: {
        steps: ['V Notionu, Confluence a všude, kde se zadává adresa: zadejte tu, která je v uvozovkách za src.', 'Kde je povolené HTML, vložte všechno.'],
        tried: 'Vyzkoušeno v Chromiu na stránce z jiné domény, se skriptem i bez něj.',
      },
      react: {
        steps: ['npm install lifeworth', 'Atributy fungují od Reactu 18. V Next.js je to klientská komponenta; na serveru nedělá nic.'],
        tried: 'Vyzkoušeno s Reactem 19 a Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Řekněte kompilátoru, že tato značka není komponenta Vue, jako v druhém kódu.'],
        tried: 'Vyzkoušeno s Vue 3 a Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte přijme neznámé značky tak, jak jsou.'],
        tried: 'Vyzkoušeno se Svelte 5 a Vite.',
      },
    },
  },
};
