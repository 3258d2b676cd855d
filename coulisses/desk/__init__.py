"""`build.py new`: asks what an entry needs, and writes it in its place."""
