"""Endless seeded batches, made by worker processes while the network learns."""

from typing import Iterable, Iterator

import cv2
import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from alphabet import to_classes
from band import HEIGHT, STRIDE
from faces import TRAINED, Face, Masks, masks_of
from lines import WIDTHS, random_line
from nothing import blank_print
from paper import PaperPool
from recipe import damaged, found_roughly
from sample import Sample, make_sample, seen
from variety import mixed, varied

# Chance of each damage on a line: drawn anew for each line, so that some are nearly sound and some in a bad way.
_MOST_DAMAGES = 0.22
# Shares of the lines that show no zone, that lie badly in the band, and whose characters no package has.
_BLANK = 0.06
_ROUGH = 0.35
_VARIED = 0.4
_MIXED = 0.07
_WIDTH_MULTIPLE = 16
# Batches that are made together and sorted by the length of their lines.
_GROUP = 6
# Batches from which those to be seen again are taken.
_REMEMBERED = 100
_SHARES = np.array([face.share for face in TRAINED])


class Batches(IterableDataset):
    """Batch n is a function of the seed and of n; damages reach their full strength after `ramp` batches."""

    def __init__(self, seed: int, size: int, ramp: int):
        self._seed = seed
        self._size = size
        self._ramp = ramp

    def __iter__(self):
        cv2.setNumThreads(1)
        worker = get_worker_info()
        first, every = (worker.id, worker.num_workers) if worker else (0, 1)
        pool = PaperPool(np.random.default_rng([self._seed, first, 0]))
        group = first
        while True:
            rng = np.random.default_rng([self._seed, group, 1])
            yield from self._alike(rng, group * _GROUP, pool)
            group += every

    def _alike(self, rng: Generator, batch: int, pool: PaperPool) -> Iterator[tuple[Tensor, ...]]:
        """Batches of a group, each of lines about equally long: less filling up, so less work in vain."""
        strength = min(1.0, 0.2 + batch / self._ramp) if self._ramp else 1.0
        faces = rng.choice(len(TRAINED), self._size * _GROUP, p=_SHARES / _SHARES.sum())
        samples = [_sample(rng, strength, _masks(rng, TRAINED[face]), int(rng.choice(WIDTHS)), pool) for face in faces]
        samples.sort(key=lambda sample: sample.band.shape[1])
        for place in rng.permutation(_GROUP):
            yield collate(samples[place * self._size : (place + 1) * self._size])


def collate(samples: list[Sample]) -> tuple[Tensor, ...]:
    """Bands filled up with paper, classes of the columns, texts as classes one after another, columns and characters
    of each band."""
    widest = max(sample.band.shape[1] for sample in samples)
    width = -(-widest // _WIDTH_MULTIPLE) * _WIDTH_MULTIPLE
    bands = np.ones((len(samples), 1, HEIGHT, width), np.float32)
    columns = np.zeros((len(samples), width // STRIDE), np.int64)
    for i, sample in enumerate(samples):
        bands[i, 0, :, : sample.band.shape[1]] = sample.band
        columns[i, : len(sample.columns)] = sample.columns
    texts = np.concatenate([to_classes(sample.text) for sample in samples])
    counts = np.array([len(sample.columns) for sample in samples])
    lengths = np.array([len(sample.text) for sample in samples])
    return tuple(torch.from_numpy(array) for array in (bands, columns, texts, counts, lengths))


def loader(batches: Batches, workers: int) -> DataLoader:
    return DataLoader(batches, batch_size=None, num_workers=workers, prefetch_factor=2 * _GROUP if workers else 2)


class Repeated:
    """Each new batch, followed by `repeats` of the last few, lighter or darker and with other noise."""

    def __init__(self, batches: Iterable[tuple[Tensor, ...]], repeats: int, seed: int):
        self._batches = batches
        self._repeats = repeats
        self._rng = torch.Generator().manual_seed(seed)

    def __iter__(self) -> Iterator[tuple[Tensor, ...]]:
        kept: list[tuple[Tensor, ...]] = []
        for count, batch in enumerate(self._batches):
            yield batch
            if not self._repeats:
                continue
            kept[count % _REMEMBERED : count % _REMEMBERED + 1] = [batch]
            for _ in range(self._repeats):
                yield self._changed(kept[int(torch.randint(len(kept), (), generator=self._rng))])

    def _changed(self, batch: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        bands, *truth = batch
        gain, shift, noise = (torch.rand(3, len(bands), 1, 1, 1, generator=self._rng) - 0.5) * torch.tensor([0.2, 0.1, 0.1]).view(3, 1, 1, 1, 1)
        return (bands * (1 + gain) + shift + noise * torch.randn(bands.shape, generator=self._rng)).clamp(-0.2, 1.3), *truth


def _masks(rng: Generator, face: Face) -> Masks:
    masks = masks_of(face)
    if rng.random() < _MIXED:
        masks = mixed(rng, [face] + [TRAINED[int(rng.integers(len(TRAINED)))] for _ in range(3)])
    return varied(rng, masks, float(rng.uniform(0, 1))) if rng.random() < _VARIED else masks


def _sample(rng: Generator, strength: float, masks: Masks, width: int, pool: PaperPool) -> Sample:
    recipe = damaged(rng, strength, rng.uniform(0, _MOST_DAMAGES))
    if rng.random() < _BLANK:
        return seen(rng, recipe, blank_print(rng, recipe, masks, width), "", pool)
    if rng.random() < _ROUGH:
        found_roughly(rng, recipe, float(rng.uniform(0, strength)))
    return make_sample(rng, recipe, masks, random_line(rng, width), pool)
