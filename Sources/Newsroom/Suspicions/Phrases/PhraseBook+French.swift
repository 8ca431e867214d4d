extension PhraseBook {
  /// French.
  static let french = PhraseBook(
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
      "article reserve aux abonnes", "cet article est reserve aux abonnes",
      "votre inscription a bien ete prise en compte", "article reserve a nos abonnes",
      "la suite est reservee",
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
}
