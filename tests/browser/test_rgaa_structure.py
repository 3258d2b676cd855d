"""RGAA, what the pages are made of: images, frames, media, tables, links, headings, landmarks, lists."""

from collections.abc import Callable

from .conftest import Visit
from .looks import Found, look


@look("""all('svg').filter((svg) => svg.getAttribute('aria-hidden') !== 'true'
  || svg.matches('[aria-label], [aria-labelledby], [title]') || svg.querySelector('title, desc, text, [title]'))""")
def test_every_drawing_is_hidden_from_ears(found: Found) -> None:
    assert found == {}


@look("all('img, picture, figure, map, area, canvas, [role=img], input[type=image]')")
def test_there_is_no_image_but_drawings(found: Found) -> None:
    assert found == {}


@look("""all('*').flatMap((element) => ['', '::before', '::after'].flatMap((part) => {
  const style = getComputedStyle(element, part);
  return [style.backgroundImage, style.listStyleImage, style.maskImage, style.borderImageSource, style.content]
    .filter((value) => value.includes('url('));
}))""")
def test_no_style_shows_a_picture(found: Found) -> None:
    assert found == {}


@look("all('iframe, frame, frameset, portal, fencedframe')")
def test_there_is_no_frame(found: Found) -> None:
    assert found == {}


@look("all('audio, video, track, source, object, embed, bgsound, animate, animateTransform, animateMotion, set')")
def test_there_is_no_sound_no_video_no_animated_drawing(found: Found) -> None:
    assert found == {}


@look("""all('table').flatMap((table) => {
  const named = spoken(table.querySelector(':scope > caption') ?? table.cloneNode());
  const data = !table.matches('[role=presentation], [role=none]') && table.querySelector('thead th[scope=col]');
  const bare = all('th', table)
    .filter((head) => !/^(col|row)$/.test(head.getAttribute('scope')) || !words(head.textContent));
  const alone = all('tbody tr', table).filter((row) => !row.querySelector('th[scope=row]'));
  return [...(named && data ? [] : [table]), ...bare, ...alone];
})""")
def test_every_table_holds_data_under_a_name_and_headers(found: Found) -> None:
    """A header stands for a whole row or a whole column: no table here needs a summary."""
    assert found == {}


def test_a_table_told_on_cards_stays_a_table(visit: Callable[..., Visit]) -> None:
    """On a phone each row of the survival kit is a card; for ears it stays a row, under its header."""
    page = visit(width=390).open("pack-de-survie/")
    table = page.get_by_role("table", name="Le pack, objet par objet")
    rows = table.get_by_role("row").count() - 1
    assert rows > 5
    assert [table.get_by_role(role).count() for role in ("columnheader", "rowheader", "cell")] == [3, rows, 2 * rows]


VAGUE = "ici|là|cliquez ici|cliquer ici|lien|suite|la suite|lire la suite|en savoir plus|plus|voir|détails|page|ok|go"


@look(f"all('a[href]').filter((link) => !spoken(link) || /^({VAGUE})[ .:!…»]*$/i.test(spoken(link)))")
def test_every_link_says_where_it_leads(found: Found) -> None:
    assert found == {}


@look("""{
  const headings = all('h1, h2, h3, h4');
  const follows = (link) => (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
  const around = (link) => [headings.findLast(follows(link)), link.closest('li, p, dd, td, h1, h2, h3, h4')];
  const places = new Map();
  for (const link of all('a[href]').filter((each) => !each.closest('[popover], dialog'))) {
    const name = [link, ...around(link)].map((part) => part && spoken(part)).join(' ¦ ');
    places.set(name, new Set([...(places.get(name) ?? []), link.href]));
  }
  return [...places].filter(([, leads]) => leads.size > 1).map(([name, leads]) => `${name} → ${[...leads]}`);
}""")
def test_links_of_one_name_lead_to_one_place(found: Found) -> None:
    """Or what RGAA calls their context tells them apart: their sentence, item or cell, the heading before them."""
    assert found == {}


@look("all('a[target], form[target], base[target], area[target]')")
def test_no_link_opens_a_window(found: Found) -> None:
    assert found == {}


@look(r"""all('a[href]').filter((link) => link.download
  || /\.(pdf|od[tsp]|docx?|xlsx?|pptx?|rtf|epub|zip)$/i.test(link.pathname))""")
def test_no_link_leads_to_an_office_document(found: Found) -> None:
    assert found == {}


@look("""{
  const headings = all('h1, h2, h3, h4, h5, h6, [role=heading]').filter(shown);
  const level = (heading) => Number(heading?.tagName[1] ?? 0);
  const wrong = headings.filter((each, at) => !spoken(each) || !(level(each) <= level(headings[at - 1]) + 1));
  return headings.filter((each) => level(each) === 1).length === 1 ? wrong : [...wrong, 'one h1 and one only'];
}""")
def test_headings_make_an_outline_without_gap(found: Found) -> None:
    assert found == {}


@look("""{
  const trail = [];
  const paths = all('main :is(h1, h2, h3, h4)').map((heading) => {
    trail.length = Number(heading.tagName[1]) - 1;
    trail.push(spoken(heading));
    return trail.join(' > ');
  });
  return paths.filter((path, at) => paths.indexOf(path) !== at);
}""")
def test_no_two_headings_of_one_part_read_the_same(found: Found) -> None:
    assert found == {}


@look("""all('main p, main div').filter((block) => {
  const [first, ...others] = block.children;
  const bold = first?.matches('strong, b') && !others.length && words(first.textContent) === words(block.textContent);
  return shown(block) && bold && !words(block.textContent).endsWith(':');
})""")
def test_no_paragraph_plays_the_heading(found: Found) -> None:
    """« À regarder : », in bold before its list, is a label of that list."""
    assert found == {}


@look("""{
  const own = (selector) => all(selector).filter((part) => !part.closest('main, article, section, dialog'));
  const label = (part) => document.getElementById(part.getAttribute('aria-labelledby'));
  const names = all('nav, dialog, section[aria-label], section[aria-labelledby], [role=group]').map((part) =>
    part.ariaLabel ?? words(label(part)?.textContent ?? ''));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const outside = texts().map((text) => text.parentElement)
    .filter((element) => shown(element) && !element.closest('main, header, footer, nav, dialog, .md-skip, noscript'));
  return [all('main').length, own('header').length, own('footer').length].some((count) => count !== 1)
    ? ['one main, one header, one footer'] : [...names.filter((name) => !name), ...twice, ...outside];
}""")
def test_landmarks_hold_everything_and_have_names(found: Found) -> None:
    assert found == {}


@look(r"""[
  ...all('ul, ol').flatMap((list) => [...list.children].filter((item) => !item.matches('li, template, script'))),
  ...all('li').filter((item) => !item.parentElement.matches('ul, ol')),
  ...all('ul, ol').filter((list) => shown(list) && !list.children.length),
  ...all('dl').flatMap((list) => [...list.children].filter((part) => !part.matches('dt, dd, div'))),
  ...all('main p, main div').filter((block) => /^\s*([-•*·]|\d+[.)])\s/.test(block.firstChild?.data ?? '')),
  ...all('main br + br'),
]""")
def test_lists_are_lists(found: Found) -> None:
    assert found == {}


@look("all('blockquote, q')")
def test_nobody_is_quoted_word_for_word(found: Found) -> None:
    """« » hold words to say or titles; were an author quoted, <q> or <blockquote> would have to name whom."""
    assert found == {}
