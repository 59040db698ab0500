// Czech.

/** @type {import('../en/page.js').FrameWords} */
export const words = {
  nav: { label: 'Kalkulačky', clv: 'Hodnota zákazníka', levers: 'Co s ní hýbe', channels: 'Kanály', loyalty: 'Věrnostní program', survey: 'Spokojenost zákazníků', customers: 'Zákazníci z objednávek' },
  language: 'Jazyk',
  currency: 'Měna',
  otherCurrency: 'Jiná…',
  currencyCode: 'Třípísmenný kód měny',
  skip: 'Přejít na kalkulačku',
  privacy: {
    title: 'Vaše čísla zůstávají u vás',
    text: 'Všechno se počítá ve vašem prohlížeči. Nic se nikam neposílá ani neukládá, nejsou tu žádné cookies ani počítadla. Zkopírovaný odkaz nese vaše čísla za znakem #, a tuto část adresy prohlížeč na server neposílá.',
  },
  embed: {
    title: 'Vložte si kalkulačku na svůj web',
    text: 'Zkopírujte tento kód. Odkaz v něm je vidět, než se kalkulačka načte, a tam, kde skripty nefungují.',
    copy: 'Kopírovat',
    copied: 'Zkopírováno',
    more: 'Všechny způsoby vložení, ve vašich barvách',
  },
  methodology: 'Jak počítáme každé číslo',
  footer: 'Zdarma a otevřené: MIT nebo Apache 2.0.',
  reference: 'Pro vývojáře: popis API (anglicky)',
};
