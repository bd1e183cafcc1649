"""What is looked at beyond the model: pictures, privacy, sources, language.

Each module knows one matter and yields problems; `everything` asks them all.
"""
