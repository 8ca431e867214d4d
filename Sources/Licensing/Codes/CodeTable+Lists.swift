/// The code lists the product knows, as sorted records of equal width.
///
/// The facts are those of ISO 4217, ISO 3166-1, ISO 639-2 and ISO 15924. Each list is one literal
/// in the executable's read-only data: nothing is split or built, neither at start nor at first use.
extension CodeTable {
  /// ISO 4217: code and exponent, without metals, test codes and codes that have no minor unit.
  static let currencies = CodeTable(
    width: 4,
    records: """
      AED2AFN2ALL2AMD2AOA2ARS2AUD2AWG2AZN2BAM2BBD2BDT2BHD3BIF0BMD2BND2BOB2BOV2BRL2BSD2\
      BTN2BWP2BYN2BZD2CAD2CDF2CHE2CHF2CHW2CLF4CLP0CNY2COP2COU2CRC2CUP2CVE2CZK2DJF0DKK2\
      DOP2DZD2EGP2ERN2ETB2EUR2FJD2FKP2GBP2GEL2GHS2GIP2GMD2GNF0GTQ2GYD2HKD2HNL2HTG2HUF2\
      IDR2ILS2INR2IQD3IRR2ISK0JMD2JOD3JPY0KES2KGS2KHR2KMF0KPW2KRW0KWD3KYD2KZT2LAK2LBP2\
      LKR2LRD2LSL2LYD3MAD2MDL2MGA2MKD2MMK2MNT2MOP2MRU2MUR2MVR2MWK2MXN2MXV2MYR2MZN2NAD2\
      NGN2NIO2NOK2NPR2NZD2OMR3PAB2PEN2PGK2PHP2PKR2PLN2PYG0QAR2RON2RSD2RUB2RWF0SAR2SBD2\
      SCR2SDG2SEK2SGD2SHP2SLE2SOS2SRD2SSP2STN2SVC2SYP2SZL2THB2TJS2TMT2TND3TOP2TRY2TTD2\
      TWD2TZS2UAH2UGX0USD2USN2UYI0UYU2UYW4UZS2VED2VES2VND0VUV0WST2XAF0XCD2XCG2XOF0XPF0\
      YER2ZAR2ZMW2ZWG2
      """)

  /// ISO 3166-1: alpha-3 and alpha-2.
  static let territories = CodeTable(
    width: 5,
    records: """
      ABWAWAFGAFAGOAOAIAAIALAAXALBALANDADAREAEARGARARMAMASMASATAAQATFTFATGAGAUSAUAUTAT\
      AZEAZBDIBIBELBEBENBJBESBQBFABFBGDBDBGRBGBHRBHBHSBSBIHBABLMBLBLRBYBLZBZBMUBMBOLBO\
      BRABRBRBBBBRNBNBTNBTBVTBVBWABWCAFCFCANCACCKCCCHECHCHLCLCHNCNCIVCICMRCMCODCDCOGCG\
      COKCKCOLCOCOMKMCPVCVCRICRCUBCUCUWCWCXRCXCYMKYCYPCYCZECZDEUDEDJIDJDMADMDNKDKDOMDO\
      DZADZECUECEGYEGERIERESHEHESPESESTEEETHETFINFIFJIFJFLKFKFRAFRFROFOFSMFMGABGAGBRGB\
      GEOGEGGYGGGHAGHGIBGIGINGNGLPGPGMBGMGNBGWGNQGQGRCGRGRDGDGRLGLGTMGTGUFGFGUMGUGUYGY\
      HKGHKHMDHMHNDHNHRVHRHTIHTHUNHUIDNIDIMNIMINDINIOTIOIRLIEIRNIRIRQIQISLISISRILITAIT\
      JAMJMJEYJEJORJOJPNJPKAZKZKENKEKGZKGKHMKHKIRKIKNAKNKORKRKWTKWLAOLALBNLBLBRLRLBYLY\
      LCALCLIELILKALKLSOLSLTULTLUXLULVALVMACMOMAFMFMARMAMCOMCMDAMDMDGMGMDVMVMEXMXMHLMH\
      MKDMKMLIMLMLTMTMMRMMMNEMEMNGMNMNPMPMOZMZMRTMRMSRMSMTQMQMUSMUMWIMWMYSMYMYTYTNAMNA\
      NCLNCNERNENFKNFNGANGNICNINIUNUNLDNLNORNONPLNPNRUNRNZLNZOMNOMPAKPKPANPAPCNPNPERPE\
      PHLPHPLWPWPNGPGPOLPLPRIPRPRKKPPRTPTPRYPYPSEPSPYFPFQATQAREUREROURORUSRURWARWSAUSA\
      SDNSDSENSNSGPSGSGSGSSHNSHSJMSJSLBSBSLESLSLVSVSMRSMSOMSOSPMPMSRBRSSSDSSSTPSTSURSR\
      SVKSKSVNSISWESESWZSZSXMSXSYCSCSYRSYTCATCTCDTDTGOTGTHATHTJKTJTKLTKTKMTMTLSTLTONTO\
      TTOTTTUNTNTURTRTUVTVTWNTWTZATZUGAUGUKRUAUMIUMURYUYUSAUSUZBUZVATVAVCTVCVENVEVGBVG\
      VIRVIVNMVNVUTVUWLFWFWSMWSYEMYEZAFZAZMBZMZWEZW
      """)

