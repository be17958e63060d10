"""Files and folders -> a story's articles, each with an id of its own, and nothing swallowed."""

from __future__ import annotations

import itertools

from checker.reading import read_sources

BODY = "A ferry ran aground off Moss on Thursday.\n"


def put(folder, *names, body=BODY):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(body)
    return folder


def ids(*paths):
    return [article.id for article in read_sources(paths).articles]


def test_a_folder_is_one_story_of_its_article_files(tmp_path):
    put(tmp_path, "b.md", "a.txt", "story.json", "README.md", ".hidden.txt")
    found = read_sources([tmp_path])
    assert [article.id for article in found.articles] == ["a", "b"]
    assert (found.failures, found.skipped) == ((), ())


def test_all_the_files_of_a_folder_named_one_by_one_are_the_same_story(tmp_path):
    put(tmp_path, "b.md", "a.txt", "story.json")
    found = read_sources(sorted(tmp_path.iterdir()))
    assert [article.id for article in found.articles] == ["a", "b"]
    assert [item.path for item in found.skipped] == [str(tmp_path / "story.json")]


def test_what_is_passed_over_in_a_folder_is_said(tmp_path):
    put(tmp_path, "a.txt", "photo.jpg")
    put(tmp_path / "later", "c.txt")
    found = read_sources([tmp_path])
    assert [article.id for article in found.articles] == ["a"]
    assert [(item.path, item.reason.split(" (")[0]) for item in found.skipped] == [
        (str(tmp_path / "later"), "a folder inside a story's folder is a story of its own"),
        (str(tmp_path / "photo.jpg"), "not an article by its suffix"),
    ]


def test_a_document_that_cannot_be_read_is_a_failure_not_passed_over(tmp_path):
    put(tmp_path, "a.txt")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 xyz")
    found = read_sources([tmp_path])
    assert [error.path for error in found.failures] == [str(tmp_path / "b.pdf")]


def test_a_folder_without_articles_is_a_failure(tmp_path):
    put(tmp_path / "stories" / "one", "a.txt")
    put(tmp_path / "empty")
    reasons = [error.reason for error in read_sources([tmp_path / "stories", tmp_path / "empty"]).failures]
    assert "holds no article; put files into it" in reasons[0]
    assert "a story is one folder: name that" in reasons[1]


def test_one_bad_file_does_not_hide_the_others(tmp_path):
    put(tmp_path, "a.txt", "c.txt")
    put(tmp_path, "b.txt", body="")
    found = read_sources([tmp_path, tmp_path / "missing.txt"])
    assert [article.id for article in found.articles] == ["a", "c"]
    assert [error.path for error in found.failures] == [str(tmp_path / "b.txt"), str(tmp_path / "missing.txt")]


def test_a_file_that_is_named_twice_is_read_once(tmp_path):
    put(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert ids(tmp_path, tmp_path / "a.txt", tmp_path / "sub" / ".." / "a.txt") == ["a"]


def test_namesakes_are_told_apart_by_folder_or_suffix(tmp_path):
    put(tmp_path / "north", "a.txt", "b.txt", "b.md")
    put(tmp_path / "south", "a.txt")
    assert ids(tmp_path / "north", tmp_path / "south") == ["b.md", "b.txt", "north/a", "south/a"]


def test_ids_do_not_depend_on_the_order_of_the_paths(tmp_path):
    put(tmp_path / "x" / "n", "a.txt", "a.md")
    put(tmp_path / "y" / "n", "a.txt", "b.txt")
    files = sorted(tmp_path.glob("*/n/*"))
    found = {tuple(ids(*order)) for order in itertools.permutations(files)}
    assert len(found) == 1
    assert len(set(found.pop())) == 4
