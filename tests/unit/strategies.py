"""Letters as hypothesis makes them up."""

from hypothesis import strategies as st

WORD = st.sampled_from(["I", "am", "writing", "to", "you", "grow", "feedback", "Sam", "王", "🙂", "-", "1."])
PARAGRAPH = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
KIND = st.sampled_from(["sender", "recipient", "date", "salutation", "body", "body", "close", "signature"])
BLOCKS = st.lists(st.tuples(KIND, PARAGRAPH), max_size=6)
PARAGRAPHS = st.lists(PARAGRAPH, max_size=6)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
