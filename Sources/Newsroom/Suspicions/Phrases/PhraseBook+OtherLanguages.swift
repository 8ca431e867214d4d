extension PhraseBook {
  /// Italian.
  static let italian = PhraseBook(
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

  /// Portuguese.
  static let portuguese = PhraseBook(
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

  /// Dutch.
  static let dutch = PhraseBook(
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
  static let nordic = PhraseBook(
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

  /// Polish.
  static let polish = PhraseBook(
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

  /// Turkish.
  static let turkish = PhraseBook(
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

  /// Arabic.
  static let arabic = PhraseBook(
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
