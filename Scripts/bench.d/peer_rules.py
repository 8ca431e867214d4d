"""What decides and prices a request, for the Python program that ours is measured against.

Only as far as the example home needs: a request that gives no terms, one agreement, one card.
What would have to be refused ends the program.
"""

import calendar
import datetime
import json
import sqlite3
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any
from zoneinfo import ZoneInfo

Document = dict[str, Any]
UTC = datetime.timezone.utc


@dataclass(frozen=True)
class Case:
    """What the ledger says about the article, the partner, the agreement and the card."""

    actor: str
    publisher: str
    host: str
    zone: ZoneInfo
    currency: str
    article: Document
    version: int
    partner: Document
    agreement: Document
    card: Document

    @staticmethod
    def read(database: sqlite3.Connection, actor: str) -> "Case":
        def newest(kind: str, member: str) -> Document:
            body, = database.execute("SELECT body FROM entry WHERE kind = ?"
                                     " ORDER BY number DESC LIMIT 1", [kind]).fetchone()
            return json.loads(body)[member]

        home = newest("home.configured", "home")
        article = newest("article.added", "article")
        withdrawn, = database.execute(
            "SELECT withdrawn FROM article WHERE id = ? ORDER BY version DESC",
            [article["id"]]).fetchone()
        suspended, = database.execute("SELECT suspended FROM partner").fetchone()
        return Case(
            actor, home["publisher"], home["host"], ZoneInfo(home["timeZone"]), home["currency"],
            {**article, "withdrawn": bool(withdrawn)}, int(article["version"]),
            {**newest("partner.added", "partner"), "suspended": bool(suspended)},
            newest("agreement.added", "agreement"), newest("rate-card.added", "rateCard"))

    def day(self, time: str) -> datetime.date:
        """The day of a time in the publisher's zone."""
        return datetime.datetime.fromisoformat(time[:-1] + "+00:00").astimezone(self.zone).date()

    def start_of(self, day: datetime.date) -> str:
        """When a day begins in the publisher's zone, in UTC."""
        midnight = datetime.datetime.combine(day, datetime.time(), self.zone).astimezone(UTC)
        return midnight.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Grant:
    """Terms and price of a license."""

    agreement: str
    channels: list[str]
    territories: list[str]
    languages: list[str]
    first_day: datetime.date
    last_day: datetime.date
    valid_from: str
    valid_until: str
    due: str
    lines: list[Document]
    exact: Decimal
    total: int
    currency: str


def decide(request: dict[str, str], case: Case, now: str, today: datetime.date) -> Grant:
    """The grant that a request without terms leads to."""
    article, partner, agreement = case.article, case.partner, case.agreement
    channels, territories = agreement["channels"], agreement["territories"]
    languages = agreement.get("languages", [article["language"]])
    last_day = later(today, int(agreement["defaultTerm"].rstrip("m"))) - datetime.timedelta(1)
    holds = {
        "the article": request["article"] == article["id"],
        "the partner": request["partner"] == partner["id"] == agreement["partner"],
        "withdrawn": not article["withdrawn"],
        "clearance": article["clearance"] == "yes",
        "suspended": not partner["suspended"],
        "the agreement's time": agreement.get("from", "") <= str(today)
        and str(last_day) <= agreement.get("until", "9"),
        "section": article["section"] in agreement.get("sections", [article["section"]]),
        "terms": len(channels) == len(territories) == len(languages) == 1,
        "embargo": article.get("embargoUntil", "") <= now,
        "the card": case.card["effectiveFrom"] <= str(today),
    }
    if not all(holds.values()):
        raise SystemExit(f"refused: {[name for name, held in holds.items() if not held]}")
    lines, exact = price(case, channels, territories, months_begun(today, last_day))
    total = exact.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    due = today + datetime.timedelta(case.card["paymentDays"] + 1)
    return Grant(
        agreement["id"], channels, territories, languages, today, last_day, now,
        case.start_of(last_day + datetime.timedelta(1)), case.start_of(due), lines, exact,
        int(total * 100), case.card["currency"])


def price(case: Case, channels: list[str], territories: list[str],
          months: int) -> tuple[list[Document], Decimal]:
    """Every line of the price, and the fee before it is rounded."""
    card, lines, fee = case.card, [], Decimal(0)
    base = card["base"]

    def add(kind: str, subject: str, place: str, amount: Decimal) -> None:
        nonlocal fee
        fee += amount
        lines.append({"amount": plain(amount), "kind": kind, "place": place, "subject": subject,
                      "subtotal": plain(fee)})

    def multiply(kind: str, subject: str, place: str, factor: str) -> None:
        nonlocal fee
        fee *= Decimal(factor)
        lines.append({"factor": plain(Decimal(factor)), "kind": kind, "place": place,
                      "subject": subject, "subtotal": plain(fee)})

    words, included = int(case.article["words"]), base["wordsIncluded"]
    add("base", f"up to {included} words", "/base/amount", Decimal(base["amount"]))
    if words > included:
        add("words", f"{words} words, {included} included", "/base/perWord",
            Decimal(base["perWord"]) * (words - included))
    channel = max(channels, key=lambda name: Decimal(card["channels"][name]))
    multiply("channel", ", ".join(channels), f"/channels/{channel}", card["channels"][channel])
    people = int(case.partner["audience"])
    band = next(place for place, band in enumerate(card["audience"])
                if people < band.get("below", people + 1))
    multiply("audience", str(people), f"/audience/{band}/factor",
             card["audience"][band]["factor"])
    reach = "several" if len(territories) > 1 else "one"
    multiply("territory", ", ".join(territories), f"/territory/{reach}", card["territory"][reach])
    band = next(place for place, band in enumerate(card["duration"])
                if months <= band.get("upToMonths", months))
    multiply("duration", f"{months} month{'' if months == 1 else 's'}",
             f"/duration/{band}/factor", card["duration"][band]["factor"])
    return lines, fee


def plain(number: Decimal) -> str:
    """A decimal without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def later(day: datetime.date, months: int) -> datetime.date:
    """So many months later, on the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def months_begun(first: datetime.date, last: datetime.date) -> int:
    """The least number of months that hold all days from the first through the last."""
    months = max(0, (last.year - first.year) * 12 + last.month - first.month)
    return months if last < later(first, months) else months + 1
