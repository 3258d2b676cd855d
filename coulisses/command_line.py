"""The command line, read in French: argparse's own sentences are English, and never reach an editor."""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, NoReturn

from .engine import ENGINES
from .problems import nearest
from .report import FORMATS

LOCAL = "http://127.0.0.1:8000/"
Arguments = argparse.Namespace
_Option = tuple[str, dict[str, Any]]  # its name, and what add_argument() is told of it

# What argparse says → what is told; « \1 » is what it names.
_TOLD = (
    (r"the following arguments are required: commande", r"il manque une commande{commands}"),
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"argument commande: invalid choice: '(.*)' \(choose from .*", r"commande inconnue : « \1 »{nearest}{commands}"),
    (r"unrecognized arguments: (.*)", r"de trop, ou inconnu de cette commande : « \1 »"),
    (r"argument (\S+): expected one argument", r"il manque une valeur après « \1 »"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"« \1 » ne prend pas de valeur : « \2 » est de trop"),
    (r"argument (\S+): (?:expected|invalid|not allowed) .*", r"valeur incomprise pour « \1 »"),
    (r"argument (\S+): (.*)", r"« \1 » : \2"),  # what our own types say
)


class CommandLine(argparse.ArgumentParser):
    """An ArgumentParser that speaks French. A wrong command ends it with code 2, its words on standard error."""

    def __init__(self, commands: Iterable[str] = (), **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **settings)
        self._commands = tuple(commands)
        self._positionals.title, self._optionals.title = "commandes", "options"
        self.add_argument("-h", "--help", action="help", help="affiche cette aide, et s’arrête là")

    def error(self, message: str) -> NoReturn:
        """Tell in French what is wrong with the command, and end with code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog} : {self._french(message)}\nL’aide : {self.prog} --help\n")

    def _french(self, english: str) -> str:
        for pattern, told in _TOLD:
            if found := re.fullmatch(pattern, english, re.S):
                near = nearest(found[1], self._commands) if "{nearest}" in told else ""
                known = " ; les commandes : " + ", ".join(self._commands)
                return found.expand(told).replace("{nearest}", near, 1).replace("{commands}", known, 1)
        return "ligne de commande incomprise"


class _Help(argparse.HelpFormatter):
    """The help, its first word in French typography."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "usage : " if prefix is None else prefix)


def folder(value: str) -> Path:
    """Read the folder of a guide."""
    root = Path(value).resolve()
    if not (root / "content").is_dir() or not (root / "docs").is_dir():
        raise argparse.ArgumentTypeError(f"{value} n’est pas le dossier d’un guide : content/ et docs/ y manquent")
    return root


def port(value: str) -> int:
    """Read a port: 0 to 65535."""
    if not (re.fullmatch("[0-9]{1,5}", value) and int(value) <= 65535):
        raise argparse.ArgumentTypeError(f"{value} n’est pas un port : un nombre de 0 à 65535")
    return int(value)


def address(value: str) -> str:
    """Read the public address of a site; its last slash is added."""
    if not value.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(f"{value} : il faut une adresse qui commence par https:// ou http://")
    return value.rstrip("/") + "/"


def one_of(*names: str) -> Callable[[str], str]:
    """Return a reader of one of these words (argparse's own « choices » answers in English)."""

    def read(value: str) -> str:
        if value not in names:
            raise argparse.ArgumentTypeError(
                f"{value} n’est pas de la liste : {', '.join(names)}{nearest(value, names)}"
            )
        return value

    return read


def shows_colours(stream: IO[str], environment: Mapping[str, str]) -> bool:
    """Tell whether colours help on ``stream``: a terminal that knows them, and nobody who refuses them [1].

    [1] https://no-color.org/: NO_COLOR, when present and not empty, whatever its value.
    """
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


_FORMAT: _Option = (
    "--format",
    {
        "type": one_of(*FORMATS),
        "default": "plain",
        "metavar": "FORME",
        "help": "comment dire les problèmes : plain (par défaut), github (annotations), json",
    },
)
_SITE_URL: _Option = (
    "--site-url",
    {
        "type": address,
        "default": LOCAL,
        "metavar": "ADRESSE",
        "help": f"l’adresse publique du site (par défaut : {LOCAL})",
    },
)
_ENGINE: _Option = (
    "--engine",
    {
        "type": one_of(*ENGINES),
        "default": "mkdocs",
        "metavar": "MOTEUR",
        "help": "mkdocs (par défaut) ou zensical, facultatif : make zensical",
    },
)
_PORT: _Option = (
    "--port",
    {
        "type": port,
        "default": 8000,
        "metavar": "PORT",
        "help": "le port sur 127.0.0.1 (par défaut : 8000 ; 0 : un port libre)",
    },
)
_FILES: _Option = (
    "files",
    {"nargs": "*", "metavar": "FICHIER", "help": "les fichiers ou dossiers à relire (par défaut : tout le guide)"},
)
_KIND: _Option = ("kind", {"metavar": "GENRE", "help": "conseil, faq, source, question-quiz… ; inconnu, les dit tous"})
_FORM: _Option = (
    "--format",
    {
        "type": one_of("text", "json"),
        "default": "text",
        "dest": "form",
        "metavar": "FORME",
        "help": "text (par défaut), ou json pour un outil",
    },
)
_ALL: _Option = ("--all", {"action": "store_true", "help": "chaque chose à faire, sans rien abréger"})
_COMMANDS: dict[str, tuple[str, tuple[_Option, ...]]] = {
    "site": ("vérifie, puis construit le site dans site/", (_SITE_URL, _ENGINE, _FORMAT)),
    "serve": ("montre le guide sur cette machine ; la page ouverte suit chaque enregistrement", (_PORT, _FORMAT)),
    "check": ("vérifie le contenu, sans construire le site", (_FORMAT,)),
    "relire": ("relit l’orthographe et la grammaire des textes, avec grammalecte-cli", (_FILES,)),
    "new": ("ajoute une entrée au guide, en posant des questions : build.py new conseil", (_KIND,)),
    "stats": ("dit ce que le guide contient, et ce qui attend la rédaction", (_FORM, _ALL)),
    "quiz": ("dit ce que chaque questionnaire peut montrer, et à combien de réponses", ()),
    "schema": ("écrit les schémas JSON qui aident à la saisie (content/schema/)", ()),
}


def read(argv: Sequence[str] | None, guide: Path) -> Arguments:
    """Read the command line; ``guide`` is the folder meant where none is named. Ends with code 2 where it is wrong."""
    parser = CommandLine(
        _COMMANDS,
        prog="build.py",
        description="Construit le guide Coulisses à partir de content/, quiz/ et docs/.",
        epilog="Codes de sortie : 0, c’est fait ; 1, le contenu est à corriger ; 2, commande impossible.",
    )
    parser.add_argument(
        "--project",
        type=folder,
        default=guide,
        metavar="DOSSIER",
        help="le dossier du guide (par défaut : celui de build.py)",
    )
    commands = parser.add_subparsers(required=True, metavar="commande", title="commandes", dest="command")
    for name, (help_text, options) in _COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        command.set_defaults(format="plain")
        for option, settings in options:
            command.add_argument(option, **settings)
    return parser.parse_args(argv)
