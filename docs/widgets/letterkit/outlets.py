"""Which ways out stand in front, and which under "More": by how the letter is sent."""

ALL = ("email", "copy", "print", "word", "share", "text", "eml")
FRONT = {"email": ("email", "copy"), "post": ("print", "word"), "message": ("copy", "share")}


def in_front(channel):
    """The ways that stand in front, the first of them filled. channel: "" for what is no letter to send."""
    return FRONT.get(channel, ("copy", "print"))


def others(channel):
    """The rest, in order."""
    return [way for way in ALL if way not in in_front(channel)]
