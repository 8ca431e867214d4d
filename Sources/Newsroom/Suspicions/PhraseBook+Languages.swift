// Data only. To teach another language or another newsroom's habits, add phrases here; keep to what
// ordinary prose does not say, since every false alarm costs an editor a look.

extension PhraseBook {
  /// Every language known; all are tried, since plain text does not name its own.
  static let all = [
    shared, english, french, german, spanish, italian, portuguese, dutch, nordic, polish, turkish,
    arabic,
  ]

  /// Names of networks, of which a request to follow needs one.
  static let networks = [
    "facebook", "twitter", "x", "instagram", "threads", "bluesky", "mastodon", "tiktok", "youtube",
    "linkedin", "whatsapp", "telegram", "google news", "apple news", "flipboard", "snapchat",
    "pinterest", "twitch", "discord", "فيسبوك", "تويتر", "انستغرام", "يوتيوب", "تلغرام", "واتساب",
  ]

  /// Mailboxes that publishers keep for questions about rights.
  static let mailboxes: Set<String> = [
    "syndication", "licensing", "permissions", "reprints", "republish", "rights", "copyright",
    "droits", "lizenzen", "nutzungsrechte", "derechos", "diritti", "licenties",
  ]

  private static let shared = PhraseBook(
    offers: ["newsletter*", "whatsapp", "telegram", "podcast*", "google play", "app store"],
    labels: ["newsletter", "newsletters", "podcast", "promo"],
    rights: ["all rights reserved"])

