extension PhraseBook {
  /// German.
  static let german = PhraseBook(
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
      "jetzt abonnieren", "jetzt anmelden", "jetzt testen", "noch kein abo", "noch kein abonnement",
      "hier abonnieren", "hier anmelden",
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
}
