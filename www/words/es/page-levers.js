// Spanish: what only the page of the levers says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: qué mueve el valor de un cliente',
  description: 'Ocho consejos que, según dicen, aumentan el valor de vida del cliente, cada uno como una palanca: qué aporta, qué cuesta y con qué certeza. Se calcula en tu navegador.',
  promise: '¿Cuál de los ocho consejos movería el valor de tus clientes, y cuánto?',
  noScript: 'La calculadora necesita JavaScript. A mano: los aumentos se multiplican. Un 10\u00a0% más de pedidos de un 20\u00a0% más de valor son 1,1 × 1,2 = 1,32, es decir, un 32\u00a0% más.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      'Cada palanca cambia datos concretos del valor de vida del cliente: cuánto y con qué frecuencia compran, cuántos se marchan, a quién traen y qué cuestan. Dos aumentos del mismo dato se multiplican; dos formas de retener clientes actúan una tras otra sobre los que se iban a marchar. Los porcentajes nunca se suman.',
      'Lo que cuesta una palanca cuenta entero: una sola vez, al mes, por cada pedido, cliente o cliente nuevo, o como parte de los ingresos. Lo que se paga una vez o cada mes se reparte entre los clientes captados mientras las palancas están en marcha. Como las palancas se multiplican entre sí, lo que aporta una depende de las anteriores; la parte que le corresponde es la media de todos los órdenes posibles (el valor de Shapley), calculada con exactitud.',
      'Nadie ha medido estos efectos en tu tienda, y los artículos que los recomiendan no dicen cuánto suponen. Por eso cada efecto es un supuesto tuyo: un valor mínimo, uno más probable y uno máximo. A partir de ellos se sortean 100.000 casos con una distribución triangular y siempre con los mismos números aleatorios, de modo que los mismos datos dan el mismo rango.',
    ],
  },
};
