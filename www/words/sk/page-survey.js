// Slovak.

/** @type {import('../en/page-survey.js').OwnWords} */
export const words = {
  title: 'lifeworth: čo hovorí prieskum',
  description: 'NPS, CSAT, CES a CSI s poctivými intervalmi spoľahlivosti a hodnota jedného bodu. Vypočítané vo vašom prehliadači.',
  promise: 'Čo hovorí váš prieskum, nakoľko je to isté a akú hodnotu má pre vás jeden bod?',
  noScript: 'Kalkulačka potrebuje JavaScript. Na papieri: podiel promotérov (9–10) mínus podiel kritikov (0–6). Napríklad 93 zo 134 mínus 9 zo 134 = NPS 63.',
  how: {
    title: 'Čo rátame a ako',
    paragraphs: [
      'Skóre bez intervalu sa tvári ako presné, no taký nie je žiaden prieskum. Tunajší interval najprv pridá ¾ promotéra, 1½ pasívneho a ¾ kritika (Rocks 2016): prerátaný pre všetky možné prieskumy drží slovo už od desiatich odpovedí, kým vzorec z učebnice nie. Ďalšie metódy sú v podrobnejších nastaveniach.',
      'Dva prieskumy sa líšia už náhodou, často o desať bodov a viac. Preto pri rozdiele stojí jeho interval, pri mnohých skupinách oprava na časté pozeranie a „môže to byť náhoda“ nikdy neznamená „rozdiel nie je“. Interval pozná len náhodu v tom, koho ste oslovili: nie tých, čo mlčali, ani spôsob, akým otázka zaznela.',
      'Nie sú tu zabudované priemery odvetví: kolujú bez vzorky, bez roka a bez metódy. Hodnota bodu sa ráta z toho, čo robia vaši zákazníci z každej skupiny. Ukazuje, čo ide spolu, nie čo z čoho vyplýva.',
    ],
  },
};
