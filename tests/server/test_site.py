"""What the server answers, asked as a browser asks, and as somebody else would."""

import json
import signal
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from tests.server.served import MAP, Served

Start = Callable[..., Served]
HOST = "127.0.0.1"
JSON = {"Content-Type": "application/json"}


def post(served: Served, path: str, body: object, **headers: str) -> tuple[int, Any]:
    answer = served.ask(path, method="POST", body=body, headers=JSON | headers)
    text = answer.read().decode()
    kind = answer.headers.get("Content-Type", "")
    return answer.status, json.loads(text) if kind.startswith("application/json") else text


def news(stream: HTTPResponse) -> Any:
    """The next message of a stream."""
    while True:
        line = stream.readline().decode()
        assert line, "the stream has ended"
        if line.startswith("data: "):
            return json.loads(line.removeprefix("data: "))


def test_the_page_has_the_map_and_the_text(serve: Start, tmp_path: Path) -> None:
    answer = serve("--text", str(tmp_path / "tea.txt")).ask("/")
    page = answer.read().decode()
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "We should serve tea." in page
    assert "nobody minds the price" in page
    assert "connect-src 'self'" in page


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "[::1]", ""])
@pytest.mark.parametrize("path", ["/", "/events", "/queries", "/queries.svg", "/text"])
def test_who_names_another_host_is_refused(standing: Served, host: str, path: str) -> None:
    assert standing.ask(path, headers={"Host": host}).status == 400


def test_localhost_is_this_machine(standing: Served) -> None:
    port = urlsplit(standing.address).port
    assert standing.ask("/", headers={"Host": f"localhost:{port}"}).status == 200


def test_it_listens_on_this_machine_only(standing: Served) -> None:
    port = urlsplit(standing.address).port
    lines = Path("/proc/net/tcp").read_text().splitlines()
    places = [line.split()[1] for line in lines[1:] if line.split()[3] == "0A"]
    assert [place for place in places if place.endswith(f":{port:04X}")] == [f"0100007F:{port:04X}"]


