// Polish.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: ile jest wart klient',
  description: 'Ile wart jest klient i kiedy zwraca się koszt jego pozyskania? Obliczone w twojej przeglądarce.',
  promise: 'Ile jest dla ciebie wart klient i kiedy zwróci się to, co kosztowało jego pozyskanie?',
  noScript: 'Kalkulator potrzebuje JavaScriptu. Na kartce: średnia wartość zamówienia × zamówienia w roku × lata = przychód z klienta. Na przykład 200 × 5 × 4 = 4000.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      '„Wartość życiowa klienta” znaczy w różnych miejscach co innego: raz przychód, raz zysk, a raz zysk po odjęciu kosztu pozyskania. Tutaj przy każdej liczbie stoi, czym jest. Rozwiń ją, a zobaczysz wzór: najpierw słowami, potem z twoimi liczbami.',
      'Sposób prosty mnoży średnie zamówienie przez liczbę zamówień w roku i przez lata. Jest szybki, ale zakłada, że każdy klient zostaje tak samo długo, a późniejsze pieniądze liczą się w całości. Sposób z retencją co roku pozwala części klientów odejść, na życzenie liczy późniejsze pieniądze słabiej i mówi, kiedy wpływa marża: w tym kalkulatory się różnią, a więc i w wynikach.',
      'Liczby na początek to przykład, a nie średnia z jakiejkolwiek branży. Wynik jest tyle wart, ile wpisane liczby.',
    ],
  },
};
