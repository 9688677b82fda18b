"""Answers that no sentence goes on with: what is found, and the answer as one press mends it."""

# ruff: noqa: E501 - an answer stands beside what is said of it

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ruamel.yaml import YAML

from letterkit import checks, checks_answers, checks_typing, edits, findings
from letterkit import letter as letters
from macros.loading import compiled_checks
from macros.templates.writer import Writer, model_of
from tests import corpus
from tests.project import toolkit

TOOLKIT = toolkit()
WRITER = Writer(TOOLKIT)
DATA = compiled_checks.data_of(TOOLKIT.checks)
TODAY = "2026-11-26"
ABOUT_ANSWERS = (
    "doubled-lead", "a-question", "one-word", "to-you", "of-me", "name-capitals", "the-employer", "emoji", "no-name", "other-language", "loud", "as-spoken", "typed-in-haste", "pasted-along", "several-points", "whole-reply",
)  # fmt: skip

REPLY = """Dear Sam,

Thank you for asking. You came across as friendly, and your examples from the reading groups were clear. However, your
answers were often long. We would have liked to hear more of what you did yourself, and a little less of the whole team.

Kind regards
Helen Brandt"""


def looked_at(slug, name, answer, toolkit=TOOLKIT, writer=WRITER, data=DATA, **others):
    """(code, mended answer) of what is said of one answer in the first example of a letter."""
    return [
        (one.code, one.mend)
        for one in every(slug, name, answer, toolkit, writer, data, **others)
        if one.code in ABOUT_ANSWERS
    ]


def long_in(answer):
    """What is offered for the long sentences of an answer."""
    return [
        one.mend for one in every("feedback-request", "impressed_by", answer) if one.code == "long-sentence"
    ]


def case_of(slug, name, answer, toolkit=TOOLKIT, writer=WRITER, data=DATA):
    """The case of a letter that says one answer and nothing else."""
    model = model_of(toolkit, slug)
    given = letters.clean_answers(model, {name: [answer] if toolkit.fields[name].kind == "list" else answer})
    letter = corpus.Letter(answer)
    return checks.Case(model, letter, given, checks.Context(data, TODAY))


def every(slug, name, answer, toolkit=TOOLKIT, writer=WRITER, data=DATA, **others):
    """All findings in the first example of a letter with one other answer."""
    items = [answer] if toolkit.fields[name].kind == "list" else answer
    answers = {**toolkit.letters[slug].front.examples[0].answers, "channel": "email", **others, name: items}
    model = model_of(toolkit, slug)
    context = checks.Context(data, TODAY)
    given = letters.clean_answers(model, answers)
    return corpus.findings(model, writer.write(slug, answers, TODAY), given, context)


