#!/usr/bin/env python3
"""Makes the case files of this folder from the figures of the evaluation: `python3 generate.py` writes them anew.

The README says which figures hold and how the free choices were made. `plan_*` decide which verdict each case shall get,
`compose` writes a case that earns them, `main` writes the files. Choices follow a hash of the case id, so the same bytes
come out every time. Only the standard library is used.
"""
import csv
import hashlib
import json
import os
from xml.sax.saxutils import escape, quoteattr

import snippets as s

HERE = os.path.dirname(os.path.abspath(__file__))
DIMENSIONS = [dimension for dimensions in s.DOMAINS.values() for dimension in dimensions]
DOMAIN_OF = {dimension: domain for domain, dimensions in s.DOMAINS.items() for dimension in dimensions}
CHILD, PARENTS, FAMILY = s.DOMAINS.values()
YES, PARTLY, NO = "ja", "delvist", "nej"

# Municipality, its years in the register (made up), its cases with an assessment, how many of them give a whole picture
# and how many have an analysis of quality, its cases without an assessment.
ICS = [
    ("147", "Frederiksberg", 2009, 2011, 18, 5, 9, 0),
    ("306", "Odsherred", 2007, 2011, 14, 7, 10, 1),
    ("410", "Middelfart", 2011, 2012, 14, 6, 10, 1),
    ("573", "Varde", 2008, 2012, 14, 6, 9, 1),
    ("250", "Frederikssund", 2010, None, 18, 3, 5, 0),
    ("430", "Faaborg-Midtfyn", 2007, None, 13, 5, 6, 1),
    ("661", "Holstebro", 2011, None, 13, 5, 6, 1),
    ("851", "Aalborg", 2012, None, 12, 4, 5, 0),
]
OTHERS = [("159", "Gladsaxe", 6, 2), ("360", "Lolland", 5, 3), ("615", "Horsens", 5, 3), ("791", "Viborg", 5, 3)]
NAMES = [("Alma", 0), ("Bertil", 1), ("Clara", 0), ("Dennis", 1), ("Emma", 0), ("Frederik", 1), ("Gry", 0), ("Hassan", 1),
         ("Ida", 0), ("Jonas", 1), ("Karoline", 0), ("Lasse", 1), ("Maja", 0), ("Nikolaj", 1), ("Olivia", 0), ("Patrick", 1),
         ("Rosa", 0), ("Sami", 1), ("Tilde", 0), ("Viggo", 1)]


class Case:
    """A case to be: its id, what it is, and the verdicts it shall get."""

    def __init__(self, code, number, assessed, ics):
        self.code, self.assessed, self.ics = code, assessed, ics
        self.id = f"{code}-e{number:03}"
        self.wanted = {}
        self.covered = {dimension: YES for dimension in DIMENSIONS}
        self.target, self.demanded, self.delivery = "udsat", "ja", "fuld"
        self.granted, self.plan, self.early, self.follow_up = True, False, False, None
        self.analysis, self.needs_named, self.third_need = None, True, False

    def number(self, salt, below):
        digest = hashlib.sha256(f"{salt}/{self.id}".encode()).digest()
        return int.from_bytes(digest[:6], "big") % below

    def one_of(self, salt, passages):
        return passages[self.number(salt, len(passages))]


def pick(cases, count, salt):
    """`count` of the cases, spread evenly and always the same."""
    cases = list(cases)
    assert count <= len(cases), (salt, count, len(cases))
    chosen = sorted(cases, key=lambda case: case.number(salt, 1 << 40))[:count]
    return [case for case in cases if case in chosen]


def without(cases, *groups):
    left_out = {id(case) for group in groups for case in group}
    return [case for case in cases if id(case) not in left_out]


def give(cases, criterion, *counts):
    """Gives so many of the cases each verdict; the last verdict takes the rest."""
    left = list(cases)
    for verdict, count in counts:
        chosen = left if count is None else pick(left, count, criterion + verdict)
        for case in chosen:
            case.wanted[criterion] = verdict
        left = without(left, chosen)
    assert not left, criterion


def cover(cases, count, dimension, verdict, salt=""):
    for case in pick([case for case in cases if case.covered[dimension] == YES], count, dimension + verdict + salt):
        case.covered[dimension] = verdict


