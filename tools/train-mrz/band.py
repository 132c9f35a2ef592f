"""A line on a picture -> the band that the network sees, by the same steps as the reader takes."""

import cv2
import numpy as np

HEIGHT = 24
# Height of the band in capital heights.
CAPS = 1.7
# Columns of the band that one output column stands for.
STRIDE = 4


def sample_band(picture: np.ndarray, xs: np.ndarray, ys: np.ndarray, step: float) -> np.ndarray:
    """Samples a grey uint8 picture at `xs`, `ys` (HEIGHT x width, pixel i reaches from i to i + 1), `step` pixels apart.

    The picture is halved by averaging until samples lie about a pixel apart; between pixels by cubic convolution
    (a = -0.75); beyond the edge the edge goes on.
    """
    level = max(0, round(float(np.log2(step))))
    for _ in range(level):
        picture = _halved(picture)
    shrink = 2**level
    return cv2.remap(
        picture,
        (xs / shrink - 0.5).astype(np.float32),
        (ys / shrink - 0.5).astype(np.float32),
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )


def normalised(band: np.ndarray) -> np.ndarray:
    """0 at the darkest hundredth of the samples, 1 at the 97th, at least 12 grey values apart, cut at -0.2 and 1.3."""
    up_to = np.cumsum(np.bincount(band.ravel(), minlength=256))
    low, high = (int(np.searchsorted(up_to, int(band.size * share), side="right")) for share in (0.01, 0.97))
    scaled = (band.astype(np.float32) - low) * np.float32(1 / max(high - low, 12))
    return np.minimum(np.maximum(scaled, np.float32(-0.2)), np.float32(1.3))


def _halved(picture: np.ndarray) -> np.ndarray:
    height, width = picture.shape[0] // 2, picture.shape[1] // 2
    return cv2.resize(picture[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
