"""Remarks: what the render cannot mend, and a reader would stumble on. Told, and nothing is refused for it.

Each check is a small function of a text; its docstring is its documentation, with samples that a test runs
(« Passe », « Signale »). What a check needs of the guide (its vocabulary, its glossary) it is handed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .french import INCLUSIVE
from .kinds import QUIZ
from .load import Document
from .model import Avoided, GlossaryFile, VocabularyFile
from .problems import Problem, shorten
from .prose import Prose, proses

MOST_WORDS = 25

# The keys whose text is made of sentences, and so ends with a stop. Titles, names, labels and clues are not.
_KEYS = (
    "answer apres avant begin between bias care changes claim clue definition description elsewhere example finding"
    " follow_up gesture honesty how instead lead limit lines note nuance pendant prepare quebec"
    " quick_tip rule say scene slip tagline text then use verdict wait when who why"
)
SENTENCES = frozenset(_KEYS.split())
LABELS = {  # (kind, key) that say otherwise
    ("checklist", "text"),  # what there is to do, in a few words
    ("corridors", "when"),  # « Le soir même »
    ("followup", "when"),  # « J+7 »
    ("messages", "example"),  # a letter ends with a name
    ("pages", "text"),  # a link at the foot of a page
    ("pitch", "who"),  # a name and a situation
    (QUIZ, "text"),  # most are answers to tick
}

_DOUBLED = re.compile("[ \u00a0\u202f]{2,}")
_CLOSING = " \n\u00a0\u202f»”\"')]"  # what may stand after the stop
_BREAK = re.compile(r"[.!?…;:]+[\s»”\")]*(?:\s|\Z)")
_WORD = re.compile(r"\S*\w\S*")
_BOTH = {"un": "un ou une", "le": "le ou la", "cet": "cet ou cette", "du": "du ou de la", "aucun": "aucun ou aucune"}
_BEFORE_A_NOUN = (
    "un|le|l’|d’un|du|au|aux|des|les|cet|ces|mon|ton|son|notre|votre|leur|mes|tes|ses|nos|vos|leurs"
    "|aucun|quelques|plusieurs|deux|trois|quatre|cinq"
)


class Remark(NamedTuple):
    """What a check has to say: the place of the first sign in the text, and the parts of a Problem."""

    at: int
    message: str
    expected: str
    found: str
    example: str


def check(documents: list[Document]) -> list[Problem]:
    """Return every remark on the texts of a guide, in file order."""
    texts = [text for document in documents for text in proses(document)]
    everything = _folded("\n".join(text.words for text in texts))
    avoided = [(word, each) for word, each in _avoided(documents) if word in everything]  # most stand nowhere
    terms = [term for term in _terms(documents) if term[0] in everything]
    return sorted(
        Problem(text.position(remark.at), *remark[1:], warning=True)
        for text in texts
        for remark in _remarks(text, avoided, terms)
    )


def _remarks(text: Prose, avoided: list[tuple[str, Avoided]], terms: list[tuple[str, str]]) -> Iterator[Remark]:
    yield from doubled_spaces(text.words)
    yield from long_sentence(text.words)
    if text.key in SENTENCES and (text.kind, text.key) not in LABELS and text.kind != "words":
        yield from missing_stop(text.words)
    folded = _folded(text.words)
    for word, each in avoided:
        if word in folded and text.kind not in each.allowed and text.key not in each.allowed:
            yield from avoided_word(text.words, word, each)
    for masculine, feminine in terms:
        if masculine in folded:
            yield from masculine_alone(text.words, masculine, feminine)


def doubled_spaces(text: str) -> Iterator[Remark]:
    """Two spaces in a row, within a line: one was meant, and a word between them may be lost.

    Passe : Un badge, deux noms.
    Signale : Un badge,  deux noms.
    """
    for found in _DOUBLED.finditer(text):
        around = _around(text, *found.span())
        mended = _DOUBLED.sub(" ", around)
        yield Remark(found.start(), "deux espaces de suite", "une seule espace", around, mended)


def missing_stop(text: str) -> Iterator[Remark]:
    """A sentence ends with a stop: a reader wonders otherwise whether something is missing.

    Asked of the keys that hold sentences (``SENTENCES``), never of a title, a name, a label.

    Passe : Gardez un lieu et un objet, jetez le reste.
    Passe : « Comment faites-vous ? »
    Passe : Le [formulaire](droit-a-l-image/autorisation) tient sur une feuille (recto).
    Signale : Gardez un lieu et un objet, jetez le reste
    Signale : « Bonjour. », puis son prénom
    """
    if text.rstrip(_CLOSING)[-1:] not in ".!?…":
        words = text.rstrip()
        end = " ".join(words.split()[-6:])
        yield Remark(len(words) - 1, "phrase sans point final", "« . », « ! », « ? » ou « … » à la fin", end, f"{end}.")


def long_sentence(text: str) -> Iterator[Remark]:
    """A sentence of more than 25 words, between two stops, is read twice, or not at all.

    The limit is that of the British State, which says why: https://insidegovuk.blog.gov.uk/2014/08/04/
    sentence-length-why-25-words-is-our-limit/. Plain-language guides in French ask for 15 to 20 words on average.
    A word is what stands between two spaces (« l’image » is one). A colon, a semicolon, the stop of what is quoted
    let the reader breathe, and begin a new count: a long list is put after a colon.

    Passe : Trois gestes : saluer la personne qui tient la porte, poser son manteau, repérer le bar et la sortie ;
      puis, sans se presser, aller vers la première qui lève les yeux de son téléphone.
    Passe : Elle demande « Vous venez souvent à ces soirées au bord de l’eau, malgré la pluie ? », et vous pouvez
      répondre par ce que vous avez vu en arrivant, tout simplement.
    Signale : Quand la personne qui tient la porte vous salue et que vous ne savez pas encore où poser votre manteau,
      allez vers la première qui lève les yeux de son téléphone.
    """
    if text.count(" ") + text.count("\n") < MOST_WORDS:
        return
    start = 0
    for stop in [*_BREAK.finditer(text), None]:
        end = stop.end() if stop else len(text)
        words = list(_WORD.finditer(text, start, end))
        if len(words) > MOST_WORDS:
            yield Remark(
                words[0].start(),
                f"phrase longue : {len(words)} mots",
                f"{MOST_WORDS} mots au plus d’un point, d’un point-virgule ou d’un deux-points à l’autre",
                text[start:end].strip(),
                "une idée par phrase : coupez où vous reprendriez votre souffle",
            )
        start = end


def avoided_word(text: str, word: str, avoided: Avoided) -> Iterator[Remark]:
    """A word that the guide does without (content/vocabulary.yml), in one of its listed forms.

    Whole words only, large or small letters; not where it is at home (``allowed``), nor ``beside`` what makes it clear.
    Samples: « arme »; « 5 à 7 », which passes beside « Québec ».

    Passe : Une question fait le charme de la soirée.
    Passe : Au Québec, on vous invite à un 5 à 7.
    Signale : La question est une Arme.
    Signale : Venez au 5 à 7.
    """
    folded = _folded(text)
    if any(_folded(near) in folded for near in avoided.beside):
        return
    for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?!\w)", folded):
        yield Remark(
            found.start(),
            f"mot à éviter : « {text[slice(*found.span())]} »",
            avoided.why,
            _around(text, *found.span()),
            avoided.instead,
        )


def masculine_alone(text: str, masculine: str, feminine: str) -> Iterator[Remark]:
    """A masculine that the glossary gives in both forms, said of anybody.

    Only after a word that announces a noun: « un allié » is one, « s’est allié » is not. Samples: allié, alliée.

    Passe : Chaque (allié|alliée) compte, vos (alliés|alliées) aussi.
    Passe : Il s’est allié à la troupe.
    Signale : Cherchez un allié.
    Signale : Vos alliés sont là.
    Signale : C’est l’allié idéal.
    """
    bare = _folded(INCLUSIVE.sub(lambda form: "·" * len(form[0]), text))
    for found in re.finditer(rf"\b({_BEFORE_A_NOUN})(?:(?<=’)|\s+)({re.escape(masculine)})(s?)\b", bare):
        head, s = found[1], found[3]
        forms = f"({masculine}{s}|{feminine}{s})"
        yield Remark(
            found.start(2),
            f"masculin seul : « {text[slice(*found.span())]} »",
            "un mot qui vaut pour tout le monde, ou les deux formes",
            _around(text, *found.span()),
            f"{_BOTH.get(head, head)}{'' if head.endswith('’') else ' '}{forms}",
        )


def _avoided(documents: list[Document]) -> list[tuple[str, Avoided]]:
    """Every form of every word to avoid, folded."""
    files = [document.model for document in documents if isinstance(document.model, VocabularyFile)]
    return [(_folded(word), each) for file in files for each in file.vocabulary for word in each.words]


def _terms(documents: list[Document]) -> list[tuple[str, str]]:
    """The words that the glossary gives in both forms, in small letters: (allié, alliée)."""
    files = [document.model for document in documents if isinstance(document.model, GlossaryFile)]
    forms = [INCLUSIVE.fullmatch(term.term) for file in files for term in file.glossary]
    return [(form["masculine"].lower(), form["feminine"].lower()) for form in forms if form]


def _folded(text: str) -> str:
    """In small letters, with the apostrophe of the render: as long as it was."""
    return text.lower().replace("'", "’")


def _around(text: str, start: int, end: int) -> str:
    """The words on both sides of a find."""
    head, tail = text[:start].split(" ")[-4:], text[end:].split(" ")[:4]
    return shorten(" ".join(head).replace("\n", " ") + text[start:end] + " ".join(tail).replace("\n", " "))
