"""The command: ``python build.py site | serve | check | relire | new | stats | quiz | schema``.

Thin: it reads its arguments, calls coulisses/compose.py or one room, prints, exits.
Exit codes: 0 done; 1 problems in the content; 2 a command that cannot be carried out; 130 interrupted;
141 nobody reads what it says any more, as a shell tells of SIGPIPE.
"""

import gc
import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from coulisses import command_line, compose, files, report
from coulisses.command_line import Arguments
from coulisses.problems import ContentError, Problem, counted


def say(message: str) -> None:
    """Tell what is going on, on standard error."""
    print(message, file=sys.stderr, flush=True)


def show(root: Path, arguments: Arguments, problems: list[Problem]) -> int:
    """Print the problems in the format asked for, remarks last, and their number; return the exit code."""
    told = sorted(problems, key=lambda problem: (problem.warning, problem))
    colours = command_line.shows_colours(sys.stdout, os.environ)
    print(report.tell(told, files.lines_of(root), arguments.format, colours), end="", flush=True)
    refused = any(not problem.warning for problem in told)
    if told:
        say(f"{report.summary(told)}{' ; le site publié n’a pas changé' if refused else ''}.")
    return int(refused)


@contextmanager
def _collector_held() -> Iterator[None]:
    """Hold the garbage collector during a build, then let it work."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def run_site(root: Path, arguments: Arguments) -> int:
    start = time.perf_counter()
    compose.build_site(root, arguments.site_url, say, arguments.engine)
    code = show(root, arguments, [])
    say(f"Site prêt dans site/ ({time.perf_counter() - start:.1f} s).")
    return code


def run_serve(root: Path, arguments: Arguments) -> int:
    from coulisses import finish, preview, serve, watch

    try:
        server = serve.PreviewServer(arguments.port)
    except OSError:
        say(f"Le port {arguments.port} n’est pas libre ; un autre : make serve PORT=8001")
        return 2
    with finish.preview_folder(root) as folder, closing(preview.Preview(root, folder, server.address)) as guide:
        server.preview = guide

        def tell(problems: list[Problem]) -> None:
            lines = files.lines_of(root)
            server.tell([report.as_data(each, lines) | {"text": report.as_text(each, lines)} for each in problems])
            show(root, arguments, problems)

        def update() -> None:
            start = time.perf_counter()
            try:
                with _collector_held(), files.told(root):
                    guide.update()
            except ContentError as error:
                tell(error.problems)
                return
            server.tell([])  # the page first: the remarks take their time
            say(f"À jour en {time.perf_counter() - start:.1f} s : {server.address}  (Ctrl-C pour arrêter)")
            tell(guide.remarks())

        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Construction du guide… Aperçu : {server.address}")
        watch.watch_until_interrupted(root, preview.SOURCES, update)
    return 0


def _sound(root: Path) -> compose.Draft:
    """Return the guide rendered; raise ContentError where it has problems."""
    guide = compose.draft(root)
    compose.raise_any(guide.faults())
    return guide


def run_check(root: Path, arguments: Arguments) -> int:
    guide = compose.draft(root)
    code = show(root, arguments, [*guide.faults(), *guide.remarks()])
    if not code:
        say(f"Rien à corriger : {len(guide.pages)} pages vérifiées.")
    return code


def run_proofread(root: Path, arguments: Arguments) -> int:
    from coulisses import grammalecte, proofreading

    say("Relecture de l’orthographe et de la grammaire (un quart de minute pour tout le guide)…")
    try:
        found = proofreading.proofread(root, arguments.files)
    except (grammalecte.ProofreaderError, proofreading.UnknownFileError) as error:
        say(str(error))
        return 2
    print(report.tell(found, files.lines_of(root)), end="")
    say(f"{counted(len(found), 'passage')} à relire." if found else "Rien à relire.")
    return int(bool(found))


def run_new(root: Path, arguments: Arguments) -> int:
    from coulisses.desk import dialogue, new_entry

    try:
        new_entry.add(root, new_entry.growing_named(arguments.kind), _sound, command_line.LOCAL)
    except new_entry.UnknownKindError as error:
        say(str(error))
        return 2
    except dialogue.EndedError as error:
        say(f"\nFin des réponses : il manquait « {error} ». Rien n’a été écrit.")
        return 1
    except dialogue.Declined:
        say("Rien n’a été écrit.")
        return 1
    except KeyboardInterrupt:
        say("\nArrêté. Rien n’a été écrit.")
        return 130
    return 0


def run_stats(root: Path, arguments: Arguments) -> int:
    from coulisses import stats_report

    print(stats_report.report(root, arguments.form, arguments.all), end="")
    return 0


def run_quiz(root: Path, _arguments: Arguments) -> int:
    from coulisses import quiz_report

    print(quiz_report.reports(root), end="")
    return 0


def run_schema(root: Path, _arguments: Arguments) -> int:
    from coulisses import schema

    say("Écrits dans content/schema/ : " + ", ".join(schema.write_schemas(root)))
    return 0


COMMANDS: dict[str, Callable[[Path, Arguments], int]] = {
    "site": run_site,
    "serve": run_serve,
    "check": run_check,
    "relire": run_proofread,
    "new": run_new,
    "stats": run_stats,
    "quiz": run_quiz,
    "schema": run_schema,
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; see ``--help``."""
    arguments = command_line.read(argv, Path(__file__).resolve().parent)
    try:
        with files.told(arguments.project):
            return COMMANDS[arguments.command](arguments.project, arguments)
    except ContentError as error:
        return show(arguments.project, arguments, error.problems)
    except KeyboardInterrupt:
        say("\nArrêté.")
        return 0 if arguments.command == "serve" else 130


def _to_the_end() -> int:
    """Run the command and print all it said; return its exit code."""
    try:
        try:
            code = main()
        except SystemExit as end:  # from the command line's reader
            code = int(end.code or 0)
        sys.stdout.flush()  # standard error keeps nothing back
    except BrokenPipeError:  # as in `check | head`: nobody reads any more
        return 128 + signal.SIGPIPE
    return code


if __name__ == "__main__":
    gc.disable()  # its pauses cost a third of a build, which keeps all it makes; `serve` lets it work between builds
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # French, whatever the locale
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    code = _to_the_end()
    os._exit(code)  # nothing is left to do: skip the interpreter's slow goodbye
