// Slovak.

/** @type {import('../en/page.js').FrameWords} */
export const words = {
  nav: { label: 'Kalkulačky', clv: 'Hodnota zákazníka', levers: 'Čo ju mení', channels: 'Kanály', loyalty: 'Vernostný program', survey: 'Spokojnosť zákazníkov', customers: 'Zákazníci z objednávok' },
  language: 'Jazyk',
  currency: 'Mena',
  otherCurrency: 'Iná…',
  currencyCode: 'Trojpísmenový kód meny',
  skip: 'Prejsť na kalkulačku',
  privacy: {
    title: 'Vaše čísla zostávajú u vás',
    text: 'Všetko sa ráta vo vašom prehliadači. Nič sa nikam neposiela ani neukladá, nie sú tu cookies ani počítadlá. Skopírovaný odkaz nesie vaše čísla za znakom #, a túto časť adresy prehliadač na server neposiela.',
  },
  embed: {
    title: 'Vložte si kalkulačku na svoju stránku',
    text: 'Skopírujte tento kód. Odkaz v ňom je viditeľný, kým sa kalkulačka nenačíta, a tam, kde skripty nefungujú.',
    copy: 'Kopírovať',
    copied: 'Skopírované',
    more: 'Všetky spôsoby vloženia, vo vašich farbách',
  },
  methodology: 'Ako počítame každé číslo',
  footer: 'Bezplatné a otvorené: MIT alebo Apache 2.0.',
  reference: 'Pre vývojárov: opis API (po anglicky)',
};
