"""The pure core: answers in, text out.

Runs unchanged on CPython (the build, the tests) and on MicroPython (the reader's browser). No page, no
clock, no files: whatever it needs is handed in. Imports nothing of ours from outside this folder.

Its rooms, of which each leans on those below it (import-linter: ``pyproject.toml``):

checks     checks, checks_*, findings, first_person, names_alone, no_subject, one_thing, pasted, pictures, run_on,
           slips, slips_between, slips_by_place, slips_of_verbs, small_names, small_nouns, second_person,
           second_person_capitals, third_person, yours; spoken_of, phrases, phrase_index, tokeniser, quotations,
           normalise, spelling; reread, quoting
plan       plan, workdays, calendar, moments
edits      draft, edits, apart, alignment, merge3, merge_words
export     mail, wordfile, wordparts, text_direction, zipfile, filenames, ways_out_order
templates  jinja_runtime, jinja_values, jinja_filters, filters, language_filters, predicates, answer_forms,
           several_lines, job_titles, plain_words, question_marks, verbs, who_speaks, english
letter     letter, answers, choices, presets, likely_country, email_addresses, employers, people, postal, dates,
           own_marks, boxes, bullets, text, alphabet, gaps, provenance; thread, offers, same_application, recall,
           versions, answers_json; messages, cache
shapes     shapes, shapes_of_checks, shapes_of_plan: the names of what goes around between them
"""
