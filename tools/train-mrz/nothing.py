"""Prints that show no zone, or show one so that it must not be read: bands that the network has to leave blank."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.random import Generator
from PIL import Image, ImageDraw, ImageFont

from faces import CAP, Masks
from lines import random_line
from names import component
from paper import clouds
from recipe import Recipe
from render import Print, print_line, worn_print

_FONTS = "/usr/share/fonts/truetype/"
_PROPORTIONAL = ["dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf", "dejavu/DejaVuSerif.ttf", "liberation/LiberationSans-Regular.ttf",
    "liberation/LiberationSans-Bold.ttf", "liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSerif-Regular.ttf",
    "liberation/LiberationSerif-Bold.ttf", "freefont/FreeSans.ttf", "freefont/FreeSerif.ttf", "noto/NotoSans-Regular.ttf", "noto/NotoSans-Bold.ttf"]
_ARABIC = ["dejavu/DejaVuSans.ttf", "noto/NotoNaskhArabic-Regular.ttf", "noto/NotoNaskhArabic-Bold.ttf", "noto/NotoSansArabic-Regular.ttf",
    "noto/NotoKufiArabic-Bold.ttf"]
_ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىئءگچپڤۆێەڕڵ"
_ROOM = 1.9


def blank_print(rng: Generator, recipe: Recipe, masks: Masks, width: int) -> Print:
    """A print as long as `width` characters; `recipe` is changed where the fit makes it unreadable."""
    kind = rng.random()
    if kind < 0.2:
        return _upside_down(rng, recipe, masks, width)
    if kind < 0.35:
        return _missed(rng, recipe, masks, width)
    ink = np.zeros((int(2 * _ROOM * CAP), int((width * masks.advance * recipe.spacing) + 3 * CAP)), np.uint8)
    if kind < 0.95:
        _DRAWN[int(rng.integers(len(_DRAWN)))](rng, ink)
    else:
        recipe.pattern = rng.uniform(0, 40)
    centres = 1.5 * CAP + (np.arange(width) + 0.5) * masks.advance * recipe.spacing
    return Print(worn_print(rng, ink, recipe), centres, masks.advance * recipe.spacing, _ROOM * CAP)


def _upside_down(rng: Generator, recipe: Recipe, masks: Masks, width: int) -> Print:
    """A zone turned by half a circle: reading it would be reading nonsense."""
    line = print_line(rng, recipe, masks, random_line(rng, width, 1.0))
    return Print(line.ink[::-1, ::-1].copy(), line.ink.shape[1] - line.centres[::-1], line.pitch, line.ink.shape[0] - line.middle)


def _missed(rng: Generator, recipe: Recipe, masks: Masks, width: int) -> Print:
    """The band lies between two lines, takes several lines for one, or a slice of one for the whole."""
    recipe.neighbours = 1
    kind = rng.random()
    if kind < 0.5:
        recipe.offset = float(rng.choice([-1, 1]) * rng.uniform(0.45, 0.55) * recipe.leading)
        recipe.curve, recipe.height, recipe.tilt = 0.0, 1.0, recipe.tilt / 3
    elif kind < 0.8:
        recipe.height = rng.uniform(2, 3)
    else:
        recipe.height = rng.uniform(0.25, 0.42)
        recipe.stretch = recipe.height
    return print_line(rng, recipe, masks, random_line(rng, width, 1.0))


def _words(rng: Generator, ink: np.ndarray) -> None:
    case = (str.title, str.title, str.lower, str.upper)[int(rng.integers(4))]
    pieces = [case(component(rng)) if rng.random() < 0.85 else _figures(rng) for _ in range(24)]
    _write(rng, ink, _PROPORTIONAL, " ".join(pieces))


def _figures(rng: Generator) -> str:
    return f"{rng.integers(1, 32):02d}{rng.choice(list('./- '))}{rng.integers(1, 13):02d}.{rng.integers(1950, 2040)}"


def _arabic(rng: Generator, ink: np.ndarray) -> None:
    letters = list(_ARABIC_LETTERS)
    _write(rng, ink, _ARABIC, " ".join("".join(rng.choice(letters, rng.integers(2, 9))) for _ in range(20)))


def _write(rng: Generator, ink: np.ndarray, fonts: list[str], text: str) -> None:
    """Lines of a text, cut where the ink ends, anywhere across it."""
    font = _font(_FONTS + fonts[int(rng.integers(len(fonts)))], int(CAP * rng.uniform(0.7, 2.2)) // 4 * 4)
    image = Image.fromarray(ink)
    draw = ImageDraw.Draw(image)
    leading = font.size * rng.uniform(1.1, 2.5)
    y = ink.shape[0] / 2 - font.size * 0.65 + rng.normal(0, 0.15 * CAP) - leading
    x = rng.uniform(-1, 2) * CAP
    for start in (0, 11, 23):
        draw.text((x, y), text[start:] + "  " + text[:start], fill=255, font=font)
        y += leading
    ink[:] = np.asarray(image)


@lru_cache(maxsize=200)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


def _bars(rng: Generator, ink: np.ndarray) -> None:
    """One row of bars, or the rows of a stacked code."""
    module = rng.uniform(0.05, 0.25) * CAP
    rows = 1 if rng.random() < 0.4 else int(rng.integers(3, 16))
    edges = np.linspace(0, ink.shape[0], rows + 1).astype(int)
    for top, bottom in zip(edges, edges[1:]):
        x = 0.0
        while x < ink.shape[1]:
            wide = module * rng.integers(1, 5)
            ink[top:bottom, int(x) : int(x + wide)] = 255
            x += wide + module * rng.integers(1, 5)


def _squares(rng: Generator, ink: np.ndarray) -> None:
    """Modules of a square code."""
    size = rng.uniform(0.1, 0.7) * CAP
    rows, columns = int(ink.shape[0] / size) + 1, int(ink.shape[1] / size) + 1
    modules = (rng.random((rows, columns)) < 0.5).astype(np.uint8) * 255
    ink[:] = cv2.resize(modules, ink.shape[::-1], interpolation=cv2.INTER_NEAREST)


def _rules(rng: Generator, ink: np.ndarray) -> None:
    """A table: lines along and across, evenly or not, some cells with a figure in them."""
    thick = int(rng.integers(1, 5))
    for y in np.arange(rng.uniform(0, 2), 4, rng.uniform(0.6, 2.5)) * CAP:
        cv2.line(ink, (0, int(y)), (ink.shape[1], int(y)), 255, thick)
    step = rng.uniform(0.5, 6) * CAP
    for x in np.arange(rng.uniform(0, step), ink.shape[1], step) + rng.normal(0, 0.05 * step):
        cv2.line(ink, (int(x), 0), (int(x), ink.shape[0]), 255, thick)
    if rng.random() < 0.5:
        _words(rng, ink)


def _texture(rng: Generator, ink: np.ndarray) -> None:
    """A photograph, a stamp, a landscape: spots and edges of all sizes."""
    total = sum(clouds(rng, *ink.shape, size * CAP) for size in rng.uniform(0.1, 4, int(rng.integers(1, 4))))
    ink[:] = np.clip(127 + rng.uniform(60, 300) * total, 0, 255)
    for _ in range(rng.integers(0, 25)):
        points = rng.uniform((0, 0), ink.shape[::-1], (int(rng.integers(3, 6)), 2))
        points = points.mean(axis=0) + (points - points.mean(axis=0)) * rng.uniform(0.02, 0.3)
        cv2.fillPoly(ink, [points.astype(np.int32)], int(rng.integers(256)), cv2.LINE_AA)


_DRAWN = [_words, _words, _words, _words, _arabic, _arabic, _bars, _squares, _rules, _texture]
