"""One synthetic line: its band, its text and which class each output column shows. A pure function of its seed."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from alphabet import BLANK, to_classes
from band import CAPS, HEIGHT, STRIDE, normalised, sample_band
from faces import CAP, Masks
from paper import PaperPool
from recipe import Recipe
from render import Print, photograph, print_line

# A column this near to a character's middle shows it, in character distances; half way to the next it is blank.
_NEAR = 0.27


@dataclass
class Sample:
    band: np.ndarray  # float32, HEIGHT x width, as `band.normalised` makes it
    text: str
    columns: np.ndarray  # class of each of the width / STRIDE output columns


def make_sample(rng: Generator, recipe: Recipe, masks: Masks, text: str, pool: PaperPool) -> Sample:
    return seen(rng, recipe, print_line(rng, recipe, masks, text), text, pool)


def seen(rng: Generator, recipe: Recipe, line: Print, text: str, pool: PaperPool) -> Sample:
    """The band of a print; an empty `text` for a print that shows no zone, which is blank from end to end."""
    picture = photograph(rng, recipe, line, pool)
    xs, ys, centres, step = _fit(recipe, line)
    at = np.stack([xs.ravel(), ys.ravel(), np.ones(xs.size)])
    on_picture = picture.to_picture @ at
    scale = float(np.sqrt(abs(np.linalg.det(picture.to_picture[:, :2]))))
    band = sample_band(picture.grey, on_picture[0].reshape(xs.shape), on_picture[1].reshape(xs.shape), step * scale)
    return Sample(normalised(band), text, _columns(text, centres, band.shape[1]))


def _fit(recipe: Recipe, line: Print) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Where the band's pixels lie on the print, where in the band the characters stand, and the pixels' distance."""
    cap = CAP * recipe.height
    row_step = cap * CAPS / HEIGHT
    start = line.centres[0] - line.pitch / 2 - recipe.before * CAP
    end = line.centres[-1] + line.pitch / 2 + recipe.after * CAP
    width = max(64, round((end - start) / row_step * recipe.stretch))
    along = (np.arange(width) + 0.5) / width
    # Seen in perspective, the far end is smaller, along the line and across it.
    towards = along + recipe.taper / 2 * along * (1 - along)
    x = start + (end - start) * towards
    rows = (np.arange(HEIGHT) + 0.5 - HEIGHT / 2) * row_step
    size = 1 + recipe.taper * (along - 0.5)
    bend = recipe.offset + recipe.tilt * (along - 0.5) + recipe.curve * (4 * along * (1 - along) - 0.5)
    ys = line.middle + CAP * bend[None, :] + rows[:, None] * size[None, :]
    xs = np.broadcast_to(x[None, :], ys.shape)
    centres = np.interp(line.centres, x, np.arange(width) + 0.5)
    return xs, ys, centres, min(row_step, (end - start) / width)


def _columns(text: str, centres: np.ndarray, width: int) -> np.ndarray:
    columns = np.full(width // STRIDE, BLANK, np.int64)
    reach = _NEAR * float(np.median(np.diff(centres)))
    middles = np.rint(centres / STRIDE - 0.5)
    firsts = np.maximum(0, np.minimum(np.ceil((centres - reach) / STRIDE - 0.5), middles)).astype(int)
    ends = np.maximum(0, np.maximum(np.floor((centres + reach) / STRIDE - 0.5), middles) + 1).astype(int)
    for character, first, end in zip(to_classes(text), firsts.tolist(), ends.tolist()):
        columns[first:end] = character
    return columns
