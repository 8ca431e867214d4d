extension PhraseBook {
  /// Spanish.
  static let spanish = PhraseBook(
    signUps: [
      "suscribete", "suscribase", "suscribanse", "registrate", "registrese", "apuntate",
      "inscribete", "inscribase",
    ],
    invitations: [
      "recibe", "reciba", "unete", "unase", "descarga", "descargue", "apoya", "apoye", "escucha",
      "no te pierdas", "no se pierda", "hazte socio", "haz una donacion", "conoce",
      "quieres recibir",
    ],
    follows: [
      "siguenos", "siganos", "sigue a", "sigue toda", "siga a", "siga nuestras", "puedes seguir",
      "puede seguir", "puedes seguirnos", "sigue nuestras",
    ],
    offers: [
      "boletin", "boletines", "tu correo", "su correo", "en tu email", "bandeja de entrada",
      "nuestra app", "nuestra aplicacion", "nuestro canal", "nuestro periodismo",
      "periodismo independiente", "nuestra redaccion", "ultimas noticias", "sin limites", "alertas",
    ],
    own: ["nuestro", "nuestra", "nuestros", "nuestras", "nos"],
    promotions: [
      "suscribete a nuestr*", "suscribase a nuestr*", "suscribete al boletin",
      "suscribete a la newsletter", "recibir nuestra newsletter", "recibir nuestro boletin",
      "apuntarte aqui", "apuntate aqui", "apuntate a nuestr*", "siguenos en", "siganos en",
      "seguirnos en", "en tu correo cada", "directamente en tu correo", "a tu correo electronico",
      "descarga nuestra app", "para seguir leyendo", "contenido exclusivo para suscriptores",
      "unete a nuestro canal", "unete a nuestra comunidad", "apoya nuestro periodismo",
      "apoya el periodismo", "lee sin limites", "inicia sesion para continuar",
      "quieres anadir otro usuario a tu suscripcion", "tu suscripcion se esta usando",
      "si continuas leyendo en este dispositivo",
    ],
    appeals: ["suscribete ahora", "suscribete aqui", "registrate gratis", "ya eres suscriptor"],
    openings: [
      "lee tambien", "lea tambien", "leer tambien", "lee ademas", "lea ademas", "lee mas",
      "leer mas", "lea mas", "te puede interesar", "le puede interesar",
      "tambien te puede interesar",
      "te podria interesar", "mas informacion en", "mas sobre este tema", "noticias relacionadas",
      "articulos relacionados", "temas relacionados", "te recomendamos", "mira tambien",
      "ver tambien", "contenido patrocinado", "sigue leyendo",
    ],
    labels: ["publicidad", "mas informacion", "ademas lee", "video", "relacionado", "boletin"],
    lines: [
      "compartir", "comentar", "comentarios", "suscribete", "siguenos", "archivado en",
      "lo mas visto", "lo mas leido", "ir a los comentarios", "normas",
    ],
    origins: [
      "este articulo fue publicado", "este articulo se publico", "este articulo aparecio",
      "este articulo ha sido publicado", "este texto fue publicado", "este texto se publico",
      "este reportaje fue publicado", "esta nota fue publicada", "esta historia fue publicada",
      "publicado originalmente en", "publicado originalmente por",
      "articulo publicado originalmente",
      "articulo original publicado", "lea el articulo original", "lee el articulo original",
    ],
    rights: [
      "todos los derechos reservados", "derechos reservados", "prohibida la reproduccion",
      "prohibida su reproduccion", "queda prohibida la reproduccion",
      "reproduccion total o parcial",
      "republicar este articulo", "republicado con permiso", "reproducido con permiso",
    ],
    rightsWords: [
      "republicar", "republicacion", "derechos de autor", "derechos de reproduccion", "sindicacion",
    ],
    readerWords: [
      "haz clic", "haga clic", "contacta", "contacte", "contactar", "consulte", "visite",
    ],
    selfDescriptions: [
      "independiente", "sin fines de lucro", "sin animo de lucro", "medio", "periodismo",
      "redaccion",
      "periodico", "agencia de noticias",
    ])
}
