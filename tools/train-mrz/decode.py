"""Scores of the network -> characters with their confidence, the plain way: best class of each column, runs joined."""

from dataclasses import dataclass

import numpy as np

from alphabet import ALPHABET, BLANK

# Under this many characters the distance between them says nothing.
_SHORT = 12


@dataclass
class Reading:
    text: str
    confidences: np.ndarray  # highest probability of each character's class over its columns


def read(scores: np.ndarray) -> Reading:
    """Scores of one band, 38 x columns -> all that stands on it, from left to right."""
    probabilities = _softmax(scores)
    best = probabilities.argmax(axis=0)
    starts = np.concatenate([[0], np.flatnonzero(np.diff(best)) + 1])
    ends = np.concatenate([starts[1:], [len(best)]])
    runs = [(best[a], a, b) for a, b in zip(starts, ends) if best[a] != BLANK]
    pitch = float(np.median(np.diff([(a + b) / 2 for _, a, b in runs]))) if len(runs) >= _SHORT else np.inf
    width = float(np.median([b - a for _, a, b in runs])) if runs else 0.0
    text = ""
    confidences: list[float] = []
    for character, a, b in runs:
        # A run as long as two or three characters is as many alike, most often fillers.
        count = 1 + min(2, max(0, round((b - a - width) / pitch)))
        text += ALPHABET[character - 1] * count
        confidences += [float(probabilities[character, a:b].max())] * count
    return Reading(text, np.array(confidences))


def surest_window(reading: Reading, width: int) -> Reading:
    """The `width` neighbouring characters with the highest confidence: bars beside a zone are no part of it."""
    spare = len(reading.text) - width
    if spare <= 0:
        return reading
    sums = [reading.confidences[i : i + width].sum() for i in range(spare + 1)]
    at = int(np.argmax(sums))
    return Reading(reading.text[at : at + width], reading.confidences[at : at + width])


def _softmax(scores: np.ndarray) -> np.ndarray:
    weights = np.exp(scores - scores.max(axis=0))
    return weights / weights.sum(axis=0)
