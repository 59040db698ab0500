// German.

/** @type {import('../en/page-builder.js').BuilderWords} */
export const words = {
  title: 'lifeworth: Einen Rechner auf Ihrer Website einbinden',
  description: 'Wählen Sie Rechner, Sprache, Währung, Farben und Zahlen, und kopieren Sie den Code für Ihre eigene Website.',
  promise: 'Ein Rechner auf Ihrer eigenen Website: auswählen, ansehen, kopieren.',
  skip: 'Direkt zur Auswahl',
  choices: 'Was Sie einbinden',
  calculator: 'Rechner',
  calculatorLanguage: 'Seine Sprache',
  theme: { label: 'Hell oder dunkel', page: 'Wie die Seite ringsum', light: 'Hell', dark: 'Dunkel' },
  colours: {
    legend: 'Farben',
    accent: 'Akzent',
    text: 'Text',
    background: 'Hintergrund',
    none: 'Zurück zu den üblichen Farben',
    contrast: 'Der Kontrast des Akzents zum Hintergrund beträgt {ratio} : 1. Unter 4,5 : 1 können ihn viele Menschen nicht lesen.',
  },
  numbers: 'Soll er mit anderen Zahlen beginnen, tragen Sie sie unten im Rechner ein. Der Code nimmt mit, was Sie ändern.',
  code: 'Code zum Kopieren',
  form: {
    legend: 'Form des Codes',
    names: { script: 'Skript', frame: 'Frame (iframe)', link: 'Link' },
    hints: {
      script: 'Der übliche Weg: Der Rechner wird Teil Ihrer Seite und übernimmt ihre Schrift. Ein Skript genügt für beliebig viele Rechner.',
      frame: 'Für Editoren, die nur Frames erlauben. Mit dem Skript ist der Frame so hoch wie sein Inhalt, ohne es wird gescrollt. Ein Frame erkennt nicht, ob Ihre Seite dunkel ist: Wählen Sie das oben.',
      link: 'Für Editoren, die Skripte und unbekannte Tags entfernen. Setzen Sie die ersten zwei Zeilen einmal in den head-Bereich Ihrer Website; jeder Link mit der Klasse „lifeworth“ wird dann zum Rechner und bleibt ein Link, wo das nicht geht.',
    },
  },
  count: { one: '{n} Zeichen', few: '{n} Zeichen', many: '{n} Zeichen', other: '{n} Zeichen' },
  live: 'So sieht es aus',
  guides: {
    title: 'Wo Sie ihn einfügen',
    intro: 'Der Code unten ist Ihrer: Er folgt dem, was Sie oben auswählen.',
    places: {
      html: {
        steps: ['Fügen Sie den Code dort ein, wo der Rechner stehen soll.', 'Für einen zweiten Rechner wiederholen Sie nur die zweite Zeile.'],
        tried: 'Getestet in Chromium: auf einer Seite mit anderem Ursprung, unter einer strengen Content Security Policy und in einer Seite, die alle Stile zurücksetzt.',
      },
      wordpress: {
        steps: [
          'Ein Administrator setzt den ersten Code einmal in den head-Bereich der Website: im Theme oder mit einem Plugin für Header-Code.',
          'In einem Beitrag fügen Autoren den zweiten Code, einen Link, in einem Block „Individuelles HTML“ ein.',
          'Administratoren einer einzelnen Website können in einen solchen Block stattdessen den Code in der Form „Skript“ einfügen.',
          'Oder Sie fügen die Adresse der Seite eines Rechners in einer eigenen Zeile ein: WordPress fragt deren oEmbed ab und zeigt einen Frame zum Scrollen.',
        ],
        tried: 'Getestet mit dem Filter von WordPress selbst (wp_kses_post): Aus dem Beitrag eines Autors entfernt er Skripte, Frames und unbekannte Tags und lässt den Link, wie er ist. Der Rechner wurde in Chromium auf einer Seite mit dem Layout eines Block-Themes und nach den Absätzen des klassischen Editors getestet. Nicht auf einer laufenden Website getestet.',
      },
      ghost: {
        steps: ['Tippen Sie in einem Beitrag /html und wählen Sie die HTML-Karte.', 'Fügen Sie den Code dort ein.'],
        tried: 'Getestet mit dem Renderer der HTML-Karte von Ghost: Er lässt den Code, wie er ist; und in Chromium auf einer Seite mit den Spalten des Themes Casper. E-Mail-Newsletter zeigen den Link. Nicht auf einer laufenden Website getestet.',
      },
      webflow: {
        steps: ['Fügen Sie ein Element „Code Embed“ hinzu, auch innerhalb von Rich Text.', 'Code einfügen, speichern und veröffentlichen: Der Editor selbst führt keine Skripte aus.'],
        tried: 'Getestet in Chromium auf einer Seite mit dem Stylesheet, das Webflow jeder Website mitgibt, und der Hülle seiner Embeds; nicht auf einer laufenden Website, für die es einen bezahlten Tarif braucht. Der Code liegt weit unter der Längengrenze solcher Elemente.',
      },
      shopify: {
        steps: ['Fügen Sie im Theme-Editor einen Abschnitt „Custom Liquid“ hinzu.', 'Code einfügen und speichern. Er enthält kein Liquid, also wird nichts darin ersetzt.'],
        tried: 'Getestet in Chromium auf einer Seite mit den Regeln des Themes Dawn, auf dem die meisten Themes aufbauen. Nicht in einem laufenden Shop getestet.',
      },
      frame: {
        steps: ['Für Notion, Confluence und andere, die eine Adresse annehmen: Geben Sie die an, die nach src zwischen den Anführungszeichen steht.', 'Wo HTML erlaubt ist, fügen Sie alles ein.'],
        tried: 'Getestet in Chromium mit einer Seite mit anderem Ursprung, mit und ohne Skript.',
      },
      react: {
        steps: ['npm install lifeworth', 'Attribute funktionieren ab React 18. In Next.js ist es eine Client-Komponente; auf dem Server tut sie nichts.'],
        tried: 'Getestet mit React 19 und Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Sagen Sie dem Compiler, dass das Tag keine Vue-Komponente ist, wie im zweiten Code.'],
        tried: 'Getestet mit Vue 3 und Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte nimmt unbekannte Tags, wie sie sind.'],
        tried: 'Getestet mit Svelte 5 und Vite.',
      },
    },
  },
};
