"""The characters of a machine-readable zone and their class numbers."""

import numpy as np

# ICAO 9303-3 §4.3: digits, Latin capitals and the filler. Class 0 is the blank between characters.
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
DIGITS = ALPHABET[:10]
LETTERS = ALPHABET[10:36]
BLANK = 0
CLASSES = len(ALPHABET) + 1

CLASS_OF = {character: number for number, character in enumerate(ALPHABET, start=1)}


def to_classes(text: str) -> np.ndarray:
    """Text of the alphabet -> class numbers, one a character."""
    return np.array([CLASS_OF[character] for character in text], dtype=np.int64)


def check_digit(field: str) -> str:
    """ICAO 9303-3 §4.9: weights 7, 3, 1; letters count from 10, the filler counts 0."""
    values = (0 if c == "<" else ALPHABET.index(c) for c in field)
    return str(sum(value * (7, 3, 1)[i % 3] for i, value in enumerate(values)) % 10)
