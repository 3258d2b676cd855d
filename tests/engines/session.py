"""What a person does with the guide, in the words of WebDriver."""

from collections.abc import Callable
from typing import Any

from selenium.webdriver import ActionChains, WebKitGTK
from selenium.webdriver.support.wait import WebDriverWait

PATIENCE = 10  # seconds that something may take to come
SEEN = """return [...document.querySelectorAll(arguments[0])]
  .find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null"""


class Session:
    """One person, one tab, nothing kept from before."""

    def __init__(self, driver: WebKitGTK, site: str) -> None:
        self.driver, self.site = driver, site
        self.open("404.html")  # a page of the site: only there is a storage to empty
        driver.execute_script("sessionStorage.clear(); localStorage.clear()")

    def open(self, path: str) -> None:
        """Go to a page of the site, its modules run."""
        self.driver.get(self.site + path)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def press_until(self, key: str, selector: str) -> None:
        """Press a key until what the selector names has the focus."""
        for _ in range(60):
            self.press(key)
            if self.focused(selector):
                return
        raise AssertionError(f"{selector} never has the focus")

    def focused(self, selector: str) -> bool:
        """Whether the focus is on what the selector names."""
        return bool(self.driver.execute_script("return document.activeElement.matches(arguments[0])", selector))

    def seen(self, selector: str) -> Any:
        """Return the first element of the selector that can be seen now, or None."""
        return self.driver.execute_script(SEEN, selector)

    def see(self, selector: str) -> Any:
        """Wait for it to be seen, and return it. Raises TimeoutException."""
        return self.wait(lambda: self.seen(selector), f"{selector} is not seen")

    def see_no_more(self, selector: str) -> None:
        """Wait until it is not seen. Raises TimeoutException."""
        self.wait(lambda: self.seen(selector) is None, f"{selector} is still seen")

    def follow(self, selector: str) -> str:
        """Click what the selector names, and return the address that this leads to."""
        before = self.driver.current_url
        self.see(selector).click()
        self.wait(lambda: self.driver.current_url != before, f"{selector} leads nowhere")
        return self.driver.current_url

    def complaints(self) -> list[str]:
        """Return the errors of the pages so far."""
        return str(self.driver.execute_script("return sessionStorage.complaints ?? ''")).splitlines()

    def wait(self, condition: Callable[[], Any], otherwise: str) -> Any:
        """Wait for a condition to be anything but false, and return it. Raises TimeoutException."""
        return WebDriverWait(self.driver, PATIENCE).until(lambda _: condition(), otherwise)
