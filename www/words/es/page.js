// Spanish: the words around every calculator on its public page.

/** @type {import('../en/page.js').FrameWords} */
export const words = {
  nav: { label: 'Calculadoras', clv: 'Valor del cliente', levers: 'Qué lo mueve', channels: 'Canales', loyalty: 'Fidelización', survey: 'Satisfacción', customers: 'Tus pedidos' },
  language: 'Idioma',
  currency: 'Moneda',
  otherCurrency: 'Otra…',
  currencyCode: 'Código de moneda de tres letras',
  skip: 'Ir a la calculadora',
  privacy: {
    title: 'Tus cifras se quedan contigo',
    text: 'Todo se calcula en tu navegador. No se envía ni se guarda nada; no hay cookies ni contadores de visitas. El enlace que copias lleva tus cifras después del signo #, y esa parte los navegadores no la envían a ningún servidor.',
  },
  embed: {
    title: 'Ponla en tu propia página',
    text: 'Copia este código. Su enlace se ve hasta que la calculadora está lista, y también donde no se ejecutan scripts.',
    copy: 'Copiar',
    copied: 'Copiado',
    more: 'Todas las formas de insertarla, con tus colores',
  },
  methodology: 'Cómo se calcula cada número',
  footer: 'Libre y abierto: MIT o Apache 2.0.',
  reference: 'Para desarrolladores: la referencia de la API',
};
