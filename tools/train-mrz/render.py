"""A recipe and a text -> the picture of the line, and where on it the characters stand."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from faces import CAP, Masks
from lines import random_line
from paper import PaperPool, clouds
from recipe import Recipe

# Room above and below the line's middle in the print, in capital heights.
_ROOM = 1.9
_NOISE = np.random.default_rng(0).standard_normal((256, 4096)).astype(np.float32)


@dataclass
class Print:
    """The ink of a line before any camera, 0 to 255, CAP pixels to a capital."""

    ink: np.ndarray
    centres: np.ndarray  # middles of the characters along x, in pixels
    pitch: float
    middle: float  # row of the line's middle


@dataclass
class Picture:
    grey: np.ndarray  # uint8
    to_picture: np.ndarray  # 2 x 3, from the pixels of the print to those of the picture


def print_line(rng: Generator, recipe: Recipe, masks: Masks, text: str) -> Print:
    pitch = masks.advance * recipe.spacing
    left = (max(recipe.before, 0) + 0.6) * CAP
    width = int(left + pitch * len(text) + (max(recipe.after, 0) + 0.6) * CAP)
    middle = _ROOM * CAP
    ink = np.zeros((int(2 * middle), width), np.uint8)
    centres = left + (np.arange(len(text)) + 0.5) * pitch
    centres = centres + rng.normal(0, recipe.uneven * CAP, len(text))
    _stamp(rng, ink, masks, text, centres, middle, recipe)
    for side in (-1, 1):
        if rng.random() < recipe.neighbours:
            _stamp(rng, ink, masks, random_line(rng, len(text)), centres, middle + side * recipe.leading * CAP, recipe)
    if recipe.aside:
        _draw_aside(rng, ink, recipe, centres[0] - pitch / 2, centres[-1] + pitch / 2)
    return Print(worn_print(rng, ink, recipe), centres, pitch, middle)


def photograph(rng: Generator, recipe: Recipe, line: Print, pool: PaperPool) -> Picture:
    """Prints the ink on paper and takes its picture."""
    ink, to_picture = _at_resolution(rng, recipe, line)
    height, width = ink.shape
    if recipe.hard:
        ink = np.where(ink > 0.45, np.float32(1), np.float32(0))
    paper = recipe.tone + recipe.pattern * pool.cut(rng, height, width)
    if recipe.stain:
        paper -= recipe.stain * np.clip(clouds(rng, height, width, recipe.pitch * rng.uniform(0.4, 4)), 0, 1.5)
    grey = paper - ink * np.minimum(recipe.ink, recipe.tone - 3)
    grey = _lit(rng, recipe, _folded(rng, recipe, grey))
    return Picture(_seen(rng, recipe, grey), to_picture)


def _stamp(rng: Generator, ink: np.ndarray, masks: Masks, text: str, centres: np.ndarray, middle: float, recipe: Recipe) -> None:
    rows, columns = ink.shape
    height, width = masks.by_character["0"].shape
    wobble = rng.normal(0, recipe.uneven * CAP * 0.7, len(text))
    tops = np.rint(middle + wobble).astype(int) - masks.middle
    lefts = np.rint(centres - width / 2).astype(int)
    for character, top, left in zip(text, tops.tolist(), lefts.tolist()):
        mask = masks.by_character[character]
        if top < 0 or left < 0 or top + height > rows or left + width > columns:
            y0, x0 = max(top, 0), max(left, 0)
            mask = mask[y0 - top : max(0, rows - top), x0 - left : max(0, columns - left)]
            if not mask.size:
                continue
            top, left = y0, x0
        place = ink[top : top + mask.shape[0], left : left + mask.shape[1]]
        np.maximum(place, mask, out=place)


def _draw_aside(rng: Generator, ink: np.ndarray, recipe: Recipe, first: float, last: float) -> None:
    """Bars of a barcode, or a frame, at one end or both."""
    height, width = ink.shape
    for start, end in ((0, first - 0.15 * CAP), (last + 0.15 * CAP, width)):
        if end - start < 0.3 * CAP or rng.random() < 0.3:
            continue
        if recipe.aside == "frame":
            x = int(rng.uniform(start, end))
            cv2.line(ink, (x, 0), (x + int(rng.normal(0, 2)), height), 255, int(rng.integers(1, 8)))
            continue
        x = start
        while x < end:
            bar = rng.uniform(0.06, 0.4) * CAP
            ink[:, int(x) : int(min(x + bar, end))] = 255
            x += bar + rng.uniform(0.06, 0.4) * CAP


def worn_print(rng: Generator, ink: np.ndarray, recipe: Recipe) -> np.ndarray:
    """Bleeding, thinning, a raster of dots, wear."""
    size = abs(recipe.bleed) * CAP
    if size > 0.15:
        # Between whole pixels: a blur of the same reach, cut again at another level.
        soft = cv2.GaussianBlur(ink, (0, 0), max(0.5, size)).astype(np.float32)
        level = 127 - np.sign(recipe.bleed) * 75
        ink = np.clip((soft - level) * 3 + 127, 0, 255).astype(np.uint8)
    if recipe.dots:
        step = rng.uniform(0.09, 0.16) * CAP
        ys, xs = np.ogrid[0 : ink.shape[0], 0 : ink.shape[1]]
        raster = np.cos(xs * (2 * np.pi / step)) + np.cos(ys * (2 * np.pi / step)) + rng.uniform(0.2, 1.4)
        ink = (ink * np.clip(raster * 2, 0.15, 1)).astype(np.uint8)
    if recipe.worn:
        grain = clouds(rng, *ink.shape, rng.uniform(0.06, 0.5) * CAP)
        kept = np.clip((grain + 1.6 - 3.2 * recipe.worn) * 1.5, rng.uniform(0, 0.4), 1)
        ink = (ink * kept).astype(np.uint8)
    return ink


def _at_resolution(rng: Generator, recipe: Recipe, line: Print) -> tuple[np.ndarray, np.ndarray]:
    """The ink as the camera's pixels catch it, 0 to 1, turned and at a chance place between the pixels."""
    height, width = line.ink.shape
    scale = recipe.pitch / line.pitch
    small = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale < 1 and rng.random() < 0.8 else cv2.INTER_LINEAR
    ink = cv2.resize(line.ink, small, interpolation=how)
    sx, sy = small[0] / width, small[1] / height
    turn = np.deg2rad(recipe.turn)
    cos, sin = np.cos(turn), np.sin(turn)
    out_width = int(small[0] * cos + small[1] * abs(sin)) + 2
    out_height = int(small[0] * abs(sin) + small[1] * cos) + 2
    shift = np.array([out_width, out_height]) / 2 + rng.uniform(-0.5, 0.5, 2)
    lean = np.array([[1, recipe.slant], [0, 1]])
    linear = np.array([[cos, -sin], [sin, cos]]) @ lean
    centre = np.array(small) / 2
    # Pixel i reaches from i to i + 1 here, and is a point at i for OpenCV.
    matrix = np.hstack([linear, (shift - linear @ centre)[:, None]])
    points = matrix.copy()
    points[:, 2] += linear @ [0.5, 0.5] - 0.5
    ink = cv2.warpAffine(ink, points, (out_width, out_height), flags=cv2.INTER_LINEAR)
    return ink.astype(np.float32) / 255, matrix @ np.diag([sx, sy, 1.0])