def plan_coverage(assessed, whole, excellent):
    """Figures 22–25; returns the cases with a domain not described at all."""
    rest = without(assessed, whole)
    no_parents = pick(without(rest, excellent), 8, "no parents")
    no_family = pick(without(rest, excellent, no_parents), 9, "no family")
    others = without(rest, no_parents, no_family)
    parents_whole = pick(others, 22, "parents whole")
    family_whole = pick(without(others, parents_whole), 15, "family whole")
    for case in no_parents:
        case.covered.update({dimension: NO for dimension in PARENTS})
    for case in no_family:
        case.covered.update({dimension: NO for dimension in FAMILY})

    parents_partly = without(rest, no_parents, parents_whole)
    unsafe = pick(parents_partly, 33, "sikkerhed")
    cover(unsafe, 33, "sikkerhed", NO)
    left = without(parents_partly, unsafe)
    for dimension, verdict, count in [("stimulering", PARTLY, 4), ("stabilitet", NO, 4), ("foelelsesmaessig-varme", PARTLY, 2)]:
        chosen = pick(left, count, dimension)
        cover(chosen, count, dimension, verdict)
        left = without(left, chosen)
    cover(left, len(left), "sikkerhed", PARTLY)
    for dimension, count in [("stimulering", 10), ("foelelsesmaessig-varme", 8), ("vejledning-og-graensesaetning", 8),
                             ("stabilitet", 12)]:
        cover(unsafe, count, dimension, NO, "more")

    family_partly = without(rest, no_family, family_whole)
    apart = pick(family_partly, 36, "relationer")
    cover(apart, 36, "relationer-til-omgivelserne", NO)
    left = without(family_partly, apart)
    for dimension, verdict, count in [("slaegtninge-og-netvaerk", NO, 6), ("oekonomi", NO, 5),
                                      ("relationer-til-omgivelserne", PARTLY, 4)]:
        chosen = pick(left, count, dimension)
        cover(chosen, count, dimension, verdict)
        left = without(left, chosen)
    assert not left
    for dimension, verdict, count in [("slaegtninge-og-netvaerk", NO, 4), ("slaegtninge-og-netvaerk", PARTLY, 4),
                                      ("oekonomi", NO, 12), ("bolig", PARTLY, 5)]:
        cover(apart, count, dimension, verdict, "more")
    for dimension, verdict, count in [("sundhed", NO, 4), ("fritid-og-venskaber", NO, 5), ("udvikling-og-adfaerd", PARTLY, 3),
                                      ("familierelationer", PARTLY, 5)]:
        cover(rest, count, dimension, verdict, "child")
    return no_parents + no_family


def plan_analysis(assessed, whole, excellent, domain_missing):
    """Figures 30–32. Only a case with all dimensions described and an excellent analysis gives a whole picture."""
    for case in excellent:
        case.analysis = "theory" if case.number("theory", 3) == 0 else "weighing"
    left = without(assessed, excellent)
    free = without(left, domain_missing)
    lists_all = pick(free, 7, "lists all")
    news_all = pick(without(free, lists_all), 3, "news all")
    none = pick(domain_missing, 10, "no analysis") + pick(without(free, lists_all, news_all), 4, "no analysis")
    free = without(free, lists_all, news_all, none)
    no_need, news_child = pick(free, 1, "no need"), []
    news_child = pick(without(free, no_need), 1, "news child")
    two = pick(without(free, no_need, news_child), 15, "two domains")
    lists_child = without(free, no_need, news_child, two) + without(domain_missing, none)
    for kind, cases in {"lists-all": lists_all, "news-all": news_all, "none": none, "news-child": no_need + news_child,
                        "two-domains": two, "lists-child": lists_child}.items():
        for case in cases:
            case.analysis = kind
    no_need[0].needs_named = False
    for case in pick(two + lists_child, 12, "third need"):
        case.third_need = True

    exists = {"theory": YES, "weighing": YES, "lists-all": YES, "news-all": YES, "none": NO}
    quality = {"theory": YES, "weighing": YES, "news-all": NO, "news-child": NO, "none": NO}
    for case in assessed:
        case.wanted["analyse-foreligger"] = exists.get(case.analysis, PARTLY)
        case.wanted["analyse-kvalitet"] = quality.get(case.analysis, PARTLY)
        case.wanted["analyse-sammenhaeng"] = (
            "kan-ikke-vurderes" if not case.needs_named else NO if case.analysis in ("none", "news-all", "news-child")
            else PARTLY if case.third_need else YES)
        case.wanted["helhedsorienteret"] = YES if case in whole else NO if case in domain_missing else PARTLY
    return no_need


