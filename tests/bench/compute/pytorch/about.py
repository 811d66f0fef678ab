"""Which PyTorch this is and what it computes on; as a program, it says so in a line of JSON."""

import json

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")

if __name__ == "__main__":
    print(json.dumps({"version": torch.__version__, "device": DEVICE.type}))