@pytest.mark.parametrize(
    ("slug", "name", "answer", "code", "mended"),
    [
        ("feedback-request", "impressed_by", "by your calm", "doubled-lead", "your calm"),
        ("feedback-request", "impressed_by", "With how you ran it", "doubled-lead", "how you ran it"),
        ("feedback-request", "impressed_by", "was your calm", "doubled-lead", "your calm"),
        ("thank-you", "enjoyed", "especially the tour", "doubled-lead", "the tour"),
        ("closing-question", "reasons", "because I am calm", "doubled-lead", "I am calm"),
        ("feedback-thanks", "next_steps", "will practise", "doubled-lead", "practise"),
        ("feedback-request", "company", "at Northgate Library", "doubled-lead", "Northgate Library"),
        ("feedback-request", "job_title", "for Library Assistant", "doubled-lead", "Library Assistant"),
        ("feedback-request", "job_title", "Role of Assistant", "doubled-lead", "Assistant"),
        ("feedback-request", "job_title", "I applied for the Care Assistant job, the 24 hours one", "doubled-lead", "Care Assistant"),
        ("feedback-request", "job_title", "Dental Receptionist position, front desk", "no-name", "Dental Receptionist (front desk)"),
        ("feedback-request", "job_title", "vet receptionist, the bilingual one", "no-name", "vet receptionist (bilingual)"),
        ("feedback-request", "job_title", "the hotel one, it said Hotel Receptionist Part Time", "no-name", "Hotel Receptionist Part Time"),
        ("feedback-request", "company", "well its Sharp & Sons its the barber shop in Ballarat", "doubled-lead", "Sharp & Sons"),
        ("feedback-request", "job_title", "Junior Data Analyst (part time, 24hrs)", "no-name", "Junior Data Analyst"),
        ("feedback-request", "job_title", "Sales Assistant (part-time) role", "no-name", "Sales Assistant role"),
        ("feedback-request", "job_title", "Cook (37.5 hours/week, fixed term), Leeds", "no-name", "Cook, Leeds"),
        ("feedback-request", "company", "the Norwich Instruments Ltd", "no-name", "Norwich Instruments Ltd"),
        ("feedback-request", "company", "at the Norwich Instruments Ltd.", "doubled-lead", "Norwich Instruments Ltd"),
        ("feedback-request", "company", "the Blue Heron Foods, Inc.", "no-name", "Blue Heron Foods, Inc."),
        ("feedback-request", "company", "the hafenwerk gmbh", "no-name", "Hafenwerk GmbH"),
        ("feedback-request", "interviewer_name", "Gaz or Gary", "no-name", ""),
        ("feedback-request", "interviewer_name", "they never said there name", "no-name", ""),
        ("feedback-request", "job_title", "I applied for the job of Housekeeper", "doubled-lead", "Housekeeper"),
        ("feedback-request", "company", "dpd", "name-capitals", "DPD"),
        ("feedback-request", "own_question", "Does she let the calls go to voicemail?", "to-you", "Do you let the calls go to voicemail?"),
        ("feedback-request", "own_question", "was it what he wanted?", "to-you", "was it what you wanted?"),
        ("feedback-request", "own_question", "about the vase", "doubled-lead", "the vase"),
        ("feedback-request", "own_question", "would it of been different?", "typed-in-haste", "would it have been different?"),
        ("feedback-request", "concern_heard", "said I didn’t have enough time on pumps", "doubled-lead", "I didn’t have enough time on pumps"),
        ("feedback-request", "concern_heard", "she reckoned I’d get sick of it", "to-you", "you reckoned I’d get sick of it"),
        ("feedback-request", "impressed_by", "how kind you were in the interveiw", "typed-in-haste", "how kind you were in the interview"),  # codespell:ignore interveiw
        ("feedback-request", "job_title", "dental hygenist", "typed-in-haste", "dental hygienist"),
        ("feedback-request", "impressed_by", "how you stopped to fix a mans blanket", "typed-in-haste", "how you stopped to fix a man’s blanket"),
        ("feedback-request", "impressed_by", "how you knew every residents name", "typed-in-haste", "how you knew every resident’s name"),
        ("feedback-request", "impressed_by", "how you spoke to all by there name", "typed-in-haste", "how you spoke to all by their name"),
        ("feedback-request", "own_question", "I’d like to know if a course would do", "doubled-lead", "if a course would do"),
        ("feedback-request", "own_question", "tell me which screen worked best", "doubled-lead", "which screen worked best"),
        ("feedback-request", "own_question", "WOULD A DAY COURSE BE ENOUGH?", "loud", "would a day course be enough?"),
        ("feedback-request", "impressed_by", "you let me hold the big torch lol you explained it all", "as-spoken", "you let me hold the big torch. You explained it all"),
        ("feedback-request", "job_title", "gardner", "typed-in-haste", "gardener"),  # codespell:ignore gardner
        ("feedback-request", "job_title", "web developr", "typed-in-haste", "web developer"),  # codespell:ignore developr
        ("feedback-request", "job_title", "Bus Drver", "typed-in-haste", "Bus Driver"),  # codespell:ignore drver
        ("feedback-request", "job_title", "maintainance technician", "typed-in-haste", "maintenance technician"),  # codespell:ignore maintainance
        ("feedback-request", "impressed_by", "how proffesional you were, I definatly felt it", "typed-in-haste", "how professional you were, I definitely felt it"),  # codespell:ignore proffesional,definatly
        ("feedback-request", "impressed_by", "how open you were about last years deficit", "typed-in-haste", "how open you were about last year’s deficit"),
        ("feedback-request", "impressed_by", "how the ward sister knew every patients name", "typed-in-haste", "how the ward sister knew every patient’s name"),
        ("feedback-request", "impressed_by", "that you knew all the kids names", "typed-in-haste", "that you knew all the kids’ names"),
        ("feedback-request", "impressed_by", "your cook said shed been there 20 years", "typed-in-haste", "your cook said she’d been there 20 years"),
        ("feedback-request", "impressed_by", "that shed been there 20 years", "typed-in-haste", "that you’d been there 20 years"),
        ("feedback-request", "impressed_by", "how you ran todays meeting", "typed-in-haste", "how you ran today’s meeting"),
        ("feedback-request", "concern_heard", "that I can only start in dec", "typed-in-haste", "that I can only start in December"),
        ("feedback-request", "concern_heard", "that I can only start in oct", "typed-in-haste", "that I can only start in October"),
        ("feedback-request", "concern_heard", "that I trained in northern ireland", "typed-in-haste", "that I trained in Northern Ireland"),
        ("feedback-request", "concern_heard", "that my training was in belgium", "typed-in-haste", "that my training was in Belgium"),
        ("feedback-request", "job_title", "Garden Centre Recptionist", "typed-in-haste", "Garden Centre Receptionist"),
        ("feedback-request", "impressed_by", "your yard, so clean they didnt even notice", "typed-in-haste", "your yard, so clean they didn’t even notice"),
        ("feedback-request", "impressed_by", "been out of work for years and you didnt mind", "typed-in-haste", "been out of work for years and you didn’t mind"),
        ("feedback-request", "impressed_by", "how you showed me round, made me feel at home", "typed-in-haste", "how you showed me round. It made me feel at home"),
        ("feedback-request", "impressed_by", "how you tasted it. Made me less nervous", "typed-in-haste", "how you tasted it. It made me less nervous"),
        ("feedback-request", "impressed_by", "your honesty. Knew where I stood", "typed-in-haste", "your honesty. I knew where I stood"),
        ("feedback-request", "impressed_by", "how you ran the the tour", "typed-in-haste", "how you ran the tour"),
        ("feedback-request", "impressed_by", "your\u00a0your calm", "typed-in-haste", "your calm"),
        ("feedback-request", "company", "at\u202fNorthgate Li\u00adbrary", "doubled-lead", "Northgate Library"),
        ("feedback-request", "impressed_by", "how you ran the  the tour", "typed-in-haste", "how you ran the tour"),
        ("feedback-request", "impressed_by", "how we met at at the door", "typed-in-haste", "how we met at the door"),
        ("feedback-request", "impressed_by", "the calm of of the tour", "typed-in-haste", "the calm of the tour"),
        ("feedback-request", "impressed_by", "there honesty about the job", "typed-in-haste", "your honesty about the job"),
        ("feedback-request", "impressed_by", "how you remembered my cats name", "typed-in-haste", "how you remembered my cat’s name"),
        ("feedback-request", "impressed_by", "they let me try it on their own hair and I felt trusted you know", "to-you", "you let me try it on your own hair and I felt trusted you know"),
        ("feedback-request", "impressed_by", "how gentle they were with a boy", "to-you", "how gentle you were with a boy"),
        ("feedback-request", "impressed_by", "their patience with me", "to-you", "your patience with me"),
        ("feedback-request", "impressed_by", "your calm. Sent from my iPhone", "pasted-along", "your calm."),
        ("feedback-request", "impressed_by", "your calm sent from my iphone", "pasted-along", "your calm"),
        ("feedback-request", "impressed_by", "your calm\n\nGet Outlook for iOS", "pasted-along", "your calm"),
        ("feedback-request", "impressed_by", "how you ran it\n-- \nSam Okafor\n0123 456", "pasted-along", "how you ran it"),
        ("feedback-request", "impressed_by", "Sent from my iPhone", "pasted-along", ""),
        ("feedback-request", "impressed_by", "your calm\n\nKind regards\nSam", "pasted-along", "your calm"),
        ("feedback-request", "impressed_by", "your tea &amp; cake", "pasted-along", "your tea & cake"),
        ("feedback-request", "impressed_by", "your team&#39;s calm, &quot;why&quot; you care&nbsp;so much", "pasted-along", "your team’s calm, \"why\" you care so much"),
        ("feedback-request", "own_question", "would a course help..?", "typed-in-haste", "would a course help?"),
        ("feedback-request", "own_question", "would a course help??", "typed-in-haste", "would a course help?"),
        ("feedback-request", "own_question", "is it enough. would a course help?!", "typed-in-haste", "is it enough. Would a course help?"),
        ("feedback-request", "impressed_by", "your calm 😊.", "emoji", "your calm."),
        ("feedback-request", "impressed_by", "your calm😊and your kindness", "emoji", "your calm and your kindness"),
        ("feedback-request", "impressed_by", "the tour 🎉, the team (really 😊)", "emoji", "the tour, the team (really)"),
        ("feedback-request", "impressed_by", "great tour :)and the team 😊 😊!", "emoji", "great tour and the team!"),
        ("feedback-request", "impressed_by", "the 👨\u200d👩\u200d👧 room", "emoji", "the room"),
        ("feedback-request", "company", "Marks &amp; Spencer", "pasted-along", "Marks & Spencer"),
        ("feedback-request", "company", "marks &amp; spencer", "pasted-along", "Marks & Spencer"),
        ("feedback-request", "job_title", "**Cook**", "pasted-along", "Cook"),
        ("feedback-request", "job_title", "# Cook", "pasted-along", "Cook"),
        ("feedback-request", "job_title", "_Cook_", "pasted-along", "Cook"),
        ("feedback-request", "job_title", "Assistant *Cook*", "pasted-along", "Assistant Cook"),
        ("feedback-request", "impressed_by", "***How you ran it:*** calm, _very_ calm", "pasted-along", "How you ran it: calm, very calm"),
        ("feedback-thanks", "did_well", "## your `calm`", "pasted-along", "your calm"),
        ("feedback-request", "impressed_by", "how you rang me and yes that’s it thank you", "as-spoken", "how you rang me"),
        ("feedback-request", "impressed_by", "they answered everyone of them before I left", "to-you", "you answered everyone of them before I left"),
        ("feedback-request", "impressed_by", "omg you let me try the big oven", "as-spoken", "you let me try the big oven"),
        ("feedback-request", "impressed_by", "your kindness!! It helped", "typed-in-haste", "your kindness! It helped"),
        ("feedback-request", "impressed_by", "how you asked about my work. most ppl dont", "typed-in-haste", "how you asked about my work. Most people don’t"),
        ("feedback-request", "impressed_by", "the team was kind, experiance counts n you know there names", "typed-in-haste", "the team was kind, experience counts and you know their names"),  # codespell:ignore experiance
        ("feedback-request", "impressed_by", "your vans haha and the yard", "as-spoken", "your vans and the yard"),
        ("feedback-request", "impressed_by", "the vans were clean and everyone was safe, and then after the tour helen showed me a robot", "to-you", "the vans were clean and everyone was safe, and then after the tour you showed me a robot"),
        ("feedback-request", "concern_heard", "dont know the area", "typed-in-haste", "don’t know the area"),
        ("feedback-request", "your_name", "kyle Bennett", "name-capitals", "Kyle Bennett"),
        ("feedback-request", "company", "Hull central library", "name-capitals", "Hull Central Library"),
        ("feedback-request", "interviewer_name", "Dear Ms Brandt", "doubled-lead", "Ms Brandt"),
        ("feedback-request", "your_name", "My name is Jade Lee", "doubled-lead", "Jade Lee"),
        ("feedback-request", "impressed_by", "How did you build all this", "a-question", "your question “How did you build all this?”"),
        ("feedback-request", "impressed_by", "Why libraries?", "a-question", "your question “Why libraries?”"),
        ("feedback-request", "impressed_by", "your calm?", "a-question", "your calm"),
        ("closing-question", "reasons", "do you need more?", "a-question", None),
        ("feedback-request", "impressed_by", "Knowledge", "one-word", "your knowledge"),
        ("thank-you", "enjoyed", "coffee", "one-word", "the coffee"),
        ("thank-you", "enjoyed", "Everything", "one-word", None),
        ("feedback-request", "impressed_by", "she was dead nice and made me feel at ease", "to-you", "you were dead nice and made me feel at ease"),
        ("feedback-request", "impressed_by", "how he spoke about his first job", "to-you", "how you spoke about your first job"),
        ("feedback-request", "impressed_by", "Her patience.", "to-you", "Your patience."),
        ("feedback-request", "impressed_by", "Helen’s calm", "to-you", "your calm"),
        ("feedback-request", "impressed_by", "how well she knows the trade", "to-you", "how well you know the trade"),
        ("feedback-thanks", "do_differently", "You seemed unsure about our case software", "of-me", "I seemed unsure about your case software"),
        ("feedback-thanks", "do_differently", "Your answers were a bit long.", "of-me", "My answers were a bit long."),
        ("feedback-thanks", "do_differently", "that you weren’t sure what we do", "of-me", "that I wasn’t sure what you do"),
        ("feedback-thanks", "do_differently", "You’re too quiet, and we couldn't hear you at the back", "of-me", "I’m too quiet, and you couldn't hear me at the back"),
        ("feedback-thanks", "next_steps", "you could practise with a friend", "of-me", "I could practise with a friend"),
        ("feedback-request", "concern_heard", "they said I need more experience", "to-you", "you said I need more experience"),
        ("thank-you", "concern_heard", "She said my answers were long", "to-you", "You said my answers were long"),
        ("feedback-request", "concern_heard", "They were worried that I live far away", "to-you", "You were worried that I live far away"),
        ("thank-you", "enjoyed", "it", "one-word", None),
        ("feedback-request", "impressed_by", "the warm welcome I recieved from evry collegue", "typed-in-haste", "the warm welcome I received from every colleague"),  # codespell:ignore
        ("feedback-request", "impressed_by", "how you read the childrens story in the libary", "typed-in-haste", "how you read the children’s story in the library"),  # codespell:ignore
        ("feedback-request", "concern_heard", "my programing and that I never worked as a superviser", "typed-in-haste", "my programming and that I never worked as a supervisor"),  # codespell:ignore
        ("feedback-request", "concern_heard", "he wasn't sure I'd get up for 6am starts", "to-you", "you weren't sure I'd get up for 6am starts"),
        ("feedback-request", "concern_heard", "she was worried I only did peds before", "to-you", "you were worried I only did peds before"),
        ("feedback-request", "concern_heard", "he didn't think I'd stay", "to-you", "you didn't think I'd stay"),
        ("thank-you", "concern_heard", "I went a bit fast on the test drive she said", "to-you", "I went a bit fast on the test drive"),
        ("feedback-request", "concern_heard", "I was scared of the big dogs, she noticed.", "to-you", "I was scared of the big dogs"),
        ("feedback-request", "concern_since", "VOLUNTEERED AS TREASURER FOR OUR VILLAGE HALL", "loud", "volunteered as treasurer for our village hall"),
        ("feedback-request", "impressed_by", "everyone", "one-word", None),
        ("feedback-request", "concern_heard", "your lack of legal experience", "of-me", "my lack of legal experience"),
        ("thank-you", "concern_heard", "you haven’t worked with our system yet", "of-me", "I haven’t worked with your system yet"),
        ("feedback-request", "your_name", "jade", "name-capitals", "Jade"),
        ("feedback-request", "your_name", "JADE LEE", "name-capitals", "Jade Lee"),
        ("feedback-request", "interviewer_name", "karen hill", "name-capitals", "Karen Hill"),
        ("feedback-request", "interviewer_name", "mary-jane o’brien", "name-capitals", "Mary-Jane O’Brien"),
        ("feedback-request", "interviewer_name", "anna von der heide", "name-capitals", "Anna von der Heide"),
        ("feedback-request", "your_name", "HELEN MÜLLER", "name-capitals", "Helen Müller"),
        ("feedback-request", "your_name", "élise o’nõra", "name-capitals", "Élise O’Nõra"),
        ("feedback-request", "interviewer_name", "ÖZLEM ŞAHIN", "name-capitals", "Özlem Şahin"),
        ("feedback-request", "impressed_by", "HOW CALM THE GROßE KÜCHE WAS", "loud", "how calm the große küche was"),
        ("feedback-request", "impressed_by", "how  she greeted us", "to-you", "how  you greeted us"),
        ("feedback-request", "company", "fern & field", "name-capitals", "Fern & Field"),
        ("feedback-request", "job_title", "KITCHEN PORTER", "name-capitals", "Kitchen Porter"),
        ("feedback-request", "company", "NHS", "the-employer", "the NHS"),
        ("feedback-request", "job_title", "I applied for the trainee dental nurse position", "doubled-lead", "the trainee dental nurse position"),
        ("feedback-request", "interviewer_name", "her name was Helen Brandt", "doubled-lead", "Helen Brandt"),
        ("feedback-request", "impressed_by", "how clean the vans were and helen walked me round herself", "to-you", "how clean the vans were and you walked me round yourself"),
        ("feedback-request", "impressed_by", "the way helen knew everybody", "to-you", "the way you knew everybody"),
        ("feedback-request", "your_name", "Amy 😊", "emoji", "Amy"),
        ("feedback-request", "company", "the savoy", "name-capitals", "the Savoy"),
        ("feedback-request", "company", "Maritime Museum", "the-employer", "the Maritime Museum"),
        ("feedback-request", "company", "University of Leeds", "the-employer", "the University of Leeds"),
        ("feedback-request", "impressed_by", "your knowledge of fish 🐟", "emoji", "your knowledge of fish"),
        ("feedback-request", "impressed_by", "the boats :)", "emoji", "the boats"),
        ("feedback-request", "impressed_by", "🐟", "emoji", None),
        ("feedback-request", "interviewer_name", "Noreen and a man from HR, didn’t get his name", "no-name", "Noreen"),
        ("feedback-request", "interviewer_name", "a man from HR, Noreen was there too", "no-name", ""),
        ("feedback-request", "company", "i dont remember", "no-name", None),
        ("feedback-request", "interviewer_name", "Hello Sandra", "doubled-lead", "Sandra"),
        ("feedback-request", "interviewer_name", "mrs. whitlok", "name-capitals", "Mrs. Whitlok"),
        ("feedback-request", "company", "kew gardens uk ltd.", "name-capitals", "Kew Gardens UK Ltd."),
        ("feedback-request", "company", "The company is called Greenfield", "doubled-lead", "Greenfield"),
        ("feedback-request", "job_title", "the role was gardener", "doubled-lead", "gardener"),
        ("feedback-request", "concern_heard", "yes you said I need more experience", "as-spoken", "you said I need more experience"),
        ("feedback-thanks", "do_differently", "use examples\nslow down", "several-points", "- use examples\n- slow down"),
        ("action-plan", "next_steps", "Use examples.\n\nSlow down.", "several-points", "- Use examples.\n- Slow down."),
        ("feedback-thanks", "did_well", "use examples; slow down; ask more", "several-points", "- use examples\n- slow down\n- ask more"),
        ("closing-question", "reasons", "my calm\ngood with people", "several-points", "- my calm\n- good with people"),
        ("feedback-thanks", "do_differently", REPLY, "whole-reply", None),
        ("feedback-thanks", "did_well", REPLY.replace("\n", " "), "whole-reply", None),
        ("feedback-thanks", "did_well", "Hello,\nyou were calm. You were clear. We liked that.", "whole-reply", None),
        ("feedback-thanks", "did_well", "Dear Dr. Okafor, you were calm. You were clear. We liked that.", "whole-reply", None),
        ("thank-you", "concern_heard", REPLY.split("\n\n")[1], "whole-reply", None),
        ("feedback-request", "impressed_by", REPLY.split("\n\n", 1)[1], "whole-reply", None),
        ("feedback-thanks", "next_steps", "read their website", "to-you", "read your website"),
        ("feedback-thanks", "next_steps", "Go through their feedback again.", "to-you", "Go through your feedback again."),
        ("feedback-request", "concern_since", "I’ve read their annual report", "to-you", "I’ve read your annual report"),
        ("feedback-thanks", "next_steps", "I’ll learn more about their products.", "to-you", "I’ll learn more about your products."),
        ("feedback-request", "impressed_by", "your .NET talk 🙂 and .com stories", "emoji", "your .NET talk and .com stories"),
        ("feedback-request", "job_title", "Junior .NET Developer 🙂", "emoji", "Junior .NET Developer"),
        ("feedback-request", "impressed_by", "the talk (🙂) and C# 🙂.\nI use .NET 🙂, too", "emoji", "the talk () and C#.\nI use .NET, too"),
        ("feedback-request", "impressed_by", "ok so .NET was fun, um, .NET again", "as-spoken", ".NET was fun, .NET again"),
        ("feedback-request", "job_title", "for .NET Developer", "doubled-lead", ".NET Developer"),
        ("feedback-request", "job_title", ".NET Developer i think", "no-name", ".NET Developer"),
        ("feedback-request", "impressed_by", "the tour ...and the dog", "typed-in-haste", "the tour, and the dog"),
        ("feedback-request", "concern_heard", "that im too quiet", "typed-in-haste", "that I’m too quiet"),
        ("thank-you", "enjoyed", "meeting the residents. it felt like home", "typed-in-haste", "meeting the residents. It felt like home"),
        ("feedback-request", "concern_heard", "my english, on saturday", "typed-in-haste", "my English, on Saturday"),
        ("feedback-request", "impressed_by", "Not sure, everyone was really nice to me", "as-spoken", "everyone was really nice to me"),
        ("feedback-request", "impressed_by", "I don’t know. You were kind", "as-spoken", "You were kind"),
        ("feedback-request", "impressed_by", "ok so um the way you run the kitchen", "as-spoken", "the way you run the kitchen"),
        ("feedback-request", "impressed_by", "your calm, um, and your patience", "as-spoken", "your calm, and your patience"),
        ("feedback-request", "impressed_by", "Yes I was. You still cut your own stairs", "as-spoken", "You still cut your own stairs"),
        ("feedback-request", "impressed_by", "the way you, um, greeted everybody", "as-spoken", "the way you, greeted everybody"),
        ("feedback-request", "impressed_by", "the way you greeted everybody, um.", "as-spoken", "the way you greeted everybody."),
        ("feedback-request", "impressed_by", "um… the way – um – you greeted us", "as-spoken", "the way – you greeted us"),
        ("feedback-request", "impressed_by", "the way you greeted us\num and the tour", "as-spoken", "the way you greeted us\nand the tour"),
        ("feedback-request", "impressed_by", "the calm (um, the patience) of your team", "as-spoken", "the calm (the patience) of your team"),
        ("feedback-request", "impressed_by", "Yes – I was. You still cut your own stairs", "as-spoken", "You still cut your own stairs"),
        ("feedback-request", "concern_heard", "Yes I was too quiet for the panel", "as-spoken", "I was too quiet for the panel"),
        ("feedback-request", "concern_heard", "yes: you said I need more experience", "as-spoken", "you said I need more experience"),
        ("feedback-request", "concern_heard", "Yes I did. That I need more practice", "as-spoken", "That I need more practice"),
        ("feedback-request", "interviewer_name", "helen@example.org", "no-name", ""),
        ("feedback-request", "interviewer_name", "Helen Brandt <helen@example.org>", "no-name", "Helen Brandt"),
        ("feedback-request", "interviewer_name", "Brandt, Anna", "no-name", "Anna Brandt"),
        ("feedback-request", "interviewer_name", "Helen Brandt, Tom Smith", "no-name", "Helen Brandt and Tom Smith"),
        ("feedback-request", "interviewer_name", "Helen Brandt, Librarian", "no-name", "Helen Brandt"),
        ("feedback-request", "interviewer_name", "Helen Brandt, Head of HR and Recruiting", "no-name", "Helen Brandt"),
        ("feedback-request", "interviewer_name", "Helen Brandt, Director of Talent Acquisition & People", "no-name", "Helen Brandt"),
        ("feedback-thanks", "do_differently", "They wanted more examples", "to-you", "You wanted more examples"),
        ("feedback-thanks", "do_differently", "They wanted me to slow down", "to-you", "You wanted me to slow down"),
        ("feedback-request", "interviewer_name", "Helen Brandt, HR Manager and Tom Lee", "no-name", "Helen Brandt and Tom Lee"),
        ("feedback-request", "interviewer_name", "Helen Brandt, Librarian and Tom Lee", "no-name", "Helen Brandt and Tom Lee"),
        ("feedback-request", "interviewer_name", "Team", "no-name", ""),
        ("feedback-request", "interviewer_name", "The hiring panel", "no-name", ""),
        ("feedback-request", "impressed_by", "la gentillesse de l’équipe", "other-language", None),
        ("feedback-request", "impressed_by", "die ruhige Art der Leiterin", "other-language", None),
        ("feedback-request", "impressed_by", "wie ruhig Sie mir im Schacht alles erklärt haben, das war sehr gut", "other-language", None),
        ("feedback-request", "company", "bei Harrow Lift Services", "other-language", "Harrow Lift Services"),
        ("feedback-request", "job_title", "Elektroniker für Aufzüge", "other-language", None),
        ("feedback-request", "interviewer_name", "Frau Schmidt", "other-language", "Ms Schmidt"),
        ("feedback-request", "interviewer_name", "Frau Dr. Schmidt", "other-language", "Dr. Schmidt"),
        ("feedback-request", "interviewer_name", "Herr Karl Weber", "other-language", "Mr Karl Weber"),
        ("feedback-request", "concern_heard", "meine fehlende Erfahrung mit SQL", "other-language", None),
        ("feedback-request", "impressed_by", "HOW I WAS MET AT THE DOOR", "loud", "how I was met at the door"),
        ("feedback-request", "interviewer_name", "dave i think his surname was hargreaves", "no-name", "Dave"),
        ("feedback-request", "interviewer_name", "Karen and a younger bloke cant remember his name", "no-name", "Karen"),  # codespell:ignore cant
        ("feedback-request", "interviewer_name", "a lady called debbie", "no-name", "Debbie"),
        ("feedback-request", "interviewer_name", "Lisa from the agency", "no-name", "Lisa"),
        ("feedback-request", "interviewer_name", "Debbie - store manager", "no-name", "Debbie"),
        ("feedback-request", "interviewer_name", "two ladies", "no-name", ""),
        ("feedback-request", "interviewer_name", "i think it was mark", "doubled-lead", "Mark"),
        ("feedback-request", "job_title", "it was for the warehouse team leader job nights", "doubled-lead", "warehouse team leader (nights)"),
        ("feedback-request", "job_title", "Apprentice welder , I applied for the one on indeed", "no-name", "Apprentice welder"),
        ("feedback-request", "job_title", "so the job was forklift operator / shipping clerk I think they combined them", "doubled-lead", "forklift operator / shipping clerk"),
        ("feedback-request", "job_title", "the bus driver one", "no-name", "bus driver"),
        ("feedback-request", "job_title", "landscaper, well labourer to start", "no-name", "landscaper"),
        ("feedback-request", "job_title", "Sales assistant at the shop", "no-name", "Sales assistant"),
        ("feedback-request", "job_title", "the one in the advert", "no-name", None),
        ("feedback-request", "job_title", "Security Guard vacancy ref 12345", "no-name", "Security Guard (ref 12345)"),
        ("feedback-request", "company", "they are called northgate fabrication", "doubled-lead", "Northgate Fabrication"),
        ("feedback-request", "company", "I interviewed at Delmar Foods the one off route 9", "doubled-lead", "Delmar Foods"),
        ("feedback-request", "company", "a cafe called Bean There", "no-name", "Bean There"),
        ("feedback-request", "company", "Tesco i think", "no-name", "Tesco"),
        ("feedback-request", "company", "dont know the name", "no-name", None),
        ("feedback-request", "your_name", "its Jaspreet Gill", "doubled-lead", "Jaspreet Gill"),
        ("feedback-request", "your_name", "hi im tom", "doubled-lead", "Tom"),
        ("feedback-request", "your_name", "Mr Andrzej Nowicki", "no-name", "Andrzej Nowicki"),
        ("feedback-request", "your_name", "Mrs Jones", "no-name", None),
        ("feedback-request", "your_name", "tom baker x", "no-name", "Tom Baker"),
        ("feedback-request", "your_name", "Tom Baker, 34", "no-name", "Tom Baker"),
        ("feedback-request", "impressed_by", "Helen she showed us the garden she made", "to-you", "you showed us the garden you made"),
        ("feedback-request", "impressed_by", "Ms Brandt she was really helpful", "to-you", "you were really helpful"),
        ("feedback-request", "impressed_by", "the guy was calm like he could tell", "to-you", "you were calm like you could tell"),
        ("feedback-request", "impressed_by", "the man who interviewed me he was funny", "to-you", "you were funny"),
        ("feedback-request", "impressed_by", "the hiring manager made me feel comfortable", "to-you", "you made me feel comfortable"),
        ("feedback-request", "impressed_by", "I loved how the bloke in charge knew it all", "to-you", "I loved how you knew it all"),
        ("feedback-request", "impressed_by", "they were lovely with me and their questions were fair", "to-you", "you were lovely with me and your questions were fair"),
        ("feedback-request", "impressed_by", "they were lovely the both of them", "to-you", "you were lovely both of you"),
        ("feedback-request", "interviewer_name", "lucy. she was from london", "no-name", "Lucy"),
        ("feedback-request", "interviewer_name", "Kate / HR", "no-name", "Kate"),
        ("feedback-request", "interviewer_name", "Anna Kowalska plus another woman", "no-name", "Anna Kowalska"),
        ("feedback-request", "job_title", "im not sure of the title, cleaner?", "no-name", None),
        ("feedback-request", "job_title", "it's for a cleaner", "doubled-lead", "a cleaner"),
        ("feedback-request", "company", "oak tree something", "no-name", "Oak Tree"),
        ("feedback-request", "company", "it was with bean there", "doubled-lead", "Bean There"),
        ("feedback-request", "impressed_by", "how they asked about my art and not just have you worked before", "to-you", "how you asked about my art and not just have you worked before"),
        ("feedback-request", "company", "the mob at Redgum Haulage", "doubled-lead", "Redgum Haulage"),
        ("feedback-request", "your_name", "hello my name is sophie green", "doubled-lead", "Sophie Green"),
        ("feedback-request", "your_name", "Mr & Mrs Green", "no-name", None),
        ("feedback-request", "your_name", "Sophie Green aged 19", "no-name", "Sophie Green"),
        ("feedback-request", "impressed_by", "well you were nice to me and my dog", "as-spoken", "you were nice to me and my dog"),
        ("feedback-request", "impressed_by", "how you’re team listens, wich is rare", "typed-in-haste", "how your team listens, which is rare"),  # codespell:ignore wich
        ("feedback-request", "impressed_by", "honestly the tour of the yard", "as-spoken", "the tour of the yard"),
        ("feedback-request", "impressed_by", "well, the tour of the yard", "as-spoken", "the tour of the yard"),
        ("feedback-request", "impressed_by", "so basically the tour of the yard", "as-spoken", "the tour of the yard"),
        ("feedback-request", "impressed_by", "how you spoke when we was walking past, you new all there names", "typed-in-haste", "how you spoke when we were walking past. You knew all their names"),
        ("feedback-request", "impressed_by", "that you could of left me waiting cause of the bus", "typed-in-haste", "that you could have left me waiting because of the bus"),
        ("feedback-request", "impressed_by", "the tour, Alot to see! it was lovely. respect to all", "typed-in-haste", "the tour, A lot to see! It was lovely. Respect to all"),  # codespell:ignore alot
        ("feedback-request", "impressed_by", "how you showed me how to fix it 🔥 it helped a lot", "emoji", "how you showed me how to fix it. It helped a lot"),
        ("feedback-thanks", "did_well", "they said I was calm and knew my stuff", "to-you", "you said I was calm and knew my stuff"),
        ("feedback-thanks", "did_well", "Helen liked my examples", "to-you", "you liked my examples"),
        ("feedback-thanks", "do_differently", "give proper examples of when ive lead ppl", "typed-in-haste", "give proper examples of when I’ve lead people"),
        ("feedback-thanks", "do_differently", "she told me I rushed", "to-you", "you told me I rushed"),
        ("feedback-thanks", "next_steps", "write down 3 storys about leading a shift", "typed-in-haste", "write down 3 stories about leading a shift"),  # codespell:ignore storys
        ("feedback-thanks", "did_well", "um my calm", "as-spoken", "my calm"),
        ("feedback-thanks", "did_well", "my calm 🐟", "emoji", "my calm"),
        ("action-plan", "did_well", "knew my stuff on saftey", "typed-in-haste", "knew my stuff on safety"),  # codespell:ignore saftey
        ("action-plan", "do_differently", "talk to ppl more", "typed-in-haste", "talk to people more"),
        ("feedback-request", "impressed_by", "the work that you do with 🐟 and boats", "emoji", "the work that you do with and boats"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_found_and_mended(slug, name, answer, code, mended):
    assert looked_at(slug, name, answer) == [(code, mended)]
    if mended:
        assert looked_at(slug, name, mended) == []


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("im calm\nI am kind", "- I’m calm\n- I am kind"),
    ],
)
def test_points_in_one_box_lose_their_slips_too(answer, mended):
    found = looked_at("feedback-thanks", "did_well", answer)
    assert found[0] == ("several-points", mended)
    assert {mend for _, mend in found} == {mended}


@pytest.mark.parametrize(
    "answer",
    [
        "my answers were\ntoo long", "my answers\nwere long", "practise answers\naloud", "use examples\nand slow down", "in the role play I would have liked to hear more about\nthe steps", "my answers,\nwhich ran on",
        "shorter answers - two minutes", "I rushed; I was nervous", "give three examples", "Dear Sam, you were calm. All the best",
        "first aid (level 2) and food hygiene", "slow down in question 2. Give examples", "start on the 2. of May", "practise answers - aloud", "apply again - soon",
        "- use examples - slow down", "practise answers; smile", "Hello Fresh course. I cooked, too. I was calm.", "Hi, they said I was quiet. I spoke up. They smiled.",
    ],
)  # fmt: skip
def test_what_may_be_one_point_is_left_as_one(answer):
    assert looked_at("feedback-thanks", "do_differently", answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "help guests with their bags", "ask a friend for their view", "ask the chef for their view", "practise with Anna and their dog",
        "watch my sister and their team", "let each customer finish their sentence", "read your website",
        "I called my old manager and they agreed to practise with me", "ask my tutor for their opinion", "ask my tutor for their feedback",
        "letting them finish before I talk", "volunteer at the food bank, where they need help", "note job ads and their key words",
        "learn their names", "help with their homework", "read job ads and their website", "ask Priya for their tips",
        "read their website and ask what they think", "read their feedback and their report", "compare sites and their advice"
    ],
)  # fmt: skip
def test_their_may_be_somebody_else(answer):
    assert looked_at("feedback-thanks", "next_steps", answer) == []


