// Polish: what only the page of customers says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: co zamówienia mówią o klientach',
  description: 'Upuść eksport zamówień: powtórne zakupy, kohorty, segmenty, najlepsi klienci. Czytane i liczone w twojej przeglądarce; plik jej nie opuszcza.',
  promise: 'Kim są twoi klienci, kto wraca i ile przynosi?',
  noScript: 'Odczytanie pliku wymaga JavaScriptu. Na kartce: klienci z co najmniej dwoma zamówieniami ÷ wszyscy klienci = wskaźnik powtórnych zakupów.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      'Plik czytamy kawałek po kawałku, tutaj, w twojej przeglądarce, nawet gdy ma miliony wierszy. To, jak jest zapisany (separatory, daty, znak dziesiętny, kodowanie), rozpoznajemy sami i pokazujemy; czego nie da się ustalić, o to pytamy. Wiersze, których nie da się użyć, liczymy według powodów i pokazujemy z numerem; nigdy nie przerywają czytania.',
      'Kilka wierszy z tym samym numerem zamówienia to jedno zamówienie. Tam, gdzie chodzi o czas między zakupami, zakupy klienta z jednego dnia to jeden dzień zakupów. Zwrot pieniędzy zmniejsza przychód w dniu zwrotu; zamówienia anulowane pomijamy, o ile nie zdecydujesz inaczej.',
      'Retencja to tutaj ponowny zakup: (klienci na końcu − nowi klienci) ÷ klienci na początku okresu. Bez umowy nikt nie ogłasza, że odchodzi; kto opuścił miesiąc, może wrócić. Kohorty i segmenty opisują, co się stało. Nie mówią, dlaczego.',
    ],
  },
};
