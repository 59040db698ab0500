// Spanish.

/** @type {import('./en.js').PredictionViewsWords} */
export const words = {
  plane: {
    open: 'Por número de pedidos y tiempo desde el último',
    hint: 'Lo que dice {model} de un cliente que está desde el principio del archivo: primer pedido {age} antes de su final. Deciden dos cosas: cuántos pedidos hizo y cuánto hace del último.',
    what: 'Mostrar',
    quantities: { alive: 'P(alive)', purchases: 'pedidos esperados', customers: 'cuántos de tus clientes' },
    aliveTitle: '{orders} y después {silence} de silencio: más probable que se haya ido que que siga',
    aliveNever: 'Según este modelo, un cliente así probablemente sigue activo por largo que sea el silencio',
    purchasesTitle: '{orders}, el último ahora mismo: pedidos esperados en los próximos {n} meses, {expected}',
    customersTitle: 'De los clientes que llevan más o menos ese tiempo, el {share} pidió una sola vez',
    note: 'Filas: tiempo desde el último pedido. Un punto: aquí hay clientes tuyos que llevan al menos tres cuartas partes de ese tiempo.',
    row: 'Último pedido',
    columns: 'Recompras',
    levelsTitle: 'Valen lo mismo, {value}: {orders} y {silence} de silencio, o {otherOrders} y {otherSilence}',
    levelsNote: 'Líneas de igual valor del cliente; hacia arriba, {time}. Con {spend} por pedido, un margen del {margin} y una tasa de descuento del {rate} anual.',
    levelsNoteOrders: 'Líneas de igual número de pedidos futuros; hacia arriba, {time}. Tasa de descuento del {rate} anual; no se pudieron prever los importes.',
    since: { day: 'días desde el último pedido', week: 'semanas desde el último pedido', month: 'meses desde el último pedido' },
  },

  history: {
    heading: 'Un cliente a lo largo del tiempo',
    choose: 'Elige un cliente en la tabla: cuándo hizo sus pedidos y cómo bajó P(alive) entre uno y otro.',
    show: 'Mostrar {name} a lo largo del tiempo',
    sentence: '{name}: {orders}, el último el {last}. El {until}, P(alive) es del {alive}.',
    next: 'Con una probabilidad de un medio, el próximo pedido llega antes del {date}.',
    nextNever: 'La probabilidad de que llegue algún pedido más es menor que un medio.',
    doubtful: 'Si no llega nada antes del {date}, es más probable que el cliente se haya ido que que siga.',
    expected: 'Pedidos esperados en los próximos {n} meses: {purchases}.',
    title: '{name}: P(alive) al final del archivo, {alive}',
    note: 'Las marcas de abajo son pedidos. P(alive) como se habría podido juzgar cada día, según {model} con el ajuste actual; en discontinua: si no llega ningún otro pedido.',
    alive: 'P(alive)',
    ahead: 'sin otro pedido',
    purchases: 'pedidos hasta entonces',
    observed: 'fin del archivo',
    time: 'semanas desde el primer pedido',
  },
};