@pytest.mark.parametrize(
    "answer",
    ["meine Antworten waren\nzu lang", "im 2. Gespräch ruhiger sein", "am 2. Mai anrufen", "mehr üben\nund früher kommen", "mein\nDeutsch"],
)  # fmt: skip
def test_what_may_be_one_point_in_german_is_left_as_one(answer):
    assert looked_at("feedback-thanks", "do_differently", answer, *IN_GERMAN) == []


def test_in_a_plan_they_are_they():
    assert looked_at("action-plan", "next_steps", "read their website") == []
    assert looked_at("feedback-thanks", "next_steps", "read their website", written_to="recruiter") == []


def test_where_each_box_is_full_none_is_split():
    full = {"next_steps": ["use examples\nslow down", "smile", "rest"]}
    slug = "action-plan"
    answers = {**TOOLKIT.letters[slug].front.examples[0].answers, **full}
    model = model_of(TOOLKIT, slug)
    given = letters.clean_answers(model, answers)
    found = corpus.findings(model, WRITER.write(slug, answers, TODAY), given, checks.Context(DATA, TODAY))
    assert [one.code for one in found if one.code == "several-points"] == []


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("impressed_by", "I was impressed by your calm"), ("impressed_by", "was very kind"),
        ("concern_heard", "I misunderstood what she said"), ("concern_heard", "I was slower than he thought"),
        ("concern_heard", "I didn’t do it as they said"),
        ("impressed_by", "by far the best talk I have had"), ("impressed_by", "your question “why?”"),
        ("impressed_by", "your PhD. in maths"), ("impressed_by", "how you opened the .csv files, i.e. all of them"), ("impressed_by", "your Node.js and .NET work, e.g. the shop"),
        ("impressed_by", "kind"), ("impressed_by", "how you laughed at my “um, well”"), ("impressed_by", "the lab at UM that you run"),
        ("impressed_by", "the um-brella stand by the door"), ("concern_heard", "that I say “yes” too often"),
        ("impressed_by", "how Anna de la Cruz spoke about her work"),
        ("impressed_by", "that I was asked"), ("impressed_by", "how the team spoke of the day when she left"), ("impressed_by", "IT support that answers"),
        ("company", "Northgate Library"), ("company", "the Maritime Museum"), ("company", "IKEA"),
        ("company", "next.co.uk"), ("company", "Fern & Field"), ("company", "Royal Mail"), ("company", "eBay"), ("company", "50hertz"),
        ("job_title", "shelf stacker"), ("job_title", "HGV Driver"), ("your_name", "TJ"), ("your_name", "Jade"), ("your_name", "李雷"), ("interviewer_name", "Seán Ó Briain"), ("interviewer_name", "Guy Martin"), ("interviewer_name", "I. M. Pei"),
        ("interviewer_name", "Raj and Emma"),
        ("interviewer_name", "Malcolm X"),
        ("interviewer_name", "Boris I. Petrov"),
        ("interviewer_name", "Anna (Annie) Smith"),
        ("your_name", "Mary Im"),
        ("your_name", "Will I Am"),
        ("company", "We Buy Any Car"),
        ("company", "One In A Million"),
        ("company", "Called to Care"),
        ("company", "Smith, Well & Co"),
        ("job_title", "oil and gas well operator"),
        ("job_title", "Teacher (maths or physics)"), ("job_title", "Receptionist (bilingual, part time)"), ("job_title", "Data Analyst (Ref. 4711)"),
        ("job_title", "Trainee (2027)"), ("job_title", "Porter (nights)"), ("job_title", "Analyst (m/w/d)"), ("job_title", "Cook ()"),
        ("impressed_by", "how Mr Gardner showed me round"), ("impressed_by", "the way Gardner House was run"), ("job_title", "Driver for Gardner Ltd"),  # codespell:ignore gardner
        ("company", "the Siemens AG office in Leeds"), ("company", "The Pantry Ltd"), ("company", "Hafenwerk GmbH"),
        ("job_title", "Post Office Clerk"), ("job_title", "diver"), ("job_title", "laborer"), ("job_title", "clearer"),
        ("impressed_by", "how warm the garden shed was"), ("impressed_by", "that shed shown in the photo by the door"), ("impressed_by", "how the residents name their cats"),
        ("impressed_by", "how your parts last years without a fault"), ("concern_heard", "that I have no fr clothing"),
        ("job_title", "Senior Job Coach"),
        ("impressed_by", "how they were lovely with the kids, both of them"),
        ("impressed_by", "they told me at the gate that you bake"),
        ("impressed_by", "how the lady at the door greeted me"),
        ("impressed_by", "the main cause of the fire that you found"),
        ("impressed_by", "the new all-round team"), ("impressed_by", "well run kitchens that smell of bread"),
        ("impressed_by", "that you answered within 5 mins. of my call"),
        ("impressed_by", "how you listened, gave me time, and answered"), ("impressed_by", "how you made me laugh, put me at ease, and helped"),
        ("impressed_by", "1. your calm\n2. your honesty"), ("impressed_by", "how you\nran it"),
        ("impressed_by", "how you explained me the old controller"), ("impressed_by", "that there were enough good people"),
        ("job_title", "IM Specialist"), ("company", "Bei Mama"),
        ("impressed_by", "the team (z. B. the cook)"), ("impressed_by", "how you spoke of e.g. the tour"), ("impressed_by", "the 5 * 3 * 2 plan on the wall"), ("impressed_by", "your #1 rule"),
        ("impressed_by", "the view, sent from above"), ("impressed_by", "R&D as you do it; it is rare"),
        ("company", "easyJet"), ("company", "Blue Heron Clinic"), ("your_name", "Anna von der Heide"),
        ("your_name", "Jan van Dijk"), ("impressed_by", "the way your chef and his team work and how you plan a day"),
    ],
)  # fmt: skip
def test_what_fits_is_left_alone(name, answer):
    assert looked_at("feedback-request", name, answer) == []


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        (
            "when we were walking through you stopped to talk to a resident who was upset and you didn’t rush him at all and I thought that’s how it should be done",
            "when we were walking through, you stopped to talk to a resident who was upset. You didn’t rush him at all. I thought that’s how it should be done",
        ),
        (
            "you got me a brew and asked about my nan who’s ill because I’d had to move the interview and that and I felt like a proper person",
            "you got me a brew and asked about my nan who’s ill",
        ),
        (
            "you were really straight with me about the shifts and didn’t sugar coat it, also walked me round the whole warehouse which nobody ever does it made me feel like you took me serious",
            "you were really straight with me about the shifts and didn’t sugar coat it, also walked me round the whole warehouse which nobody ever does. It made me feel like you took me seriously",
        ),
        (
            "you were lovely both of you, you didn’t make a thing of my age I’m 61 and you gave me a cuppa and asked about my dog and you listened proper, put me right at ease",
            "you were lovely both of you. You didn’t make a thing of my age I’m 61. You gave me a cuppa and asked about my dog. You listened proper. It put me right at ease",
        ),
        (
            "i was impressed that you were very patient with my English and you say the question again slow when i not understand, and you were friendly very, and the time you give me. I was not afraid any more",
            "i was impressed that you were very patient with my English. You say the question again slow when i don’t understand. You were friendly very, and the time you give me. I was not afraid any more",
        ),
        (
            "you showed us the photos of all the gardens you’ve done and ducking hell they were good, and you were proud of your crew not just yourself. Plus you rang me yourself to say no",
            "you showed us the photos of all the gardens you’ve done",
        ),
        (
            "what got me was i was like 15 min late because of the bus and you didn’t make me feel bad about it you just said take a breath get some water and then we started and you asked real good questions it just calmed me down a lot",
            "what got me was i was like 15 min late because of the bus and you didn’t make me feel bad about it. You just said take a breath get some water and then we started. It just calmed me down a lot",
        ),
        (
            "how calmly you took me through the whole kitchen on a busy day, which I did not expect at all, and the time that you took for it",
            "how calmly you took me through the whole kitchen on a busy day",
        ),
        (
            "your patience with all of my questions and you even let me try the big mixer on my own while the other bakers were at their lunch. Made me less nervous",
            "your patience with all of my questions. You even let me try the big mixer on my own while the other bakers were at their lunch. It made me less nervous",
        ),
        (
            "you told us about the bad year and which machines had broken and you said who had been hurt and it was plain that you had thought about it",
            "you told us about the bad year and which machines had broken. You said who had been hurt. It was plain that you had thought about it",
        ),
    ],
)
def test_of_an_answer_that_runs_on_one_thing_is_offered(answer, mended):
    assert long_in(answer) == [mended]
    assert long_in(mended) == []


