from checker import Article, check


def conflicts(*texts: str) -> list[str]:
    articles = [Article(id=str(index), text=text) for index, text in enumerate(texts)]
    return [f.message for f in check(articles).findings if f.rule == "ROL512" and f.verdict.value == "conflict"]


def test_one_post_given_to_two_people_is_a_conflict() -> None:
    assert conflicts("Ida Holt becomes chairman of Brackwater.", "Oskar Brekke becomes chairman of Brackwater.")


def test_posts_of_two_bodies_are_two() -> None:
    assert not conflicts("Ida Holt becomes chairman of Brackwater.", "Oskar Brekke becomes chairman of Halden.")
