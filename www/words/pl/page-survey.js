// Polish.

/** @type {import('../en/page-survey.js').OwnWords} */
export const words = {
  title: 'lifeworth: co mówi ankieta',
  description: 'NPS, CSAT, CES i CSI z uczciwymi przedziałami ufności oraz wartość jednego punktu. Obliczone w twojej przeglądarce.',
  promise: 'Co mówi twoja ankieta, na ile to pewne i ile jest dla ciebie wart jeden punkt?',
  noScript: 'Kalkulator potrzebuje JavaScriptu. Na kartce: udział promotorów (9–10) minus udział krytyków (0–6). Na przykład 93 ze 134 minus 9 ze 134 = NPS 63.',
  how: {
    title: 'Co liczymy i jak',
    paragraphs: [
      'Wynik bez przedziału udaje, że jest dokładny, a żadna ankieta taka nie jest. Tutejszy przedział najpierw dodaje ¾ promotora, 1½ neutralnego i ¾ krytyka (Rocks 2016): przeliczony dla wszystkich możliwych ankiet dotrzymuje słowa już od dziesięciu odpowiedzi, a wzór z podręcznika nie. Inne metody są w ustawieniach dokładniejszych.',
      'Dwie ankiety różnią się z samego przypadku, często o dziesięć punktów i więcej. Dlatego przy różnicy stoi jej przedział, przy wielu grupach jest poprawka na częste patrzenie, a „to może być przypadek” nigdy nie znaczy „nie ma różnicy”. Przedział zna tylko przypadek w tym, kogo zapytano: nie tych, którzy milczeli, ani sposobu zadania pytania.',
      'Nie ma wbudowanych średnich z branż: krążą bez próby, bez roku i bez metody. Wartość punktu liczy się z tego, co robią twoi klienci z każdej grupy. Pokazuje, co idzie w parze, a nie co z czego wynika.',
    ],
  },
};