@pytest.mark.parametrize(
    "answer",
    [
        "the calm with which you answered a question about the hardest week of the year, without notes and without a word that was not kind to others",
        "that when I came in out of the rain and could not speak for a minute or so, you found me a towel and a cup of tea",
        "how, when I came in out of the rain and could not speak for a minute or two, you found me a towel and a cup of tea",
        "you didn’t just talk about the shop and the money that it makes, you asked what I would change and then wrote all of it down for later",
        "you were patient, kind, and fair to all of us in a room with no windows on the hottest afternoon of a very long summer in town",
        "the difference between “you must, and you will” and the way in which the people on your wards talk to each other on an ordinary and tired morning",
        "I thought it would be strict, you were lovely, and the tour of the yard that came after it was the best hour of my whole week",
        "how you run the shop, and you smiled",
    ],
)
def test_where_no_cut_is_safe_none_is_offered(answer):
    assert not any(long_in(answer))


@pytest.mark.parametrize("names", [{"interviewer_name": ""}, {"interviewer_name": "Raj and Emma"}])
def test_they_who_read_it_are_you(names):
    said = looked_at("feedback-request", "impressed_by", "they were patient with my English", **names)
    assert said == [("to-you", "you were patient with my English")]


def test_to_somebody_else_they_may_have_said_it():
    said = {"concern_heard": "they said I need more experience", "written_to": "recruiter"}
    assert looked_at("feedback-request", "impressed_by", "how they ran the day", **said) == []


