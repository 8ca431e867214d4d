extension BadInputTests {
  static let articles = Session.all(
    #"""
    $ imprimatur article add $FILES/latin1.txt $BASICS
    error: FILES/latin1.txt: not UTF-8 at byte 10
    hint: save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILES/latin1.txt
    [1]

    $ imprimatur article add $FILES/empty.txt $BASICS
    error: FILES/empty.txt: no text
    hint: an article is a title line, then the body
    [1]

    $ imprimatur article add $FILES/title.txt $BASICS
    error: FILES/title.txt: a title without a body
    hint: an article is a title line, then the body
    [1]

    $ imprimatur article add $FILES/long-title.txt $BASICS
    error: FILES/long-title.txt: a title line of more than 1000 characters
    hint: an article is a title line, then the body
    [1]

    $ imprimatur article add $FILES/huge $BASICS
    error: FILES/huge: it is larger than 16 MiB, the limit
    hint: is it the file you mean?
    [1]

    $ imprimatur article add - $BASICS < $FILES/huge
    error: standard input: it is larger than 16 MiB, the limit
    hint: is it the file you mean?
    [1]

    $ imprimatur article add $FILES/folder $BASICS
    error: FILES/folder: it is a folder
    hint: name a file
    [1]

    $ imprimatur article add nothing.txt $BASICS
    error: nothing.txt: No such file or directory
    hint: check the name, and the folder it is looked for in
    [1]

    $ imprimatur article add $FILES/malformed.json $BASICS
    error: FILES/malformed.json: not JSON: line 3, column 19: unexpected "]", expected a value
    hint: its form is in Schemas/article.schema.json
    [1]

    $ imprimatur article add $FILES/unknown.json $BASICS
    error: FILES/unknown.json: line 1, column 34: /langauge: unknown member, did you mean \#
    "language"?
    hint: its form is in Schemas/article.schema.json
    [1]

    $ imprimatur article add $FILES/negative.json $BASICS
    error: FILES/negative.json: line 1, column 43: /words: must be from 1 to 10000000
    hint: its form is in Schemas/article.schema.json
    [1]

    $ imprimatur article add $FILES/day.json --url https://a.example/x
    error: FILES/day.json: line 1, column 47: /published: must be a time such as \#
    2026-09-15T05:00:00+02:00 or a day such as 2026-09-15
    hint: its form is in Schemas/article.schema.json
    [1]

    $ imprimatur article add $FILES/article.txt --url ftp://a.example/x --published 2026-11-02
    error: --url "ftp://a.example/x" cannot be used
    hint: give an http or https address without user name
    [64]

    $ imprimatur article add $FILES/article.txt --url https://a.example/ --published 2026-11-02
    error: --url "https://a.example/" cannot be used
    hint: give an address whose last part can be an id; give one with --id
    [64]

    $ imprimatur article add $FILES/article.txt --url https://me:secret@a.example/x --published \#
    2026-11-02
    error: --url "https://me:secret@a.example/x" cannot be used
    hint: give an http or https address without user name
    [64]

    $ imprimatur article add $FILES/article.txt --url https://a.example/x --published 2026-02-30
    error: --published "2026-02-30" cannot be used
    hint: give a date of the calendar such as 2026-11-24, or a time such as 2026-11-24T09:30:00Z
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --embargo-until never
    error: --embargo-until "never" cannot be used
    hint: give a date of the calendar such as 2026-11-24, or a time such as 2026-11-24T09:30:00Z
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --words 0
    error: --words "0" cannot be used
    hint: give a number from 1 to 10000000
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --images 10000
    error: --images "10000" cannot be used
    hint: give a number from 0 to 9999
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --clearance maybe
    error: the value 'maybe' is invalid for '--clearance <clearance>': there is no such choice
    hint: choose from yes, no, verify
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --drop-paragraph 3
    error: --drop-paragraph: no paragraph 3 among 1 to 2
    hint: see the paragraphs and their numbers with --dry-run
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --drop-paragraph 1-2
    error: --drop-paragraph: no paragraph is left
    hint: see the paragraphs and their numbers with --dry-run
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --drop-paragraph 2-1
    error: the value '2-1' is invalid for '--drop-paragraph <drop-paragraph>': they are no \#
    paragraph numbers
    hint: give numbers such as 6 or 6-7
    [64]

    $ imprimatur article add $FILES/article.txt $BASICS --id Big
    error: the value 'Big' is invalid for '--id <id>': it is no id
    hint: an id has lower-case letters, digits, ".", "_" and "-", at most 64
    [64]

    $ imprimatur article add $FILES/article.txt --url \#
    https://tribune.example/2026/11/harbor-ferry --id other --published 2026-11-02
    error: the article other cannot be added: its address belongs to the article harbor-ferry
    hint: give that id to change it, or another address
    [1]

    $ imprimatur article clear harbor-fery yes --reason x
    error: no article "harbor-fery" in this home
    hint: did you mean harbor-ferry? see "imprimatur article list"
    [1]

    $ imprimatur article clear harbor-ferry perhaps --reason x
    error: the value 'perhaps' is invalid for '<clearance>': there is no such choice
    hint: choose from yes, no, verify
    [64]

    $ imprimatur article withdraw harbor-ferry
    error: missing expected argument '--reason <reason>'
    usage: imprimatur article withdraw <article> [--version <version>] --reason <reason> \#
    [--fee <fee>] [--dry-run] [--home <home>] [--actor <actor>] [--json]
    hint: see "imprimatur article withdraw --help"
    [64]
    """#)
}
