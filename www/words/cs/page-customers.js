// Czech.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: co objednávky říkají o vašich zákaznících',
  description: 'Přetáhněte sem export objednávek: opakované nákupy, kohorty, segmenty, nejlepší zákazníci. Čte se a počítá ve vašem prohlížeči; soubor ho neopustí.',
  promise: 'Kdo jsou vaši zákazníci, kdo se vrací a co přinášejí?',
  noScript: 'Čtení souboru potřebuje JavaScript. Na papíře: zákazníci s alespoň dvěma objednávkami ÷ všichni zákazníci = míra opakovaných nákupů.',
  how: {
    title: 'Co se počítá a jak',
    paragraphs: [
      'Soubor se čte po částech, tady ve vašem prohlížeči, i když má miliony řádků. Jak je zapsaný (oddělovače, data, desetinné znaky, kódování), to zjistíme a ukážeme; co poznat nejde, na to se zeptáme. Řádky, které použít nelze, spočítáme podle důvodů a vypíšeme s číslem řádku; čtení nikdy nezastaví.',
      'Několik řádků se stejným číslem objednávky je jedna objednávka. Kde záleží na době mezi nákupy, jsou nákupy jednoho zákazníka v jeden den jedním nákupním dnem. Vrácené peníze snižují tržby v den vrácení; zrušené objednávky vynecháme, pokud neurčíte jinak.',
      'Retence je tu opakovaný nákup: (zákazníci na konci − noví zákazníci) ÷ zákazníci na začátku období. Bez smlouvy vám nikdo neřekne, že odešel; kdo měsíc vynechal, může se vrátit. Kohorty a segmenty popisují, co se stalo. Neříkají proč.',
    ],
  },
};
