// Spanish: what only the page that writes the code to embed says.

/** @type {import('../en/page-builder.js').BuilderWords} */
export const words = {
  title: 'lifeworth: pon una calculadora en tu página',
  description: 'Elige una calculadora, su idioma, moneda, colores y cifras, y copia el código para tu propia página.',
  promise: 'Pon una calculadora en tu propia página: elige, mira y copia.',
  skip: 'Ir a las opciones',
  choices: 'Qué insertar',
  calculator: 'Calculadora',
  calculatorLanguage: 'Su idioma',
  theme: { label: 'Claro u oscuro', page: 'Como la página que la rodea', light: 'Claro', dark: 'Oscuro' },
  colours: {
    legend: 'Colores',
    accent: 'Acento',
    text: 'Texto',
    background: 'Fondo',
    none: 'Volver a los colores habituales',
    contrast: 'El acento tiene un contraste de {ratio}\u00a0:\u00a01 con el fondo. Por debajo de 4,5\u00a0:\u00a01 muchas personas no pueden leerlo.',
  },
  numbers: 'Para empezar con otras cifras, ponlas en la calculadora de abajo. El código lleva las que cambies.',
  code: 'Código para copiar',
  form: {
    legend: 'Forma del código',
    names: { script: 'Script', frame: 'Marco (iframe)', link: 'Enlace' },
    hints: {
      script: 'Lo habitual: la calculadora pasa a formar parte de tu página, con tu tipografía. Un solo script basta para todas las calculadoras que quieras.',
      frame: 'Para editores que solo admiten marcos. Con el script, el marco es tan alto como su contenido; sin él, tiene desplazamiento. Un marco no puede saber si tu página es oscura: elígelo arriba.',
      link: 'Para editores que eliminan los scripts y las etiquetas desconocidas. Pon las dos primeras líneas una vez en la cabecera (head) de tu sitio; cada enlace con la clase «lifeworth» se convierte entonces en calculadora, y donde no puede sigue siendo un enlace.',
    },
  },
  count: { one: '{n} carácter', few: '{n} caracteres', many: '{n} de caracteres', other: '{n} caracteres' },
  live: 'Así se ve',
  guides: {
    title: 'Dónde pegarlo',
    intro: 'El código de abajo es el tuyo: sigue lo que eliges arriba.',
    places: {
      html: {
        steps: ['Pega el código donde deba aparecer la calculadora.', 'Para una segunda calculadora repite solo la segunda línea.'],
        tried: 'Probado en Chromium: en una página de otro origen, con una política de seguridad de contenido estricta y en una página que restablece todos los estilos.',
      },
      wordpress: {
        steps: [
          'Un administrador pone el primer código una vez en la cabecera del sitio: en el tema o con un plugin para código de cabecera.',
          'En una entrada, los autores añaden el segundo código, un enlace, en un bloque «HTML personalizado».',
          'Los administradores de un sitio único pueden pegar en ese bloque el código de la forma «Script».',
          'O pega la dirección de la página de una calculadora en una línea aparte: WordPress pide su oEmbed y muestra un marco con desplazamiento.',
        ],
        tried: 'Probado con el filtro del propio WordPress (wp_kses_post): en la entrada de un autor elimina scripts, marcos y etiquetas desconocidas, y deja el enlace tal cual. La calculadora se probó en Chromium en una página con la disposición de un tema de bloques y tras los párrafos del editor clásico. No se ha probado en un sitio en producción.',
      },
      ghost: {
        steps: ['En una entrada, escribe /html y elige la tarjeta HTML.', 'Pega el código en ella.'],
        tried: 'Probado con el generador de la tarjeta HTML de Ghost: deja el código tal cual; y en Chromium en una página con las columnas del tema Casper. Los boletines por correo muestran el enlace. No se ha probado en un sitio en producción.',
      },
      webflow: {
        steps: ['Añade un elemento «Code Embed», o un embed dentro de un texto enriquecido.', 'Pega el código, guarda y publica: el propio editor no ejecuta scripts.'],
        tried: 'Probado en Chromium en una página con la hoja de estilos que Webflow da a cada sitio y el envoltorio de sus embeds; no en un sitio en producción, que requiere un plan de pago. El código está muy por debajo del límite de longitud de esos elementos.',
      },
      shopify: {
        steps: ['En el editor de temas añade una sección «Custom Liquid».', 'Pega el código y guarda. No contiene Liquid, así que no se sustituye nada en él.'],
        tried: 'Probado en Chromium en una página con las reglas del tema Dawn, del que parte la mayoría de los temas. No se ha probado en una tienda en producción.',
      },
      frame: {
        steps: ['Para Notion, Confluence y otros que piden una dirección: dales la que está entre comillas después de src.', 'Donde se admita HTML, pégalo entero.'],
        tried: 'Probado en Chromium con una página de otro origen, con el script y sin él.',
      },
      react: {
        steps: ['npm install lifeworth', 'Los atributos funcionan desde React 18. En Next.js el componente es un componente de cliente; en el servidor no hace nada.'],
        tried: 'Probado con React 19 y Vite.',
      },
      vue: {
        steps: ['npm install lifeworth', 'Indica al compilador que la etiqueta no es un componente de Vue, como en el segundo código.'],
        tried: 'Probado con Vue 3 y Vite.',
      },
      svelte: {
        steps: ['npm install lifeworth', 'Svelte acepta las etiquetas desconocidas tal cual.'],
        tried: 'Probado con Svelte 5 y Vite.',
      },
    },
  },
};
