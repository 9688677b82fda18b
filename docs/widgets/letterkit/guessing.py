"""The country that is taken until the reader names one. A guess, so it is said, and another stands beside it."""


def countries(known, centre, own, regions):
    """(first, other): the country that is taken, and the next likely one, or "".

    known: codes of the countries that we know; centre: the code of the centre's; own: whether the centre has chosen
    it itself; regions: codes that the browser's languages name, the likeliest first. A centre knows its readers better
    than a browser, which many have in the language that it came in.
    """
    named = [code for code in regions if code in known]
    likely = [centre] + named if own else named + [centre]
    others = [code for code in likely if code != likely[0]]
    return likely[0], others[0] if others else ""
