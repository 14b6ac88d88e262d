"""Writes reference.json: what scipy, statsmodels, pingouin and plain enumeration say of a grid of tables.

Run after changing the grid:  python3 Tests/StatisticsTests/Reference/make_reference.py
Needs numpy, scipy, statsmodels, pandas and pingouin; the versions used stand in the file.
"""
import json
import math
import pathlib
import re
from fractions import Fraction
from importlib.metadata import version
from itertools import product

import numpy as np
import pandas as pd
import pingouin
import scipy.stats as st
import statsmodels.api as sm
from statsmodels.miscmodels.ordinal_model import OrderedModel
from statsmodels.stats.contingency_tables import SquareTable, mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

HERE = pathlib.Path(__file__).parent


def number(value):
    return float(f"{float(value):.15g}") if math.isfinite(value) else None


def distributions():
    z = [-8, -3, -1, 0, 0.5, 1, 1.96, 5, 8]
    chi = [(x, k) for k in (1, 2, 3, 4, 7, 20) for x in (1e-6, 0.1, 1, 3.84, 10, 45, 200)]
    t = [(x, k) for k in (1, 2, 3, 7, 30, 97, 1000) for x in (0, 0.1, 1, 2, 4, 12)]
    return {
        "normal": [[x, number(st.norm.cdf(x)), number(2 * st.norm.sf(abs(x)))] for x in z],
        "chiSquared": [[x, k, number(st.chi2.sf(x, k))] for x, k in chi],
        "studentT": [[x, k, number(2 * st.t.sf(x, k))] for x, k in t],
        "studentQuantile": [[k, number(st.t.ppf(0.975, k))] for k in (1, 2, 3, 7, 30, 97, 1000)],
    }


def wilson():
    rows = []
    for n in (1, 2, 5, 20, 117, 100000):
        for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
            low, high = proportion_confint(k, n, method="wilson")
            rows.append([k, n, number(low), number(high)])
    return rows


def pairs_of_shares():
    """k1, n1, k2, n2: Newcombe's interval of the difference, Fisher's p, Pearson's chi-squared and p."""
    rows = []
    sizes = [(1, 1), (1, 5), (5, 1), (7, 12), (59, 56), (116, 21), (1000, 900), (100000, 90000)]
    for n1, n2 in sizes:
        for part1, part2 in product((0, 0.02, 0.39, 0.5, 0.63, 1), repeat=2):
            k1, k2 = round(part1 * n1), round(part2 * n2)
            low, high = confint_proportions_2indep(k2, n2, k1, n1, method="newcomb", compare="diff")
            fisher = st.fisher_exact([[k1, n1 - k1], [k2, n2 - k2]])[1]
            statistic = p = None
            if 0 < k1 + k2 < n1 + n2:
                statistic, p, _, _ = st.chi2_contingency([[k1, n1 - k1], [k2, n2 - k2]], correction=False)
                statistic, p = number(statistic), number(p)
            rows.append([k1, n1, k2, n2, number(low), number(high), number(fisher), statistic, p])
    return rows


def freeman_halton():
    """Every table with the margins is listed, with exact fractions."""
    rows = []
    for table in ([[3, 1, 0], [0, 2, 4]], [[1, 0, 0], [0, 1, 0]], [[5, 5, 5], [5, 5, 5]], [[12, 3, 1], [4, 8, 6]],
                  [[0, 9, 2], [7, 1, 0]], [[20, 1, 7], [9, 9, 9]], [[1, 1, 0], [30, 2, 8]]):
        row = [sum(r) for r in table]
        column = [sum(c) for c in zip(*table)]
        whole = math.comb(sum(row), row[0])

        def chance(cells):
            return Fraction(math.prod(math.comb(c, k) for c, k in zip(column, cells)), whole)

        seen = chance(table[0])
        p = sum(chance(cells) for cells in product(*(range(c + 1) for c in column))
                if sum(cells) == row[0] and chance(cells) <= seen)
        rows.append([table, number(p)])
    return rows


def paired():
    """yes-yes, yes-no, no-yes, no-no: McNemar's exact p, and Newcombe's interval of after minus before."""
    rows = []
    for a, b, c, d in ([1, 1, 7, 12], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 5, 0], [43, 0, 1, 0],
                       [20, 6, 14, 20], [59, 6, 16, 80], [0, 0, 0, 9], [9, 0, 0, 0], [8, 0, 0, 6], [500, 120, 160, 220],
                       [3, 30, 45, 2]):
        low, high = newcombe(a, b, c, d)
        rows.append([a, b, c, d, number(mcnemar([[a, b], [c, d]], exact=True).pvalue), number(low), number(high)])
    return rows


