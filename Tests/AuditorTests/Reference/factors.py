"""What statsmodels says of `faktorer-data.csv`: a row for each factor with coefficient, clustered error, effect, its
error, and p by t with one degree less than there are clusters.

    python3 factors.py faktorer-data.csv

Prints JSON: an outcome of 0 and 1 gives a logistic regression, more levels an ordinal one (its effects and p are left out).
"""
import csv
import json
import sys

import numpy as np
import statsmodels.api as sm
from statsmodels.miscmodels.ordinal_model import OrderedModel

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
names = [name for name in rows[0] if name not in ("kommune", "udfald")]
clusters = np.array([int(row["kommune"]) for row in rows])
outcome = np.array([int(row["udfald"]) for row in rows])
factors = np.array([[float(row[name]) for name in names] for row in rows])

if set(outcome) == {0, 1}:
    fit = sm.Logit(outcome, sm.add_constant(factors)).fit(
        disp=0, tol=1e-13, maxiter=100, cov_type="cluster", cov_kwds={"groups": clusters}, use_t=True)
    margins = fit.get_margeff(dummy=True)
    found = {
        name: [fit.params[1 + i], fit.bse[1 + i], margins.margeff[i], margins.margeff_se[i], fit.pvalues[1 + i]]
        for i, name in enumerate(names)
    }
else:
    # Its own derivatives are one-sided differences, good to five or six digits; those of its log likelihood by a stencil of
    # seven points are good to nine, and so are the last steps to the maximum taken with them.
    model = OrderedModel(outcome, factors, distr="logit")
    found_by_it = np.asarray(model.fit(method="newton", disp=0, maxiter=200, tol=1e-12).params)

    def derivative(function, at, step=0.03):
        weights = {1: 45 / 60, 2: -9 / 60, 3: 1 / 60}
        return np.array([
            sum(weight * (function(at + k * one) - function(at - k * one)) for k, weight in weights.items()) / step
            for one in np.eye(len(at)) * step
        ])

    def scores_at(at):
        return derivative(model.loglikeobs, at).T

    def information(at):
        return -derivative(lambda other: scores_at(other).sum(axis=0), at)

    best = found_by_it
    for _ in range(3):
        best = best + np.linalg.solve(information(best), scores_at(best).sum(axis=0))
    assert np.allclose(best, found_by_it, rtol=1e-4, atol=1e-5)
    scores = scores_at(best)
    sums = np.array([scores[clusters == cluster].sum(axis=0) for cluster in np.unique(clusters)])
    groups, cases, parameters = len(sums), len(outcome), len(best)
    correction = groups / (groups - 1) * (cases - 1) / (cases - parameters)
    bread = np.linalg.inv(information(best))
    errors = np.sqrt(np.diag(bread @ (sums.T @ sums * correction) @ bread))
    found = {name: [best[i], errors[i]] for i, name in enumerate(names)}
json.dump({name: [float(value) for value in values] for name, values in found.items()}, sys.stdout)
