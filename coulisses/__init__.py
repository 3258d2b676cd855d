"""Coulisses: from French YAML to a site. Rooms, in the order of the data: see README.md."""
