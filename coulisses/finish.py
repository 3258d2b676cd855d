"""What is done to the built site, then its publication: a swap that is whole or does not happen."""

import ctypes
import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin

from .problems import ContentError, Position, Problem

MARK = ".coulisses-site"  # tells a folder that we made, and may replace, from somebody's files
# Each begins with letters, which a search finds fast; what stands before them is looked at afterwards.
_LINK = re.compile(r"""(href|src)=(?:"([^"]*)"|([^\s>"]+))""")
_ID = re.compile(r"""(?:id|name)=(?:"([^"]*)"|([^\s>"]+))""")
_OUTSIDE = re.compile(r"(?:https|mailto|tel):")
_INLINE = re.compile(r"data:image/")
_UNUSED = (
    "**/*.map",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/tinyseg.js",
    "assets/javascripts/lunr/wordcut.js",
    "assets/stylesheets/palette.*.css",
)
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """Yield an empty folder beside ``site/`` to build in; one build at a time, leftovers of killed ones removed."""
    home = root / ".coulisses"
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in home.glob("build-*"):
            shutil.rmtree(leftover)
        folder = Path(tempfile.mkdtemp(prefix="build-", dir=home))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def check_target(site: Path) -> None:
    """Refuse to replace a folder that holds files and was not made here. Raises ContentError."""
    if site.is_symlink() or (
        site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / MARK).exists()))
    ):
        raise ContentError(
            [
                Problem(
                    Position(site.name + "/"),
                    "ce dossier n’a pas été fait par « build.py site » : il ne sera pas vidé",
                    "un dossier vide, absent, ou fait par une construction précédente",
                    "des fichiers à quelqu’un",
                    "déplacez ce dossier, puis recommencez",
                )
            ]
        )


def tidy(site: Path) -> None:
    """Remove what no page asks for, and make every file readable by a web server, whatever the umask."""
    for pattern in _UNUSED:
        for path in site.glob(pattern):
            path.unlink()
    for path in (site / "assets/javascripts/lunr/min").glob("lunr.*.min.js"):
        if path.name not in ("lunr.fr.min.js", "lunr.stemmer.support.min.js"):
            path.unlink()
    (site / MARK).write_text("Fait par « build.py site » ; remplacé à chaque construction.\n", encoding="utf-8")
    site.chmod(0o755)
    for path in site.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def check_links(site: Path, site_url: str) -> list[Problem]:
    """Follow every link of every built page, however it came to be written: the last net."""
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    ids = {
        name: {found[1] or found[2] for found in _ID.finditer(html) if _is_attribute(html, found)}
        for name, html in pages.items()
    }
    problems = []
    host = urljoin(site_url, "/")
    for name, html in pages.items():
        for loaded, target in sorted(set(_links(html))):
            if target[:1] == "#":  # most of them
                leads = target[1:] in ids[name]
            elif (url := urljoin(site_url + name.removesuffix("index.html"), target)).startswith(host):
                leads = url.startswith(site_url) and _leads_somewhere(site, url.removeprefix(site_url), ids)
            else:  # a reader may leave for another site; a page loads nothing from one
                leads = bool((_INLINE if loaded else _OUTSIDE).match(url))
            if not leads:
                problems.append(
                    Problem(
                        Position(_source(name)),
                        f"lien cassé dans la page construite : « {target} »",
                        "une page, une ancre ou un fichier du site",
                        target,
                        "{{ url('avant:objectif') }}",
                    )
                )
    return problems


def _links(html: str) -> Iterator[tuple[bool, str]]:
    """Yield (does the page load it?, target) for every link."""
    for found in _LINK.finditer(html):
        if _is_attribute(html, found):
            tag = html.rfind("<", 0, found.start())
            yield found[1] == "src" or html.startswith("<link", tag), found[2] or found[3] or ""


def _is_attribute(html: str, found: re.Match[str]) -> bool:
    return html[found.start() - 1].isspace()  # else the end of another's name: data-href


def _leads_somewhere(site: Path, path: str, ids: dict[str, set[str]]) -> bool:
    path, _, anchor = unquote(path).partition("#")
    name = path + "index.html" if path.endswith("/") or not path else path
    return (site / name).is_file() and (not anchor or anchor in ids.get(name, set()))


def _source(built: str) -> str:
    """Name the docs/ file behind a built page."""
    page = built.removesuffix("index.html").strip("/")
    return f"docs/{page or 'index'}.md"


def publish(built: Path, site: Path) -> None:
    """Put ``built`` in the place of ``site`` in one step, so that no reader and no kill ever finds half a site."""
    if not site.exists():
        built.rename(site)
    elif not _exchange(built, site):  # elsewhere than Linux: two renames, the gap is as small as they are
        site.rename(built.with_name("build-previous"))
        built.rename(site)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders by Linux's renameat2(2); False where the system has no such call."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return (
        rename is not None and rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
    )
