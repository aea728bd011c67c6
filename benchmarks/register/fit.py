"""Ridge regression whose weights keep the sign that a feature is said to have."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def fit(
    x: Matrix, y: Matrix, *, low: Matrix, high: Matrix, alpha: float, rounds: int = 400
) -> tuple[Matrix, float]:
    """Return weights within low..high and the intercept, for features in their own units.

    Minimises the squared error plus alpha times the squared standardised weights by coordinate
    descent, each weight cut to its bounds.
    """
    mean, spread = x.mean(0), x.std(0)
    spread[spread == 0] = 1
    z = (x - mean) / spread
    centre = float(y.mean())
    gram, target = z.T @ z, z.T @ (y - centre)
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        before = weights.copy()
        for j in range(len(weights)):
            rest = target[j] - gram[j] @ weights + gram[j, j] * weights[j]
            best = rest / (gram[j, j] + alpha)
            weights[j] = min(max(best, low[j] * spread[j]), high[j] * spread[j])
        if np.abs(weights - before).max() < 1e-6:
            break
    own = weights / spread
    return own, centre - float(mean @ own)


def spearman(a: Matrix, b: Matrix) -> float:
    """Return the rank correlation of two lists; ties share their mean rank."""
    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def ranks(values: Matrix) -> Matrix:
    """Return the rank of each value from 0, ties at their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts + 1) / 2)[inverse], dtype=np.float64)
