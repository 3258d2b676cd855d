"""The command: ``python build.py site | serve | check | relire | quiz | new | stats | schema``.

Thin: it reads its arguments, calls coulisses/compose.py or one room, prints, exits.
Exit codes: 0 done; 1 problems in the content; 2 a command that cannot be carried out.
"""

import argparse
import gc
import io
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from coulisses import compose, engine
from coulisses.problems import ContentError, Position, Problem, counted

LOCAL = "http://127.0.0.1:8000/"


def say(message: str) -> None:
    """Tell what is going on, on standard error."""
    print(message, file=sys.stderr, flush=True)


def show(problems: list[Problem]) -> int:
    """Print the problems and their number; return the exit code."""
    print("\n".join(str(problem) for problem in problems))
    say(f"{len(problems)} problème(s) à corriger ; le site publié n’a pas changé.")
    return 1


@contextmanager
def _collector_held() -> Iterator[None]:
    """Hold the garbage collector during a build, then let it work."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def run_site(root: Path, arguments: argparse.Namespace) -> int:
    start = time.perf_counter()
    compose.build_site(root, arguments.site_url, say, arguments.engine)
    say(f"Site prêt dans site/ ({time.perf_counter() - start:.1f} s).")
    return 0


def _sound(root: Path) -> compose.Draft:
    """Return the guide rendered; raise ContentError where it has problems."""
    guide = compose.draft(root)
    compose.raise_any(guide.faults())
    return guide


def run_check(root: Path, _arguments: argparse.Namespace) -> int:
    guide = compose.draft(root)
    faults, remarks = guide.faults(), guide.remarks()
    code = show(sorted(set(faults))) if faults else 0
    for remark in remarks:
        print(remark)
    if not faults:
        told = f" ; {counted(len(remarks), 'remarque')}" if remarks else ""
        say(f"Rien à corriger : {len(guide.pages)} pages vérifiées{told}.")
    return code


def run_quiz(root: Path, _arguments: argparse.Namespace) -> int:
    from coulisses import quiz_report

    print(quiz_report.reports(root), end="")
    return 0


def run_proofread(root: Path, arguments: argparse.Namespace) -> int:
    from coulisses import grammalecte, proofreading

    say("Relecture de l’orthographe et de la grammaire (un quart de minute pour tout le guide)…")
    try:
        found = proofreading.proofread(root, arguments.files)
    except (grammalecte.ProofreaderError, proofreading.UnknownFileError) as error:
        say(str(error))
        return 2
    for problem in found:
        print(problem)
    say(f"{counted(len(found), 'passage')} à relire." if found else "Rien à relire.")
    return 1 if found else 0


def run_schema(root: Path, _arguments: argparse.Namespace) -> int:
    from coulisses import schema

    say("Écrits dans content/schema/ : " + ", ".join(schema.write_schemas(root)))
    return 0


def run_new(root: Path, arguments: argparse.Namespace) -> int:
    from coulisses.desk import dialogue, new_entry

    try:
        new_entry.add(root, new_entry.growing_named(arguments.kind), _sound, LOCAL)
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


def run_stats(root: Path, arguments: argparse.Namespace) -> int:
    from coulisses import stats_report

    print(stats_report.report(root, arguments.format, arguments.all), end="")
    return 0


def run_serve(root: Path, arguments: argparse.Namespace) -> int:
    from coulisses import finish, preview, serve, watch

    try:
        server = serve.PreviewServer(arguments.port)
    except OSError as error:
        say(f"Le port {arguments.port} n’est pas libre ({error.strerror}) ; un autre : make serve PORT=8001")
        return 2
    with finish.preview_folder(root) as folder, closing(preview.Preview(root, folder, server.address)) as guide:
        server.preview = guide

        def update() -> None:
            start = time.perf_counter()
            problems = _problems_of(guide.update)
            server.tell([{"severity": "error", "text": str(problem)} for problem in problems])
            if problems:
                show(problems)
            else:
                say(f"À jour en {time.perf_counter() - start:.1f} s : {server.address}  (Ctrl-C pour arrêter)")

        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Construction du guide… Aperçu : {server.address}")
        watch.watch_until_interrupted(root, preview.SOURCES, update)
    return 0


def _problems_of(step: Callable[[], object]) -> list[Problem]:
    """Do one step of a preview, which outlives whatever it meets; return what went wrong."""
    try:
        with _collector_held():
            step()
    except ContentError as error:
        return error.problems
    except OSError as error:  # a file that an editor is replacing right now: its next change will tell
        return [
            Problem(
                Position(str(error.filename or "site/")),
                "fichier impossible à lire ou à écrire",
                "…",
                str(error.strerror),
                "…",
            )
        ]
    return []


def main(argv: list[str] | None = None) -> int:
    """Run one command; see ``--help``."""
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Construit le guide Coulisses à partir de content/, quiz/ et docs/.",
        epilog="Codes de sortie : 0, c’est fait ; 1, le contenu est à corriger ; 2, commande impossible.",
    )
    parser.add_argument(
        "--project",
        type=_project,
        default=Path(__file__).resolve().parent,
        metavar="DOSSIER",
        help="le dossier du guide (par défaut : celui de build.py)",
    )
    commands = parser.add_subparsers(required=True, metavar="commande")
    for name, run, help_text in (
        ("site", run_site, "vérifie, puis construit le site dans site/"),
        ("serve", run_serve, "construit, sert sur cette machine, et reconstruit à chaque changement"),
        ("check", run_check, "vérifie le contenu, sans construire le site"),
        ("relire", run_proofread, "relit l’orthographe et la grammaire des textes, avec grammalecte-cli"),
        ("quiz", run_quiz, "dit ce que chaque questionnaire peut montrer, et à combien de réponses"),
        ("new", run_new, "ajoute une entrée au guide, en posant des questions : build.py new conseil"),
        ("stats", run_stats, "dit ce que le guide contient, et ce qui attend la rédaction"),
        ("schema", run_schema, "écrit les schémas JSON qui aident à la saisie (content/schema/)"),
    ):
        command = commands.add_parser(name, help=help_text, description=help_text)
        command.set_defaults(run=run)
        if name == "site":
            command.add_argument(
                "--site-url",
                default=LOCAL,
                metavar="ADRESSE",
                type=_site_url,
                help=f"l’adresse publique du site (par défaut : {LOCAL})",
            )
            command.add_argument(
                "--engine",
                choices=engine.ENGINES,
                default="mkdocs",
                help="le moteur (par défaut : mkdocs ; zensical est facultatif : make zensical)",
            )
        if name == "relire":
            command.add_argument(
                "files",
                nargs="*",
                metavar="FICHIER",
                help="les fichiers ou dossiers à relire (par défaut : tout le guide)",
            )
        if name == "new":
            command.add_argument(
                "kind", metavar="GENRE", help="conseil, faq, source, question-quiz… ; inconnu, les dit tous"
            )
        if name == "stats":
            command.add_argument(
                "--format", choices=("text", "json"), default="text", help="text, ou json pour un outil"
            )
            command.add_argument("--all", action="store_true", help="chaque chose à faire, sans rien abréger")
        if name == "serve":
            command.add_argument(
                "--port",
                type=_port,
                default=8000,
                help="le port sur 127.0.0.1 (par défaut : 8000 ; 0 : un port libre)",
            )
    arguments = parser.parse_args(argv)
    try:
        return int(arguments.run(arguments.project, arguments))
    except ContentError as error:
        return show(error.problems)
    except KeyboardInterrupt:
        say("\nArrêté.")
        return 0 if arguments.run is run_serve else 130


def _project(value: str) -> Path:
    root = Path(value).resolve()
    if not (root / "content").is_dir() or not (root / "docs").is_dir():
        raise argparse.ArgumentTypeError(f"{value} n’est pas le dossier d’un guide : content/ et docs/ y manquent")
    return root


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value) <= 65535):
        raise argparse.ArgumentTypeError(f"{value} n’est pas un port : un nombre de 0 à 65535")
    return int(value)


def _site_url(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError("une adresse qui commence par https:// ou http://")
    return value.rstrip("/") + "/"


if __name__ == "__main__":
    gc.disable()  # its pauses cost a third of a build, which keeps all it makes; `serve` lets it work between builds
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # French, whatever the locale
    code = main()
    sys.stdout.flush()  # standard error keeps nothing back
    os._exit(code)  # nothing is left to do: skip the interpreter's slow goodbye