def _folded(rng: Generator, recipe: Recipe, grey: np.ndarray) -> np.ndarray:
    """Creases: narrow bright or dark strips across the line."""
    if not recipe.fold:
        return grey
    height, width = grey.shape
    strip = np.zeros(grey.shape, np.float32)
    for _ in range(rng.integers(1, 5)):
        x = rng.uniform(0, width)
        end = x + rng.normal(0, 0.3) * height
        amount = float(rng.choice([-0.6, 1.0]) * recipe.fold)
        cv2.line(strip, (int(x), 0), (int(end), height), amount, max(1, int(recipe.pitch * rng.uniform(0.03, 0.25))), cv2.LINE_AA)
    return grey + cv2.GaussianBlur(strip, (0, 0), max(0.4, 0.05 * recipe.pitch))


def _lit(rng: Generator, recipe: Recipe, grey: np.ndarray) -> np.ndarray:
    """Shadows darken by a share; glare lifts all towards white."""
    height, width = grey.shape
    if recipe.shadow:
        xs = np.linspace(0, 1, width, dtype=np.float32)
        edge = np.clip((xs - rng.uniform(0, 1)) / rng.uniform(0.02, 0.6), 0, 1)
        grey = grey * (1 - recipe.shadow * (edge if rng.random() < 0.5 else 1 - edge))
    if recipe.glare:
        ys, xs = np.ogrid[0:height, 0:width]
        reach = rng.uniform(2, 9) * recipe.pitch
        far = ((xs - rng.uniform(0, width)) / (reach * rng.uniform(1, 3))) ** 2 + ((ys - rng.uniform(0.2, 0.8) * height) / reach) ** 2
        share = (recipe.glare * np.exp(-far)).astype(np.float32)
        grey = grey + share * (265 - grey)
    return grey


def _seen(rng: Generator, recipe: Recipe, grey: np.ndarray) -> np.ndarray:
    """Lens, movement, sensor, file."""
    if recipe.blur * recipe.pitch > 0.2:
        grey = cv2.GaussianBlur(grey, (0, 0), recipe.blur * recipe.pitch)
    length = recipe.motion * recipe.pitch
    if length > 1:
        grey = cv2.filter2D(grey, -1, _movement(length, rng.uniform(0, np.pi)))
    if recipe.sharpened:
        grey = grey + recipe.sharpened * (grey - cv2.GaussianBlur(grey, (0, 0), max(0.6, 0.08 * recipe.pitch)))
    if recipe.noise > 0.3:
        grey = grey + recipe.noise * _noise(rng, *grey.shape)
    if recipe.bilevel:
        # Scanners and copiers judge a pixel by its surroundings.
        around = cv2.blur(grey, (int(4 * recipe.pitch), int(4 * recipe.pitch)))
        grey = np.where(grey > around - recipe.ink * rng.uniform(0.15, 0.35), np.float32(250), np.float32(8))
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if recipe.jpeg:
        grey = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, recipe.jpeg])[1], cv2.IMREAD_GRAYSCALE)
    return grey


def _noise(rng: Generator, height: int, width: int) -> np.ndarray:
    rows = np.concatenate([_NOISE] * (1 + height // _NOISE.shape[0]))
    top = int(rng.integers(rows.shape[0] - height + 1))
    left = int(rng.integers(_NOISE.shape[1] - width + 1))
    return rows[top : top + height, left : left + width]


def _movement(length: float, angle: float) -> np.ndarray:
    size = 2 * int(np.ceil(length / 2)) + 1
    kernel = np.zeros((size, size), np.float32)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    middle = size // 2
    ends = [tuple(np.round((middle + side * reach) * 16).astype(int)) for side in (-1, 1)]
    cv2.line(kernel, ends[0], ends[1], 1.0, 1, cv2.LINE_AA, 4)
    return kernel / max(kernel.sum(), 1e-6)
