"""Measures a trained network on seeded synthetic lines that it has not seen, through OpenCV's own ONNX runtime.

    /usr/bin/python3 tools/train-mrz/evaluate.py reader/model/mrz-line.onnx
"""

import argparse
from collections import Counter
from typing import Callable, Iterable

import cv2
import numpy as np
from numpy.random import Generator

from band import HEIGHT
from decode import Reading, read, surest_window
from faces import HELD_OUT, TRAINED, Face, masks_of
from lines import WIDTHS, random_line
from nothing import blank_print
from paper import PaperPool
from recipe import DAMAGES, Recipe, damaged, sound, with_damage
from sample import make_sample, seen

# Far from every seed that training uses.
_SEED = 9303
_DAMAGE_STRENGTH = 0.6
_THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99)


class Score:
    """What was read of a set of lines."""

    def __init__(self) -> None:
        self.lines = 0
        self.exact = 0
        self.characters = 0
        self.right = 0
        self.confusions: Counter[tuple[str, str]] = Counter()
        self.by_character: list[tuple[float, bool]] = []
        self.by_line: list[tuple[float, bool]] = []

    def add(self, truth: str, reading: Reading) -> None:
        exact = reading.text == truth
        self.lines += 1
        self.exact += exact
        self.characters += len(truth)
        sureness = float(reading.confidences.min()) if len(reading.text) == len(truth) else 0.0
        self.by_line.append((sureness, exact))
        pairs = [(c, i) for i, c in enumerate(truth)] if exact else align(truth, reading.text)
        for wanted, at in pairs:
            if at is None:
                continue
            got = reading.text[at]
            self.right += wanted == got
            self.by_character.append((float(reading.confidences[at]), wanted == got))
            if wanted != got:
                self.confusions[wanted or "nothing", got] += 1

    def include(self, other: "Score") -> None:
        self.lines += other.lines
        self.confusions += other.confusions
        self.by_character += other.by_character
        self.by_line += other.by_line

    def cells(self) -> str:
        return f"{100 * self.exact / self.lines:.1f} | {100 * self.right / self.characters:.2f}"


