// Spanish: what only the page of the survey calculator says.

/** @type {import('../en/page-survey.js').OwnWords} */
export const words = {
  title: 'lifeworth: qué dice una encuesta',
  description: 'NPS, CSAT, CES y CSI con intervalos honestos, y cuánto vale un punto. Se calcula en tu navegador.',
  promise: '¿Qué dice tu encuesta, con qué certeza y cuánto vale para ti un punto?',
  noScript: 'La calculadora necesita JavaScript. A mano: porcentaje de promotores (9–10) menos porcentaje de detractores (0–6). Por ejemplo, 93 de 134 menos 9 de 134 = NPS 63.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      'Una puntuación sin intervalo pretende ser exacta, y ninguna encuesta lo es. Aquí el intervalo suma ¾ de promotor, 1½ pasivos y ¾ de detractor antes de calcularse (Rocks, 2016): comprobado sobre todas las encuestas posibles, cumple lo que promete a partir de diez respuestas, y la fórmula de los manuales no. Otros métodos están en los ajustes finos.',
      'Dos encuestas difieren por puro azar, a menudo en diez puntos o más. Por eso cada diferencia se da con su intervalo, las comparaciones entre muchos grupos se corrigen por su número y «puede ser azar» nunca quiere decir «no hay diferencia». El intervalo solo recoge el azar de a quién se preguntó: no a quienes callaron ni la forma de preguntar.',
      'No hay valores de referencia incorporados: las medias sectoriales se publican sin muestra, sin año y sin método. Lo que vale un punto se calcula a partir de lo que hacen tus propios clientes de cada grupo. Muestra qué va unido, no qué causa qué.',
    ],
  },
};
