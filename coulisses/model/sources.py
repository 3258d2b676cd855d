"""What the guide rests on: its sources, with their status."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from .base import ADDRESS_PATTERN, DOI_PATTERN, Anchored, Checked, Entry, Text
from .tooltips import Meanings, entry, told

Status = Literal["verifie", "etaye", "avis", "inverifiable", "ecarte"]
SourceKind = Literal["etude", "enquete", "livre", "loi", "lecture", "article", "guide", "service"]
Doi = Annotated[str, StringConstraints(pattern=DOI_PATTERN)]
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]

StatusField = Annotated[
    Status,
    Meanings(
        verifie="Vérifié : nous avons vu la source dire exactement cela.",
        etaye="Étayé, avec nuance : la recherche va dans ce sens, avec des limites.",
        avis="Avis d’auteur : quelqu’un le pense et le dit ; rien ne le mesure.",
        inverifiable="Invérifiable : personne n’a pu retrouver d’où cela vient.",
        ecarte="Écarté : c’est faux ou intéressé, et aucun conseil ne s’y appuie.",
    ),
    told(
        "Solidité",
        "La solidité : verifie (Vérifié), etaye (Étayé, avec nuance), avis (Avis d’auteur), "
        "inverifiable (Invérifiable), ecarte (Écarté).",
        shown="L’étiquette, sous le titre.",
    ),
]


class Source(
    Anchored,
    title="Source",
    json_schema_extra=entry("Un livre, une étude, une loi, un service : ce qu’il dit, jusqu’où."),
):
    """A work, a law, a service page: what it says, how far it holds, when we looked."""

    kind: Annotated[
        SourceKind,
        Meanings(
            etude="Une étude publiée dans une revue.",
            enquete="Une enquête ou un sondage.",
            livre="Un livre.",
            loi="Un texte de loi, un règlement.",
            lecture="L’un des cinq articles de départ.",
            article="Un article de presse ou de blog.",
            guide="Un guide pratique, une aide officielle.",
            service="La page d’un service ou d’un outil.",
        ),
        told(
            "Genre",
            "Le genre de source : etude, enquete, livre, loi, lecture (l’une des cinq), article, guide, service.",
            shown="Il choisit la partie de la page « Sources ».",
        ),
    ]
    authors: Annotated[
        Text,
        told("Auteurs", "Qui l’a écrite : noms, ou institution.", "Dupont & Martin", shown="En titre, avec l’année."),
    ]
    year: Annotated[
        Text | None, told("Année", "L’année de parution.", "2024", shown="En titre, après les auteurs.")
    ] = None
    called: Annotated[
        Text | None,
        told(
            "Nom d’usage",
            "Comment on l’appelle, quand deux sources porteraient le même nom et l’année.",
            "Code civil, article 9",
            shown="En titre, à la place des auteurs et de l’année.",
        ),
    ] = None
    title: Annotated[
        Text, told("Titre", "Le titre, dans sa langue.", "The Strength of Weak Ties", shown="En italique, sous le nom.")
    ]
    language: Annotated[
        Literal["fr", "en", "de"],
        Meanings(fr="Français.", en="Anglais.", de="Allemand."),
        told("Langue", "La langue du titre.", shown="Ne se voit pas : elle guide les lecteurs d’écran."),
    ] = "fr"
    published: Annotated[
        Text | None,
        told(
            "Parution",
            "La revue et ses pages, ou l’éditeur.",
            "American Journal of Sociology, vol. 78, n° 6, p. 1360-1380",
            shown="Après le titre.",
        ),
    ] = None
    doi: Annotated[
        Doi | None,
        told(
            "DOI", "Le DOI, sans adresse : « 10.1086/225469 ».", "10.1086/225469", shown="Un lien, après la parution."
        ),
    ] = None
    address: Annotated[
        Address | None,
        told(
            "Adresse",
            "L’adresse https, quand il n’y a pas de DOI.",
            "https://www.service-public.fr/",
            shown="Un lien, après la parution.",
        ),
    ] = None
    status: StatusField
    finding: Annotated[
        Text,
        told(
            "Ce qu’elle dit",
            "Ce qu’elle dit, en une ou deux phrases.",
            "On se souvient mieux de la personne que du plat.",
            shown="Sous l’étiquette.",
        ),
    ]
    nuance: Annotated[
        Text | None,
        told(
            "Limites",
            "Jusqu’où cela vaut : qui, combien, où, ce qui manque.",
            "Quarante personnes, un seul buffet.",
            shown="Après ce qu’elle dit.",
        ),
    ] = None
    bias: Annotated[
        Text | None,
        told(
            "Intérêts",
            "Ce que son auteur a à y gagner, ou ce qui incite à la prudence.",
            "L’éditeur vend l’annuaire dont il parle.",
            shown="Après les limites.",
        ),
    ] = None
    use: Annotated[
        Text | None,
        told(
            "Notre usage",
            "Ce que nous en faisons dans le guide.",
            "Nous en tirons un premier pas : parler d’abord à quelqu’un d’un autre métier.",
            shown="En dernier.",
        ),
    ] = None
    checked: Checked

    @property
    def heading(self) -> str:
        """What one calls it: its authors and its year, unless another goes by that name."""
        return self.called or (f"{self.authors}, {self.year}" if self.year else self.authors)


class SourcesFile(
    Entry,
    title="Sources",
    json_schema_extra=entry("La page « Sources », et les notes de bas de page de tout le guide."),
):
    """content/sources.yml"""

    sources: Annotated[tuple[Source, ...], told("Sources", "Les sources, dans l’ordre où elles paraissent.")]
