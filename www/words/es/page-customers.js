// Spanish: what only the page of customers says.

/** @type {import('../en/page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: qué dicen tus pedidos de tus clientes',
  description: 'Suelta una exportación de pedidos: recompra, cohortes, segmentos, los mejores clientes. Se lee y se calcula en tu navegador; el archivo no sale de él.',
  promise: '¿Quiénes son tus clientes, quién vuelve y cuánto aportan?',
  noScript: 'Para leer un archivo hace falta JavaScript. A mano: clientes con dos pedidos o más ÷ todos los clientes = tasa de recompra.',
  how: {
    title: 'Qué se calcula y cómo',
    paragraphs: [
      'El archivo se lee por partes, aquí en tu navegador, aunque tenga millones de filas. Cómo está escrito (separadores, fechas, signo decimal, letras) se averigua y se muestra; donde no se puede saber, se te pregunta. Las filas que no sirven se cuentan por motivo y se enumeran con su línea; nunca detienen la lectura.',
      'Varias filas con el mismo número de pedido son un solo pedido. Las compras de un cliente en un mismo día cuentan como un día de compra cuando lo que importa es el tiempo entre compras. Los reembolsos restan ingresos el día en que se hacen; los pedidos cancelados quedan fuera, salvo que digas otra cosa.',
      'Aquí retener es que vuelvan a comprar: (clientes al final − clientes nuevos) ÷ clientes al principio de un periodo. Sin contrato, nadie te avisa de que se ha ido; un cliente que se salta un mes puede volver. Las cohortes y los segmentos describen lo que pasó. No dicen por qué.',
    ],
  },
};
