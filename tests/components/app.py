"""The dashboard under test, and what a reader would see of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
Start = Callable[..., "App"]


class App:
    """The dashboard in memory."""

    def __init__(self, **query: Any) -> None:
        self.test = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
        for name, value in query.items():
            self.test.query_params[name.rstrip("_")] = value
        self.run()

    def run(self) -> App:
        self.test.run()
        assert not self.test.exception, [one.value for one in self.test.exception]
        assert "could not be drawn" not in self.html
        return self

    def visit(self, page: str) -> App:
        self.test.switch_page(f"components/pages/{page}.py")
        return self.run()

    @property
    def html(self) -> str:
        return "\n".join(one.value for one in self.test.get("html"))

    @property
    def query(self) -> dict[str, list[str]]:
        return {
            name: [*value] if isinstance(value, list) else [value] for name, value in self.test.query_params.items()
        }

    def tables(self, name: str = "") -> list[dict[str, Any]]:
        """What was sent to be drawn as tables whose key begins so."""
        found = [one for one in self.test.get("bidi_component") if f"-{name}" in one.proto.id]
        return [json.loads(one.proto.json) for one in found]

    def ids(self, *names: str) -> list[str]:
        return [row["id"] for name in names for table in self.tables(name) for row in table["rows"]]

    def words(self, name: str = "") -> str:
        """Everything that the tables say."""
        lines = [line for table in self.tables(name) for row in table["rows"] for cell in row["cells"] for line in cell]
        return "\n".join(line.get("text", "") + "".join(map(_plain, line.get("parts", ()))) for line in lines)

    def points(self) -> list[list[Any]]:
        """What the marks of the figures stand for."""
        specs = [json.loads(one.proto.spec) for one in self.test.get("plotly_chart")]
        return [point for spec in specs for trace in spec["data"] for point in trace.get("customdata", ())]

    def click(self, key: str) -> App:
        self.test.button(key=key).click()
        return self.run()

    def choose(self, key: str, value: Any) -> App:
        self.test.get_by_key(key).set_value(value)
        return self.run()


def _plain(part: Any) -> str:
    return part[0] if isinstance(part, list) else part
