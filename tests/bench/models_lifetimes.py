"""What lifetimes needs for the same fits and predictions; CPU seconds, one JSON line each."""
import json
import resource
import sys
import warnings

import numpy
import pandas
from lifetimes import BetaGeoFitter, GammaGammaFitter, ParetoNBDFitter

warnings.filterwarnings("ignore")
folder = sys.argv[1]


def columns(name):
    return numpy.fromfile(f"{folder}/{name}.f64").reshape(-1, 4).T


def measure(task, rounds, work):
    times = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_SELF)
        result = work()
        after = resource.getrusage(resource.RUSAGE_SELF)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(json.dumps({"task": task, "seconds": sorted(times)[rounds // 2]}), flush=True)
    return result


x, t, T, z = columns("million")
fitter = measure("bgNbdMillion", 1, lambda: BetaGeoFitter().fit(x, t, T))


def grouped():
    frame = pandas.DataFrame({"x": x, "t": t, "T": T})
    rows = frame.groupby(["x", "t", "T"]).size().reset_index(name="n")
    return BetaGeoFitter().fit(rows.x, rows.t, rows["T"], weights=rows.n)


measure("bgNbdMillionGrouped", 3, grouped)
measure(
    "predictionsMillion",
    3,
    lambda: (
        fitter.conditional_probability_alive(x, t, T),
        fitter.conditional_expected_number_of_purchases_up_to_time(39, x, t, T),
    ),
)
buyers = x > 0
count, spend = numpy.concatenate([x[buyers]] * 3)[:1_000_000], numpy.concatenate([z[buyers]] * 3)[:1_000_000]
measure("gammaGammaMillion", 1, lambda: GammaGammaFitter().fit(count, spend))
x, t, T, z = columns("hundred_thousand")
measure("paretoNbdHundredThousand", 1, lambda: ParetoNBDFitter().fit(x, t, T))
x, t, T, z = columns("cdnow")
measure("cdnowFit", 7, lambda: BetaGeoFitter().fit(x, t, T))
