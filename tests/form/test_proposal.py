"""A change becomes a proposal: from the form through the forge to the main branch.

In headless Chromium, against a stand-in for GitLab over a real bare repository
(`tests/form/gitlab.py`).
"""

from __future__ import annotations

import io
import json
import urllib.error
import urllib.request

from PIL import Image

from tests.form import editor, gitlab

SLUG = "bakken-met-groen"
BRANCH = f"cms/projects/{SLUG}"
FOLDER = f"content/projects/{SLUG}/"


def ask(forge, method, path, token, body):
    """Ask the forge as a reviewer's browser does; return the status."""
    request = urllib.request.Request(
        f"{forge.address}{gitlab.PROJECT}{path}",
        json.dumps(body).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        method=method,
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def proposes(answer) -> bool:
    """Tell whether the forge answered that it opened a proposal."""
    asked = answer.request
    return asked.method == "POST" and asked.url.endswith("/merge_requests")


def commits(answer) -> bool:
    """Tell whether the forge answered that it has a commit."""
    asked = answer.request
    return asked.method == "POST" and asked.url.endswith("/commits")


def changes(answer) -> bool:
    """Tell whether the forge answered that it changed a proposal."""
    return answer.request.method == "PUT"


def test_a_new_project_goes_from_draft_to_ready_to_merged(open_form, forge, tmp_path):
    """Text and picture in one commit on a branch of its own; a reviewer merges."""
    window = open_form()
    page = window.page
    repository = forge.repository
    begun = repository.sha("main")
    editor.sign_in(window, gitlab.EDITOR)

    # An editor begins a project, and forgets to say what the picture shows.
    editor.begin(page)
    editor.fill(page, "title", "Bakken met groen")
    editor.fill(page, "summary", "Buren vulden de stoep met bakken vol planten.")
    editor.pick(page, "municipality", "Leuven")
    editor.pick(page, "kinds", "Gevelbank")
    editor.add(page, "pictures", "Afbeelding")
    editor.attach(page, "pictures.0.file", editor.photograph(tmp_path))
    editor.fill(page, "pictures.0.credit", "De buren")
    editor.pick(page, "pictures.0.licence", "Eigen foto of tekening")
    editor.pick(page, "pictures.0.consent", "Niemand is herkenbaar")
    editor.add(page, "sources", "Bron")
    editor.fill(page, "sources.0.title", "Krant van de wijk")
    editor.field(page, "sources.0.read").locator("input").first.fill("2026-11-20")
    with page.expect_response(proposes):
        editor.save(page)

    assert repository.sha("main") == begun
    assert repository.changed(BRANCH) == {
        f"{FOLDER}img-2041-een.webp": "A",
        f"{FOLDER}index.md": "A",
    }
    picture = Image.open(
        io.BytesIO(repository.read(f"{FOLDER}img-2041-een.webp", BRANCH))
    )
    assert (picture.size, dict(picture.getexif())) == ((3000, 2250), {})
    assert repository.message(BRANCH) == f"Project “{SLUG}”: toegevoegd +1"
    (request,) = repository.requests
    assert request.is_draft
    assert request.title.startswith(f"Draft: Project “{SLUG}”: toegevoegd")
    assert request.labels == ["sveltia-cms/draft"]

    # Without a description of the picture the draft can be kept, not handed in.
    page.get_by_text("Bakken met groen").click()
    editor.field(page, "title").wait_for()
    editor.status(page, "Klaar")
    page.get_by_text("Corrigeer deze voordat je de status wijzigt").wait_for()
    missing = editor.field(page, "pictures.0.alt")
    assert "Dit veld is verplicht." in missing.inner_text()
    assert request.is_draft

    # She describes it and hands it in, and a colleague finds it ready.
    editor.fill(page, "pictures.0.alt", "Drie bakken met planten langs een gevel.")
    with page.expect_response(commits):
        editor.save(page)
    with page.expect_response(changes):
        page.get_by_role("button", name="Ter review indienen").click()
    page.get_by_role("button", name="Nieuw").wait_for()
    assert request.labels == ["sveltia-cms/pending_review"]
    assert not request.is_draft
    page.get_by_text("Bakken met groen").click()
    editor.field(page, "title").wait_for()
    with page.expect_response(changes):
        editor.status(page, "Klaar")
    assert request.labels == ["sveltia-cms/pending_publish"]

    # She sees how it will look, and has no button to publish.
    page.context.route(
        "https://preview.stad.example/**", lambda way: way.fulfill(body="")
    )
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Voorbeeld bekijken").click()
    opened.value.wait_for_load_state()
    seen = f"https://preview.stad.example/mr-1/projecten/{SLUG}/"
    assert opened.value.url == seen
    assert page.get_by_role("button", name="Publiceren").count() == 0

    # The branch that is published is closed to her, and open to who reviews.
    merge = f"/merge_requests/{request.iid}/merge"
    guard = {"sha": repository.sha(BRANCH)}
    assert ask(forge, "PUT", merge, gitlab.EDITOR, guard) == 401
    assert ask(forge, "PUT", merge, gitlab.REVIEWER, {"sha": begun}) == 409
    assert ask(forge, "PUT", merge, gitlab.REVIEWER, guard) == 200
    assert repository.branches() == ["main"]
    assert b"alt: Drie bakken met planten" in repository.read(f"{FOLDER}index.md")
    assert forge.unknown == []
    assert window.faults == []
    assert window.strangers == []


def test_a_change_of_a_sentence_is_a_proposal_of_one_line(open_form, forge):
    """What a reviewer sees is what the editor did, on a file of the repository."""
    window = open_form()
    page = window.page
    repository = forge.repository
    editor.sign_in(window, gitlab.EDITOR)
    editor.open_entry(window, "phases", "kiezen")
    editor.fill(page, "title", "Kiezen met de buurt")
    with page.expect_response(proposes):
        editor.save(page)

    branch = "cms/phases/kiezen"
    path = "content/phases/kiezen.md"
    assert repository.changed(branch) == {path: "M"}
    assert repository.difference(branch, path) == [
        "-title: Kiezen",
        "+title: Kiezen met de buurt",
    ]
    # Its two translations are saved with it, as they were.
    assert repository.message(branch) == "Fase “kiezen”: gewijzigd +2"
    assert forge.unknown == []
    assert window.faults == []
    assert window.strangers == []
