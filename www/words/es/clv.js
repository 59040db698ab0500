// Spanish: what only the lifetime value calculator says.

/** @type {import('../en/clv.js').ClvWords} */
export const words = {
  calculator: {
    name: 'Calculadora del valor de vida del cliente',
    mode: 'Cómo calcularlo',
    modes: { simple: 'Simple', retention: 'Con retención' },
    modeHints: {
      simple: 'Pedido medio × pedidos al año × años.',
      retention: 'Cada año unos clientes se quedan y otros se marchan. El dinero futuro puede contar menos.',
    },
  },

  onward: '¿Qué movería este valor?',

  groups: { finer: 'Ajustes finos' },

  fields: {
    averageOrderValue: { label: 'Valor medio del pedido', hint: 'Lo que se ingresa, de media, con un pedido' },
    ordersPerYear: { label: 'Pedidos al año', hint: 'Con qué frecuencia compra un cliente' },
    years: { label: 'Años como cliente', hint: 'Cuánto tiempo se quedan contigo' },
    grossMargin: { label: 'Margen bruto', hint: 'Lo que queda del precio después del coste de la mercancía' },
    acquisitionCost: { label: 'Coste de adquisición', hint: 'Publicidad y ventas por cada cliente nuevo' },
    annualRetentionRate: {
      label: 'Tasa de retención anual',
      hint: 'Cuántos se quedan un año más. Año por año: 70; 80; 85',
    },
    horizonYears: { label: 'Años que se cuentan', hint: 'Los posteriores no entran' },
    annualDiscountRate: { label: 'Tasa de descuento anual', hint: 'Cuánto menos vale el dinero un año después' },
    marginTiming: { label: 'Cuándo llega el margen', hint: 'Ahí las herramientas difieren, y también sus resultados' },
    periodsPerYear: { label: 'Contar por', hint: 'Cada cuánto decide el cliente si se queda o se va' },
    annualServiceCost: { label: 'Coste de servicio al año', hint: 'Atención, envíos de correo y recompensas por cliente' },
    pricePremium: { label: 'Sobreprecio', hint: 'Cuánto más paga el cliente por lo mismo' },
    referralsPerYear: { label: 'Recomendaciones al año', hint: 'Clientes nuevos que trae un cliente' },
    valuePerReferral: { label: 'Valor de una recomendación', hint: 'Por ejemplo, el coste de adquisición que te ahorras' },
    targetRatio: { label: 'Relación valor-coste deseada', hint: 'Cuántas veces debería recuperarse el coste' },
    establishedAfterYears: { label: 'Habitual a partir de', hint: 'Para comparar un cliente habitual con uno nuevo' },
  },

  choices: {
    periodsPerYear: { 1: 'años', 4: 'trimestres', 12: 'meses' },
    marginTiming: {
      startOfPeriod: 'Al principio, el primero de inmediato',
      middleOfPeriod: 'Repartido por igual en cada periodo',
      endOfPeriod: 'Al final, antes de que decidan si se quedan',
      afterFirstRenewal: 'Al final, de quienes se quedan',
      beforeNextRenewal: 'Al principio, de quienes acaban de renovar',
    },
  },

  answer: {
    simple: {
      paysBack: 'Un cliente aporta {revenue} de ingresos en {years}, deja un beneficio de {profit} y su captación se amortiza {inPeriod}.',
      never: 'Un cliente aporta {revenue} de ingresos en {years}. El beneficio de {profit} no cubre el coste de captarlo: {cost}.',
      free: 'Un cliente aporta {revenue} de ingresos en {years} y deja un beneficio de {profit}.',
      loss: 'Un cliente aporta {revenue} de ingresos en {years}, pero no deja ningún beneficio.',
    },
    retention: {
      paysBack: 'Un cliente vale {value} en {years} y su captación se amortiza {inPeriod}.',
      never: 'Con cada cliente pierdes {value} en {years}: lo que cuesta captarlo no se recupera.',
      free: 'Un cliente vale {value} en {years}.',
      loss: 'Con cada cliente pierdes {value} en {years}: después de los costes no queda nada.',
    },
    endless: {
      paysBack: 'Un cliente vale {value} en total y su captación se amortiza {inPeriod}.',
      never: 'Con cada cliente pierdes {value} en total: lo que cuesta captarlo no se recupera nunca.',
      free: 'Un cliente vale {value} en total.',
      loss: 'Con cada cliente pierdes {value} en total: después de los costes no queda nada.',
    },
    missing: {
      endlessWithoutDiscounting: 'El valor no tiene límite: nadie se marcha, no hay un último año y no se descuenta nada. Cambia una de las tres cosas.',
      other: 'Con estas cifras no se puede determinar el valor.',
    },
    basis: {
      simple: 'Ingresos: todo lo que paga el cliente, antes de cualquier coste. No se descuenta nada.',
      retention: 'Valor neto: margen menos los costes de servicio y de adquisición. {timing}; {discount}.',
      discounted: 'descontado al {rate} anual',
      undiscounted: 'sin descontar',
      timing: {
        startOfPeriod: 'El margen llega al principio de cada {ofPeriod}, el primero de inmediato',
        middleOfPeriod: 'El margen llega repartido por igual a lo largo de cada {ofPeriod}',
        endOfPeriod: 'El margen llega al final de cada {ofPeriod}, el primero con seguridad',
        afterFirstRenewal: 'El margen llega al final de cada {ofPeriod}, de quienes se quedan',
        beforeNextRenewal: 'El margen llega al principio de cada {ofPeriod}, de quienes acaban de renovar',
      },
    },
  },

  figures: {
    revenue: { label: 'Ingresos', definition: 'Todo lo que te paga un cliente, antes de cualquier coste. Muchos artículos llaman CLV a esto.' },
    profit: { label: 'Beneficio', definition: 'Lo que queda después del coste de la mercancía y de atender al cliente. El coste de captarlo aún no está restado.' },
    netValue: { label: 'Valor neto', definition: 'El beneficio menos el coste de captar al cliente. Es lo que añade un cliente nuevo.' },
    valueToCostRatio: { label: 'Relación valor-coste (CLV:CAC)', definition: 'Cuántas veces cubre el beneficio el coste de captar un cliente. Suele aspirarse a 3; es una regla práctica, no una ley.' },
    payback: { label: 'Se amortiza', definition: 'El primer {period} a cuyo cierre el beneficio acumulado cubre el coste de captar al cliente.' },
    expectedLifetimeYears: { label: 'Permanencia esperada', definition: 'Cuánto tiempo se queda de media un cliente nuevo, dentro de los años que se cuentan.' },
    highestAcquisitionCost: { label: 'Máximo que puedes gastar en captar uno', definition: 'El coste de adquisición más alto con el que aún se cumple la relación valor-coste que deseas: {target}.' },
    'establishedCustomer.remainingProfit': { label: 'Un cliente habitual', definition: 'Lo que todavía aportará un cliente que ya lleva {after} contigo. Su captación ya está pagada.' },
    'establishedCustomer.difference': { label: 'Habitual frente a nuevo', definition: 'Cuánto más vale, de ahora en adelante, un cliente habitual que uno nuevo, cuya captación aún está por pagar.' },
  },

  quantities: {
    payback: 'plazo de recuperación',
    undiscountedProfit: 'beneficio sin descontar',
    'perPeriod.revenue': 'ingresos por {period}',
    'perPeriod.margin': 'margen por {period}',
    'perPeriod.serviceCost': 'coste de servicio por {period}',
    'perPeriod.referralIncome': 'ingresos por recomendaciones por {period}',
    'perPeriod.profit': 'beneficio por {period}',
    'perPeriod.retentionRate': 'retención por {period}',
    'perPeriod.discountRate': 'tasa de descuento por {period}',
    'establishedCustomer.newCustomerNetValue': 'valor neto de un cliente nuevo',
    'establishedCustomer.afterYears': 'años que lleva como cliente',
    'annualRetentionRate[0]': 'tasa de retención del primer año',
    periods: 'número de periodos',
    periodsPerYear: 'número de periodos al año',
  },

  reasons: {
    endlessWithoutDiscounting: 'sin límite',
    growthNotOutweighed: 'sin límite',
    nobodyLeaves: 'nadie se marcha',
    nobodyStays: 'nadie se queda tanto',
    noAcquisitionCost: 'sin coste de adquisición',
    noNewCustomers: 'sin clientes nuevos',
    noProfitPerPeriod: 'sin beneficio',
    notWithinHorizon: 'no en este plazo',
    neverPaysBack: 'nunca',
    tooLarge: 'demasiado grande',
    other: 'no definido',
  },

  charts: {
    profit: {
      paysBack: 'El coste de captar un cliente se recupera {inPeriod}',
      never: 'El coste de captar un cliente no se recupera',
      free: 'El beneficio de un cliente suma {profit}',
      loss: 'Un cliente no deja beneficio',
      note: 'Beneficio acumulado de un cliente y coste de captarlo, en {currency}',
      profit: 'Beneficio acumulado',
      cost: 'Coste de adquisición',
      payback: 'se amortiza',
      mark: 'se amortiza {inPeriod}',
    },
    survival: {
      title: 'Al cabo de {years}, el {share} de los clientes sigue contigo',
      note: 'De todos los clientes nuevos, cuántos siguen siendo clientes',
      survival: 'Siguen siendo clientes',
      lifetime: 'permanencia media',
      mark: 'permanencia media: {years}',
    },
  },

  totals: {
    open: 'Calcular estos datos a partir de tus totales',
    intro: 'De tu tienda en línea o de tu contabilidad. Deja en blanco lo que no sepas.',
    apply: 'Usar estas cifras',
    applied: 'Datos rellenados. Todavía puedes cambiar cualquiera.',
    fields: {
      years: { label: 'Tiempo que abarcan', hint: 'Mejor un año entero: así se compensan las temporadas' },
      revenue: { label: 'Ingresos', hint: 'De todos los pedidos juntos' },
      orders: { label: 'Pedidos', hint: 'Con los ingresos: el valor medio del pedido' },
      customers: { label: 'Clientes que compraron', hint: 'Cada uno cuenta una vez. Con los pedidos: pedidos al año' },
      startCustomers: { label: 'Clientes al principio', hint: 'El primer día' },
      endCustomers: { label: 'Clientes al final', hint: 'El último día, incluidos los nuevos' },
      newCustomers: { label: 'Clientes nuevos', hint: 'Captados en ese tiempo y que siguen contigo' },
      acquisitionSpend: { label: 'Gasto en captarlos', hint: 'Publicidad y ventas' },
    },
  },
};
