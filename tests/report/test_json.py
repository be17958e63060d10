from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
from attrs import evolve

from checker.report.json import dumps
from checker.report.json import render as render_json
from checker.report.jsonl import render as render_jsonl
from checker.report.look import Look
from tests.report.samples import CONFLICT, EMPTY, REPORT

SCHEMA = json.loads(files("checker").joinpath("report.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_reports_fit_the_schema() -> None:
    for report in (REPORT, EMPTY):
        jsonschema.validate(json.loads(render_json(report, Look())), SCHEMA, jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_the_contract_does_not_have() -> None:
    report = json.loads(render_json(REPORT, Look()))
    validator = jsonschema.Draft202012Validator(SCHEMA)
    report["findings"][0]["verdict"] = "wrong"
    report["generated_at"] = "2025-05-02"
    assert len(list(validator.iter_errors(report))) == 2


def test_json_does_not_depend_on_the_look() -> None:
    assert render_json(REPORT, Look()) == render_json(REPORT, Look(color=True, width=40, verbosity=-1))


def test_characters_that_are_unsafe_to_print_are_escaped_and_come_back() -> None:
    words = "\x1b[31m \x9b31m \u202e \u2028 é 🚢"
    assert dumps(words) == r'"\u001b[31m \u009b31m \u202e \u2028 é 🚢"'
    assert json.loads(dumps(words)) == words


def test_jsonl_has_one_line_a_finding_with_names_and_paths() -> None:
    hostile = evolve(CONFLICT, message="one\u2028two\x85three\nfour")
    lines = render_jsonl(evolve(REPORT, findings=(hostile, *REPORT.findings[1:])), Look()).splitlines()
    assert len(lines) == len(REPORT.findings)
    first = json.loads(lines[0])["positions"][0]["claims"][0]
    assert (first["publisher"], first["path"]) == ("Harbour Herald", "story/herald.md")