def test_a_new_map_is_told_and_shown(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    first = news(stream)
    assert (first["current"], first["problems"], first["fault"]) == (True, [], "")
    served.map.write_text(MAP.replace("warms", "warms us"))
    assert news(stream)["stamp"] != first["stamp"]
    assert "Tea warms us." in served.ask("/").read().decode()


def test_a_broken_save_is_told_with_its_place_and_the_good_map_stays(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    stamp = news(stream)["stamp"]
    served.map.write_text(MAP + "\n- [Nothing]: above.\n")
    told = news(stream)
    assert (told["stamp"], told["current"]) == (stamp, False)
    problem = told["problems"][0]
    assert (problem["code"], problem["line"]) == ("AD102", 9)
    assert problem["link"] == f"vscode://file{quote(str(served.map))}:9:1"
    assert "We should serve tea." in served.ask("/").read().decode()
    served.map.write_text(MAP)
    assert news(stream) == {**told, "current": True, "problems": []}


def test_an_editor_that_writes_another_file_in_its_place_is_noticed(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    news(stream)
    other = served.map.with_name("saved")
    other.write_text(MAP.replace("warms", "heats"))
    other.replace(served.map)
    news(stream)
    assert "Tea heats." in served.ask("/").read().decode()


def test_a_file_that_is_gone_and_back(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    news(stream)
    served.map.unlink()
    assert "no such file" in news(stream)["fault"]
    served.map.write_text(MAP)
    assert news(stream)["fault"] == ""


def test_selectors_are_answered(standing: Served) -> None:
    page = standing.ask("/queries?select=unsupported").read().decode()
    assert "1 element" in page
    assert "[Warm]" in page
    assert "/queries.svg?select=unsupported" in page
    picture = standing.ask("/queries.svg?select=unsupported")
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert b"highlighted: unsupported" in picture.read()


def test_a_selector_that_cannot_be_read_is_shown_with_its_place(standing: Served) -> None:
    page = standing.ask(f"/queries?select={quote('unsuported & <script>')}").read().decode()
    assert "^" in page
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


def test_a_text_is_changed_in_the_file(serve: Start) -> None:
    served = serve("--edit")
    answer = json.loads(served.ask(f"/text?id={quote('[Warm]')}").read())
    assert answer["text"] == "Tea warms."
    change = {**answer, "id": "[Warm]", "text": "Tea keeps warm."}
    assert post(served, "/text", change) == (200, {"written": True})
    assert served.map.read_text() == MAP.replace("Tea warms.", "Tea keeps warm.")
    assert "Tea keeps warm." in served.ask("/").read().decode()
    status, refusal = post(served, "/text", change)  # the page would show the old text
    assert status == 409
    assert "has changed" in refusal["error"]


def test_an_outside_change_is_never_overwritten(serve: Start) -> None:
    served = serve("--edit")
    answer = json.loads(served.ask(f"/text?id={quote('[Warm]')}").read())
    served.map.write_text(MAP + "\n// mine\n")
    status, _ = post(served, "/text", {**answer, "id": "[Warm]", "text": "Tea cools."})
    assert status == 409
    assert served.map.read_text() == MAP + "\n// mine\n"


def test_texts_are_not_changed_unless_that_was_allowed(serve: Start) -> None:
    served = serve()
    assert served.ask(f"/text?id={quote('[Warm]')}").status == 403
    assert post(served, "/text", {"id": "[Warm]", "text": "No."})[0] == 403


@pytest.mark.parametrize("path", ["/text", "/open"])
def test_pages_of_other_sites_change_nothing(standing: Served, path: str) -> None:
    assert post(standing, path, {}, Origin="http://example.org")[0] == 403
    assert post(standing, path, {}, **{"Content-Type": "text/plain"})[0] == 415
    assert post(standing, path, [])[0] == 400
    assert post(standing, path, "x" * 1_100_000)[0] == 413


def test_only_files_of_the_map_are_opened(standing: Served) -> None:
    assert post(standing, "/open", {"path": "/etc/passwd", "line": 1})[0] == 403
    assert post(standing, "/open", {"path": str(standing.map), "line": "x"})[0] == 200


def test_an_editor_without_a_window_is_left_to_the_user(serve: Start, tmp_path: Path) -> None:
    vim = tmp_path / "vim"
    vim.write_text("#!/bin/sh\n")
    vim.chmod(0o755)
    served = serve(environment={"PATH": str(tmp_path), "EDITOR": "vim"})
    answer = post(served, "/open", {"path": str(served.map), "line": 3, "column": 1})[1]
    assert answer["command"] == f"vim +3 {served.map}"


def test_ctrl_c_ends_it_cleanly_while_a_page_is_open(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    news(stream)
    assert served.end() == 0
    assert served.told[1:] == ["argmap: stopped"]


def test_a_port_that_is_taken(serve: Start) -> None:
    port = urlsplit(serve().address).port
    with pytest.raises(AssertionError, match=f"cannot use port {port}"):
        serve("--port", str(port))


def test_the_server_says_nothing_of_itself(standing: Served) -> None:
    assert standing.ask("/").headers["Server"] is None


def test_a_half_written_save_takes_no_place(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    told = first = news(stream)
    with served.map.open("w") as file:
        file.flush()
        time.sleep(0.3)
        file.write(MAP.replace("warms", "heats"))
    while told["stamp"] == first["stamp"]:  # where all is slow, the empty file is told as a problem
        told = news(stream)
    assert (told["current"], told["fault"]) == (True, "")
    assert "heats" in served.ask("/").read().decode()


def test_a_save_right_after_the_start_is_not_missed(serve: Start) -> None:
    served = serve()
    served.map.write_text(MAP.replace("warms", "heats"))
    stream = served.ask("/events")
    news(stream)
    if "heats" not in served.ask("/").read().decode():
        news(stream)
        assert "heats" in served.ask("/").read().decode()


def test_of_two_changes_at_a_time_none_is_lost(serve: Start) -> None:
    served = serve("--edit")
    shown = json.loads(served.ask(f"/text?id={quote('[Warm]')}").read())
    texts = ("Tea keeps warm.", "Tea heats.")
    with ThreadPoolExecutor() as pool:
        found = list(
            pool.map(
                lambda text: post(served, "/text", shown | {"id": "[Warm]", "text": text}), texts
            )
        )
    assert sorted(status for status, _ in found) == [200, 409]
    kept = texts[[status for status, _ in found].index(200)]
    assert served.map.read_text() == MAP.replace("Tea warms.", kept)


def test_many_problems_are_counted(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    news(stream)
    served.map.write_text(MAP + "\n\n- [Nothing]: above.\n" * 200)
    told = news(stream)
    assert (len(told["problems"]), told["more"]) == (20, 180)


def test_settings_are_followed(serve: Start) -> None:
    served = serve()
    stream = served.ask("/events")
    news(stream)
    served.map.with_name("argmap.toml").write_text("ignore = [\n")
    assert "this is not TOML" in news(stream)["fault"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/queries/", 404),
        ("GET", "/../pyproject.toml", 404),
        ("GET", "/queries.css/..%2fqueries.html", 404),
        ("OPTIONS", "/", 405),
        ("DELETE", "/text", 405),
        ("POST", "/", 405),
    ],
)
def test_what_is_not_there_is_said_in_a_line(
    standing: Served, method: str, path: str, status: int
) -> None:
    answer = standing.ask(path, method=method)
    text = answer.read().decode()
    assert answer.status == status
    assert "the map is at /" in text
    assert len(text.splitlines()) == 1
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "selector",
    ["(" * 20_000, "~" * 20_000, "all|" * 5_000 + "all", "\0\x07", '"', "text~'\u20ac\ud83d'"],
)
@pytest.mark.parametrize("path", ["/queries", "/queries.svg"])
def test_strange_selectors_are_answered(standing: Served, path: str, selector: str) -> None:
    asked = quote(selector.encode("utf-8", "surrogatepass"))
    answer = standing.ask(f"{path}?select={asked}")
    assert answer.status == 200
    assert b"internal" not in answer.read().lower()


def test_requests_that_are_none_harm_nobody(standing: Served) -> None:
    for words in (b"\x16\x03\x01\x02", b"GET / HTTP/1.1\r\nX: " + b"x" * 200_000, b"POST /text"):
        with socket.create_connection((HOST, urlsplit(standing.address).port), timeout=20) as line:
            line.sendall(words)
    assert post(standing, "/open", {"path": "\ud800", "line": 10**30})[0] == 403
    assert post(standing, "/text", {"id": "[Warm]", "text": "\ud800", "checksum": ""})[0] == 409
    assert standing.ask("/").status == 200


def test_a_signal_to_end_is_no_other_than_ctrl_c(serve: Start) -> None:
    served = serve()
    news(served.ask("/events"))
    assert served.end(signal.SIGTERM) == 0
    assert served.told[1:] == ["argmap: stopped"]


def test_a_client_that_does_not_listen_does_not_hold_up_the_end(serve: Start) -> None:
    served = serve()
    with socket.create_connection((HOST, urlsplit(served.address).port), timeout=20) as line:
        line.sendall(b"POST /open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n")
        line.sendall(b"Content-Type: application/json\r\n\r\n{")
        time.sleep(0.3)
        assert served.end() == 0
    assert served.told[1:] == ["argmap: stopped"]


def test_without_a_browser_the_address_is_told_again(serve: Start, tmp_path: Path) -> None:
    served = serve("--open", environment={"PATH": str(tmp_path), "BROWSER": "absent"})
    assert served.process.stderr is not None
    assert "found no browser; open http://127.0.0.1:" in served.process.stderr.readline()


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--port", "65536"), "give a number up to 65535"),
        (("--port", "x"), "is no port"),
        (("--text", "absent.txt"), "cannot read absent.txt: there is no such file"),
        (("--text", "-"), "standard input cannot be followed"),
    ],
)
def test_what_cannot_be_served_is_said_before(
    serve: Start, options: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(AssertionError, match=reason):
        serve(*options)


def test_selectors_that_fit_the_map_are_proposed(standing: Served) -> None:
    page = standing.ask("/queries").read().decode()
    for proposed in ("#body", "under([Tea]) &amp; reasons", "unanswered"):
        assert f"<code>{proposed}</code>" in page
    assert "objections that nobody answers" in page
    assert "holder:" not in page  # the map has none
