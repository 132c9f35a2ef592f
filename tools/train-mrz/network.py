"""The network: convolutions along the line, one look at the whole of it and one at the neighbours."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from alphabet import CLASSES
from band import HEIGHT


class LineReader(nn.Module):
    """N x 1 x 24 x W grey bands -> N x 38 x 1 x W/4 scores; W a multiple of 16.

    It sees 89 pixels of the band around a column, about six characters: enough to know the pitch and the print of
    the neighbours, too little to learn whole names.
    """

    def __init__(self) -> None:
        super().__init__()
        self.shapes = nn.Sequential(
            *_step(1, 16, (5, 5), (2, 2), stride=(2, 2)),  # 12 rows
            *_step(16, 32, (3, 3), (1, 1), stride=(2, 2)),  # 6
            *_step(32, 48, (3, 3), (1, 1)),
            *_step(48, 80, (3, 3), (1, 1), stride=(2, 1)),  # 3
            *_step(80, 128, (3, 3), (0, 1)),  # 1
        )
        self.style = Style(128, 32)
        self.near = nn.Sequential(*_step(128, 128, (1, 3), (0, 1)))
        self.around = Around(128, 64)
        self.classes = nn.Conv2d(128, CLASSES, 1)

    def forward(self, bands: Tensor) -> Tensor:
        return self.classes(self.around(self.near(self.style(self.shapes(bands)))))


class Style(nn.Module):
    """Weighs the features by their mean and their maximum over the whole line (squeeze and excitation).

    A 0 of one face is the O of another. The mean tells face, width and weight of the print, the maximum what stands on
    the line at all, such as a zero with a slash; neither holds places, so they cannot tell a word.
    """

    def __init__(self, features: int, inner: int) -> None:
        super().__init__()
        self.of_mean = nn.Conv2d(features, inner, 1)
        self.of_most = nn.Conv2d(features, inner, 1, bias=False)
        self.weights = nn.Conv2d(inner, features, 1)

    def forward(self, features: Tensor) -> Tensor:
        mean = functional.adaptive_avg_pool2d(features, 1)
        most = functional.adaptive_max_pool2d(features, 1)
        return features * self.weights((self.of_mean(mean) + self.of_most(most)).relu()).sigmoid()


class Around(nn.Module):
    """Adds what the neighbours tell: pitch, size and line of the characters beside."""

    def __init__(self, features: int, inner: int) -> None:
        super().__init__()
        self.add = nn.Sequential(
            *_step(features, inner, (1, 1), (0, 0)),
            *_step(inner, inner, (1, 5), (0, 6), dilation=(1, 3)),
            nn.Conv2d(inner, features, 1),
        )

    def forward(self, features: Tensor) -> Tensor:
        return features + self.add(features)


def export(network: LineReader, path: str) -> None:
    """Writes ONNX, opset 13: input `x`, output `y`, any count and any width."""
    torch.onnx.export(
        network.eval(),
        torch.ones(1, 1, HEIGHT, 640),
        path,
        input_names=["x"],
        output_names=["y"],
        dynamic_axes={"x": {0: "n", 3: "w"}, "y": {0: "n", 3: "t"}},
        opset_version=13,
    )


def _step(
    of: int, to: int, kernel: tuple[int, int], padding: tuple[int, int], stride: tuple[int, int] = (1, 1), dilation: tuple[int, int] = (1, 1)
) -> list[nn.Module]:
    return [nn.Conv2d(of, to, kernel, stride, padding, dilation, bias=False), nn.BatchNorm2d(to), nn.ReLU(inplace=True)]