  private static let english = PhraseBook(
    signUps: ["sign up", "signup", "subscribe", "register", "sign me up"],
    invitations: [
      "get our", "get the", "get your", "get all", "get more", "get breaking", "get daily",
      "get alerts", "get exclusive", "receive our", "receive the", "join our", "join the",
      "join us", "join thousands", "join more than", "download the", "download our", "donate",
      "support our", "support the", "become a member", "become a subscriber",
      "become a supporter", "listen to our", "listen to the", "check out our", "don't miss",
      "never miss", "stay informed", "stay up to date", "stay connected", "stay in the know",
      "stay across", "keep up with", "want more", "want the latest", "want to get",
      "start your day",
      "like this story", "enjoyed this", "delivered",
    ],
    follows: ["follow", "like us", "find us", "connect with us", "you can follow", "join us"],
    offers: [
      "inbox", "email alerts", "news alerts", "breaking news alerts", "our app", "our free app",
      "free app", "news app", "our email*", "our daily email*", "our morning email*",
      "our channel", "our community", "our journalism", "our work", "our reporting",
      "our coverage", "our newsroom", "independent journalism", "nonprofit journalism",
      "local journalism", "morning briefing", "daily briefing", "evening briefing",
      "weekly briefing", "daily digest", "weekly digest", "our top stories", "our biggest stories",
      "our best stories", "the latest news", "latest headlines", "latest insights",
      "latest analysis", "latest alerts", "latest stories", "unlimited access", "digital access",
      "digital subscription", "free trial", "our e edition", "email updates", "updates from us",
      "news and insights", "insight from our",
    ],
    own: ["our", "us", "we"],
    promotions: [
      "sign up for our", "sign up to our", "sign up for the free", "sign up to receive our",
      "sign up to get the latest", "sign up to get our", "subscribe to our newsletter*",
      "subscribe to our podcast", "join our newsletter", "join our whatsapp", "join our telegram",
      "to your inbox", "in your inbox every", "in your inbox each", "news in your inbox",
      "enter your email", "unsubscribe at any time", "unsubscribe anytime", "opt out at any time",
      "cancel anytime", "by signing up you agree", "by signing up you will", "by subscribing you",
      "by entering your email", "newsletters may contain info about charities",
      "protected by recaptcha", "create a free account to", "log in to continue reading",
      "subscribe to continue reading", "register to continue reading", "support our journalism",
      "support our reporting", "support our newsroom", "small favor to ask",
      "small favour to ask", "consider supporting us", "consider supporting our",
      "consider making a donation to our", "a tax deductible donation", "our journalism possible",
      "our reporting possible", "is reader supported", "please click here", "download our app",
      "download our free app", "get our app", "follow us on", "follow us at",
      "like us on facebook", "find us on facebook", "join us on facebook",
      "listen to our podcast", "wherever you get your podcasts", "wherever you listen to podcasts",
      "we may earn a commission", "we may earn a small commission", "we may receive a commission",
      "earn an affiliate commission", "may contain affiliate links", "contains affiliate links",
      "send your story ideas to", "send your news tips to", "whatsapp us on",
      "share your views in the comments", "have your say in the comments",
      "let us know in the comments", "view our policy on comments", "skip past newsletter",
      "considered for publication in our letters", "don't miss out on the headlines",
      "can't see the form you will need to visit",
    ],
    appeals: [
      "sign up here", "sign up now", "sign up for free", "sign up today", "subscribe now",
      "subscribe today", "subscribe here", "subscribe for free", "subscribe for as little as",
      "subscribe for just", "already a subscriber", "already have an account",
      "support independent journalism", "support local journalism", "support quality journalism",
      "support nonprofit journalism", "donate now", "have you been affected by",
      "you can also get in touch", "get in touch with our", "get in touch by emailing",
      "this is a subscriber exclusive",
    ],
    openings: [
      "read more", "also read", "read also", "read next", "read this next", "read the full story",
      "more on this story", "more on this topic", "more stories from", "related stories",
      "related articles", "related coverage", "related content", "you may also like",
      "you might also like", "you may also be interested", "you might be interested",
      "in case you missed it", "for more stories like this", "for more on this story",
      "got a story",
      "got a tip", "got a news tip", "have a tip", "have a news tip", "do you have a tip",
      "do you have a story", "do you have an opinion on the issues", "do you know more about this",
      "have something to say", "contact the reporter", "contact reporter", "reach the reporter",
      "email the reporter", "email us", "story continues below", "article continues below",
      "story continues after", "article continues after", "skip past", "skip advertisement",
      "after newsletter promotion", "explore more on these topics", "because you're here",
      "because you are here", "now that you're here", "as you're joining us",
      "as you are joining us", "when you purchase through links", "if you value our",
      "reach out to us",
    ],
    labels: [
      "advertisement", "sponsored", "sponsored content", "paid content", "promoted",
      "privacy notice",
      "read", "watch", "listen", "related", "related story", "see also", "see more", "recommended",
      "don't miss", "up next", "more", "more from", "more on this", "free newsletter",
      "like this story", "enjoyed this article", "enjoying this article", "thanks for reading",
      "thank you for reading", "click here", "just a heads up", "follow topics and authors",
      "stay connected", "stay informed", "have your say", "trending",
      "most read", "editors' picks", "editor's picks", "email newsletter",
    ],
    lines: [
      "share", "share this", "share this article", "share this story", "sign up", "subscribe",
      "donate", "follow us", "contact us", "most viewed", "most popular", "trending now",
      "related topics", "related internet links", "leave a comment", "join the conversation",
      "join the discussion", "show comments", "view comments", "get the app",
      "reuse this content", "purchase licensing rights", "purchase licensing rights opens new tab",
      "save this story", "print this page", "email this article", "copy link", "link copied",
      "free daily newsletter", "free weekly newsletter", "newsletter sign up",
      "newsletter promotion", "back to top", "your email address", "email address",
      "continue reading", "scroll to continue", "opens new tab", "watch now", "listen now",
      "view gallery",
    ],
    origins: [
      "this article was originally published", "this article was first published",
      "this article originally appeared", "this article first appeared",
      "this article is republished", "this article was republished", "this article was produced by",
      "this article was produced for", "this article was produced in",
      "this article is copyrighted",
      "this story was originally published", "this story was first published",
      "this story originally appeared", "this story first appeared", "this story is republished",
      "this story was republished", "this story was produced by", "this story was produced in",
      "this story was reported by", "this story comes from", "this piece was originally published",
      "this piece was first published", "this piece originally appeared",
      "this piece first appeared",
      "this report was originally published", "this report by the canadian press",
      "this report was first published",
      "this column originally appeared", "this column first appeared",
      "this column was first published", "this essay was originally published",
      "this essay first appeared", "this interview was originally published",
      "this post was originally published", "this post originally appeared",
      "this content was originally published", "this content was produced",
      "this content was created by", "a version of this article", "a version of this story",
      "an earlier version of this article was published", "republished with permission",
      "republished from", "republished under", "reprinted with permission", "reprinted from",
      "reproduced with permission", "read the original article", "read the original story",
      "view the original article", "distributed by tribune",
    ],
    datelines: [
      "originally published", "originally appeared", "first published", "copyright",
    ],
    rights: [
      "learn more about republishing", "about republishing this", "about republishing our",
      "republishing this content", "republishing this article", "republishing this story",
      "to republish this article", "to republish this story", "to republish this content",
      "to republish this piece", "republish our articles", "republish our stories",
      "republish our content", "our republishing guidelines", "our republication guidelines",
      "reprints and permissions", "rights and permissions", "for reprints",
      "for reprint permission*",
      "licensing enquiries", "licensing inquiries", "syndication enquiries",
      "syndication inquiries", "for permission to republish", "for permission to reprint",
      "for permission to reproduce", "for permission to reuse", "request permission to republish",
      "material may not be published", "may not be published broadcast",
      "may not be reproduced without", "may not be reproduced distributed",
      "may not be reproduced or", "may not be republished", "may not be copied or redistributed",
      "reproduction without permission", "unauthorized reproduction is",
      "unauthorised reproduction is", "used under license from", "republished with permission",
      "solely responsible for all content", "not responsible for the content of external",
      "the thomson reuters trust principles", "do not cut and paste", "reuse this content",
    ],
    rightsWords: [
      "republish*", "republication", "reprint*", "licensing", "syndicat*", "copyright*", "reuse",
      "fill out this form", "fill in this form",
    ],
    readerWords: [
      "you", "your", "please", "here", "click", "visit", "contact", "learn more", "find out more",
      "find ap's", "email", "sign up", "subscribe", "donate", "support us", "our", "us",
    ],
    selfDescriptions: [
      "independent", "nonprofit", "non profit", "not for profit", "newsroom", "newsrooms",
      "news organization", "news organisation", "news outlet", "news service", "news agency",
      "news website", "news site", "journalism", "coverage", "award winning", "unrivalled",
      "unrivaled", "editorially independent", "publication", "magazine",
    ])