def plan_ics():
    cases, whole, excellent = [], [], []
    for code, _, _, _, assessments, complete, good, unassessed in ICS:
        own = [Case(code, number + 1, number < assessments, True) for number in range(assessments + unassessed)]
        cases += own
        chosen = pick(own[:assessments], complete, "whole")
        whole += chosen
        excellent += chosen + pick(without(own[:assessments], chosen), good - complete, "excellent")
    assessed = [case for case in cases if case.assessed]
    no_need = plan_analysis(assessed, whole, excellent, plan_coverage(assessed, whole, excellent))

    give(assessed, "vurdering-foreligger", (PARTLY, 4), (NO, 3), (YES, None))
    give(assessed, "perspektiver-paa-vurdering", (YES, 60), (NO, 16), (PARTLY, None))
    give(assessed, "andre-aktoerer", (PARTLY, 3), (NO, 1), (YES, None))
    silent = [case for case in assessed if case.wanted["andre-aktoerer"] != YES]
    for criterion, others, none in [("foraeldreperspektiv", 12, 7), ("barnets-perspektiv", 14, 17)]:
        heard = without(assessed, silent)
        give(heard, criterion, (PARTLY, others), (NO, none), (YES, None))
        for case in silent:
            case.wanted[criterion] = YES
    give(assessed, "partshoering", (YES, 70), (NO, 20), (PARTLY, None))
    disabled = pick(assessed, 15, "handicap")
    for case in disabled:
        case.target = "handicap"
    give(disabled, "boernesamtale", (YES, 9), (PARTLY, 2), (NO, None))
    give(without(assessed, disabled), "boernesamtale", (YES, 80), (PARTLY, 8), (NO, None))
    give(assessed, "skabelon-undersoegelse", (YES, 107), (PARTLY, 5), (NO, None))

    only = pick(without(assessed, no_need), 8, "kun-undersoegelse")
    nothing = pick(without(assessed, no_need, only), 8, "nothing granted")
    voluntary = pick(without(assessed, no_need, only, nothing), 5, "lovkrav")
    planless = pick(without(assessed, no_need, only, nothing, voluntary), 9, "no plan")
    for case in only:
        case.delivery = "kun-undersoegelse"
    for case in nothing:
        case.granted = False
    for case in voluntary + [case for case in cases if not case.assessed]:
        case.demanded = "nej"
    planned = without(assessed, only, nothing, planless)
    for case in planned:
        case.plan = True
    give(planned, "behov-maal-indsats", (PARTLY, 0), (YES, None))
    for case in pick(without(planned, no_need), 6, "partly answered"):
        case.wanted["behov-maal-indsats"] = PARTLY
    no_need[0].wanted["behov-maal-indsats"] = NO
    for case in planned:
        case.wanted["maal-domaener"] = case.wanted["behov-maal-indsats"]
    give(planned, "skabelon-handleplan", ("kan-ikke-vurderes", 2), (YES, 81), (PARTLY, 5), (NO, None))

    for case in pick(without(planned, no_need), 14, "too early"):
        case.early = True
    followed = pick([case for case in planned if not case.early and case not in no_need], 48, "followed")
    give(followed, "skabelon-opfoelgning", (YES, 38), (PARTLY, 6), (NO, None))
    empty = pick(followed, 5, "empty")
    unrelated = pick(without(followed, empty), 2, "unrelated")
    for case in followed:
        case.follow_up = "empty" if case in empty else "unrelated" if case in unrelated else "text"
    full = without(followed, empty, unrelated)
    give(full, "opfoelgning-vurdering", (PARTLY, 6), (YES, None))
    give(full, "opfoelgning-maal", (PARTLY, 8), (YES, None))
    give(full + unrelated, "opfoelgning-aendringer", (PARTLY, 5), (YES, None))
    for case in empty + unrelated:
        case.wanted.update({"opfoelgning-vurdering": NO, "opfoelgning-maal": NO})
    for case in empty:
        case.wanted["opfoelgning-aendringer"] = NO

    with_plan = assessed + pick([case for case in cases if not case.assessed], 2, "plan of investigation")
    give(with_plan, "skabelon-undersoegelsesplan", (YES, 55), (PARTLY, 8), (NO, None))
    return cases


