// Spanish: what every calculator says.

/** @type {import('../en/shared.js').SharedWords} */
export const words = {
  currency: 'EUR',

  units: {
    years: { one: '{n} año', few: '{n} años', many: '{n} de años', other: '{n} años' },
    months: { one: '{n} mes', few: '{n} meses', many: '{n} de meses', other: '{n} meses' },
    points: { one: '{n} punto', few: '{n} puntos', many: '{n} de puntos', other: '{n} puntos' },
  },

  periods: {
    1: { name: 'año', of: 'año', in: 'en el año {n}' },
    4: { name: 'trimestre', of: 'trimestre', in: 'en el trimestre {n}' },
    12: { name: 'mes', of: 'mes', in: 'en el mes {n}' },
    other: { name: 'periodo', of: 'periodo', in: 'en el periodo {n}' },
  },

  quarters: { 1: 'T1\u00a0{year}', 2: 'T2\u00a0{year}', 3: 'T3\u00a0{year}', 4: 'T4\u00a0{year}' },

  card: {
    inputs: 'Tus cifras',
    assumption: 'Las cifras de partida son solo un ejemplo. Pon las tuyas.',
    loading: 'Un momento…',
    outdated: 'Resultado sin actualizar: revisa una de tus cifras.',
    figures: 'Los números que hay detrás',
    figuresHint: 'Abre una línea para ver qué significa y de dónde sale.',
    method: 'Cómo se calcula',
  },

  endless: 'Sin límite',

  errors: {
    empty: 'Escribe un número.',
    notNumber: 'No lo entendemos como número. Por ejemplo: {example}',
    finite: 'Este número es demasiado grande.',
    greaterThan: 'Tiene que ser mayor que {limit}.',
    atLeast: 'Tiene que ser {limit} o más.',
    lessThan: 'Tiene que ser menor que {limit}.',
    atMost: 'Tiene que ser {limit} o menos.',
    wholeNumber: 'Tiene que ser un número entero.',
    wholePeriods: 'Tiene que abarcar periodos completos ({limit} al año).',
    notEmpty: 'Escribe al menos un número.',
    currency: '«{value}» no es un código de moneda como EUR o USD.',
    load: 'No se ha podido cargar la calculadora. Comprueba la conexión e inténtalo de nuevo.',
    unreadable: 'Este archivo ya no se puede leer. Vuelve a elegirlo.',
    internal: 'Algo ha fallado por nuestra parte. Tus cifras están a salvo; cambia alguna para volver a intentarlo.',
    other: 'Con este número no se puede calcular.',
  },

  retry: 'Reintentar',

  formula: {
    general: 'Fórmula',
    yours: 'Con tus cifras',
    first: 'el primer n para el que',
    sum: 'Σ suma lo que le sigue, una vez por cada t. Cada t es un {period}.',
    survival: 'S(t) es la proporción de clientes que siguen contigo después de t periodos.',
  },

  notAvailable: '–',

  chart: {
    years: 'años',
    months: 'meses',
    atMonth: 'Mes {n}',
    description: 'Recorre el gráfico punto por punto con las flechas del teclado o abre la tabla que hay debajo.',
    readout: 'Leer el gráfico punto por punto',
    start: 'Al principio',
    time: 'Tiempo',
    table: 'Ver como tabla',
    source: 'Calculado con tus cifras',
  },

  rows: { add: 'Añadir', remove: 'Quitar', up: 'Subir', down: 'Bajar' },

  actions: {
    copyLink: 'Copiar un enlace a este resultado',
    copied: 'Copiado',
    copyFailed: 'Aquí tienes el enlace',
    reset: 'Empezar de nuevo',
  },
};
