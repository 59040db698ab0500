// Polish.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: czy program lojalnościowy się opłaca?',
  description: 'Czy program lojalnościowy się opłaca? Punkty, nagrody i pieniądze miesiąc po miesiącu, w porównaniu z tymi samymi klientami bez programu. Obliczone w twojej przeglądarce.',
  promise: 'Czy program lojalnościowy się opłaca i co mają z niego twoi klienci?',
  noScript: 'Kalkulator potrzebuje JavaScriptu. Na kartce: zniżka × średnie zamówienie ÷ punkty za nagrodę = wartość punktu. Na przykład 10 % × 200 ÷ 1000 = 0,02.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      'Miesiąc po miesiącu porównujemy dwa światy: twoich klientów z programem i tych samych klientów bez niego. Zyskiem jest tylko różnica. Nagrody za zakupy, które i tak by się odbyły, są kosztem, a takich zakupów jest najwięcej.',
      'Każdy punkt jest policzony. Wydane to zawsze dokładnie wymienione, wygasłe i pozostałe razem: punkty liczymy w całych milionowych częściach, więc nic nie ginie przy zaokrąglaniu. Tego, ile punktów nigdy nie zostanie wymienionych, się nie wpisuje; wynika to z tego, jak szybko uczestnicy wymieniają, ilu odchodzi i kiedy punkty wygasają.',
      'Uczestnicy kupują więcej niż inni po części dlatego, że pierwsi przystępują najwierniejsi. Jaką część różnicy powoduje program, to założenie, które możesz przyjąć tylko ty, a wynik od niego zależy. W jednym z badań większość wzrostu przed nagrodą nie była jej skutkiem; kupujący najczęściej odbierali nagrody, ale niewiele się zmieniali. Liczby na początek to przykład, a nie średnia z jakiejkolwiek branży.',
    ],
  },
};
