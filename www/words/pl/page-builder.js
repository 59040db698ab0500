// Polish.

/** @type {import('../en/page-builder.js').BuilderWords} */
export const words = {
  title: 'lifeworth: wstaw kalkulator na swoją stronę',
  description: 'Wybierz kalkulator, jego język, walutę, kolory i liczby, a potem skopiuj kod na własną stronę.',
  promise: 'Kalkulator na twojej stronie: wybierz, zobacz, skopiuj.',
  skip: 'Przejdź do ustawień',
  choices: 'Co wstawić',
  calculator: 'Kalkulator',
  calculatorLanguage: 'Jego język',
  theme: { label: 'Jasny czy ciemny', page: 'Jak strona wokół', light: 'Jasny', dark: 'Ciemny' },
  colours: {
    legend: 'Kolory',
    accent: 'Akcent',
    text: 'Tekst',
    background: 'Tło',
    none: 'Wróć do zwykłych kolorów',
    contrast: 'Kontrast akcentu z tłem wynosi {ratio} : 1. Poniżej 4,5 : 1 wiele osób go nie odczyta.',
  },
  numbers: 'Aby kalkulator otwierał się z innymi liczbami, wpisz je w nim poniżej. Kod zabierze te, które zmienisz.',
  code: 'Kod do skopiowania',
  form: {
    legend: 'Postać kodu',
    names: { script: 'Skrypt', frame: 'Ramka (iframe)', link: 'Link' },
    hints: {
      script: 'Najprostszy sposób: kalkulator staje się częścią strony i przejmuje jej krój pisma. Jeden skrypt wystarczy dla dowolnej liczby kalkulatorów.',
      frame: 'Dla edytorów, które przyjmują tylko ramki. Ze skryptem ramka ma wysokość swojej treści, bez niego się przewija. Ramka nie wie, czy strona jest ciemna: wybierz to powyżej.',
      link: 'Dla edytorów, które usuwają skrypty i nieznane znaczniki. Dwie pierwsze linijki wstaw raz w nagłówku witryny: każdy link z klasą „lifeworth” stanie się kalkulatorem, a gdzie nie może, zostanie linkiem.',
    },
  },
  count: { one: '{n} znak', few: '{n} znaki', many: '{n} znaków', other: '{n} znaku' },
  live: 'Tak będzie wyglądać',
  guides: {
    title: 'Gdzie wkleić',
    intro: 'Kod poniżej jest już twój: zmienia się razem z ustawieniami powyżej.',
    places: {
      html: {
        steps: ['Wklej kod tam, gdzie ma stać kalkulator.', 'Dla drugiego kalkulatora powtórz tylko drugą linijkę.'],
        tried: 'Sprawdzone w Chromium: na stronie z innej domeny, przy surowej polityce bezpieczeństwa treści (CSP) i na stronie, która zeruje wszystkie style.',
      },
      wordpress: {
        steps: [
          'Administrator wstawia pierwszy kod raz w nagłówku witryny: w motywie albo wtyczką do kodu nagłówka.',
          'We wpisie autorzy dodają drugi kod, czyli link, w bloku „Własny HTML”.',
          'Administratorzy pojedynczej witryny mogą w takim bloku wkleić od razu kod w postaci „Skrypt”.',
          'Można też wkleić adres strony kalkulatora w osobnym wierszu: WordPress zapyta o oEmbed i pokaże ramkę, którą się przewija.',
        ],
        tried: 'Sprawdzone filtrem samego WordPressa (wp_kses_post): z wpisu autora usuwa skrypty, ramki i nieznane znaczniki, a link zostawia bez zmian. Kalkulator sprawdziliśmy w Chromium na stronie o układzie motywu blokowego i po przejściu przez akapity klasycznego edytora. Nie sprawdzaliśmy na działającej witrynie.',
      },
      ghost: {
        steps: ['We wpisie wpisz /html i wybierz kartę HTML.', 'Wklej do niej kod.'],
        tried: 'Sprawdzone kodem, którym Ghost wyświetla kartę HTML: zostawia wszystko bez zmian; oraz w Chromium na stronie o kolumnach motywu Casper. W newsletterze widać link. Nie sprawdzaliśmy na działającej witrynie.',
      },
      webflow: {
        steps: ['Dodaj element „Code Embed”, także wewnątrz tekstu sformatowanego.', 'Wklej kod, zapisz i opublikuj: sam edytor nie uruchamia skryptów.'],
        tried: 'Sprawdzone w Chromium na stronie z arkuszem stylów, który Webflow dodaje do każdej witryny, i z jego opakowaniem osadzonego kodu. Nie sprawdzaliśmy na działającej witrynie, bo wymaga płatnego planu. Kod jest dużo krótszy niż dozwolona długość takich elementów.',
      },
      shopify: {
        steps: ['W edytorze motywu dodaj sekcję „Custom Liquid”.', 'Wklej kod i zapisz. Nie ma w nim znaczników Liquid, więc nic nie zostanie podmienione.'],
        tried: 'Sprawdzone w Chromium na stronie z regułami motywu Dawn, na którym opiera się większość motywów. Nie sprawdzaliśmy w działającym sklepie.',
      },
      frame: {
        steps: ['W Notion, Confluence i wszędzie, gdzie podaje się adres: podaj ten, który stoi w cudzysłowie po src.', 'Gdzie wolno wkleić HTML, wklej całość.'],
        tried: 'Sprawdzone w Chromium na stronie z innej domeny, ze skryptem i bez niego.',
      },
      react: {
        steps: ['npm install lifeworth', 'Atrybuty działają od Reacta 18. W Next.js to komponent kliencki; na serwerze nic nie robi.'],
        tried: 'Sprawdzone z Reactem 19 i Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Powiedz kompilatorowi, że ten znacznik nie jest komponentem Vue, jak w drugim kodzie.'],
        tried: 'Sprawdzone z Vue 3 i Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte przyjmuje nieznane znaczniki bez ustawień.'],
        tried: 'Sprawdzone ze Svelte 5 i Vite.',
      },
    },
  },
};