  /// ISO 639-2 (terminology) and ISO 639-1; `--` where there is no two-letter code.
  static let languages = CodeTable(
    width: 5,
    records: """
      aaraaabkabace--ach--ada--ady--afa--afh--afrafain--akaakakk--ale--alg--alt--amham\
      ang--anp--apa--araararc--arganarn--arp--art--arw--asmasast--ath--aus--avaavaveae\
      awa--aymayazeazbad--bai--bakbabal--bambmban--bas--bat--bej--belbebem--benbnber--\
      bho--bihbhbik--bin--bisbibla--bnt--bodbobosbsbra--brebrbtk--bua--bug--bulbgbyn--\
      cad--cai--car--catcacau--ceb--cel--cescschachchb--checechg--chk--chm--chn--cho--\
      chp--chr--chucuchvcvchy--cmc--cnr--cop--corkwcoscocpe--cpf--cpp--crecrcrh--crp--\
      csb--cus--cymcydak--dandadar--day--del--den--deudedgr--din--divdvdoi--dra--dsb--\
      dua--dum--dyu--dzodzefi--egy--eka--ellelelx--engenenm--epoeoesteteuseueweeeewo--\
      fan--faofofasfafat--fijfjfil--finfifiu--fon--frafrfrm--fro--frr--frs--fryfyfulff\
      fur--gaa--gay--gba--gem--gez--gil--glagdglegaglgglglvgvgmh--goh--gon--gor--got--\
      grb--grc--grngngsw--gujgugwi--hai--haththauhahaw--hebheherhzhil--him--hinhihit--\
      hmn--hmohohrvhrhsb--hunhuhup--hyehyiba--iboigidoioiiiiiijo--ikuiuileieilo--inaia\
      inc--indidine--inh--ipkikira--iro--islisitaitjavjvjbo--jpnjajpr--jrb--kaa--kab--\
      kac--kalklkam--kanknkar--kaskskatkakaukrkaw--kazkkkbd--kha--khi--khmkmkho--kikki\
      kinrwkirkykmb--kok--komkvkonkgkorkokos--kpe--krc--krl--kro--kru--kuakjkum--kurku\
      kut--lad--lah--lam--laololatlalavlvlez--limlilinlnlitltlol--loz--ltzlblua--lublu\
      luglglui--lun--luo--lus--mad--mag--mahmhmai--mak--malmlman--map--marmrmas--mdf--\
      mdr--men--mga--mic--min--mkdmkmkh--mlgmgmltmtmnc--mni--mno--moh--monmnmos--mrimi\
      msamsmun--mus--mwl--mwr--myamymyn--myv--nah--nai--nap--naunanavnvnblnrndendndong\
      nds--nepnenew--nia--nic--niu--nldnlnnonnnobnbnog--non--nornonqo--nso--nub--nwc--\
      nyanynym--nyn--nyo--nzi--ociocojiojoriorormomosa--ossosota--oto--paa--pag--pal--\
      pam--panpapap--pau--peo--phi--phn--plipipolplpon--porptpra--pro--puspsquequraj--\
      rap--rar--roa--rohrmrom--ronrorunrnrup--rusrusad--sagsgsah--sai--sal--sam--sansa\
      sas--sat--scn--sco--sel--sem--sga--sgn--shn--sid--sinsisio--sit--sla--slkskslvsl\
      sma--smesesmi--smj--smn--smosmsms--snasnsndsdsnk--sog--somsoson--sotstspaessqisq\
      srdscsrn--srpsrsrr--ssa--sswsssuk--sunsusus--sux--swaswswesvsyc--syr--tahtytai--\
      tamtatatttteltetem--ter--tet--tgktgtgltlthathtig--tirtitiv--tkl--tlh--tli--tmh--\
      tog--tontotpi--tsi--tsntntsotstuktktum--tup--turtrtut--tvl--twitwtyv--udm--uga--\
      uigugukrukumb--urduruzbuzvai--venvevievivolvovot--wak--wal--war--was--wen--wlnwa\
      wolwoxal--xhoxhyao--yap--yidyiyoryoypk--zap--zbl--zen--zgh--zhazazhozhznd--zulzu\
      zun--zza--
      """)

  /// ISO 639-2 (bibliographic) where it differs, and ISO 639-1.
  static let bibliographicLanguages = CodeTable(
    width: 5,
    records: """
      albsqarmhybaqeuburmychizhczecsdutnlfrefrgeokagerdegreeliceismacmkmaomimaymsperfa\
      rumroslosktibbowelcy
      """)

  /// ISO 15924: the scripts a language tag may name.
  static let scripts = CodeTable(
    width: 4,
    records: """
      AdlmAfakAghbAhomArabAranArmiArmnAvstBaliBamuBassBatkBengBhksBlisBopoBrahBraiBugi\
      BuhdCakmCansCariChamCherCirtCoptCprtCyrlCyrsDevaDsrtDuplEgydEgyhEgypElbaEthiGeok\
      GeorGlagGothGranGrekGujrGuruHanbHangHaniHanoHansHantHatrHebrHiraHluwHmngHrktHung\
      IndsItalJamoJavaJpanJurcKaliKanaKharKhmrKhojKitlKitsKndaKoreKpelKthiLanaLaooLatf\
      LatgLatnLekeLepcLimbLinaLinbLisuLomaLyciLydiMahjMandManiMarcMayaMendMercMeroMlym\
      ModiMongMoonMrooMteiMultMymrNarbNbatNewaNkgbNkooNshuOgamOlckOrkhOryaOsgeOsmaPalm\
      PaucPermPhagPhliPhlpPhlvPhnxPiqdPlrdPrtiQaaaQabxRjngRoroRunrSamrSaraSarbSaurSgnw\
      ShawShrdSiddSindSinhSoraSundSyloSyrcSyreSyrjSyrnTagbTakrTaleTaluTamlTangTavtTelu\
      TengTfngTglgThaaThaiTibtTirhUgarVaiiVispWaraWoleXpeoXsuxYiiiZmthZsyeZsym
      """)
}
