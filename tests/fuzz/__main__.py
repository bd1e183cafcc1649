"""A run of the fuzzer, and the record of it: `make fuzz`.

    python -m tests.fuzz [--inputs N] [--seed N] [--engine NAME] [TARGET …]

Three engines make the inputs. `mutation` spoils sound ones, by a seed; `hypothesis`
composes and shrinks; `atheris` watches which code an input reaches and keeps what
reaches more. What fails is kept in build/fuzz/found/; figures are added to
build/fuzz/record.jsonl.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz import mutation, watch
from tests.fuzz.targets import TARGETS, Target

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "fuzz"
LIBRARY = ROOT / ".cache" / "fuzz" / "atheris"
ENGINES = {"mutation": 0.64, "hypothesis": 0.06, "atheris": 0.30}  # of all inputs
# Of all inputs; a PDF takes a hundred times as long as a manifest.
SHARES = {
    "fields": 0.25,
    "story": 0.24,
    "areas": 0.14,
    "csv": 0.03,
    "xlsx": 0.02,
    "picture": 0.20,
    "preflight": 0.02,
    "checksums": 0.10,
}


def mutated(target: Target, count: int, number: int) -> watch.Outcome:
    """Spoil sound inputs."""
    made = mutation.inputs(target.seeds(), target.tokens, number, count)
    return watch.drive(target.drive, made)


def composed(target: Target, count: int, number: int) -> watch.Outcome:
    """Let Hypothesis compose inputs of sound parts, tokens and any bytes."""
    made: list[bytes] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy(target))
    def collect(data: bytes) -> None:
        made.append(data)

    collect()
    return watch.drive(target.drive, made)


def strategy(target: Target) -> st.SearchStrategy[bytes]:
    """What Hypothesis makes for a target."""
    piece = st.sampled_from(target.tokens) | st.binary(max_size=8)
    loose = st.lists(piece, max_size=30).map(b"".join)
    edit = st.tuples(st.integers(0, 5_000), st.integers(0, 60), piece)

    def spoil(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
        for offset, length, instead in edits:
            at = offset % (len(data) + 1)
            data = data[:at] + instead + data[at + length :]
        return data

    spoilt = st.builds(
        spoil, st.sampled_from(target.seeds()), st.lists(edit, min_size=1, max_size=8)
    )
    return loose | spoilt


def guided(target: Target, count: int, number: int) -> watch.Outcome:
    """Let Atheris find inputs that reach code which none reached before.

    In a process of its own: libFuzzer ends the process it runs in.
    """
    found = FOLDER / "found" / f"{target.name}-atheris-"
    found.parent.mkdir(parents=True, exist_ok=True)
    outcome = watch.Outcome()
    with tempfile.TemporaryDirectory() as folder:
        corpus, words = Path(folder, "corpus"), Path(folder, "words")
        corpus.mkdir()
        for place, data in enumerate(target.seeds()):
            (corpus / str(place)).write_bytes(data)
        words.write_text("".join(map(_entry, target.tokens)), encoding="ascii")
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.fuzz.guided", target.name),
                *(f"-runs={count}", f"-seed={number}", f"-dict={words}"),
                *(f"-artifact_prefix={found}", f"-max_len={mutation.MOST_BYTES}"),
                *("-timeout=60", "-rss_limit_mb=1500", "-print_final_stats=1"),
                *("-verbosity=1", str(corpus)),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    said = done.stdout + done.stderr
    outcome.inputs = _figure(r"number_of_executed_units:\s*(\d+)", said)
    outcome.peak = _figure(r"peak_rss_mb:\s*(\d+)", said) * 1024
    outcome.worst = _figure(r"slowest_unit_time_sec:\s*(\d+)", said)
    if done.returncode:
        outcome.found[said[-4_000:]] = b""
    return outcome


def _entry(token: bytes) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in token) + '"\n'


def _figure(pattern: str, said: str) -> int:
    found = re.search(pattern, said)
    return int(found[1]) if found else 0


RUNS = {"mutation": mutated, "hypothesis": composed, "atheris": guided}


def main() -> int:
    """Run what was asked for; return 1 if anything was found."""
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz")
    asked.add_argument("targets", nargs="*", help=" ".join(TARGETS))
    asked.add_argument("--inputs", type=int, default=20_000, help="of all together")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--engine", choices=ENGINES, help="by default, each in turn")
    wanted = asked.parse_args()
    if strange := set(wanted.targets) - set(TARGETS):
        asked.error(f"no such target: {', '.join(sorted(strange))}")
    targets = wanted.targets or list(TARGETS)
    engines = {wanted.engine: 1.0} if wanted.engine else ENGINES
    if "atheris" in engines and not LIBRARY.is_dir():
        print("atheris    not on this machine, see tools/fuzz.sh", flush=True)
        engines = {name: share for name, share in engines.items() if name != "atheris"}
    whole = sum(SHARES[name] for name in targets)
    return max(
        (
            run(name, engine, round(wanted.inputs * share * part / whole), wanted.seed)
            for engine, share in engines.items()
            for name, part in SHARES.items()
            if name in targets
        ),
        default=0,
    )


def run(name: str, engine: str, count: int, number: int) -> int:
    """Drive one target with one engine; keep and tell what came of it."""
    began = time.monotonic()
    outcome = RUNS[engine](TARGETS[name], count, number)
    watch.keep(outcome.found, FOLDER / "found" / f"{name}-{engine}")
    record = {
        "target": name,
        "engine": engine,
        "seed": number,
        "inputs": outcome.inputs,
        "found": sorted(outcome.found),
        "worst_s": round(outcome.worst, 2),
        "warm_kb": outcome.warm,
        "peak_kb": outcome.peak,
        "cpu_s": round(outcome.seconds, 1),
        "clock_s": round(time.monotonic() - began, 1),
        "python": platform.python_version(),
    }
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "record.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(record) + "\n")
    print(
        f"{engine:10} {name:10} {outcome.inputs:7} inputs, {len(outcome.found)} found,"
        f" slowest {outcome.worst:.2f} s, {outcome.peak // 1024} MB",
        flush=True,
    )
    for said in outcome.found:
        print(f"    {said.strip().splitlines()[-1]}", flush=True)
    return int(bool(outcome.found))


if __name__ == "__main__":
    sys.exit(main())
