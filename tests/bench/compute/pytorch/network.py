"""A job's layers as PyTorch's own modules, with weights that come in the order and form of TensorFlow's layers.

PyTorch keeps a kernel as [out, in] where TensorFlow has [in, out], and pictures as [batch, channels, height, width].
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

Layer = dict[str, Any]
Weights = list[Tensor]

ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {
    "relu": nn.ReLU,
    "sigmoid": nn.Sigmoid,
    "softmax": lambda: nn.Softmax(-1),
    "linear": nn.Identity,
}


def with_weights(module: nn.Module, weights: dict[str, Tensor]) -> nn.Module:
    """The module with copies of all its weights; raises where a name or a shape is not its own."""
    module.load_state_dict(weights)
    return module


def linear(kernel: Tensor, bias: Tensor) -> nn.Module:
    """[…, in] → […, out]; kernel [in, out], bias [out]."""
    return with_weights(nn.Linear(*kernel.shape), {"weight": kernel.T, "bias": bias})


def convolution(filters: Tensor, bias: Tensor) -> nn.Module:
    """[batch, in, h, w] → [batch, out, h − side + 1, w − side + 1]; filters [side, side, in, out], bias [out]."""
    side, _, channels, count = filters.shape
    return with_weights(nn.Conv2d(channels, count, side), {"weight": filters.permute(3, 2, 0, 1), "bias": bias})


def norm(gain: Tensor, shift: Tensor) -> nn.Module:
    """[…, width] → the same shape, each vector with mean 0 and variance 1 before gain and shift [width]."""
    return with_weights(nn.LayerNorm(len(gain), eps=1e-5), {"weight": gain, "bias": shift})


class Flatten(nn.Module):
    """[batch, channels, height, width] → [batch, height · width · channels], as the next layer's kernel counts them."""

    def forward(self, x: Tensor) -> Tensor:
        return x.permute(0, 2, 3, 1).flatten(1)


class LastState(nn.Module):
    """The last state of an LSTM: [batch, length, in] → [batch, units]."""

    def __init__(self, kernel: Tensor, recurrent: Tensor, bias: Tensor) -> None:
        """kernel [in, 4 · units], recurrent [units, 4 · units], bias [4 · units]: input, forget, cell, output gate."""
        super().__init__()
        self.lstm = nn.LSTM(len(kernel), len(recurrent), batch_first=True)
        with_weights(
            self.lstm,
            {
                "weight_ih_l0": kernel.T,
                "weight_hh_l0": recurrent.T,
                "bias_ih_l0": bias,
                "bias_hh_l0": torch.zeros_like(bias),
            },
        )
        # TensorFlow has one bias; trained both, PyTorch's two would move twice as far.
        self.lstm.bias_hh_l0.requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        _, (state, _) = self.lstm(x)
        return state[0]


class Block(nn.Module):
    """A Transformer block: [batch, length, width] → the same shape."""

    def __init__(self, heads: int, weights: Weights) -> None:
        """Gains, shifts, bias2 [width]; query, key, value, mix [width, width]; kernel1 [width, hidden], kernel2 back."""
        super().__init__()
        gain1, shift1, query, key, value, mix, gain2, shift2, kernel1, bias1, kernel2, bias2 = weights
        self.norm1 = norm(gain1, shift1)
        self.attention = with_weights(
            nn.MultiheadAttention(len(gain1), heads, bias=False, batch_first=True),
            {"in_proj_weight": torch.cat([query, key, value], 1).T, "out_proj.weight": mix.T},
        )
        self.norm2 = norm(gain2, shift2)
        self.dense = nn.Sequential(linear(kernel1, bias1), nn.ReLU(), linear(kernel2, bias2))

    def forward(self, x: Tensor) -> Tensor:
        normed = self.norm1(x)
        attended = x + self.attention(normed, normed, normed, need_weights=False)[0]
        return attended + self.dense(self.norm2(attended))


MODULES: dict[str, Callable[[Layer, Weights], list[nn.Module]]] = {
    "dense": lambda layer, weights: [linear(*weights), ACTIVATIONS[layer["activation"]]()],
    "convolution": lambda _, weights: [convolution(*weights), nn.ReLU()],
    "pool": lambda *_: [nn.MaxPool2d(2)],
    "flatten": lambda *_: [Flatten()],
    "dropout": lambda layer, _: [nn.Dropout(layer["rate"])],
    "embedding": lambda _, weights: [nn.Embedding.from_pretrained(weights[0], freeze=False)],
    "lstm": lambda _, weights: [LastState(*weights)],
    "block": lambda layer, weights: [Block(layer["heads"], weights)],
}


def modules(layer: Layer, weights: Weights) -> list[nn.Module]:
    """One of the job's layers, with its activation."""
    return MODULES[layer["kind"]](layer, weights)
