"""What the guide rests on: sources with their status, the claims that circulate, what we decided between them."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import ADDRESS_PATTERN, DOI_PATTERN, Anchored, Checked, Cites, Entry, Sees, Text

Status = Literal["verifie", "etaye", "avis", "inverifiable", "ecarte"]
SourceKind = Literal["etude", "enquete", "livre", "loi", "lecture", "article", "guide", "service"]
Doi = Annotated[str, StringConstraints(pattern=DOI_PATTERN)]
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]

StatusField = Annotated[
    Status,
    Field(
        description="verifie (Vérifié), etaye (Étayé, avec nuance), avis (Avis d’auteur), "
        "inverifiable (Invérifiable), ecarte (Écarté)."
    ),
]


class Source(Anchored):
    """A work, a law, a service page: what it says, how far it holds, when we looked."""

    kind: Annotated[
        SourceKind, Field(description="etude, enquete, livre, loi, lecture (l’une des cinq), article, guide, service.")
    ]
    authors: Annotated[Text, Field(description="Qui l’a écrite : noms, ou institution.")]
    year: Annotated[Text | None, Field(description="L’année de parution.")] = None
    called: Annotated[
        Text | None, Field(description="Comment on l’appelle, quand deux sources porteraient le même nom et l’année.")
    ] = None
    title: Annotated[Text, Field(description="Le titre, dans sa langue.")]
    language: Annotated[Literal["fr", "en", "de"], Field(description="La langue du titre.")] = "fr"
    published: Annotated[Text | None, Field(description="La revue et ses pages, ou l’éditeur.")] = None
    doi: Annotated[Doi | None, Field(description="Le DOI, sans adresse : « 10.1086/225469 ».")] = None
    address: Annotated[Address | None, Field(description="L’adresse https, quand il n’y a pas de DOI.")] = None
    status: StatusField
    finding: Annotated[Text, Field(description="Ce qu’elle dit, en une ou deux phrases.")]
    nuance: Annotated[Text | None, Field(description="Jusqu’où cela vaut : qui, combien, où, ce qui manque.")] = None
    bias: Annotated[
        Text | None, Field(description="Ce que son auteur a à y gagner, ou ce qui incite à la prudence.")
    ] = None
    use: Annotated[Text | None, Field(description="Ce que nous en faisons dans le guide.")] = None
    checked: Checked

    @property
    def heading(self) -> str:
        """What one calls it: its authors and its year, unless another goes by that name."""
        return self.called or (f"{self.authors}, {self.year}" if self.year else self.authors)


class Claim(Anchored):
    """Something that circulates about networking, and what we could find of it."""

    HEADING = "claim"
    claim: Annotated[Text, Field(description="L’affirmation, telle qu’on la rencontre.")]
    status: StatusField
    verdict: Annotated[Text, Field(description="Ce que nous en disons, avec nos mots.")]
    why: Annotated[Text, Field(description="Ce que nous avons cherché, et trouvé ou non.")]
    sources: Cites = ()
    see: Sees = ()
    checked: Checked


class Tension(Anchored):
    """Two readings that disagree, and the rule that the guide follows."""

    title: Annotated[Text, Field(description="Le désaccord, en quelques mots.")]
    between: Annotated[Text, Field(description="Ce que disent les uns et les autres.")]
    rule: Annotated[Text, Field(description="La règle du guide.")]
    sources: Cites = ()
    see: Sees = ()


class SourcesFile(Entry):
    """content/sources.yml"""

    sources: tuple[Source, ...]


class ClaimsFile(Entry):
    """content/claims.yml"""

    claims: tuple[Claim, ...]


class TensionsFile(Entry):
    """content/tensions.yml"""

    tensions: tuple[Tension, ...]
