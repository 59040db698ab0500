// English: what only the page that writes the code to embed says.

export const words = {
  title: 'lifeworth: put a calculator on your page',
  description: 'Choose a calculator, its language, currency, colours and numbers, and copy the code for your own page.',
  promise: 'Put a calculator on your own page: choose, look, copy.',
  skip: 'Skip to the choices',
  choices: 'What to embed',
  calculator: 'Calculator',
  calculatorLanguage: 'Its language',
  theme: { label: 'Light or dark', page: 'As the page around it', light: 'Light', dark: 'Dark' },
  colours: {
    legend: 'Colours',
    accent: 'Accent',
    text: 'Text',
    background: 'Background',
    none: 'Back to the usual colours',
    contrast: 'The accent has a contrast of {ratio} : 1 with the background. Below 4.5 : 1 many people cannot read it.',
  },
  numbers: 'To begin with other numbers, set them in the calculator below. The code takes along those that you change.',
  code: 'Code to copy',
  form: {
    legend: 'Form of the code',
    names: { script: 'Script', frame: 'Frame (iframe)', link: 'Link' },
    hints: {
      script: 'The usual way: the calculator becomes part of your page, with your typeface. One script does for any number of calculators.',
      frame: 'For editors that allow frames only. With the script the frame is as high as its content; without it, it scrolls. A frame cannot see whether your page is dark: choose it above.',
      link: 'For editors that remove scripts and unknown tags. Put the first two lines once into the head of your site; every link with the class “lifeworth” then becomes a calculator, and stays a link where it cannot.',
    },
  },
  count: { one: '{n} character', few: '{n} characters', many: '{n} characters', other: '{n} characters' },
  live: 'How it looks',
  guides: {
    title: 'Where to paste it',
    intro: 'The code below is yours: it follows what you choose above.',
    places: {
      html: {
        steps: ['Paste the code where the calculator is to stand.', 'For a second calculator repeat only the second line.'],
        tried: 'Tried in Chromium: on a page of another origin, under a strict content security policy, and inside a page that resets all styles.',
      },
      wordpress: {
        steps: [
          'An administrator puts the first code once into the head of the site: in the theme, or with a plugin for header code.',
          'In a post, authors add the second code, a link, in a “Custom HTML” block.',
          'Administrators of a single site may paste the code of the form “Script” into such a block instead.',
          'Or paste the address of a calculator’s page on a line of its own: WordPress asks for its oEmbed and shows a frame that scrolls.',
        ],
        tried: 'Tried with the filter of WordPress itself (wp_kses_post): from an author’s post it removes scripts, frames and unknown tags, and leaves the link as it is. In Chromium the calculator was tried on a page with the layout of a block theme, and after the paragraphs of the classic editor. A live site was not tried.',
      },
      ghost: {
        steps: ['In a post, type /html and choose the HTML card.', 'Paste the code into it.'],
        tried: 'Tried with the renderer of Ghost’s HTML card: it leaves the code as it is; and in Chromium on a page with the columns of the theme Casper. E-mail newsletters show the link. A live site was not tried.',
      },
      webflow: {
        steps: ['Add a “Code Embed” element, or an embed inside a rich text.', 'Paste the code, save and publish: the editor itself does not run scripts.'],
        tried: 'Tried in Chromium on a page with the style sheet that Webflow gives every site and the wrapper of its embeds; a live site, which needs a paid plan, was not tried. The code is far below the limit on the length of such elements.',
      },
      shopify: {
        steps: ['In the theme editor add a section “Custom Liquid”.', 'Paste the code and save. It holds no Liquid, so nothing in it is replaced.'],
        tried: 'Tried in Chromium on a page with the rules of the theme Dawn, on which most themes build. A live shop was not tried.',
      },
      frame: {
        steps: ['For Notion, Confluence and others that take an address: give them the one between the quotation marks after src.', 'Where HTML is allowed, paste all of it.'],
        tried: 'Tried in Chromium with a page of another origin, with and without the script.',
      },
      react: {
        steps: ['npm install lifeworth', 'Attributes work from React 18 on. In Next.js the component is a client component; on the server it does nothing.'],
        tried: 'Tried with React 19 and Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Tell the compiler that the tag is not a Vue component, as in the second code.'],
        tried: 'Tried with Vue 3 and Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte takes unknown tags as they are.'],
        tried: 'Tried with Svelte 5 and Vite.',
      },
    },
  },
};

/** @typedef {typeof words} BuilderWords */
