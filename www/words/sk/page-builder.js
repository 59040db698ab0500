// Slovak.

/** @type {import('../en/page-builder.js').BuilderWords} */
export const words = {
  title: 'lifeworth: vložte si kalkulačku na svoju stránku',
  description: 'Vyberte kalkulačku, jej jazyk, menu, farby a čísla a skopírujte kód na vlastnú stránku.',
  promise: 'Kalkulačka na vašej stránke: vyberte, pozrite, skopírujte.',
  skip: 'Prejsť na nastavenia',
  choices: 'Čo vložiť',
  calculator: 'Kalkulačka',
  calculatorLanguage: 'Jej jazyk',
  theme: { label: 'Svetlá či tmavá', page: 'Ako stránka okolo', light: 'Svetlá', dark: 'Tmavá' },
  colours: {
    legend: 'Farby',
    accent: 'Zvýraznenie',
    text: 'Text',
    background: 'Pozadie',
    none: 'Späť k obvyklým farbám',
    contrast: 'Kontrast zvýraznenia s pozadím je {ratio} : 1. Pod 4,5 : 1 ho mnohí neprečítajú.',
  },
  numbers: 'Ak má kalkulačka začínať s inými číslami, zadajte ich v nej nižšie. Kód prevezme tie, ktoré zmeníte.',
  code: 'Kód na skopírovanie',
  form: {
    legend: 'Podoba kódu',
    names: { script: 'Skript', frame: 'Rám (iframe)', link: 'Odkaz' },
    hints: {
      script: 'Najjednoduchší spôsob: kalkulačka sa stane súčasťou stránky a prevezme jej písmo. Jeden skript stačí pre ľubovoľný počet kalkulačiek.',
      frame: 'Pre editory, ktoré dovolia iba rámy. So skriptom je rám taký vysoký ako jeho obsah, bez neho sa posúva. Rám nevie, či je stránka tmavá: vyberte to vyššie.',
      link: 'Pre editory, ktoré odstraňujú skripty a neznáme značky. Prvé dva riadky vložte raz do hlavičky webu: každý odkaz s triedou „lifeworth“ sa zmení na kalkulačku, a kde nemôže, zostane odkazom.',
    },
  },
  count: { one: '{n} znak', few: '{n} znaky', many: '{n} znaku', other: '{n} znakov' },
  live: 'Takto bude vyzerať',
  guides: {
    title: 'Kam ho vložiť',
    intro: 'Kód nižšie je už váš: mení sa podľa nastavení vyššie.',
    places: {
      html: {
        steps: ['Vložte kód tam, kde má kalkulačka stáť.', 'Pri druhej kalkulačke zopakujte iba druhý riadok.'],
        tried: 'Vyskúšané v Chromiu: na stránke z inej domény, s prísnou politikou zabezpečenia obsahu (CSP) a na stránke, ktorá vynuluje všetky štýly.',
      },
      wordpress: {
        steps: [
          'Správca vloží prvý kód raz do hlavičky webu: v téme alebo doplnkom na kód hlavičky.',
          'V článku autori pridajú druhý kód, odkaz, v bloku „Vlastné HTML“.',
          'Správcovia samostatného webu môžu do takého bloku vložiť rovno kód v podobe „Skript“.',
          'Dá sa aj vložiť adresa stránky kalkulačky na samostatný riadok: WordPress si vypýta oEmbed a ukáže rám, ktorý sa posúva.',
        ],
        tried: 'Vyskúšané s filtrom samotného WordPressu (wp_kses_post): z článku autora odstráni skripty, rámy a neznáme značky a odkaz nechá tak. Kalkulačku sme vyskúšali v Chromiu na stránke s rozložením blokovej témy a po odsekoch klasického editora. Na živom webe sme to neskúšali.',
      },
      ghost: {
        steps: ['V článku napíšte /html a vyberte kartu HTML.', 'Vložte do nej kód.'],
        tried: 'Vyskúšané s kódom, ktorým Ghost zobrazuje kartu HTML: nechá všetko tak; a v Chromiu na stránke so stĺpcami témy Casper. V newsletteri je vidno odkaz. Na živom webe sme to neskúšali.',
      },
      webflow: {
        steps: ['Pridajte prvok „Code Embed“, aj vnútri formátovaného textu.', 'Vložte kód, uložte a zverejnite: samotný editor skripty nespúšťa.'],
        tried: 'Vyskúšané v Chromiu na stránke so štýlmi, ktoré Webflow pridáva každému webu, a s jeho obalom vloženého kódu. Na živom webe, ktorý vyžaduje platený plán, sme to neskúšali. Kód je oveľa kratší než povolená dĺžka takých prvkov.',
      },
      shopify: {
        steps: ['V editore témy pridajte sekciu „Custom Liquid“.', 'Vložte kód a uložte. Nie sú v ňom značky Liquid, takže sa nič nenahradí.'],
        tried: 'Vyskúšané v Chromiu na stránke s pravidlami témy Dawn, z ktorej vychádza väčšina tém. V živom obchode sme to neskúšali.',
      },
      frame: {
        steps: ['V Notion, Confluence a všade, kde sa zadáva adresa: zadajte tú, ktorá je v úvodzovkách za src.', 'Kde je dovolené HTML, vložte všetko.'],
        tried: 'Vyskúšané v Chromiu na stránke z inej domény, so skriptom aj bez neho.',
      },
      react: {
        steps: ['npm install lifeworth', 'Atribúty fungujú od Reactu 18. V Next.js je to klientsky komponent; na serveri nerobí nič.'],
        tried: 'Vyskúšané s Reactom 19 a Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Povedzte kompilátoru, že táto značka nie je komponent Vue, ako v druhom kóde.'],
        tried: 'Vyskúšané s Vue 3 a Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte prijme neznáme značky bez nastavovania.'],
        tried: 'Vyskúšané so Svelte 5 a Vite.',
      },
    },
  },
};
