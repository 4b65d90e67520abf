#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Changes the code of the domain in one place at a time and sees whether a unit test notices.

Every comparison, every number, every "and" or "or", every sum, product and bound of the files below is changed in turn.
The changed file is compiled and linked with its tests in place of the one of the build; the change is found when they
fail, or never end.  A change that no test finds is printed with its file and line, and the run fails: either a test is
missing, or the change makes no difference, and then equivalent.txt says why.  What that list names and a test does find
fails the run too, so that the list stays true.

Run by the target `mutants`, which says what to compile and to link with.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

# What is changed: the file; the files to compile for it (itself, or those that include it); the tests that tell.
UNITS = [
    ("commission.cpp", ["commission.cpp"], ["commission"]),
    ("account_tiering.cpp", ["account_tiering.cpp"], ["account_tiering"]),
    ("retention.cpp", ["retention.cpp"], ["retention"]),
    ("unit_economics.cpp", ["unit_economics.cpp"], ["unit_economics"]),
    ("weighted_score.cpp", ["weighted_score.cpp"], ["account_tiering", "funnel"]),
    ("share.hpp", ["account_tiering.cpp", "quota.cpp"], ["account_tiering", "quota"]),
    ("rounding.hpp", ["quota.cpp", "funnel.cpp"], ["quota", "funnel"]),
]

# What most of their time goes into, compiled once: headers that none of the files above is.
HEADERS = """
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include "sales/range.hpp"
"""

SWAPS = {
    "<": ["<=", ">="],
    "<=": ["<", ">"],
    ">": [">=", "<="],
    ">=": [">", "<"],
    "==": ["!="],
    "!=": ["=="],
    "&&": ["||"],
    "||": ["&&"],
    "+": ["-"],
    "-": ["+"],
    "*": ["/"],
    "/": ["*"],
    "+=": ["-="],
    "std::min": ["std::max"],
    "std::max": ["std::min"],
    "greater_equal": ["greater"],
    "upper_bound": ["lower_bound"],
    "true": ["false"],
    "false": ["true"],
}

