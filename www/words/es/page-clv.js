// Spanish: what only the page of the lifetime value calculator says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: cuánto vale un cliente',
  description: '¿Cuánto vale un cliente y cuándo se recupera lo que costó captarlo? Se calcula en tu navegador.',
  promise: '¿Cuánto vale para ti un cliente y cuándo recuperas lo que te costó captarlo?',
  noScript: 'La calculadora necesita JavaScript. A mano: valor medio del pedido × pedidos al año × años = ingresos por cliente. Por ejemplo, 200 × 5 × 4 = 4000.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      '«Valor de vida del cliente» (CLV) no significa lo mismo en todas partes: unas veces son los ingresos; otras, el beneficio; otras, el beneficio una vez descontada la captación. Aquí cada número dice cuál de ellos es. Ábrelo y verás la fórmula, primero en palabras y después con tus propias cifras.',
      'El método simple multiplica el pedido medio por los pedidos al año y por los años. Es rápido, y supone que todos los clientes se quedan el mismo tiempo y que el dinero que llega más tarde cuenta entero. El método con retención deja que cada año se marche una parte de los clientes, da menos peso al dinero futuro si así lo quieres y dice en qué momento del periodo llega el margen: ahí las herramientas difieren, y por eso difieren sus resultados.',
      'Las cifras de partida son un ejemplo, no la media de ningún sector. El resultado es tan bueno como los datos que introduces.',
    ],
  },
};
