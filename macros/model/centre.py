"""What a career centre sets for itself: ``extra.centre`` of its ``mkdocs.yml``. Each key is described here once."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, StringConstraints
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from macros.diagnostics import detours
from macros.diagnostics.fault import ON_COMPUTER
from macros.model.entry import Entry, Words
from macros.model.site_files import SHOWN

DEFAULT_COLOUR = "#1d5c63"
CODE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
EMAIL = r"[^\s@<>\"?&]+@[^\s@<>\"?&]+\.[^\s@<>\"?&]+"
PHONE = r"[+]?[0-9 ()./-]{3,30}"
# A number with its country’s. In Italy and San Marino the zero behind it is dialled too.
FROM_ABROAD = re.compile(r"(?:\+|00)(?!39|378)")
HERE = "Here stands the address of a page, beginning with https://, or nothing."
Text = Annotated[str, StringConstraints(strip_whitespace=True)]


def _rule(sentence: str) -> PydanticCustomError:
    return PydanticCustomError("rule", sentence)


def _like(pattern: str, sentence: str) -> AfterValidator:
    """Takes a text that is empty or of this form; the sentence says what to write instead of another."""

    def checked(text: str) -> str:
        if text and not re.fullmatch(pattern, text):
            raise _rule(sentence)
        return text

    return AfterValidator(checked)


def _is_colour(text: str) -> str:
    if text and not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise _rule(
            "Write the colour as # and six digits or letters from a to f, in quotes: such as “#1d5c63”."
        )
    return text.lower() or DEFAULT_COLOUR


def _is_folder(text: str) -> str:
    if text.startswith("/"):
        raise _rule("Write the folder as it stands in this project, without a slash before it: such as own.")
    return _is_path(text)


def _is_path(text: str) -> str:
    text = text.strip("/") if text != "/" else text
    if text and (not re.fullmatch(r"[\w. -]+(/[\w. -]+)*", text) or ".." in text.split("/")):
        raise _rule("Write a path inside this project, such as own or centres/northgate.")
    return text


def _is_picture(text: str) -> str:
    if "://" in text:
        raise _rule(
            "Save the picture, put it into own/docs/assets, and write its name here, such as assets/logo.svg."
        )
    if re.match(r"[a-zA-Z]:[\\/]|file:", text):
        raise _rule(ON_COMPUTER)
    if text and not _is_path(text).lower().endswith(SHOWN):
        raise _rule("Name a picture that ends in .svg, .png, .jpg or .webp, such as assets/logo.svg.")
    return _is_path(text)


WHOLE = "Write the whole address, beginning with https://, or leave it empty."


def _is_address(text: str) -> str:
    if said := detours.sentence(text):
        raise _rule(said)
    if not text or re.fullmatch(r"https?://[^\s\"<>]+", text):
        return text
    bare = re.sub(r"(?:mailto|tel):", "", text, flags=re.IGNORECASE)
    if re.fullmatch(EMAIL, bare):
        raise _rule(f"This is an email address: write it behind “email:”. {HERE}")
    if re.fullmatch(PHONE, bare):
        raise _rule(f"This is a phone number: write it behind “phone:”. {HERE}")
    if re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/[^\s\"<>]*)?", text) and not text.endswith(".md"):
        raise _rule(f"Write the whole address, beginning with https://: such as https://{text}.")
    if re.fullmatch("(?:e-?)?mail", bare.lower()):
        raise _rule(f"Write your email address behind “email:”. {HERE}")
    raise _rule(WHOLE)


Address = Annotated[Text, AfterValidator(_is_address)]


def _is_bare(text: str) -> str:
    if text.lower().startswith("mailto:"):
        raise _rule("Write the address alone, without “mailto:” before it.")
    return text


Email = Annotated[
    Text,
    AfterValidator(_is_bare),
    _like(
        EMAIL,
        "An email address looks like name@example.com. Check this one.",
    ),
]
Phone = Annotated[
    Text,
    _like(
        PHONE,
        "Write the phone number with digits and spaces, such as 0113 496 0123.",
    ),
]


def _is_code(text: str) -> str:
    if not CODE.fullmatch(text):
        raise _rule("Write a language by its code of two or three small letters, such as de.")
    return text


Code = Annotated[Text, AfterValidator(_is_code)]


class Support(Entry):
    """A place where readers find help."""

    text: Words = Key(description="What the link says.")
    link: Address = Key(description="Where it leads.")


class Centre(Entry):
    """``extra.centre`` of ``mkdocs.yml``."""

    # Keys of the whole site, and where they belong.
    elsewhere: ClassVar[dict[str, str]] = dict.fromkeys(
        ("plugins", "markdown_extensions", "extra_css", "extra_javascript", "site_name", "site_url", "theme"),
        "begin it at the left edge, with no spaces in front.",
    )

    name: Text = Key("", description="The centre's name. Empty: the site is nobody's in particular.")
    link: Address = Key("", description="The address of the centre's own pages.")
    email: Email = Key("", description="Where readers can write to.")
    phone: Phone = Key("", description="Where readers can call.")
    booking: Address = Key("", description="Where readers book a talk with an adviser.")
    support: list[Support] = Key([], description="Other places of help, each with `text` and `link`.")
    colour: Annotated[Text, AfterValidator(_is_colour)] = Key(
        DEFAULT_COLOUR, description="The centre's colour, in quotes. Both palettes are made of it."
    )
    logo: Annotated[Text, AfterValidator(_is_picture)] = Key(
        "",
        description="The centre's logo: a picture in `docs/` or in `own/docs/`, such as `assets/logo.svg`.",
    )
    share_picture: Annotated[Text, AfterValidator(_is_picture)] = Key(
        "",
        description="The picture that chats show beside a link, 1200 by 630. Empty: one in the centre's colour.",
    )
    country: Text = Key("GB", description="The country that is chosen at first.")
    holidays_in: Text = Key(
        "", description="The part of that country whose public holidays count, by its code, such as SCT."
    )
    days_to_wait: int = Key(
        14, ge=1, le=60, description="How many days after the rejection the feedback letter goes out."
    )
    days_to_reminder: int = Key(
        14,
        ge=1,
        le=60,
        description="How many days after the letter one reminder goes out, if nothing has come. As many days "
        "after that it is time to let it go.",
    )
    languages: list[Code] = Key(
        ["en"],
        min_length=1,
        description="The languages of the guide and its letters, by their codes: `en`, `de`. The first stands at the "
        "site's own address, each other one below it, in a folder of its code.",
    )
    written_with: bool = Key(
        False, description="`true` puts “Written with the guide of …” at the end of each letter."
    )
    offline: bool = Key(
        True,
        description="`false` keeps nothing of the site on readers' devices, and takes away what is kept there.",
    )
    hide_steps: list[Words] = Key([], description="Steps that the path leaves out, such as `thank-you`.")
    own: Annotated[Text, AfterValidator(_is_folder)] = Key(
        "own", description="The folder with the centre's own pages, letters and words."
    )

    @property
    def dialled(self) -> str:
        """The phone number as a link has it. Who calls from abroad leaves a zero in brackets out, but for Italy’s."""
        bare = re.sub(r"[^+\d()]", "", self.phone)
        return re.sub("[()]", "", bare.replace("(0)", "") if FROM_ABROAD.match(bare) else bare)

    @property
    def reachable(self) -> bool:
        """Whether there is anything for a contact box."""
        return bool(self.link or self.email or self.phone or self.booking or self.support)
