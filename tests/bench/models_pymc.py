"""What pymc-marketing's NUTS needs for the posterior of BG/NBD on CDNOW; CPU seconds of all its processes, and the effective draws
of the parameter that has fewest."""
import json
import resource
import sys
import warnings

import arviz
import numpy
import pandas
from pymc_marketing.clv import BetaGeoModel

warnings.filterwarnings("ignore")
x, t, T, z = numpy.fromfile(f"{sys.argv[1]}/cdnow.f64").reshape(-1, 4).T
data = pandas.DataFrame({"customer_id": numpy.arange(len(x)), "frequency": x, "recency": t, "T": T})


def used():
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


before = used()
model = BetaGeoModel()
model.fit(data, method="mcmc", chains=4, draws=1000, tune=1000, cores=1, random_seed=1, progressbar=False)
seconds = used() - before
draws = model.fit_result
effective = min(float(arviz.ess(draws[name].values)) for name in ("r", "alpha", "a", "b"))
print(json.dumps({"task": "cdnowPosterior", "seconds": seconds, "effective": effective}), flush=True)
