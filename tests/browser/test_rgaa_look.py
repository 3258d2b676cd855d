"""RGAA, how the pages look: colours, what style adds or hides, what stays when it is taken away."""

from .looks import Found, look


@look("""all('main a[href]').filter((link) => {
  const block = link.closest('p, li, dd, td, h1, h2, h3, h4, legend');
  const style = getComputedStyle(link);
  return shown(link) && style.display === 'inline' && words(block.textContent) !== words(link.textContent)
    && !link.closest('nav, .call-note') && style.textDecorationLine !== 'underline';
})""")
def test_a_link_among_words_is_underlined(found: Found) -> None:
    assert found == {}


@look("""all('nav [aria-current]').filter((link) => {
  const style = getComputedStyle(link);
  const neighbour = link.closest('nav').querySelector('a:not([aria-current], [data-inside])');
  const signs = (each) => `${each.fontWeight} ${each.textDecorationLine}`;
  const ruled = style.borderBottomStyle !== 'none' && parseFloat(style.borderBottomWidth) >= 2;
  return shown(link) && !ruled && signs(style) === signs(getComputedStyle(neighbour));
})""")
def test_the_page_one_is_on_is_marked_without_colour(found: Found) -> None:
    assert found == {}


@look("""all('.status, .tags li').filter((label) => shown(label) && words(label.textContent).length < 4)""")
def test_a_label_says_in_words_what_its_colour_says(found: Found) -> None:
    assert found == {}


@look("""all('main :is(input:not([type=file]), button, summary)').filter(shown).flatMap((field) => {
  const style = getComputedStyle(field);
  if (style.appearance !== 'none' || words(field.textContent)) return []; // drawn by the browser, or told by its words
  const edge = style.borderTopWidth === '0px' ? ground(field) : rgb(style.borderTopColor);
  const ratio = contrast(edge, ground(field.parentElement));
  return ratio < 3 ? [`${field.outerHTML.slice(0, 80)} ${ratio}`] : [];
})""")
def test_the_edge_of_a_field_is_seen(found: Found) -> None:
    """3:1 with what surrounds it, WCAG 1.4.11."""
    assert found == {}


@look("""all('a[href], button, input, summary, [tabindex="-1"]').filter(shown).flatMap((stop) => {
  stop.focus({ focusVisible: true, preventScroll: true });
  const ringed = [stop, stop.closest('label')].find((each) => each && getComputedStyle(each).outlineStyle !== 'none');
  if (document.activeElement !== stop || !ringed) return [`no ring: ${stop.outerHTML.slice(0, 80)}`];
  const style = getComputedStyle(ringed);
  const inside = parseFloat(style.outlineOffset) < 0;
  const ratio = contrast(rgb(style.outlineColor), ground(inside ? ringed : ringed.parentElement));
  return ratio < 3 ? [`${stop.outerHTML.slice(0, 80)} ${ratio}`] : [];
})""")
def test_the_ring_of_focus_is_seen_on_its_ground(found: Found) -> None:
    """3:1 with the ground that it is drawn on, in both schemes, WCAG 1.4.11."""
    assert found == {}


@look(r"""all('*').flatMap((element) => ['::before', '::after'].map((part) => getComputedStyle(element, part).content))
  .filter((content) => !['none', 'normal', '""'].includes(content))
  .filter((content) => !/^(counter\(step\) )?"[^"\p{L}\d]*" \/ ""$/u.test(content))""")
def test_style_adds_no_word_and_nothing_to_hear(found: Found) -> None:
    """Dashes, arrows, the number of a step in its ordered list: drawn, silent, and told otherwise."""
    assert found == {}


@look("""texts().map((text) => text.parentElement).filter((element) => shown(element) && !ground(element))""")
def test_every_text_has_a_ground_of_ours(found: Found) -> None:
    """Whoever sets other colours in the browser gets no text of ours on a ground of theirs."""
    assert found == {}


@look("""{
  const clipped = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.opacity === '0' || style.clipPath === 'inset(50%)' || box.right < 0 || box.bottom < -scrollY
      || (style.overflow !== 'visible' && (box.width < 2 || box.height < 2));
  };
  return all('body *').filter((element) => shown(element) && words(element.textContent) && clipped(element)
    && !element.closest('.sr, .md-skip, .bar__search-name, thead, [aria-hidden="true"]'));
}""")
def test_what_the_eye_cannot_see_is_hidden_from_ears_or_meant_for_them(found: Found) -> None:
    """The words for ears, the skip link that shows itself with the focus, the headers of a table told on cards."""
    assert found == {}


@look("""{
  const deep = (rule) => rule.cssRules?.length ? [...rule.cssRules].flatMap(deep) : [rule];
  const showing = ['display', 'visibility', 'opacity', 'clip-path', 'content', 'height', 'max-height', 'transform'];
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(deep))
    .filter((rule) => /:(hover|focus|active)/.test(rule.selectorText ?? '') && !rule.selectorText.includes('.md-skip'))
    .filter((rule) => showing.some((name) => rule.style.getPropertyValue(name))).map((rule) => rule.cssText);
}""")
def test_style_shows_nothing_more_on_hover_or_focus(found: Found) -> None:
    """But the skip link itself."""
    assert found == {}


@look("all('[title]:not(iframe)')")
def test_no_tooltip_holds_words(found: Found) -> None:
    assert found == {}


@look("""{
  const before = texts().filter((text) => shown(text.parentElement));
  const sheets = [...document.styleSheets];
  for (const sheet of sheets) sheet.disabled = true;
  const lost = before.filter((text) => !shown(text.parentElement)).map((text) => text.data);
  for (const sheet of sheets) sheet.disabled = false;
  return lost;
}""")
def test_without_style_nothing_is_lost(found: Found) -> None:
    assert found == {}


@look("""{
  const place = (block) => block.getBoundingClientRect();
  const blocks = all('main :is(h1, h2, h3, h4, p, li, dt, dd, legend, caption)').filter((block) =>
    shown(block) && !block.closest('.plan, .sr, .quiz-bar, .list-bar') && place(block).height > 1);
  const back = (one, next) => next.bottom < one.top && next.left <= one.left;
  return blocks.filter((block, at) => at && back(place(blocks[at - 1]), place(block)));
}""")
def test_what_comes_next_stands_below_or_beside(found: Found) -> None:
    """So the order without style, that of the page's code, is the order that the eye follows."""
    assert found == {}


@look("document.getAnimations().map((each) => each.effect.target)")
def test_nothing_moves_by_itself(found: Found) -> None:
    assert found == {}