def newcombe(a, b, c, d):
    """Newcombe 1998 (II), method 10, as the paper writes it: theta = (b - c) / n, here with the sign turned."""
    n = a + b + c + d
    (l2, u2), (l3, u3) = (proportion_confint(k, n, method="wilson") for k in (a + b, a + c))
    dl2, du2, dl3, du3 = (a + b) / n - l2, u2 - (a + b) / n, (a + c) / n - l3, u3 - (a + c) / n
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    top = a * d - b * c
    top = max(top - n / 2, 0) if top > 0 else top
    phi = top / math.sqrt(margins) if margins else 0
    theta = (b - c) / n
    delta = math.sqrt(max(0, dl2**2 - 2 * phi * dl2 * du3 + du3**2))
    epsilon = math.sqrt(max(0, du2**2 - 2 * phi * du2 * dl3 + dl3**2))
    return -min(1, theta + epsilon), -max(-1, theta - delta)


def square_tables():
    rows = []
    for table in ([[20, 5, 3], [4, 15, 9], [1, 6, 30]], [[1, 1, 0], [0, 1, 0], [0, 0, 1]], [[10, 0, 5], [7, 0, 3], [2, 0, 8]],
                  [[100, 40, 20], [10, 90, 30], [5, 10, 70]], [[2, 9], [3, 7]], [[0, 4, 1], [2, 0, 6], [3, 1, 0]]):
        used = [i for i in range(len(table)) if any(table[i]) or any(r[i] for r in table)]
        square = SquareTable(np.array(table)[np.ix_(used, used)], shift_zeros=False)
        row = [table]
        for method in ("stuart_maxwell", "bhapkar"):
            result = square.homogeneity(method=method)
            row += [number(result.statistic), int(result.df), number(result.pvalue)]
        rows.append(row)
    return rows


def adjusted():
    rows = []
    for p in ([0.01], [0.01, 0.04, 0.03, 0.005], [0.5, 0.5, 0.9, 1.0], [1e-12, 0.2, 0.05, 0.05, 0.0499, 0.7, 0.001]):
        rows.append([p, [number(x) for x in multipletests(p, method="holm")[1]],
                     [number(x) for x in multipletests(p, method="fdr_bh")[1]]])
    return rows


def clustered():
    """Clusters of [yes before, n before, yes after, n after]: a linear model with clustered errors, on single cases."""
    rows = []
    for clusters in ([[3, 10, 6, 9], [1, 4, 5, 12], [8, 20, 9, 15]], [[0, 5, 5, 5], [5, 5, 0, 5]],
                     [[3, 10, 0, 0], [0, 0, 7, 11], [2, 8, 4, 6], [9, 30, 12, 28]],
                     [[k % 7, 7 + k % 3, (k * k) % 9, 9 + k % 5] for k in range(1, 40)]):
        y, x, g = [], [], []
        for index, (yb, nb, ya, na) in enumerate(clusters):
            y += [1] * yb + [0] * (nb - yb) + [1] * ya + [0] * (na - ya)
            x += [0] * nb + [1] * na
            g += [index] * (nb + na)
        y, x, g = map(np.array, (y, x, g))
        fit = sm.OLS(y, sm.add_constant(x)).fit(cov_type="cluster", cov_kwds={"groups": g}, use_t=True)
        low, high = fit.conf_int()[1]
        after = sm.OLS(y[x == 1], np.ones(sum(x))).fit(cov_type="cluster", cov_kwds={"groups": g[x == 1]}, use_t=True)
        rows.append([clusters, number(fit.params[1]), number(fit.bse[1]), number(fit.pvalues[1]), number(max(-1, low)),
                     number(min(1, high)), number(after.params[0]), number(after.bse[0])])
    return rows


def standardised():
    rows = []
    for strata in ([[3, 10, 6, 9], [1, 4, 5, 12], [8, 20, 9, 15]], [[1, 1, 0, 1]], [[3, 10, 0, 0], [2, 8, 4, 6], [5, 5, 1, 7]]):
        kept = np.array([s for s in strata if s[1] and s[3]], float)
        weight = (kept[:, 1] + kept[:, 3]) / (kept[:, 1] + kept[:, 3]).sum()
        p, q = kept[:, 0] / kept[:, 1], kept[:, 2] / kept[:, 3]
        error = math.sqrt((weight**2 * (p * (1 - p) / kept[:, 1] + q * (1 - q) / kept[:, 3])).sum())
        before, after = np.average(p, weights=weight), np.average(q, weights=weight)
        reach = st.norm.ppf(0.975) * error
        rows.append([strata, number(before), number(after), number(max(-1, after - before - reach)),
                     number(min(1, after - before + reach))])
    return rows


