"""Typefaces of Debian packages and the masks of their characters."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from alphabet import ALPHABET

_FONTS = Path("/usr/share/fonts")
# Height of a capital letter in the masks, in pixels; above every resolution that the camera then makes of it.
CAP = 32


@dataclass(frozen=True)
class Face:
    name: str
    path: str
    # How often it is drawn in training, relative to the others.
    share: float


# OCR-B as 9303-3 §4.2 asks for, its slanted sister, and what stands in its place on real and drawn documents.
# `OCRBE`, `OCRBF` and `OCRBX` of the same package are white on black or outlines: nobody prints a zone in them.
TRAINED = [
    Face("OCR-B", "opentype/ocr-b/OCRB.otf", 50),
    Face("OCR-B slanted", "opentype/ocr-b/OCRBL.otf", 3),
    Face("OCR-A", "truetype/ocr-a/OCRA.ttf", 1.5),
    Face("Nimbus Mono", "opentype/urw-base35/NimbusMonoPS-Regular.otf", 5),
    Face("Nimbus Mono bold", "opentype/urw-base35/NimbusMonoPS-Bold.otf", 4),
    Face("FreeMono", "truetype/freefont/FreeMono.ttf", 3),
    Face("FreeMono bold", "truetype/freefont/FreeMonoBold.ttf", 2),
    Face("Liberation Mono", "truetype/liberation/LiberationMono-Regular.ttf", 5),
    Face("Liberation Mono bold", "truetype/liberation/LiberationMono-Bold.ttf", 3),
    Face("DejaVu Sans Mono", "truetype/dejavu/DejaVuSansMono.ttf", 3),
    Face("DejaVu Sans Mono bold", "truetype/dejavu/DejaVuSansMono-Bold.ttf", 2),
    Face("Noto Mono", "truetype/noto/NotoMono-Regular.ttf", 2),
    Face("Noto Sans Mono bold", "truetype/noto/NotoSansMono-Bold.ttf", 1.5),
    Face("Inconsolata", "truetype/inconsolata/Inconsolata.otf", 2),
    Face("Fira Code", "truetype/firacode/FiraCode-Regular.ttf", 1.5),
    Face("Fira Code light", "truetype/firacode/FiraCode-Light.ttf", 1.5),
    Face("JetBrains Mono", "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", 1),
    Face("JetBrains Mono thin", "truetype/jetbrains-mono/JetBrainsMono-ExtraLight.ttf", 1.5),
    Face("Computer Modern typewriter", "truetype/cmu/cmuntt.ttf", 2),
    Face("Computer Modern typewriter light", "truetype/cmu/cmunbtl.ttf", 1),
    Face("Courier Prime Sans", "opentype/courier-prime/Courier Prime Sans.otf", 2),
    Face("Tlwg Mono", "truetype/tlwg/TlwgMono.ttf", 1.5),
]

# Never trained on: they show how the network reads a print that it has not met.
HELD_OUT = [
    Face("OCR-B square ends", "opentype/ocr-b/OCRBS.otf", 1),
    Face("Courier Prime", "opentype/courier-prime/Courier Prime.otf", 1),
    Face("Tlwg Typewriter bold", "truetype/tlwg/TlwgTypewriter-Bold.ttf", 1),
    Face("Hack", "truetype/hack/Hack-Regular.ttf", 1),
    Face("Anonymous Pro", "truetype/anonymous-pro/Anonymous Pro.ttf", 1),
]


@dataclass(frozen=True)
class Masks:
    """Masks of one face's characters, 0 to 255, drawn CAP pixels high; `middle` is the row of the capitals' middle."""

    by_character: dict[str, np.ndarray]
    middle: int
    # The face's own distance from one character to the next, in pixels.
    advance: float


@lru_cache(maxsize=None)
def masks_of(face: Face) -> Masks:
    """Every mask is as wide as the widest character and has the character's advance box in its middle."""
    font = _font_with_cap(str(_FONTS / face.path))
    _, top, _, bottom = font.getbbox("H")
    widest = max(font.getbbox(c)[2] - min(0, font.getbbox(c)[0]) for c in ALPHABET) + 4
    height = max(font.getbbox(c)[3] for c in ALPHABET) + 4
    masks = {}
    for character in ALPHABET:
        image = Image.new("L", (widest, height), 0)
        left = (widest - font.getlength(character)) / 2
        ImageDraw.Draw(image).text((left, 2), character, fill=255, font=font)
        masks[character] = np.asarray(image)
    return Masks(masks, round((top + bottom) / 2) + 2, font.getlength("0"))


def _font_with_cap(path: str) -> ImageFont.FreeTypeFont:
    trial = ImageFont.truetype(path, 200)
    _, top, _, bottom = trial.getbbox("H")
    return ImageFont.truetype(path, round(200 * CAP / (bottom - top)))
