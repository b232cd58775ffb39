"""A served page whose data is so much that it is packed."""

from collections.abc import Callable

from playwright.sync_api import Browser, expect

from argmap.renderers.html.packing import MOST_PLAIN, PACKED_TYPE
from tests.server.served import MAP, Served


def test_a_map_that_grows_is_followed(serve: Callable[..., Served], browser: Browser) -> None:
    served = serve()
    page = browser.new_page()
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()  # what has the focus stays in sight
    claims = [f"        + [Claim {number}]: {'Tea is good. ' * 20}\n" for number in range(300)]
    assert sum(map(len, claims)) > MOST_PLAIN
    served.map.write_text(MAP.replace("warms", "warms us") + "".join(claims))
    expect(page.locator(".node", has_text="Tea warms us.")).to_be_visible()
    page.reload()
    expect(page.locator("#data")).to_have_attribute("type", PACKED_TYPE)
    expect(page.locator(".node", has_text="Tea warms us.")).to_be_visible()
    page.close()
