"""PyTorch's side of the bench: makes one job ready, then answers with measurements of it, a line of JSON for a line."""

from __future__ import annotations

import base64
import json
import sys
import time
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from about import DEVICE
from network import modules

# TensorFlow's, where PyTorch's is 1e-8.
ADAM_EPSILON = 1e-7

# Seconds before an answer is told: the threads of OpenMP and of libraries of linear algebra spin for up to 0.2 s before
# they sleep, at the cost of whoever has the next turn.
REST = 0.3

# Each with the activation that it computes itself, of the network's last layer.
LOSSES = {
    "binary": (F.binary_cross_entropy_with_logits, nn.Sigmoid),
    "categories": (F.cross_entropy, nn.Softmax),
    "squares": (F.mse_loss, nn.Identity),
}

# Float32 throughout; cuDNN would round to 10 bits of fraction.
torch.backends.cuda.matmul.allow_tf32 = False
torch.backends.cudnn.allow_tf32 = False


def tensor(packed: dict[str, Any]) -> Tensor:
    """Of the shape that is told beside the float32 values."""
    return torch.frombuffer(bytearray(base64.b64decode(packed["values"])), dtype=torch.float32).reshape(packed["shape"])


def synchronise() -> None:
    """Waits for what was given to the card."""
    if DEVICE.type == "cuda":
        torch.cuda.synchronize()


class Training:
    """A job's network, its batch and its optimiser."""

    def __init__(self, order: dict[str, Any]) -> None:
        stages = order["stages"]
        parts = [part for stage in stages for part in modules(stage["layer"], [tensor(w) for w in stage["weights"]])]
        self.loss, activation = LOSSES[order["loss"]]
        if isinstance(parts[-1], activation):
            parts.pop()
        self.network = nn.Sequential(*parts).to(DEVICE)
        trained = [weight for weight in self.network.parameters() if weight.requires_grad]
        self.optimiser: torch.optim.Optimizer = (
            torch.optim.Adam(trained, lr=order["rate"], eps=ADAM_EPSILON)
            if order["optimiser"] == "adam"
            else torch.optim.SGD(trained, lr=order["rate"])
        )
        x, y = tensor(order["inputs"]), tensor(order["targets"])
        if stages[0]["layer"]["kind"] == "embedding":
            x = x.long()
        elif x.dim() == 4:
            x = x.permute(0, 3, 1, 2).contiguous()
        self.x = x.to(DEVICE)
        self.y = (y[:, 0].long() if order["loss"] == "categories" else y).to(DEVICE)
        synchronise()

    def sample(self, count: int) -> dict[str, float]:
        """Trains for so many steps: milliseconds of one, and the mean of their losses."""
        total = torch.zeros((), device=DEVICE)
        synchronise()
        started = time.perf_counter()
        for _ in range(count):
            self.optimiser.zero_grad(set_to_none=True)
            loss = self.loss(self.network(self.x), self.y)
            loss.backward()
            self.optimiser.step()
            total += loss.detach()
        synchronise()
        ms = 1000 * (time.perf_counter() - started)
        return {"ms": ms / count, "loss": total.item() / count}


def rate() -> float:
    """GFLOP/s of a product of 1024 × 1024 matrices: the best of five times three."""
    side, products, best = 1024, 3, 0.0
    a = torch.full((side, side), 0.5, device=DEVICE)
    for _ in range(5):
        b = torch.full((side, side), 1 / side, device=DEVICE)
        synchronise()
        started = time.perf_counter()
        for _ in range(products):
            b = a @ b
        synchronise()
        best = max(best, products * 2 * side**3 / (1e9 * (time.perf_counter() - started)))
    return best


def answers() -> None:
    training: Training | None = None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if question["type"] == "prepare":
                training = Training(question["order"])
                answer: Any = {"device": torch.cuda.get_device_name() if DEVICE.type == "cuda" else ""}
            elif question["type"] == "rate":
                answer = rate()
            elif training is None:
                raise RuntimeError("nothing was prepared")
            elif question["type"] == "count":
                answer = {**training.sample(1), "work": None}
            else:
                answer = training.sample(question["count"])
            reply = json.dumps({"answer": answer}, allow_nan=False)
        except Exception as error:  # Whatever it is, the bench goes on with its other rows.
            reply = json.dumps({"cannot": f"{type(error).__name__}: {error}"})
        time.sleep(REST)
        print(reply, flush=True)


if __name__ == "__main__":
    answers()
