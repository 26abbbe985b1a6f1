"""`python -m facet_train STEP --data DIR --work DIR`."""

from __future__ import annotations

import argparse
import importlib
import logging
from dataclasses import replace
from pathlib import Path

from .settings import Settings, Workspace

STEPS = (
    "prepare",
    "tokenizer",
    "teacher",
    "embeddings",
    "warmup",
    "pretrain",
    "train",
    "ngrams",
    "export",
    "rivals",
    "evaluate",
)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="facet_train", description=__doc__)
    parser.add_argument("step", choices=(*STEPS, "all"))
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora, read only")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything that the steps make")
    parser.add_argument("--minutes", type=float, help="training time, in minutes of all threads")
    parser.add_argument("--model-version", help="version that the model folder states")
    parser.add_argument("--threads", type=int, help="CPU threads for training")
    return parser.parse_args()


def settings_from(arguments: argparse.Namespace) -> Settings:
    given = {
        "train_minutes": arguments.minutes,
        "model_version": arguments.model_version,
        "threads": arguments.threads,
    }
    return replace(Settings(), **{name: value for name, value in given.items() if value is not None})


def start_log(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handlers = [logging.StreamHandler(), logging.FileHandler(path, encoding="utf-8")]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s", handlers=handlers)


def run_step(step: str, workspace: Workspace, settings: Settings) -> None:
    """A step is the function `run` of the module `steps.STEP`, imported late: torch takes seconds."""
    importlib.import_module(f".steps.{step}", __package__).run(workspace, settings)


def main() -> None:
    arguments = parse_arguments()
    workspace = Workspace(arguments.data, arguments.work)
    start_log(workspace.log)
    for step in STEPS if arguments.step == "all" else (arguments.step,):
        run_step(step, workspace, settings_from(arguments))


if __name__ == "__main__":
    main()