  private static let french = PhraseBook(
    signUps: [
      "inscrivez vous", "abonnez vous", "abonne toi", "je m'abonne", "je m'inscris", "s'inscrire",
      "s'abonner",
    ],
    invitations: [
      "recevez", "rejoignez", "telechargez", "soutenez", "decouvrez", "retrouvez", "ne manquez",
      "ecoutez", "profitez", "faites un don", "pour recevoir", "pour ne rien",
    ],
    follows: ["suivez nous", "suivez", "retrouvez nous", "rejoignez nous", "aimez notre page"],
    offers: [
      "infolettre*", "lettre d'information", "notre lettre", "lettre quotidienne",
      "lettre hebdomadaire", "votre boite", "par e mail", "par email", "par courriel",
      "notre application", "notre appli", "notre chaine", "notre journalisme", "notre redaction",
      "nos alertes", "nos lettres", "nos contenus", "en illimite", "presse independante",
      "journalisme independant", "alertes info",
    ],
    own: ["notre", "nos", "nous"],
    promotions: [
      "inscrivez vous a notre", "inscrivez vous a nos", "inscrivez vous gratuitement a",
      "abonnez vous a notre newsletter", "abonnez vous a nos", "abonnez vous a la newsletter",
      "dans votre boite mail", "dans votre boite e mail",
      "dans votre boite aux lettres electronique",
      "suivez nous sur", "retrouvez nous sur", "rejoignez nous sur facebook",
      "rejoignez nous sur whatsapp", "telechargez notre appli*", "soutenez notre",
      "article reserve aux abonnes", "article reserve a nos abonnes", "la suite est reservee",
      "de cet article a lire", "vous desinscrire", "vous desabonner a tout moment",
      "offre sans engagement",
    ],
    appeals: [
      "deja abonne", "abonnez vous pour lire", "abonnez vous pour acceder", "abonnez vous des",
      "abonnez vous maintenant", "inscrivez vous ici", "inscrivez vous gratuitement",
      "soutenez une presse", "soutenez le journalisme", "soutenez nous", "faites un don",
    ],
    openings: [
      "lire aussi", "lire egalement", "a lire aussi", "a lire egalement", "voir aussi",
      "a voir aussi", "ecouter aussi", "a ecouter aussi", "lisez aussi", "sur le meme sujet",
      "sur le meme theme", "pour aller plus loin", "pour ne rien rater de l'actualite",
      "pour ne rien manquer de l'actualite", "nos lecteurs ont lu aussi",
      "une information a nous transmettre", "contenu partenaire", "contenu sponsorise",
      "la suite apres",
    ],
    labels: [
      "a lire", "a relire", "lire", "relire", "voir", "ecouter", "publicite", "infolettre",
      "notre selection", "a voir", "a ecouter", "regarder", "lire la suite",
    ],
    lines: [
      "partager", "s'abonner", "s'inscrire", "reutiliser ce contenu", "contribuer",
      "les plus lus", "dans la meme rubrique", "voir plus", "offrir l'article", "lire plus tard",
      "ajouter a vos selections", "suivez nous", "commenter cet article",
    ],
    origins: [
      "cet article a ete publie", "cet article a ete initialement", "cet article est paru",
      "cet article a paru", "cet article est republie", "cet article est initialement paru",
      "cet article est issu", "cet article a d'abord", "cette tribune a ete publiee",
      "ce texte a ete publie", "ce texte est paru", "publie initialement par",
      "publie initialement dans", "publie initialement sur", "paru initialement",
      "initialement publie", "lire l'article original", "lisez l'article original",
    ],
    rights: [
      "tous droits reserves", "tous droits de reproduction", "reproduction interdite",
      "reproduction totale ou partielle", "republier cet article", "reutiliser cet article",
      "republier gratuitement", "publie avec l'autorisation de", "autorisation ecrite et prealable",
      "consultez nos conditions generales",
    ],
    rightsWords: [
      "republier", "republication", "reutiliser", "reutilisation", "droits d'auteur",
      "droits de reproduction", "syndication",
    ],
    readerWords: [
      "vous", "votre", "vos", "cliquez", "contactez", "consultez", "veuillez", "merci de",
    ],
    selfDescriptions: [
      "independant", "independante", "media", "journal", "redaction", "journalisme",
      "sans but lucratif", "a but non lucratif", "site d'information",
    ])

