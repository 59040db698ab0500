// Slovak.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: ktorý kanál a ktorá kampaň sa oplatí',
  description: 'Čo zákazníci stoja a akú majú hodnotu podľa kanálov, kam dať ďalšie peniaze a od akej odozvy sa kampaň oplatí. Vypočítané vo vašom prehliadači.',
  promise: 'Ktorý kanál prináša zákazníkov hodných svojich nákladov a oplatí sa ďalšia kampaň?',
  noScript: 'Kalkulačka potrebuje JavaScript. Na papieri: výdavky ÷ noví zákazníci = náklady na zákazníka; hodnota ÷ tieto náklady = koľkokrát sa vrátia.',
  how: {
    title: 'Čo sa počíta a ako',
    paragraphs: [
      'V každom kanáli sú náklady na získanie zákazníka (CAC) výdavky delené novými zákazníkmi a hodnota zákazníka (CLV) je diskontovaný zisk z toho, ako títo zákazníci nakupujú a ako dlho zostanú. Poradie kanálov určuje hodnota k nákladom.',
      'Čo kanál priniesol doteraz, nie je to, čo prinesú ďalšie peniaze. Predpokladá sa, že počet nových zákazníkov závisí od výdavkov so stálou elasticitou: pri elasticite 70 % prinesú ďalšie peniaze 0,7 toho, čo doteraz v priemere. Aké to naozaj je, viete len vy; 100 % znamená, že sa nič nevyčerpáva.',
      'Kampaň niečo stojí bez ohľadu na odozvu, niečo za každého osloveného a niečo za každú odozvu. Oplatí sa, ak majú noví zákazníci väčšiu hodnotu. Počítajú sa len tí, ktorí by inak neprišli.',
    ],
  },
};