def test_an_answer_that_the_letter_does_not_say_is_left_alone():
    assert looked_at("feedback-request", "working_on", "on my nerves", channel="message") == []
    assert looked_at("feedback-request", "working_on", "on my nerves", channel="post") == [
        ("doubled-lead", "my nerves")
    ]


def test_in_another_language_only_what_needs_no_english_is_said():
    german = {"country": "DE"}
    assert looked_at("feedback-request", "your_name", "jade", **german) == [("name-capitals", "Jade")]


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Sandra Whitlok (manager)", "Sandra Whitlok"),
        ("tony (the boss)", "Tony"),
        ("Olivia Brown, Regional Manager", "Olivia Brown"),
        ("I dont remember sorry it was a lady from HR, Michelle maybe", "Michelle"),
        ("I dont remember sorry it was a lady from HR", ""),
        ("there were two of them, Raj and Emma", "Raj and Emma"),
    ],
)
def test_what_is_said_of_a_person_is_no_part_of_the_name(typed, mended):
    said = looked_at("feedback-request", "interviewer_name", typed, interviewer_title="")
    assert said == [("no-name", mended)]


GERMAN = toolkit("de")
IN_GERMAN = (GERMAN, Writer(GERMAN), compiled_checks.data_of(GERMAN.checks))


@pytest.mark.parametrize(
    ("slug", "name", "answer", "code", "mended"),
    [
        ("feedback-request", "impressed_by", "wie sie zugehört hat", "to-you", "wie Sie zugehört haben"),
        ("feedback-request", "impressed_by", "wie sie zugehört haben", "to-you", "wie Sie zugehört haben"),
        ("feedback-request", "impressed_by", "wie er mit seinem Team spricht.", "to-you", "wie Sie mit Ihrem Team sprechen."),
        ("feedback-request", "impressed_by", "wie Frau Brandt alles erklärt hat", "to-you", "wie Sie alles erklärt haben"),
        ("feedback-request", "impressed_by", "wie gut sie ihr Team führt, auch wenn es eng wird", "to-you", "wie gut Sie Ihr Team führen, auch wenn es eng wird"),
        ("feedback-request", "impressed_by", "dass sie sich Zeit nahm und nachgefragt hat", "to-you", None),
        ("feedback-request", "impressed_by", "dass sie zugehört und nachgefragt hat", "to-you", "dass Sie zugehört und nachgefragt haben"),
        ("feedback-request", "impressed_by", "wie sie ihr Team und den Laden führt", "to-you", "wie Sie Ihr Team und den Laden führen"),
        ("feedback-request", "impressed_by", "wie sie zuhört und fragt", "to-you", None),
        ("feedback-request", "impressed_by", "seine Ruhe", "to-you", "Ihre Ruhe"),
        ("thank-you", "enjoyed", "die Art, wie sie arbeitet", "to-you", "die Art, wie Sie arbeiten"),
        ("thank-you", "enjoyed", "Sie war sehr nett", "to-you", "Sie waren sehr nett"),
        ("feedback-request", "working_on", "daran, klarer zu sprechen", "doubled-lead", "klarer zu sprechen"),
        ("feedback-request", "your_name", "Ich heiße Sam Okafor", "doubled-lead", "Sam Okafor"),
        ("feedback-request", "impressed_by", "Warum gerade Bücher?", "a-question", "Ihre Frage „Warum gerade Bücher?“"),
        ("feedback-request", "impressed_by", "also ja, ähm, wie Sie das Team führen", "as-spoken", "wie Sie das Team führen"),
        ("feedback-request", "impressed_by", "Weiß nicht, Sie haben gut zugehört", "as-spoken", "Sie haben gut zugehört"),
        ("feedback-thanks", "do_differently", "Sie wirkten unsicher", "of-me", None),
        ("feedback-request", "impressed_by", "wie Sie vorallem zuhören", "typed-in-haste", "wie Sie vor allem zuhören"),  # codespell:ignore vor
        ("feedback-request", "impressed_by", "Ihre ruhige art, das gespräch zu führen", "typed-in-haste", "Ihre ruhige Art, das Gespräch zu führen"),
        ("feedback-request", "concern_heard", "das mir erfahrung mit kindern fehlt", "typed-in-haste", "dass mir Erfahrung mit Kindern fehlt"),
        ("feedback-request", "impressed_by", "Wissen", "one-word", None),
        ("feedback-request", "company", "Stadtbibliothek Nordtor", "the-employer", "der Stadtbibliothek Nordtor"),
        ("feedback-request", "company", "die Praxis Blauer Reiher", "the-employer", "der Praxis Blauer Reiher"),
        ("feedback-request", "company", "AWO", "the-employer", "der AWO"),
        ("feedback-request", "impressed_by", "das man mir zugehört hat", "typed-in-haste", "dass man mir zugehört hat"),
        ("feedback-request", "concern_heard", "das ich zu leise bin", "typed-in-haste", "dass ich zu leise bin"),
        ("feedback-request", "concern_heard", "sie meinten, ich sei zu still", "to-you", "Sie meinten, ich sei zu still"),
        ("feedback-request", "your_name", "sam okafor", "name-capitals", "Sam Okafor"),
        ("feedback-request", "impressed_by", "how you run your team", "other-language", None),
        ("feedback-request", "interviewer_name", "Mr. Weber", "other-language", "Herr Weber"),
        ("feedback-request", "interviewer_name", "ich glaube sie hieß Nora Dahl", "doubled-lead", "Nora Dahl"),
        ("feedback-request", "interviewer_name", "eine Frau namens Nora Dahl", "no-name", "Nora Dahl"),
        ("feedback-request", "interviewer_name", "Nora Dahl glaube ich", "no-name", "Nora Dahl"),
        ("feedback-request", "interviewer_name", "die Chefin", "no-name", ""),
        ("feedback-request", "job_title", "die Stelle war Verkäuferin", "doubled-lead", "Verkäuferin"),
        ("feedback-request", "job_title", "ich habe mich als Koch beworben", "doubled-lead", "Koch"),
        ("feedback-request", "job_title", "Aushilfe oder so", "no-name", "Aushilfe"),
        ("feedback-request", "company", "es war bei der Stadtbibliothek Nordtor", "doubled-lead", "der Stadtbibliothek Nordtor"),
        ("feedback-request", "company", "Blumen Maier glaub ich", "no-name", "Blumen Maier"),
        ("feedback-request", "your_name", "Herr Tom Becker", "no-name", "Tom Becker"),
        ("feedback-request", "your_name", "Frau Becker", "no-name", None),
        ("feedback-request", "impressed_by", "Ihre Ruhe\n\nVon meinem iPhone gesendet", "pasted-along", "Ihre Ruhe"),
        ("feedback-request", "own_question", "würde ein Kurs helfen??", "typed-in-haste", "würde ein Kurs helfen?"),
        ("feedback-request", "impressed_by", "die Ruhe. Gesendet mit der GMX Mail App", "pasted-along", "die Ruhe."),
        ("feedback-request", "impressed_by", "wie Sie zuhören\nGesendet von Outlook für Android", "pasted-along", "wie Sie zuhören"),
        ("feedback-request", "impressed_by", "Ihre Ruhe\nOutlook für iOS beziehen", "pasted-along", "Ihre Ruhe"),
        ("feedback-request", "impressed_by", "Ihre Ruhe\n\nMit freundlichen Grüßen\nSam", "pasted-along", "Ihre Ruhe"),
        ("feedback-request", "company", "Sand &amp; Söhne", "pasted-along", "Sand & Söhne"),
        ("feedback-thanks", "next_steps", "ihre Webseite lesen", "to-you", "Ihre Webseite lesen"),
        ("feedback-thanks", "next_steps", "noch einmal auf ihrer Webseite lesen", "to-you", "noch einmal auf Ihrer Webseite lesen"),
        ("feedback-thanks", "next_steps", "ich werde ihre Hinweise durchlesen und umsetzen", "to-you", "ich werde Ihre Hinweise durchlesen und umsetzen"),
        ("feedback-thanks", "next_steps", "an ihren Rückmeldungen arbeiten", "to-you", "an Ihren Rückmeldungen arbeiten"),
        ("feedback-request", "interviewer_name", "Anna Weber, Leiterin Personal und Entwicklung", "no-name", "Anna Weber"),
        ("feedback-request", "job_title", "e-bike-mechaniker", "name-capitals", "E-Bike-Mechaniker"),
        ("feedback-thanks", "do_differently", "kürzer antworten\nmehr Beispiele nennen", "several-points", "- kürzer antworten\n- mehr Beispiele nennen"),
        ("feedback-thanks", "did_well", "Sehr geehrte Frau Voss, Sie waren ruhig. Sie waren klar. Die Beispiele waren gut.", "whole-reply", None),
    ],
)  # fmt: skip
def test_a_german_letter_asks_by_the_rules_of_german(slug, name, answer, code, mended):
    assert looked_at(slug, name, answer, *IN_GERMAN) == [(code, mended)]


