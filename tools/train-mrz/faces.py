"""Typefaces of Debian packages and the masks of their characters."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from alphabet import ALPHABET

_FONTS = Path("/usr/share/fonts")
_TEX = Path("/usr/share/texlive/texmf-dist/fonts/opentype")
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
_LIKE_OCR_B = [
    Face("OCR-B", "opentype/ocr-b/OCRB.otf", 36),
    Face("OCR-B of TeX", str(_TEX / "public/ocr-b-outline/ocrb10.otf"), 5),
    Face("OCR-B slanted", "opentype/ocr-b/OCRBL.otf", 2),
    Face("OCR-A", "truetype/ocr-a/OCRA.ttf", 1),
    Face("OCR-A condensed", "truetype/ocr-a/OCRACondensed.ttf", 0.5),
]

_LIKE_COURIER = [
    Face("Nimbus Mono", "opentype/urw-base35/NimbusMonoPS-Regular.otf", 3),
    Face("Nimbus Mono bold", "opentype/urw-base35/NimbusMonoPS-Bold.otf", 2.5),
    Face("FreeMono", "truetype/freefont/FreeMono.ttf", 1.5),
    Face("FreeMono bold", "truetype/freefont/FreeMonoBold.ttf", 1),
    Face("Liberation Mono", "truetype/liberation/LiberationMono-Regular.ttf", 3),
    Face("Liberation Mono bold", "truetype/liberation/LiberationMono-Bold.ttf", 2),
    Face("Courier 10 Pitch", str(_TEX / "public/courierten/Courier10PitchBT-Roman.otf"), 2),
    Face("Courier 10 Pitch bold", str(_TEX / "public/courierten/Courier10PitchBT-Bold.otf"), 1),
    Face("Tlwg Mono", "truetype/tlwg/TlwgMono.ttf", 1),
    Face("Thabit bold", "opentype/fonts-hosny-thabit/Thabit-Bold.ttf", 0.5),
    Face("QT Pristine", str(_TEX / "public/qualitype/QTPristine.otf"), 1),
    Face("QT Letter Gothic", str(_TEX / "public/qualitype/QTLetterGoth.otf"), 1.5),
    Face("QT Letter Gothic bold", str(_TEX / "public/qualitype/QTLetterGoth-Bold.otf"), 1),
    Face("UM Typewriter", str(_TEX / "public/umtypewriter/UMTypewriter-Regular.otf"), 0.7),
    Face("UM Typewriter bold", str(_TEX / "public/umtypewriter/UMTypewriter-Bold.otf"), 0.5),
    Face("GNU Typewriter", "truetype/gnutypewriter/GNUTypewriter.ttf", 0.5),
    Face("Computer Modern typewriter", "truetype/cmu/cmuntt.ttf", 1),
    Face("Computer Modern typewriter light", "truetype/cmu/cmunbtl.ttf", 0.7),
    Face("New Computer Modern Mono bold", str(_TEX / "public/newcomputermodern/NewCMMono10-Bold.otf"), 0.5),
    Face("Kp Mono", str(_TEX / "public/kpfonts-otf/KpMono-Regular.otf"), 0.7),
    Face("Kp Mono bold", str(_TEX / "public/kpfonts-otf/KpMono-Bold.otf"), 0.4),
    Face("Libertinus Mono", str(_TEX / "public/libertinus-fonts/LibertinusMono-Regular.otf"), 0.7),
    Face("Go Mono", "fonts-go/Go-Mono.ttf", 1),
    Face("Go Mono bold", "fonts-go/Go-Mono-Bold.ttf", 0.7),
    Face("Plex Mono", str(_TEX / "ibm/plex/IBMPlexMono-Regular.otf"), 1),
    Face("Plex Mono light", str(_TEX / "ibm/plex/IBMPlexMono-Light.otf"), 0.7),
    Face("Plex Mono bold", str(_TEX / "ibm/plex/IBMPlexMono-Bold.otf"), 0.5),
]

_WITHOUT_SERIFS = [
    Face("DejaVu Sans Mono", "truetype/dejavu/DejaVuSansMono.ttf", 1.5),
    Face("DejaVu Sans Mono bold", "truetype/dejavu/DejaVuSansMono-Bold.ttf", 1),
    Face("Noto Mono", "truetype/noto/NotoMono-Regular.ttf", 1),
    Face("Noto Sans Mono bold", "truetype/noto/NotoSansMono-Bold.ttf", 0.8),
    Face("Inconsolata", "truetype/inconsolata/Inconsolata.otf", 1),
    Face("Inconsolata N bold", str(_TEX / "public/inconsolata/InconsolataN-Bold.otf"), 0.5),
    Face("Fira Code", "truetype/firacode/FiraCode-Regular.ttf", 0.8),
    Face("Fira Code light", "truetype/firacode/FiraCode-Light.ttf", 0.6),
    Face("Fira Mono bold", str(_TEX / "public/fira/FiraMono-Bold.otf"), 0.6),
    Face("JetBrains Mono", "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", 0.7),
    Face("JetBrains Mono thin", "truetype/jetbrains-mono/JetBrainsMono-ExtraLight.ttf", 0.6),
    Face("Cascadia Code", str(_TEX / "public/cascadia-code/CascadiaCod3-Regular.otf"), 0.8),
    Face("Cascadia Code light", str(_TEX / "public/cascadia-code/CascadiaCod3-Light.otf"), 0.5),
    Face("B612 Mono", "opentype/b612/B612Mono-Regular.otf", 0.8),
    Face("B612 Mono bold", "opentype/b612/B612Mono-Bold.otf", 0.4),
    Face("Mononoki", "truetype/mononoki/mononoki-Regular.ttf", 0.8),
    Face("Mononoki bold", "truetype/mononoki/mononoki-Bold.ttf", 0.4),
    Face("Monoid", "truetype/monoid/Monoid-Regular.ttf", 0.6),
    Face("Monofur", "truetype/monofur/monof55.ttf", 0.3),
    Face("Fantasque Sans Mono", "opentype/fantasque-sans/LargeLineHeight/OTF/FantasqueSansMono-Regular.otf", 0.5),
    Face("Agave", "truetype/agave/agave-r-autohinted.ttf", 0.6),
    Face("Hermit", "truetype/hermit/Hermit-medium.otf", 0.6),
    Face("League Mono", "opentype/league-mono/LeagueMono-Regular.otf", 0.8),
    Face("League Mono narrow light", "opentype/league-mono/LeagueMono-NarrowLight.otf", 0.5),
    Face("League Mono wide bold", "opentype/league-mono/LeagueMono-WideBold.otf", 0.5),
    Face("League Mono condensed", "opentype/league-mono/LeagueMono-Condensed.otf", 0.5),
    Face("M+ Code", "opentype/mplus/MplusCodeLatin60-Regular.otf", 0.6),
    Face("M+ Code bold", "opentype/mplus/MplusCode60-Bold.otf", 0.4),
    Face("M+ Code narrow light", "opentype/mplus/MplusCodeLatin50-Light.otf", 0.5),
    Face("Oxygen Mono", "truetype/oxygen/OxygenMono-Regular.ttf", 0.7),
    Face("Nanum Gothic Coding", "truetype/nanum/NanumGothicCoding.ttf", 0.6),
    Face("D2Coding", "truetype/naver-d2coding/D2Coding-Ver1.3.2-20180524-all.ttc", 0.6),
    Face("VL Gothic", "truetype/vlgothic/VL-Gothic-Regular.ttf", 0.6),
    Face("IBM 3270", "truetype/3270/3270-Regular.ttf", 0.6),
    Face("Spleen", "opentype/spleen/spleen-16x32.otf", 0.4),
    Face("Glass TTY", "truetype/glasstty/Glass_TTY_VT220.ttf", 0.3),
]

TRAINED = _LIKE_OCR_B + _LIKE_COURIER + _WITHOUT_SERIFS

# Never trained on, nor any other weight of them: they show how the network reads a print that it has not met.
HELD_OUT = [
    Face("OCR-B square ends", "opentype/ocr-b/OCRBS.otf", 1),
    Face("Courier Prime", "opentype/courier-prime/Courier Prime.otf", 1),
    Face("Tlwg Typewriter bold", "truetype/tlwg/TlwgTypewriter-Bold.ttf", 1),
    Face("Hack", "truetype/hack/Hack-Regular.ttf", 1),
    Face("Anonymous Pro", "truetype/anonymous-pro/Anonymous Pro.ttf", 1),
    Face("Roboto Mono", str(_TEX / "google/roboto/RobotoMono-Regular.otf"), 1),
    Face("Source Code Pro", str(_TEX / "adobe/sourcecodepro/SourceCodePro-Regular.otf"), 1),
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