  private static let german = PhraseBook(
    signUps: [
      "abonnieren sie", "abonniere", "abonniert", "melden sie sich", "melde dich",
      "registrieren sie sich", "tragen sie sich",
    ],
    invitations: [
      "erhalten sie", "bestellen sie", "holen sie sich", "hol dir", "laden sie",
      "unterstutzen sie", "unterstutze", "verpassen sie", "horen sie", "sie wollen mehr",
      "bleiben sie auf dem laufenden", "werden sie mitglied", "spenden sie", "jetzt den",
      "hier geht es", "hier konnen sie",
    ],
    follows: ["folgen sie", "besuchen sie uns", "sie finden uns", "liken sie"],
    offers: [
      "rundbrief", "per e mail", "per mail", "ins postfach", "in ihr postfach", "unsere app",
      "unserer app", "unseren kanal", "unserem kanal", "whatsapp kanal", "push nachrichten",
      "unseren journalismus", "unabhangigen journalismus", "digitalabo", "probeabo", "e paper",
    ],
    own: ["unser", "unsere", "unseren", "unserem", "unserer", "uns"],
    promotions: [
      "fur unseren newsletter", "unseren newsletter abonnieren", "newsletter abonnieren",
      "zum newsletter anmelden", "fur den newsletter an", "jetzt kostenlos anmelden",
      "jetzt kostenlos abonnieren", "jetzt gratis testen", "in ihr postfach", "direkt ins postfach",
      "folgen sie uns", "folgt uns", "folge uns", "laden sie unsere app",
      "laden sie sich unsere app", "unterstutzen sie unseren", "unterstutzen sie unsere arbeit",
      "um weiterzulesen", "weiterlesen mit", "jederzeit kundbar", "jederzeit abbestellen",
      "jederzeit abbestellt werden", "sogenannte affiliate links", "erhalten wir eine provision",
      "sie sind bereits abonnent", "geben sie ihre e mail adresse ein",
    ],
    appeals: [
      "jetzt abonnieren", "jetzt anmelden", "hier abonnieren", "hier anmelden",
      "jetzt registrieren", "bereits abonnent", "unterstutzen sie unabhangigen journalismus",
    ],
    openings: [
      "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lesen sie dazu", "lesen sie weiter",
      "lies auch", "lesen sie ausserdem", "mehr zum thema", "das konnte sie auch interessieren",
      "das konnte sie interessieren", "auch interessant", "auch lesenswert", "mehr aus dem ressort",
      "weitere artikel zum thema", "weitere nachrichten aus", "dieser artikel enthalt sogenannte",
      "dieser artikel gehort zum angebot", "haben sie hinweise", "sie haben hinweise",
      "schreiben sie uns", "nach der anzeige", "mehr lesen", "noch mehr nachrichten",
    ],
    labels: [
      "anzeige", "werbung", "lesetipp", "mehr dazu", "mehr dazu hier", "video", "weiterlesen",
      "siehe auch", "empfohlener redaktioneller inhalt", "auch spannend", "zum thema",
    ],
    lines: [
      "teilen", "zur startseite", "artikel teilen", "newsletter bestellen", "abonnieren",
      "kommentare", "meistgelesen", "empfohlen", "externer inhalt", "merken", "drucken", "vorlesen",
    ],
    origins: [
      "dieser artikel erschien", "dieser artikel ist zuerst", "dieser artikel ist erstmals",
      "dieser artikel wurde zuerst", "dieser artikel wurde ursprunglich", "dieser text erschien",
      "dieser text ist zuerst", "dieser text wurde zuerst", "dieser beitrag erschien",
      "dieser beitrag ist zuerst", "dieser beitrag wurde zuerst", "dieser beitrag ist ursprunglich",
      "dieses interview erschien", "dieses interview ist zuerst", "der artikel erschien zuerst",
      "der beitrag erschien zuerst", "zuerst erschienen", "erstmals erschienen",
      "dieser artikel stammt aus", "dieser text stammt aus", "ursprunglich veroffentlicht",
    ],
    rights: [
      "alle rechte vorbehalten", "rechte am artikel", "rechte an diesem artikel",
      "vervielfaltigung nur mit", "nachdruck nur mit", "nachdruck verboten",
      "weiterverbreitung nur mit", "vervielfaltigung und verbreitung", "nutzungsrechte erwerben",
      "mit freundlicher genehmigung von", "mit freundlicher genehmigung der",
    ],
    rightsWords: [
      "nachdruck*", "nutzungsrecht*", "lizenzier*", "vervielfaltigung", "weiterveroffentlich*",
    ],
    readerWords: [
      "bitte", "wenden sie sich", "finden sie", "erfahren sie", "kontaktieren sie", "abonnieren",
    ],
    selfDescriptions: [
      "unabhangig*", "gemeinnutzig*", "redaktion", "nachrichtenseite", "journalismus", "magazin",
      "zeitung", "nachrichtenagentur",
    ])

