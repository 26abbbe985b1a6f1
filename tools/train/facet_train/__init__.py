"""Trains the small bilingual BERT that Facet ships: from raw corpora to a quantised model folder."""
