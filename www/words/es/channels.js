// Spanish: what only channels and campaigns say.

/** @type {import('../en/channels.js').ChannelsWords} */
export const words = {
  calculator: {
    name: 'Canales y campañas',
    mode: 'Qué quieres ver',
    modes: { channels: 'Canales', campaign: 'Una campaña' },
    modeHints: {
      channels: 'Lo que cuesta y vale un cliente en cada uno, y dónde invertir el próximo dinero.',
      campaign: 'Lo que cuesta, a quién debería captar y a partir de qué respuesta es rentable.',
    },
  },

  groups: { channels: 'Tus canales' },

  fields: {
    channels: { label: 'Canal {n}', hint: 'Online, offline, ambos o como los llames tú. Inversión y clientes nuevos del mismo periodo.' },
    grossMargin: { label: 'Margen bruto', hint: 'Lo que queda del precio después del coste de la mercancía' },
    horizonYears: { label: 'Años que se cuentan', hint: 'De cada cliente; los posteriores no entran' },
    annualDiscountRate: { label: 'Tasa de descuento anual', hint: 'Cuánto menos vale el dinero un año después' },
    fixedCost: { label: 'Coste fijo', hint: 'Producción, medios, un evento' },
    audience: { label: 'Personas alcanzadas', hint: 'Quienes reciben la carta o ven el anuncio' },
    costPerContact: { label: 'Coste por persona', hint: 'Franqueo, un clic, una llamada' },
    responseRate: { label: 'Tasa de respuesta', hint: 'Tu supuesto: cuántos se hacen clientes sin que hubieran venido de todos modos' },
    costPerResponse: { label: 'Coste por respuesta', hint: 'Un descuento de bienvenida, una muestra' },
    valuePerCustomer: { label: 'Valor de un cliente', hint: 'Beneficio antes del coste de captarlo (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Nombre' },
      spend: { label: 'Inversión' },
      newCustomers: { label: 'Clientes nuevos' },
      averageOrderValue: { label: 'Valor medio del pedido' },
      ordersPerYear: { label: 'Pedidos al año' },
      annualRetentionRate: { label: 'Retención anual' },
      annualServiceCost: { label: 'Coste de servicio al año' },
      spendElasticity: { label: 'Elasticidad de la inversión (supuesto)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: 'El canal que más rinde por su dinero: {best}. Relación valor-coste: {ratio}.',
      none: 'Indica cuánto costó un canal y cuántos clientes captó.',
      next: 'Donde más rinde el dinero siguiente ({one}): {next}, con {back} aproximadamente.',
      nowhere: 'El dinero siguiente ({one}) no es rentable en ningún canal: como mucho daría {back}, en {next}.',
      split: 'El mismo presupuesto, repartido de otro modo, daría {gain} más.',
      basis: 'Valor: beneficio de un cliente en {horizon}, antes del coste de captarlo. Cómo responden los clientes nuevos a la inversión es un supuesto tuyo.',
    },
    campaign: {
      go: 'Adelante: la campaña dejaría {net} más de lo que cuesta. Clientes nuevos: {customers}.',
      noGo: 'Mejor no: la campaña dejaría {net} menos de lo que cuesta. Clientes nuevos: {customers}.',
      breaksEven: 'En equilibrio: la campaña aporta justo lo que cuesta. Clientes nuevos: {customers}.',
      breakEven: {
        found: 'Es rentable a partir de una tasa de respuesta del {rate}. Clientes necesarios: {needed}.',
        moreThanEverybody: 'Aunque respondieran todos, no sería rentable.',
        noGainPerCustomer: 'Un cliente no aporta más de lo que cuesta cada respuesta, así que más respuestas no ayudan.',
        nobodyReached: 'No llega a nadie.',
      },
      basis: 'No cuentan los clientes que habrían venido de todos modos.',
    },
  },

  table: {
    title: 'Canal por canal',
    hint: 'Primero, el mejor. El próximo dinero rinde menos que el invertido hasta ahora si más inversión no capta clientes en la misma proporción.',
    channel: 'Canal',
    columns: {
      acquisitionCost: 'Coste por cliente (CAC)',
      value: 'Valor de un cliente (CLV)',
      valueToCostRatio: 'Relación valor-coste',
      net: 'Neto',
      marginalAcquisitionCost: 'Coste del siguiente cliente',
      marginalReturn: 'El próximo dinero aporta',
      breakEvenSpend: 'Rentable hasta una inversión de',
      bestSpend: 'Parte del mismo presupuesto',
    },
  },

  figures: {
    'sum.net': { label: 'Valor neto de todos los canales', definition: 'Lo que valen todos los clientes nuevos en {horizon}, menos lo invertido.' },
    'sum.spend': { label: 'Inversión', definition: 'Todos los canales juntos.' },
    'sum.newCustomers': { label: 'Clientes nuevos', definition: 'Todos los canales juntos.' },
    'sum.acquisitionCost': { label: 'Coste por cliente, combinado', definition: 'Toda la inversión entre todos los clientes nuevos. Oculta cuánto difieren los canales.' },
    'sum.value': { label: 'Valor de un cliente, de media', definition: 'Beneficio en {horizon} antes del coste de captarlo, como media de todos los clientes nuevos.' },
    'sum.valueToCostRatio': { label: 'Relación valor-coste, combinada', definition: 'Lo que aportan todos los clientes entre todo lo invertido (CLV:CAC).' },
    'split.gain': { label: 'Ganancia con otro reparto', definition: 'Cuánto más daría el mismo presupuesto si se repartiera de modo que el próximo dinero rindiera lo mismo en todos los canales.' },
    net: { label: 'Neto', definition: 'Lo que valen los clientes nuevos menos lo que cuesta la campaña.' },
    newCustomers: { label: 'Clientes nuevos esperados', definition: 'Personas alcanzadas por la tasa de respuesta.' },
    cost: { label: 'Coste de la campaña', definition: 'El coste fijo, el de llegar a todas las personas y el de todas las respuestas.' },
    acquisitionCost: { label: 'Coste por cliente nuevo', definition: 'El coste de la campaña entre los clientes nuevos.' },
    valueToCostRatio: { label: 'Relación valor-coste', definition: 'Lo que valen los clientes nuevos entre lo que cuesta la campaña. Con más de 1 es rentable.' },
    breakEvenRate: { label: 'Tasa de respuesta de equilibrio', definition: 'La tasa de respuesta con la que la campaña aporta justo lo que cuesta.' },
    breakEvenCustomers: { label: 'Clientes de equilibrio', definition: 'Los clientes nuevos que hacen falta para recuperar lo que cuesta la campaña.' },
  },

  quantities: {},

  reasons: {
    noCost: 'sin coste',
    noCustomers: 'sin clientes nuevos',
    oneChannel: 'un solo canal',
    noChannel: 'ningún canal rentable',
    tooLarge: 'demasiado grande',
    moreThanEverybody: 'más que todos',
    noGainPerCustomer: 'sin ganancia por cliente',
    nobodyReached: 'no llega a nadie',
    other: 'no definido',
  },

  charts: {
    channels: {
      title: 'El canal que más rinde por lo que cuesta: {best}',
      note: 'Lo que vale y lo que cuesta un cliente, por canal, en {currency}',
      value: 'Valor de un cliente',
      acquisitionCost: 'Coste de captarlo',
      ratio: 'Relación valor-coste',
    },
    campaign: {
      title: 'Resultado de la campaña: {net} (clientes nuevos: {customers})',
      note: 'Lo que valen los clientes nuevos y lo que cuesta la campaña, en {currency}',
      step: 'Concepto',
      change: 'Cambio',
      total: 'Acumulado',
      value: 'Valor de los clientes nuevos',
      fixedCost: 'Coste fijo',
      contacts: 'Llegar a las personas',
      responses: 'Respuestas',
      net: 'Neto',
    },
  },
};