def plan_others():
    cases = []
    for code, _, assessments, unassessed in OTHERS:
        cases += [Case(code, number + 1, number < assessments, False) for number in range(assessments + unassessed)]
    assessed = [case for case in cases if case.assessed]
    excellent = pick(assessed, 5, "excellent")
    rest = without(assessed, excellent)
    for dimension, verdict, count in [("sikkerhed", NO, 10), ("stimulering", NO, 6), ("stabilitet", NO, 8),
                                      ("relationer-til-omgivelserne", NO, 11), ("oekonomi", NO, 7),
                                      ("familierelationer", PARTLY, 1), ("sundhed", NO, 1)]:
        cover(rest, count, dimension, verdict)
    none = pick(rest, 6, "no analysis")
    for case in assessed:
        case.analysis = "weighing" if case in excellent else "none" if case in none else "lists-child"
        case.wanted["andre-aktoerer"] = YES
    give(assessed, "barnets-perspektiv", (NO, 9), (PARTLY, 4), (YES, None))
    give(assessed, "foraeldreperspektiv", (YES, 14), (PARTLY, 4), (NO, None))
    give(assessed, "boernesamtale", (YES, 13), (PARTLY, 2), (NO, None))
    give(assessed, "perspektiver-paa-vurdering", (YES, 8), (PARTLY, 7), (NO, None))
    give(assessed, "vurdering-foreligger", (PARTLY, 3), (YES, None))
    give(assessed, "partshoering", (YES, 9), (PARTLY, 6), (NO, None))
    give(assessed, "skabelon-undersoegelse", (NO, None))
    give(assessed, "skabelon-undersoegelsesplan", (NO, None))
    for case in pick(assessed, 2, "kun-undersoegelse"):
        case.delivery = "kun-undersoegelse"
    planned = [case for case in assessed if case.delivery == "fuld"]
    for case in planned:
        case.plan = True
    give(planned, "behov-maal-indsats", (PARTLY, 2), (NO, 2), (YES, None))
    give(planned, "skabelon-handleplan", (NO, None))
    followed = pick(planned, 9, "followed")
    for case in followed:
        case.follow_up = "text"
        case.wanted.update({"opfoelgning-vurdering": YES, "opfoelgning-maal": YES, "opfoelgning-aendringer": YES,
                            "skabelon-opfoelgning": NO})
    for case in cases:
        if not case.assessed:
            case.demanded = "nej"
    return cases


def derive(case):
    """The verdicts that follow from the others."""
    if case.assessed:
        for dimension, verdict in case.covered.items():
            case.wanted["daekning-" + dimension] = verdict
        for domain, dimensions in s.DOMAINS.items():
            verdicts = {case.covered[dimension] for dimension in dimensions}
            case.wanted["domaene-" + domain] = verdicts.pop() if len(verdicts) == 1 and PARTLY not in verdicts else PARTLY
    if case.delivery == "kun-undersoegelse":
        plan, followed = "kan-ikke-vurderes", "kan-ikke-vurderes"
    elif not case.granted:
        plan, followed = "ikke-relevant", "ikke-relevant"
    else:
        plan = YES if case.plan else NO
        followed = "ikke-relevant" if case.early else YES if case.follow_up in ("text", "unrelated") else NO
    case.wanted["handleplan-foreligger"] = plan
    case.wanted["opfoelgning-registreret"] = followed


TEMPLATES = {YES: ["ics", "dubu"], PARTLY: ["tilpasset"], NO: ["anden", "ingen"]}


