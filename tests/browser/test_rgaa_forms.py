"""RGAA, forms and scripts: each field named and grouped, each answer harmless, each message heard."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from .conftest import PAGES, Visit
from .looks import Found, look
from .play import FULL, QUESTIONNAIRE, complete, see

Make = Callable[..., Visit]
BUTTONS = {
    "Ajouter", "Annuler", "Annuler l’effacement", "Continuer", "Copier le lien", "Effacer mes résultats passés",
    "En faire mes réponses", "Enregistrer le fichier", "Fermer", "Imprimer", "La clé, pour compter sur papier",
    "Menu", "Nouvel événement", "Partager", "Passer", "Rechercher", "Refaire le quiz",
    "Remettre les lignes retirées", "Repartir de zéro", "Reprendre", "Revoir le résultat",
    "Revoir mes réponses", "Répondre pour moi", "Répondre à ce qui reste", "Supprimer cet événement",
    "Tout effacer", "Tout effacer de cette liste", "Voir mon résultat", "Votre événement Modifier",
}  # fmt: skip


@look("""all('input, select, textarea').filter((field) => {
  const described = field.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id));
  const name = words((described ?? [...field.labels]).map((label) => label?.textContent ?? '').join(' '));
  return !name || field.labels.length !== 1 || !words(field.labels[0].textContent).includes(name);
})""")
def test_every_field_has_one_label_and_its_words(found: Found) -> None:
    assert found == {}


@look("""all('input').filter(shown).filter((field) => {
  const [box, label] = [field, field.labels[0]].map((each) => each.getBoundingClientRect());
  const gap = Math.max(label.left - box.right, box.left - label.right, label.top - box.bottom, box.top - label.bottom);
  return gap > 16;
})""")
def test_every_label_stands_beside_its_field(found: Found) -> None:
    """Within 16 px, at both widths."""
    assert found == {}


@look("""{
  const groups = all('fieldset');
  const names = (group) => new Set(all('input', group).map((field) => field.name));
  return [
    ...all('input[type=radio], form input[type=checkbox]').filter((field) => !field.closest('fieldset')),
    ...groups.filter((group) => !group.firstElementChild.matches('legend') || !spoken(group.firstElementChild)),
    ...groups.filter((group) => names(group).size !== 1),
    ...groups.map((group) => spoken(group.firstElementChild)).filter((text, at, texts) => texts.indexOf(text) !== at),
    ...groups.filter((group) => new Set(all('label', group).map(spoken)).size !== all('label', group).length),
    ...all('li.check').filter((item) => !item.closest('[role=group][aria-labelledby]')),
  ];
}""")
def test_the_answers_to_a_question_are_grouped_under_it(found: Found) -> None:
    """And no two questions, no two answers of one question, read the same."""
    assert found == {}


@look("""all('button, input[type=submit], input[type=button], summary, [role=button]').flatMap((button) => {
  const name = button.ariaLabel ?? spoken(button);
  const seen = words(button.innerText ?? '');
  return name && (!seen || name.includes(seen)) ? [name] : [button];
})""")
def test_every_button_says_what_it_does(found: Found) -> None:
    """Those that wait in a closed part too."""
    told = {name for names in found.values() for name in names if not name.startswith("Retirer : ")}
    assert told == BUTTONS


@look("""all('input, select, textarea, [contenteditable], optgroup, datalist')
  .filter((field) => !field.matches('[type=radio], [type=checkbox], [readonly]'))
  .map((field) => [field.type, field.required || field.pattern || ''].join(' ').trim())""")
def test_nothing_that_one_types_is_required_or_sent(found: Found) -> None:
    """The search, the same everywhere; on two pages, one's own lines, which have no format."""
    typed = {path: set(kinds) - {"search"} for path, kinds in found.items()}
    assert set(found) == set(PAGES)
    assert {path: kinds for path, kinds in typed.items() if kinds} == {
        "checklist/": {"text", "date", "file"},
        "droit-a-l-image/autorisation/": {"text", "textarea"},
    }


def test_ticking_an_answer_changes_nothing_else(visit: Make) -> None:
    here = visit()
    for path in ("quiz/", "checklist/coulisses/"):
        page = here.open(path)
        before = (page.url, page.title())
        for field in page.locator("main input:visible").all()[:2]:
            field.check()
            expect(field).to_be_focused()
        assert (page.url, page.title()) == before
    assert len(here.context.pages) == 1


def test_the_result_says_in_words_what_it_draws(visit: Make) -> None:
    """Every bar, every alert has its level in words; no drawing of the result is for ears."""
    page = visit().open("quiz/")
    see(page, FULL.answers)
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    levels = QUESTIONNAIRE.levels
    rows = page.locator(".quiz-bars > li").all_inner_texts()
    assert len(rows) == len(QUESTIONNAIRE.dimensions)
    for text in rows:
        assert re.search(rf"({levels.weak}|{levels.fair}|{levels.solid}), \d+ sur 100|Hors du total", text), text
    alerts = page.locator(".quiz-alert:visible").all_inner_texts()
    assert len(alerts) == len(FULL.alerts)
    for text in alerts:
        assert re.match("Alerte|Attention|Conseil", text), text
    assert page.locator("[data-panel=result] svg:not([aria-hidden=true])").count() == 0


def test_the_answer_of_the_search_is_a_status(visit: Make) -> None:
    page = visit().open("")
    page.get_by_role("button", name="Rechercher", exact=True).click()
    status = page.locator("#dialogue-recherche [role=status]")
    for typed, said in (("menthe", "résultat"), ("xyzzyx", "Rien sous ces mots")):
        page.get_by_role("searchbox", name="Rechercher dans le guide").fill(typed)
        expect(status).to_contain_text(said)
        expect(page.get_by_role("searchbox")).to_be_focused()


def test_what_the_quiz_says_in_passing_is_a_status(visit: Make) -> None:
    page = visit().open("quiz/")
    see(page, complete())
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.get_by_role("status").filter(has_text="C’est effacé")).to_be_visible()
    page.evaluate("() => { navigator.clipboard.writeText = async () => {}; }")
    see(page, complete())
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.get_by_role("status").filter(has_text="Lien copié")).to_be_visible()
