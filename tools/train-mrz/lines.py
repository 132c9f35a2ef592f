"""Texts of single MRZ lines: all ICAO 9303 formats, some national ones, and strings that follow no grammar.

The network must read what is printed. So a third of the check digits are wrong, and nearly a third of the lines are
random or built of look-alikes: nothing but the pixels can tell a 0 from an O there.
"""

from typing import Callable

from numpy.random import Generator

from alphabet import ALPHABET, DIGITS, LETTERS, check_digit
from names import component, name_field

# A sample of 9303-3 §5 codes, with those of one letter, of organisations and of no State.
_STATES = """AFG ALB ARE ARG ARM AUS AUT AZE BEL BGD BGR BHR BLR BRA CAN CHE CHN CMR COD CZE D<< DEU DNK DZA EGY ESP EST
ETH EUE FIN FRA GBD GBR GEO GRC HRV HUN IDN IND IRL IRN IRQ ISL ISR ITA JOR JPN KAZ KOR KWT LBN LBY LTU LUX LVA MAR MEX
MYS NGA NLD NOR NPL NZL OMN PAK PHL POL PRT PSE QAT RKS ROU RUS SAU SDN SGP SRB SVK SVN SWE SYR THA TKM TUN TUR TWN UKR
UNA UNK UNO USA UTO UZB VAT VNM XOM XPO XXA XXB XXX YEM ZAF ZIM""".split()
_LOOK_ALIKES = ["0ODQ", "1ILT", "2Z7", "5S", "8B3", "6GC", "UVY", "MNHW", "K<X", "C<GL", "PRF", "EFB", "4A", "9P", "IJ1"]


def random_line(rng: Generator, width: int, real: float = 0.7) -> str:
    """A line of `width` characters: 30 (TD1), 36 (TD2, MRV-B) or 44 (TD3, MRV-A); `real` of them as documents have them."""
    if rng.random() < real:
        makers = _BY_WIDTH[width]
        return makers[int(rng.integers(len(makers)))](rng)
    kind = rng.random()
    if kind < 0.23:
        return _mixed(rng, width, [DIGITS])
    if kind < 0.55:
        return _mixed(rng, width, list(ALPHABET))
    if kind < 0.82:
        return _mixed(rng, width, [_one(rng, _LOOK_ALIKES), _one(rng, _LOOK_ALIKES), "<"])
    return _mixed(rng, width, [LETTERS, DIGITS])


def _one(rng: Generator, choices) -> str:
    return choices[int(rng.integers(len(choices)))]


def _mixed(rng: Generator, width: int, sets: list[str]) -> str:
    return "".join(_one(rng, _one(rng, sets)) for _ in range(width))


def _digits(rng: Generator, count: int) -> str:
    return _mixed(rng, count, [DIGITS])


def _checked(rng: Generator, field: str) -> str:
    return field + (check_digit(field) if rng.random() < 0.65 else _one(rng, DIGITS))


def _number(rng: Generator, width: int) -> str:
    """A document or personal number: digits, letters before digits, or both mixed; often shorter than its field."""
    length = int(rng.integers(5, width + 1)) if rng.random() < 0.4 else width
    kind = rng.random()
    if kind < 0.4:
        text = _digits(rng, length)
    elif kind < 0.7:
        letters = int(rng.integers(1, 3))
        text = _mixed(rng, letters, [LETTERS]) + _digits(rng, length - letters)
    else:
        text = _mixed(rng, length, [DIGITS, LETTERS])
    return text.ljust(width, "<")


def _optional(rng: Generator, width: int) -> str:
    if rng.random() < 0.45:
        return "<" * width
    return _number(rng, int(rng.integers(5, width + 1))).ljust(width, "<")[:width]


def _date(rng: Generator) -> str:
    if rng.random() < 0.05:
        return _one(rng, ["<<<<<<", "80<<<<", "000000", "8001<<"])
    return f"{rng.integers(100):02d}{rng.integers(1, 13):02d}{rng.integers(1, 32):02d}"


def _dates(rng: Generator) -> str:
    return _checked(rng, _date(rng)) + _one(rng, "MF<MFX") + _checked(rng, _date(rng))


def _code(rng: Generator, first: str) -> str:
    return first + _one(rng, "<<<<" + LETTERS)


def _names_first(width: int, first: str) -> Callable[[Generator], str]:
    return lambda rng: _code(rng, first) + _one(rng, _STATES) + name_field(rng, width - 5)


def _td3_second(rng: Generator) -> str:
    body = _checked(rng, _number(rng, 9)) + _one(rng, _STATES) + _dates(rng)
    personal = _optional(rng, 14)
    return body + personal + _one(rng, "<" + DIGITS) + _one(rng, DIGITS)


def _visa_second(width: int) -> Callable[[Generator], str]:
    return lambda rng: _checked(rng, _number(rng, 9)) + _one(rng, _STATES) + _dates(rng) + _optional(rng, width - 28)


def _td2_second(rng: Generator) -> str:
    return _visa_second(35)(rng) + _one(rng, DIGITS)


def _td1_first(rng: Generator) -> str:
    return _code(rng, _one(rng, "IAC")) + _one(rng, _STATES) + _checked(rng, _number(rng, 9)) + _optional(rng, 15)


def _td1_second(rng: Generator) -> str:
    return _dates(rng) + _one(rng, _STATES) + _optional(rng, 11) + _one(rng, DIGITS)


def _french_first(rng: Generator) -> str:
    return "IDFRA" + component(rng).ljust(25, "<")[:25] + _digits(rng, 6)


def _french_second(rng: Generator) -> str:
    return _checked(rng, _digits(rng, 12)) + name_field(rng, 14) + _checked(rng, _date(rng)) + _one(rng, "MF") + _one(rng, DIGITS)


_BY_WIDTH = {
    30: [_td1_first, _td1_second, lambda rng: name_field(rng, 30)],
    36: [_names_first(36, "I"), _names_first(36, "V"), _names_first(36, "P"), _td2_second, _visa_second(36), _french_first, _french_second],
    44: [_names_first(44, "P"), _names_first(44, "V"), _td3_second, _td3_second, _visa_second(44)],
}
WIDTHS = tuple(_BY_WIDTH)