class Composer:
    """Writes one case out."""

    def __init__(self, case, uses_dubu):
        self.case, self.uses_dubu = case, uses_dubu
        self.name, self.boy = NAMES[case.number("name", len(NAMES))]
        usable = [theme for theme in s.THEMES if case.covered[s.THEMES[theme]["dimension"]] == YES]
        usable.sort(key=lambda theme: case.number("theme " + theme, 1000))
        self.themes = [s.THEMES[theme] for theme in usable[: 3 if case.third_need else 2]]

    def fill(self, text):
        pronouns = ("han", "ham", "hans", "dreng") if self.boy else ("hun", "hende", "hendes", "pige")
        first, second = self.themes[0], self.themes[1]
        for _ in range(2):
            text = text.format(
                n=self.name, p=pronouns[0], P=pronouns[0].capitalize(), o=pronouns[1], g=pronouns[2], kind=pronouns[3],
                d=2 + self.case.number("d" + text, 6), e=22 + self.case.number("e" + text, 14), a=first["problem"],
                b=second["problem"], sa=first["short"], sb=second["short"], effect=first["effect"])
        return text

    def section(self, kind, text, **attributes):
        return {"type": kind, **{name.rstrip("_"): value for name, value in attributes.items() if value}, "tekst": self.fill(text)}

    def one_of(self, salt, passages):
        return self.case.one_of(salt, passages)

    def template(self, criterion):
        verdict = self.case.wanted.get(criterion)
        if verdict == YES:
            return "dubu" if self.uses_dubu else "ics"
        return self.one_of(criterion, TEMPLATES[verdict]) if verdict in TEMPLATES else None

    def coverage(self, dimension):
        case, verdict = self.case, self.case.covered[dimension]
        source = {"sundhed": "sundhedsplejerske", "skole-og-laering": "skole", "fritid-og-venskaber": "skole",
                  "udvikling-og-adfaerd": "skole"}.get(dimension, "egne observationer")
        if case.wanted["andre-aktoerer"] != YES:
            source = "egne observationer"
        place = {"domaene": DOMAIN_OF[dimension], "dimension": dimension}
        if verdict == YES:
            needed = any(theme["dimension"] == dimension for theme in self.themes)
            if dimension in s.LEFT_OUT and not needed and case.number("left out " + dimension, 6) == 0:
                return [self.section("fravalg", s.LEFT_OUT[dimension], dimension=dimension)]
            return [self.section("beskrivelse", self.one_of(dimension, s.DESCRIBED[dimension]), kilde=source, **place)]
        if verdict == PARTLY:
            return [self.section("beskrivelse", self.one_of(dimension, s.TOUCHED[dimension]), **place)]
        if case.number("absent " + dimension, 3) == 0:
            return []
        return [self.section("beskrivelse", self.one_of("absent" + dimension, s.ABSENT), **place)]

    def analysis(self):
        one, kind = self.one_of, self.case.analysis
        child, parents = one("child", s.ANALYSIS_CHILD), one("parents", s.ANALYSIS_PARENTS)
        if kind in ("weighing", "theory"):
            theory = [one("theory", s.ANALYSIS_THEORY)] if kind == "theory" else []
            first = " ".join([child] + theory)
            return "\n".join([first, parents, one("family", s.ANALYSIS_FAMILY) + " " + one("weighing", s.ANALYSIS_WEIGHING)])
        if kind == "two-domains":
            return child + "\n" + parents
        return one("analysis", {"lists-all": s.ANALYSIS_LIST_ALL, "lists-child": s.ANALYSIS_LIST_CHILD, "none": s.NO_ANALYSIS,
                                "news-all": s.ANALYSIS_NEW_ALL, "news-child": s.ANALYSIS_NEW_CHILD}[kind])

    def views(self):
        """Perspectives, conversation and hearing."""
        case, wanted, one = self.case, self.case.wanted, self.one_of
        sections = []
        talk = wanted["boernesamtale"]
        left_out = s.TALK_DISABILITY if case.target == "handicap" else s.TALK_PARTLY
        text = one("talk", {YES: s.TALK_HELD, PARTLY: left_out, NO: s.TALK_NOT_HELD}[talk])
        sections.append(self.section("boernesamtale", text))
        for criterion, part, own, told in [("barnets-perspektiv", "barn", s.VIEW_CHILD, s.VIEW_CHILD_BY_OTHERS),
                                           ("foraeldreperspektiv", "foraeldre", s.VIEW_PARENTS, s.VIEW_PARENTS_BY_OTHERS)]:
            if wanted[criterion] != NO:
                sections.append(self.section("perspektiv", one(part, own if wanted[criterion] == YES else told), part=part))
        if wanted["andre-aktoerer"] != NO:
            told = s.OTHERS_TOLD if wanted["andre-aktoerer"] == YES else s.OTHERS_ASKED
            sections.append(self.section("perspektiv", one("others", told), part="andre"))
        return sections

    def assessment(self, date):
        case, wanted, one = self.case, self.case.wanted, self.one_of
        sections = [section for dimension in DIMENSIONS for section in self.coverage(dimension)]
        if case.needs_named:
            for number, theme in enumerate(self.themes):
                sections.append(self.section("udaekket-behov", theme["need"], id=f"b{number + 1}", dimension=theme["dimension"]))
        sections += self.views()
        sections.append(self.section("samlet-analyse", self.analysis()))
        concluded = {YES: s.ASSESSMENT_SUPPORT if case.granted else s.ASSESSMENT_NO_SUPPORT, PARTLY: s.ASSESSMENT_BARE,
                     NO: [s.EMPTY]}[wanted["vurdering-foreligger"]]
        concluded = concluded[:1] if not case.needs_named else concluded
        sections.append(self.section("faglig-vurdering", one("concluded", concluded)))
        views = wanted["perspektiver-paa-vurdering"]
        if views == YES or views == PARTLY and case.number("whose view", 3) == 0:
            sections.append(self.section("perspektiv-paa-vurdering", one("vc", s.VIEW_ON_ASSESSMENT_CHILD), part="barn"))
        if views == YES or views == PARTLY and case.number("whose view", 3) != 0:
            sections.append(self.section("perspektiv-paa-vurdering", one("vp", s.VIEW_ON_ASSESSMENT_PARENTS), part="foraeldre"))
        if wanted["partshoering"] != NO:
            text = one("heard", s.HEARD if wanted["partshoering"] == YES else s.SENT)
            sections.append(self.section("partshoering", text))
        return {"type": "boernefaglig-undersoegelse", "id": "bfu", "skabelon": self.template("skabelon-undersoegelse"),
                "dato": date, "afsnit": sections}

    def investigation_plan(self, date):
        wanted = self.case.wanted.get("skabelon-undersoegelsesplan")
        may_lack = self.case.assessed and self.case.delivery == "fuld"
        left_out = wanted == NO and may_lack and self.case.number("no plan", 3) > 0
        if wanted is None or left_out:
            return []
        return [{"type": "undersoegelsesplan", "id": "up", "skabelon": self.template("skabelon-undersoegelsesplan"),
                 "dato": date, "afsnit": [self.section("indledende-vurdering", s.FOCUS)]}]

    def plan(self, date):
        answered, sections = self.case.wanted["behov-maal-indsats"], []
        if answered != NO:
            for number, theme in enumerate(self.themes[:2], 1):
                sections.append(self.section("maal", theme["goal"], id=f"m{number}", dimension=theme["dimension"], behov=f"b{number}"))
            for number, theme in enumerate(self.themes[:2], 1):
                sections.append(self.section("indsats", theme["intervention"], maal=f"m{number}"))
        if answered != YES:
            unrelated = self.case.ics
            text = s.GOAL_UNRELATED if unrelated else s.GOAL_UNANSWERED
            sections.append(self.section("maal", text, id="m3", dimension=None if unrelated else "fritid-og-venskaber"))
            if not unrelated:
                sections.append(self.section("indsats", s.INTERVENTION_UNANSWERED, maal="m3"))
        return {"type": "handleplan", "id": "hp", "skabelon": self.template("skabelon-handleplan"), "dato": date, "afsnit": sections}

    def following_up(self, date):
        case, wanted, kind = self.case, self.case.wanted, self.case.follow_up
        if kind == "empty":
            sections = [self.section("andet", s.EMPTY, overskrift="Status")]
        else:
            sections = []
            themes = self.themes[: 1 if wanted["opfoelgning-maal"] == PARTLY else 2]
            if kind == "unrelated":
                sections.append(self.section("andet", s.STATUS_UNRELATED, overskrift="Status"))
            else:
                for number, theme in enumerate(themes, 1):
                    sections.append(self.section("maalopfoelgning", theme["status"], maal=f"m{number}"))
                if wanted["behov-maal-indsats"] == PARTLY and wanted["opfoelgning-maal"] == YES:
                    status = "Netværksmøderne er holdt, og referaterne er sendt ud."
                    status = status if case.ics else "{n} går til svømning og kan svømme 25 meter."
                    sections.append(self.section("maalopfoelgning", status, maal="m3"))
                text = s.FOLLOWED_ASSESSED if wanted["opfoelgning-vurdering"] == YES else s.FOLLOWED_SPARSE
                sections.append(self.section("faglig-vurdering", self.one_of("followed", text)))
            text = s.CHANGED if wanted["opfoelgning-aendringer"] == YES else s.CONTINUES
            sections.append(self.section("konklusion", self.one_of("changed", text)))
        return {"type": "opfoelgning", "id": "o", "skabelon": self.template("skabelon-opfoelgning"), "dato": date, "afsnit": sections}

    def compose(self):
        case = self.case
        month, day = 1 + case.number("month", 8), 1 + case.number("day", 28)
        begun, finished, decided, planned = (f"2013-{month + step:02}-{day:02}" for step in (0, 2, 3, 4))
        if case.early:
            begun, finished, decided, planned = "2014-01-13", f"2014-04-{day:02}", "2014-05-05", f"2014-05-{day:02}"
        reported = {"type": "underretning", "id": "u", "dato": begun, "afsender": "skole",
                    "afsnit": [self.section("udtalelse", "Skolen underretter om {n}.")]}
        documents = [reported] + self.investigation_plan(begun)
        if case.assessed:
            documents.append(self.assessment(finished))
        if case.delivery == "fuld":
            text = ("Der bevilges støtte efter § 52." if case.assessed else "Der bevilges rådgivning efter § 11."
                    ) if case.granted else "Der iværksættes ikke foranstaltning."
            documents.append({"type": "afgoerelse", "id": "a", "dato": decided,
                              "foranstaltning": "støtte" if case.granted else "ingen",
                              "afsnit": [self.section("andet", text, overskrift="Afgørelse")]})
        if case.plan:
            documents.append(self.plan(planned))
        if case.follow_up:
            documents.append(self.following_up(f"2014-0{1 + case.number('follow month', 5)}-{day:02}"))
        documents = [{key: value for key, value in document.items() if value is not None} for document in documents]
        return {"version": 1, "id": case.id, "kommune": case.code, "maalgruppe": case.target,
                "foedselsaar": 1999 + case.number("born", 7), "oprettet": begun, "leverance": case.delivery,
                "lovkrav": case.demanded, "dokumenter": documents}


