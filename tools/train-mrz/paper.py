"""Page backgrounds: tint, guilloche, rosettes, weave, clouds, stains and folds, kept in a pool and cut at random."""

import cv2
import numpy as np
from numpy.random import Generator

TILE_HEIGHT = 320
TILE_WIDTH = 1600
# Cutting from a pool is a hundred times cheaper than drawing; one tile in it is drawn anew every so many cuts.
_POOL = 64
_RENEWED_EVERY = 40


class PaperPool:
    """Patterns around 0, with a deviation of about 1, as they would be printed on a page."""

    def __init__(self, rng: Generator):
        self._rng = rng
        self._tiles = [draw_pattern(rng) for _ in range(_POOL)]
        self._cuts = 0

    def cut(self, rng: Generator, height: int, width: int) -> np.ndarray:
        """A float32 piece of `height` x `width`, mirrored at random."""
        self._cuts += 1
        if self._cuts % _RENEWED_EVERY == 0:
            self._tiles[int(self._rng.integers(_POOL))] = draw_pattern(self._rng)
        tile = self._tiles[int(rng.integers(_POOL))]
        if height > TILE_HEIGHT or width > TILE_WIDTH:
            tile = cv2.resize(tile, (max(width, TILE_WIDTH), max(height, TILE_HEIGHT)))
        top = int(rng.integers(tile.shape[0] - height + 1))
        left = int(rng.integers(tile.shape[1] - width + 1))
        piece = tile[top : top + height, left : left + width]
        return piece[:: _sign(rng), :: _sign(rng)]


def draw_pattern(rng: Generator, height: int = TILE_HEIGHT, width: int = TILE_WIDTH) -> np.ndarray:
    """One pattern, of one to four layers."""
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    pattern = np.zeros((height, width), np.float32)
    for _ in range(rng.integers(1, 5)):
        layer = _LAYERS[int(rng.integers(len(_LAYERS)))](rng, xs, ys)
        pattern += layer * np.float32(rng.uniform(0.3, 1))
    pattern -= pattern.mean()
    return pattern / max(0.25, float(pattern.std()))


def clouds(rng: Generator, height: int, width: int, size: float) -> np.ndarray:
    """Smooth noise with spots of about `size` pixels, deviation about 0.6."""
    coarse = rng.standard_normal((int(height / size) + 2, int(width / size) + 2)).astype(np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def _sign(rng: Generator) -> int:
    return 1 if rng.random() < 0.5 else -1


def _guilloche(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """Thin lines that run side by side and swing together."""
    swing = rng.uniform(0, 25) * np.sin(xs * rng.uniform(0.004, 0.05) + rng.uniform(0, 6))
    angle = rng.uniform(0, np.pi)
    phase = (np.cos(angle) * xs + np.sin(angle) * ys + swing) * rng.uniform(0.15, 1.4)
    return _stroke(rng, np.sin(phase))


def _rosette(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    dx = xs - rng.uniform(0, xs.shape[1])
    dy = ys - rng.uniform(-100, xs.shape[0] + 100)
    radius = np.sqrt(dx * dx + dy * dy)
    petals = rng.uniform(2, 30) * np.sin(np.arctan2(dy, dx) * rng.integers(3, 24))
    return _stroke(rng, np.sin((radius + petals) * rng.uniform(0.15, 1)))


def _weave(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    fx, fy = rng.uniform(0.1, 1.5, 2)
    return _stroke(rng, np.sin(xs * fx) * np.sin(ys * fy))


def _clouds(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return clouds(rng, *xs.shape, rng.uniform(4, 90))


def _gradient(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return rng.uniform(-3, 3) * xs / xs.shape[1] + rng.uniform(-2, 2) * ys / xs.shape[0]


def _scratches(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """Straight and bent lines: scratches, fibres, frames, creases."""
    layer = np.zeros(xs.shape, np.float32)
    height, width = xs.shape
    for _ in range(rng.integers(2, 40)):
        start = rng.uniform((0, 0), (width, height))
        reach = rng.uniform(10, 400) * np.array([1, rng.uniform(-1, 1)])
        points = np.array([start, start + reach / 2 + rng.normal(0, 6, 2), start + reach]).astype(np.int32)
        cv2.polylines(layer, [points], False, float(rng.choice([-3.0, -2.0, 2.5])), int(rng.integers(1, 3)), cv2.LINE_AA)
    return layer


def _words(rng: Generator, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """Print behind the print: microtext, a word across the page, the other side shining through."""
    layer = np.zeros(xs.shape, np.float32)
    size = rng.uniform(0.3, 4)
    step = max(12, int(size * 34))
    for y in range(int(rng.integers(0, step)), xs.shape[0] + step, step):
        text = "".join(chr(c) for c in rng.integers(65, 123, int(160 / size) + 2))
        cv2.putText(layer, text, (-int(rng.integers(0, 60)), y), int(rng.choice([0, 2, 3, 6])), size, -2.0, 1 + int(size), cv2.LINE_AA)
        if rng.random() < 0.5 and size > 1:
            break
    return layer[:, :: _sign(rng)]


def _stroke(rng: Generator, wave: np.ndarray) -> np.ndarray:
    """A wave as it is, or only its crests as printed lines."""
    return wave if rng.random() < 0.4 else np.where(wave > rng.uniform(0.3, 0.9), np.float32(-2), np.float32(0))


_LAYERS = [_guilloche, _guilloche, _rosette, _weave, _clouds, _clouds, _gradient, _scratches, _words]
