"""RGAA, what the pages say and in which language: title, tongue, code, characters, instructions."""

from .looks import Found, look


@look("[[document.doctype?.name, document.doctype?.publicId, document.compatMode].join()]")
def test_every_page_says_that_it_is_html(found: Found) -> None:
    assert {tuple(seen) for seen in found.values()} == {("html,,CSS1Compat",)}


@look("all('[id]').map((element) => element.id).filter((id, at, ids) => !id || ids.indexOf(id) !== at)")
def test_no_identifier_is_given_twice(found: Found) -> None:
    assert found == {}


@look("all('html, [lang]').map((each) => each.lang)")
def test_every_page_says_that_it_speaks_french(found: Found) -> None:
    assert {seen[0] for seen in found.values()} == {"fr"}
    assert {tongue for seen in found.values() for tongue in seen} <= {"fr", "en", "de"}


# Words that one language has and the others have not: none may stand where the other is declared.
ENGLISH = "the|of|and|with|how|your|for|that|what|from|are|is|you|by|when|people|we|an|its|not"
FRENCH = "le|la|les|des|du|et|une|dans|pour|avec|vous|que|qui|est|sur|nous"
GERMAN = "das|der|und|über|ein|eine|von"


@look(rf"""texts(document.documentElement).flatMap((text) => {{
  if (text.parentElement.matches('.source__work')) return [];
  const tongue = text.parentElement.closest('[lang]').lang;
  const others = {{ fr: /\b({ENGLISH})\b/g, en: /\b({FRENCH})\b/g, de: /\b({FRENCH}|{ENGLISH})\b/g }};
  const found = words(text.data.replace(/\S*[/@]\S*/g, '')).toLowerCase().match(others[tongue]) ?? [];
  return found.length > 1 ? [`${{tongue}} ${{found}}: ${{words(text.data).slice(0, 200)}}`] : [];
}})""")
def test_a_passage_in_another_language_says_so(found: Found) -> None:
    """Two words of one language in a text that declares another make a passage. A review's name is a proper noun."""
    assert found == {}


@look("[words(document.title), spoken(document.querySelector('h1'))]")
def test_every_page_has_a_title_of_its_own_that_its_heading_repeats(found: Found) -> None:
    titles = [title for title, _ in found.values()]
    assert sorted(set(titles)) == sorted(titles)
    assert {path: seen for path, seen in found.items() if seen[0] != f"{seen[1]} · Coulisses"} == {}


@look("""[
  ...all('b, i, u, s, strike, big, tt, font, center, basefont, marquee, blink, main br'),
  ...all('[align], [bgcolor], [background], [color], [face], [link], [vlink], [alink], [hspace], [vspace], [valign]'),
  ...all('[nowrap], [style]'),
  ...all('[width], [height]').filter((element) => !element.closest('svg') && !element.matches('img, canvas, video')),
  ...all('p, li, th, h1, h2, h3, h4, dt, dd, legend, label').filter((element) =>
    !words(element.textContent) && !element.childElementCount && !element.matches('[role=status]')),
  ...texts().map((text) => text.parentElement).filter((each) =>
    !each.closest('p, li, th, td, h1, h2, h3, h4, dt, dd, label, legend, caption, summary, a, button')),
]""")
def test_no_tag_and_no_attribute_is_there_for_the_look(found: Found) -> None:
    """And every text stands in a tag that says what it is: a paragraph, an item, a cell, a heading."""
    assert found == {}


@look(r"""[
  ...all('[dir]').filter((element) => element.dir !== 'ltr'), ...all('bdo'),
  ...texts().map((text) => text.data)
    .filter((text) => /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)),
]""")
def test_all_is_read_from_left_to_right(found: Found) -> None:
    assert found == {}


@look(r"""texts().filter((text) => !text.parentElement.closest('[aria-hidden="true"]')).map((text) => text.data)
  .filter((text) => /(?![©®™\d#*])\p{Emoji}|[←-⇿■-◿☀-➿]|(^|\s)[:;]-?[()DP](\s|$)|[-=_*~|]{3,}/u.test(text))""")
def test_no_sign_drawn_with_characters_is_read_aloud(found: Found) -> None:
    assert found == {}


WHERE = (
    r"(bouton|lien|champ|menu|case|colonne|encadré|zone|liste) (rouge|verte?|dorée?|ronde?|carrée?|de (droite|gauche))"
    r"|(à|de|sur la) (droite|gauche) (de l’écran|de la page|du texte|du menu)|ci-contre|après le bip"
    r"|(en|au) (haut|bas) (de l’écran|à droite|à gauche)|en (rouge|vert|gras|italique|couleur)\b"
)


@look(rf"texts().filter((text) => /{WHERE}/i.test(text.data)).map((text) => words(text.data))")
def test_no_instruction_rests_on_colour_shape_or_place(found: Found) -> None:
    """« Ci-dessous » may stay: it follows the order of reading, for ears too."""
    assert found == {}


@look("all('meta[http-equiv=refresh], marquee, blink')")
def test_no_page_goes_elsewhere_by_itself(found: Found) -> None:
    assert found == {}
