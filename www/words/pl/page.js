// Polish.

/** @type {import('../en/page.js').FrameWords} */
export const words = {
  nav: { label: 'Kalkulatory', clv: 'Wartość klienta', levers: 'Co ją zmienia', channels: 'Kanały', loyalty: 'Program lojalnościowy', survey: 'Zadowolenie klientów', customers: 'Klienci z zamówień' },
  language: 'Język',
  currency: 'Waluta',
  otherCurrency: 'Inna…',
  currencyCode: 'Trzyliterowy kod waluty',
  skip: 'Przejdź do kalkulatora',
  privacy: {
    title: 'Twoje liczby zostają u ciebie',
    text: 'Wszystko liczy się w twojej przeglądarce. Niczego nigdzie nie wysyłamy i nie zapisujemy, nie ma ciasteczek ani liczników. Skopiowany link niesie twoje liczby po znaku #, a tej części adresu przeglądarka nie wysyła na serwer.',
  },
  embed: {
    title: 'Wstaw kalkulator na swoją stronę',
    text: 'Skopiuj ten kod. Link, który w nim jest, widać, dopóki kalkulator się nie wczyta, i tam, gdzie skrypty nie działają.',
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    more: 'Wszystkie sposoby wstawienia, w twoich kolorach',
  },
  methodology: 'Jak liczymy każdą liczbę',
  footer: 'Bezpłatny i otwarty: MIT albo Apache 2.0.',
  reference: 'Dla programistów: opis API (po angielsku)',
};
