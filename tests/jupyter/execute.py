"""Executes a notebook as Jupyter does and writes it with its outputs: execute.py notebook.ipynb executed.ipynb folder"""

import sys

import nbformat
from nbclient import NotebookClient

source, target, folder = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
nbformat.validate(notebook)
for cell in notebook.cells:
    if cell.cell_type == "code":
        cell.outputs = []
client = NotebookClient(notebook, timeout=150, allow_errors=True, resources={"metadata": {"path": folder}})
client.execute()
nbformat.write(notebook, target)
