"""The journeys in engines other than Chromium: `make test-engines`."""
