"""Reading in a real browser: Chromium, as the system has it, driven by playwright; skipped where either is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from yarl import URL

from tests.web.chromium import Page, browsing, needs_chromium
from tests.web.served import serving

pytestmark = needs_chromium

#: Shown once the finds are there.
ALL_FOUND = "0 of 3 checked"
#: What is copied of the first quotation.
COPIED = "“We keep the ferry,”\n— Rao. In: “The ferry”."


def write_link(folder: Path) -> None:
    """Let the story of a dossier have a link."""
    with (folder / "story.txt").open("a", encoding="utf-8") as story:
        story.write("See https://example.org/ferry for more.\n")


async def clipboard(context: Any) -> str:
    """Return what the clipboard holds, read by a page that may: ours may not."""
    await context.route("https://example.org/clipboard", lambda route: route.fulfill(body="A page"))
    other = await context.new_page()
    await other.goto("https://example.org/clipboard")
    held = await other.evaluate("navigator.clipboard.readText()")
    await other.close()
    return str(held)


async def test_reading_in_a_browser(ferry: Path, environment: dict[str, str]) -> None:
    with serving(str(ferry), environment=environment) as served:
        async with browsing() as context:
            await context.grant_permissions(["clipboard-read", "clipboard-write"])
            page = Page(await context.new_page())
            await page.page.goto(str(served.address))
            assert page.page.url == f"{served.address.origin()}/"  # the token is gone
            assert await page.page.title() == "The ferry · Reader"
            await page.wait_for("“We keep the ferry,” Rao said.")
            await page.wait_for(ALL_FOUND)
            ground = "getComputedStyle(document.querySelector('.xterm-viewport')).backgroundColor"
            assert await page.page.evaluate(ground) == "rgb(18, 18, 18)"  # the theme's, beside the rows too

            await page.press("]")
            await page.wait_for("quotation 1 of 3")
            await page.press("y")
            await page.wait_for("Sent to your browser")
            assert await clipboard(context) == COPIED

            await page.press("/", *"sundays", "Enter")
            await page.wait_for("/sundays 1/1")
            await page.click("speakers")
            await page.wait_for("SPEAKERS")

            columns, rows = page.size
            await page.page.set_viewport_size({"width": 700, "height": 800})
            await page.wait_until(lambda: page.size[0] < columns and page.size[1] > rows)
            await page.wait_for("/sundays 1/1 · quotation 1 of 3 · R…")  # drawn anew, in this width

            await page.press("]")
            await page.wait_for("quotation 2 of 3")
            page.clear()
            await page.page.reload()
            await page.wait_for("“We keep the ferry,” Rao said.")

            await page.press("Q")
            await page.page.wait_for_selector("body.-closed")
            assert await page.page.inner_text("#why") == "Reader has ended; everything is saved."
            page.clear()
            await page.press("Enter")  # on the button, which has the focus
            await page.wait_for("“We keep the ferry,” Rao said.")

            assert page.errors == []
            assert {URL(each).origin() for each in page.asked} == {served.address.origin()}
        assert served.end() == 0


async def test_links_and_files_go_to_whoever_looks(ferry: Path, environment: dict[str, str]) -> None:
    write_link(ferry)
    with serving(str(ferry), environment=environment) as served:
        async with browsing() as context:
            await context.route("https://example.org/**", lambda route: route.fulfill(body="The page"))
            page = Page(await context.new_page())
            await page.page.goto(str(served.address))
            await page.wait_for(ALL_FOUND)

            await page.click("https://example.org")
            await page.press("l")
            await page.wait_for("opens it")
            async with context.expect_page() as opened:
                await page.press("Enter")
            other = await opened.value
            await other.wait_for_url("https://example.org/ferry")
            assert await other.evaluate("[window.opener, document.referrer]") == [None, ""]
            await page.page.bring_to_front()

            async with page.page.expect_download() as sheet:
                await page.press("E")
            given = await sheet.value
            assert given.suggested_filename == "ferry-sheet.html"
            assert "The ferry" in Path(await given.path()).read_text(encoding="utf-8")
            assert sorted(each.name for each in ferry.iterdir()) == ["dossier.yaml", "minutes.txt", "story.txt"]
            assert page.errors == []


async def test_what_a_browser_refuses_is_offered_to_be_done_by_hand(ferry: Path, environment: dict[str, str]) -> None:
    write_link(ferry)
    with serving(str(ferry), environment=environment) as served:
        async with browsing() as context:
            # As where the connection is not encrypted and the machine is another one.
            await context.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})")
            await context.add_init_script("window.open = () => null")  # and where one window is enough
            page = Page(await context.new_page())
            await page.page.goto(str(served.address))
            await page.wait_for(ALL_FOUND)
            await page.press("]", "y")
            offered = page.page.locator("#notice textarea")
            await offered.wait_for()
            assert await offered.input_value() == COPIED
            await page.press("Escape", "]")
            await page.wait_for("quotation 2 of 3")

            await page.click("https://example.org")
            await page.press("l")
            await page.wait_for("opens it")
            await page.press("Enter")
            link = page.page.locator("#notice a")
            await link.wait_for()
            assert await link.get_attribute("href") == "https://example.org/ferry"
            assert page.errors == []
