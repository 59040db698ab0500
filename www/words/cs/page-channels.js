// Czech.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: který kanál a která kampaň se vyplatí',
  description: 'Kolik zákazníci stojí a jakou mají hodnotu podle kanálů, kam dát další peníze a od jaké odezvy se kampaň vyplatí. Vypočteno ve vašem prohlížeči.',
  promise: 'Který kanál přináší zákazníky, kteří stojí za své náklady, a vyplatí se další kampaň?',
  noScript: 'Kalkulačka potřebuje JavaScript. Na papíře: výdaje ÷ noví zákazníci = náklady na zákazníka; hodnota ÷ tyto náklady = kolikrát se vrátí.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      'V každém kanálu jsou náklady na získání zákazníka (CAC) výdaje dělené počtem nových zákazníků a hodnota zákazníka (CLV) je diskontovaný zisk z toho, jak tito zákazníci nakupují a jak dlouho zůstávají. Pořadí kanálů určuje hodnota k nákladům.',
      'Co kanál přinesl dosud, není to, co přinesou další peníze. Předpokládá se, že počet nových zákazníků závisí na výdajích s konstantní elasticitou: při elasticitě 70\u00a0% přinesou další peníze 0,7 toho, co dosud v průměru. Jak velká je, víte jen vy; 100\u00a0% znamená, že se nic nevyčerpává.',
      'Kampaň něco stojí bez ohledu na odezvu, něco za každého osloveného a něco za každou odezvu. Vyplatí se, pokud mají noví zákazníci větší hodnotu. Počítají se jen ti, kdo by jinak nepřišli.',
    ],
  },
};
