"""The tests of Coulisses: each file is named after what it tests."""