def align(truth: str, read_text: str) -> list[tuple[str, int | None]]:
    """Fewest insertions, deletions and changes: each true character with the place where it was read, or none.

    A character read where there is none comes with an empty truth.
    """
    costs = np.zeros((len(truth) + 1, len(read_text) + 1), int)
    costs[:, 0] = np.arange(len(truth) + 1)
    costs[0] = np.arange(len(read_text) + 1)
    for i, wanted in enumerate(truth, 1):
        for j, got in enumerate(read_text, 1):
            costs[i, j] = min(costs[i - 1, j - 1] + (wanted != got), costs[i - 1, j] + 1, costs[i, j - 1] + 1)
    pairs: list[tuple[str, int | None]] = []
    i, j = len(truth), len(read_text)
    while i or j:
        if i and j and costs[i, j] == costs[i - 1, j - 1] + (truth[i - 1] != read_text[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((truth[i], j))
        elif i and costs[i, j] == costs[i - 1, j] + 1:
            i -= 1
            pairs.append((truth[i], None))
        else:
            j -= 1
            pairs.append(("", j))
    return pairs[::-1]


class Evaluation:
    def __init__(self, model: str):
        self._network = cv2.dnn.readNetFromONNX(model)
        self._pool = PaperPool(np.random.default_rng(_SEED))

    def run(self, count: int, faces: list[Face], recipe: Callable[[Generator], Recipe], real: bool) -> Score:
        """Reads `count` lines, in these faces by turns: as documents have them, or random strings and look-alikes."""
        score = Score()
        for i in range(count):
            rng = np.random.default_rng([_SEED, real, i])
            text = random_line(rng, int(rng.choice(WIDTHS)), float(real))
            band = make_sample(rng, recipe(rng), masks_of(faces[i % len(faces)]), text, self._pool).band
            score.add(text, surest_window(read(self._scores(band)), len(text)))
        return score

    def blanks(self, count: int) -> list[Reading]:
        """What is read of bands that show no zone."""
        readings = []
        for i in range(count):
            rng = np.random.default_rng([_SEED, 2, i])
            recipe = _mild(rng)
            line = blank_print(rng, recipe, masks_of(TRAINED[i % len(TRAINED)]), int(rng.choice(WIDTHS)))
            readings.append(read(self._scores(seen(rng, recipe, line, "", self._pool).band)))
        return readings

    def _scores(self, band: np.ndarray) -> np.ndarray:
        """38 x columns; the band is filled up with paper to a multiple of 16, as the reader does."""
        columns = band.shape[1] // 4
        filled = np.ones((1, 1, HEIGHT, -(-band.shape[1] // 16) * 16), np.float32)
        filled[0, 0, :, : band.shape[1]] = band
        self._network.setInput(filled)
        return self._network.forward()[0, :, 0, :columns]


def _mild(rng: Generator) -> Recipe:
    return damaged(rng, 0.5, 0.1)


def _heavy(rng: Generator) -> Recipe:
    return damaged(rng, 1, 0.15)


def _print_table(title: str, rows: Iterable[str]) -> None:
    print(f"\n### {title}\n\n| | real-looking: exact lines, % | characters, % | random: exact lines, % | characters, % |\n|---|---|---|---|---|")
    for row in rows:
        print(row, flush=True)


def _print_confusions(score: Score) -> None:
    shown = ", ".join(f"{a} as {b}: {n}" for (a, b), n in score.confusions.most_common(20))
    print(f"\nMost frequent confusions: {shown}")


def _print_calibration(score: Score) -> None:
    print("\n### Confidence\n\n| every character at least | lines so sure, % | of these wrong, % |\n|---|---|---|")
    for threshold in _THRESHOLDS:
        sure = [exact for confidence, exact in score.by_line if confidence >= threshold]
        wrong = 100 * (1 - np.mean(sure)) if sure else 0
        print(f"| {threshold} | {100 * len(sure) / score.lines:.1f} | {wrong:.2f} |")
    print("\n| confidence of a character | characters | right, % |\n|---|---|---|")
    edges = (0, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 1.0001)
    for low, high in zip(edges, edges[1:]):
        inside = [right for confidence, right in score.by_character if low <= confidence < high]
        if inside:
            print(f"| {low} to {min(high, 1)} | {len(inside)} | {100 * np.mean(inside):.2f} |")


def _print_blanks(readings: list[Reading]) -> None:
    print("\n### Bands that show no zone\n\n| characters read, each at 0.9 or more | bands, % |\n|---|---|")
    counts = np.array([int((reading.confidences >= 0.9).sum()) for reading in readings])
    for low, high in ((0, 0), (1, 4), (5, 14), (15, 10**6)):
        name = str(low) if low == high else f"{low} to {high}" if high < 10**6 else f"{low} or more"
        print(f"| {name} | {100 * np.mean((counts >= low) & (counts <= high)):.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure a network that reads one MRZ line.")
    parser.add_argument("model")
    parser.add_argument("--count", type=int, default=500, help="lines of a set; a tenth of it of each face and damage")
    parser.add_argument("--sets-only", action="store_true", help="leave out the tables by face and by damage")
    options = parser.parse_args()
    evaluation = Evaluation(options.model)
    ocr_b = TRAINED[:1]
    overall = Score()

    def row(name: str, count: int, faces: list[Face], recipe: Callable[[Generator], Recipe], into: Score) -> str:
        real, random = (evaluation.run(count, faces, recipe, kind) for kind in (True, False))
        into.include(real)
        into.include(random)
        return f"| {name} | {real.cells()} | {random.cells()} |"

    _print_table("Sets", (
        row(f"{name}, {which}", options.count, faces, recipe, overall)
        for name, recipe in {"clean": sound, "mild": _mild, "heavy": _heavy}.items()
        for which, faces in (("OCR-B", ocr_b), ("all trained faces", TRAINED), ("held-out faces", HELD_OUT))
    ))
    _print_confusions(overall)
    _print_calibration(overall)
    _print_blanks(evaluation.blanks(options.count))
    if options.sets_only:
        return
    few = max(1, options.count // 10)
    _print_table("Clean lines by face (* held out)", (
        row(face.name + (" *" if face in HELD_OUT else ""), few, [face], sound, Score()) for face in HELD_OUT + TRAINED
    ))
    _print_table(f"OCR-B by damage, strength {_DAMAGE_STRENGTH}", (
        row(name, few, ocr_b, lambda rng, name=name: with_damage(rng, name, _DAMAGE_STRENGTH), Score()) for name in DAMAGES
    ))


if __name__ == "__main__":
    main()
