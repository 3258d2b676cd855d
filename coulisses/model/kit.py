"""The survival kit."""

from typing import Annotated

from .base import Anchored, Cites, Contexts, Entry, OriginField, Text
from .tooltips import entry, told


class KitItem(
    Anchored,
    title="Objet du pack",
    json_schema_extra=entry("Une ligne du pack de survie : l’objet, sa raison, l’astuce."),
):
    """A row of the survival kit."""

    HEADING = "element"
    element: Annotated[Text, told("Objet", "L’objet.", "Batterie de secours", shown="Première colonne du tableau.")]
    why: Annotated[
        Text,
        told(
            "Pourquoi l’emporter",
            "Pourquoi l’emporter.",
            "Pour que le téléphone ne s’éteigne pas au moment d’échanger vos coordonnées.",
            shown="Deuxième colonne du tableau.",
        ),
    ]
    quick_tip: Annotated[
        Text,
        told(
            "Astuce",
            "L’astuce, en une phrase.",
            "Prenez-la ultrafine, avec son câble déjà branché.",
            shown="Troisième colonne du tableau.",
        ),
    ]
    contexts: Contexts = ()
    sources: Cites = ()
    origin: OriginField = "sources"


class KitFile(
    Entry,
    title="Pack de survie",
    json_schema_extra=entry("Le tableau de la page « Pack de survie » : que mettre dans le sac."),
):
    """content/kit.yml"""

    kit: Annotated[tuple[KitItem, ...], told("Objets", "Les objets du sac, du plus utile au plus rare.")]
