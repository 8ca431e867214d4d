extension BadInputTests {
  static let spelling = Session.all(
    #"""
    $ license requst harbor-ferry --partner northern-courier
    error: license has no command "requst"
    hint: did you mean "license request"?
    [64]

    $ imprimatur licence list
    error: imprimatur has no command "licence"
    hint: did you mean "imprimatur license"?
    [64]

    $ imprimatur article ad
    error: imprimatur article has no command "ad"
    hint: did you mean "imprimatur article add"?
    [64]

    $ imprimatur help artcle
    error: imprimatur has no command "artcle"
    hint: did you mean "imprimatur article"?
    [64]

    $ imprimatur nonsense
    error: imprimatur has no command "nonsense"
    hint: its commands are init, configure, article, partner, rate-card, agreement, license, \#
    fee, ledger, key, publish
    [64]

    $ license list --parner northern-courier
    error: unknown option '--parner'. Did you mean '--partner'?
    usage: license list [--partner <partner>] [--article <article>] [--month <month>] [--home \#
    <home>] [--json]
    hint: see "license list --help"
    [64]

    $ license list extra
    error: unexpected argument 'extra'
    usage: license list [--partner <partner>] [--article <article>] [--month <month>] [--home \#
    <home>] [--json]
    hint: see "license list --help"
    [64]

    $ license list --month 2026-13
    error: the value '2026-13' is invalid for '--month <month>': there is no such month
    hint: give a month as YYYY-MM, such as 2026-11
    [64]

    $ fee report 2026-13
    error: "2026-13" is no report
    hint: type "fee report" for all months, or "fee report 2026-11" for one
    [64]

    $ fee report per year
    error: "per year" is no report
    hint: type "fee report" for all months, or "fee report 2026-11" for one
    [64]

    $ fee report --format xml
    error: the value 'xml' is invalid for '--format <format>'. Please provide one of 'table', \#
    'csv' or 'json'.
    usage: fee report [<what> ...] [--format <format>] [--home <home>] [--json]
    hint: see "fee report --help"
    [64]
    """#)

  static let requests = Session.all(
    #"""
    $ license request harbor-fery --partner northern-courier
    error: no article "harbor-fery" in this home
    hint: did you mean harbor-ferry? see "imprimatur article list"
    [1]

    $ license request nowhere --partner northern-courier
    error: no article "nowhere" in this home
    hint: see "imprimatur article list"
    [1]

    $ license request https://tribune.example/2026/11/other --partner northern-courier
    error: no article "https://tribune.example/2026/11/other" in this home
    hint: see "imprimatur article list"
    [1]

    $ license request harbor-ferry --partner northern-curier
    error: no partner "northern-curier" in this home
    hint: did you mean northern-courier? see "imprimatur partner list"
    [1]

    $ license request harbor-ferry
    error: missing expected argument '--partner <partner>'
    hint: name an article and a partner, or a file of requests with --batch
    [64]

    $ license request harbor-ferry --partner northern-courier --channel webb
    error: the value 'webb' is invalid for '--channel <channel>': there is no such choice
    hint: did you mean web? choose from web, app, print, newsletter, broadcast
    [64]

    $ license request harbor-ferry --partner northern-courier --territory UK
    error: the value 'UK' is invalid for '--territory <territory>': no country has this ISO \#
    3166-1 code
    hint: did you mean GBR?
    [64]

    $ license request harbor-ferry --partner northern-courier --territory ZZZ
    error: the value 'ZZZ' is invalid for '--territory <territory>': no country has this ISO \#
    3166-1 code
    hint: give a code such as GBR or GB, or "world" for everywhere
    [64]

    $ license request harbor-ferry --partner northern-courier --language xx
    error: the value 'xx' is invalid for '--language <language>': no language has this BCP 47 tag
    hint: did you mean xh?
    [64]

    $ license request harbor-ferry --partner northern-courier --language klingon
    error: the value 'klingon' is invalid for '--language <language>': no language has this BCP \#
    47 tag
    hint: give a tag such as en or pt-BR
    [64]

    $ license request harbor-ferry --partner northern-courier --until 2027-02-30
    error: the value '2027-02-30' is invalid for '--until <until>': the calendar has no such date
    hint: give a date as YYYY-MM-DD, such as 2026-11-24
    [64]

    $ license request harbor-ferry --partner northern-courier --until 2027-2-3
    error: the value '2027-2-3' is invalid for '--until <until>': the calendar has no such date
    hint: give a date as YYYY-MM-DD, such as 2026-11-24
    [64]

    $ license request harbor-ferry --partner northern-courier --from tomorrow
    error: the value 'tomorrow' is invalid for '--from <from>': the calendar has no such date
    hint: give a date as YYYY-MM-DD, such as 2026-11-24
    [64]

    $ license request harbor-ferry --partner northern-courier --images -1
    error: the value '-1' is invalid for '--images <images>': it is no number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ license request harbor-ferry --partner northern-courier --images 1.5
    error: the value '1.5' is invalid for '--images <images>': it is no number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ license request harbor-ferry --partner northern-courier --audience 99999999999999999999
    error: the value '99999999999999999999' is invalid for '--audience <audience>': it is no \#
    number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ license request harbor-ferry --partner northern-courier --audience=-1
    error: the value '-1' is invalid for '--audience <audience>': it is no number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ license request harbor-ferry --partner northern-courier --idempotency-key ""
    error: --idempotency-key "" cannot be used
    hint: give some text
    [64]

    $ license request harbor-ferry --partner northern-courier --note ""
    error: --note "" cannot be used
    hint: give some text
    [64]

    $ license request harbor-ferry --partner northern-courier --actor ""
    error: --actor "" cannot be used
    hint: give some text
    [64]

    $ fee quote harbor-fery --partner northern-courier
    error: no article "harbor-fery" in this home
    hint: did you mean harbor-ferry? see "imprimatur article list"
    [1]
    """#)
}
