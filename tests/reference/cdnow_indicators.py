"""Writes cdnow_indicators.json from the CDNOW master file with plain Python: no code is shared with the crate."""
import datetime, gzip, json, os, statistics
from collections import defaultdict

here = os.path.dirname(os.path.abspath(__file__))
purchases = defaultdict(list)
with gzip.open(os.path.join(here, "cdnow_master.txt.gz"), "rt") as file:
    next(file)
    for line in file:
        customer, date, _, dollars = line.split()
        day = datetime.date(int(date[:4]), int(date[4:6]), int(date[6:]))
        purchases[customer].append((day, round(float(dollars) * 100)))
for rows in purchases.values():
    rows.sort()


def month(day):
    return f"{day.year}-{day.month:02}"


def top_share(values, share):
    values = sorted(values)
    place = (1 - share) * len(values)
    whole = int(place)
    below = sum(values[:whole]) + (place - whole) * (values[whole] if whole < len(values) else 0)
    return 1 - below / sum(values)


def group(select):
    """Indicators of the purchases for which `select(day)` holds."""
    orders = revenue = new_revenue = new = repeaters = 0
    gaps, spends = [], []
    for rows in purchases.values():
        first = rows[0][0]
        own = [(day, cents) for day, cents in rows if select(day)]
        if own:
            orders += len(own)
            revenue += sum(cents for _, cents in own)
            new_revenue += sum(cents for day, cents in own if day == first)
            new += select(first)
            repeaters += len(own) > 1
            spends.append(sum(cents for _, cents in own))
        days = sorted({day for day, _ in rows})
        gaps += [(b - a).days for a, b in zip(days, days[1:]) if select(b)]
    return dict(
        orders=orders, customers=len(spends), newCustomers=new, revenue=revenue / 100, newRevenue=new_revenue / 100,
        repeatPurchaseRate=repeaters / len(spends), topTenthShare=top_share(spends, 0.1),
        meanDays=statistics.fmean(gaps) if gaps else None, medianDays=statistics.median(gaps) if gaps else None,
    )


months = sorted({month(day) for rows in purchases.values() for day, _ in rows})
active = {m: {c for c, rows in purchases.items() if any(month(d) == m for d, _ in rows)} for m in months}
by_month = []
for at, m in enumerate(months):
    row = dict(label=m, **group(lambda day: month(day) == m))
    before = active[months[at - 1]] if at else None
    row["retentionRate"] = len(before & active[m]) / len(before) if before else None
    by_month.append(row)

cohorts = []
for at, m in enumerate(months):
    members = [c for c, rows in purchases.items() if month(rows[0][0]) == m]
    orders = [sum(month(d) == n for c in members for d, _ in purchases[c]) for n in months[at:]]
    revenue = [sum(x for c in members for d, x in purchases[c] if month(d) == n) / 100 for n in months[at:]]
    customers = [len(active[n].intersection(members)) for n in months[at:]]
    cohorts.append(dict(label=m, size=len(members), customers=customers, orders=orders, revenue=revenue))

spends = sorted(sum(cents for _, cents in rows) for rows in purchases.values())
total, n = sum(spends), len(spends)
gini = sum((2 * (i + 1) - n - 1) * x for i, x in enumerate(spends)) / (n * total)

last = max(rows[-1][0] for rows in purchases.values())
measures = {
    c: ((last - rows[-1][0]).days, len({d for d, _ in rows}), sum(x for _, x in rows) / 100) for c, rows in purchases.items()
}
cuts = []
for k in range(3):
    values = sorted(v[k] for v in measures.values())
    cuts.append([values[-(-n * f // 5) - 1] for f in range(1, 5)])
scores = defaultdict(int)
for values in measures.values():
    r, f, m = (1 + sum(value > cut for cut in cuts[k]) for k, value in enumerate(values))
    scores[f"{6 - r}{f}{m}"] += 1

result = dict(
    total=group(lambda day: True), months=by_month, cohorts=cohorts, gini=gini, recencyCuts=cuts[0], frequencyCuts=cuts[1],
    monetaryCuts=cuts[2], scores=dict(sorted(scores.items())),
)
with open(os.path.join(here, "cdnow_indicators.json"), "w") as file:
    json.dump(result, file, indent=1)
