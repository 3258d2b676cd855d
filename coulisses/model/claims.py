"""What circulates about networking, and what we decided between sources that disagree."""

from typing import Annotated

from .base import Anchored, Checked, Cites, Entry, Sees, Text
from .sources import StatusField
from .tooltips import entry, told


class Claim(
    Anchored,
    title="Affirmation",
    json_schema_extra=entry("Quelque chose qui se dit du réseautage, et ce qu’il en reste."),
):
    """Something that circulates about networking, and what we could find of it."""

    HEADING = "claim"
    claim: Annotated[
        Text,
        told(
            "Affirmation",
            "L’affirmation, telle qu’on la rencontre.",
            "Grâce à l’adrénaline du spectacle, on se souviendrait mieux de vous.",
            shown="En titre.",
        ),
    ]
    status: StatusField
    verdict: Annotated[
        Text,
        told(
            "Verdict",
            "Ce que nous en disons, avec nos mots.",
            "Un chiffre circule, nous ne l’utilisons pas.",
            shown="Sous l’étiquette.",
        ),
    ]
    why: Annotated[
        Text,
        told(
            "Recherche faite",
            "Ce que nous avons cherché, et trouvé ou non.",
            "Nous n’avons retrouvé ni le cabinet, ni l’enquête.",
            shown="Après le verdict.",
        ),
    ]
    sources: Cites = ()
    see: Sees = ()
    checked: Checked


class Tension(
    Anchored,
    title="Désaccord",
    json_schema_extra=entry("Deux lectures qui se contredisent, et la règle que suit le guide."),
):
    """Two readings that disagree, and the rule that the guide follows."""

    title: Annotated[
        Text,
        told(
            "Titre", "Le désaccord, en quelques mots.", "Écrire une heure après, ou le lendemain ?", shown="En titre."
        ),
    ]
    between: Annotated[
        Text,
        told(
            "Les deux avis",
            "Ce que disent les uns et les autres.",
            "Une heure après, dit l’une de nos lectures. Le lendemain matin, répond une autre.",
            shown="Sous le titre.",
        ),
    ]
    rule: Annotated[
        Text,
        told(
            "Notre règle",
            "La règle du guide.",
            "Une seule fenêtre, de la fin de l’événement au surlendemain.",
            shown="Après les deux avis.",
        ),
    ]
    sources: Cites = ()
    see: Sees = ()


class ClaimsFile(
    Entry,
    title="Affirmations vérifiées",
    json_schema_extra=entry(
        "Ce qui se dit, et ce qu’il en reste : pages « Sources » et « Écarté », selon l’étiquette."
    ),
):
    """content/claims.yml"""

    claims: Annotated[tuple[Claim, ...], told("Affirmations", "Les affirmations passées au crible.")]


class TensionsFile(
    Entry, title="Désaccords", json_schema_extra=entry("Les désaccords entre nos lectures, et la règle du guide.")
):
    """content/tensions.yml"""

    tensions: Annotated[tuple[Tension, ...], told("Désaccords", "Les désaccords, dans l’ordre de la page.")]