@pytest.mark.parametrize(
    ("slug", "name", "answer"),
    [
        ("feedback-request", "impressed_by", "wie Sie Ihr Team und seine Ideen ernst nehmen"),
        ("feedback-thanks", "next_steps", "1. Im 2. Gespräch ruhiger sein"),
        ("feedback-thanks", "next_steps", "ruhiger sein"),
        ("feedback-thanks", "next_steps", "mit meiner Schwester und ihrer Freundin üben"),
        ("feedback-thanks", "next_steps", "Kunden nach ihren Wünschen fragen"),
        ("feedback-thanks", "next_steps", "Kunden nach ihrer Rückmeldung fragen"),
        ("feedback-thanks", "next_steps", "andere um ihre Rückmeldung bitten"),
        ("feedback-thanks", "next_steps", "Beispiele sammeln und sie kürzen"),
        ("feedback-thanks", "next_steps", "Kollegen um ihren Rat bitten"),
        ("feedback-thanks", "next_steps", "die Frage wiederholen, bevor ich sie beantworte"),
        ("feedback-thanks", "next_steps", "ihre Namen lernen"),
        ("feedback-thanks", "next_steps", "noch einmal auf ihre"),
        ("feedback-thanks", "next_steps", "noch einmal"),
        ("feedback-thanks", "next_steps", "ihre Webseite lesen und ihnen schreiben"),
        ("feedback-thanks", "next_steps", "Ihr Feedback noch einmal lesen"),
        ("feedback-thanks", "do_differently", "mehr über die\nSchule wissen"),
        ("feedback-request", "impressed_by", "wie die Leiterin ihre Gruppe führt"),
        ("feedback-request", "impressed_by", "wie Özlem ihre Gruppe führt"),
        ("feedback-request", "impressed_by", "Ihre Ruhe"),
        ("feedback-request", "impressed_by", "Sie haben zugehört"),
        ("feedback-request", "impressed_by", "dass bei Ihnen alle mitreden"),
        ("feedback-request", "company", "bei der Stadtbibliothek Nordtor"),
        ("feedback-request", "company", "beim Museum am Hafen"),
        ("feedback-request", "company", "Hafenwerk GmbH"),
        ("feedback-request", "company", "die Stadtwerke Kiel"),
        ("feedback-request", "impressed_by", "die Führung, das Team u. a."),
        ("feedback-request", "impressed_by", "die Führung (z. B. das Lager)"),
        ("feedback-request", "impressed_by", "wie gut Sie zu Schüler*innen und Eltern*teile sind"),
        ("feedback-request", "job_title", "Koch (w/m/x)"),
        ("feedback-request", "job_title", "Leitung i. V."),
        ("feedback-request", "company", "Deutsche Bahn"),
        ("feedback-request", "impressed_by", "die Ruhe, das Sie als Team ausstrahlen"),
        ("feedback-request", "impressed_by", "das Lachen in Ihrem Team"),
        ("feedback-request", "concern_heard", "Sie meinten, ich sei zu still"),
        ("feedback-request", "job_title", "als Verkäuferin"),
        ("feedback-request", "interviewer_name", "Peter von der Heide"),
        ("feedback-request", "company", "Oder So Café"),
        ("feedback-request", "impressed_by", "dass jemand im Haus weiß, was was kostet"),
        ("feedback-request", "impressed_by", "wie Sie über den Shed und die last years reden"),
        ("feedback-request", "impressed_by", "wie Sie in belgium und seit nov oct erklärten"),
        ("feedback-request", "job_title", "Driver in Vollzeit"),
        ("feedback-request", "job_title", "Web Developr"),  # codespell:ignore developr
    ],
)
def test_a_german_answer_that_fits_is_left_alone(slug, name, answer):
    assert looked_at(slug, name, answer, *IN_GERMAN) == []


GERMAN_ANSWERS = [
    "meine fehlende Erfahrung mit SQL", "habe ich einen Onlinekurs begonnen und schon zwei Module geschafft", "Ihre Ruhe",
    "wie Sie mir die Abläufe erklärt haben", "die Freundlichkeit Ihres Teams", "dass ich noch nie ein Team geleitet habe",
    "dass ich zu wenig Berufserfahrung habe", "ich lerne jeden Abend eine Stunde", "ich übe jetzt mit einem Freund",
    "meine Englischkenntnisse", "klarer zu sprechen", "das Gespräch über die Bücher", "der Rundgang durch die Werkstatt",
    "weil ich gerne mit Menschen arbeite", "ich habe drei Jahre im Lager gearbeitet", "keine Erfahrung im Verkauf",
    "mich besser auf Fragen vorbereiten", "Ihre Fragen zu meinem letzten Projekt", "fehlende Erfahrung mit SQL",
    "Ich war nervös und habe zu schnell gesprochen",
]  # fmt: skip
ENGLISH_ANSWERS = [
    "my missing experience with SQL", "I have started an online course and finished two modules", "your calm",
    "how you explained everything to me", "the kindness of your team", "that I have never led a team",
    "that I do not have enough experience", "I study for an hour every evening", "I now practise with a friend",
    "speaking more clearly", "my German", "the talk about the books", "the tour of the workshop",
    "because I like working with people", "I am reliable and learn more every day", "prepare better for questions",
    "your questions about my last project", "no experience in sales", "not enough experience with SQL",
    "that you took so much time",
]  # fmt: skip


def in_another_language(answer, toolkit):
    """Whether an answer to a letter in the language of a toolkit is found to be in another one."""
    words = toolkit.checks.checks["other-language"].words
    case: Any = SimpleNamespace(
        model={"fields": [{"name": "enjoyed", "kind": "paragraph"}]},
        given={"enjoyed": answer},
        alone="",
        text=answer,
        settings={"words": words},
    )
    return bool(checks_answers.other_language(case, "other-language"))


@pytest.mark.parametrize(("answers", "toolkit"), [(GERMAN_ANSWERS, TOOLKIT), (ENGLISH_ANSWERS, GERMAN)])
def test_answers_in_another_language_than_the_letter_are_found(answers, toolkit):
    assert len(answers) == 20
    assert len([one for one in answers if not in_another_language(one, toolkit)]) <= 2


@pytest.mark.parametrize(
    ("name", "own", "toolkit"),
    [("sweep.yml", ENGLISH_ANSWERS, TOOLKIT), ("german.yml", GERMAN_ANSWERS, GERMAN)],
)
def test_no_answer_in_the_language_of_the_letter_is_found_to_be_in_another(name, own, toolkit):
    cases = YAML(typ="safe").load(Path(__file__).with_name(name))
    typed = [answer for one in cases.get("sweep", cases).values() for answer in one["answers"]]
    typed += own + cases.get("harmless", [])
    assert len(typed) > 250
    found = [answer for answer in typed if in_another_language(answer, toolkit)]
    assert found == (["la gentillesse de l’équipe"] if name == "sweep.yml" else [])


@pytest.mark.parametrize(
    ("answer", "toolkit"),
    [
        ("Maria de los Santos’s calm", TOOLKIT),
        ("Ursula von der Leyen’s speech", TOOLKIT),
        ("your answer “das ist nicht mein Bier”", TOOLKIT),
        ("pour over coffee", TOOLKIT),
        ("Ihr Motto „the best for you“", GERMAN),
        ("das Team von The Body Shop", GERMAN),
    ],
)
def test_a_name_or_a_quotation_is_no_answer_in_another_language(answer, toolkit):
    assert not in_another_language(answer, toolkit)


def test_no_slip_of_the_letters_language_is_offered_for_an_answer_in_another():
    said = "wie Sie mir im Schacht die alte Steuerung erklärt haben"
    assert looked_at("feedback-request", "impressed_by", said) == [("other-language", None)]


@pytest.mark.parametrize(
    ("example", "words"),
    [
        ("“I’m too quiet” instead of “im too quiet”.", "“I’m too quiet”"),
        ("„vor allem“ statt „vorallem“.", "„vor allem“"),  # codespell:ignore vor
        ("Thank you for your time.", "Thank you for your time."),
        ("your question “Why books?”", "your question “Why books?”"),
    ],
)
def test_an_example_in_another_language_is_the_words_alone(example, words):
    assert findings.words_alone(example) == words