def xml(cases):
    def attributes(item, left_out):
        return "".join(f" {name}={quoteattr(str(value))}" for name, value in item.items() if name != left_out)

    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<sager>"]
    for case in cases:
        lines.append(f"<sag{attributes(case, 'dokumenter')}>")
        for document in case["dokumenter"]:
            lines.append(f"<dokument{attributes(document, 'afsnit')}>")
            for section in document["afsnit"]:
                parts = escape(section["tekst"]).split("\n")
                text = parts[0] if len(parts) == 1 else "".join(f"<p>{part}</p>" for part in parts)
                lines.append(f"<afsnit{attributes(section, 'tekst')}>{text}</afsnit>")
            lines.append("</dokument>")
        lines.append("</sag>")
    return "\n".join(lines + ["</sager>", ""])


def files():
    """Every file of this folder that is generated: path → text."""
    result, wanted = {}, []
    register = [["kode", "navn", "ics_fra", "dubu_fra"]]
    municipalities = [(entry[0], entry[1], entry[2], entry[3]) for entry in ICS] + [entry[:2] + (None, None) for entry in OTHERS]
    register += [[value or "" for value in entry] for entry in sorted(municipalities)]
    everyone = plan_ics() + plan_others()
    for case in everyone:
        derive(case)
        wanted += [[case.code, case.id, criterion, verdict] for criterion, verdict in sorted(case.wanted.items())]
    for number, (code, _, adopted, dubu) in enumerate(municipalities):
        composed = [Composer(case, dubu is not None).compose() for case in everyone if case.code == code]
        folder = "ics" if adopted else "andre"
        if number % 2 == 0:
            result[f"{folder}/{code}.xml"] = xml(composed)
        else:
            result[f"{folder}/{code}.ndjson"] = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in composed)
    result["register.csv"] = table(register)
    result["wanted.csv"] = table([["kommune", "sag", "kriterium", "svar"]] + sorted(wanted))
    return result


def table(rows):
    class Lines(list):
        write = list.append

    lines = Lines()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return "".join(lines)


def main():
    for path, text in files().items():
        os.makedirs(os.path.dirname(os.path.join(HERE, path)) or HERE, exist_ok=True)
        with open(os.path.join(HERE, path), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
