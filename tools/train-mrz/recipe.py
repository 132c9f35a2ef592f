"""What one printed and photographed line is like: a recipe of numbers, changed by one damage after another.

Lengths are in capital heights unless said otherwise, so that they mean the same at every resolution.
"""

from dataclasses import dataclass
from typing import Callable

from numpy.random import Generator


@dataclass
class Recipe:
    # Print
    spacing: float = 1.0  # distance of the characters, relative to the face's own
    bleed: float = 0.0  # strokes grown (over 0) or thinned (under 0), in capital heights
    uneven: float = 0.0  # deviation of each character's place along and across the line
    worn: float = 0.0  # share of the ink rubbed off
    dots: bool = False  # printed as a raster of dots
    hard: bool = False  # drawn without grey edges
    slant: float = 0.0
    neighbours: float = 0.0  # chance of a line above, and of one below
    leading: float = 1.75  # distance of the neighbouring lines' middles
    aside: str = ""  # what stands beside the zone: "bars" or "frame"
    # Paper
    tone: float = 235.0  # grey value, 0 to 255
    ink: float = 200.0  # how much darker the ink is
    pattern: float = 0.0  # deviation of the background pattern, in grey values
    fold: float = 0.0
    stain: float = 0.0
    shadow: float = 0.0
    glare: float = 0.0
    # Camera
    pitch: float = 20.0  # distance of the characters, in pixels
    turn: float = 0.0  # of the line in the picture, in degrees
    blur: float = 0.0  # deviation of the blur, in character distances
    motion: float = 0.0  # length of the movement, in character distances
    noise: float = 0.0  # in grey values
    sharpened: float = 0.0
    bilevel: bool = False
    jpeg: int = 0  # quality, 0 for none
    # Fit: how the band found lies on the line
    tilt: float = 0.0  # error across the line, from its first end to its last
    curve: float = 0.0  # how far the line's middle lies off the chord
    taper: float = 0.0  # change of size from end to end, as a share
    height: float = 1.0  # assumed capital height, relative to the true one
    offset: float = 0.0  # error across the line
    before: float = 0.9  # paper kept before the first character; under 0 cuts into it
    after: float = 0.9
    stretch: float = 1.0  # characters widened in the band


Change = Callable[[Generator, Recipe, float], None]


def sound(rng: Generator) -> Recipe:
    """An undamaged line, well printed, well photographed and well found: what is called clean."""
    return Recipe(
        spacing=rng.uniform(0.97, 1.12),
        bleed=rng.normal(0, 0.008),
        neighbours=0.7,
        leading=rng.uniform(1.6, 2.4),
        tone=rng.uniform(200, 255),
        ink=rng.uniform(130, 240),
        pattern=rng.uniform(0, 4),
        pitch=rng.uniform(14, 30),
        blur=rng.uniform(0, 0.03),
        noise=rng.uniform(0, 2),
        tilt=rng.normal(0, 0.03),
        height=rng.normal(1, 0.04),
        offset=rng.normal(0, 0.03),
        before=rng.uniform(0.3, 1.3),
        after=rng.uniform(0.3, 1.3),
        stretch=rng.uniform(0.92, 1.1),
    )


def damaged(rng: Generator, strength: float, chance: float) -> Recipe:
    """Each damage comes with `chance`; `strength`, 0 to 1, is the worst that it may be."""
    recipe = sound(rng)
    recipe.pitch = rng.uniform(14 - 6 * strength, 28)
    # A line is first found roughly, whatever else is wrong with it.
    recipe.tilt += rng.normal(0, 0.05 * strength)
    recipe.height += rng.normal(0, 0.05 * strength)
    recipe.offset += rng.normal(0, 0.04 * strength)
    for change in DAMAGES.values():
        if rng.random() < chance:
            change(rng, recipe, float(rng.uniform(0, strength)))
    return recipe


def found_roughly(rng: Generator, recipe: Recipe, strength: float) -> None:
    """What a reader leaves that has only guessed height and turn of the line, and where it ends."""
    recipe.height *= rng.normal(1, 0.07 * strength)
    recipe.tilt += rng.normal(0, 0.14 * strength)
    recipe.offset += rng.normal(0, 0.06 * strength)
    recipe.before = rng.uniform(-0.12 * strength, 2)
    recipe.after = rng.uniform(-0.12 * strength, 2)


def with_damage(rng: Generator, name: str, strength: float) -> Recipe:
    """One damage of exactly `strength` on an otherwise sound line."""
    recipe = sound(rng)
    DAMAGES[name](rng, recipe, strength)
    return recipe


def _signed(rng: Generator, value: float) -> float:
    return value if rng.random() < 0.5 else -value


def _coarse(rng: Generator, r: Recipe, s: float) -> None:
    r.pitch = 14 - 8.5 * s


def _blur(rng: Generator, r: Recipe, s: float) -> None:
    r.blur = 0.03 + 0.13 * s


def _motion(rng: Generator, r: Recipe, s: float) -> None:
    r.motion = 0.1 + 0.4 * s


def _noise(rng: Generator, r: Recipe, s: float) -> None:
    r.noise = 2 + 20 * s


