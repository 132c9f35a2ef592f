"""Faces that no package has: a face's masks stretched, bent, made heavier or lighter, or put together from several."""

import cv2
import numpy as np
from numpy.random import Generator

from alphabet import ALPHABET, DIGITS
from faces import CAP, Face, Masks, masks_of

# Characters that are told apart only by comparison come from one face.
_KIN = ("0OQDCGU", "1ILTJ7", "EFPRB83", "5S2Z6", "MNHWKXVYA49", "<")
_SPARE = 1.25


def mixed(rng: Generator, faces: list[Face]) -> Masks:
    """Masks of `faces`, one face for each group of look-alikes."""
    of_group = [masks_of(faces[int(rng.integers(len(faces)))]) for _ in _KIN]
    above = max(masks.middle for masks in of_group)
    below = max(next(iter(masks.by_character.values())).shape[0] - masks.middle for masks in of_group)
    width = max(next(iter(masks.by_character.values())).shape[1] for masks in of_group)
    by_character = {}
    for group, masks in zip(_KIN, of_group):
        for character in group:
            mask = masks.by_character[character]
            canvas = np.zeros((above + below, width), np.uint8)
            top, left = above - masks.middle, (width - mask.shape[1]) // 2
            canvas[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
            by_character[character] = canvas
    return Masks(by_character, above, float(np.mean([masks.advance for masks in of_group])))


def varied(rng: Generator, masks: Masks, amount: float) -> Masks:
    """Masks of the same characters as another designer might have drawn them; `amount` 0 to 1."""
    height, narrow = masks.by_character["0"].shape
    width = int(narrow * _SPARE)
    spare = (width - narrow) // 2
    sheet = np.zeros((height, width * len(ALPHABET)), np.uint8)
    for i, character in enumerate(ALPHABET):
        sheet[:, i * width + spare : i * width + spare + narrow] = masks.by_character[character]
    sheet = _heavier(rng, _bent(rng, sheet, width, masks.middle, amount), amount)
    by_character = {c: sheet[:, i * width : (i + 1) * width].copy() for i, c in enumerate(ALPHABET)}
    if rng.random() < 0.2 * amount:
        _mark_zero(rng, by_character["0"])
    return Masks(by_character, masks.middle, masks.advance)


def _bent(rng: Generator, sheet: np.ndarray, width: int, middle: int, amount: float) -> np.ndarray:
    """Each character stretched and bent a little on its own, all of them wider or narrower together."""
    rows, columns = sheet.shape
    count = len(ALPHABET)
    across = np.exp(rng.normal(0, 0.07 * amount) + rng.normal(0, 0.03 * amount, count)).clip(0.8, 1 / 0.82)
    along = np.exp(rng.normal(0, 0.02 * amount, count))
    # Digits taller or lower than the capitals, as in OCR-B.
    along[: len(DIGITS)] *= np.exp(rng.normal(0, 0.03 * amount))
    xs = np.arange(columns, dtype=np.float32)
    of_column = (xs // width).astype(int)
    centres = (of_column + 0.5) * width - 0.5
    map_x = centres + (xs - centres) / across[of_column]
    map_y = middle + (np.arange(rows, dtype=np.float32)[:, None] - middle) / along[of_column][None, :]
    bends = rng.normal(0, 0.035 * CAP * amount, (2, 4, 2 * count)).astype(np.float32)
    bend_x, bend_y = (cv2.resize(bend, (columns, rows), interpolation=cv2.INTER_CUBIC) for bend in bends)
    return cv2.remap(sheet, (map_x[None, :] + bend_x).astype(np.float32), (map_y + bend_y).astype(np.float32), cv2.INTER_LINEAR)


def _heavier(rng: Generator, sheet: np.ndarray, amount: float) -> np.ndarray:
    """Strokes grown or thinned along one axis, and corners rounded."""
    if rng.random() < 0.5 * amount:
        kernel = np.ones((1, 2) if rng.random() < 0.5 else (2, 1), np.uint8)
        sheet = cv2.dilate(sheet, kernel) if rng.random() < 0.7 else cv2.erode(sheet, kernel)
    if rng.random() < 0.4 * amount:
        soft = cv2.GaussianBlur(sheet, (0, 0), rng.uniform(0.8, 2)).astype(np.float32)
        sheet = np.clip((soft - rng.uniform(80, 130)) * 4 + 127, 0, 255).astype(np.uint8)
    return sheet


def _mark_zero(rng: Generator, mask: np.ndarray) -> None:
    """A slash or a dot in the zero, drawn into `mask`."""
    ys, xs = np.nonzero(mask > 100)
    if len(xs) == 0:
        return
    left, right, top, bottom = xs.min(), xs.max(), ys.min(), ys.max()
    thick = int(rng.integers(2, 5))
    if rng.random() < 0.6:
        reach = rng.uniform(-0.25, 0.1)
        dx, dy = int((right - left) * (0.5 + reach)), int((bottom - top) * (0.5 + reach))
        middle = ((left + right) // 2, (top + bottom) // 2)
        cv2.line(mask, (middle[0] - dx, middle[1] + dy), (middle[0] + dx, middle[1] - dy), 255, thick, cv2.LINE_AA)
    else:
        size = (thick // 2 + 1, int(rng.integers(2, 7)))
        cv2.ellipse(mask, (int(left + right) // 2, int(top + bottom) // 2), size, 0, 0, 360, 255, -1, cv2.LINE_AA)
