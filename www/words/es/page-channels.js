// Spanish: what only the page of channels and campaigns says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: qué canal y qué campaña son rentables',
  description: 'Lo que cuestan y lo que valen los clientes de cada canal, dónde invertir el próximo dinero y a partir de qué tasa de respuesta es rentable una campaña. Se calcula en tu navegador.',
  promise: '¿Qué canal trae clientes que valen lo que cuestan, y será rentable la próxima campaña?',
  noScript: 'La calculadora necesita JavaScript. A mano: inversión ÷ clientes nuevos = coste por cliente; valor ÷ ese coste = cuántas veces se recupera.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      'En cada canal, el coste de captar un cliente (CAC) es la inversión dividida entre los clientes nuevos, y el valor de un cliente (CLV) es el beneficio descontado según cuánto compran y cuánto tiempo se quedan esos clientes. Los canales se ordenan por la relación entre valor y coste.',
      'Lo que un canal ha dado hasta ahora no es lo que dará el próximo dinero. Se supone que los clientes nuevos siguen a la inversión con una elasticidad constante: con una elasticidad del 70\u00a0%, el próximo dinero rinde 0,7 veces lo que ha rendido de media hasta ahora. Qué elasticidad tienes, solo puedes decirlo tú; el 100\u00a0% significa que nada se desgasta.',
      'Una campaña tiene un coste responda quien responda, otro por cada persona alcanzada y otro por cada respuesta. Es rentable si los clientes nuevos valen más que todo eso. Solo cuentan los clientes que no habrían venido de todos modos.',
    ],
  },
};
