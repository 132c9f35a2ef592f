"""Trains the network that reads one line of a machine-readable zone, from synthetic lines only.

    /usr/bin/python3 tools/train-mrz/train.py --minutes 60 --out reader/model
"""

import argparse
import copy
import math
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from batches import Batches, Repeated, loader
from network import LineReader, export

_PEAK_RATE = 3e-3
_WARM_UP = 200
_DECAY_OF_MEAN = 0.999
# Batches until the damages are at their worst.
_RAMP = 700
# Share of the training after which the order of the characters counts too, not only their columns.
_ORDER_FROM = 0.7
_ORDER_WEIGHT = 0.1
_KEPT_EVERY = 250


def train(options: argparse.Namespace) -> LineReader:
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    network = LineReader()
    if options.start:
        network.load_state_dict(torch.load(options.start))
    network = network.to(memory_format=torch.channels_last)
    mean = copy.deepcopy(network)
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=1e-3)
    batches = Batches(options.seed, options.batch, 0 if options.start else _RAMP)
    repeated = Repeated(loader(batches, options.workers), options.repeats, options.seed)
    started = time.monotonic()
    loss_shown = 0.0
    for step, (bands, columns, texts, counts, lengths) in enumerate(repeated):
        minutes = (time.monotonic() - started) / 60
        share = step / options.steps if options.steps else minutes / options.minutes
        if share >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = options.rate * min(1, (step + 1) / _WARM_UP) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))
        with torch.autocast("cpu", torch.bfloat16, enabled=options.half):
            scores = network(bands.contiguous(memory_format=torch.channels_last)).squeeze(2)
        scores = scores.float()
        loss = functional.cross_entropy(scores, columns)
        if share > _ORDER_FROM:
            loss = loss + _ORDER_WEIGHT * _order_loss(scores, texts, counts, lengths)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        _follow(mean, network, step)
        loss_shown = loss.item() if step == 0 else 0.98 * loss_shown + 0.02 * loss.item()
        if step % 100 == 0:
            print(f"{minutes:6.1f} min  step {step:6d}  loss {loss_shown:.4f}", flush=True)
        if step % _KEPT_EVERY == 0:
            torch.save(mean.state_dict(), options.checkpoint)
    print(f"{step} steps of {options.batch} lines", flush=True)
    torch.save(mean.state_dict(), options.checkpoint)
    return mean


def _order_loss(scores: Tensor, texts: Tensor, counts: Tensor, lengths: Tensor) -> Tensor:
    """Connectionist temporal classification: the characters in their order, wherever they stand."""
    by_column = scores.permute(2, 0, 1).log_softmax(2)
    return functional.ctc_loss(by_column, texts, counts, lengths, zero_infinity=True)


@torch.no_grad()
def _follow(mean: LineReader, network: LineReader, step: int) -> None:
    """The running mean of the weights reads better than the weights of any one step."""
    decay = min(_DECAY_OF_MEAN, (1 + step) / (10 + step))
    for kept, new in zip(mean.state_dict().values(), network.state_dict().values()):
        if kept.dtype.is_floating_point:
            kept.mul_(decay).add_(new, alpha=1 - decay)
        else:
            kept.copy_(new)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the network that reads one MRZ line.")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float, help="how long to train")
    length.add_argument("--steps", type=int, help="how many batches to train on, for a run that can be repeated exactly")
    parser.add_argument("--out", type=Path, required=True, help="folder that receives mrz-line.onnx")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=_PEAK_RATE, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="threads of the network; the workers are processes besides")
    parser.add_argument("--workers", type=int, default=1, help="processes that make lines")
    parser.add_argument("--repeats", type=int, default=0, help="times that each batch is seen again; cheaper than new lines")
    parser.add_argument("--half", action="store_true", help="16-bit floats, quicker on processors that know them (avx512_bf16)")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from, at full strength of damage")
    parser.add_argument("--checkpoint", type=Path, default=Path(".cache/mrz-line.pt"), help="where the weights are kept on the way")
    return parser.parse_args()


if __name__ == "__main__":
    chosen = _options()
    chosen.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    export(train(chosen), str(chosen.out / "mrz-line.onnx"))
