// Czech.

/** @type {import('../en/page-survey.js').OwnWords} */
export const words = {
  title: 'lifeworth: co říká průzkum',
  description: 'NPS, CSAT, CES a CSI s poctivými intervaly spolehlivosti a hodnota jednoho bodu. Vypočteno ve vašem prohlížeči.',
  promise: 'Co říká váš průzkum, jak jisté to je a jakou hodnotu má pro vás jeden bod?',
  noScript: 'Kalkulačka potřebuje JavaScript. Na papíře: podíl promotérů (9–10) minus podíl kritiků (0–6). Například 93 ze 134 minus 9 ze 134 = NPS 63.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      'Skóre bez intervalu se tváří jako přesné, a to žádný průzkum není. Zdejší interval nejdřív přidá ¾ promotéra, 1½ pasivního a ¾ kritika (Rocks 2016): přepočítaný pro všechny možné průzkumy drží slovo už od deseti odpovědí, zatímco učebnicový vzorec ne. Další metody jsou v podrobnějším nastavení.',
      'Dva průzkumy se liší už pouhou náhodou, často o deset bodů i víc. Proto je u rozdílu uveden interval, u mnoha skupin korekce na opakované porovnávání a „může to být náhoda“ nikdy neznamená „rozdíl není“. Interval zná jen náhodu v tom, koho jste oslovili: ne ty, kdo mlčeli, ani způsob, jakým byla otázka položena.',
      'Žádné vestavěné průměry oborů tu nejsou: kolují bez vzorku, bez roku a bez metody. Hodnota bodu se počítá z toho, co dělají vaši vlastní zákazníci z každé skupiny. Ukazuje, co spolu souvisí, ne co je čeho příčinou.',
    ],
  },
};
