// Polish.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: który kanał i która kampania się opłaca',
  description: 'Ile klienci kosztują i ile są warci według kanału, gdzie wydać następne pieniądze i od jakiej odpowiedzi kampania się opłaca. Obliczone w twojej przeglądarce.',
  promise: 'Który kanał daje klientów wartych swojego kosztu i czy następna kampania się opłaci?',
  noScript: 'Kalkulator potrzebuje JavaScriptu. Na kartce: wydatki ÷ nowi klienci = koszt klienta; wartość ÷ ten koszt = ile razy się zwraca.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      'W każdym kanale koszt pozyskania klienta (CAC) to wydatki podzielone przez nowych klientów, a wartość klienta (CLV) to zdyskontowany zysk z tego, jak ci klienci kupują i jak długo zostają. Kolejność kanałów wyznacza stosunek wartości do kosztu.',
      'To, co kanał dał dotychczas, to nie to, co dadzą następne pieniądze. Przyjmujemy, że liczba nowych klientów zależy od wydatków ze stałą elastycznością: przy elastyczności 70 % następne pieniądze dają 0,7 tego co dotąd średnio. Jak jest naprawdę, wiesz tylko ty; 100 % znaczy, że nic się nie wyczerpuje.',
      'Kampania kosztuje coś niezależnie od odpowiedzi, coś za każdego odbiorcę i coś za każdą odpowiedź. Opłaca się, gdy nowi klienci są warci więcej. Liczą się tylko ci, którzy inaczej by nie przyszli.',
    ],
  },
};
