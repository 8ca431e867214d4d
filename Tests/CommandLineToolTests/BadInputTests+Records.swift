extension BadInputTests {
  static let records = Session.all(
    #"""
    $ license list --partner northern-curier
    error: no partner "northern-curier" in this home
    hint: did you mean northern-courier? see "imprimatur partner list"
    [1]

    $ license list --article harbor-fery
    error: no article "harbor-fery" in this home
    hint: did you mean harbor-ferry? see "imprimatur article list"
    [1]

    $ license show LIC-2026-1
    error: the license number "LIC-2026-1" cannot be used
    hint: give a license number such as LIC-2026-000001
    [64]

    $ license show LIC-1999-000001
    error: no license "LIC-1999-000001" in this home
    hint: see "license list"
    [1]

    $ license verify nothing.vc.json
    error: nothing.vc.json: No such file or directory
    hint: check the name, and the folder it is looked for in
    [1]

    $ license verify $FILES/folder
    error: FILES/folder: no file below it is named *.vc.json
    hint: name a record or a folder of records
    [1]

    $ license verify $FILES/huge
    error: FILES/huge: it is larger than 16 MiB, the limit
    hint: is it the file you mean?
    [1]

    $ license verify x --key $FILES/article.txt
    error: the key FILES/article.txt cannot be used: not a PEM file: no BEGIN line with a key \#
    after it
    hint: its publisher prints it with imprimatur key export
    [1]

    $ license verify x --did $FILES/malformed.json
    error: the key FILES/malformed.json cannot be used: line 3, column 19: unexpected "]", \#
    expected a value
    hint: its publisher serves it at https://HOST/.well-known/did.json
    [1]

    $ license verify x --did $FILES/folder
    error: FILES/folder: it is a folder
    hint: name a file
    [1]

    $ license verify x --key a --did b
    error: --key and --did name two keys
    hint: give one of them
    [64]

    $ license verify x --trust XFpLB_XgV8K_we02PfAGeV2a5dyX5t6iBkXa2pyPp_U
    error: --trust is for the keys of a DID document
    hint: give it with --did
    [64]

    $ license verify x --did d --trust short
    error: the value 'short' is invalid for '--trust <trust>': it is no SHA-256 thumbprint
    hint: give the 43 characters that "imprimatur key list" shows the publisher
    [64]

    $ license verify x y --content c
    error: --content belongs to one record
    hint: give one file
    [64]

    $ license verify x --at 2026-10-01
    error: the value '2026-10-01' is invalid for '--at <at>': there is no such time
    hint: give a time such as 2026-11-24T09:30:00Z
    [64]
    """#)

  static let homes = Session.all(
    #"""
    $ imprimatur configure --currency EURO
    error: the value 'EURO' is invalid for '--currency <currency>': no currency has this ISO \#
    4217 code
    hint: did you mean EUR?
    [64]

    $ imprimatur configure --time-zone London
    error: --time-zone "London" cannot be used
    hint: give an IANA name; did you mean Europe/London?
    [64]

    $ imprimatur configure --time-zone Mars/Olympus
    error: --time-zone "Mars/Olympus" cannot be used
    hint: give an IANA name such as Europe/London
    [64]

    $ imprimatur configure --host https://tribune.example/
    error: --host "https://tribune.example/" cannot be used
    hint: give a host name such as tribune.example, without https:// or a path
    [64]

    $ imprimatur configure --publisher ""
    error: --publisher "" cannot be used
    hint: give some text
    [64]

    $ imprimatur init --publisher Other --currency USD
    error: a home is at HOME already, with another publisher, another currency
    hint: nothing was changed; change a setting with "imprimatur configure --publisher … \#
    --currency …"
    [1]

    $ license list --home $FILES
    error: FILES is not a home: it holds something else
    hint: name another folder with --home DIR
    [1]

    $ license list --home $FILES/nowhere
    error: no home at FILES/nowhere
    hint: make one with "imprimatur init --example …", or name one with --home DIR or \#
    IMPRIMATUR_HOME
    [1]

    $ license list --home $FILES/article.txt
    error: FILES/article.txt is not a home: it holds something else
    hint: name another folder with --home DIR
    [1]
    """#)
}
