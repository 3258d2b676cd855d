"""The engine's own process: loads MkDocs and its configuration, waits for one order on standard input, builds, answers.

The order is a JSON object (target, site_url, words); the answer, on standard output, is the JSON list
of MkDocs' warnings and errors. They are counted here because its exit code does not tell: it is 0 with
warnings under ``-q --strict`` (upstream #4126). Without an order, it ends.
"""

import gc
import json
import logging
import os
import sys


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def main(config_file: str) -> None:
    """Serve one order for the site of ``config_file``."""
    gc.disable()  # a short life: collecting costs more than it gives back
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from markdown import Markdown
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log = logging.getLogger("mkdocs")
    log.propagate = False
    warnings = _Warnings()
    log.addHandler(warnings)
    try:
        config = load_config(config_file)
        Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)  # imports them
        line = sys.stdin.readline()
        if not line:
            return
        order = json.loads(line)
        config.site_dir, config.site_url = order["target"], order["site_url"]
        config.extra["words"] = order["words"]
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        warnings.messages.append(str(error) or type(error).__name__)
    print(json.dumps(warnings.messages), flush=True)
    os._exit(0)  # nothing is left to do: skip the interpreter's slow goodbye


if __name__ == "__main__":
    main(sys.argv[1])