def regression():
    data = pd.read_csv(HERE / "regression.csv")
    factors = ["dubu", "years", "age", "disabled"]
    fit = sm.Logit(data.yes, sm.add_constant(data[factors])).fit(
        disp=0, tol=1e-13, maxiter=100, cov_type="cluster", cov_kwds={"groups": data.cluster}, use_t=True)
    intervals = fit.conf_int().to_numpy()
    margins = fit.get_margeff(dummy=True)
    # Its own intervals of effects are normal whatever use_t says.
    reach = st.t.ppf(0.975, data.cluster.nunique() - 1) * margins.margeff_se
    model = OrderedModel(data["sum"], data[factors], distr="logit")
    ordinal = model.fit(method="newton", disp=0, maxiter=200, tol=1e-12)
    score = model.score_obs(ordinal.params)
    bread = ordinal.cov_params().to_numpy()
    sums = pd.DataFrame(score).groupby(data.cluster.to_numpy()).sum().to_numpy()
    groups, n, k = len(sums), len(data), len(ordinal.params)
    meat = sums.T @ sums * groups / (groups - 1) * (n - 1) / (n - k)
    errors = np.sqrt(np.diag(bread @ meat @ bread))
    shifted = []
    levels = np.sort(data["sum"].unique())
    for name in factors:
        if set(data[name]) == {0, 1}:
            one, other = data[factors].assign(**{name: 1}), data[factors].assign(**{name: 0})
            step = 1
        else:
            step = 1e-5
            one, other = data[factors].assign(**{name: data[name] + step}), data[factors].assign(**{name: data[name] - step})
            step *= 2
        expected = [np.asarray(model.predict(ordinal.params, exog=x)) @ levels for x in (one, other)]
        shifted.append(number((expected[0] - expected[1]).mean() / step))
    items = data[["q1", "q2", "q3", "q4"]]
    return {
        "logit": {
            "coefficients": [number(x) for x in fit.params], "errors": [number(x) for x in fit.bse],
            "p": [number(x) for x in fit.pvalues], "lower": [number(x) for x in intervals[:, 0]],
            "upper": [number(x) for x in intervals[:, 1]], "effects": [number(x) for x in margins.margeff],
            "effectErrors": [number(x) for x in margins.margeff_se],
            "effectLower": [number(x) for x in margins.margeff - reach],
            "effectUpper": [number(x) for x in margins.margeff + reach], "logLikelihood": number(fit.llf),
            "nullLogLikelihood": number(fit.llnull), "r2": number(fit.prsquared),
        },
        "ordinal": {
            "coefficients": [number(x) for x in ordinal.params[: len(factors)]],
            "errors": [number(x) for x in errors[: len(factors)]],
            "thresholds": [number(x) for x in model.transform_threshold_params(ordinal.params)[1:-1]],
            "logLikelihood": number(ordinal.llf), "nullLogLikelihood": number(ordinal.llnull), "effects": shifted,
        },
        "alpha": number(pingouin.cronbach_alpha(data=items)[0]),
    }


def make_data():
    """Made-up cases, the same each time."""
    rng = np.random.default_rng(2014)
    rows = []
    for cluster in range(24):
        pull = rng.normal(0, 0.5)
        dubu, years = int(rng.integers(2)), int(rng.integers(0, 8))
        for _ in range(int(rng.integers(15, 40))):
            age, disabled = int(rng.integers(0, 18)), int(rng.random() < 0.2)
            trait = -0.4 + 0.7 * dubu + 0.08 * years - 0.02 * age - 0.5 * disabled + pull
            items = [int(rng.random() < 1 / (1 + math.exp(-(trait + shift + rng.normal(0, 1))))) for shift in (0.5, 0, -0.3, 0.2)]
            yes = int(rng.random() < 1 / (1 + math.exp(-trait)))
            rows.append([cluster, dubu, years, age, disabled, yes, *items, sum(items)])
    names = ["cluster", "dubu", "years", "age", "disabled", "yes", "q1", "q2", "q3", "q4", "sum"]
    pd.DataFrame(rows, columns=names).to_csv(HERE / "regression.csv", index=False)


def main():
    make_data()
    packages = ["numpy", "scipy", "statsmodels", "pingouin"]
    result = {
        "versions": {name: version(name) for name in packages},
        "distributions": distributions(), "wilson": wilson(), "pairs": pairs_of_shares(),
        "freemanHalton": freeman_halton(), "paired": paired(), "square": square_tables(), "adjusted": adjusted(),
        "clustered": clustered(), "standardised": standardised(), "regression": regression(),
    }
    text = json.dumps(result, indent=1)
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
    (HERE / "reference.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
