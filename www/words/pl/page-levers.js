// Polish.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: co zmienia wartość klienta',
  description: 'Osiem wskazówek, które mają podnosić wartość życiową klienta, każda jako dźwignia: ile daje, ile kosztuje i jak pewny jest wynik. Obliczone w twojej przeglądarce.',
  promise: 'Która z ośmiu wskazówek zmieniłaby wartość twoich klientów i o ile?',
  noScript: 'Kalkulator potrzebuje JavaScriptu. Na kartce: wzrosty się mnożą. 10 % więcej zamówień większych o 20 % to 1,1 × 1,2 = 1,32, czyli o 32 % więcej.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      'Każde działanie zmienia nazwane wielkości, z których wynika wartość klienta: za ile i jak często klienci zamawiają, ilu odchodzi, kogo przyprowadzają, ile kosztują. Dwa wzrosty tej samej wielkości się mnożą; dwa sposoby na zatrzymanie klientów działają kolejno na tych, którzy by odeszli. Procentów nigdy się nie dodaje.',
      'Koszt działania liczy się w całości: jednorazowy, miesięczny, od zamówienia, klienta lub nowego klienta, albo jako część przychodu. Koszty jednorazowe i miesięczne rozkładają się na klientów pozyskanych w czasie działań. Ponieważ działania mnożą się nawzajem, wkład każdego zależy od poprzednich; sprawiedliwy udział to średnia po wszystkich możliwych kolejnościach (wartość Shapleya), policzona dokładnie.',
      'Nikt nie zmierzył tych efektów w twoim sklepie, a artykuły, które je polecają, nie mówią, jak są duże. Dlatego każdy efekt to twoje własne założenie: wartość najmniejsza, najbardziej prawdopodobna i największa. Z nich losujemy 100 000 przypadków z rozkładu trójkątnego, zawsze z tymi samymi liczbami losowymi, więc te same dane dają ten sam zakres.',
    ],
  },
};
