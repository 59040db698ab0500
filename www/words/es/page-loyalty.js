// Spanish: what only the page of the loyalty projection says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: ¿es rentable un programa de fidelización?',
  description: '¿Es rentable un programa de fidelización? Puntos, recompensas y dinero mes a mes, frente a los mismos clientes sin programa. Se calcula en tu navegador.',
  promise: '¿Es rentable un programa de fidelización y qué ganan con él tus clientes?',
  noScript: 'La calculadora necesita JavaScript. A mano: descuento × pedido medio ÷ puntos por recompensa = lo que vale un punto. Por ejemplo, 10\u00a0% × 200 ÷ 1000 = 0,02.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      'Se comparan, mes a mes, dos mundos: tus clientes con el programa y los mismos clientes sin él. Solo la diferencia cuenta como ganancia. Las recompensas por un gasto que habría llegado de todos modos son un coste, y casi todo el gasto es de ese tipo.',
      'Se lleva la cuenta de cada punto. Los emitidos son siempre, exactamente, los canjeados, los caducados y los que aún quedan: se cuentan en millonésimas enteras para que no se pierda nada al redondear. Cuántos puntos no se canjean nunca no es un dato de entrada; depende del ritmo al que canjean los socios, de cuántos se marchan y de cuándo caducan los puntos.',
      'Los socios compran más que los demás, en parte, porque los clientes más entusiastas se apuntan primero. Qué parte de la diferencia se debe al programa es un supuesto que solo tú puedes hacer, y de él depende el resultado. En un estudio con muchos clientes, la mayor parte del aumento de compras previo a una recompensa no se debía a ella; los grandes compradores reclamaban las recompensas, pero apenas cambiaban sus hábitos. Las cifras de partida son un ejemplo, no la media de ningún sector.',
    ],
  },
};
