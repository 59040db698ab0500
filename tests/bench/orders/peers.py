"""One reading to the same summaries as ours by DuckDB or polars on one thread: `peers.py duckdb|polars FILE` tells processor time and memory as JSON."""

import json
import os
import resource
import sys
import time

peer, path = sys.argv[1:3]

if peer == "duckdb":
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 1")

    def read():
        return connection.execute(
            "WITH days AS (SELECT customer, date, sum(amount) AS spend"
            f" FROM read_csv('{path}', header = true,"
            " columns = {'customer': 'VARCHAR', 'date': 'DATE', 'amount': 'DOUBLE'}) GROUP BY customer, date)"
            " SELECT customer, count(*) - 1 AS frequency, max(date) - min(date) AS recency,"
            " (SELECT max(date) FROM days) - min(date) AS age, arg_min(spend, date) AS first_spend,"
            " (sum(spend) - arg_min(spend, date)) / nullif(count(*) - 1, 0) AS mean_spend"
            " FROM days GROUP BY customer"
        ).fetchnumpy()["frequency"]

else:
    os.environ["POLARS_MAX_THREADS"] = "1"
    import polars

    def read():
        file = polars.scan_csv(
            path,
            schema={"customer": polars.String, "date": polars.Date, "amount": polars.Float64},
        )
        days = file.group_by("customer", "date").agg(polars.col("amount").sum().alias("spend"))
        first = polars.col("spend").sort_by("date").first()
        summary = days.group_by("customer").agg(
            (polars.len() - 1).alias("frequency"),
            (polars.col("date").max() - polars.col("date").min()).alias("recency"),
            polars.col("date").min().alias("first"),
            first.alias("first_spend"),
            ((polars.col("spend").sum() - first) / (polars.len() - 1)).alias("mean_spend"),
        )
        return summary.collect(engine="streaming")["frequency"].to_numpy()


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


before, base = used()
start = time.perf_counter()
frequency = read()
cpu, peak = used()
wall = time.perf_counter() - start
print(json.dumps({"cpu": (cpu - before) * 1e3, "wall": wall * 1e3, "peak": peak - base, "customers": len(frequency), "repeats": int(frequency.sum())}))
