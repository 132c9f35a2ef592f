"""Draws the characters of a zone in OCR-B and in other faces: what the reader compares printed characters with.

    /usr/bin/python3 tools/measure-faces/draw_faces.py reader/measure/faces.bin

One byte a pixel, 255 for ink: face after face in the order of FACES, character after character in that of ALPHABET,
row after row of a cell. A cell is one pitch wide (2.54 mm); the middle of a capital stands in its middle. Prints the
size of each character's ink in OCR-B, in pitches.
Debian packages: python3-pil python3-numpy fonts-ocr-b fonts-ocr-a fonts-liberation fonts-dejavu-core fonts-noto-mono
fonts-lmodern fonts-go.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
WIDTH, HEIGHT = 24, 34
PITCH_MM, CAPITAL_MM = 2.54, 2.4
FINE = 8

FONTS = Path("/usr/share/fonts")
OCR_B = FONTS / "opentype/ocr-b/OCRB.otf"
# A path, and how many fine pixels the strokes are grown (or eaten) on either side.
FACES = [
    (OCR_B, -3),
    (OCR_B, 0),
    (OCR_B, 4),
    (FONTS / "truetype/liberation/LiberationMono-Regular.ttf", 0),
    (FONTS / "truetype/liberation/LiberationMono-Bold.ttf", 0),
    (FONTS / "truetype/dejavu/DejaVuSansMono.ttf", 0),
    (FONTS / "truetype/noto/NotoSansMono-Regular.ttf", 0),
    (Path("/usr/share/texmf/fonts/opentype/public/lm/lmmono10-regular.otf"), 0),
    (FONTS / "fonts-go/Go-Mono.ttf", 0),
    (FONTS / "truetype/liberation/LiberationSans-Regular.ttf", 0),
    (FONTS / "truetype/liberation/LiberationSerif-Regular.ttf", 0),
    (FONTS / "truetype/ocr-a/OCRA.ttf", 0),
]


def main() -> None:
    out = bytearray()
    for path, grown in FACES:
        font = sized(path)
        for character in ALPHABET:
            out += cell(font, character, grown).tobytes()
    Path(sys.argv[1]).write_bytes(bytes(out))
    font = sized(OCR_B)
    for character in ALPHABET:
        left, top, right, bottom = drawn(font, character, 0).getbbox()
        unit = FINE * WIDTH
        print(f"  {character!r}: [{(right - left) / unit:.3f}, {(bottom - top) / unit:.3f}],")


def sized(path: Path) -> ImageFont.FreeTypeFont:
    """The face so large that an H has the height of a zone's capitals."""
    wanted = CAPITAL_MM / PITCH_MM * WIDTH * FINE
    trial = ImageFont.truetype(str(path), 1000)
    _, top, _, bottom = trial.getbbox("H")
    return ImageFont.truetype(str(path), round(1000 * wanted / (bottom - top)))


def drawn(font: ImageFont.FreeTypeFont, character: str, grown: int) -> Image.Image:
    fine = Image.new("L", (WIDTH * FINE, HEIGHT * FINE), 0)
    capital = CAPITAL_MM / PITCH_MM * WIDTH * FINE
    left = (WIDTH * FINE - font.getlength(character)) / 2
    ImageDraw.Draw(fine).text((left, HEIGHT * FINE / 2 + capital / 2), character, font=font, fill=255, anchor="ls")
    if grown > 0:
        fine = fine.filter(ImageFilter.MaxFilter(2 * grown + 1))
    elif grown < 0:
        fine = fine.filter(ImageFilter.MinFilter(-2 * grown + 1))
    return fine


def cell(font: ImageFont.FreeTypeFont, character: str, grown: int) -> np.ndarray:
    pixels = np.asarray(drawn(font, character, grown), dtype=np.float32).reshape(HEIGHT, FINE, WIDTH, FINE).mean(axis=(1, 3))
    return np.clip(np.round(pixels), 0, 255).astype(np.uint8)


if __name__ == "__main__":
    main()
