"""The form by which a person agrees to be shown."""

from typing import Annotated

from .base import Anchored, Entry, Text, YesNo
from .tooltips import Meanings, entry, told


class ConsentLine(
    Entry, title="Ligne à remplir", json_schema_extra=entry("Une ligne du formulaire, à remplir à l’écran ou au stylo.")
):
    """A line of the form to fill in."""

    label: Annotated[
        Text,
        told(
            "Étiquette",
            "Ce que l’on écrit là, en deux ou trois mots.",
            "Prénom et nom",
            shown="Devant la ligne.",
        ),
    ]
    long: Annotated[
        YesNo,
        Meanings(oui="La ligne est haute : deux lignes de texte.", non="Une ligne ordinaire."),
        told("Réponse longue", "« oui » : la réponse peut prendre plus d’une ligne.", shown="Donne plus de place."),
    ] = False


class ConsentPart(
    Anchored,
    title="Partie du formulaire",
    json_schema_extra=entry(
        "Une partie du formulaire d’autorisation : ce qu’on lit, ce qu’on choisit, ce qu’on remplit."
    ),
):
    """A part of the image-consent form: what is read, a question to answer by yes or no, lines to fill in."""

    title: Annotated[
        Text,
        told(
            "Titre",
            "Le titre de la partie, très court : il tient au bord d’une ligne.",
            "L’usage",
            shown="Au bord de la partie.",
        ),
    ]
    text: Annotated[
        Text | None,
        told(
            "Ce qui est lu",
            "Ce que la personne lit, et à quoi elle s’engage ou non.",
            "J’accepte que cette image soit publiée comme il est dit plus haut.",
            shown="Avant les réponses et les lignes.",
        ),
    ] = None
    answers: Annotated[
        tuple[Text, ...],
        told(
            "Réponses",
            "Les réponses possibles à « text » : on n’en coche qu’une.",
            ["Oui", "Non"],
            shown="Des cases à cocher.",
        ),
    ] = ()
    lines: Annotated[
        tuple[ConsentLine, ...],
        told("Lignes à remplir", "Les lignes à remplir, dans l’ordre.", shown="Après le texte et les réponses."),
    ] = ()
    signed: Annotated[
        YesNo,
        Meanings(oui="La partie se signe, sur papier.", non="La partie se remplit aussi à l’écran."),
        told(
            "Signature",
            "« oui » : la partie se signe, et ne paraît donc que sur le papier.",
            shown="Ajoute la place de la signature.",
        ),
    ] = False


class ConsentFile(
    Entry,
    title="Autorisation d’image",
    json_schema_extra=entry("Le formulaire de la page « Autorisation », à remplir et à imprimer."),
):
    """content/consent.yml"""

    consent: Annotated[
        tuple[ConsentPart, ...], told("Parties", "Les parties du formulaire, dans l’ordre où on les remplit.")
    ]
