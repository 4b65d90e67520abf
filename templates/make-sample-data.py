#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Writes the data of the sample company: accounts, opportunities, a price survey and an order log.

    templates/make-sample-data.py [FOLDER]

FOLDER is templates/data unless given.  The same files come out everywhere: the numbers are drawn with whole-number
arithmetic by a generator of our own, not by one that changes from Python version to Python version.
"""

import csv
import datetime
import pathlib
import sys

TODAY = datetime.date(2027, 2, 15)  # of the examples


class Dice:
    """PCG32 (O'Neill 2014): small, well tested, and the same everywhere."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        self.state = 0
        self.increment = (seed << 1 | 1) & self.MASK
        self.draw()
        self.state = (self.state + 0x853C49E6748FEA9B) & self.MASK
        self.draw()

    def draw(self):
        old = self.state
        self.state = (old * 6364136223846793005 + self.increment) & self.MASK
        word = ((old >> 18) ^ old) >> 27 & 0xFFFFFFFF
        turn = old >> 59
        return (word >> turn | word << (-turn & 31)) & 0xFFFFFFFF

    def below(self, count):
        return self.draw() * count >> 32

    def between(self, least, most):
        return least + self.below(most - least + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, things):
        return things[self.below(len(things))]

    def weighed(self, weights):
        """One of the keys of a dictionary whose values are whole numbers."""
        place = self.below(sum(weights.values()))
        for thing, weight in weights.items():
            if place < weight:
                return thing
            place -= weight
        raise AssertionError


OWNERS = {"Life sciences": "Amara Osei", "E-commerce": "Ben Lindqvist", "Higher education": "Carmen Ruiz"}

# The accounts of the example workbooks; their figures are checked, so they stay as they are.
ACCOUNTS_HEADER = "account,segment,owner,website,size,tenure,pricing,spend,priorities,global,names,next_step,due"
EXAMPLE_ACCOUNTS = """\
Northgate Biotech,Life sciences,Amara Osei,x,x,x,x,x,x,,6,Quarterly review with the lab director,2027-02-12
Harbour Clinics,Life sciences,Amara Osei,x,x,x,x,x,,,3,Pilot in one clinic,2027-02-19
Lumen Retail,E-commerce,Ben Lindqvist,x,x,x,x,,,,2,Ask finance for the budget round,2027-03-05
Calder Outdoor,E-commerce,Ben Lindqvist,x,,x,x,,,,1,Find the head of marketing,2027-03-12
Meridian College,Higher education,Carmen Ruiz,,x,,x,,,,0,Invite to the spring webinar,2027-04-02
Oakfield Press,Higher education,Carmen Ruiz,,,,x,,,,0,Add to the newsletter,2027-04-02
Station Kiosks,E-commerce,Ben Lindqvist,,,,,,,,0,,
Atlas Pharma Group,Life sciences,Amara Osei,x,x,x,x,x,x,1,4,Map the group's buying centres,2027-05-14
"""

FIRST_PARTS = """Alder Birchwood Cobalt Dunmore Eastgate Fairview Glenmore Hazel Ironbridge Juniper Kestrel Larch
Millbrook Norden Orchard Pinewood Quayside Ridgeway Silverlake Thornbury Umber Vale Westerly Yarrow""".split()
SECOND_PARTS = {
    "Life sciences": ["Biotech", "Diagnostics", "Labs", "Clinics", "Therapeutics", "Genomics"],
    "E-commerce": ["Outfitters", "Home", "Sports", "Foods", "Toys", "Books & Co"],
    "Higher education": ["College", "University", "Institute", "Academy", "School of Design", "Business School"],
}
GIVEN_NAMES = """Ines Tom Sofia Kai Mina Jonas Priya Luca Elif Noah Marta Idris Chloe Pavel Yuki Rosa Henrik Amina Diego
Freya Samuel Leila Viktor Grace""".split()
FAMILY_NAMES = """Moreau Adeyemi Lind Berger Castillo Novak Sharma Rossi Demir Walker Kowalska Hassan Dubois Petrov Tanaka
Silva Nilsen Okafor Mendez Olsen Price Farouk Weber Murphy""".split()


def day(date):
    return date.isoformat() if date else ""


def later(date, days):
    return date + datetime.timedelta(days=days)


def person(dice):
    return dice.pick(GIVEN_NAMES) + " " + dice.pick(FAMILY_NAMES)


def accounts(dice):
    """The eight of the examples, then forty more with what is known of them."""
    rows = list(csv.reader(EXAMPLE_ACCOUNTS.splitlines()))
    names = {row[0] for row in rows}
    while len(rows) < 48:
        segment = dice.weighed({"Life sciences": 4, "E-commerce": 3, "Higher education": 3})
        name = dice.pick(FIRST_PARTS) + " " + dice.pick(SECOND_PARTS[segment])
        if name in names:
            continue
        names.add(name)
        fit = dice.weighed({15: 3, 40: 5, 65: 5, 90: 3})  # chance of each x, in percent
        boxes = ["x" if dice.chance(fit) else "" for _ in range(6)]
        is_global = "1" if boxes.count("x") >= 4 and dice.chance(12) else ""
        known = dice.between(0, 1 + boxes.count("x"))
        step, due = "", None
        if boxes.count("x") >= 3:
            step = dice.pick(["Arrange a first call", "Send the case study", "Ask for an introduction",
                              "Invite to the round table", "Prepare a pilot", "Meet the head of finance"])
            due = later(TODAY, dice.between(-10, 80))
        elif boxes.count("x") >= 1 and dice.chance(60):
            step = "Add to the newsletter"
        owner = OWNERS[segment] if dice.chance(95) else ""
        rows.append([name, segment, owner, *boxes, is_global, str(known), step, day(due)])
    return ACCOUNTS_HEADER.split(","), rows


STAGES = {"Lead": "0.1", "Qualified": "0.25", "Demonstration": "0.4", "Proposal": "0.6", "Negotiation": "0.8"}
NEXT_STEPS = {
    "Lead": ["Call back", "Send the overview", "Find out who decides"],
    "Qualified": ["Arrange a demonstration", "Ask for the budget", "Meet the users"],
    "Demonstration": ["Send answers from the demonstration", "Plan a trial", "Write the proposal"],
    "Proposal": ["Go through the proposal", "Check the terms with legal", "Meet the head of finance"],
    "Negotiation": ["Agree on the start date", "Send the contract", "Wait for the signature"],
}
LOST_REASONS = {"Price": 5, "No decision": 7, "Competitor": 5, "Missing feature": 3, "Budget cut": 4, "No answer": 4}
SOURCES = {"Referral": 6, "Website": 8, "Event": 4, "Outbound": 6, "Partner": 4, "Search advertisement": 3}
OPPORTUNITY_HEADER = ["id", "account", "contact", "owner", "segment", "source", "stage", "mrr", "one_time",
                      "probability", "created", "last_activity", "close", "next_step", "status", "lost_reason"]


def opportunity(dice, account, created):
    """A row without its number, tidy: what people do to it comes later."""
    name, segment = account[0], account[1]
    age = (TODAY - created).days
    still_open = 90 if age < 30 else 60 if age < 75 else 25 if age < 150 else 8
    source = dice.weighed(SOURCES)
    mrr = dice.between(10, 50) * 50 * (2 if account[9] else 1)
    one_time = dice.weighed({0: 5, 1: 4, 2: 3, 4: 1}) * dice.between(4, 10) * 250
    cycle = 4 + dice.below(18) + dice.below(18) + dice.below(30)
    if dice.chance(still_open):
        status, reason = "Open", ""
        stage = dice.weighed({"Lead": 5, "Qualified": 4, "Demonstration": 3, "Proposal": 3, "Negotiation": 2})
        touched = later(created, dice.between(min(age, 3), age))
        close = later(max(touched, created), cycle + dice.below(45))
        step = dice.pick(NEXT_STEPS[stage])
        probability = STAGES[stage]
    else:
        close = later(created, min(age, cycle))
        touched, step = close, ""
        boxes = sum(1 for box in account[3:9] if box == "x")
        if dice.chance(6 + 6 * boxes + (12 if source in ("Referral", "Partner") else 0)):
            status, stage, reason, probability = "Won", "Negotiation", "", "1"
        else:
            status, reason, probability = "Lost", dice.weighed(LOST_REASONS), "0"
            stage = dice.weighed({"Lead": 4, "Qualified": 4, "Demonstration": 3, "Proposal": 4, "Negotiation": 2})
    return dict(account=name, contact=person(dice), owner=OWNERS[segment], segment=segment, source=source, stage=stage,
                mrr=str(mrr), one_time=str(one_time), probability=probability, created=day(created),
                last_activity=day(touched), close=day(close), next_step=step, status=status, lost_reason=reason)


def neglected(dice, row):
    """What a year and a half of hurried typing does to a record, in moderation."""
    if dice.chance(5):
        row["contact"] = ""
    if row["status"] == "Open" and dice.chance(25):
        row["next_step"] = ""
    if row["status"] == "Open" and dice.chance(12):
        row["close"] = max(row["created"], day(later(TODAY, -dice.between(5, 60))))
    if row["status"] == "Lost" and dice.chance(15):
        row["lost_reason"] = ""
    if row["stage"] == "Lead" and row["status"] == "Open" and dice.chance(30):
        row["mrr"] = ""
    if row["source"] == "Website" and dice.chance(15):
        row["source"] = dice.pick(["website", "Web"])
    if row["one_time"] == "0" and dice.chance(30):
        row["one_time"] = ""
    if dice.chance(2):
        row["account"] += " "
    return row


def opportunities(dice, account_rows):
    first = datetime.date(2025, 8, 18)
    span = (datetime.date(2027, 2, 12) - first).days
    # More of them lately, none on weekends.
    days = []
    while len(days) < 199:
        date = later(first, max(dice.below(span + 1), dice.below(span + 1) * dice.below(9) // 10))
        if date.weekday() < 5:
            days.append(date)
    weights = {i: 1 + sum(2 for box in row[3:9] if box == "x") for i, row in enumerate(account_rows)}
    rows = [neglected(dice, opportunity(dice, account_rows[dice.weighed(weights)], date)) for date in sorted(days)]
    rows.insert(121, dict(rows[120], contact=person(dice)))  # entered twice, by two people
    return OPPORTUNITY_HEADER, [[f"OPP-{number:04}"] + [row[name] for name in OPPORTUNITY_HEADER[1:]]
                                for number, row in enumerate(rows, 1)]


def survey(dice):
    """Four prices a month and two intents each; about one in eight cannot be used."""
    rows = []
    for number in range(1, 121):
        segment = dice.weighed({"Life sciences": 4, "E-commerce": 4, "Higher education": 4})
        middle = {"Life sciences": 130, "E-commerce": 95, "Higher education": 75}[segment] + dice.between(-30, 40)
        prices = [middle * share // 500 * 5 for share in (dice.between(35, 60), dice.between(62, 92),
                                                          dice.between(108, 145), dice.between(150, 210))]
        # From "certainly not" to "certainly", as shares of those who then buy.
        cheap = dice.weighed({"0.7": 5, "0.5": 4, "0.3": 2, "0.1": 1})
        dear = dice.weighed({"0.5": 1, "0.3": 4, "0.1": 5, "0": 4})
        dear = min(dear, cheap, key=float)
        answers = [str(price) for price in prices] + [cheap, dear]
        kind = dice.below(100)
        if kind < 5:  # answered in the wrong order
            answers[1], answers[2] = answers[2], answers[1]
        elif kind < 8:
            answers[dice.below(4)] = "don't know"
        elif kind < 11:
            answers[dice.below(4)] = ""
        elif kind < 14:
            answers[4], answers[5] = "", ""
        rows.append([f"R{number:03}", segment, *answers])
    return ["respondent", "segment", "too_cheap", "cheap", "expensive", "too_expensive", "intent_cheap",
            "intent_expensive"], rows


def orders(dice):
    """Customers come, buy again at their own pace, and at some time stop; 600 orders in two years."""
    first = datetime.date(2025, 2, 17)
    rows = []
    customer = 0
    while len(rows) < 600:
        customer += 1
        name = f"C{customer:03}"
        pace = dice.weighed({2: 4, 5: 5, 10: 4, 20: 3, 40: 1})  # orders in a thousand days
        leaves = dice.weighed({3: 3, 10: 3, 25: 3, 45: 2})  # chance to stop after an order, in percent
        usual = dice.between(6, 60) * 10
        date = later(first, dice.below(560))
        while date <= TODAY and len(rows) < 600:
            amount = usual * dice.between(60, 150) // 100
            typed = name.lower() if dice.chance(1) else name
            rows.append([typed, day(date), f"{amount}.{dice.pick(['00', '50', '90'])}"])
            if dice.chance(1) and date < later(TODAY, -9):  # some send a part back
                rows.append([name, day(later(date, 9)), f"-{amount // 2}.00"])
            if dice.chance(leaves):
                break
            date = later(date, 1)
            while date <= TODAY and dice.below(1000) >= pace:
                date = later(date, 1)
    rows = rows[:600]
    rows.sort(key=lambda row: (row[1], row[0]))
    return ["customer", "date", "amount"], rows


def write(folder, name, table):
    header, rows = table
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "data"
    # A generator for each file: a change in one leaves the others as they are.
    account_table = accounts(Dice(1))
    write(folder, "accounts.csv", account_table)
    write(folder, "opportunities.csv", opportunities(Dice(2), account_table[1]))
    write(folder, "survey.csv", survey(Dice(3)))
    write(folder, "orders.csv", orders(Dice(4)))


if __name__ == "__main__":
    main()
