"""Decides which verdict each case of this folder shall get, from the figures of the evaluation.

The README says how the free choices were made. They follow a hash of the case id, so that verdicts spread over the
municipalities and come out the same every time.
"""
import hashlib

import snippets as s

DIMENSIONS = [dimension for dimensions in s.DOMAINS.values() for dimension in dimensions]
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
    for dimension, verdict, count in [("stimulering", PARTLY, 4), ("stabilitet", NO, 4),
                                      ("foelelsesmaessig-varme", PARTLY, 2)]:
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
    for dimension, verdict, count in [("sundhed", NO, 4), ("fritid-og-venskaber", NO, 5),
                                      ("udvikling-og-adfaerd", PARTLY, 3)]:
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
    for case in pick([case for case in two + lists_child if case.covered["sundhed"] == YES], 12, "third need"):
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
                                      ("udvikling-og-adfaerd", PARTLY, 1), ("sundhed", NO, 1)]:
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
            case.wanted["domaene-" + domain] = verdicts.pop() if len(verdicts) == 1 else PARTLY
    if case.delivery == "kun-undersoegelse":
        plan, followed = "kan-ikke-vurderes", "kan-ikke-vurderes"
    elif not case.granted:
        plan, followed = "ikke-relevant", "ikke-relevant"
    else:
        plan = YES if case.plan else NO
        followed = "ikke-relevant" if case.early else YES if case.follow_up in ("text", "unrelated") else NO
    case.wanted["handleplan-foreligger"] = plan
    case.wanted["opfoelgning-registreret"] = followed