def test_what_is_said_of_another_language_holds_for_a_letter_in_any():
    """It is said in the language of the guide, which may not be the letter's."""
    for guide, names in (TOOLKIT, ("English", "German")), (GERMAN, ("Deutsch", "Englisch")):
        said = guide.checks.checks["other-language"]
        assert not any(name in said.why + said.instead for name in names)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("verkäuferin", "Verkäuferin"),
        ("verkäuferin in teilzeit", "Verkäuferin in Teilzeit"),
        ("Verkäuferin in teilzeit", "Verkäuferin in Teilzeit"),
        ("pflegefachkraft in der nachtschicht", "Pflegefachkraft in der Nachtschicht"),
        ("leitende ärztin", "leitende Ärztin"),
        ("Leitende ärztin", "Leitende Ärztin"),
        ("technische leiterin", "technische Leiterin"),
        ("staatlich geprüfte technikerin", "staatlich geprüfte Technikerin"),
        ("medizinische fachangestellte", "medizinische Fachangestellte"),
        ("kaufmännischer angestellter", "kaufmännischer Angestellter"),
        ("auszubildende zur köchin", "Auszubildende zur Köchin"),
        ("ausbildung zum tischler", "Ausbildung zum Tischler"),
        ("pädagogische mitarbeiterin, kita", "pädagogische Mitarbeiterin, Kita"),
        ("wissenschaftlicher mitarbeiter", "wissenschaftlicher Mitarbeiter"),
        ("studentische hilfskraft im bereich marketing", "studentische Hilfskraft im Bereich Marketing"),
        ("mitarbeiter lager", "Mitarbeiter Lager"),
        ("berater vertrieb und service", "Berater Vertrieb und Service"),
        ("koch/köchin", "Koch/Köchin"),
        ("verkäufer/in", "Verkäufer/in"),
        ("kaufmann/-frau für büromanagement", "Kaufmann/-frau für Büromanagement"),
        ("verkäufer:in", "Verkäufer:in"),
        ("verkäufer (m/w/d)", "Verkäufer (m/w/d)"),
        ("verkäufer (nachtschicht)", "Verkäufer (Nachtschicht)"),
        ("it-support", "IT-Support"),
        ("kfz-mechatroniker", "Kfz-Mechatroniker"),
        ("fach- und führungskraft", "Fach- und Führungskraft"),
        ("erzieherin ab sofort", "Erzieherin ab sofort"),
        ("aushilfe samstags", "Aushilfe samstags"),
        ("sales manager", "Sales Manager"),
        ("mfa", "MFA"),
        ("lehrkraft für deutsch", "Lehrkraft für Deutsch"),
        ("Praktikum im marketing", "Praktikum im Marketing"),
    ],
)
def test_a_german_job_title_is_offered_with_the_capitals_of_its_nouns(typed, mended):
    assert looked_at("feedback-request", "job_title", typed, *IN_GERMAN) == [("name-capitals", mended)]


@pytest.mark.parametrize(
    "title",
    [
        "Verkäuferin", "leitende Ärztin", "technische Leiterin", "Technische Leiterin (m/w/d)", "Kaufmann/-frau im Einzelhandel",
        "Verkäufer/in", "Werkstudent (remote)", "Sachbearbeiterin, befristet", "iOS-Entwickler", "staatlich geprüfte Technikerin",
        "Head of Sales", "Ausbildung zur Köchin ab 1. August", "Fach- und Führungskraft", "eCommerce Manager", "Koch (w/m/d) in Vollzeit",
    ],
)  # fmt: skip
def test_a_german_job_title_that_is_written_well_is_left_alone(title):
    assert looked_at("feedback-request", "job_title", title, *IN_GERMAN) == []


def test_an_english_job_title_may_be_small():
    assert looked_at("feedback-request", "job_title", "kitchen porter") == []


def test_an_employer_of_a_german_letter_has_no_article_in_an_english_one():
    found = looked_at("feedback-request", "company", "der Stadtbibliothek Nordtor")
    assert found == [("other-language", "Stadtbibliothek Nordtor")]


HAND = {"company": "St James’s Hospital", "your_name": "Dana Smith", "interviewer_name": "Sam"}


@pytest.mark.parametrize(
    ("old", "new", "code", "what", "mended"),
    [
        ("Thank you for", "im glad. Thank you for", "typed-in-haste", "im", "I’m"),
        ("St James’s Hospital", "st james’s hospital", "name-capitals", "st james’s hospital", "St James’s Hospital"),
        ("St James’s Hospital.", "St Jamess Hospital at St James’s Hospital.", "said-twice", "at St Jamess Hospital at St James’s Hospital", None),
        ("Thank you for", "Thank you for for", "said-twice", "for for", None),
        ("Thank you for", "Thank you very very much for", "said-twice", None, None),
        ("Thank you for", "Thank you so much for", "typed-in-haste", None, None),
        # A name is a word of its own: "Sam", and no part of "the same".
        ("Thank you for", "It was the same day. Thank you for", "name-capitals", None, None),
    ],
)  # fmt: skip
def test_what_was_typed_into_the_letter_by_hand_is_looked_at_too(old, new, code, what, mended):
    slug = "feedback-request"
    answers = {**TOOLKIT.letters[slug].front.examples[0].answers, "channel": "email", **HAND}
    model = model_of(TOOLKIT, slug)
    written = WRITER.write(slug, answers, TODAY)
    words = (
        written.text.replace(old, new, 1) if old != "St James’s Hospital" else written.text.replace(old, new)
    )
    blocks = edits.blocks(words, written.blocks)
    own = edits.own([text for _, text in blocks], [text for _, text in written.blocks], written.own)
    made = letters.Letter(blocks, [], own)
    context = checks.Context(DATA, TODAY, own=made.own_in_text())
    found = corpus.findings(model, made, letters.clean_answers(model, answers), context)
    assert [(one.what, one.mend) for one in found if one.code == code] == ([(what, mended)] if what else [])
    # The letter as written has none of it.
    context = checks.Context(DATA, TODAY, own=written.own_in_text())
    found = corpus.findings(model, written, letters.clean_answers(model, answers), context)
    assert [one for one in found if one.code == code] == []


@pytest.mark.parametrize(
    ("name", "answer", "mended"),
    [
        ("impressed_by", "um she didnt waffle, told me strait up. knew where i stood", {"you didn’t waffle, told me straight up. I knew where i stood"}),
        ("impressed_by", "HOW SHE LET ME FINISH BEFORE SHE ASKED ME. MADE ME LESS NERVOUS", {"how you let me finish before you asked me. It made me less nervous"}),
        ("interviewer_name", "think it was Gaz or Gary", {""}),
        ("company", "its called rowan lodge", {"Rowan Lodge"}),
    ],
)  # fmt: skip
def test_one_press_does_all_that_is_offered_for_an_answer(name, answer, mended):
    found = every("feedback-request", name, answer)
    assert {one.mend for one in found if one.was == answer} == mended


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("she was rly nice even tho she was late lol", "you were really nice"),
        ("you were kind, but even though I was early you were rude", "you were kind"),
        ("you were so calm, although you didn’t read my CV", "you were so calm"),
        ("how you spoke to the guests. You were kind but you were rude to me. The tour was great", "how you spoke to the guests. You were kind. The tour was great"),
        # Nothing is left of these, and nothing is mended.
        ("ps gave the job to your mate didnt you", None),
        ("you was rude an didnt listen", None),
        ("but you were rude to me", None),
        ("You greeted even the cleaner and then you were so rude", None),
        ("you were rude, but you were late", None),
    ],
)  # fmt: skip
def test_praise_that_is_taken_back_is_offered_without_that_half(answer, mended):
    found = every("feedback-request", "impressed_by", answer)
    offers = [one for one in found if one.was == answer]
    assert offers
    assert {one.mend for one in offers} == {mended}


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("wie nett Sie waren, obwohl Sie zu spät waren", "wie nett Sie waren"),
        ("wie Sie erklären, aber Sie waren unvorbereitet", "wie Sie erklären"),
        ("wie Sie erklären. Aber Sie waren unvorbereitet", "wie Sie erklären."),
        ("Sie waren nett, haben mich aber zwei Stunden warten lassen", None),
        ("Das Haus war auch schön und Sie waren unhöflich", None),
        ("Die Stelle bekommt jetzt Ihr Neffe", None),
    ],
)
def test_german_praise_that_is_taken_back_is_offered_without_that_half(answer, mended):
    found = every("feedback-request", "impressed_by", answer, *IN_GERMAN)
    assert {one.mend for one in found if one.was == answer} == {mended}


@pytest.mark.parametrize(
    "answer",
    [
        "you were kind even though I was late",
        "you took your time although you had another meeting",
        "your patience, but most of all your smile",
        "how calm you were even though the alarm rang",
    ],
)
def test_praise_that_goes_on_is_left_whole(answer):
    assert [one for one in every("feedback-request", "impressed_by", answer) if one.mend] == []


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("thx for the tour btw, it was rly good", "thanks for the tour, it was really good"),
        ("how u explained it, ur so calm tbh", "how you explained it. You’re so calm"),
        ("that u r honest", "that you are honest"),
        ("U were so kind. U R the best", "You were so kind. You are the best"),
        ("the tour of plan B4", None),
        ("how you showed me room B4", None),
        ("the tables in the shape of a U", None),
        ("the tables in the shape of a u", None),
    ],
)
def test_short_forms_of_chats_are_offered_as_words(answer, mended):
    found = every("feedback-request", "impressed_by", answer)
    assert {one.mend for one in found if one.was == answer} == ({mended} if mended else set())


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("you show me the whole warehouse and explain your scanner", "they show me the whole warehouse and explain their scanner"),
        ("how well it is to talk to you, and that you’re honest", "how well it is to talk to them, and that they’re honest"),
        ("Your calm", "Their calm"),
        ("the tour (you said) of your yard", "the tour (they said) of their yard"),
        ("how much I enjoyed meeting you", "how much I enjoyed meeting them"),
        ("how much I admire you.", "how much I admire them."),
        ("the tour\nYou were calm", "the tour\nThey were calm"),
        ("the calm of the whole team", None),
        ("the sign “You are welcome”", None),
    ],
)  # fmt: skip
def test_a_recruiter_is_told_of_them(answer, mended):
    found = every("feedback-request", "impressed_by", answer, written_to="recruiter")
    assert {one.mend for one in found if one.code == "to-them"} == ({mended} if mended else set())
    assert [one for one in every("feedback-request", "impressed_by", answer) if one.code == "to-them"] == []


@pytest.mark.parametrize(
    "answer",
    [
        "I could see you had prepared",
        "how I wanted to say thank you to your team",
        "how much I wanted to say thank you.",
        "how I kept watching you work",
        "how you, as a team, help",
        "the tour that made you smile",
    ],
)
def test_where_it_cannot_be_told_how_a_recruiter_is_told_nothing_is_offered(answer):
    found = every("feedback-request", "impressed_by", answer, written_to="recruiter")
    assert [one.mend for one in found if one.code == "to-them"] == [None]


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("wie Sie Ihr Team führen", "wie sie ihr Team führen"),
        ("die Art Ihres Teams, wie Sie zuhören", "die Art ihres Teams, wie sie zuhören"),
    ],
)
def test_a_german_recruiter_is_told_of_them(answer, mended):
    found = every("feedback-request", "impressed_by", answer, *IN_GERMAN, written_to="recruiter")
    assert [one.mend for one in found if one.code == "to-them"] == [mended]


@pytest.mark.parametrize("name", ["a man from HR, I didn’t catch his name", "some people"])
def test_who_is_no_team_is_no_name_to_a_recruiter_either(name):
    found = looked_at("feedback-request", "interviewer_name", name, written_to="recruiter")
    assert found == [("no-name", "")]


@pytest.mark.parametrize(
    ("name", "mended", "others"),
    [
        ("HR Team", None, ()),
        ("hr", None, ()),
        ("Talent Acquisition", None, ()),
        ("Human Resources", None, ()),
        ("the recruiter", "", ()),
        ("die Personalabteilung", None, IN_GERMAN),
        ("Personalerin", "", IN_GERMAN),
    ],
)
def test_who_looks_after_applications_is_written_to_with_a_press(name, mended, others):
    found = every("feedback-request", "interviewer_name", name, *others, interviewer_title="")
    (one,) = [one for one in found if one.code in ("staffing-name", "no-name")]
    assert (one.code, one.choose, one.mend) == ("staffing-name", ("written_to", "recruiter"), mended)
    # A letter that goes to nobody else says what it said.
    other = every("thank-you", "interviewer_name", name, *others, interviewer_title="")
    assert "staffing-name" not in [one.code for one in other]


