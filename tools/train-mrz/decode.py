"""Scores of the network -> characters with their confidence: best class of each column, runs joined, as the reader does."""

from dataclasses import dataclass

import numpy as np

from alphabet import ALPHABET, BLANK

# Under this many characters the distance between them says nothing.
_SHORT = 12


@dataclass
class _Glyph:
    character: str
    at: float  # middle, in columns
    confidence: float


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
    glyphs: list[_Glyph] = []
    for character, a, b in runs:
        # A run as long as two or three characters is as many alike, most often fillers.
        count = 1 + min(2, max(0, round((b - a - width) / pitch)))
        step = (b - a) / count
        confidence = float(probabilities[character, a:b].max())
        glyphs += [_Glyph(ALPHABET[character - 1], a + (i + 0.5) * step, confidence) for i in range(count)]
    kept = _one_a_place(glyphs, pitch if len(runs) >= _SHORT else 0.0)
    return Reading("".join(glyph.character for glyph in kept), np.array([glyph.confidence for glyph in kept]))


def surest_window(reading: Reading, width: int) -> Reading:
    """The `width` neighbouring characters with the highest confidence: bars beside a zone are no part of it."""
    spare = len(reading.text) - width
    if spare <= 0:
        return reading
    sums = [reading.confidences[i : i + width].sum() for i in range(spare + 1)]
    at = int(np.argmax(sums))
    return Reading(reading.text[at : at + width], reading.confidences[at : at + width])


def _one_a_place(glyphs: list[_Glyph], pitch: float) -> list[_Glyph]:
    """Of two characters less than half a character apart, the surer."""
    kept: list[_Glyph] = []
    for glyph in glyphs:
        if kept and glyph.at - kept[-1].at < 0.5 * pitch:
            if glyph.confidence > kept[-1].confidence:
                kept[-1] = glyph
        else:
            kept.append(glyph)
    return kept


def _softmax(scores: np.ndarray) -> np.ndarray:
    weights = np.exp(scores - scores.max(axis=0))
    return weights / weights.sum(axis=0)
