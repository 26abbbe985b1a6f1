"""One reader per family of corpora; each yields records, labels mapped, nothing split yet."""