# The code is formatted: an operator stands between blanks, the bracket of a template does not.
TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|^\#[^\n]*)
    |(?P<number>(?<![\w.])\d[\d.]*(?:e[+-]?\d+)?(?![\w.]))
    |(?<=\ )(?P<operator><=|>=|==|!=|&&|\|\||\+=|[<>+*/-])(?=\ )
    |\b(?P<word>std::min|std::max|greater_equal|upper_bound|true|false)\b""",
    re.VERBOSE | re.MULTILINE,
)


def other_numbers(text):
    """The numbers by which a constant is replaced."""
    if re.fullmatch(r"\d+", text):
        value = int(text)
        return [str(value + 1)] + ([str(value - 1)] if value > 0 else [])
    value = float(text)
    return [repr(value * 1.25), repr(value * 0.8)] if value else ["1.0"]


class Mutant:
    def __init__(self, unit, source, at, old, new):
        self.unit = unit
        self.source = source[: at] + new + source[at + len(old):]
        self.line = source.count("\n", 0, at) + 1
        start = source.rfind("\n", 0, at) + 1
        end = source.find("\n", at)
        self.before = source[start:end].strip()
        self.after = (source[start:at] + new + source[at + len(old):end]).strip()
        self.name = f"{unit[0]}: {self.after}"
        self.outcome = None


def mutants_of(unit, source):
    found = []
    names = {}
    for token in TOKEN.finditer(source):
        if token.group("skip"):
            continue
        old = token.group(0)
        for new in other_numbers(old) if token.group("number") else SWAPS[old]:
            mutant = Mutant(unit, source, token.start(), old, new)
            # Equal lines of a file are told apart by their number.
            names[mutant.name] = names.get(mutant.name, 0) + 1
            if names[mutant.name] > 1:
                mutant.name += f"  #{names[mutant.name]}"
            found.append(mutant)
    return found


class Tests:
    """Compiles, links and runs the tests of a unit, with one file changed or none."""

    def __init__(self, args, work):
        self.args = args
        self.folder = pathlib.Path(args.source)
        # The assertions of the library notice what is read beyond the end of a range.
        self.compile = [args.compiler, "-std=c++20", "-O0", "-w", "-D_GLIBCXX_ASSERTIONS",
                        *(f"-I{i}" for i in args.include if i)]
        self.headers = work / "headers.hpp"
        self.headers.write_text(HEADERS)
        subprocess.run([*self.compile, f"-I{self.folder}", "-x", "c++-header", str(self.headers)], check=True)
        self.objects = {pathlib.Path(o).name.removesuffix(".o").removesuffix("_test.cpp"): o for o in args.tests}

    def fail(self, unit, source):
        """Whether the tests of the unit notice the changed source; None where it does not compile or link."""
        name, compiled, tests = unit
        with tempfile.TemporaryDirectory(prefix="mutant-") as work:
            work = pathlib.Path(work)
            (work / "sales").mkdir()
            (work / "sales" / name).write_text(source)
            objects = []
            for file in compiled:
                path = work / "sales" / file if file == name else self.folder / "sales" / file
                objects.append(str(work / (file + ".o")))
                command = [*self.compile, f"-I{work}", f"-I{self.folder}", "-include", str(self.headers), "-c", str(path),
                           "-o", objects[-1]]
                if subprocess.run(command, capture_output=True).returncode != 0:
                    return None
            program = str(work / "tests")
            # The objects stand before the library, which then gives none of the same functions.
            command = [self.args.compiler, *objects, *(self.objects[t] for t in tests), *self.args.libraries,
                       "-lpthread", "-o", program]
            if subprocess.run(command, capture_output=True).returncode != 0:
                return None
            try:
                run = subprocess.run([program, "--gtest_brief=1"], capture_output=True, timeout=30)
            except subprocess.TimeoutExpired:
                return True
            return run.returncode != 0


def read_equivalents(path):
    """The changes that make no difference, each with its reason: a line, and an indented one after it."""
    equivalents = {}
    name = None
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            equivalents[name] = (equivalents[name] + " " + line.strip()).strip()
        else:
            name = line.strip()
            equivalents[name] = ""
    return equivalents


def judged(tests, units):
    """All changes of the units, each with its outcome."""
    mutants = []
    for unit in units:
        source = (tests.folder / "sales" / unit[0]).read_text()
        if tests.fail(unit, source) is not False:
            sys.exit(f"{unit[0]}: its tests do not pass unchanged")
        mutants += mutants_of(unit, source)

    def judge(mutant):
        mutant.outcome = tests.fail(mutant.unit, mutant.source)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, _ in enumerate(pool.map(judge, mutants), 1):
            if done % 50 == 0:
                print(f"{done} of {len(mutants)}", file=sys.stderr, flush=True)
    return mutants


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", required=True, help="the folder src")
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", nargs="*", default=[], help="folders of other headers")
    parser.add_argument("--libraries", nargs="+", required=True, help="the library of the domain and those of GoogleTest")
    parser.add_argument("--tests", nargs="+", required=True, help="the object files of the unit tests")
    parser.add_argument("--only", nargs="*", help="files to change; all by default")
    args = parser.parse_args()

    equivalents = read_equivalents(pathlib.Path(__file__).with_name("equivalent.txt"))
    units = [unit for unit in UNITS if not args.only or unit[0] in args.only]
    with tempfile.TemporaryDirectory(prefix="mutants-") as work:
        mutants = judged(Tests(args, pathlib.Path(work)), units)

    wrong = 0
    print(f"{'':24}{'changes':>8}{'found':>8}{'equal':>8}{'missed':>8}{'invalid':>8}")
    for unit in units:
        own = [m for m in mutants if m.unit is unit]
        survivors = [m for m in own if m.outcome is False]
        equal = [m for m in survivors if m.name in equivalents]
        invalid = sum(m.outcome is None for m in own)
        missed = len(survivors) - len(equal)
        print(f"{unit[0]:24}{len(own) - invalid:>8}{sum(m.outcome is True for m in own):>8}{len(equal):>8}"
              f"{missed:>8}{invalid:>8}")
        wrong += missed
    for mutant in mutants:
        if mutant.outcome is False and mutant.name not in equivalents:
            print(f"\nsrc/sales/{mutant.unit[0]}:{mutant.line}: no test finds\n  - {mutant.before}\n  + {mutant.after}")
    survived = {m.name for m in mutants if m.outcome is False}
    looked_at = {unit[0] for unit in units}
    for name, reason in equivalents.items():
        if name.split(":")[0] in looked_at and name not in survived:
            print(f"\nequivalent.txt: a test finds it, or there is no such change any more\n  {name}")
            wrong += 1
        if not reason:
            print(f"\nequivalent.txt: no reason\n  {name}")
            wrong += 1
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
