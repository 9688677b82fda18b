"""Words of English by which ``answer_forms`` tells what form an answer has. In small letters, apostrophes straight."""

# Who begins a sentence of their own: "you asked …", "they had …".
SUBJECTS = (
    "you", "they", "he", "she", "it", "we", "there", "everyone", "everybody", "everything", "someone",
    "somebody", "nobody", "this",
)  # fmt: skip
# What begins a sentence of its own where one goes on after a comma: "the tour, it was fun".
RUN_ON = SUBJECTS + (
    "i", "i'm", "i've", "i'd", "im", "it's", "its", "you're", "that", "that's", "thank", "thanks",
)  # fmt: skip
# What ends the search for a verb: after these it belongs to a clause inside the answer ("the way you were …").
INSIDE = (
    "how", "that", "which", "who", "whom", "whose", "what", "when", "where", "why", "way", "as", "because", "while",
    "if", "you", "i", "we", "they", "he", "she", "it", "there", "everyone", "everybody", "whether", "and", "with",
)  # fmt: skip
FINITE = (
    "was", "were", "is", "are", "has", "had", "isn't", "wasn't", "aren't", "weren't", "hasn't", "hadn't", "does",
    "doesn't", "didn't", "did",
    "might", "may", "must", "should", "can", "can't", "could", "couldn't", "will", "won't", "would", "made", "seemed",
    "seems", "needs", "needed", "felt", "looked", "came", "went", "says", "knows", "cares", "believes", "understands",
    "listens", "took", "knew", "gave", "gets", "helps", "keeps", "makes", "gives", "takes", "goes", "lives", "wants",
    "works", "became", "grew", "told", "taught",
)  # fmt: skip
# After these a "the" or "your" begins no clause of its own: "the end of the talk was".
BEFORE_THINGS = (
    "of", "in", "on", "at", "for", "with", "to", "from", "by", "about", "and", "or", "but", "all", "both", "like",
    "than", "over", "after", "before", "between", "around", "into", "under", "during", "through",
)  # fmt: skip
# What begins a clause inside where nothing joins it: "the work your team was doing".
WHOSE = ("the", "my", "your", "his", "her", "our", "their", "these", "those", "every", "each")
# What somebody has done, said without saying who: "gave me time", "was very kind".
PAST = (
    "was", "were", "had", "did", "gave", "made", "took", "knew", "told", "said", "spoke", "ran", "kept", "let", "led",
    "showed", "began", "went", "came", "got", "found", "built", "brought", "understood", "wrote", "saw", "heard",
    "held", "felt", "left", "met", "put", "read", "set", "sat", "stood", "taught", "thought", "won", "became", "grew",
    "chose", "drove", "rang", "drew", "sold", "sent", "bought", "learnt", "spent", "paid", "caught", "dealt", "lost",
    "wore", "rode", "forgot", "broke", "meant", "cut", "hit", "shut", "quit", "used", "bled", "slept", "fought",
    "sought", "dug", "hung", "lent", "lit", "stuck", "swept", "bred", "fed", "slid", "crept", "leapt", "dreamt",
    "burnt", "spelt", "bent", "fled", "swung", "spun", "flew", "sang", "swam", "fell", "ate", "threw", "woke", "wove",
)  # fmt: skip
# Those that are the same when they are still to do: "put my papers in order".
SAME_IN_PAST = ("put", "read", "let", "set", "cut", "hit", "shut", "quit")
# The same where it can't go on after "I have": "began a course".
NOT_AFTER_HAVE = (
    "was", "were", "did", "gave", "took", "knew", "spoke", "ran", "showed", "began", "went", "came", "wrote", "saw",
    "became", "grew", "chose", "drove", "rang", "drew", "wore", "rode", "forgot", "broke", "flew", "sang", "swam",
    "fell", "ate", "threw", "woke", "wove",
)  # fmt: skip
# What somebody has done, only after a "have".
DONE = (
    "begun", "done", "taken", "given", "written", "seen", "been", "gone", "chosen", "grown", "spoken", "driven",
    "become", "drawn", "shown", "known", "worn", "ridden", "forgotten", "broken",
    "flown", "sung", "swum", "fallen", "eaten", "thrown", "woken", "woven", "sewn", "sworn", "torn", "gotten",
)  # fmt: skip
# What may stand before what somebody does; and those that say when.
NOW = ("already", "still", "just", "now", "currently", "finally", "recently")
BEFORE_VERBS = NOW + ("not", "never", "always", "often", "rarely", "only", "really", "also", "first", "then")
# The forms that an answer keeps behind such a word: "never missing a shift" is what "missing a shift" is.
AFTER_ADVERB = (
    "ing", "giving", "going", "helped", "put", "gave", "begun", "was", "have", "am", "adjective", "verb", "order", "to",
    "mine",
)  # fmt: skip
# What one is or does, said without an "I": "am learning French", "haven't led a team".
HAVE = ("have", "haven't", "had", "hadn't", "didn't", "couldn't", "could", "wasn't")
WANT = ("want", "hope", "plan", "like", "intend")
LIKES = ("love", "like", "enjoy", "admire", "appreciate")
# What somebody else does: "remembering my name".
THEIRS = (
    "remembering", "explaining", "letting", "treating", "welcoming", "greeting", "listening", "answering", "asking",
    "sharing", "keeping", "giving", "making", "showing", "offering", "helping",
)  # fmt: skip
# Where somebody is: "in the middle of a course".
PLACES = ("in the", "on the", "on a", "at night", "at college", "halfway through")
AM = ("am", "do", "don't", "can", "can't", "need", "lack", "seem", "might", "may", "should", "would", "will")
ED_NAMES = (
    "ahmed", "alfred", "fred", "jared", "manfred", "mildred", "mohammed", "ned", "ted", "wilfred", "winifred",
    "limited", "advanced", "speed",
)  # fmt: skip
NOT_GERUNDS = (
    "browning", "ewing", "fleming", "golding", "harding", "irving", "keating", "kipling", "manning", "beijing",
    "ceiling", "building", "evening", "morning",
    "training", "wedding", "during",
)  # fmt: skip
# How an answer begins that brings its lead-in along; and what says so after an "I" or a "what".
LED = (
    "since then", "you said", "they said", "you mentioned", "they mentioned", "you told", "they told", "you thought",
    "you reckoned", "they reckoned", "they thought", "you felt", "they felt", "she said", "he said", "your concern",
    "their concern", "the concern",
    "you were worried", "you were concerned", "you were not sure", "you weren't sure", "you worried", "you wondered",
    "you wanted some", "you needed some", "you were looking for", "they were worried", "they were not sure",
    "they weren't sure", "it impressed", "you didn't think i'd", "you say i ",
    "your feedback was that", "your advice was to", "your tip was to",
)  # fmt: skip
LED_AFTER_I = (
    "impressed", "impressive", "liked", "loved", "admired", "enjoyed", "appreciated", "struck", "working on", "got me",
    "stood out",
)  # fmt: skip
# "Driving lessons" are a thing, and "taking lessons" is not.
BEHIND_ING = (
    "lessons", "licence", "license", "experience", "skills", "course", "degree", "background", "certificate",
    "knowledge", "club", "test",
)  # fmt: skip
TAKING = (
    "taking", "doing", "having", "getting", "gaining", "lacking", "needing", "improving", "learning", "building",
    "developing", "using", "finishing", "booking",
)  # fmt: skip
# What may begin a few words that stand for a thing.
DETERMINERS = (
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "these", "those", "some", "every", "each",
    "all", "both", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    "several", "many", "much", "such",
)  # fmt: skip
# What may begin some words that stand for a thing one would like more of.
MORE = (
    "more", "less", "better", "fewer", "shorter", "longer", "clearer", "slower", "other", "lots", "plenty", "stronger",
)  # fmt: skip
CLAUSES = ("how", "what", "when", "where", "why", "who", "whatever", "which")
INFINITIVES = (
    "be", "speak", "get", "improve", "learn", "practise", "practice", "give", "listen", "ask", "talk", "slow",
    "prepare", "make", "stay", "keep", "find", "read", "write", "become", "show", "stop", "use", "think", "answer",
    "build", "gain", "take", "do", "have", "go", "hear", "see", "explain", "describe", "develop", "say", "tell", "try",
    "rehearse", "join", "finish", "apply", "begin", "bring", "put", "let", "meet", "avoid", "remember", "choose", "add",
    "know", "understand", "send", "leave", "prove", "discuss", "follow", "bear", "come", "look", "interrupt", "rush",
    "renew", "revise", "refresh", "create", "attend", "enrol", "enroll", "spend", "arrange",
    "organise", "organize", "include", "provide", "reduce", "strengthen", "breathe", "memorise", "memorize", "hold",
    "quote", "smile", "relax", "turn", "sell", "buy", "borrow", "watch", "mention", "pause", "wear",
)  # fmt: skip
# The same, unless they stand for a thing ("work experience"): what follows tells.
MAYBE_INFINITIVES = (
    "work", "study", "help", "record", "call", "ring", "visit", "focus", "start", "plan", "lead", "check",
    "research", "volunteer", "book", "address", "name", "shadow", "train", "test",
    "review", "update", "contact", "sign", "share", "phone", "type", "email", "order", "rest", "walk", "dress",
)  # fmt: skip
AFTER_INFINITIVE = (
    "on", "with", "at", "in", "to", "about", "it", "me", "them", "myself", "more", "less", "for", "out", "up", "down",
    "before", "after", "longer", "harder", "what", "how", "that", "whether", "if", "as", "through", "him", "you",
)  # fmt: skip
ADJECTIVES = (
    "friendly", "nice", "kind", "professional", "good", "great", "warm", "welcoming", "calm", "patient", "helpful",
    "honest", "open", "clear", "fair", "polite", "organised", "organized", "knowledgeable", "experienced", "clever",
    "funny", "thorough", "attentive", "quiet", "shy", "nervous", "slow", "young", "old", "inexperienced",
    "hard-working", "hardworking", "willing", "keen", "reliable", "punctual", "flexible", "motivated", "eager", "able",
    "ready", "happy", "proud", "interested", "quick", "fast", "careful", "tidy", "loyal", "creative",
    "overqualified", "underqualified", "unsure", "vague", "enthusiastic", "passionate", "inspiring", "approachable",
    "afraid", "late", "hard", "used", "fluent", "confident", "trained", "qualified", "skilled", "relaxed", "worried",
    "junior", "self-motivated", "concise", "excellent", "clean", "outgoing", "trusted", "married", "lovely", "gentle",
    "generous", "supportive", "considerate", "respectful", "thoughtful", "cheerful", "sincere", "genuine", "gracious",
    "personable", "brilliant", "amazing", "fantastic", "wonderful", "easy-going", "down-to-earth", "accommodating",
    "reassuring", "sympathetic",
)  # fmt: skip
BESIDE_ADJECTIVES = (
    "and", "very", "so", "really", "too", "quite", "extremely", "but", "a", "bit", "rather", "not", "working",
    "more", "less",
)  # fmt: skip
# What goes on after such a word: "good with people", "willing to learn".
AFTER_ADJECTIVE = ("with", "of", "at", "to", "in", "about", "under", "for", "on", "when")
# Who somebody is: "a hard worker", "quick learner".
PERSONS = (
    "worker", "learner", "player", "listener", "driver", "communicator", "starter", "speaker", "person", "organiser",
    "organizer", "thinker", "riser", "reader", "writer", "leader", "helper", "carer", "finisher", "solver", "planner",
    "doer", "giver", "fixer", "maker", "cook", "baker", "gardener", "cyclist", "parent", "mother", "father", "graduate",
    "student", "professional", "typist", "aider",
)  # fmt: skip
# What is no verb, whatever stands behind it: "plus the tour", "far more".
NO_VERBS = (
    "during", "plus", "half", "even", "maybe", "without", "within", "behind", "once", "twice", "if", "though",
    "although", "until", "unless", "near", "well", "ok", "okay", "yes", "off", "out", "up", "down", "despite", "per",
    "wow", "lunch", "english", "excel",
    "against", "across", "along", "far", "any", "lot", "bit", "else",
)  # fmt: skip
# What stands before a "me" that is no one's object: "the people around me".
BEFORE_ME = (
    "around", "about", "with", "to", "for", "of", "by", "in", "on", "at", "from", "near", "behind", "beside", "like",
    "than", "and", "or", "as", "let",
)  # fmt: skip
# What may stand between "she" and what she does.
ADVERBS = (
    "still", "always", "never", "also", "even", "just", "often", "sometimes", "once", "first", "not", "then", "now",
    "only", "both", "all", "herself", "himself", "clearly",
)  # fmt: skip
# What shows that the word before it is a verb: "and remembers my name".
ALSO_THEM = (
    "a", "an", "the", "my", "me", "us", "our", "it", "them", "their", "every", "each", "everyone", "everybody", "you",
    "your", "his", "her", "him", "to", "how", "what", "that",
)  # fmt: skip
# Somebody of whom an answer may tell, so that "he" is not the one who reads it.
SOMEBODY_ELSE = (
    "man", "woman", "boy", "girl", "lady", "gentleman", "mother", "father", "mum", "mom", "dad", "son", "daughter",
    "brother", "sister", "husband", "wife", "grandmother", "grandfather", "friend", "colleague", "founder",
    "predecessor", "patient", "resident", "customer", "guest", "student", "pupil", "child", "apprentice", "boss",
)  # fmt: skip
# What people write where they mean that there is nothing; also without their apostrophes.
NOTHING = (
    "no", "none", "nothing", "n/a", "na", "nope", "nil", "-", "–", "—", "/", ".", "no concern", "no concerns",
    "not yet", "n.a", "--", "---",
    "nothing yet", "none yet", "no idea", "i don't know", "don't know", "they didn't", "they did not", "x",
    "?", "nothing so far", "not really", "no they didn't", "no, they didn't", "idk", "dunno", "not sure",
    "i'm not sure", "i am not sure", "unsure", "can't remember", "i can't remember",
    "i don't remember", "don't remember", "no clue", "tbc", "tbd", "to be added",
    "nothing really", "nothing specific", "nothing in particular", "nothing special", "nothing comes to mind",
    "not much", "can't think of anything", "i can't think of anything",
    "not that i know of", "none that i know of", "not that i know", "not that i remember", "none mentioned",
    "none named", "none given",
    "they didn't say", "they did not say", "they said nothing", "they said none",
    "they didn't mention any", "they didn't mention anything", "they didn't name any",
    "no concerns mentioned", "no concern mentioned", "no concerns were mentioned", "no concern was mentioned",
    "no concern named", "no concern was named", "there was none", "there were none", "there wasn't one", "no feedback",
    "nothing changed", "nothing has changed",
)  # fmt: skip
# Words that are written small inside a sentence, whoever wrote them large. No name is among them.
SMALL_ALSO = (
    "whether", "that", "being", "having", "hearing", "seeing", "talking", "learning", "no", "not", "to", "nothing",
    "lack", "lacking", "lots", "more", "too", "very", "so", "really", "in", "at", "on", "with", "for", "from",
    "when", "because", "also", "just", "how", "me", "them", "has", "is", "are", "only", "since", "something",
    "anything", "most", "almost", "nearly", "people",
    "public", "body", "long", "local", "gap", "short", "limited", "strong", "customer", "knowledge", "experience",
    "attention", "eye", "confidence", "computer", "interview", "communication", "distance", "years", "problem",
    "team", "honesty", "daily", "answers", "energy", "attitude", "lunch", "skills", "u",
)  # fmt: skip
SMALL = (
    SMALL_ALSO
    + SUBJECTS
    + CLAUSES
    + DETERMINERS
    + MORE
    + INFINITIVES
    + MAYBE_INFINITIVES
    + PAST
    + DONE
    + HAVE
    + AM
    + ADJECTIVES
    + BEFORE_VERBS
    + WANT
    + LIKES
)