@pytest.mark.parametrize(
    "name", ["Team", "Hiring Manager", "Kate Talent", "the hiring panel", "Helen Brandt"]
)
def test_who_is_not_surely_hr_is_not_called_so(name):
    found = every("feedback-request", "interviewer_name", name, interviewer_title="")
    assert "staffing-name" not in [one.code for one in found]


@pytest.mark.parametrize("name", ["HR Team", "Recruitment", "the hiring team", "Human Resources"])
def test_a_team_is_a_name_where_it_is_written_to(name):
    assert (
        looked_at("feedback-request", "interviewer_name", name, written_to="recruiter", interviewer_title="")
        == []
    )
    assert "no-name" in dict(
        looked_at("feedback-request", "interviewer_name", "the lady", written_to="recruiter")
    )
    for german_name in ("die Personalabteilung", "HR-Team"):
        german = looked_at(
            "feedback-request", "interviewer_name", german_name, *IN_GERMAN, written_to="recruiter"
        )
        assert "no-name" not in dict(german)


@pytest.mark.parametrize(
    ("country", "address", "mended"),
    [
        ("GB", "12 Mill Lane\nLeeds ls7 4qt", "12 Mill Lane\nLeeds LS7 4QT"),
        ("GB", "1 High St\nLondon\nsw1a 1aa", "1 High St\nLondon\nSW1A 1AA"),
        ("CA", "77 Elm Avenue\nHalifax NS b3h 1z4", "77 Elm Avenue\nHalifax NS B3H 1Z4"),
        ("GB", "12 Mill Lane\nLeeds LS7 4QT", None),
        ("GB", "12 Mill Lane\nunit b7 4th", None),
        ("GB", "12 Mill Lane\nLeeds", None),
        ("IE", "3 Quay Street\nGalway h91 abc", None),
        ("US", "12 Mill Lane\nLeeds ls7 4qt", None),
    ],
)
def test_a_postcode_is_offered_in_capitals_where_that_is_sure(country, address, mended):
    found = every("feedback-request", "your_address", address, channel="post", country=country)
    assert [one.mend for one in found if one.code == "postcode"] == ([mended] if mended else [])


def test_the_shorter_answer_has_the_other_mends_too():
    said = "honestly they were really straight with me about the shifts and didnt sugar coat it, also they walked me round the whole warehouse which nobody ever does it made me feel like they took me serious"
    found = every("feedback-request", "impressed_by", said, interviewer_name="Dave")
    assert [one.mend for one in found if one.code == "long-sentence"] == [
        "you were really straight with me about the shifts and didn’t sugar coat it. Also you walked me round the whole warehouse which nobody ever does. It made me feel like you took me seriously"
    ]


@pytest.mark.parametrize(
    ("answer", "mended"),
    [
        ("your knowledge of the plant, you knew every line of it", "your knowledge of the plant. You knew every line of it"),
        ("how you showed me the press, it was loud, also you let me try it", "how you showed me the press. It was loud. Also you let me try it"),
        ("you were patient with me because English is my second language, you repeat the question", "you were patient with me because English is my second language. You repeat the question"),
        ("the shop is beautiful they kept all the old woodwork", "the shop is beautiful. They kept all the old woodwork"),
        ("you were very well organised you had all my papers in a folder", "you were very well organised. You had all my papers in a folder"),
        ("you showed me the yard which nobody ever does it made me feel welcome", "you showed me the yard which nobody ever does. It made me feel welcome"),
        ("you were so nice. Like you remembered my name from the phone call", "you were so nice. You remembered my name from the phone call"),
        ("how you let me see the trucks too. respect that", "how you let me see the trucks too. Respect that"),
        ("how you shook my hand and said my name right also you were in the army same as me", "how you shook my hand and said my name right. Also you were in the army same as me"),
        ("when you saw my hands you smiled", "when you saw my hands, you smiled"),
        ("when I dropped all my papers you helped me", "when I dropped all my papers, you helped me"),
        ("how you let me set it up my self.", "how you let me set it up myself."),
        ("the crew that you have. It made me want to work their", "the crew that you have. It made me want to work there"),
    ],
)  # fmt: skip
def test_sentences_that_run_into_each_other_get_their_full_stops(answer, mended):
    assert looked_at("feedback-request", "impressed_by", answer) == [("typed-in-haste", mended)]


@pytest.mark.parametrize(
    "answer",
    [
        "how, when I came in, you smiled at me", "that when I got stuck with it, you helped me out", "you listened to me, you explained it, and you laughed with me",
        "the way you were, I think, the first to ask", "you were worried I would leave after a year", "you were so kind you made me cry",
        "you were the first they had seen there all day", "you were glad I came in all that rain", "how it made me think about my own work",
        "that as a young mother, I could ask you anything", "your “no, you are not late”, said with a smile", "how you didn’t just talk about it, you showed it to me",
        "when I saw how you spoke to the children", "the calm, the time you took, and your laugh", "your question, and it was the best of the day",
    ],
)  # fmt: skip
def test_what_is_one_sentence_stays_one(answer):
    assert looked_at("feedback-request", "impressed_by", answer) == []


@pytest.mark.parametrize("slug", sorted({*TOOLKIT.letters}))
@pytest.mark.parametrize("others", [(), IN_GERMAN], ids=["English", "German"])
def test_a_slip_is_mended_in_every_free_answer_of_every_letter(slug, others):
    """Also where an answer was carried over from another form: which questions are free, the letter itself knows."""
    slip, written = ("vllt", "vielleicht") if others else ("ppl", "people")
    asked = [
        name for name in TOOLKIT.letters[slug].fields if TOOLKIT.fields[name].kind in ("list", "paragraph")
    ]
    for name in asked:
        case = case_of(slug, name, f"meine {slip} Ruhe" if others else f"my {slip} calm", *others)
        case.settings = case.context.checks["checks"]["typed-in-haste"]
        found = [one for one in checks_typing.typed_in_haste(case, "typed-in-haste") if one]
        assert [written in (one.mend or "") for one in found] == [True], name


@pytest.mark.parametrize(
    "answer",
    ["your tip about STAR", "Your feedback was that I rush", "You liked my portfolio", "your honest advice"],
)
def test_what_is_theirs_becomes_nobody_elses(answer):
    for name in ("did_well", "do_differently", "next_steps"):
        assert looked_at("feedback-thanks", name, answer) == []


@pytest.mark.parametrize("answer", ["you seemed unsure", "they said I was calm", "she told me I rushed"])
def test_nobody_else_reads_a_plan(answer):
    """Their words stay as they are there."""
    for name in ("did_well", "do_differently", "next_steps"):
        assert not {"to-you", "of-me"} & {one.code for one in every("action-plan", name, answer)}
    german = every("action-plan", "do_differently", "Sie wirkten unsicher", *IN_GERMAN)
    assert "of-me" not in [one.code for one in german]


@pytest.mark.parametrize("answer", ["shorter", "calm 🐟", "my calm :)"])
def test_a_plan_is_judged_by_nobody_but_the_reader(answer):
    """No word of the reader's own in it sends it to anyone, and a picture disturbs nobody."""
    given = {"did_well": [answer], "do_differently": [answer], "next_steps": [answer]}
    model = model_of(TOOLKIT, "action-plan")
    context = checks.Context(DATA, TODAY, own=[])
    cleaned = letters.clean_answers(model, given)
    found = corpus.findings(model, WRITER.write("action-plan", given, TODAY), cleaned, context)
    assert not {"generic", "emoji"} & {one.code for one in found}


@pytest.mark.parametrize(
    ("name", "answer", "mended"),
    [
        ("did_well", "sie meinten, ich war ruhig", "Sie meinten, ich war ruhig"),
        ("do_differently", "sie sagte, ich soll kürzer antworten", "Sie sagten, ich soll kürzer antworten"),
        ("do_differently", "sie sagte, ich soll vllt üben", "Sie sagten, ich soll vielleicht üben"),
        ("next_steps", "er riet mir, mehr zu üben", "Sie rieten mir, mehr zu üben"),
    ],
)
def test_german_thanks_say_it_to_them(name, answer, mended):
    found = every("feedback-thanks", name, answer, *IN_GERMAN)
    assert ("to-you", mended) in [(one.code, one.mend) for one in found]
    assert {one.mend for one in found if one.code in ABOUT_ANSWERS} == {mended}
    assert not {"to-you", "of-me"} & {one.code for one in every("feedback-thanks", name, mended, *IN_GERMAN)}


@pytest.mark.parametrize(
    "answer", ["ask my sister if she can time me", "ask a friend if they can time me", "record myself once"]
)
def test_whoever_else_helps_stays_who_they_are(answer):
    assert looked_at("feedback-thanks", "next_steps", answer) == []


def test_whatever_a_slip_becomes_no_answer_stops_the_page():
    for slip, becomes in DATA["checks"]["typed-in-haste"]["becomes"].items():
        found = every("feedback-request", "impressed_by", f"the way that you {slip} went on about it")
        assert all(one.mend is None or slip == becomes or one.mend for one in found)


def test_what_two_offers_would_undo_ends():
    """Two checks of which each offers what the other one takes back: no page hangs in their loop."""
    found = every(
        "feedback-request", "impressed_by", "how you listened. Made me, made me, MADE me smile!! ?? um um"
    )
    assert all(len(one.mend or "") < 200 for one in found)


@pytest.mark.parametrize(("typed", "name"), [("they didnt say", ""), ("hannah (CTO)", "Hannah")])
def test_of_a_person_the_name_alone_is_offered(typed, name):
    assert looked_at("feedback-request", "interviewer_name", typed, interviewer_title="") == [
        ("no-name", name)
    ]


@pytest.mark.parametrize(
    ("name", "employer", "said", "mend"),
    [
        ("Ms Marks", "Marks & Spencer", "how Marks & Spencer treats its people", None),
        ("Ms Brown and Mr Green", "Brown & Green", "how Brown & Green support new nurses", None),
        ("Ford", "Ford", "how Ford trains apprentices", None),
        ("Ms Brandt and Mr Lee", "the Library", "the tour of the stacks. And the tea with your team", None),
        ("Ford", "Ford", "how she trains apprentices", "how you train apprentices"),
        ("Steve Hallworth", "Hallworth Roofing", "how Steve ran it", "how you ran it"),
    ],
)
def test_the_employers_name_is_nobodys(name, employer, said, mend):
    found = looked_at("feedback-request", "impressed_by", said, interviewer_name=name, company=employer)
    assert found == ([("to-you", mend)] if mend else [])


def test_nothing_is_offered_that_would_lose_a_word_behind_a_line_break():
    said = "your team felt that you\nneeded someone who has more experience"
    assert looked_at("feedback-request", "concern_heard", said) == [("of-me", None)]


@pytest.mark.parametrize(
    ("name", "answer", "codes", "mended"),
    [
        ("concern_heard", "YOU’RE TOO QUIET AND TALK ABOUT YOUR STORIES", ["of-me", "loud"], "I’m too quiet and talk about my stories"),
        ("impressed_by", "HOW SHE SPOKE OF HER FIRST JOB", ["to-you", "loud"], "how you spoke of your first job"),
    ],
)  # fmt: skip
def test_capitals_go_first_whatever_else_is_mended(name, answer, codes, mended):
    assert looked_at("feedback-request", name, answer) == [(code, mended) for code in codes]
