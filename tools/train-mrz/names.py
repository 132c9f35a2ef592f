"""Invented names as travel documents print them: transliterated, without accents, long and short."""

from numpy.random import Generator

from alphabet import LETTERS

_ARABIC = """MOHAMMED MUHAMMAD AHMED MAHMOOD MAHMOUD ALI HUSSEIN HUSSAIN HASSAN ABBAS ABDULLAH ABDULRAHMAN ABDULRAZZAQ
ABDULJABBAR ABDULKAREEM ABDULHUSSEIN ABDALRIDHA IBRAHIM ISMAEEL YOUSIF KHALID KHALAF QASIM JASIM KADHIM KAREEM SALIH
SALMAN TALIB THAMER DHIYAA ZAINAB FATIMA KHADIJA MARYAM NOOR RUQAYAH SHAYMAA WIJDAN HAWRAA GHUFRAN OTHMAN OMAR UDAY
QUSAY MUQTADA MUSTAFA MURTADHA AL ABU BINT IBN UMM ALJUBOORI ALTIKRITI ALSAADI ALBAYATI ALHAKIM ALMALIKI ALOBAIDI
ALRUBAIE ALSHAMMARI ALZUBAIDI ALDULAIMI ALQURAISHI ALGHANIM ALKHAFAJI ALHASHIMI""".split()
_NEIGHBOURS = """AZAD BARZAN DILSHAD HEMIN KARWAN NECHIRVAN REBWAR SHERKO SORAN ZHIAN AVIN SHIRIN MEHMET AYSE YILDIRIM
OZTURK KAYA REZA HOSSEINI JAVAD GHOLAMREZA FATEMEH SHAHRZAD TAHMASEBI MOUSAVI PARVANEH SINGH KUMAR PATEL NGUYEN ZHANG
XU QIU KIM PARK TANAKA WATANABE OKONKWO ADEYEMI MBEKI ERIKSSON MULLER SCHWARZ KOWALSKI NOVAK SILVA GARCIA FERNANDEZ
ROSSI DUPONT JANSEN VAN DER DE LA OBRIEN MACDONALD WILLIAMS JOHNSON ZYTHOS""".split()
_VOWELS = "AEIOUY"
_CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ"


def component(rng: Generator) -> str:
    """One component of a name, of 1 to 14 letters."""
    kind = rng.random()
    if kind < 0.25:
        return str(rng.choice(_ARABIC))
    if kind < 0.4:
        return str(rng.choice(_NEIGHBOURS))
    length = int(rng.integers(1, 13))
    if kind < 0.8:
        return _pronounceable(rng, length)
    return "".join(rng.choice(list(LETTERS), length))


def name_field(rng: Generator, width: int) -> str:
    """ICAO 9303-3 §4.6: primary identifier, two fillers, secondary identifiers, filled or cut to `width`."""
    primary = [component(rng) for _ in range(rng.choice([1, 1, 1, 2, 3]))]
    secondary = [component(rng) for _ in range(rng.choice([0, 1, 1, 2, 3, 5]))]
    return ("<".join(primary) + "<<" + "<".join(secondary)).ljust(width, "<")[:width]


def _pronounceable(rng: Generator, length: int) -> str:
    start = int(rng.integers(2))
    pools = (_VOWELS, _CONSONANTS)
    return "".join(str(rng.choice(list(pools[(i + start + (rng.random() < 0.15)) % 2]))) for i in range(length))
