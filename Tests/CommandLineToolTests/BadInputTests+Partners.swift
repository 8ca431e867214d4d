extension BadInputTests {
  static let partners = Session.all(
    #"""
    $ imprimatur partner add other
    error: missing --name
    hint: give --name …
    [64]

    $ imprimatur partner add Other --name Other
    error: the value 'Other' is invalid for '<id>': it is no id
    hint: an id has lower-case letters, digits, ".", "_" and "-", at most 64
    [64]

    $ imprimatur partner add other --name Other --audience -5
    error: the value '-5' is invalid for '--audience <audience>': it is no number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ imprimatur partner add other --name Other --audience 99999999999
    error: the value '99999999999' is invalid for '--audience <audience>': it is no number in range
    hint: give a whole number from 0 to 10000000000
    [64]

    $ imprimatur partner add other --name Other --url courier.example
    error: --url "courier.example" cannot be used
    hint: give an http or https address without user name
    [64]

    $ imprimatur partner add other --name Other --class private
    error: the value 'private' is invalid for '--class <class>': there is no such choice
    hint: choose from editorial, corporate, education, charity
    [64]

    $ imprimatur partner add other --name ""
    error: --name "" cannot be used
    hint: give some text
    [64]

    $ imprimatur partner suspend northern-curier
    error: no partner "northern-curier" in this home
    hint: did you mean northern-courier? see "imprimatur partner list"
    [1]

    $ imprimatur agreement add $FILES/agreement-territory.json
    error: FILES/agreement-territory.json: line 1, column 80: /territories: "GBX" is not an ISO \#
    3166-1 country code in capitals, or "world"
    hint: its form is in Schemas/agreement.schema.json; see one with "imprimatur agreement show \#
    ID --json"
    [1]

    $ imprimatur agreement add $FILES/agreement-partner.json
    error: no partner "northern-curier" in this home
    hint: did you mean northern-courier? see "imprimatur partner list"
    [1]

    $ imprimatur agreement add $FILES/agreement-missing.json
    error: FILES/agreement-missing.json: line 1, column 1: the member "channels" is missing
    hint: its form is in Schemas/agreement.schema.json; see one with "imprimatur agreement show \#
    ID --json"
    [1]

    $ imprimatur agreement add nothing.json
    error: nothing.json: No such file or directory
    hint: check the name, and the folder it is looked for in
    [1]

    $ imprimatur agreement add a --partner northern-courier --channel web --territory GBR
    error: it needs one price
    hint: give either --rate-card ID or --free
    [64]

    $ imprimatur agreement add a --partner northern-courier --free --territory GBR
    error: missing --channel
    hint: give --channel, at least once
    [64]

    $ imprimatur agreement add a --partner northern-courier --free --channel web
    error: missing --territory
    hint: give --territory, at least once
    [64]

    $ imprimatur agreement add a --channel web
    error: missing --partner
    hint: give --partner ID
    [64]

    $ imprimatur agreement add A --partner northern-courier --free --channel web --territory GBR
    error: the agreement id "A" cannot be used
    hint: give lower-case letters, digits, ".", "_", "-", at most 64
    [64]

    $ imprimatur agreement add a --partner northern-courier --rate-card standrad --channel web \#
    --territory GBR
    error: no rate card "standrad" in this home
    hint: did you mean standard? see "imprimatur rate-card list"
    [1]

    $ imprimatur agreement add a --partner northern-courier --free --channel web --territory \#
    GBR --default-term 12
    error: the value '12' is invalid for '--default-term <default-term>': it is no number of months
    hint: give 1 to 999 months and the letter m, such as 12m
    [64]

    $ imprimatur agreement add a --partner northern-courier --free --channel web --territory \#
    GBR --default-term -1m
    error: the value '-1m' is invalid for '--default-term <default-term>': it is no number of months
    hint: give 1 to 999 months and the letter m, such as 12m
    [64]

    $ imprimatur agreement add a --partner northern-courier --free --channel web --territory \#
    GBR --from 2026-12-01 --until 2026-11-01
    error: --until 2026-11-01 is before --from 2026-12-01
    hint: give a later --until
    [64]

    $ imprimatur agreement add northern-courier-web --partner northern-courier --free --channel \#
    web --territory GBR
    error: the agreement northern-courier-web cannot be added: it is in the ledger with other \#
    content
    hint: add the new one under another id
    [1]

    $ imprimatur agreement show northern-courier-wbe
    error: no agreement "northern-courier-wbe" in this home
    hint: did you mean northern-courier-web? see "imprimatur agreement list"
    [1]

    $ imprimatur agreement add $FILES/malformed.json
    error: FILES/malformed.json is no JSON document: line 3, column 19: unexpected "]", \#
    expected a value
    hint: its form is in Schemas/agreement.schema.json; see one with "imprimatur agreement show \#
    ID --json"
    [1]
    """#)

  static let prices = Session.all(
    #"""
    $ imprimatur rate-card add $FILES/card-currency.json
    error: FILES/card-currency.json: line 4, column 15: /currency: "EUX" is not an ISO 4217 \#
    currency code
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/card-negative.json
    error: FILES/card-negative.json: line 7, column 15: /base/amount: "-120.00" is not a \#
    decimal such as 1.5, not negative, with at most 6 digits after the point
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/card-overflow.json
    error: FILES/card-overflow.json: line 7, column 15: /base/amount: "99999999999999999999.00" \#
    is not a decimal such as 1.5, not negative, with at most 6 digits after the point
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/card-count.json
    error: FILES/card-count.json: line 8, column 22: /base/wordsIncluded: must be an integer, \#
    written without a point or exponent
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/card-day.json
    error: FILES/card-day.json: line 3, column 20: /effectiveFrom: "2026-02-30" is not a date \#
    of the calendar, YYYY-MM-DD
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/card-other.json
    error: the rate card standard cannot be added: other prices are in the ledger for 2026-01-01
    hint: give the new ones a later effectiveFrom
    [1]

    $ imprimatur rate-card add $FILES/latin1.txt
    error: FILES/latin1.txt is no JSON document: line 1, column 1: unexpected "T", expected a value
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]

    $ imprimatur rate-card add $FILES/huge
    error: FILES/huge: it is larger than 1 MiB, the limit
    hint: is it the file you mean?
    [1]

    $ imprimatur rate-card show standrad
    error: no rate card "standrad" in this home
    hint: did you mean standard? see "imprimatur rate-card list"
    [1]

    $ imprimatur rate-card add $FILES/malformed.json
    error: FILES/malformed.json is no JSON document: line 3, column 19: unexpected "]", \#
    expected a value
    hint: its form is in Schemas/rate-card.schema.json; start from "imprimatur rate-card example"
    [1]
    """#)
}
