"""Writes cdnow_forecast.json from the CDNOW master file with plain Python: no code is shared with the crate.

BG/NBD (Fader, Hardie and Lee 2005) and MBG/NBD (Batislam, Denizel and Filiztekin 2007) are fitted to all orders up to the
last day, with time in weeks, by a simplex search on the logarithms of the parameters; totals are sums over customers.
"""
import gzip, json, os
from collections import Counter, defaultdict
from datetime import date
from math import exp, lgamma, log

here = os.path.dirname(os.path.abspath(__file__))
days = defaultdict(set)
for line in gzip.open(os.path.join(here, 'cdnow_master.txt.gz'), 'rt'):
    cells = line.split()
    if cells and cells[1].isdigit():
        d = cells[1]
        days[cells[0]].add(date(int(d[:4]), int(d[4:6]), int(d[6:])).toordinal())
end = max(max(own) for own in days.values())
histories = Counter((len(own) - 1, (max(own) - min(own)) / 7, (end - min(own)) / 7) for own in days.values())


def odds(modified, parameters, x, tx, T):
    """Of having left after the last purchase, against being active."""
    r, alpha, a, b = parameters
    if not modified and x == 0:
        return 0.0
    return a / (b + x - (not modified)) * ((alpha + T) / (alpha + tx)) ** (r + x)


def log_likelihood(modified, parameters):
    r, alpha, a, b = parameters
    one = 1 if modified else 0
    by_x = {x: lgamma(r + x) - lgamma(r) + r * log(alpha) + lgamma(a + b) - lgamma(b) + lgamma(b + x + one) - lgamma(a + b + x + one) for x in {h[0] for h in histories}}
    return sum(n * (by_x[x] - (r + x) * log(alpha + T) + log(1 + odds(modified, parameters, x, tx, T))) for (x, tx, T), n in histories.items())


def hypergeometric(a, b, c, z):
    total = term = 1.0
    k = 0
    while abs(term) > 1e-17 * abs(total):
        term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
        total += term
        k += 1
    return total


def expected(modified, parameters, x, tx, T, t):
    r, alpha, a, b = parameters
    one = 1 if modified else 0
    shrink = ((alpha + T) / (alpha + T + t)) ** (r + x)
    f = hypergeometric(r + x, b + x + one, a + b + x - 1 + one, t / (alpha + T + t))
    return (a + b + x - 1 + one) / (a - 1) * (1 - shrink * f) / (1 + odds(modified, parameters, x, tx, T))


def simplex(function, start):
    """Nelder and Mead (1965), started anew from its own end until that changes nothing."""
    best, before = list(start), None
    while before is None or before - function(best) > 1e-9:
        before = function(best)
        points = [list(best)] + [[v + (0.2 if i == j else 0) for i, v in enumerate(best)] for j in range(len(best))]
        values = [function(p) for p in points]
        for _ in range(600):
            order = sorted(range(len(points)), key=values.__getitem__)
            points, values = [points[i] for i in order], [values[i] for i in order]
            if max(abs(points[0][i] - p[i]) for p in points for i in range(len(best))) < 1e-9:
                break
            centre = [sum(p[i] for p in points[:-1]) / len(best) for i in range(len(best))]
            towards = lambda k: [c + k * (c - w) for c, w in zip(centre, points[-1])]
            tried = [(function(p), p) for p in [towards(1.0)]]
            if tried[0][0] < values[0]:
                tried.append((function(towards(2.0)), towards(2.0)))
            elif tried[0][0] >= values[-2]:
                tried.append((function(towards(-0.5)), towards(-0.5)))
            value, point = min(tried)
            if value < values[-1]:
                points[-1], values[-1] = point, value
            else:
                points = [points[0]] + [[(v + w) / 2 for v, w in zip(p, points[0])] for p in points[1:]]
                values = [values[0]] + [function(p) for p in points[1:]]
        best = points[values.index(min(values))]
    return best


models = {}
for name, modified in (('bgNbd', False), ('mbgNbd', True)):
    found = [exp(v) for v in simplex(lambda v: -log_likelihood(modified, [exp(u) for u in v]), [log(0.5), log(8), log(0.6), log(1.5)])]
    months = {m: sum(n * expected(modified, found, *h, m * 30.4375 / 7) for h, n in histories.items()) for m in (3, 6, 12, 24)}
    models[name] = {
        'parameters': dict(zip(['r', 'alpha', 'a', 'b'], found)),
        'logLikelihood': log_likelihood(modified, found),
        'activeCustomers': sum(n / (1 + odds(modified, found, *h)) for h, n in histories.items()),
        **{f'purchases{m}Months': value for m, value in months.items()},
    }
with open(os.path.join(here, 'cdnow_forecast.json'), 'w') as out:
    json.dump({'customers': sum(histories.values()), 'models': models}, out, indent=1)
    out.write('\n')