  private static let spanish = PhraseBook(
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
      "apoya el periodismo",
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

  private static let italian = PhraseBook(
    signUps: ["iscriviti", "iscrivetevi", "abbonati", "abbonatevi", "registrati"],
    invitations: ["ricevi", "scarica", "sostieni", "unisciti", "ascolta", "non perdere"],
    follows: ["seguici", "segui", "seguite", "puoi seguirci"],
    offers: [
      "nella tua casella", "via email", "nostra app", "nostro canale", "nostro giornalismo",
      "giornalismo indipendente", "canale whatsapp",
    ],
    own: ["nostro", "nostra", "nostri", "nostre"],
    promotions: [
      "iscriviti alla nostra", "iscriviti alla newsletter", "iscriviti al canale", "seguici su",
      "scarica la nostra app", "contenuto riservato agli abbonati", "per continuare a leggere",
      "sostieni il nostro",
    ],
    openings: [
      "leggi anche", "leggi tutto", "potrebbe interessarti", "ti potrebbe interessare",
      "per approfondire", "articoli correlati", "contenuto sponsorizzato",
    ],
    labels: ["pubblicita", "leggi", "approfondimento", "guarda anche"],
    lines: ["condividi", "commenta", "abbonati", "i piu letti"],
    origins: [
      "questo articolo e stato pubblicato", "questo articolo e apparso",
      "articolo originariamente pubblicato", "pubblicato originariamente",
    ],
    rights: ["riproduzione riservata", "tutti i diritti riservati", "riproduzione vietata"],
    rightsWords: ["ripubblicare", "riproduzione", "diritti d'autore"],
    readerWords: ["contatta", "contattare", "clicca"],
    selfDescriptions: ["indipendente", "giornalismo", "redazione", "testata", "giornale"])

  private static let portuguese = PhraseBook(
    signUps: ["assine", "inscreva se", "cadastre se", "subscreva", "registe se"],
    invitations: ["receba", "baixe", "apoie", "participe", "entre no", "ouca", "faca parte"],
    follows: ["siga", "siga nos", "acompanhe", "curta"],
    offers: [
      "boletim", "no seu email", "no seu e mail", "nosso app", "nosso canal", "nossa comunidade",
      "nosso jornalismo", "jornalismo independente", "canal do whatsapp",
    ],
    own: ["nosso", "nossa", "nossos", "nossas"],
    promotions: [
      "assine a nossa", "assine nossa", "inscreva se na nossa", "inscreva se em nossa",
      "receba no seu email", "siga nos no", "siga nos nas", "siga nosso", "baixe o nosso app",
      "conteudo exclusivo para assinantes", "para continuar lendo", "apoie o nosso",
    ],
    openings: [
      "leia tambem", "leia mais", "leia ainda", "veja tambem", "veja mais", "saiba mais",
      "noticias relacionadas", "conteudo patrocinado",
    ],
    labels: ["publicidade", "continua apos a publicidade", "leia"],
    lines: ["compartilhe", "compartilhar", "partilhar", "comentarios", "mais lidas"],
    origins: [
      "este artigo foi publicado", "este texto foi publicado", "esta reportagem foi publicada",
      "esta materia foi publicada", "publicado originalmente",
    ],
    rights: ["todos os direitos reservados", "proibida a reproducao", "reproducao proibida"],
    rightsWords: ["republicar", "republicacao", "direitos autorais", "direitos de autor"],
    readerWords: ["clique", "contacte", "consulte"],
    selfDescriptions: ["independente", "sem fins lucrativos", "jornalismo", "redacao", "jornal"])

  private static let dutch = PhraseBook(
    signUps: ["meld je aan", "meld u aan", "schrijf je in", "schrijf u in", "abonneer je"],
    invitations: ["ontvang", "download", "steun", "luister naar", "mis niets", "word lid"],
    follows: ["volg ons", "volg", "like ons"],
    offers: [
      "nieuwsbrief*", "in je inbox", "in je mailbox", "onze app", "ons kanaal",
      "onze journalistiek", "onafhankelijke journalistiek",
    ],
    own: ["ons", "onze"],
    promotions: [
      "voor onze nieuwsbrief", "op onze nieuwsbrief", "volg ons op", "download onze app",
      "steun onze", "alleen voor abonnees", "om verder te lezen",
    ],
    openings: ["lees ook", "lees verder", "lees meer", "bekijk ook", "meer over dit onderwerp"],
    labels: ["advertentie", "luister ook", "kijk ook"],
    lines: ["delen", "abonneren", "reageren", "meest gelezen"],
    origins: [
      "dit artikel verscheen", "dit artikel is eerder verschenen", "dit artikel werd eerder",
      "dit artikel is oorspronkelijk", "dit stuk verscheen eerder",
    ],
    rights: ["alle rechten voorbehouden", "overname zonder toestemming"],
    rightsWords: ["overname", "auteursrecht*"],
    readerWords: ["uw", "klik", "neem contact"],
    selfDescriptions: ["onafhankelijk*", "journalistiek", "redactie", "krant"])

  /// Danish, Norwegian and Swedish.
  private static let nordic = PhraseBook(
    signUps: ["anmal dig", "prenumerera", "tilmeld dig", "meld deg", "abonner"],
    invitations: ["fa vart", "fa vores", "ladda ner", "hent", "last ned"],
    follows: ["folj oss", "folj", "følg os", "følg oss", "følg"],
    offers: ["nyhetsbrev*", "nyhedsbrev*", "var app", "vores app", "appen var"],
    own: ["var", "vart", "vores", "vare"],
    promotions: [
      "till vart nyhetsbrev", "pa vart nyhetsbrev", "vores nyhedsbrev", "vart nyhetsbrev",
      "folj oss pa", "følg os pa", "følg oss pa", "vil du lese mer",
    ],
    openings: ["las ocksa", "las mer", "lees ogsa", "læs ogsa", "les ogsa", "les mer", "se ogsa"],
    labels: ["annons", "annonce", "annonse"],
    origins: ["artikeln publicerades", "artiklen er oprindeligt", "artikkelen ble først"],
    rights: ["alla rattigheter", "alle rettigheder forbeholdes", "alle rettigheter"])

  private static let polish = PhraseBook(
    signUps: ["zapisz sie", "zasubskrybuj", "subskrybuj", "zarejestruj sie"],
    invitations: ["pobierz", "wesprzyj", "dołacz do"],
    follows: ["obserwuj nas", "sledz nas", "polub nas", "obserwuj"],
    offers: ["newsletter*", "biuletyn*", "nasza aplikacje", "naszego kanału"],
    promotions: ["zapisz sie na nasz", "zapisz sie do naszego", "obserwuj nas na", "sledz nas na"],
    openings: [
      "czytaj tez", "czytaj takze", "czytaj wiecej", "przeczytaj tez", "zobacz takze",
      "zobacz tez", "polecamy takze",
    ],
    labels: ["reklama", "czytaj", "zobacz"],
    origins: ["artykuł ukazał sie", "tekst ukazał sie", "ten artykuł został pierwotnie"],
    rights: ["wszelkie prawa zastrzezone", "wszystkie prawa zastrzezone"])

  private static let turkish = PhraseBook(
    promotions: [
      "bultenimize abone ol*", "bultenimize kaydol*", "bultenimize uye ol*", "e bultenimize",
      "bizi takip edin", "bizi twitter", "bizi facebook", "bizi instagram", "bizi youtube",
      "bizi sosyal medyada takip", "kanalimiza abone ol*",
      "kanalimiza katilin", "uygulamamizi indirin", "abone olmak icin tiklayin",
    ],
    openings: [
      "ayrica okuyun", "bunu da okuyun", "daha fazlasi icin", "ilgili haber*",
      "haberin devami",
    ],
    labels: ["reklam", "ilgili", "oku", "izle"],
    origins: ["bu makale ilk olarak", "bu yazi ilk olarak", "bu haber ilk olarak"],
    rights: ["tum haklari saklidir", "her hakki saklidir", "izinsiz kullanilamaz"])

  private static let arabic = PhraseBook(
    promotions: [
      "اشترك في نشرتنا", "اشتركوا في نشرتنا", "اشترك في النشرة", "النشرة البريدية", "تابعونا على",
      "تابعنا على", "تابعوا صفحتنا", "حمل تطبيقنا", "انضم الى قناتنا", "انضموا الى قناتنا",
    ],
    openings: [
      "اقرا ايضا", "اقرا المزيد", "اقرأ ايضا", "شاهد ايضا", "مواضيع ذات صلة", "اخبار ذات صلة",
    ],
    labels: ["اعلان", "للمزيد"],
    origins: ["نشر هذا المقال", "هذا المقال نشر"],
    rights: ["جميع الحقوق محفوظة", "كل الحقوق محفوظة"])
}