def _jpeg(rng: Generator, r: Recipe, s: float) -> None:
    r.jpeg = int(85 - 67 * s)


def _bilevel(rng: Generator, r: Recipe, s: float) -> None:
    r.bilevel = True
    r.pitch = max(r.pitch, 18 - 8 * s)
    r.pattern = min(r.pattern, 4 + 6 * s)


def _sharpened(rng: Generator, r: Recipe, s: float) -> None:
    r.sharpened = 0.5 + 2.5 * s


def _thick(rng: Generator, r: Recipe, s: float) -> None:
    r.bleed = 0.02 + 0.06 * s


def _thin(rng: Generator, r: Recipe, s: float) -> None:
    r.bleed = -0.015 - 0.04 * s


def _worn(rng: Generator, r: Recipe, s: float) -> None:
    r.worn = 0.1 + 0.45 * s


def _dots(rng: Generator, r: Recipe, s: float) -> None:
    r.dots = True


def _hard(rng: Generator, r: Recipe, s: float) -> None:
    r.hard = True
    r.pitch = 22 - 11 * s


def _uneven(rng: Generator, r: Recipe, s: float) -> None:
    r.uneven = 0.01 + 0.06 * s


def _slanted(rng: Generator, r: Recipe, s: float) -> None:
    r.slant = _signed(rng, 0.03 + 0.15 * s)


def _spacing(rng: Generator, r: Recipe, s: float) -> None:
    r.spacing = 1.12 + 0.25 * s if rng.random() < 0.6 else 0.97 - 0.1 * s


def _pattern(rng: Generator, r: Recipe, s: float) -> None:
    r.pattern = 4 + 26 * s


def _dark(rng: Generator, r: Recipe, s: float) -> None:
    r.tone = 200 - 130 * s
    r.ink = max(35, r.tone - rng.uniform(10, 60))


def _faint(rng: Generator, r: Recipe, s: float) -> None:
    r.ink = 130 - 105 * s
    r.noise = min(r.noise, r.ink / 8)
    r.pattern = min(r.pattern, r.ink / 7)


def _fold(rng: Generator, r: Recipe, s: float) -> None:
    r.fold = 20 + 80 * s


def _stain(rng: Generator, r: Recipe, s: float) -> None:
    r.stain = 15 + 60 * s


def _shadow(rng: Generator, r: Recipe, s: float) -> None:
    r.shadow = 0.2 + 0.5 * s


def _glare(rng: Generator, r: Recipe, s: float) -> None:
    r.glare = 0.25 + 0.6 * s


def _aside(rng: Generator, r: Recipe, s: float) -> None:
    r.aside = "bars" if rng.random() < 0.5 else "frame"
    r.before += rng.uniform(0, 4 * s)
    r.after += rng.uniform(0, 4 * s)


def _crowded(rng: Generator, r: Recipe, s: float) -> None:
    r.neighbours = 1
    r.leading = 1.6 - 0.25 * s


def _turned(rng: Generator, r: Recipe, s: float) -> None:
    r.turn = _signed(rng, 0.3 + 3.7 * s)


def _tilted(rng: Generator, r: Recipe, s: float) -> None:
    r.tilt = _signed(rng, 0.06 + 0.4 * s)


def _curved(rng: Generator, r: Recipe, s: float) -> None:
    r.curve = _signed(rng, 0.03 + 0.25 * s)


def _tapered(rng: Generator, r: Recipe, s: float) -> None:
    r.taper = _signed(rng, 0.03 + 0.2 * s)


def _wrong_height(rng: Generator, r: Recipe, s: float) -> None:
    r.height = 1.06 + 0.32 * s if rng.random() < 0.5 else 0.94 - 0.16 * s


def _off_centre(rng: Generator, r: Recipe, s: float) -> None:
    r.offset = _signed(rng, 0.05 + 0.22 * s)


def _stretched(rng: Generator, r: Recipe, s: float) -> None:
    r.stretch = 1.1 + 0.25 * s if rng.random() < 0.5 else 0.92 - 0.14 * s


def _tight_ends(rng: Generator, r: Recipe, s: float) -> None:
    r.before = 0.25 - 0.35 * s
    r.after = 0.25 - 0.35 * s


DAMAGES: dict[str, Change] = {
    "coarse": _coarse, "blur": _blur, "motion": _motion, "noise": _noise, "jpeg": _jpeg, "bilevel": _bilevel,
    "sharpened": _sharpened, "thick": _thick, "thin": _thin, "worn": _worn, "dots": _dots, "hard": _hard,
    "uneven": _uneven, "slanted": _slanted, "spacing": _spacing, "pattern": _pattern, "dark": _dark, "faint": _faint,
    "fold": _fold, "stain": _stain, "shadow": _shadow, "glare": _glare, "aside": _aside, "crowded": _crowded,
    "turned": _turned, "tilted": _tilted, "curved": _curved, "tapered": _tapered, "wrong height": _wrong_height,
    "off centre": _off_centre, "stretched": _stretched, "tight ends": _tight_ends,
}
